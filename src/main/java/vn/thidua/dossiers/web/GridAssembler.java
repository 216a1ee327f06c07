package vn.thidua.dossiers.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Ruling;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.web.GridRow.State;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.platform.Formats;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.units.Directory;

/** Lays a unit's report out like the official table, one row a criterion, with what was just typed in its place. */
@Component
class GridAssembler {

    private final Directory directory;
    private final FigureWords words;
    private final Formats formats;
    private final CellControls controls;
    private final PointsReasons reasons;
    private final WarningRows warnings;
    private final MessageSource messages;
    private final Clock clock;

    GridAssembler(
            Directory directory,
            FigureWords words,
            Formats formats,
            CellControls controls,
            PointsReasons reasons,
            WarningRows warnings,
            MessageSource messages,
            Clock clock) {
        this.directory = directory;
        this.words = words;
        this.formats = formats;
        this.controls = controls;
        this.reasons = reasons;
        this.warnings = warnings;
        this.messages = messages;
        this.clock = clock;
    }

    /** The page; {@code unfolded} is the entry whose note is to be open, if any. */
    GridPage page(EntrySheet sheet, Map<Subject, Attempt> attempts, @Nullable Subject unfolded) {
        var key = sheet.dossier().key();
        var carriers = carriers(sheet.questionnaire());
        var groups = sheet.questionnaire().scorecard().groups().stream()
                .map(group -> new GridPage.Group(
                        group.code(),
                        name(group.name(), group.nameEn()),
                        max(group),
                        criteria(group)
                                .map(criterion -> row(sheet, group, criterion, attempts, unfolded, carriers))
                                .toList()))
                .toList();
        return new GridPage(
                directory.unit(key.unit()).fullName(),
                directory.cluster(key.cluster()).name(),
                key.year().getValue(),
                key.path(),
                sheet.dossier(),
                groups,
                total(sheet),
                sums(sheet),
                tally(sheet, attempts),
                isOpen(sheet));
    }

    /** What an attempt at one entry changes of the page: the rows that it touches, and the bar below. The others are not laid out. */
    GridChange change(EntrySheet sheet, Subject changed, Map<Subject, Attempt> attempts, @Nullable Subject unfolded) {
        var key = sheet.dossier().key();
        var touched = sheet.touchedBy(changed);
        var carriers = carriers(sheet.questionnaire());
        var rows = sheet.questionnaire().scorecard().groups().stream()
                .flatMap(group -> criteria(group)
                        .filter(criterion -> touched.contains(criterion.code()))
                        .map(criterion -> row(sheet, group, criterion, attempts, unfolded, carriers)))
                .toList();
        return new GridChange(
                key.year().getValue(),
                key.path(),
                rows,
                total(sheet),
                sums(sheet),
                tally(sheet, attempts),
                isOpen(sheet));
    }

    private List<GridPage.Sum> sums(EntrySheet sheet) {
        var sums = new ArrayList<GridPage.Sum>();
        for (var group : sheet.questionnaire().scorecard().groups()) {
            sheet.result()
                    .group(group.code())
                    .ifPresent(result -> sums.add(new GridPage.Sum(
                            say("dossiers.sums.group", group.code(), name(group.name(), group.nameEn())),
                            reasons.steps(result.derivation()))));
        }
        sums.add(new GridPage.Sum(
                say("dossiers.sums.total"), reasons.steps(sheet.result().derivation())));
        var classSteps = reasons.classSteps(sheet);
        if (!classSteps.isEmpty()) {
            sums.add(new GridPage.Sum(say("dossiers.sums.class"), classSteps));
        }
        return sums;
    }

    private static Stream<Criterion> criteria(CriterionGroup group) {
        return group.criteria().stream().flatMap(Criterion::withDescendants);
    }

    /** By entry, the criterion whose row has its input: the first that reads it. */
    private static Map<Subject, String> carriers(Questionnaire questionnaire) {
        var carriers = new HashMap<Subject, String>();
        for (var criterion : questionnaire.scorecard().leaves()) {
            questionnaire.subjectOf(criterion).ifPresent(subject -> carriers.putIfAbsent(subject, criterion.code()));
        }
        return carriers;
    }

    private String total(EntrySheet sheet) {
        return sum(sheet.result().base(), sheet.result().bonus(), sheet.result().penalty());
    }

    private static boolean isOpen(EntrySheet sheet) {
        return sheet.questionnaire().questions().keySet().stream().anyMatch(sheet::isOpen);
    }

    private GridRow row(
            EntrySheet sheet,
            CriterionGroup group,
            Criterion criterion,
            Map<Subject, Attempt> attempts,
            @Nullable Subject unfolded,
            Map<Subject, String> carriers) {
        var subject = sheet.questionnaire().subjectOf(criterion).orElse(null);
        var number = number(group, criterion);
        var result = sheet.result().criterion(criterion.code()).orElse(null);
        var id = "r-" + criterion.code();
        if (subject == null) {
            return unasked(sheet, criterion, id, number, result);
        }
        var question = sheet.questionnaire().require(subject);
        var entry = sheet.entry(subject);
        var carrier = Objects.requireNonNull(carriers.get(subject));
        var shared = criterion.code().equals(carrier) ? null : new GridRow.Link(carrier, "o-" + subject.key());
        var attempt = shared == null ? attempts.get(subject) : null;
        var open = shared == null && sheet.isOpen(subject);
        var claim = entry == null ? null : entry.claim();
        var trouble = attempt == null || !open ? null : controls.trouble(question, attempt, entry);
        return new GridRow(
                id,
                number,
                name(criterion.name(), criterion.nameEn()),
                measure(sheet, subject),
                formats.maximum(criterion.maxPoints()),
                false,
                subject.key(),
                open ? controls.input(question, entry, attempt, trouble, subject.equals(unfolded)) : null,
                shared,
                words.withUnit(
                        question, claim == null ? null : claim.figure(), claim == null ? null : claim.qualifier()),
                previous(sheet, question),
                plan(sheet, question),
                rate(result),
                points(result),
                PointsReasons.isProvisional(sheet, criterion),
                state(sheet, subject, entry, shared, trouble),
                trouble,
                shared == null ? warnings.of(question, sheet.warnings().of(subject)) : List.of(),
                sheet.warnings().totals().contains(subject),
                shared == null ? rulings(question, entry) : List.of(),
                reasons.of(sheet, criterion, result),
                shared == null ? proofs(sheet, subject) : List.of(),
                shared == null && sheet.takesEvidence(subject));
    }

    /** A sum of sub-criteria, or the time of submission, which the system records by itself. */
    private GridRow unasked(
            EntrySheet sheet, Criterion criterion, String id, String number, @Nullable CriterionResult result) {
        var parent = !criterion.isLeaf();
        var submittedAt = sheet.dossier().submittedAt();
        var figure = submittedAt == null ? say("dossiers.grid.notSubmitted") : formats.dateTime(submittedAt);
        return new GridRow(
                id,
                number,
                name(criterion.name(), criterion.nameEn()),
                "",
                formats.maximum(criterion.maxPoints()),
                parent,
                null,
                null,
                null,
                parent ? "" : figure,
                parent ? "" : Formats.NONE,
                parent ? "" : Formats.NONE,
                parent ? "" : Formats.NONE,
                points(result),
                false,
                parent ? new State("", "", "") : new State("i-clock", "", say("dossiers.state.system")),
                null,
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static List<GridRow.Proof> proofs(EntrySheet sheet, Subject subject) {
        return sheet.evidence(subject).stream()
                .map(file -> new GridRow.Proof(file.file().toString(), file.name(), file.pages()))
                .toList();
    }

    private State state(
            EntrySheet sheet,
            Subject subject,
            @Nullable EntryView entry,
            GridRow.@Nullable Link shared,
            GridRow.@Nullable Trouble trouble) {
        if (shared != null) {
            return new State("", "", say("dossiers.state.shared", shared.number()));
        }
        if (trouble != null) {
            return trouble.isError()
                    ? new State("i-error", "state-error", say("dossiers.state.error"))
                    : new State("i-warn", "state-warn", say("dossiers.state.choose"));
        }
        var lock = sheet.lockOf(subject);
        if (sheet.mayEdit() && lock != null) {
            return new State(
                    "i-lock",
                    "",
                    say(
                            "dossiers.lock." + lock + ".short",
                            stageName(sheet.dossier().stage())));
        }
        if (entry == null || entry.claim() == null) {
            return new State("i-none", "", say("dossiers.state.empty"));
        }
        if (!entry.isAnswered()) {
            return new State("i-warn", "state-warn", say("dossiers.state.reasonMissing"));
        }
        var saved = say("dossiers.state.saved", savedAt(entry.changedAt()));
        return WarningRows.isAsking(sheet.warnings().of(subject))
                ? new State("i-warn", "state-warn", say("softchecks.state", saved))
                : new State("i-check", "state-ok", saved);
    }

    /** The hour of a change of today, otherwise its day. */
    private String savedAt(Instant at) {
        var today = LocalDate.now(clock);
        return at.atZone(clock.getZone()).toLocalDate().equals(today) ? formats.time(at) : formats.date(at);
    }

    private String stageName(Stage stage) {
        return say("dossiers.stage." + stage);
    }

    private String previous(EntrySheet sheet, Question question) {
        var entry = sheet.previous(question.subject());
        return words.of(question, entry == null ? null : entry.figure(Ledger.APPRAISED));
    }

    private String plan(EntrySheet sheet, Question question) {
        if (question.subject().kind() != Subject.Kind.INDICATOR) {
            return Formats.NONE;
        }
        var target = sheet.targets().get(new IndicatorCode(question.subject().code()));
        return words.amount(question, target == null ? null : target.value());
    }

    private String rate(@Nullable CriterionResult result) {
        return result == null || result.rate() == null
                ? Formats.NONE
                : formats.percent(result.rate().toPercent(2).movePointLeft(2));
    }

    private String points(@Nullable CriterionResult result) {
        return result == null ? Formats.NONE : sum(result.base(), result.bonus(), result.penalty());
    }

    /** Base, bonus and penalty side by side, never added: {@code 60,00 + 6,00}; a bonus or penalty alone keeps its sign. */
    private String sum(BigDecimal base, BigDecimal bonus, BigDecimal penalty) {
        var text = new StringBuilder();
        if (base.signum() != 0 || (bonus.signum() == 0 && penalty.signum() == 0)) {
            text.append(formats.points(base));
        }
        if (bonus.signum() != 0) {
            text.append(text.isEmpty() ? "+" : " + ").append(formats.points(bonus));
        }
        if (penalty.signum() != 0) {
            text.append(text.isEmpty() ? "−" : " − ").append(formats.points(penalty.abs()));
        }
        return text.toString();
    }

    private List<String> rulings(Question question, @Nullable EntryView entry) {
        if (entry == null || !entry.isCorrected()) {
            return List.of();
        }
        var rulings = new ArrayList<String>();
        for (var ledger : List.of(Ledger.CHECKED, Ledger.APPRAISED)) {
            var ruling = ledger == Ledger.CHECKED ? entry.checked() : entry.appraised();
            if (ruling != null) {
                rulings.add(ruling(question, ledger, ruling));
            }
        }
        return rulings;
    }

    private String ruling(Question question, Ledger ledger, Ruling ruling) {
        return say(
                "dossiers.ruling." + ledger,
                words.withUnit(question, Figure.of(ruling.figure()), null),
                say("dossiers.reason." + ruling.reasonCode()),
                ruling.reason());
    }

    private GridPage.Tally tally(EntrySheet sheet, Map<Subject, Attempt> attempts) {
        var subjects = sheet.questionnaire().questions().keySet();
        var answered = (int) subjects.stream()
                .map(sheet::entry)
                .filter(entry -> entry != null && entry.isAnswered())
                .count();
        var toChoose = 0;
        var errors = 0;
        for (var attempt : attempts.values()) {
            if (attempt.isConflict() || !attempt.reading().candidates().isEmpty()) {
                toChoose++;
            } else if (!attempt.isSaved()) {
                errors++;
            }
        }
        return new GridPage.Tally(
                answered, subjects.size(), toChoose, errors, sheet.warnings().unexplained());
    }

    private String measure(EntrySheet sheet, Subject subject) {
        if (subject.kind() != Subject.Kind.INDICATOR) {
            return "";
        }
        IndicatorView indicator = sheet.indicators().get(new IndicatorCode(subject.code()));
        if (indicator == null) {
            return "";
        }
        return indicator.direction() == Direction.LOWER_BETTER
                ? say("dossiers.grid.lowerBetter", indicator.unitOfMeasure())
                : indicator.unitOfMeasure();
    }

    private String max(CriterionGroup group) {
        var max = formats.maximum(group.maxPoints());
        return group.bonusCap() == null
                ? say("dossiers.grid.max." + group.kind(), max)
                : say("dossiers.grid.maxWithBonus", max, formats.maximum(group.bonusCap()));
    }

    /** A criterion's code without its group's, since the group stands above it. */
    private static String number(CriterionGroup group, Criterion criterion) {
        var prefix = group.code() + ".";
        return criterion.code().startsWith(prefix) ? criterion.code().substring(prefix.length()) : criterion.code();
    }

    private static String name(String vietnamese, @Nullable String english) {
        var reader = LocaleContextHolder.getLocale().getLanguage();
        return english != null && LanguageSetup.ENGLISH.getLanguage().equals(reader) ? english : vietnamese;
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
