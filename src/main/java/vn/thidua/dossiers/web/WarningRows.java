package vn.thidua.dossiers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.People;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.web.GridRow.Choice;
import vn.thidua.dossiers.web.GridRow.Warned;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.platform.Formats;
import vn.thidua.softchecks.ExplainedWarning;
import vn.thidua.softchecks.GivenReason;
import vn.thidua.softchecks.StockReason;
import vn.thidua.softchecks.WarningWords;

/** Puts warnings under a figure in words, with the buttons that answer them. */
@Component
class WarningRows {

    private final WarningWords words;
    private final FigureWords figures;
    private final Formats formats;
    private final People people;
    private final MessageSource messages;

    WarningRows(WarningWords words, FigureWords figures, Formats formats, People people, MessageSource messages) {
        this.words = words;
        this.figures = figures;
        this.formats = formats;
        this.people = people;
        this.messages = messages;
    }

    List<Warned> of(Question question, List<ExplainedWarning> warnings) {
        return warnings.stream().map(warning -> warned(question, warning)).toList();
    }

    private Warned warned(Question question, ExplainedWarning explained) {
        var warning = explained.warning();
        var key = question.subject().key();
        var given = explained.reason();
        return new Warned(
                warning.check().name(),
                words.sentence(warning, figures.measure(question)),
                given == null ? null : given(given),
                given == null || given.stock() != null ? "" : given.text(),
                buttons(question, explained, key));
    }

    private String given(GivenReason given) {
        return say("softchecks.given", words.reason(given), people.named(given.by()), formats.dateTime(given.at()));
    }

    private List<Choice> buttons(Question question, ExplainedWarning explained, String key) {
        var warning = explained.warning();
        var buttons = new ArrayList<Choice>();
        var meant = warning.suggestion();
        if (meant != null) {
            buttons.add(new Choice(
                    key + ".pick",
                    VietnameseNumbers.write(meant),
                    say("softchecks.THOUSANDFOLD.fix", words.suggested(warning, figures.measure(question)))));
        }
        Arrays.stream(StockReason.values())
                .map(stock ->
                        new Choice(key + ".explain", warning.check() + Explanation.MARK + stock, words.stock(stock)))
                .forEach(buttons::add);
        return buttons;
    }

    /** Whether any of the warnings still waits for a reason. */
    static boolean isAsking(List<ExplainedWarning> warnings) {
        return warnings.stream().anyMatch(warning -> !warning.isExplained());
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
