package vn.thidua.dossiers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.CellChange;
import vn.thidua.dossiers.ChangeSource;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.TypedFigure;
import vn.thidua.dossiers.web.PastePage.Effect;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.ValueState;

/** Works out what a pasted block would change, by the same reading and the same rules that saving it would meet. */
@Component
class PasteAssembler {

    private static final List<ValueState> STATES =
            List.of(ValueState.NOTHING_AROSE, ValueState.NOT_YET_AVAILABLE, ValueState.NOT_APPLICABLE);
    private static final int SAMPLES = 3;

    private final EntryService entries;
    private final GridAssembler grids;
    private final CellControls controls;
    private final FigureWords words;
    private final MessageSource messages;

    PasteAssembler(
            EntryService entries,
            GridAssembler grids,
            CellControls controls,
            FigureWords words,
            MessageSource messages) {
        this.entries = entries;
        this.grids = grids;
        this.controls = controls;
        this.words = words;
        this.messages = messages;
    }

    PastePage page(EntrySheet sheet, PasteForm form, Actor actor) {
        var grid = grids.page(sheet, Map.of(), null);
        var block = PastedBlock.of(form.text());
        var rows = grid.rows().filter(GridRow::isOfEntry).toList();
        var layout = PasteLayout.of(block, rows, form.start(), form.column(), form.skipsBlanks());
        var readings = new LinkedHashMap<Subject, TypedCell>();
        for (var placed : layout.placed()) {
            var subject = Subject.of(Objects.requireNonNull(placed.row().key()));
            readings.put(subject, typed(sheet, subject, placed.text()));
        }
        var attempts = rehearsed(sheet, readings, actor);
        return new PastePage(
                grid,
                form.start(),
                form.text(),
                columns(block),
                layout.column(),
                layout.byName(),
                form.skipsBlanks(),
                layout.placed().stream()
                        .map(placed -> line(sheet, placed, attempts))
                        .toList(),
                layout.strangers());
    }

    /** The first texts of each column, so that one is known from another. */
    private static List<String> columns(PastedBlock block) {
        return IntStream.range(0, block.width())
                .mapToObj(column -> String.join(
                        "; ",
                        IntStream.range(0, block.rows().size())
                                .mapToObj(row -> block.cell(row, column))
                                .filter(text -> !text.isEmpty())
                                .limit(SAMPLES)
                                .toList()))
                .toList();
    }

    /** What pasting types into the cell; its note and what else goes with a figure stay. */
    private TypedCell typed(EntrySheet sheet, Subject subject, String text) {
        var entry = sheet.entry(subject);
        var claim = entry == null ? null : entry.claim();
        var question = sheet.questionnaire().require(subject);
        return new TypedCell(
                subject,
                figures(question, text),
                "",
                claim == null ? "" : claim.note(),
                claim == null ? "" : claim.status().name(),
                claim == null ? "" : claim.qualifier().name(),
                entry == null ? 0 : entry.version(),
                TypedCell.signature(claim),
                "",
                List.of(),
                ChangeSource.PASTED);
    }

    /** Options and reasons for having no figure are pasted by their words, in either language. */
    private List<String> figures(Question question, String text) {
        var meant = PasteLayout.folded(text);
        for (var state : STATES) {
            if (isWord("dossiers.state." + state, meant)) {
                return List.of(TypedFigure.STATE_MARK + state);
            }
        }
        return switch (question.kind()) {
            case CHOICE -> List.of(option(question, text));
            case CHOICES ->
                Arrays.stream(text.split(";"))
                        .map(each -> option(question, each))
                        .toList();
            case PASS ->
                List.of("PASS", "FAIL").stream()
                        .filter(code -> isWord("dossiers.pass." + code, meant))
                        .findFirst()
                        .map(List::of)
                        .orElse(List.of(text));
            case PLUS_MINUS -> List.of(text.split(";"));
            case FIGURE, FIGURE_AND_PREVIOUS, COUNT, POINTS, SUBMISSION -> List.of(text);
        };
    }

    private String option(Question question, String text) {
        var meant = PasteLayout.folded(text);
        if (question.kind() == InputKind.CHOICES && isWord("dossiers.choices.none", meant)) {
            return Question.NONE;
        }
        return question.options().stream()
                .filter(option -> PasteLayout.folded(option.label()).equals(meant))
                .findFirst()
                .map(Question.Option::code)
                .orElse(text.strip());
    }

    private boolean isWord(String code, String meant) {
        return LanguageSetup.LANGUAGES.stream()
                .anyMatch(language -> PasteLayout.folded(messages.getMessage(code, null, language))
                        .equals(meant));
    }

    private Map<Subject, Attempt> rehearsed(EntrySheet sheet, Map<Subject, TypedCell> typed, Actor actor) {
        var attempts = new LinkedHashMap<Subject, Attempt>();
        var changes = new ArrayList<CellChange>();
        typed.forEach((subject, cell) -> {
            var reading = CellReader.read(cell, sheet.questionnaire().require(subject));
            attempts.put(subject, new Attempt(cell, reading, null));
            if (reading.isClear()) {
                changes.add(new CellChange(subject, cell.seen(), reading.claim(), ChangeSource.PASTED));
            }
        });
        entries.rehearse(sheet.dossier().key(), changes, actor)
                .forEach(outcome ->
                        attempts.computeIfPresent(outcome.subject(), (subject, attempt) -> attempt.ended(outcome)));
        return attempts;
    }

    private PastePage.Line line(EntrySheet sheet, PasteLayout.Placed placed, Map<Subject, Attempt> attempts) {
        var row = placed.row();
        var subject = Subject.of(Objects.requireNonNull(row.key()));
        var question = sheet.questionnaire().require(subject);
        var entry = sheet.entry(subject);
        var before = entry == null ? null : entry.claim();
        var attempt = Objects.requireNonNull(attempts.get(subject));
        var after = attempt.reading().claim();
        var effect = effect(placed.text(), attempt, before);
        var trouble = effect.isTaken() || effect == Effect.REFUSED ? controls.trouble(question, attempt) : null;
        return new PastePage.Line(
                subject.key(),
                row.number(),
                row.name(),
                placed.text(),
                words.withUnit(question, before == null ? null : before.figure(), null),
                effect == Effect.CHANGED && after != null ? words.withUnit(question, after.figure(), null) : "",
                effect,
                trouble == null ? null : trouble.gist() + " " + trouble.text(),
                effect == Effect.AMBIGUOUS && trouble != null ? trouble.choices() : List.of(),
                effect.isTaken() ? fields(attempt.typed()) : List.of());
    }

    private static Effect effect(String text, Attempt attempt, @Nullable Claim before) {
        if (text.isEmpty()) {
            return Effect.KEPT;
        }
        if (!attempt.reading().candidates().isEmpty()) {
            return Effect.AMBIGUOUS;
        }
        if (!attempt.isSaved()) {
            return Effect.REFUSED;
        }
        return Objects.equals(attempt.reading().claim(), before) ? Effect.SAME : Effect.CHANGED;
    }

    private static List<PastePage.Field> fields(TypedCell cell) {
        var key = cell.subject().key();
        var fields = new ArrayList<PastePage.Field>();
        fields.add(new PastePage.Field(key + ".seen", Long.toString(cell.seen())));
        fields.add(new PastePage.Field(key + ".was", cell.was()));
        cell.figures().forEach(figure -> fields.add(new PastePage.Field(key + ".figure", figure)));
        fields.add(new PastePage.Field(key + ".note", cell.note()));
        fields.add(new PastePage.Field(key + ".status", cell.status()));
        fields.add(new PastePage.Field(key + ".qualifier", cell.qualifier()));
        fields.add(new PastePage.Field(key + ".pasted", "true"));
        return fields;
    }
}
