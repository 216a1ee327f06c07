package vn.thidua.scorecardeditor.web;

import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import vn.thidua.accounts.Actor;
import vn.thidua.platform.web.Attempt;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.ScorecardDrafting;

/**
 * Writes a form into a draft. A refusal becomes an error of the form; so does a change that someone else made meanwhile: the form
 * comes back with everything typed, and can be saved over it knowingly.
 */
@Component
class DraftWriter {

    private final ScorecardDrafting drafting;

    DraftWriter(ScorecardDrafting drafting) {
        this.drafting = drafting;
    }

    boolean refused(
            BindingResult form, DraftId id, long seen, String place, UnaryOperator<Scorecard> change, Actor actor) {
        try {
            return Attempt.refused(form, () -> drafting.revise(id, seen, place, change, actor));
        } catch (OptimisticLockingFailureException conflict) {
            form.reject("editor.changedMeanwhile");
            return true;
        }
    }
}
