package vn.thidua.cli;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ValueState;

/** Inputs that are not indicators: counts, choices, judgements, points. No row is not yet available. */
final class Judgements {

    private final Map<Key, Map<Ledger, Cell>> cells = new HashMap<>();

    private record Key(String unit, String criterion) {}

    /** How the text of an input is to be read. */
    private enum Kind {
        COUNT,
        CHOICE,
        CHOICES,
        PASS,
        PLUS_MINUS,
        POINTS
    }

    Judgements(Path file, Year year, Set<String> members, Scorecard scorecard) {
        CsvTable.read(file, "year", "unit", "criterion", "input_kind", "value_state", "claimed", "checked", "appraised")
                .where("year", year.toString())
                .forEach(row -> add(row, members, scorecard));
    }

    Cell cell(String unit, String criterion, Ledger ledger) {
        return cells.getOrDefault(new Key(unit, criterion), Map.of()).getOrDefault(ledger, Cell.NOT_YET_AVAILABLE);
    }

    private void add(CsvTable.Row row, Set<String> members, Scorecard scorecard) {
        var criterion = scorecard
                .criterion(row.required("criterion"))
                .filter(Criterion::isLeaf)
                .orElseThrow(() -> row.wrong("cli.criterion.unknown", row.text("criterion")));
        var columns = new LedgerColumns(row, "claimed");
        var byLedger = new HashMap<Ledger, Cell>();
        for (var ledger : Ledger.values()) {
            byLedger.put(ledger, cell(columns, ledger, criterion));
        }
        if (cells.put(new Key(YearFolder.member(row, members), criterion.code()), byLedger) != null) {
            throw row.wrong("cli.csv.repeated", row.text("unit") + ", " + criterion.code());
        }
    }

    private static Cell cell(LedgerColumns columns, Ledger ledger, Criterion criterion) {
        var state = columns.state(ledger);
        if (state != ValueState.NUMBER) {
            return Cell.of(state);
        }
        var row = columns.row();
        var column = columns.column(ledger).orElseThrow(() -> row.wrong("cli.csv.empty", "claimed"));
        return read(row, column, row.text(column), criterion);
    }

    private static Cell read(CsvTable.Row row, String column, String text, Criterion criterion) {
        return switch (row.constant("input_kind", Kind.class)) {
            case COUNT -> Cell.count(row.integer(column, text));
            case CHOICE -> Cell.choice(known(row, text, criterion));
            case CHOICES ->
                Cell.choices(
                        text.equals("NONE")
                                ? List.of()
                                : Arrays.stream(text.split(";", -1))
                                        .map(code -> known(row, code, criterion))
                                        .toList());
            case PASS -> Cell.pass(passed(row, column, text));
            case PLUS_MINUS -> plusMinus(row, column, text);
            case POINTS -> Cell.points(row.decimal(column));
        };
    }

    private static boolean passed(CsvTable.Row row, String column, String text) {
        if (!text.equals("PASS") && !text.equals("FAIL")) {
            throw row.wrong("cli.csv.notOneOf", column, text, "[PASS, FAIL]");
        }
        return text.equals("PASS");
    }

    private static Cell plusMinus(CsvTable.Row row, String column, String text) {
        var parts = text.split(";", -1);
        if (parts.length != 2) {
            throw row.wrong("cli.csv.notPlusMinus", column, text);
        }
        return Cell.plusMinus(row.integer(column, parts[0]), row.integer(column, parts[1]));
    }

    /** A code that the scoring table does not know would silently earn nothing, so it is refused here. */
    private static String known(CsvTable.Row row, String code, Criterion criterion) {
        if (criterion.rule() != null && !codes(criterion.rule()).contains(code)) {
            throw row.wrong("cli.choice.unknown", code, criterion.code());
        }
        return code;
    }

    private static List<String> codes(Rule rule) {
        if (rule instanceof Rule.Choice choice) {
            return choice.options().stream().map(Rule.Option::code).toList();
        }
        if (rule instanceof Rule.HighestOnly highest) {
            return highest.achievements().stream().map(Rule.Achievement::code).toList();
        }
        if (rule instanceof Rule.Conditional conditional) {
            var both = new ArrayList<>(codes(conditional.then()));
            both.addAll(codes(conditional.otherwise()));
            return both;
        }
        return List.of();
    }
}
