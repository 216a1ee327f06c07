import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Checks a reproducible package of the portal: {@code java KiemChung.java so-2-2023-v1.zip [SHA-256]}. It needs nothing but Java 17.
 * It holds each file against the manifest and against the publication, computes all points, places and classes again by its own
 * implementation of the scoring rules, and names the first figure that differs. Words cannot be computed: whether they are those that
 * were published is known by the SHA-256 that stands on the portal. It ends with 0 when everything agrees, with 1 when something
 * differs, with 2 when the package cannot be read.
 */
public final class KiemChung {

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("java KiemChung.java <package.zip> [SHA-256]");
            System.exit(2);
        }
        try {
            var check = new KiemChung(unzip(Path.of(arguments[0])));
            var differences = check.differences(arguments.length == 2 ? arguments[1] : null);
            differences.forEach(difference -> System.out.println("KHÁC / DIFFERS: " + difference));
            check.conclude(differences.isEmpty(), arguments.length == 2);
            System.exit(differences.isEmpty() ? 0 : 1);
        } catch (IOException | RuntimeException unreadable) {
            System.err.println("Không đọc được gói / The package cannot be read: " + unreadable);
            System.exit(2);
        }
    }

    private static final String MANIFEST = "manifest.json";
    private static final String CONTENT = "cong-bo.json";
    private static final String TABLE = "bang-diem.json";
    private static final String DATA = "so-lieu.csv";
    private static final String DERIVATIONS = "dien-giai.csv";

    private final Map<String, byte[]> files;
    private boolean sumsOnly;
    private int figures;
    private String difference;

    private KiemChung(Map<String, byte[]> files) {
        this.files = files;
    }

    // ---------------------------------------------------------------------------------------------------------- the package

    private static Map<String, byte[]> unzip(Path path) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            for (var entry : Collections.list(zip.entries())) {
                if (files.put(entry.getName(), zip.getInputStream(entry).readAllBytes()) != null) {
                    throw new IOException("hai tệp cùng tên / two files of one name: " + entry.getName());
                }
            }
        }
        return files;
    }

    private void conclude(boolean agrees, boolean compared) {
        if (agrees) {
            System.out.println("KHỚP / AGREES: " + figures + " con số / figures"
                    + (sumsOnly ? " (chỉ các phép cộng / sums only)" : ""));
        }
        if (files.containsKey(CONTENT)) {
            System.out.println("SHA-256: " + sha256(files.get(CONTENT)));
        }
        if (!compared) {
            System.out.println("Hãy so mã này với mã ghi trên trang của năm / Compare it with the one on the page of the year");
        }
    }

    /**
     * What differs: the first figure, and the first file.
     *
     * @param fingerprint the SHA-256 of the publication as the portal has it, if it is known
     */
    private List<String> differences(String fingerprint) {
        var found = new ArrayList<String>();
        var manifest = object(json(MANIFEST));
        var broken = broken(manifest);
        if (broken != null && (!broken.equals(CONTENT) || !files.containsKey(CONTENT))) {
            return List.of(broken + " (SHA-256)");
        }
        var year = object(json(CONTENT));
        var table = text(child(year, "method"), "table");
        var card = object(new Json(table).read());
        sumsOnly = child(year, "inputs") == null;
        compareResults(year, card);
        if (sumsOnly) {
            compareSums(year, card);
        } else {
            compareStandings(year, score(card, child(year, "inputs"), Integer.parseInt(text(year, "year"))));
        }
        if (difference != null) {
            found.add(difference);
        }
        if (broken != null) {
            found.add(broken + " (SHA-256)");
        } else if (fingerprint != null && !fingerprint.strip().equalsIgnoreCase(sha256(files.get(CONTENT)))) {
            found.add(CONTENT + ": " + sha256(files.get(CONTENT)) + " (SHA-256)");
        }
        var contradiction = contradiction(year, table, manifest);
        if (contradiction != null) {
            found.add(contradiction);
        }
        return found;
    }

    /** The first file that is missing, not as listed, or not listed; a changed publication is computed again all the same, to name the figure. */
    private String broken(Map<String, Object> manifest) {
        var listed = new HashSet<>(Set.of(MANIFEST));
        for (var file : list(manifest, "files")) {
            var name = text(file, "name");
            listed.add(name);
            if (!files.containsKey(name) || !sha256(files.get(name)).equals(text(file, "sha256"))) {
                return name;
            }
        }
        var needed = Stream.of(CONTENT, TABLE, DATA, DERIVATIONS).filter(name -> !listed.contains(name));
        var extra = files.keySet().stream().filter(name -> !listed.contains(name));
        return Stream.concat(needed, extra)
                .findFirst()
                .orElseGet(() -> sha256(files.get(CONTENT)).equals(text(manifest, "contentHash")) ? null : CONTENT);
    }

    /** The first line of a file that says something else than the publication, however the manifest lists it. */
    private String contradiction(Map<String, Object> year, String table, Map<String, Object> manifest) {
        var expected = new LinkedHashMap<String, String>();
        expected.put(TABLE, table);
        expected.put(DATA, csv(figures(year, text(manifest, "version"))));
        expected.put(DERIVATIONS, csv(derivations(year)));
        for (var file : expected.entrySet()) {
            var said = new String(files.get(file.getKey()), StandardCharsets.UTF_8);
            if (!said.equals(file.getValue())) {
                var lines = said.split("\r\n", -1);
                var right = file.getValue().split("\r\n", -1);
                var line = 0;
                while (line < lines.length && line < right.length && lines[line].equals(right[line])) {
                    line++;
                }
                return file.getKey() + ", dòng / line " + (line + 1) + " (" + CONTENT + ")";
            }
        }
        return null;
    }

    private static List<List<String>> figures(Map<String, Object> year, String version) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("cluster", "year", "version", "unit", "unit_name", "kind", "code", "name", "measure", "target", "value",
                "rate", "state"));
        for (var result : list(year, "results")) {
            named(list(year, "indicators"), text(result, "indicator")).ifPresent(indicator -> lines.add(line(year, version, result,
                    "INDICATOR", text(indicator, "code"), vietnamese(indicator, "name"), text(indicator, "unitOfMeasure"),
                    given(result, "target"), given(result, "actual"), given(result, "rate"), given(result, "state"))));
        }
        var criteria = list(child(year, "method"), "groups").stream()
                .flatMap(group -> list(group, "criteria").stream())
                .flatMap(KiemChung::withDescendants)
                .toList();
        for (var standing : list(year, "standings")) {
            for (var points : all(standing)) {
                named(criteria, text(points, "criterion")).ifPresent(criterion -> lines.add(line(year, version, standing,
                        "CRITERION", text(criterion, "code"), vietnamese(criterion, "name"), "điểm", given(points, "max"),
                        earned(points), given(points, "rate"), given(points, "applied"))));
            }
            for (var group : list(standing, "groups")) {
                lines.add(line(year, version, standing, "GROUP", text(group, "group"), "", "điểm", given(group, "max"),
                        earned(group), "", ""));
            }
            if (standing.get("total") != null) {
                lines.add(line(year, version, standing, "TOTAL", "", "", "điểm", "", given(standing, "total"), "", ""));
            }
            lines.add(line(year, version, standing, "PLACE", "", "", "", "", given(standing, "place"), "",
                    standing.get("place") == null ? "NOT_CONSIDERED" : ""));
        }
        return lines;
    }

    private static List<String> line(Map<String, Object> year, String version, Map<String, Object> of, String... values) {
        var unit = text(of, "unit");
        var name = list(year, "members").stream()
                .filter(member -> unit.equals(text(member, "id")))
                .map(member -> given(member, "fullName"))
                .findFirst()
                .orElse("");
        return Stream.concat(
                        Stream.of(text(child(year, "cluster"), "id"), text(year, "year"), version, unit, name), Stream.of(values))
                .toList();
    }

    private static List<List<String>> derivations(Map<String, Object> year) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("unit", "criterion", "step", "sentence_vi", "arithmetic_vi", "sentence_en", "arithmetic_en"));
        for (var standing : list(year, "standings")) {
            for (var points : all(standing)) {
                var number = 0;
                for (var step : list(points, "steps")) {
                    lines.add(List.of(text(standing, "unit"), text(points, "criterion"), Integer.toString(++number),
                            vietnamese(step, "sentence"), vietnamese(step, "sum"), given(child(step, "sentence"), "en"),
                            given(child(step, "sum"), "en")));
                }
            }
        }
        return lines;
    }

    /** The points of all criteria, each before its parts. */
    private static List<Map<String, Object>> all(Map<String, Object> standing) {
        return list(standing, "criteria").stream().flatMap(KiemChung::withDescendants).toList();
    }

    private static Optional<Map<String, Object>> named(List<Map<String, Object>> nodes, String code) {
        return nodes.stream().filter(node -> text(node, "code").equals(code)).findFirst();
    }

    private static String vietnamese(Map<String, Object> node, String field) {
        return given(child(node, field), "vi");
    }

    private static String given(Map<String, Object> node, String field) {
        return node == null || node.get(field) == null ? "" : text(node, field);
    }

    private static String earned(Map<String, Object> points) {
        return sum(Stream.of("base", "bonus", "penalty").map(ledger -> q(points, ledger, Q.ZERO))).toString();
    }

    /** As the portal writes it: byte-order mark, CRLF, quotes where they are needed, an apostrophe before what looks like a formula. */
    private static String csv(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(KiemChung::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
    }

    private static String cell(String value) {
        var formula = value.matches("(?s)[=+\\-@\\t\\r].*") && !value.matches("-?\\d+(\\.\\d+)?");
        var inert = formula ? "'" + value : value;
        return inert.matches("(?s).*[\",\\r\\n].*") ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }

    private Object json(String name) {
        return new Json(new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8)).read();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // ------------------------------------------------------------------------------------------------------ the comparison

    /** What neither is published nor comes out is not compared; the first difference is kept. */
    private void compare(String where, Map<String, Object> published, String field, Object computed) {
        var value = published.get(field);
        if (value == null && computed == null) {
            return;
        }
        figures++;
        var same = value != null && computed instanceof Q exact
                ? Q.of(value).compareTo(exact) == 0
                : String.valueOf(value).equals(String.valueOf(computed));
        if (!same && difference == null) {
            difference = where + ", " + field + ": " + or(value) + " (công bố / published), " + or(computed) + " (tính lại / computed)";
        }
    }

    private void compareResults(Map<String, Object> year, Map<String, Object> card) {
        var inputs = child(year, "inputs");
        var leaves = leaves(card);
        for (var result : list(year, "results")) {
            var where = text(result, "unit") + ", " + text(result, "indicator");
            for (var leaf : leaves) {
                if (inputs != null && Objects.equals(text(leaf, "indicator"), text(result, "indicator"))) {
                    var cells = child(child(child(inputs, "units"), text(result, "unit")), "cells");
                    var cell = child(cells, text(leaf, "code"));
                    compare(where, result, "target", cell == null ? null : q(cell, "target", null));
                    compare(where, result, "actual", cell == null ? null : q(cell, "actual", null));
                }
            }
            compare(where, result, "rate", rate(year, result, true));
        }
        for (var total : list(year, "totals")) {
            var code = text(total, "indicator");
            var reported = list(year, "results").stream()
                    .filter(each -> text(each, "indicator").equals(code) && each.get("actual") != null)
                    .sorted(Comparator.comparing(each -> text(each, "unit")))
                    .toList();
            var both = reported.stream().filter(each -> hasDivisor(each, "target")).toList();
            if (total.get("sumActual") != null) {
                compare(code, total, "sumActual", sum(both.stream().map(each -> q(each, "actual", null))));
                compare(code, total, "sumTarget", sum(both.stream().map(each -> q(each, "target", null))));
            }
            if (total.get("rate") != null) {
                compare(code, total, "rate", q(total, "sumActual", null).over(q(total, "sumTarget", null)).rounded34());
            }
            compareUnits(year, code, total, reported, both);
        }
    }

    /** How many units have figures, reached their targets, and which of them did best. */
    private void compareUnits(Map<String, Object> year, String code, Map<String, Object> total,
            List<Map<String, Object>> reported, List<Map<String, Object>> both) {
        var against = both.stream().map(each -> rate(year, each, false).compareTo(Q.ONE)).toList();
        compare(code, total, "unitsWithNumber", reported.size());
        compare(code, total, "unitsWithTarget", both.size());
        compare(code, total, "met", against.stream().filter(sign -> sign >= 0).count());
        compare(code, total, "exceeded", against.stream().filter(sign -> sign > 0).count());
        compare(code, total, "missed", against.stream().filter(sign -> sign < 0).count());
        var results = reported.stream().map(each -> q(each, "actual", null));
        var best = (lowerIsBetter(year, code) ? results.min(Comparator.naturalOrder()) : results.max(Comparator.naturalOrder()))
                .orElse(null);
        compare(code, total, "bestValue", best);
        compare(code, total, "best", reported.stream()
                .filter(each -> q(each, "actual", null).compareTo(best) == 0)
                .map(each -> text(each, "unit"))
                .toList());
        compare(code, total, "byRate", both.stream()
                .sorted(Comparator.comparing((Map<String, Object> each) -> rate(year, each, false)).reversed())
                .map(each -> text(each, "unit"))
                .toList());
    }

    private static boolean lowerIsBetter(Map<String, Object> year, String code) {
        return list(year, "indicators").stream()
                .anyMatch(each -> text(each, "code").equals(code) && Boolean.TRUE.equals(each.get("lowerIsBetter")));
    }

    /** Result ÷ target, exact or to 34 digits as it is published, and 2 − that where lower is better; null without both. */
    private static Q rate(Map<String, Object> year, Map<String, Object> result, boolean rounded) {
        if (result.get("actual") == null || !hasDivisor(result, "target")) {
            return null;
        }
        var exact = q(result, "actual", null).over(q(result, "target", null));
        var quotient = rounded ? exact.rounded34() : exact;
        return lowerIsBetter(year, text(result, "indicator")) ? Q.TWO.minus(quotient) : quotient;
    }

    private void compareStandings(Map<String, Object> year, Map<String, Unit> computed) {
        var shown = list(year, "standings").stream().map(standing -> text(standing, "unit")).toList();
        computed.forEach((unit, own) -> {
            if (!shown.contains(unit)) {
                compare(unit, Map.of(), "total", own.total);
            }
        });
        for (var standing : list(year, "standings")) {
            var unit = text(standing, "unit");
            var own = computed.get(unit);
            if (own == null) {
                compare(unit, standing, "place", "–");
                continue;
            }
            own.criteria.forEach((code, points) -> {
                if (all(standing).stream().noneMatch(each -> code.equals(text(each, "criterion")))) {
                    compare(unit + ", " + code, Map.of(), "base", points.base);
                }
            });
            own.groups.forEach((code, points) -> {
                if (list(standing, "groups").stream().noneMatch(each -> code.equals(text(each, "group")))) {
                    compare(unit + ", " + code, Map.of(), "base", points.base);
                }
            });
            for (var criterion : list(standing, "criteria")) {
                compareCriterion(unit, criterion, own);
            }
            for (var group : list(standing, "groups")) {
                var points = own.groups.get(text(group, "group"));
                compare(unit + ", " + text(group, "group"), group, "max", points == null ? null : points.max);
                compareLedgers(unit + ", " + text(group, "group"), group, points);
            }
            compareLedgers(unit, standing, own.sums);
            compare(unit, standing, "effectiveMax", own.sums.max);
            compare(unit, standing, "rescaledBase", own.rescaledBase);
            compare(unit, standing, "total", own.total);
            compare(unit, or(standing, "place"), "place", or(own.place));
            compare(unit, standing, "tied", own.tied);
            compare(unit, or(standing, "grade"), "grade", or(own.grade));
        }
    }

    private void compareCriterion(String unit, Map<String, Object> published, Unit own) {
        list(published, "children").forEach(child -> compareCriterion(unit, child, own));
        var code = text(published, "criterion");
        var computed = own.criteria.get(code);
        compare(unit + ", " + code, published, "applied", computed == null ? null : computed.applied);
        compare(unit + ", " + code, published, "max", computed == null ? null : computed.max);
        compareLedgers(unit + ", " + code, published, computed);
    }

    private void compareLedgers(String where, Map<String, Object> published, Points own) {
        compare(where, published, "base", own == null ? null : own.base);
        compare(where, published, "bonus", own == null ? null : own.bonus);
        compare(where, published, "penalty", own == null ? null : own.penalty.negate());
    }

    private void compareSums(Map<String, Object> year, Map<String, Object> card) {
        for (var standing : list(year, "standings")) {
            if (standing.get("total") != null) {
                var all = q(standing, "rescaledBase", null).plus(q(standing, "bonus", null)).plus(q(standing, "penalty", null));
                compare(text(standing, "unit"), standing, "total", bounded(card, all));
            }
        }
    }

    private static Map<String, Object> or(Map<String, Object> node, String field) {
        return Map.of(field, node.getOrDefault(field, "–"));
    }

    private static Object or(Object value) {
        return value == null ? "–" : value;
    }

    // ---------------------------------------------------------------------------------------------------------- the scoring

    /** Base, bonus and penalty (an amount) of a criterion or a group, its full maximum and what is left of it. */
    static final class Points {
        Q base = Q.ZERO;
        Q bonus = Q.ZERO;
        Q penalty = Q.ZERO;
        Q full = Q.ZERO;
        Q max = Q.ZERO;
        String applied = "SUM";
        String kind = "BASE";
        boolean voids;
        boolean out;

        static Points sum(Collection<Points> parts) {
            var sum = new Points();
            for (var part : parts) {
                sum.base = sum.base.plus(part.base);
                sum.bonus = sum.bonus.plus(part.bonus);
                sum.penalty = sum.penalty.plus(part.penalty);
            }
            return sum;
        }

        void cap(String ledger, Q cap) {
            if (cap == null) {
                return;
            }
            switch (ledger) {
                case "BONUS" -> bonus = bonus.atMost(cap);
                case "PENALTY" -> penalty = penalty.atMost(cap);
                default -> base = base.atMost(cap);
            }
        }

        /** What is left of a maximum when parts have left it. */
        void reduce(Q whole, Collection<Points> parts) {
            full = whole;
            var left = KiemChung.sum(parts.stream().map(part -> part.max));
            var gone = KiemChung.sum(parts.stream().map(part -> part.full)).minus(left);
            max = gone.signum() == 0 ? whole : whole.atMost(left.atLeast(whole.minus(gone)));
        }

        Q deciding(String ledger) {
            return switch (ledger) {
                case "BONUS" -> bonus;
                case "PENALTY" -> penalty.negate();
                default -> base;
            };
        }
    }

    /** One unit's result. */
    static final class Unit {
        String name;
        Points sums;
        Q rescaledBase;
        Q total;
        Integer place;
        boolean tied;
        boolean considered;
        String grade;
        final Map<String, Points> groups = new LinkedHashMap<>();
        final Map<String, Points> criteria = new LinkedHashMap<>();
        final List<Points> direct = new ArrayList<>();
    }

    /** One unit's cell of one leaf, with the rule that applies to it. */
    private record Entry(Map<String, Object> leaf, Map<String, Object> rule, Map<String, Object> cell, String state,
            boolean lower, String submittedAt, int year) {

        String type() {
            return text(rule, "type");
        }

        Q actual() {
            return q(cell, "actual", null);
        }

        Q rate(String against) {
            var target = q(cell, against, null);
            if (!lower) {
                return actual().over(target);
            }
            if (!"INVERSE".equals(text(leaf, "lowerBetterMode"))) {
                return Q.TWO.minus(actual().over(target));
            }
            return actual().signum() == 0 ? Q.UNBOUNDED : target.over(actual());
        }

        Q excess(String mode) {
            if (!"ABSOLUTE".equals(mode)) {
                return rate("target").excess();
            }
            var difference = actual().minus(q(cell, "target", null));
            return lower ? difference.negate() : difference;
        }
    }

    private static final Set<String> FIGURES = Set.of("Proportional", "ShortfallExcess", "RelativeToLeader", "RatioToBest",
            "PeerRank", "Growth", "StepIncrement");
    private static final Set<String> DIVIDE = Set.of("Proportional", "ShortfallExcess", "RelativeToLeader", "PeerRank");
    private static final Map<String, List<String>> ENTERED = Map.of("PassFail", List.of("pass"), "Choice", List.of("choice"),
            "HighestOnly", List.of("choices"), "BonusPenalty", List.of("pluses", "minuses"), "External", List.of("points"),
            "Manual", List.of("points"));

    static Map<String, Unit> score(Map<String, Object> card, Map<String, Object> inputs, int year) {
        var units = new LinkedHashMap<String, Unit>();
        var sheets = new HashMap<String, Map<String, Entry>>();
        for (var leaf : leaves(card)) {
            sheets.put(text(leaf, "code"), sheet(leaf, inputs, year));
        }
        child(inputs, "units").keySet().forEach(unit -> units.put(unit, unit(unit, card, inputs, sheets)));
        var order = order(card, inputs, year);
        var ranked = rank(units.values(), order);
        classify(list(card, "classes"), list(card, "sanctions"), ranked, inputs, units.size());
        list(inputs, "orders").forEach(decided -> decide(units, decided));
        return units;
    }

    private static Unit unit(
            String name, Map<String, Object> card, Map<String, Object> inputs, Map<String, Map<String, Entry>> sheets) {
        var unit = new Unit();
        unit.name = name;
        for (var group : list(card, "groups")) {
            var kind = textOr(group, "kind", "BASE");
            var parts = list(group, "criteria").stream()
                    .map(criterion -> criterion(unit, criterion, kind, sheets))
                    .toList();
            var points = Points.sum(parts);
            points.kind = kind;
            points.cap(kind, q(group, "maxPoints", null));
            points.cap("BONUS", q(group, "bonusCap", null));
            points.reduce(q(group, "maxPoints", null), parts);
            unit.groups.put(text(group, "code"), points);
            if (kind.equals("BASE")) {
                unit.direct.addAll(parts);
            }
        }
        var excluded = list(child(child(inputs, "units"), name), "sanctions").stream()
                .anyMatch(sanction -> "EXCLUDE".equals(text(sanction, "effect")));
        unit.considered = !excluded && unit.criteria.values().stream().noneMatch(points -> points.out);
        total(unit, card);
        return unit;
    }

    private static void total(Unit unit, Map<String, Object> card) {
        var sums = Points.sum(unit.groups.values());
        sums.cap("BONUS", q(card, "bonusCap", null));
        sums.cap("PENALTY", q(card, "penaltyCap", null));
        var base = unit.groups.values().stream().filter(group -> group.kind.equals("BASE")).toList();
        var nominal = q(card, "totalMax", sum(base.stream().map(group -> group.full)));
        sums.max = nominal.minus(sum(base.stream().map(group -> group.full.minus(group.max))));
        unit.sums = sums;
        if (sums.max.signum() <= 0) {
            unit.rescaledBase = Q.ZERO;
        } else if (Boolean.TRUE.equals(card.get("rescaleReduced")) && sums.max.compareTo(nominal) != 0) {
            unit.rescaledBase = sums.base.times(nominal).over(sums.max).rounded34();
        } else {
            unit.rescaledBase = sums.base;
        }
        unit.total = bounded(card, unit.rescaledBase.plus(sums.bonus).minus(sums.penalty));
    }

    private static Q bounded(Map<String, Object> card, Q all) {
        var floor = q(card, "totalFloor", null);
        var cap = q(card, "totalCap", null);
        return floor != null && all.compareTo(floor) < 0 ? floor : cap != null && all.compareTo(cap) > 0 ? cap : all;
    }

    private static Points criterion(
            Unit unit, Map<String, Object> criterion, String kind, Map<String, Map<String, Entry>> sheets) {
        var children = list(criterion, "children");
        Points points;
        if (children.isEmpty()) {
            points = leaf(unit.name, criterion, kind, sheets.get(text(criterion, "code")));
        } else {
            var parts = children.stream().map(child -> criterion(unit, child, kind, sheets)).toList();
            points = Points.sum(parts);
            points.cap(kind, q(criterion, "maxPoints", null));
            points.reduce(q(criterion, "maxPoints", null), parts);
            if (parts.stream().anyMatch(part -> part.voids)) {
                points.base = Q.ZERO;
                points.bonus = Q.ZERO;
            }
        }
        unit.criteria.put(text(criterion, "code"), points);
        return points;
    }

    private static Map<String, Entry> sheet(Map<String, Object> leaf, Map<String, Object> inputs, int year) {
        var known = child(inputs, "directions");
        var indicator = text(leaf, "indicator");
        var direction = textOr(leaf, "direction", known == null || indicator == null ? null : text(known, indicator));
        var entries = new LinkedHashMap<String, Entry>();
        child(inputs, "units").forEach((unit, brought) -> {
            var cells = child(object(brought), "cells");
            var cell = cells == null ? null : child(cells, text(leaf, "code"));
            var rule = ruleFor(child(leaf, "rule"), child(object(brought), "facts"));
            entries.put(unit, new Entry(leaf, rule, cell == null ? Map.of("state", "NOT_YET_AVAILABLE") : cell,
                    state(rule, cell == null ? Map.of("state", "NOT_YET_AVAILABLE") : cell, text(object(brought), "submittedAt")),
                    "LOWER_BETTER".equals(direction), text(object(brought), "submittedAt"), year));
        });
        return entries;
    }

    private static Map<String, Object> ruleFor(Map<String, Object> rule, Map<String, Object> facts) {
        var branch = rule;
        while ("Conditional".equals(text(branch, "type"))) {
            branch = child(branch, holds(child(branch, "predicate"), facts) ? "then" : "else");
        }
        return branch;
    }

    private static boolean holds(Map<String, Object> predicate, Map<String, Object> facts) {
        var recorded = facts == null ? null : text(facts, text(predicate, "fact"));
        if (recorded == null) {
            return false;
        }
        var value = text(predicate, "value");
        int order;
        try {
            order = new BigDecimal(recorded).compareTo(new BigDecimal(value));
        } catch (NumberFormatException notBothNumbers) {
            order = recorded.compareTo(value);
        }
        return switch (text(predicate, "op")) {
            case "EQ" -> order == 0;
            case "NE" -> order != 0;
            case "GE" -> order >= 0;
            case "GT" -> order > 0;
            case "LE" -> order <= 0;
            default -> order < 0;
        };
    }

    /** SCORED, or why not. */
    private static String state(Map<String, Object> rule, Map<String, Object> cell, String submittedAt) {
        var type = text(rule, "type");
        var state = textOr(cell, "state", "NUMBER");
        if (state.equals("NOT_APPLICABLE") || state.equals("NOTHING_AROSE")) {
            return state;
        }
        if (type.equals("LateSubmission")) {
            return submittedAt == null ? "NOT_YET_AVAILABLE" : "SCORED";
        }
        if (state.equals("NOT_YET_AVAILABLE")) {
            return state;
        }
        var input = text(rule, "input");
        var figure = FIGURES.contains(type) || (type.equals("Band") && !"COUNT".equals(input));
        var parts = figure ? List.of("actual") : ENTERED.getOrDefault(type, List.of("count"));
        if (!parts.stream().allMatch(part -> cell.get(part) != null)) {
            return "NOT_YET_AVAILABLE";
        }
        if (type.equals("Growth")) {
            return hasDivisor(cell, "previous") ? "SCORED" : "NO_PREVIOUS";
        }
        var divides = DIVIDE.contains(type) || (type.equals("Band") && "RATE".equals(input));
        return divides && !hasDivisor(cell, "target") ? "NO_TARGET" : "SCORED";
    }

    private static boolean hasDivisor(Map<String, Object> cell, String part) {
        return cell.get(part) != null && Q.of(cell.get(part)).signum() != 0;
    }

    private static Points leaf(String unit, Map<String, Object> leaf, String kind, Map<String, Entry> entries) {
        var entry = entries.get(unit);
        var peers = entries.values().stream()
                .filter(each -> each.rule == entry.rule && each.state.equals(entry.state))
                .toList();
        var max = q(leaf, "maxPoints", null);
        var left = max;
        var applied = "RULE";
        var outcome = new Outcome();
        if (entry.state.equals("SCORED")) {
            outcome = outcome(entry, peers, max);
        } else if (entry.state.equals("NOT_YET_AVAILABLE")) {
            applied = entry.state;
        } else {
            applied = kind.equals("BASE") ? textOr(leaf, "notApplicable", "ZERO") : "ZERO";
            var onlyDivisor = entry.state.startsWith("NO_");
            if (applied.equals("FULL_SCORE")) {
                outcome.points = max;
            } else if (applied.equals("REDUCE_MAX")) {
                left = Q.ZERO;
            } else if (applied.equals("SEPARATE_GROUP") && onlyDivisor) {
                outcome.points = ratioToBest(entry, peers, max);
            }
        }
        var points = new Points();
        var quantum = q(leaf, "rounding", Q.of("0.01"));
        points.base = rounded(kind.equals("BASE") ? outcome.points : Q.ZERO, quantum);
        points.bonus = rounded(kind.equals("BONUS") ? outcome.points.plus(outcome.bonus) : outcome.bonus, quantum);
        points.penalty = rounded(kind.equals("PENALTY") ? outcome.points.plus(outcome.penalty) : outcome.penalty, quantum);
        if (!outcome.uncapped) {
            points.cap(entry.type().equals("LateSubmission") ? "PENALTY" : kind, max);
        }
        points.full = max;
        points.max = left;
        points.applied = applied;
        points.voids = outcome.voids;
        points.out = outcome.out;
        return points;
    }

    private static Q rounded(Q exact, Q quantum) {
        return exact.signum() <= 0 ? Q.ZERO : exact.over(quantum).plus(Q.HALF).floor().times(quantum);
    }

    /** What a rule yields before rounding and caps. */
    private static final class Outcome {
        Q points = Q.ZERO;
        Q bonus = Q.ZERO;
        Q penalty = Q.ZERO;
        boolean uncapped;
        boolean voids;
        boolean out;
    }

    private static Outcome outcome(Entry entry, List<Entry> peers, Q max) {
        var rule = entry.rule;
        var cell = entry.cell;
        var outcome = new Outcome();
        switch (entry.type()) {
            case "Band" ->
                outcome.points = band(
                        switch (text(rule, "input")) {
                            case "RATE" -> entry.rate("target");
                            case "COUNT" -> q(cell, "count", null);
                            default -> entry.actual();
                        },
                        list(rule, "bands"));
            case "Proportional" -> outcome.points = proportion(rule, entry.rate("target"), max);
            case "Growth" -> {
                var growth = entry.rate("previous").excess();
                outcome.points = list(rule, "bands").isEmpty() ? proportion(rule, growth, max) : band(growth, list(rule, "bands"));
            }
            case "ShortfallExcess" -> shortfallExcess(rule, entry.rate("target"), max, outcome);
            case "RelativeToLeader" -> outcome.points = relativeToLeader(entry, peers, max);
            case "RatioToBest" -> outcome.points = ratioToBest(entry, peers, max);
            case "PeerRank" -> {
                var own = entry.rate("target");
                var better = peers.stream().filter(peer -> peer.rate("target").compareTo(own) > 0).count();
                var places = (List<?>) rule.get("pointsPerPlace");
                outcome.points = better < places.size() ? Q.of(places.get((int) better)) : Q.ZERO;
            }
            case "StepIncrement" -> outcome.points = stepIncrement(rule, entry.actual());
            case "PassFail" -> outcome.points = Boolean.TRUE.equals(cell.get("pass")) ? max : Q.ZERO;
            case "Choice" ->
                list(rule, "options").stream()
                        .filter(option -> text(option, "code").equals(text(cell, "choice")))
                        .findFirst()
                        .ifPresent(option -> {
                            outcome.points = q(option, "points", null);
                            outcome.voids = Boolean.TRUE.equals(option.get("voidsParent"));
                        });
            case "HighestOnly" ->
                outcome.points = list(rule, "achievements").stream()
                        .filter(each -> ((List<?>) cell.get("choices")).contains(text(each, "code")))
                        .map(each -> q(each, "points", null))
                        .reduce(Q.ZERO, Q::atLeast);
            case "PerOccurrence" -> {
                var earned = q(rule, "pointsEach", null).times(q(cell, "count", null));
                outcome.points = rule.get("cap") == null ? earned : earned.atMost(q(rule, "cap", null));
            }
            case "DeductPerOccurrence" ->
                outcome.points = max.minus(q(rule, "pointsEach", null).times(q(cell, "count", null)))
                        .atLeast(q(rule, "floor", Q.ZERO));
            case "BonusPenalty" -> {
                var balance = q(rule, "plusEach", null).times(q(cell, "pluses", null))
                        .minus(q(rule, "minusEach", null).times(q(cell, "minuses", null)))
                        .atLeast(q(rule, "min", null))
                        .atMost(q(rule, "max", null));
                outcome.bonus = balance.atLeast(Q.ZERO);
                outcome.penalty = balance.negate().atLeast(Q.ZERO);
            }
            case "External" -> {
                outcome.points = q(cell, "points", null);
                outcome.uncapped = Boolean.TRUE.equals(rule.get("mayExceed"));
            }
            case "Manual" -> outcome.points = q(cell, "points", null);
            case "LateSubmission" -> late(rule, entry, outcome);
            case "Knockout" -> outcome.out = q(cell, "count", null).signum() > 0;
            default -> throw new IllegalArgumentException("Unknown rule: " + entry.type());
        }
        return outcome;
    }

    private static Q band(Q value, List<Map<String, Object>> bands) {
        for (var band : bands) {
            var from = q(band, "from", null);
            if (from != null ? value.compareTo(from) >= 0 : value.compareTo(q(band, "upTo", null)) <= 0) {
                return q(band, "points", null);
            }
        }
        return Q.ZERO;
    }

    private static Q proportion(Map<String, Object> rule, Q r, Q max) {
        var full = q(rule, "fullRate", Q.ONE);
        if (r.compareTo(q(rule, "floorRate", Q.ZERO)) < 0) {
            return Q.ZERO;
        }
        return r.compareTo(full) >= 0 ? max : max.times(r).over(full);
    }

    private static void shortfallExcess(Map<String, Object> rule, Q r, Q max, Outcome outcome) {
        var whole = Boolean.TRUE.equals(rule.get("wholeSteps"));
        if (r.compareTo(q(rule, "zeroBelow", Q.ZERO)) < 0) {
            return;
        }
        if (r.compareTo(Q.ONE) < 0) {
            var steps = Q.ONE.minus(r).over(q(rule, "shortfallStep", null));
            var deducted = (whole ? steps.ceiling() : steps).times(q(rule, "deductPerStep", null));
            outcome.points = max.minus(deducted).atLeast(Q.ZERO);
            return;
        }
        outcome.points = max;
        if (rule.get("excessStep") == null || rule.get("bonusPerStep") == null || r.compareTo(Q.ONE) == 0) {
            return;
        }
        var cap = q(rule, "bonusCap", null);
        if (r.unbounded()) {
            outcome.bonus = cap == null ? max : cap;
            return;
        }
        var steps = r.minus(Q.ONE).over(q(rule, "excessStep", null));
        var bonus = (whole ? steps.floor() : steps).times(q(rule, "bonusPerStep", null));
        outcome.bonus = cap == null ? bonus : bonus.atMost(cap);
    }

    private static Q relativeToLeader(Entry entry, List<Entry> peers, Q max) {
        var mode = text(entry.rule, "excessMode");
        var r = entry.rate("target");
        var atTarget = q(entry.rule, "baseShare", Q.HALF).times(max);
        if (r.compareTo(Q.ONE) < 0) {
            return atTarget.times(r).atLeast(Q.ZERO);
        }
        if (r.compareTo(Q.ONE) == 0) {
            return atTarget;
        }
        var own = entry.excess(mode);
        var largest = peers.stream().map(peer -> peer.excess(mode)).reduce(own, Q::atLeast);
        if (own.compareTo(largest) >= 0) {
            return max;
        }
        return largest.unbounded() ? atTarget : atTarget.plus(max.minus(atTarget).times(own).over(largest));
    }

    private static Q ratioToBest(Entry entry, List<Entry> peers, Q max) {
        var own = entry.actual();
        BinaryOperator<Q> better = entry.lower ? Q::atMost : Q::atLeast;
        var best = peers.stream().map(Entry::actual).reduce(own, better);
        if (!entry.lower && best.signum() <= 0) {
            return Q.ZERO;
        }
        if (own.compareTo(best) == 0) {
            return max;
        }
        return (entry.lower ? best.over(own) : own.over(best)).times(max).atLeast(Q.ZERO);
    }

    private static Q stepIncrement(Map<String, Object> rule, Q actual) {
        var coefficient = q(rule, "coefficient", Q.ONE);
        var from = q(rule, "baseValue", null).times(coefficient);
        if (actual.compareTo(from) < 0) {
            return q(rule, "belowPoints", Q.ZERO);
        }
        var steps = actual.minus(from).over(q(rule, "step", null).times(coefficient)).floor();
        var earned = q(rule, "basePoints", null).plus(q(rule, "pointsPerStep", null).times(steps));
        return rule.get("cap") == null ? earned : earned.atMost(q(rule, "cap", null));
    }

    private static void late(Map<String, Object> rule, Entry entry, Outcome outcome) {
        var day = Instant.parse(entry.submittedAt).atOffset(ZoneOffset.ofHours(7)).toLocalDate();
        var last = text(rule, "refuseAfter");
        if (last != null && day.isAfter(day(last, entry.year))) {
            outcome.out = true;
            return;
        }
        var days = ChronoUnit.DAYS.between(day(text(rule, "dueAt"), entry.year), day);
        if (days > 0) {
            var grace = rule.get("graceDays") == null ? 0 : Long.parseLong(text(rule, "graceDays"));
            outcome.penalty = q(rule, "firstPenalty", null)
                    .plus(q(rule, "perDay", null).times(Q.of(Math.max(0, days - grace))));
        }
    }

    private static LocalDate day(String text, int year) {
        return LocalDate.parse(text.startsWith("--") ? year + "-" + text.substring(2) : text);
    }

    // ------------------------------------------------------------------------------------------------ places and classes

    private static Comparator<Unit> order(Map<String, Object> card, Map<String, Object> inputs, int year) {
        Comparator<Unit> order = Comparator.comparing((Unit unit) -> unit.total).reversed();
        for (var tie : list(card, "tieBreakers")) {
            order = order.thenComparing((one, other) -> larger(
                    value(one, text(tie, "type"), text(tie, "ref"), card, inputs, year),
                    value(other, text(tie, "type"), text(tie, "ref"), card, inputs, year)));
        }
        return order;
    }

    private static int larger(Q one, Q other) {
        return one == null || other == null ? Boolean.compare(one == null, other == null) : other.compareTo(one);
    }

    private static Q value(
            Unit unit, String type, String ref, Map<String, Object> card, Map<String, Object> inputs, int year) {
        return switch (type) {
            case "BONUS" -> unit.sums.bonus;
            case "GROUP" -> {
                var group = unit.groups.get(ref);
                yield group == null ? null : group.deciding(group.kind);
            }
            case "CRITERION" -> {
                var criterion = unit.criteria.get(ref);
                yield criterion == null ? null : criterion.deciding(kindOf(card, ref));
            }
            case "EARLIER_SUBMISSION" -> {
                var at = text(child(child(inputs, "units"), unit.name), "submittedAt");
                yield at == null ? null : nanos(Instant.parse(at)).negate();
            }
            default -> leaves(card).stream()
                    .filter(leaf -> ref.equals(text(leaf, "indicator")))
                    .findFirst()
                    .map(leaf -> sheet(leaf, inputs, year).get(unit.name))
                    .filter(entry -> textOr(entry.cell, "state", "NUMBER").equals("NUMBER")
                            && entry.cell.get("actual") != null
                            && hasDivisor(entry.cell, "target"))
                    .map(entry -> entry.rate("target"))
                    .orElse(null);
        };
    }

    private static Q nanos(Instant at) {
        return Q.of(at.getEpochSecond()).times(Q.of(1_000_000_000L)).plus(Q.of(at.getNano()));
    }

    private static String kindOf(Map<String, Object> card, String code) {
        return list(card, "groups").stream()
                .filter(group -> list(group, "criteria").stream()
                        .flatMap(KiemChung::withDescendants)
                        .anyMatch(criterion -> text(criterion, "code").equals(code)))
                .map(group -> textOr(group, "kind", "BASE"))
                .findFirst()
                .orElse("BASE");
    }

    private static List<Unit> rank(Collection<Unit> units, Comparator<Unit> order) {
        var ranked = units.stream().filter(unit -> unit.considered).sorted(order).toList();
        for (var index = 0; index < ranked.size(); index++) {
            var unit = ranked.get(index);
            var shares = index > 0 && order.compare(ranked.get(index - 1), unit) == 0;
            unit.place = shares ? ranked.get(index - 1).place : Integer.valueOf(index + 1);
            if (shares) {
                unit.tied = true;
                ranked.get(index - 1).tied = true;
            }
        }
        return ranked;
    }

    private static void classify(
            List<Map<String, Object>> classes,
            List<Map<String, Object>> called,
            List<Unit> ranked,
            Map<String, Object> inputs,
            int members) {
        var codes = classes.stream().map(each -> text(each, "code")).toList();
        var levels = new HashMap<Unit, Integer>();
        for (var unit : ranked) {
            for (var level = 0; level < classes.size(); level++) {
                if (reaches(unit, classes.get(level))) {
                    levels.put(unit, sanctioned(level, codes, sanctions(called, child(child(inputs, "units"), unit.name))));
                    break;
                }
            }
        }
        for (var level = 0; level < classes.size() - 1; level++) {
            var quota = q(classes.get(level), "quotaPercent", null);
            if (quota == null) {
                continue;
            }
            var allowed = quota.times(Q.of(members)).over(Q.of(100)).floor();
            var now = level;
            var inClass = ranked.stream().filter(unit -> Objects.equals(levels.get(unit), now)).toList();
            for (var unit : inClass) {
                var upTo = inClass.stream().filter(other -> other.place <= unit.place).count();
                if (Q.of(upTo).compareTo(allowed) > 0) {
                    levels.put(unit, level + 1);
                }
            }
        }
        levels.forEach((unit, level) -> unit.grade = codes.get(level));
    }

    /** The decisions against the unit, and those that the table itself calls for by what has occurred. */
    private static List<Map<String, Object>> sanctions(List<Map<String, Object>> called, Map<String, Object> unit) {
        var occurred = called.stream().filter(each -> {
            var cell = child(child(unit, "cells"), text(each, "criterion"));
            return cell != null
                    && textOr(cell, "state", "NUMBER").equals("NUMBER")
                    && q(cell, "count", Q.ZERO).compareTo(q(each, "from", Q.of(1))) >= 0;
        });
        return Stream.concat(list(unit, "sanctions").stream(), occurred).toList();
    }

    private static int sanctioned(int from, List<String> codes, List<Map<String, Object>> sanctions) {
        var level = from;
        for (var sanction : sanctions) {
            if ("NOT_ABOVE".equals(text(sanction, "effect"))) {
                level = Math.max(level, codes.indexOf(text(sanction, "classCode")));
            }
        }
        var drops = sanctions.stream().filter(each -> "DROP_ONE".equals(text(each, "effect"))).count();
        level = (int) Math.min(codes.size() - 1L, level + drops);
        return sanctions.stream()
                .filter(each -> "FORCE".equals(text(each, "effect")))
                .map(each -> codes.indexOf(text(each, "classCode")))
                .filter(forced -> forced >= 0)
                .max(Integer::compare)
                .orElse(level);
    }

    private static boolean reaches(Unit unit, Map<String, Object> each) {
        var min = q(each, "min", null);
        return (min == null || unit.total.compareTo(min) >= 0)
                && list(each, "gates").stream().allMatch(gate -> holds(unit, gate));
    }

    private static boolean holds(Unit unit, Map<String, Object> gate) {
        var share = q(gate, "minShare", null);
        if (share == null) {
            return true;
        }
        var ref = text(gate, "ref");
        var of = switch (text(gate, "scope")) {
            case "EACH_GROUP" -> unit.groups.values().stream().filter(group -> group.kind.equals("BASE"));
            case "EACH_CRITERION" -> unit.direct.stream();
            case "GROUP" -> Stream.ofNullable(unit.groups.get(ref));
            default -> Stream.ofNullable(unit.criteria.get(ref));
        };
        return of.allMatch(points -> points.base.compareTo(share.times(points.max)) >= 0);
    }

    /** Orders that people decided: of a tie for exactly the units that share the place, of a ballot for all that have one. */
    private static void decide(Map<String, Unit> units, Map<String, Object> decided) {
        var order = ((List<?>) decided.get("units")).stream().map(String::valueOf).toList();
        var tie = "TIE".equals(text(decided, "ground"));
        var first = !tie ? Integer.valueOf(1) : units.values().stream()
                .filter(unit -> unit.tied && order.contains(unit.name))
                .map(unit -> unit.place)
                .findFirst()
                .orElse(null);
        var meant = units.values().stream()
                .filter(unit -> unit.place != null && (!tie || unit.place.equals(first)))
                .toList();
        if (first == null || meant.size() != order.size() || !meant.stream().allMatch(unit -> order.contains(unit.name))) {
            return;
        }
        meant.forEach(unit -> {
            unit.place = first + order.indexOf(unit.name);
            unit.tied = false;
        });
    }

    // -------------------------------------------------------------------------------------------------- reading of nodes

    private static List<Map<String, Object>> leaves(Map<String, Object> card) {
        return list(card, "groups").stream()
                .flatMap(group -> list(group, "criteria").stream())
                .flatMap(KiemChung::withDescendants)
                .filter(criterion -> list(criterion, "children").isEmpty())
                .toList();
    }

    private static Stream<Map<String, Object>> withDescendants(Map<String, Object> criterion) {
        return Stream.concat(
                Stream.of(criterion), list(criterion, "children").stream().flatMap(KiemChung::withDescendants));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> child(Map<String, Object> node, String field) {
        return node == null ? null : object(node.get(field));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> node, String field) {
        var list = node == null ? null : node.get(field);
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    private static String text(Map<String, Object> node, String field) {
        var value = node.get(field);
        return value == null ? null : value.toString();
    }

    private static String textOr(Map<String, Object> node, String field, String otherwise) {
        var value = text(node, field);
        return value == null ? otherwise : value;
    }

    private static Q q(Map<String, Object> node, String field, Q otherwise) {
        var value = node.get(field);
        return value == null ? otherwise : Q.of(value);
    }

    private static Q sum(Stream<Q> values) {
        return values.reduce(Q.ZERO, Q::plus);
    }

    // ------------------------------------------------------------------------------------------------------ exact quotients

    /** An exact quotient in lowest terms; a denominator of 0 stands for a rate without bound. */
    record Q(BigInteger n, BigInteger d) implements Comparable<Q> {

        static final Q ZERO = new Q(BigInteger.ZERO, BigInteger.ONE);
        static final Q ONE = new Q(BigInteger.ONE, BigInteger.ONE);
        static final Q TWO = new Q(BigInteger.TWO, BigInteger.ONE);
        static final Q HALF = new Q(BigInteger.ONE, BigInteger.TWO);
        static final Q UNBOUNDED = new Q(BigInteger.ONE, BigInteger.ZERO);

        Q {
            var common = n.gcd(d);
            if (d.signum() < 0) {
                common = common.negate();
            }
            if (common.signum() != 0) {
                n = n.divide(common);
                d = d.divide(common);
            }
        }

        static Q of(Object value) {
            var decimal = new BigDecimal(value.toString());
            return decimal.scale() < 0
                    ? new Q(decimal.toBigIntegerExact(), BigInteger.ONE)
                    : new Q(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
        }

        boolean unbounded() {
            return d.signum() == 0;
        }

        int signum() {
            return n.signum();
        }

        Q plus(Q o) {
            return new Q(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Q negate() {
            return new Q(n.negate(), d);
        }

        Q minus(Q o) {
            return plus(o.negate());
        }

        Q times(Q o) {
            return new Q(n.multiply(o.n), d.multiply(o.d));
        }

        Q over(Q o) {
            return new Q(n.multiply(o.d), d.multiply(o.n));
        }

        Q excess() {
            return unbounded() ? this : minus(ONE);
        }

        Q atLeast(Q o) {
            return compareTo(o) < 0 ? o : this;
        }

        Q atMost(Q o) {
            return compareTo(o) > 0 ? o : this;
        }

        Q floor() {
            var parts = n.divideAndRemainder(d);
            return new Q(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
        }

        Q ceiling() {
            return negate().floor().negate();
        }

        /** To 34 significant digits, halves to the even neighbour. */
        Q rounded34() {
            return of(new BigDecimal(n).divide(new BigDecimal(d), MathContext.DECIMAL128));
        }

        @Override
        public int compareTo(Q o) {
            if (unbounded() || o.unbounded()) {
                return Boolean.compare(unbounded(), o.unbounded());
            }
            return n.multiply(o.d).compareTo(o.n.multiply(d));
        }

        @Override
        public String toString() {
            if (unbounded()) {
                return "∞";
            }
            var dividend = new BigDecimal(n);
            var divisor = new BigDecimal(d);
            BigDecimal quotient;
            try {
                quotient = dividend.divide(divisor);
            } catch (ArithmeticException endless) {
                quotient = dividend.divide(divisor, MathContext.DECIMAL128);
            }
            return signum() == 0 ? "0" : quotient.stripTrailingZeros().toPlainString();
        }
    }

    // --------------------------------------------------------------------------------------------------------------- JSON

    /** Reads JSON into maps, lists, strings, numbers as they stand, booleans and null. */
    static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            blank();
            var next = text.charAt(at);
            if (next == '{') {
                var object = new LinkedHashMap<String, Object>();
                for (at++; !closes('}'); skip(',')) {
                    blank();
                    var name = string();
                    skip(':');
                    object.put(name, read());
                }
                return object;
            }
            if (next == '[') {
                var list = new ArrayList<Object>();
                for (at++; !closes(']'); skip(',')) {
                    list.add(read());
                }
                return list;
            }
            return next == '"' ? string() : word();
        }

        private boolean closes(char end) {
            blank();
            if (text.charAt(at) != end) {
                return false;
            }
            at++;
            return true;
        }

        private void skip(char separator) {
            blank();
            if (text.charAt(at) == separator) {
                at++;
            }
        }

        private void blank() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private String string() {
            var read = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                var next = text.charAt(at);
                if (next != '\\') {
                    read.append(next);
                    continue;
                }
                var escaped = text.charAt(++at);
                switch (escaped) {
                    case 'n' -> read.append('\n');
                    case 't' -> read.append('\t');
                    case 'r' -> read.append('\r');
                    case 'b' -> read.append('\b');
                    case 'f' -> read.append('\f');
                    case 'u' -> {
                        read.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    }
                    default -> read.append(escaped);
                }
            }
            at++;
            return read.toString();
        }

        private Object word() {
            var from = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var word = text.substring(from, at);
            return switch (word) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                case "null" -> null;
                default -> word;
            };
        }
    }
}
