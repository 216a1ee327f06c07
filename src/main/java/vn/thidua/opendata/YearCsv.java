package vn.thidua.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.PublishedYear;

/** A published year as CSV, one figure a line. */
public final class YearCsv {

    private static final String[] COLUMNS = {
        "cluster",
        "year",
        "version",
        "unit",
        "unit_name",
        "kind",
        "code",
        "name",
        "measure",
        "target",
        "value",
        "rate",
        "state"
    };

    private YearCsv() {}

    /** The names of the columns, as the first line has them. */
    public static List<String> columns() {
        return List.of(COLUMNS);
    }

    static String of(PublishedYear published) {
        return Csv.of(columns(), lines(published));
    }

    private static List<List<String>> lines(PublishedYear published) {
        var lines = new ArrayList<List<String>>();
        var year = published.snapshot();
        for (var result : year.results()) {
            year.indicator(result.indicator())
                    .ifPresent(indicator -> lines.add(line(
                            published,
                            result.unit(),
                            "INDICATOR",
                            indicator.code(),
                            indicator.name().vi(),
                            indicator.unitOfMeasure(),
                            plain(result.target()),
                            plain(result.actual()),
                            plain(result.rate()),
                            result.state())));
        }
        for (var standing : year.standings()) {
            standing.allCriteria()
                    .forEach(points -> year.method()
                            .criterion(points.criterion())
                            .ifPresent(criterion -> lines.add(line(
                                    published,
                                    standing.unit(),
                                    "CRITERION",
                                    criterion.code(),
                                    criterion.name().vi(),
                                    "điểm",
                                    plain(points.max()),
                                    plain(points.base().add(points.bonus()).add(points.penalty())),
                                    plain(points.rate()),
                                    points.applied()))));
            for (var group : standing.groups()) {
                lines.add(line(
                        published,
                        standing.unit(),
                        "GROUP",
                        group.group(),
                        "",
                        "điểm",
                        plain(group.max()),
                        plain(group.points()),
                        "",
                        ""));
            }
            if (standing.total() != null) {
                lines.add(
                        line(published, standing.unit(), "TOTAL", "", "", "điểm", "", plain(standing.total()), "", ""));
            }
            lines.add(line(
                    published,
                    standing.unit(),
                    "PLACE",
                    "",
                    "",
                    "",
                    "",
                    standing.place() == null ? "" : standing.place().toString(),
                    "",
                    standing.place() == null ? "NOT_CONSIDERED" : ""));
        }
        return lines;
    }

    private static List<String> line(PublishedYear published, String unit, String... values) {
        var edition = published.edition();
        return Stream.concat(
                        Stream.of(
                                edition.cluster(),
                                edition.year().toString(),
                                Integer.toString(edition.version()),
                                unit,
                                published
                                        .snapshot()
                                        .member(unit)
                                        .map(each -> each.fullName())
                                        .orElse("")),
                        Stream.of(values))
                .toList();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
