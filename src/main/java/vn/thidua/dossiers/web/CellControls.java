package vn.thidua.dossiers.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.People;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.TypedFigure;
import vn.thidua.dossiers.web.GridRow.Choice;
import vn.thidua.dossiers.web.GridRow.Trouble;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.platform.Formats;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.ValueState;

/** Builds the control of a cell and the message below it; what was typed and not taken stays in the control. */
@Component
class CellControls {

    private static final String RESOLVE = ".resolve";

    private final FigureWords words;
    private final Formats formats;
    private final People people;
    private final MessageSource messages;

    CellControls(FigureWords words, Formats formats, People people, MessageSource messages) {
        this.words = words;
        this.formats = formats;
        this.people = people;
        this.messages = messages;
    }

    GridInput input(
            Question question,
            @Nullable EntryView entry,
            @Nullable Attempt attempt,
            @Nullable Trouble trouble,
            boolean unfolded) {
        var claim = entry == null ? null : entry.claim();
        var typed = attempt == null || attempt.isSaved() ? null : attempt.typed();
        var state = typed != null ? stateOf(typed) : stateOf(claim);
        var note = typed != null ? typed.note() : claim == null ? "" : claim.note();
        return new GridInput(
                question.subject().key(),
                question.kind(),
                typed != null ? typed.figures() : texts(question, claim),
                state,
                options(question, typed != null ? typed.figures() : chosen(claim), state),
                question.unitOfMeasure(),
                echo(question, attempt, claim),
                typed != null ? typed.seen() : entry == null ? 0 : entry.version(),
                typed != null ? typed.was() : TypedCell.signature(claim),
                note,
                typed != null
                        ? typed.valueStatus().name()
                        : claim == null ? "FINAL" : claim.status().name(),
                typed != null
                        ? typed.valueQualifier().name()
                        : claim == null ? "EXACT" : claim.qualifier().name(),
                unfolded || state.equals(ValueState.NOT_YET_AVAILABLE.name()),
                trouble != null && trouble.isError());
    }

    /** The same below a cell of the grid, where what was typed can also be withdrawn. */
    @Nullable
    Trouble trouble(Question question, Attempt attempt, @Nullable EntryView entry) {
        var trouble = trouble(question, attempt);
        return trouble == null || attempt.isConflict() ? trouble : trouble.with(withdraw(question, entry));
    }

    private Choice withdraw(Question question, @Nullable EntryView entry) {
        var saved = entry == null ? null : entry.claim();
        return new Choice(
                question.subject().key() + RESOLVE,
                TypedCell.THEIRS,
                saved == null
                        ? say("dossiers.typed.withdraw")
                        : say("dossiers.typed.withdraw.keep", words.of(question, saved.figure())));
    }

    /** What keeps an attempt from being saved, in words, with the buttons that settle it. */
    @Nullable
    Trouble trouble(Question question, Attempt attempt) {
        var reading = attempt.reading();
        if (reading.trouble() != null) {
            var args = reading.trouble().args().toArray();
            return reading.candidates().isEmpty()
                    ? error(reading.trouble().code(), args)
                    : new Trouble(
                            Trouble.QUESTION,
                            say("dossiers.typed.ambiguous", args),
                            say("dossiers.typed.ambiguous.ask"),
                            candidates(question, reading.candidates()));
        }
        var outcome = attempt.outcome();
        if (outcome == null || attempt.isSaved()) {
            return null;
        }
        return outcome.refusal() != null
                ? error(outcome.refusal())
                : conflict(question, attempt.reading().claim(), outcome.now());
    }

    private Trouble error(RuleViolation refusal) {
        return error(refusal.code(), refusal.args());
    }

    private Trouble error(String code, Object... args) {
        return new Trouble(Trouble.ERROR, say("dossiers.error", say(code, worded(args))), "", List.of());
    }

    /** Numbers and codes in an error's sentence are set like all others. */
    private Object[] worded(Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof BigDecimal number
                        ? formats.number(number)
                        : arg instanceof Enum<?> constant ? say("dossiers.stage." + constant) : arg)
                .toArray();
    }

    private List<Choice> candidates(Question question, List<BigDecimal> candidates) {
        return candidates.stream()
                .map(candidate -> new Choice(
                        question.subject().key() + ".pick",
                        TypedFigure.plain(candidate),
                        words.withUnit(question, Figure.of(candidate.toPlainString()), null)))
                .toList();
    }

    private Trouble conflict(Question question, @Nullable Claim mine, @Nullable EntryView theirs) {
        if (theirs == null) {
            throw new IllegalStateException("a conflict with nothing: " + question.subject());
        }
        var other = words.of(
                question, theirs.claim() == null ? null : theirs.claim().figure());
        var own = words.of(question, mine == null ? null : mine.figure());
        var name = question.subject().key() + RESOLVE;
        return new Trouble(
                Trouble.QUESTION,
                say("dossiers.conflict"),
                say(
                        "dossiers.conflict.text",
                        people.named(theirs.changedBy()),
                        other,
                        formats.dateTime(theirs.changedAt()),
                        own),
                List.of(
                        new Choice(name, TypedCell.THEIRS, say("dossiers.conflict.keep", other)),
                        new Choice(name, Long.toString(theirs.version()), say("dossiers.conflict.replace", own))));
    }

    /** What was understood, where it is not what was typed. */
    private @Nullable String echo(Question question, @Nullable Attempt attempt, @Nullable Claim claim) {
        if (attempt == null
                || !attempt.isSaved()
                || claim == null
                || !claim.figure().isNumber()) {
            return null;
        }
        var isNumber = question.kind() == InputKind.FIGURE || question.kind() == InputKind.COUNT;
        return isNumber ? words.withUnit(question, claim.figure(), null) : null;
    }

    private static String stateOf(TypedCell typed) {
        return typed.text().startsWith(TypedFigure.STATE_MARK)
                ? typed.text().substring(1)
                : typed.state().isEmpty() ? ValueState.NUMBER.name() : typed.state();
    }

    private static String stateOf(@Nullable Claim claim) {
        return (claim == null ? ValueState.NUMBER : claim.figure().state()).name();
    }

    private static List<String> texts(Question question, @Nullable Claim claim) {
        if (claim == null || !claim.figure().isNumber()) {
            return List.of("");
        }
        var text = claim.figure().requireText();
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS, POINTS, COUNT ->
                List.of(written(new BigDecimal(text), question.decimals()));
            case PLUS_MINUS -> List.of(text.split(";"));
            case CHOICE, CHOICES, PASS, SUBMISSION -> List.of(text);
        };
    }

    /** Inputs hold Vietnamese numbers in both languages, since that is what they read. */
    private static String written(BigDecimal number, int decimals) {
        return VietnameseNumbers.write(number, Math.max(decimals, number.scale()));
    }

    private static List<String> chosen(@Nullable Claim claim) {
        return claim == null || claim.figure().text() == null
                ? List.of()
                : List.of(claim.figure().text().split(";"));
    }

    private List<GridInput.Option> options(Question question, List<String> chosen, String state) {
        return words.options(question).stream()
                .map(option -> new GridInput.Option(
                        option.code(),
                        option.label(),
                        chosen.contains(option.code()) || option.code().equals(TypedFigure.STATE_MARK + state)))
                .toList();
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
