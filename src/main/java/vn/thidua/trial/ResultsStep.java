package vn.thidua.trial;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.DossierArchive;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.ReasonCode;
import vn.thidua.dossiers.RecordedDossier;
import vn.thidua.dossiers.RecordedDossier.RecordedEntry;
import vn.thidua.dossiers.RecordedDossier.RecordedRuling;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.scoring.ValueState;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** What the districts reported for 2021 to 2023, in all ledgers, and the incomes of 2020 that growth is measured against. */
@Component
@Order(4)
class ResultsStep implements TrialStep {

    private static final ClusterId CLUSTER = new ClusterId("so-2");

    private final TrialFiles files;
    private final DossierArchive archive;

    ResultsStep(TrialFiles files, DossierArchive archive) {
        this.files = files;
        this.archive = archive;
    }

    @Override
    public String name() {
        return "results";
    }

    @Override
    public void load() {
        var submissions = files.rows("submissions").stream()
                .collect(Collectors.toMap(
                        ResultsStep::dossier,
                        row -> OffsetDateTime.parse(row.text("submitted_at")).toInstant()));
        var results = files.rows("results").stream();
        var judged = files.rows("judged").stream();
        Stream.concat(results, judged)
                .collect(Collectors.groupingBy(ResultsStep::dossier))
                .forEach((dossier, rows) -> archive.restore(
                        new RecordedDossier(
                                dossier,
                                Stage.APPRAISED,
                                submissions.get(dossier),
                                rows.stream().map(ResultsStep::entry).toList()),
                        Actor.system()));
    }

    private static DossierKey dossier(TrialRow row) {
        return new DossierKey(CLUSTER, row.year(), new UnitId(row.text("unit")));
    }

    private static RecordedEntry entry(TrialRow row) {
        return new RecordedEntry(subject(row), claim(row), ruling(row, "checked"), ruling(row, "appraised"));
    }

    private static Subject subject(TrialRow row) {
        var indicator = row.textOrNull("indicator");
        return indicator == null
                ? Subject.criterion(row.text("criterion"))
                : Subject.indicator(new IndicatorCode(indicator));
    }

    /** Results of indicators carry a status and a qualifier; what is judged is final and exact. */
    private static Claim claim(TrialRow row) {
        var isResult = row.textOrNull("indicator") != null;
        var state = row.choice("value_state", ValueState.class);
        return new Claim(
                new Figure(state, row.textOrNull(isResult ? "actual" : "claimed")),
                isResult ? row.choice("value_status", ValueStatus.class) : ValueStatus.FINAL,
                row.textOrNull("qualifier") == null ? Qualifier.EXACT : row.choice("qualifier", Qualifier.class),
                row.textOr(isResult ? "note" : "reason", ""));
    }

    private static @Nullable RecordedRuling ruling(TrialRow row, String ledger) {
        var figure = row.textOrNull(ledger);
        return figure == null
                ? null
                : new RecordedRuling(
                        figure,
                        row.choice(ledger + "_reason_code", ReasonCode.class),
                        row.textOr(ledger + "_reason", ""));
    }
}
