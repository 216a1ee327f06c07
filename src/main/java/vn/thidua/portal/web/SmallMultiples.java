package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Snapshot.Result;

/**
 * One indicator over the years, a small drawing a unit, all on one scale so that they can be compared. A year without a number
 * breaks the line; a unit without any has no drawing. The table beside it holds the same figures.
 *
 * @param change the unit whose result changed most between the first year and the last; absent where none can be compared
 */
record SmallMultiples(
        Year first,
        Year last,
        List<Panel> panels,
        int compared,
        int risen,
        @Nullable Change change) {

    private static final int WIDTH = 100;
    private static final int TOP = 4;
    private static final int BOTTOM = 44;

    /** One unit: its line, its dots, and the first and the last of its results. */
    record Panel(String name, String path, String dots, Result from, Result to) {}

    /** From which result to which. */
    record Change(String name, Result from, Result to) {

        int sign() {
            return actual(to).compareTo(actual(from));
        }

        BigDecimal size() {
            return actual(to).subtract(actual(from)).abs();
        }
    }

    /**
     * @param years those of the results, from the first to the last
     * @param rows a unit each
     */
    static SmallMultiples of(List<Year> years, List<IndicatorPage.Row> rows) {
        var numbers = rows.stream()
                .flatMap(row -> row.results().stream())
                .filter(SmallMultiples::isNumber)
                .map(SmallMultiples::actual)
                .sorted()
                .toList();
        var changes = rows.stream().flatMap(row -> change(row).stream()).toList();
        return new SmallMultiples(
                years.get(0),
                years.get(years.size() - 1),
                numbers.isEmpty()
                        ? List.of()
                        : rows.stream()
                                .flatMap(row ->
                                        panel(years, row, numbers.get(0), numbers.get(numbers.size() - 1)).stream())
                                .toList(),
                changes.size(),
                (int) changes.stream().filter(change -> change.sign() > 0).count(),
                changes.stream()
                        .max(Comparator.comparing(Change::size))
                        .filter(change -> change.sign() != 0)
                        .orElse(null));
    }

    /** A line needs two years. */
    public boolean drawn() {
        return !first.equals(last) && !panels.isEmpty();
    }

    private static Optional<Change> change(IndicatorPage.Row row) {
        var from = row.results().get(0);
        var to = row.results().get(row.results().size() - 1);
        return isNumber(from) && isNumber(to)
                ? Optional.of(new Change(row.member().name(), Objects.requireNonNull(from), Objects.requireNonNull(to)))
                : Optional.empty();
    }

    private static Optional<Panel> panel(List<Year> years, IndicatorPage.Row row, BigDecimal least, BigDecimal most) {
        var results = row.results();
        var numbers = IntStream.range(0, results.size())
                .filter(i -> isNumber(results.get(i)))
                .boxed()
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        var path = new StringBuilder();
        var dots = new ArrayList<String>();
        for (var i : numbers) {
            var at = x(years, i) + " " + y(actual(results.get(i)), least, most);
            var goesOn = i > 0
                    && isNumber(results.get(i - 1))
                    && years.get(i - 1).plusYears(1).equals(years.get(i));
            path.append(goesOn ? "L" : "M").append(at);
            dots.add("M" + at + "h.001");
        }
        return Optional.of(new Panel(
                row.member().name(),
                path.toString(),
                String.join("", dots),
                Objects.requireNonNull(results.get(numbers.get(0))),
                Objects.requireNonNull(results.get(numbers.get(numbers.size() - 1)))));
    }

    private static int x(List<Year> years, int at) {
        var first = years.get(0).getValue();
        var span = years.get(years.size() - 1).getValue() - first;
        return span == 0 ? WIDTH / 2 : WIDTH * (years.get(at).getValue() - first) / span;
    }

    private static BigDecimal y(BigDecimal number, BigDecimal least, BigDecimal most) {
        var span = most.subtract(least);
        if (span.signum() == 0) {
            return BigDecimal.valueOf((TOP + BOTTOM) / 2);
        }
        var up = number.subtract(least)
                .multiply(BigDecimal.valueOf(BOTTOM - TOP))
                .divide(span, 2, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(BOTTOM).subtract(up).stripTrailingZeros();
    }

    private static boolean isNumber(@Nullable Result result) {
        return result != null && result.actual() != null;
    }

    private static BigDecimal actual(@Nullable Result result) {
        return Objects.requireNonNull(Objects.requireNonNull(result).actual());
    }
}
