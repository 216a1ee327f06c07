package vn.thidua.cli;

import java.util.List;
import java.util.Optional;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ValueState;

/** A row that carries the three ledgers side by side: an empty later column leaves what stood before. */
record LedgerColumns(CsvTable.Row row, String claimed) {

    /** The column in which this ledger finds its value; none where nothing is written. */
    Optional<String> column(Ledger ledger) {
        var columns = switch (ledger) {
            case CLAIMED -> List.of(claimed);
            case CHECKED -> List.of("checked", claimed);
            case APPRAISED -> List.of("appraised", "checked", claimed);
        };
        return columns.stream().filter(column -> !row.text(column).isEmpty()).findFirst();
    }

    /** The state of the cell; a value that a later ledger supplies makes it a number. */
    ValueState state(Ledger ledger) {
        var supplied = column(ledger).filter(column -> !column.equals(claimed));
        return supplied.isPresent() ? ValueState.NUMBER : row.constant("value_state", ValueState.class);
    }
}
