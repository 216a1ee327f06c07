package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Anchors;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Snapshot.Total;

/**
 * Plan against result of one indicator in one year: a row a unit, the best rate first, and the cluster's sums where these have a
 * meaning.
 */
record IndicatorTable(Indicator indicator, @Nullable Total total, List<Row> rows, Bullets bars) {

    /** One unit: {@code key} has the best result, {@code top} the best rate. */
    record Row(
            Member member,
            Result result,
            boolean key,
            boolean top,
            @Nullable BigDecimal bar,
            String anchor,
            String rateAnchor) {}

    static IndicatorTable of(Snapshot year, Indicator indicator) {
        var total = year.total(indicator.code()).orElse(null);
        var results = year.resultsOf(indicator.code());
        var rates = new ArrayList<@Nullable BigDecimal>();
        results.forEach(result -> rates.add(result.rate()));
        if (total != null) {
            rates.add(total.rate());
        }
        var bars = Bullets.of(rates);
        var best = best(total);
        var top = top(results);
        var rows = results.stream()
                .filter(result -> year.member(result.unit()).isPresent())
                .sorted(Comparator.comparing(
                                (Result result) -> Objects.requireNonNullElse(result.rate(), BigDecimal.valueOf(-1)))
                        .reversed())
                .map(result -> new Row(
                        year.member(result.unit()).orElseThrow(),
                        result,
                        best.contains(result.unit()),
                        top != null && result.rate() != null && result.rate().compareTo(top) == 0,
                        result.rate() == null ? null : bars.width(result.rate()),
                        Anchors.result(indicator.code(), result.unit()),
                        Anchors.rate(indicator.code(), result.unit())))
                .toList();
        return new IndicatorTable(indicator, total, rows, bars);
    }

    /** All tables of a year that hold a figure, in the order of the catalogue. */
    static List<IndicatorTable> of(Snapshot year) {
        return year.indicators().stream()
                .map(indicator -> of(year, indicator))
                .filter(table -> table.rows().stream()
                        .anyMatch(row ->
                                row.result().actual() != null || row.result().target() != null))
                .toList();
    }

    /** The best rate, where not all are alike. */
    private static @Nullable BigDecimal top(List<Result> results) {
        var rates = results.stream()
                .flatMap(result -> Optional.ofNullable(result.rate()).stream())
                .toList();
        return rates.stream()
                .max(Comparator.naturalOrder())
                .filter(best -> rates.stream().anyMatch(rate -> rate.compareTo(best) != 0))
                .orElse(null);
    }

    private static List<String> best(@Nullable Total total) {
        return total == null || total.best().size() == total.unitsWithNumber() ? List.of() : total.best();
    }

    public String id() {
        return Anchors.table(indicator.code());
    }

    /** Whether the row of sums has something to say. */
    public boolean summed() {
        return total != null && total.sumActual() != null && rows.size() > 1;
    }

    @Nullable
    public BigDecimal sumBar() {
        return total == null || total.rate() == null || indicator.lowerIsBetter() ? null : bars.width(total.rate());
    }

    /** Figures that were estimates when they were published. */
    public boolean estimated() {
        return rows.stream().anyMatch(row -> "ESTIMATE".equals(row.result().status()));
    }

    public long met() {
        return rows.stream().filter(row -> row.result().met()).count();
    }

    public long assigned() {
        return rows.stream().filter(row -> row.result().rate() != null).count();
    }

    /** The units with the best result, where some are better than others. */
    public List<Member> leaders() {
        return rows.stream().filter(Row::key).map(Row::member).toList();
    }

    /** The first of the leaders' rows. */
    @Nullable
    public Row leader() {
        return rows.stream().filter(Row::key).findFirst().orElse(null);
    }

    /** Every unit has the same result. */
    public boolean level() {
        return rows.size() > 1
                && total != null
                && total.unitsWithNumber() == rows.size()
                && total.best().size() == rows.size();
    }

    public String sumId() {
        return Anchors.sum(indicator.code());
    }

    public String targetsId() {
        return Anchors.sumOfTargets(indicator.code());
    }

    public String rateId() {
        return Anchors.rateOfSums(indicator.code());
    }
}
