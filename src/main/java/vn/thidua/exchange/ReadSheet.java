package vn.thidua.exchange;

import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellAddress;

/** One sheet of a workbook as it was read: its filled cells by address. */
record ReadSheet(String name, Map<CellAddress, RawCell> cells) {

    RawCell cell(int row, int column) {
        return cells.getOrDefault(new CellAddress(row, column), RawCell.EMPTY);
    }

    /** The numbers of the rows that hold anything, from the top. */
    Iterable<Integer> rows() {
        var rows = new TreeSet<Integer>();
        cells.keySet().forEach(address -> rows.add(address.getRow()));
        return rows;
    }
}
