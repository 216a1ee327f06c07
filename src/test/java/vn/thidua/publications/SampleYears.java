package vn.thidua.publications;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.PastYear;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Snapshot.Seat;
import vn.thidua.publications.Snapshot.Total;

/** Snapshots of Cluster 2, An Giang, put together from the reference files: inputs as entered, results as expected. */
public final class SampleYears {

    private static final String FOLDER = "trial/an-giang-cum-2/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleYears() {}

    /** The year with its written summary. */
    public static Snapshot of(int year) {
        var bare = bare(year);
        return bare.with(SummaryWriter.write(bare, vietnamese(), english()));
    }

    /** The year with what a publication shows of its standings. */
    static Snapshot disclosing(int year, Disclosure disclosure) {
        return disclosing(of(year), disclosure);
    }

    static Snapshot disclosing(Snapshot full, Disclosure disclosure) {
        return new Snapshot(
                full.cluster(),
                full.year(),
                disclosure,
                full.members(),
                full.indicators(),
                full.results(),
                full.totals(),
                full.method(),
                Standing.disclosed(full.standings(), disclosure),
                full.leadership(),
                full.meeting(),
                full.pact(),
                full.awards(),
                full.lastYear(),
                full.inputs(),
                full.summary(),
                full.papers());
    }

    public static Phrases vietnamese() {
        return phrases(Locale.forLanguageTag("vi"));
    }

    public static Phrases english() {
        return phrases(Locale.ENGLISH);
    }

    private static Phrases phrases(Locale locale) {
        var words = new Properties();
        var bundle = new ClassPathResource("messages/publications_" + locale.getLanguage() + ".properties");
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Phrases(locale, words::getProperty);
    }

    static Snapshot bare(int year) {
        var expected = json("scoring/expected/" + year + ".json");
        var scorecard = json(FOLDER + "scorecard.json");
        var members = members();
        return new Snapshot(
                new Snapshot.Cluster(
                        "so-2",
                        new Words("Cụm Thi đua số 2", "Emulation Cluster 2"),
                        "CLUSTER",
                        "An Giang",
                        "Quyết định số 876/QĐ-UBND ngày 20/4/2020"),
                Year.of(year),
                Disclosure.CRITERIA,
                members,
                indicators(),
                results(year),
                totals(expected),
                method(scorecard),
                standings(expected),
                seats(year, members),
                year == 2023 ? meeting() : null,
                year == 2023 ? pact() : null,
                awards(year),
                year > 2021 ? new PastYear(Year.of(year - 1), 1, bare(year - 1).places()) : null,
                null,
                Snapshot.Summary.NONE,
                List.of());
    }

    static List<Member> members() {
        return rows("units.csv").stream()
                .map(row -> new Member(
                        row.get("code"),
                        row.get("name"),
                        row.get("full_name"),
                        row.get("kind"),
                        row.get("official_code")))
                .sorted(java.util.Comparator.comparing(
                        Member::name, java.text.Collator.getInstance(Locale.forLanguageTag("vi"))))
                .toList();
    }

    static List<Indicator> indicators() {
        return rows("indicators.csv").stream()
                .map(row -> new Indicator(
                        row.get("code"),
                        new Words(row.get("name_vi"), row.get("name_en")),
                        row.get("unit_of_measure"),
                        "LOWER_BETTER".equals(row.get("direction")),
                        Integer.parseInt(row.get("decimals")),
                        "SUM".equals(row.get("aggregate")),
                        row.get("scope"),
                        row.get("source_agency")))
                .toList();
    }

    static List<Result> results(int year) {
        var results = new ArrayList<Result>();
        for (var indicator : indicators()) {
            for (var member : members()) {
                results.add(result(year, member.id(), indicator));
            }
        }
        return results;
    }

    private static Result result(int year, String unit, Indicator indicator) {
        var row = row("results.csv", year, unit, indicator.code());
        var target = number(row("targets.csv", year, unit, indicator.code()).get("target"));
        var actual = actual(row);
        return new Result(
                unit,
                indicator.code(),
                row.getOrDefault("value_state", "NOT_YET_AVAILABLE"),
                target,
                row("targets.csv", year, unit, indicator.code()).get("baseline"),
                actual,
                row.get("value_status"),
                row.get("qualifier"),
                rate(target, actual, indicator.lowerIsBetter()),
                actual(row("results.csv", year - 1, unit, indicator.code())),
                row.get("note"));
    }

    private static @Nullable BigDecimal actual(Map<String, String> row) {
        return row.containsKey("appraised")
                ? number(row.get("appraised"))
                : row.containsKey("checked") ? number(row.get("checked")) : number(row.get("actual"));
    }

    static @Nullable BigDecimal rate(@Nullable BigDecimal target, @Nullable BigDecimal actual, boolean lowerIsBetter) {
        if (target == null || actual == null || target.signum() == 0) {
            return null;
        }
        var quotient = actual.divide(target, MathContext.DECIMAL128);
        return lowerIsBetter ? BigDecimal.valueOf(2).subtract(quotient) : quotient;
    }

    private static List<Total> totals(JsonNode expected) {
        return stream(expected.get("aggregates"))
                .map(node -> new Total(
                        node.get("indicator").asString(),
                        node.get("unitsWithNumber").asInt(),
                        node.get("unitsWithTarget").asInt(),
                        number(text(node, "sumActual")),
                        number(text(node, "sumTarget")),
                        number(text(node, "rate")),
                        node.get("met").asInt(),
                        node.get("exceeded").asInt(),
                        node.get("missed").asInt(),
                        strings(node.get("best")),
                        number(text(node, "bestValue")),
                        strings(node.get("byRate"))))
                .toList();
    }

    private static Method method(JsonNode scorecard) {
        return new Method(
                scorecard.get("code").asString(),
                scorecard.get("version").asInt(),
                new Words(scorecard.get("name").asString(), text(scorecard, "nameEn")),
                true,
                Words.vietnamese(scorecard.get("notice").asString()),
                null,
                null,
                stream(scorecard.get("legalBasis"))
                        .map(node -> new Method.Basis(
                                node.get("document").asString(),
                                date(text(node, "date")),
                                node.get("title").asString()))
                        .toList(),
                new BigDecimal(scorecard.get("totalMax").asString()),
                number(text(scorecard, "bonusCap")),
                number(text(scorecard, "penaltyCap")),
                stream(scorecard.get("groups"))
                        .map(group -> new Method.Group(
                                group.get("code").asString(),
                                new Words(group.get("name").asString(), text(group, "nameEn")),
                                text(group, "kind") == null
                                        ? "BASE"
                                        : group.get("kind").asString(),
                                new BigDecimal(group.get("maxPoints").asString()),
                                criteria(group.get("criteria"))))
                        .toList(),
                List.of(new Words("Điểm nhóm I", "Points of group I"), new Words("Điểm thưởng", "Bonus points")),
                stream(scorecard.get("classes"))
                        .map(node -> new Method.Grade(
                                node.get("code").asString(),
                                new Words(node.get("name").asString(), text(node, "nameEn")),
                                number(text(node, "min")),
                                number(text(node, "quotaPercent"))))
                        .toList(),
                List.of(),
                scorecard.toString());
    }

    private static List<Method.Criterion> criteria(@Nullable JsonNode criteria) {
        return stream(criteria)
                .map(node -> new Method.Criterion(
                        node.get("code").asString(),
                        new Words(node.get("name").asString(), text(node, "nameEn")),
                        new BigDecimal(node.get("maxPoints").asString()),
                        node.get("clause").asString(),
                        node.get("guidance").asString(),
                        text(node, "evidence"),
                        text(node, "indicator"),
                        null,
                        List.of(),
                        criteria(node.get("children"))))
                .toList();
    }

    private static List<Standing> standings(JsonNode expected) {
        var byUnit = new HashMap<String, JsonNode>();
        stream(expected.get("units"))
                .forEach(node -> byUnit.put(node.get("unit").asString(), node));
        return stream(expected.get("ranking"))
                .map(ranked -> {
                    var unit = byUnit.get(ranked.get("unit").asString());
                    return new Standing(
                            unit.get("unit").asString(),
                            unit.get("place").isNull()
                                    ? null
                                    : unit.get("place").asInt(),
                            unit.get("tied").asBoolean(),
                            text(unit, "decidedBy") == null ? null : new Words("Điểm nhóm I", "Points of group I"),
                            List.of(),
                            number(text(unit, "base")),
                            number(text(unit, "effectiveMax")),
                            number(text(unit, "rescaledBase")),
                            number(text(unit, "bonus")),
                            number(text(unit, "penalty")),
                            number(text(unit, "total")),
                            text(ranked, "class"),
                            List.of(),
                            stream(unit.get("groups"))
                                    .map(group -> new Standing.GroupPoints(
                                            group.get("code").asString(),
                                            decimal(group, "effectiveMax"),
                                            decimal(group, "base"),
                                            decimal(group, "bonus"),
                                            decimal(group, "penalty")))
                                    .toList(),
                            points(unit.get("criteria")),
                            List.of());
                })
                .toList();
    }

    private static List<Standing.CriterionPoints> points(@Nullable JsonNode criteria) {
        return stream(criteria)
                .map(node -> new Standing.CriterionPoints(
                        node.get("code").asString(),
                        node.get("applied").asString(),
                        decimal(node, "effectiveMax"),
                        decimal(node, "base"),
                        decimal(node, "bonus"),
                        decimal(node, "penalty"),
                        text(node, "state"),
                        number(text(node, "rate")),
                        List.of(new Standing.Step(
                                new Words("Điểm theo bảng điểm.", "Points by the scoring table."),
                                Words.vietnamese(node.get("base").asString()))),
                        List.of(),
                        points(node.get("children"))))
                .toList();
    }

    private static List<Seat> seats(int year, List<Member> members) {
        return rows("leadership.csv").stream()
                .filter(row -> List.of(year, year + 1).contains(Integer.valueOf(row.get("year"))))
                .map(row -> {
                    var member = members.stream()
                            .filter(each -> each.id().equals(row.get("unit")))
                            .findFirst()
                            .orElseThrow();
                    return new Seat(
                            Year.parse(row.get("year")),
                            row.get("role"),
                            member.id(),
                            member.name(),
                            member.fullName(),
                            row.get("selection_method"),
                            row.get("document"));
                })
                .toList();
    }

    private static Snapshot.Meeting meeting() {
        var node = json(FOLDER + "meeting.json");
        var attendance = new ArrayList<Snapshot.Attendance>();
        stream(node.get("attendees"))
                .forEach(unit -> stream(unit.get("bodies"))
                        .forEach(body -> attendance.add(new Snapshot.Attendance(
                                unit.get("unit").asString(),
                                body.get("code").asString(),
                                body.get("name").asString()))));
        return new Snapshot.Meeting(
                node.get("title").asString(),
                LocalDate.parse(node.get("date").asString()),
                node.get("place").get("text").asString(),
                node.get("place").get("unit").asString(),
                node.get("figures").asString(),
                attendance);
    }

    private static Snapshot.Pact pact() {
        var node = json(FOLDER + "meeting.json").get("pact");
        return new Snapshot.Pact(
                Year.of(node.get("year").asInt()),
                node.get("title").asString(),
                LocalDate.parse(node.get("signedOn").asString()),
                node.get("signedAtMeeting").asBoolean(),
                strings(node.get("signatories")),
                stream(node.get("movements"))
                        .map(movement -> movement.get("title").asString())
                        .toList(),
                strings(node.get("commitments")),
                stream(node.get("legalBasis"))
                        .map(basis -> new Method.Basis(
                                basis.get("document").asString(),
                                date(text(basis, "date")),
                                basis.get("title").asString()))
                        .toList(),
                true);
    }

    private static List<Snapshot.Award> awards(int year) {
        return rows("awards.csv").stream()
                .filter(row -> row.get("year").equals(Integer.toString(year)))
                .map(row -> new Snapshot.Award(
                        row.get("unit"),
                        row.get("award_type"),
                        row.get("status"),
                        row.get("decision_number"),
                        date(row.get("decision_date")),
                        true,
                        row.get("note")))
                .toList();
    }

    private static Map<String, String> row(String file, int year, String unit, String indicator) {
        return rows(file).stream()
                .filter(row -> row.get("year").equals(Integer.toString(year))
                        && row.get("unit").equals(unit)
                        && row.get("indicator").equals(indicator))
                .findFirst()
                .orElse(Map.of());
    }

    private static final Map<String, List<Map<String, String>>> FILES = new HashMap<>();

    /** The rows of a file by column; empty values are absent. */
    private static synchronized List<Map<String, String>> rows(String file) {
        return FILES.computeIfAbsent(file, name -> {
            var lines = read(FOLDER + name).lines().toList();
            var header = values(lines.get(0));
            return lines.stream()
                    .skip(1)
                    .map(line -> {
                        var values = values(line);
                        var row = new HashMap<String, String>();
                        for (var i = 0; i < header.size(); i++) {
                            if (!values.get(i).isEmpty()) {
                                row.put(header.get(i), values.get(i));
                            }
                        }
                        return (Map<String, String>) row;
                    })
                    .toList();
        });
    }

    private static List<String> values(String line) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        var quoted = false;
        for (var character : line.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(character);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(String path) {
        return JSON.readTree(read(path));
    }

    private static java.util.stream.Stream<JsonNode> stream(@Nullable JsonNode array) {
        return array == null ? java.util.stream.Stream.empty() : StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> strings(JsonNode array) {
        return stream(array).map(JsonNode::asString).toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asString());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
