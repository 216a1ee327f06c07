package vn.thidua.appraisals.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.appraisals.CellId;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.EvidenceView;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.FigureChange;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.ReasonCode;
import vn.thidua.dossiers.Ruling;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.InputKind;
import vn.thidua.scorecards.DerivationSentences;
import vn.thidua.scorecards.Wording;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.softchecks.ExplainedWarning;
import vn.thidua.softchecks.WarningWords;

/** Turns one cell into its panel. */
@Component
class PanelAssembler {

    private final FigureWords words;
    private final WarningWords warningWords;
    private final MessageSource messages;
    private final DerivationSentences derivations;

    PanelAssembler(FigureWords words, WarningWords warningWords, MessageSource messages) {
        this.words = words;
        this.warningWords = warningWords;
        this.messages = messages;
        this.derivations = new DerivationSentences(messages);
    }

    /** What a panel is made of: where the cell's ledgers, points and inputs come from. */
    interface Source {

        Questionnaire questionnaire();

        String unitName(String unit);

        @Nullable
        EntryView entry(Subject subject);

        /** The points up to a ledger. */
        CriterionResult result(Ledger ledger, String criterion);

        /** What the last ledger is scored from. */
        Cell input(String criterion);

        /** Whether the ledger has been closed by its judges, or is being judged now. */
        boolean shows(Ledger ledger, Subject subject);

        List<FigureChange> history(Subject subject);

        /** The files that prove the figure. */
        List<EvidenceView> proofs(Subject subject);

        /** What looks unlikely about the claimed figure, and why the unit lets it stand. */
        List<ExplainedWarning> warnings(Subject subject);

        int year();
    }

    Panel panel(CellId id, Source source, Ledger judged, RulingForm typed, @Nullable String closedBecause) {
        var questionnaire = source.questionnaire();
        var criterion = questionnaire
                .scorecard()
                .criterion(id.criterion())
                .filter(Criterion::isLeaf)
                .orElseThrow(() -> new NotFound(id));
        var subject = questionnaire.subjectOf(criterion).orElse(null);
        var question = subject == null ? null : questionnaire.require(subject);
        var entry = subject == null ? null : source.entry(subject);
        var input = source.input(criterion.code());
        return new Panel(
                id,
                subject,
                source.unitName(id.unit().unitId()),
                Names.of(criterion),
                question == null ? "" : question.unitOfMeasure(),
                lines(criterion, question, entry, source),
                question == null || input.target() == null ? null : withUnit(question, input.target()),
                question == null || input.previous() == null ? null : withUnit(question, input.previous()),
                source.year() - 1,
                entry == null || entry.claim() == null || entry.claim().note().isEmpty()
                        ? null
                        : entry.claim().note(),
                subject == null ? List.of() : source.proofs(subject),
                subject == null || question == null ? List.of() : doubts(source.warnings(subject), question),
                reasons(entry),
                subject == null
                        ? List.of()
                        : questionnaire.readersOf(subject).stream()
                                .map(Criterion::code)
                                .filter(code -> !code.equals(criterion.code()))
                                .toList(),
                criterion.clause(),
                criterion.guidance(),
                steps(source, criterion, question),
                subject == null || question == null ? List.of() : history(source.history(subject), question),
                closedBecause != null || question == null
                        ? null
                        : judging(criterion, question, entry, source, judged, typed),
                question == null ? say("appraisals.panel.system") : closedBecause);
    }

    private List<Panel.Line> lines(
            Criterion criterion, @Nullable Question question, @Nullable EntryView entry, Source source) {
        var lines = new ArrayList<Panel.Line>();
        for (var ledger : Ledger.values()) {
            if (question != null && source.shows(ledger, question.subject())
                    || question == null && ledger == Ledger.APPRAISED) {
                var result = source.result(ledger, criterion.code());
                lines.add(new Panel.Line(
                        ledger,
                        question == null ? "" : figure(question, entry, ledger),
                        result.rate() == null ? null : result.rate().toDecimal(),
                        result.points()));
            }
        }
        return lines;
    }

    /** A qualifier was given to the claimed figure, so it goes where that figure stands. */
    private String figure(Question question, @Nullable EntryView entry, Ledger ledger) {
        var figure = entry == null ? null : entry.figure(ledger);
        var words = this.words.of(question, figure);
        var claim = entry == null ? null : entry.claim();
        return claim == null || claim.qualifier() == Qualifier.EXACT || !Objects.equals(figure, claim.figure())
                ? words
                : say("dossiers.qualified." + claim.qualifier(), words);
    }

    private String withUnit(Question question, BigDecimal amount) {
        return words.withUnit(question, Figure.of(amount.toPlainString()), null);
    }

    private List<Panel.Doubt> doubts(List<ExplainedWarning> warnings, Question question) {
        return warnings.stream()
                .map(each -> new Panel.Doubt(
                        warningWords.sentence(each.warning(), words.measure(question)),
                        each.reason() == null ? null : warningWords.reason(each.reason()),
                        each.reason() == null ? null : each.reason().by(),
                        each.reason() == null ? null : each.reason().at()))
                .toList();
    }

    private static List<Panel.Reason> reasons(@Nullable EntryView entry) {
        return entry == null
                ? List.of()
                : Stream.of(reason(Ledger.CHECKED, entry.checked()), reason(Ledger.APPRAISED, entry.appraised()))
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    private static Panel.@Nullable Reason reason(Ledger ledger, @Nullable Ruling ruling) {
        return ruling == null
                ? null
                : new Panel.Reason(ledger, ruling.reasonCode(), ruling.reason(), ruling.by(), ruling.at());
    }

    private List<String> steps(Source source, Criterion criterion, @Nullable Question question) {
        var result = source.result(Ledger.APPRAISED, criterion.code());
        var wording = Wording.in(
                question == null || question.unitOfMeasure().isEmpty() ? null : question.unitOfMeasure(),
                source::unitName);
        return derivations.steps(result.derivation(), wording, LocaleContextHolder.getLocale()).stream()
                .map(step -> step.arithmetic() == null ? step.text() : step.text() + " " + step.arithmetic())
                .toList();
    }

    private List<Panel.Change> history(List<FigureChange> changes, Question question) {
        return changes.stream()
                .map(change -> new Panel.Change(
                        change.ledger(),
                        words.of(question, change.before()),
                        words.of(question, change.after()),
                        change.reason(),
                        change.by(),
                        change.at()))
                .toList();
    }

    private Panel.Judging judging(
            Criterion criterion,
            Question question,
            @Nullable EntryView entry,
            Source source,
            Ledger judged,
            RulingForm typed) {
        var before = judged == Ledger.APPRAISED ? Ledger.CHECKED : Ledger.CLAIMED;
        var kept = entry == null ? null : entry.figure(before);
        var claimed = entry == null ? null : entry.figure(Ledger.CLAIMED);
        var ruling = entry == null ? null : judged == Ledger.APPRAISED ? entry.appraised() : entry.checked();
        var untouched = typed.choice() == null;
        var chosen = !untouched ? typed.chosen() : ruling == null ? RulingForm.Choice.KEEP : RulingForm.Choice.OTHER;
        var texts = !untouched
                ? typed.texts()
                : ruling == null ? List.<String>of() : texts(question, Figure.of(ruling.figure()));
        return new Panel.Judging(
                untouched ? entry == null ? 0 : entry.version() : typed.seenVersion(),
                new Panel.Judging.Option(
                        words.of(question, kept),
                        source.result(before, criterion.code()).points()),
                claimed == null || Objects.equals(claimed, kept) || !claimed.isNumber()
                        ? null
                        : new Panel.Judging.Option(
                                words.of(question, claimed),
                                source.result(Ledger.CLAIMED, criterion.code()).points()),
                chosen,
                question.kind(),
                texts,
                options(question, texts),
                List.of(ReasonCode.values()),
                !untouched ? typed.reasonCode() : ruling == null ? null : ruling.reasonCode(),
                !untouched ? Objects.requireNonNullElse(typed.reason(), "") : ruling == null ? "" : ruling.reason());
    }

    /** What the inputs hold: numbers the Vietnamese way in both languages, since that is what they read. */
    private static List<String> texts(Question question, Figure figure) {
        var text = figure.requireText();
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS, POINTS, COUNT -> List.of(VietnameseNumbers.write(new BigDecimal(text)));
            case CHOICE, PASS, SUBMISSION -> List.of(text);
            case CHOICES, PLUS_MINUS -> List.of(text.split(";"));
        };
    }

    private List<Panel.Judging.Choice> options(Question question, List<String> chosen) {
        if (question.kind() == InputKind.PASS) {
            return Stream.of("PASS", "FAIL")
                    .map(code -> new Panel.Judging.Choice(code, say("dossiers.pass." + code), chosen.contains(code)))
                    .toList();
        }
        var options = new ArrayList<Panel.Judging.Choice>();
        question.options()
                .forEach(option -> options.add(
                        new Panel.Judging.Choice(option.code(), option.label(), chosen.contains(option.code()))));
        if (question.kind() == InputKind.CHOICES) {
            options.add(new Panel.Judging.Choice(
                    Question.NONE, say("dossiers.choices.none"), chosen.contains(Question.NONE)));
        }
        return options;
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
