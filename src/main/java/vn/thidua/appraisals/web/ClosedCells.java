package vn.thidua.appraisals.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.appraisals.Board;
import vn.thidua.appraisals.CellId;
import vn.thidua.dossiers.Stage;

/** Says why a cell cannot be judged by whoever looks at it now, and what would have to happen. */
@Component
class ClosedCells {

    private final MessageSource messages;

    ClosedCells(MessageSource messages) {
        this.messages = messages;
    }

    @Nullable
    String because(Board board, CellId cell, Actor actor) {
        if (!actor.is(Role.PROVINCIAL_REVIEWER)) {
            return say("appraisals.closed.reader");
        }
        var stage = board.stage(cell.unit());
        if (stage == Stage.CLUSTER_CLOSED || stage == Stage.APPRAISED) {
            return null;
        }
        return say(stage == Stage.PUBLISHED ? "appraisals.closed.after" : "appraisals.closed.before");
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
