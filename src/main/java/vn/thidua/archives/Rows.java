package vn.thidua.archives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.thidua.awards.AwardOrigin;
import vn.thidua.awards.AwardStatus;
import vn.thidua.awards.AwardType;
import vn.thidua.dossiers.Stage;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.ClusterId;

/** All rows of a folder, each read once to see whether it makes sense, with everything in its tables and JSON files that does not. */
record Rows(Map<DataFile, List<DataRow>> tables, List<Misfit> misfits) {

    private static final int MOST_MISFITS = 200;

    private static final Map<DataFile, Consumer<DataRow>> READERS = Map.ofEntries(
            Map.entry(DataFile.UNITS, RowReader::unit),
            Map.entry(DataFile.CLUSTER, RowReader::cluster),
            Map.entry(DataFile.MEMBERSHIPS, row -> {
                row.cluster("cluster");
                row.unit("unit");
                row.date("valid_from");
                row.dateOrNull("valid_to");
            }),
            Map.entry(DataFile.LEADERSHIP, RowReader::term),
            Map.entry(DataFile.INDICATORS, RowReader::indicator),
            Map.entry(DataFile.TARGETS, RowReader::target),
            Map.entry(DataFile.RESULTS, row -> {
                row.year();
                row.unit("unit");
                RowReader.entry(row);
            }),
            Map.entry(DataFile.JUDGED, row -> {
                row.year();
                row.unit("unit");
                RowReader.entry(row);
            }),
            Map.entry(DataFile.SUBMISSIONS, row -> {
                row.year();
                row.unit("unit");
                row.time("submitted_at");
            }),
            Map.entry(DataFile.SANCTIONS, row -> {
                row.year();
                row.unit("unit");
                RowReader.sanction(row);
            }),
            Map.entry(DataFile.AWARDS, row -> {
                row.year();
                row.unit("unit");
                row.choice("award_type", AwardType.class);
                row.choice("origin", AwardOrigin.class);
                if (row.choice("status", AwardStatus.class) != AwardStatus.PROPOSED) {
                    row.text("decision_number");
                    row.date("decision_date");
                }
            }),
            Map.entry(DataFile.REVOCATIONS, row -> {
                row.year();
                row.unit("unit");
                row.choice("award_type", AwardType.class);
                RowReader.revocation(row);
                row.text("reason");
            }),
            Map.entry(DataFile.FACTS, row -> {
                row.year();
                row.unit("unit");
                row.text("fact");
                row.text("value");
            }),
            Map.entry(DataFile.SEASONS, row -> {
                row.year();
                RowReader.scorecard(row);
            }),
            Map.entry(DataFile.CALENDAR, row -> {
                row.year();
                RowReader.milestone(row);
            }),
            Map.entry(DataFile.REPORTS, row -> {
                row.year();
                row.unit("unit");
                row.choice("stage", Stage.class);
            }),
            Map.entry(DataFile.PACT_TARGETS, row -> {
                row.year();
                RowReader.registered(row);
            }));

    static Rows of(DataFolder folder) {
        var tables = new EnumMap<DataFile, List<DataRow>>(DataFile.class);
        var misfits = new ArrayList<Misfit>();
        for (var file : DataFile.values()) {
            try {
                var rows = folder.rows(file);
                tables.put(file, rows);
                rows.forEach(row -> check(row, misfits));
            } catch (Misfit misfit) {
                misfits.add(misfit);
            }
        }
        if (misfits.isEmpty()
                && tables.getOrDefault(DataFile.CLUSTER, List.of()).size() != 1) {
            misfits.add(new Misfit(DataFile.CLUSTER.fileName(), 0, "", new RuleViolation("archives.cluster.one")));
        }
        misfits.addAll(JsonFiles.misfits(folder));
        return new Rows(tables, misfits);
    }

    private static void check(DataRow row, List<Misfit> misfits) {
        try {
            READERS.getOrDefault(row.file(), each -> {}).accept(row);
        } catch (Misfit misfit) {
            if (misfits.size() < MOST_MISFITS) {
                misfits.add(misfit);
            }
        }
    }

    List<DataRow> of(DataFile file) {
        return tables.getOrDefault(file, List.of());
    }

    /** How many rows there are to take in. */
    int count() {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    ClusterId cluster() {
        return of(DataFile.CLUSTER).get(0).cluster("code");
    }
}
