package vn.thidua.archives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.DossierArchive;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.RecordedDossier;
import vn.thidua.dossiers.Stage;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.units.Directory;

/** Takes the units' reports in, each whole with its three ledgers; one that is there is left as it is. */
@Component
class ReportReader {

    private final Directory directory;
    private final IndicatorCatalogue catalogue;
    private final DossierArchive dossiers;

    ReportReader(Directory directory, IndicatorCatalogue catalogue, DossierArchive dossiers) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.dossiers = dossiers;
    }

    void read(Intake intake) {
        var rows = intake.rows();
        var entries = new HashMap<DossierKey, ArrayList<DataRow>>();
        for (var file : List.of(DataFile.RESULTS, DataFile.JUDGED)) {
            rows.of(file)
                    .forEach(row -> entries.computeIfAbsent(
                                    new DossierKey(rows.cluster(), row.year(), row.unit("unit")),
                                    key -> new ArrayList<>())
                            .add(row));
        }
        var submitted = byReport(rows, DataFile.SUBMISSIONS);
        var stages = byReport(rows, DataFile.REPORTS);
        entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(DossierKey::path)))
                .forEach(report -> {
                    var first = report.getValue().get(0);
                    intake.at(
                            first.file().fileName(),
                            first,
                            () -> report(report.getKey(), report.getValue(), submitted, stages, intake));
                });
    }

    private void report(
            DossierKey key,
            List<DataRow> entries,
            Map<DossierKey, DataRow> submitted,
            Map<DossierKey, DataRow> stages,
            Intake intake) {
        directory.unit(key.unit());
        var known = intake.misfits().size();
        for (var row : entries) {
            if (row.file() == DataFile.RESULTS) {
                intake.at(row.file().fileName(), row, () -> catalogue.require(row.indicator("indicator")));
            }
        }
        if (intake.misfits().size() > known) {
            return;
        }
        var stage = Optional.ofNullable(stages.get(key))
                .map(row -> row.choice("stage", Stage.class))
                .orElse(Stage.APPRAISED);
        var time = Optional.ofNullable(submitted.get(key)).map(row -> row.time("submitted_at"));
        var restored = dossiers.restore(
                new RecordedDossier(
                        key,
                        stage,
                        time.orElse(null),
                        entries.stream().map(RowReader::entry).toList()),
                intake.actor());
        for (var row : entries) {
            if (restored) {
                intake.tally().added(row.file().fileName());
            } else {
                intake.tally().same(row.file().fileName());
            }
        }
    }

    private static Map<DossierKey, DataRow> byReport(Rows rows, DataFile file) {
        return rows.of(file).stream()
                .collect(Collectors.toMap(
                        row -> new DossierKey(rows.cluster(), row.year(), row.unit("unit")),
                        row -> row,
                        (one, other) -> {
                            throw other.misfit("unit", "archives.row.twice");
                        }));
    }
}
