package vn.thidua.scoring;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;

/** Scoring tables from resources and text, and years in which everyone does as well as can be. */
public final class SampleYears {

    private SampleYears() {}

    /** A table from the class path. */
    public static Scorecard table(String resource) {
        try (var json = SampleYears.class.getResourceAsStream(resource)) {
            return ScorecardJson.read(
                    new String(Objects.requireNonNull(json, resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A table of one base group, its criteria given as JSON. */
    public static Scorecard tableOf(String max, String criteria, String more) {
        return ScorecardJson.read("""
                {"code": "T", "legalBasis": [{"document": "QĐ", "title": "QĐ"}], %s
                 "groups": [{"code": "A", "maxPoints": "%s", "criteria": [%s]}]}
                """.formatted(more, max, criteria));
    }

    public static ClusterYear year(Scorecard table, Map<String, UnitYear> units) {
        return new ClusterYear(Year.of(2023), table, Map.of(), units);
    }

    /** Scores one unit alone. */
    public static UnitResult score(Scorecard table, UnitYear unit) {
        return ScoringEngine.score(year(table, Map.of("a", unit))).ranking().get(0);
    }

    public static Cell figure(String target, String actual) {
        return Cell.figure(new BigDecimal(target), new BigDecimal(actual));
    }

    public static Cell value(String actual) {
        return Cell.figure(null, new BigDecimal(actual));
    }

    public static Cell points(String points) {
        return Cell.points(new BigDecimal(points));
    }

    /** A year of these cells, submitted in good time. */
    public static UnitYear unit(Map<String, Cell> cells) {
        return unit(cells, Map.of());
    }

    public static UnitYear unit(Map<String, Cell> cells, Map<String, String> facts) {
        return new UnitYear(cells, Instant.parse("2023-12-14T03:00:00Z"), facts, List.of());
    }

    /** The best that can be reported for each base criterion, and nothing that earns a bonus or costs points. */
    public static Map<String, Cell> flawless(Scorecard table, Map<String, String> facts) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var group : table.groups()) {
            group.criteria().stream()
                    .flatMap(Criterion::withDescendants)
                    .filter(Criterion::isLeaf)
                    .forEach(leaf -> cells.put(leaf.code(), best(leaf, facts, group.kind() == GroupKind.BASE)));
        }
        return cells;
    }

    /** The same with some cells replaced. */
    public static Map<String, Cell> but(Map<String, Cell> cells, Map<String, Cell> replaced) {
        var merged = new HashMap<>(cells);
        merged.putAll(replaced);
        return merged;
    }

    private static Cell best(Criterion leaf, Map<String, String> facts, boolean earning) {
        var rule = Objects.requireNonNull(leaf.rule()).under(facts);
        return switch (rule.input(facts)) {
            case FIGURE, FIGURE_AND_PREVIOUS -> figure("100", "100");
            case COUNT -> Cell.count(earning && (rule instanceof Rule.PerOccurrence || isFrom(rule)) ? 100 : 0);
            case CHOICE ->
                rule instanceof Rule.Choice choice
                        ? Cell.choice((earning
                                        ? choice.options().get(0)
                                        : choice.options().get(choice.options().size() - 1))
                                .code())
                        : Cell.NOT_YET_AVAILABLE;
            case CHOICES -> Cell.choices(List.of());
            case PASS -> Cell.pass(earning);
            case PLUS_MINUS -> Cell.plusMinus(0, 0);
            case POINTS -> Cell.points(earning ? leaf.maxPoints() : BigDecimal.ZERO);
            case SUBMISSION -> Cell.NOT_YET_AVAILABLE;
        };
    }

    private static boolean isFrom(Rule rule) {
        return rule instanceof Rule.Band band && band.bound() == Rule.BandBound.FROM;
    }
}
