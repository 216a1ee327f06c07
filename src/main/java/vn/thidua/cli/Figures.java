package vn.thidua.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ValueState;

/** Targets and results of indicators, of the year and of the year before. No row is no target, or not yet available. */
final class Figures {

    private final Map<Key, BigDecimal> targets = new HashMap<>();
    private final Map<Key, LedgerColumns> results = new HashMap<>();
    private final Map<Key, LedgerColumns> previous = new HashMap<>();

    private record Key(String unit, String indicator) {}

    Figures(Path folder, Year year, Set<String> members, Set<String> indicators) {
        CsvTable.read(folder.resolve("targets.csv"), "year", "unit", "indicator", "target")
                .where("year", year.toString())
                .forEach(row -> put(targets, row, key(row, members, indicators), row.decimal("target")));
        var table = CsvTable.read(
                folder.resolve("results.csv"),
                "year",
                "unit",
                "indicator",
                "actual",
                "value_state",
                "checked",
                "appraised");
        table.where("year", year.toString())
                .forEach(row -> put(results, row, key(row, members, indicators), checked(row)));
        table.where("year", year.minusYears(1).toString())
                .filter(row -> members.contains(row.text("unit")))
                .forEach(row -> put(previous, row, key(row, members, indicators), checked(row)));
    }

    @Nullable
    BigDecimal target(String unit, String indicator) {
        return targets.get(new Key(unit, indicator));
    }

    /** The result as a number, if it is one in this ledger. */
    @Nullable
    BigDecimal actual(String unit, String indicator, Ledger ledger) {
        return value(results.get(new Key(unit, indicator)), ledger);
    }

    Cell cell(String unit, String indicator, Ledger ledger) {
        var key = new Key(unit, indicator);
        var result = results.get(key);
        return Cell.figure(
                result == null ? ValueState.NOT_YET_AVAILABLE : result.state(ledger),
                targets.get(key),
                value(result, ledger),
                value(previous.get(key), Ledger.APPRAISED));
    }

    private static @Nullable BigDecimal value(@Nullable LedgerColumns result, Ledger ledger) {
        if (result == null || result.state(ledger) != ValueState.NUMBER) {
            return null;
        }
        return result.column(ledger).map(result.row()::decimal).orElse(null);
    }

    /** A row is read whole at once, so that what is wrong in it is found even where this year does not need it. */
    private static LedgerColumns checked(CsvTable.Row row) {
        var columns = new LedgerColumns(row, "actual");
        if (columns.state(Ledger.CLAIMED) == ValueState.NUMBER) {
            row.decimal("actual");
        }
        value(columns, Ledger.CHECKED);
        value(columns, Ledger.APPRAISED);
        return columns;
    }

    private static Key key(CsvTable.Row row, Set<String> members, Set<String> indicators) {
        var indicator = row.required("indicator");
        if (!indicators.contains(indicator)) {
            throw row.wrong("cli.indicator.unknown", indicator);
        }
        return new Key(YearFolder.member(row, members), indicator);
    }

    private static <V> void put(Map<Key, V> values, CsvTable.Row row, Key key, V value) {
        if (values.put(key, value) != null) {
            throw row.wrong("cli.csv.repeated", key.unit() + ", " + key.indicator());
        }
    }
}
