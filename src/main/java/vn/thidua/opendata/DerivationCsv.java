package vn.thidua.opendata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Standing;

/** The derivation of each point as CSV, one step a line, in the words that were frozen with the year. */
final class DerivationCsv {

    private static final List<String> COLUMNS =
            List.of("unit", "criterion", "step", "sentence_vi", "arithmetic_vi", "sentence_en", "arithmetic_en");

    private DerivationCsv() {}

    /** The names of the columns, as the first line has them. */
    static List<String> columns() {
        return COLUMNS;
    }

    static String of(Snapshot year) {
        var lines = new ArrayList<List<String>>();
        for (var standing : year.standings()) {
            standing.allCriteria().forEach(points -> {
                var number = 0;
                for (var step : points.steps()) {
                    lines.add(line(standing.unit(), points.criterion(), ++number, step));
                }
            });
        }
        return Csv.of(COLUMNS, lines);
    }

    private static List<String> line(String unit, String criterion, int number, Standing.Step step) {
        var sum = step.sum();
        return List.of(
                unit,
                criterion,
                Integer.toString(number),
                step.sentence().vi(),
                sum == null ? "" : sum.vi(),
                text(step.sentence().en()),
                sum == null ? "" : text(sum.en()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
