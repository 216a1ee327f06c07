package vn.thidua.dossiers.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.kernel.VietnameseNumbers.NotANumber;
import vn.thidua.kernel.VietnameseNumbers.Reason;

/**
 * Which line of a block belongs to which row of the grid. Lines that bear the names of criteria find their rows by name,
 * whatever their order; other blocks run down from the cell they were pasted into.
 *
 * @param column where the results stand, from 0
 * @param byName whether lines were found by the names of the criteria
 */
record PasteLayout(PastedBlock block, int column, boolean byName, List<Placed> placed, List<String> strangers) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERING = Pattern.compile("^([ivxlcdm]+ |[0-9]+ |[a-z] )+");
    private static final int MOST_DECIMALS = 18;

    /** A row of the grid, and the text of the block that belongs to it. */
    record Placed(GridRow row, String text) {}

    PasteLayout {
        placed = List.copyOf(placed);
        strangers = List.copyOf(strangers);
    }

    /**
     * @param rows the grid's rows that stand for an entry, in their order
     * @param start the key of the row pasted into; an unknown one means the first
     * @param chosen the column that the user chose, or -1
     * @param skipsBlanks whether an empty line is a heading without a cell, and no cell left as it is
     */
    static PasteLayout of(PastedBlock block, List<GridRow> rows, String start, int chosen, boolean skipsBlanks) {
        var names = rows.stream()
                .collect(Collectors.toMap(row -> folded(row.name()), row -> row, (first, second) -> first));
        var naming = namingColumn(block, names);
        var column = chosen >= 0 && chosen < block.width() ? chosen : naming < 0 ? 0 : likeliest(block, naming);
        return naming >= 0 ? byName(block, names, naming, column) : downFrom(block, rows, start, column, skipsBlanks);
    }

    private static PasteLayout byName(PastedBlock block, Map<String, GridRow> names, int naming, int column) {
        var placed = new ArrayList<Placed>();
        var strangers = new ArrayList<String>();
        for (var line = 0; line < block.rows().size(); line++) {
            var name = block.cell(line, naming);
            var row = names.get(folded(name));
            var text = block.cell(line, column);
            if (row != null) {
                placed.add(new Placed(row, text));
            } else if (!name.isEmpty() && isNumber(text)) {
                strangers.add(name);
            }
        }
        return new PasteLayout(block, column, true, placed, strangers);
    }

    private static PasteLayout downFrom(
            PastedBlock block, List<GridRow> rows, String start, int column, boolean skipsBlanks) {
        var lines = IntStream.range(0, block.rows().size())
                .mapToObj(line -> block.cell(line, column))
                .filter(text -> !skipsBlanks || !text.isEmpty())
                .toList();
        var first = IntStream.range(0, rows.size())
                .filter(row -> start.equals(rows.get(row).key()))
                .findFirst()
                .orElse(0);
        var fitting = Math.min(lines.size(), rows.size() - first);
        var placed = IntStream.range(0, fitting)
                .mapToObj(line -> new Placed(rows.get(first + line), lines.get(line)))
                .toList();
        return new PasteLayout(block, column, false, placed, lines.subList(fitting, lines.size()));
    }

    /** The column with the names of criteria, if any: a whole name stands nowhere by chance. */
    private static int namingColumn(PastedBlock block, Map<String, GridRow> names) {
        return IntStream.range(0, block.width() > 1 ? block.width() : 0)
                .filter(column -> IntStream.range(0, block.rows().size())
                        .anyMatch(line -> names.containsKey(folded(block.cell(line, column)))))
                .findFirst()
                .orElse(-1);
    }

    /** The last column of numbers right of the names, since tables put the plan before the result. */
    private static int likeliest(PastedBlock block, int naming) {
        return IntStream.range(naming + 1, block.width())
                .filter(column ->
                        IntStream.range(0, block.rows().size()).anyMatch(line -> isNumber(block.cell(line, column))))
                .max()
                .orElse(Math.min(naming + 1, block.width() - 1));
    }

    private static boolean isNumber(String text) {
        return !(VietnameseNumbers.read(text, MOST_DECIMALS) instanceof NotANumber refused
                && (refused.reason() == Reason.BLANK || refused.reason() == Reason.NO_DIGITS));
    }

    /** A name without its number, marks, capitals and punctuation. */
    static String folded(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        var words = NO_LETTERS.matcher(plain).replaceAll(" ").strip();
        var unnumbered = NUMBERING.matcher(words).replaceFirst("");
        return unnumbered.isEmpty() ? words : unnumbered;
    }
}
