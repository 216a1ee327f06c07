package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.PublishedYear;

/**
 * A published year as CSV, one figure a line: UTF-8 with a byte-order mark, comma separated, CRLF (RFC 4180), numbers with a
 * decimal point and no grouping.
 */
final class YearCsv {

    static final String[] COLUMNS = {
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

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";

    private YearCsv() {}

    static String of(PublishedYear published) {
        var lines = new ArrayList<String>();
        lines.add(String.join(",", COLUMNS));
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
        return BYTE_ORDER_MARK + String.join(LINE_END, lines) + LINE_END;
    }

    private static String line(PublishedYear published, String unit, String... values) {
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
                        List.of(values).stream())
                .map(YearCsv::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\\r\\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
