package vn.thidua.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot;

/**
 * A published year as a workbook: what it is, places, results, points. Numbers are numbers, all else is text in cells of the type
 * text, which no spreadsheet computes. The same version always gives the same bytes.
 */
final class YearWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final int WIDE = 32;

    private final PublishedYear published;
    private final Snapshot year;
    private final MessageSource messages;

    YearWorkbook(PublishedYear published, MessageSource messages) {
        this.published = published;
        this.year = published.snapshot();
        this.messages = messages;
    }

    byte[] bytes(LocalDateTime at) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "ThiDua", "1.0")) {
            workbook.properties().setTitle(year.cluster().name().vi() + ", " + year.year());
            sheet(workbook, "about", List.of("item", "text"), about());
            sheet(workbook, "places", placeColumns(), places());
            sheet(
                    workbook,
                    "results",
                    List.of("indicator", "name", "measure", "unit", "target", "result", "rate", "previous", "state"),
                    results());
            sheet(
                    workbook,
                    "points",
                    List.of("unit", "criterion", "name", "max", "base", "bonus", "penalty", "applied"),
                    points());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return undated(bytes.toByteArray(), at);
    }

    /** The library writes the hour into the properties; here that of the publication stands in its place. */
    private byte[] undated(byte[] workbook, LocalDateTime at) {
        Map<String, byte[]> files = new LinkedHashMap<>(ZipBytes.read(workbook));
        files.computeIfPresent(
                PROPERTIES,
                (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll(
                                "(<dcterms:created[^>]*>)[^<]*<",
                                "$1"
                                        + Instant.ofEpochSecond(published
                                                .edition()
                                                .publishedAt()
                                                .getEpochSecond()) + "<")
                        .getBytes(StandardCharsets.UTF_8));
        return ZipBytes.of(files, at);
    }

    private void sheet(Workbook workbook, String name, List<String> columns, List<List<@Nullable Object>> rows) {
        var sheet = workbook.newWorksheet(text("sheet." + name));
        for (var column = 0; column < columns.size(); column++) {
            sheet.value(0, column, text("column." + columns.get(column)));
            sheet.style(0, column).bold().set();
        }
        var line = 1;
        for (var row : rows) {
            for (var column = 0; column < row.size(); column++) {
                var value = row.get(column);
                if (value instanceof Number number) {
                    sheet.value(line, column, number);
                } else if (value != null) {
                    sheet.value(line, column, value.toString());
                }
            }
            line++;
        }
        sheet.width(1, WIDE);
        sheet.freezePane(0, 1);
    }

    private List<List<@Nullable Object>> about() {
        var edition = published.edition();
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row(text("about.what"), year.cluster().name().vi() + ", " + edition.year()));
        rows.add(row(text("about.version"), edition.version()));
        rows.add(row(text("about.date"), edition.officialOn().toString()));
        rows.add(row(text("about.address"), edition.path() + "/v" + edition.version()));
        rows.add(row(text("about.hash"), edition.contentHash()));
        rows.add(row(text("about.method"), year.method().name().vi()));
        var notice = year.method().notice();
        if (notice != null) {
            rows.add(row(text("about.notice"), notice.vi()));
        }
        if (edition.reason() != null) {
            rows.add(row(text("about.reason"), edition.reason()));
        }
        rows.add(row(text("about.licence"), text("licence")));
        return rows;
    }

    private List<String> placeColumns() {
        return year.disclosure().showsTotals()
                ? List.of("place", "unit", "base", "bonus", "penalty", "total", "grade")
                : List.of("place", "unit");
    }

    private List<List<@Nullable Object>> places() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var standing : year.standings()) {
            var grade = year.method().grade(standing.grade());
            rows.add(
                    year.disclosure().showsTotals()
                            ? row(
                                    standing.place(),
                                    unit(standing.unit()),
                                    standing.base(),
                                    standing.bonus(),
                                    standing.penalty(),
                                    standing.total(),
                                    grade.map(each -> each.name().vi()).orElse(""))
                            : row(standing.place(), unit(standing.unit())));
        }
        return rows;
    }

    private List<List<@Nullable Object>> results() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var result : year.results()) {
            year.indicator(result.indicator())
                    .ifPresent(indicator -> rows.add(row(
                            indicator.code(),
                            indicator.name().vi(),
                            indicator.unitOfMeasure(),
                            unit(result.unit()),
                            result.target(),
                            result.actual(),
                            rounded(result.rate()),
                            result.previous(),
                            text("state." + result.state()))));
        }
        return rows;
    }

    private List<List<@Nullable Object>> points() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var standing : year.standings()) {
            standing.allCriteria()
                    .forEach(points -> year.method()
                            .criterion(points.criterion())
                            .ifPresent(criterion -> rows.add(row(
                                    unit(standing.unit()),
                                    criterion.code(),
                                    criterion.name().vi(),
                                    points.max(),
                                    points.base(),
                                    points.bonus(),
                                    points.penalty(),
                                    points.applied()))));
        }
        return rows;
    }

    /** A workbook has no exact quotients; six decimals are more than any table prints. */
    private static @Nullable BigDecimal rounded(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.setScale(6, RoundingMode.HALF_UP);
    }

    private String unit(String unit) {
        return year.member(unit).map(Snapshot.Member::fullName).orElse(unit);
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage("opendata.workbook." + key, null, LanguageSetup.VIETNAMESE));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        var row = new ArrayList<@Nullable Object>();
        for (var value : values) {
            row.add(value);
        }
        return row;
    }
}
