package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.UnitYear;
import vn.thidua.softchecks.ExplainedWarning;
import vn.thidua.softchecks.GivenReason;
import vn.thidua.softchecks.JudgedThresholds;
import vn.thidua.softchecks.ReportedFigure;
import vn.thidua.softchecks.SoftCheck;
import vn.thidua.softchecks.SoftCheckSettings;
import vn.thidua.softchecks.SoftChecks;
import vn.thidua.softchecks.StockReason;
import vn.thidua.softchecks.Surroundings;
import vn.thidua.softchecks.Thresholds;
import vn.thidua.softchecks.Warning;
import vn.thidua.softchecks.WarningReasons;

/**
 * What looks unlikely about a report's figures, with the reasons that the unit gave. Other members count only once they have
 * handed in, and only as a middle, so that nobody learns a neighbour's draft from a warning.
 */
@Service
@Transactional(readOnly = true)
public class Warnings {

    private final Desk desk;
    private final Dossiers dossiers;
    private final DossierEntries entries;
    private final ClusterYears years;
    private final SoftCheckSettings settings;
    private final JudgedThresholds judged;
    private final WarningReasons reasons;
    private final Clock clock;

    Warnings(
            Desk desk,
            Dossiers dossiers,
            DossierEntries entries,
            ClusterYears years,
            SoftCheckSettings settings,
            JudgedThresholds judged,
            WarningReasons reasons,
            Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.entries = entries;
        this.years = years;
        this.settings = settings;
        this.judged = judged;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** The warnings about a report that the actor may see. */
    public ReportWarnings of(DossierKey key, Actor actor) {
        desk.find(key, actor);
        var year = years.read(key.season());
        return of(key, year.inputs(Ledger.CLAIMED), year);
    }

    /** The same for whoever has the year and its claimed figures at hand. */
    ReportWarnings of(DossierKey key, ClusterYear claimed, ReportedYear year) {
        var tuned = settings.tuned();
        var tunedCriteria = judged.tuned(year.questionnaire().scorecard().code());
        var given = reasons.of(key.cluster(), key.year(), key.unit());
        var readers = readers(year.questionnaire());
        var found = new LinkedHashMap<Subject, List<ExplainedWarning>>();
        for (var question : year.questionnaire().forUnit(key.unit()).questions().values()) {
            var subject = question.subject();
            var warnings = subject.kind() == Subject.Kind.INDICATOR
                    ? ofIndicator(key, claimed, readers, year, new IndicatorCode(subject.code()), tuned)
                    : ofJudged(key, year, question, tunedCriteria);
            if (!warnings.isEmpty()) {
                var explanations = given.getOrDefault(subject.key(), List.of());
                var claim = claimOf(year.entriesOf(key.unit()).get(subject));
                found.put(
                        subject,
                        warnings.stream()
                                .map(warning ->
                                        new ExplainedWarning(warning, reason(explanations, warning.check(), claim)))
                                .toList());
            }
        }
        return new ReportWarnings(found, totals(tuned));
    }

    private static List<Warning> ofIndicator(
            DossierKey key,
            ClusterYear claimed,
            Map<IndicatorCode, String> readers,
            ReportedYear year,
            IndicatorCode code,
            Map<IndicatorCode, Thresholds> tuned) {
        var indicator = Objects.requireNonNull(year.indicators().get(code));
        var share = SoftCheckSettings.isShare(indicator.unitOfMeasure());
        var thresholds = tuned.getOrDefault(code, Thresholds.usual(share));
        var figure = surroundings(key, claimed, readers, indicator, thresholds);
        return figure == null ? List.of() : SoftChecks.warnings(figure, thresholds);
    }

    /** A criterion that is counted or judged is compared with last year's answer, and on the scale of its points with the others'. */
    private static List<Warning> ofJudged(
            DossierKey key, ReportedYear year, Question question, Map<String, Thresholds> tuned) {
        var criterion = year.questionnaire()
                .forUnit(key.unit())
                .readersOf(question.subject())
                .get(0);
        return AnswerWorth.of(question, criterion, year.facts().getOrDefault(key.unit(), Map.of()))
                .map(worth -> judged(key, year, question, worth))
                .map(figure -> SoftChecks.warnings(figure, tuned.getOrDefault(criterion.code(), Thresholds.judged())))
                .orElse(List.of());
    }

    private static @Nullable Surroundings judged(
            DossierKey key, ReportedYear year, Question question, AnswerWorth worth) {
        var subject = question.subject();
        var own = worth.of(claimOf(year.entriesOf(key.unit()).get(subject)));
        if (own == null) {
            return null;
        }
        var before = year.previousOf(key.unit()).get(subject);
        var previous = worth.of(before == null ? null : before.figure(Ledger.APPRAISED));
        var peers = year.members().stream()
                .filter(member -> !member.equals(key.unit()) && year.submitted().containsKey(member))
                .filter(member -> question.equals(
                        year.questionnaire().forUnit(member).questions().get(subject)))
                .flatMap(member -> Stream.ofNullable(
                        worth.of(claimOf(year.entriesOf(member).get(subject)))))
                .map(answer -> new Surroundings.Peer(answer, null))
                .toList();
        return new Surroundings(
                own,
                false,
                worth.isCount(),
                worth.isCount() && isOneMoreOrLess(own, previous) ? null : previous,
                null,
                List.of(),
                0,
                peers);
    }

    /** Of small counts one more or less is a large share, and nothing unusual. */
    private static boolean isOneMoreOrLess(BigDecimal count, @Nullable BigDecimal previous) {
        return previous != null && count.subtract(previous).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    /** The unit's editor says why the figure that stands there is right. */
    @Transactional
    public void explain(
            DossierKey key, Subject subject, SoftCheck check, @Nullable StockReason stock, String words, Actor actor) {
        desk.find(key, actor);
        if (!actor.edits(key.unit())) {
            throw new NotAllowed("dossiers.entry.notYours", key);
        }
        var dossier = dossiers.requireOrBegin(key);
        dossier.requireOpen(subject, actor, clock.instant());
        var claimed = entries.findById(EntryId.of(dossier.id(), subject))
                .map(DossierEntry::claim)
                .map(Claim::figure)
                .filter(Figure::isNumber)
                .orElseThrow(() -> new RuleViolation("dossiers.explain.noFigure"));
        var about = new ReportedFigure(key.cluster(), key.year(), key.unit(), subject.key());
        reasons.give(about, check, claimed.requireText(), stock, words, actor);
    }

    private static Set<Subject> totals(Map<IndicatorCode, Thresholds> tuned) {
        return tuned.entrySet().stream()
                .filter(each -> !each.getValue().parts().isEmpty())
                .map(each -> Subject.indicator(each.getKey()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Surroundings surroundings(
            DossierKey key,
            ClusterYear claimed,
            Map<IndicatorCode, String> readers,
            IndicatorView indicator,
            Thresholds thresholds) {
        var unit = key.unit().unitId();
        var own = cell(claimed.units().get(unit), readers, indicator.code());
        if (own == null || own.actual() == null) {
            return null;
        }
        var parts = thresholds.parts().stream()
                .flatMap(part -> Stream.ofNullable(cell(claimed.units().get(unit), readers, part)))
                .flatMap(cell -> Stream.ofNullable(cell.actual()))
                .toList();
        var peers = claimed.units().entrySet().stream()
                .filter(peer -> !peer.getKey().equals(unit) && peer.getValue().submittedAt() != null)
                .flatMap(peer -> Stream.ofNullable(cell(peer.getValue(), readers, indicator.code())))
                .flatMap(cell ->
                        Stream.ofNullable(cell.actual()).map(actual -> new Surroundings.Peer(actual, cell.target())))
                .toList();
        return new Surroundings(
                own.actual(),
                SoftCheckSettings.isShare(indicator.unitOfMeasure()),
                indicator.aggregate() == Aggregate.SUM,
                own.previous(),
                own.target(),
                parts,
                thresholds.parts().size(),
                peers);
    }

    /** By indicator, the criterion through which its cells are found: the first that reads it. */
    private static Map<IndicatorCode, String> readers(Questionnaire questionnaire) {
        var readers = new HashMap<IndicatorCode, String>();
        for (var criterion : questionnaire.scorecard().leaves()) {
            if (criterion.indicator() != null) {
                readers.putIfAbsent(new IndicatorCode(criterion.indicator()), criterion.code());
            }
        }
        return readers;
    }

    /** What a unit brings for an indicator; none where the scorecard does not ask for it. */
    private static @Nullable Cell cell(
            @Nullable UnitYear unit, Map<IndicatorCode, String> readers, IndicatorCode indicator) {
        var reader = readers.get(indicator);
        return unit == null || reader == null ? null : unit.cell(reader);
    }

    private static @Nullable Figure claimOf(@Nullable EntryView entry) {
        return entry == null ? null : entry.figure(Ledger.CLAIMED);
    }

    private static @Nullable GivenReason reason(List<GivenReason> given, SoftCheck check, @Nullable Figure claim) {
        return given.stream()
                .filter(reason -> reason.check() == check && claim != null && isSame(reason.figure(), claim))
                .findFirst()
                .orElse(null);
    }

    /** Figures are the same however many decimals they are written with; options by their codes. */
    private static boolean isSame(String explained, Figure claim) {
        var text = claim.text();
        if (text == null || text.equals(explained)) {
            return text != null;
        }
        return isNumeric(text)
                && isNumeric(explained)
                && new BigDecimal(explained).compareTo(new BigDecimal(text)) == 0;
    }

    private static boolean isNumeric(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
