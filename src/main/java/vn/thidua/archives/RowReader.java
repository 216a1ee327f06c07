package vn.thidua.archives;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.DecisionPaper;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.ReasonCode;
import vn.thidua.dossiers.RecordedDossier.RecordedEntry;
import vn.thidua.dossiers.RecordedDossier.RecordedRuling;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.leadership.SelectionMethod;
import vn.thidua.pacts.RegisteredTarget;
import vn.thidua.rankings.SanctionCause;
import vn.thidua.rankings.SanctionTerms;
import vn.thidua.rules.Direction;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.ValueState;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.units.ClusterKind;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

/** Reads rows as what they stand for; what makes no sense is told with its line and column. */
final class RowReader {

    private RowReader() {}

    static UnitView unit(DataRow row) {
        return new UnitView(
                row.unit("code"),
                row.textOrNull("official_code"),
                row.text("name"),
                row.text("full_name"),
                row.choice("kind", UnitType.class),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"),
                row.textOrNull("note"));
    }

    static ClusterView cluster(DataRow row) {
        return new ClusterView(
                row.cluster("code"),
                row.text("name"),
                row.textOrNull("name_en"),
                row.choice("kind", ClusterKind.class),
                row.text("province"),
                row.textOrNull("decided_by"),
                row.date("valid_from"),
                row.dateOrNull("valid_to"),
                row.textOrNull("note"));
    }

    static LeadershipTermView term(DataRow row) {
        return new LeadershipTermView(
                row.cluster("cluster"),
                row.year(),
                row.choice("role", LeadershipRole.class),
                row.unit("unit"),
                row.choice("selection_method", SelectionMethod.class),
                row.textOrNull("document"),
                null,
                row.text("origin"));
    }

    /** The layout knows no reasons, so they neither matter nor change. */
    static LeadershipTermView withoutReason(LeadershipTermView term) {
        return new LeadershipTermView(
                term.cluster(),
                term.year(),
                term.role(),
                term.unit(),
                term.method(),
                term.document(),
                null,
                term.origin());
    }

    static IndicatorView indicator(DataRow row) {
        return new IndicatorView(
                row.indicator("code"),
                row.text("name_vi"),
                row.textOrNull("name_en"),
                row.text("unit_of_measure"),
                row.choice("direction", Direction.class),
                row.whole("decimals"),
                row.choice("aggregate", Aggregate.class),
                row.textOrNull("scope"),
                row.textOrNull("source_agency"));
    }

    static TargetView target(DataRow row) {
        return new TargetView(
                row.unit("unit"),
                row.year(),
                row.indicator("indicator"),
                row.number("target"),
                row.choice("baseline", Baseline.class),
                row.textOrNull("document"));
    }

    /** What a unit promises in the pact. */
    static RegisteredTarget registered(DataRow row) {
        return new RegisteredTarget(
                row.unit("unit"),
                row.indicator("indicator"),
                row.number("target"),
                row.textOrNull("document"),
                row.time("registered_at"));
    }

    static MilestoneView milestone(DataRow row) {
        return new MilestoneView(row.choice("milestone", Milestone.class), row.dateOrNull("from"), row.date("until"));
    }

    static Optional<ScorecardId> scorecard(DataRow row) {
        return row.textOrNull("scorecard") == null
                ? Optional.empty()
                : Optional.of(new ScorecardId(row.text("scorecard"), row.whole("version")));
    }

    static SanctionTerms sanction(DataRow row) {
        return new SanctionTerms(
                row.choice("effect", Sanction.Effect.class),
                row.textOrNull("class"),
                row.choice("reason_code", SanctionCause.class),
                row.text("reason"),
                row.text("document"));
    }

    /** The decision that took an award back. */
    static DecisionPaper revocation(DataRow row) {
        return new DecisionPaper(row.text("revocation_number"), row.date("revocation_date"));
    }

    /** Results of indicators carry a status and a qualifier; what is judged is final and exact. */
    static RecordedEntry entry(DataRow row) {
        var isResult = row.file() == DataFile.RESULTS;
        var state = row.choice("value_state", ValueState.class);
        var column = isResult ? "actual" : "claimed";
        return new RecordedEntry(
                isResult ? Subject.indicator(row.indicator("indicator")) : Subject.criterion(row.text("criterion")),
                new Claim(
                        figure(row, column, state),
                        isResult ? row.choice("value_status", ValueStatus.class) : ValueStatus.FINAL,
                        isResult && row.textOrNull("qualifier") != null
                                ? row.choice("qualifier", Qualifier.class)
                                : Qualifier.EXACT,
                        row.textOr(isResult ? "note" : "reason", "")),
                ruling(row, "checked"),
                ruling(row, "appraised"));
    }

    private static Figure figure(DataRow row, String column, ValueState state) {
        if (row.file() == DataFile.RESULTS && state == ValueState.NUMBER) {
            row.number(column);
        }
        try {
            return new Figure(state, row.textOrNull(column));
        } catch (RuleViolation incomplete) {
            throw row.misfit(column, "archives.field.figure", state.name());
        }
    }

    private static @Nullable RecordedRuling ruling(DataRow row, String ledger) {
        var figure = row.textOrNull(ledger);
        return figure == null
                ? null
                : new RecordedRuling(
                        figure,
                        row.choice(ledger + "_reason_code", ReasonCode.class),
                        row.textOr(ledger + "_reason", ""));
    }
}
