package vn.thidua.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.MalformedScorecard;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.Aggregates;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.IndicatorAggregate;
import vn.thidua.scoring.IndicatorTraits;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.UnitYear;

/**
 * A folder that describes a cluster: {@code scorecard.json} and CSV files with members, indicators, targets, results and judged
 * inputs. One year of it is scored, from the inputs of each of the three ledgers.
 */
final class YearFolder {

    private final Path folder;
    private final Year year;
    private final String cluster;
    private final Scorecard scorecard;
    private final Map<String, IndicatorTraits> indicators;
    private final Set<String> members;
    private final Figures figures;
    private final Judgements judgements;
    private final Map<String, Instant> submissions;
    private final Map<String, List<Sanction>> sanctions;
    private final Map<String, Map<String, String>> facts;

    YearFolder(Path folder, Year year) {
        this.folder = folder;
        this.year = year;
        if (!Files.isDirectory(folder)) {
            throw new BadFile(folder.toString(), "", "cli.folder.absent");
        }
        this.scorecard = scorecardOf(folder.resolve("scorecard.json"));
        this.cluster = onlyCluster();
        this.indicators = indicatorTraits();
        this.members = membersOfTheYear();
        this.facts = recordedFacts();
        this.figures = new Figures(folder, year, members, indicators.keySet());
        this.judgements = new Judgements(folder.resolve("judged.csv"), year, members, scorecard);
        this.submissions = submissionTimes();
        this.sanctions = sanctionsByUnit();
    }

    String cluster() {
        return cluster;
    }

    Year year() {
        return year;
    }

    Scorecard scorecard() {
        return scorecard;
    }

    /** The input of the year as one ledger has it: what it does not change, it takes from the ledger before it. */
    ClusterYear input(Ledger ledger) {
        var directions = indicators.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().direction()));
        var units = new LinkedHashMap<String, UnitYear>();
        for (var unit : members) {
            var unitFacts = facts.getOrDefault(unit, Map.of());
            var cells = new UnitCells(figures, judgements, unit, unitFacts).of(scorecard, ledger);
            units.put(
                    unit,
                    new UnitYear(cells, submissions.get(unit), unitFacts, sanctions.getOrDefault(unit, List.of())));
        }
        return new ClusterYear(year, scorecard, directions, units);
    }

    /** What the cluster achieved in each indicator that has a figure or a target in the year. */
    List<IndicatorAggregate> aggregates() {
        var aggregates = new ArrayList<IndicatorAggregate>();
        indicators.forEach((indicator, traits) -> {
            var byUnit = new LinkedHashMap<String, Aggregates.Figure>();
            for (var unit : members) {
                byUnit.put(
                        unit,
                        new Aggregates.Figure(
                                figures.target(unit, indicator), figures.actual(unit, indicator, Ledger.APPRAISED)));
            }
            aggregates.add(Aggregates.of(indicator, traits, byUnit));
        });
        return aggregates;
    }

    private static Scorecard scorecardOf(Path file) {
        try {
            return ScorecardJson.read(TextFile.read(file));
        } catch (MalformedScorecard malformed) {
            throw new BadFile(file.toString(), malformed.pointer(), malformed.code(), malformed.arguments());
        }
    }

    private String onlyCluster() {
        var table = CsvTable.read(folder.resolve("cluster.csv"), "code");
        if (table.rows().size() != 1) {
            throw new BadFile(
                    table.file(), "", "cli.cluster.notOne", table.rows().size());
        }
        return table.rows().get(0).required("code");
    }

    private Map<String, IndicatorTraits> indicatorTraits() {
        var traits = new LinkedHashMap<String, IndicatorTraits>();
        var table = CsvTable.read(folder.resolve("indicators.csv"), "code", "direction", "aggregate");
        for (var row : table.rows()) {
            var summable = row.constant("aggregate", Aggregation.class) == Aggregation.SUM;
            var previous = traits.put(
                    row.required("code"), new IndicatorTraits(row.constant("direction", Direction.class), summable));
            if (previous != null) {
                throw row.wrong("cli.csv.repeated", row.text("code"));
            }
        }
        scorecard.leaves().stream()
                .filter(leaf -> leaf.indicator() != null && !traits.containsKey(leaf.indicator()))
                .findFirst()
                .ifPresent(leaf -> {
                    throw new BadFile(
                            table.file(), "", "cli.indicator.absent", leaf.code(), String.valueOf(leaf.indicator()));
                });
        return traits;
    }

    /** Whether sums over units have a meaning. */
    private enum Aggregation {
        SUM,
        NONE
    }

    /** Members whose period overlaps the calendar year. */
    private Set<String> membersOfTheYear() {
        var table = CsvTable.read(folder.resolve("memberships.csv"), "cluster", "unit", "valid_from", "valid_to");
        var members = table.where("cluster", cluster)
                .filter(row -> startsBefore(row, year.plusYears(1).atDay(1)) && endsAfter(row, year.atDay(1)))
                .map(row -> row.required("unit"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (members.isEmpty()) {
            throw new BadFile(table.file(), "", "cli.year.noMembers", year.toString());
        }
        return members;
    }

    private static boolean startsBefore(CsvTable.Row row, LocalDate day) {
        var from = date(row, "valid_from");
        return from == null || from.isBefore(day);
    }

    private static boolean endsAfter(CsvTable.Row row, LocalDate day) {
        var to = date(row, "valid_to");
        return to == null || !to.isBefore(day);
    }

    private static @Nullable LocalDate date(CsvTable.Row row, String column) {
        try {
            return row.text(column).isEmpty() ? null : LocalDate.parse(row.text(column));
        } catch (DateTimeException notADate) {
            throw row.wrong("cli.csv.notADate", column, row.text(column));
        }
    }

    private Map<String, Instant> submissionTimes() {
        var times = new HashMap<String, Instant>();
        CsvTable.readIfPresent(folder.resolve("submissions.csv"), "year", "unit", "submitted_at")
                .where("year", year.toString())
                .forEach(row -> times.put(member(row, members), instant(row)));
        return times;
    }

    private static Instant instant(CsvTable.Row row) {
        try {
            return OffsetDateTime.parse(row.required("submitted_at")).toInstant();
        } catch (DateTimeException notATime) {
            throw row.wrong("cli.csv.notATime", "submitted_at", row.text("submitted_at"));
        }
    }

    private Map<String, List<Sanction>> sanctionsByUnit() {
        return CsvTable.readIfPresent(
                        folder.resolve("sanctions.csv"), "year", "unit", "effect", "class", "reason_code", "reason")
                .where("year", year.toString())
                .collect(Collectors.groupingBy(
                        row -> member(row, members), Collectors.mapping(this::sanction, Collectors.toList())));
    }

    private Sanction sanction(CsvTable.Row row) {
        var effect = row.constant("effect", Sanction.Effect.class);
        var needsClass = effect == Sanction.Effect.NOT_ABOVE || effect == Sanction.Effect.FORCE;
        if (needsClass && scorecard.classification(row.required("class")).isEmpty()) {
            throw row.wrong("cli.sanction.noClass", row.text("class"));
        }
        return new Sanction(
                effect,
                needsClass ? row.text("class") : null,
                row.required("reason_code"),
                row.text("reason"),
                row.text("document"));
    }

    private Map<String, Map<String, String>> recordedFacts() {
        var facts = new HashMap<String, Map<String, String>>();
        CsvTable.readIfPresent(folder.resolve("facts.csv"), "year", "unit", "fact", "value")
                .where("year", year.toString())
                .forEach(row -> facts.computeIfAbsent(member(row, members), unit -> new HashMap<>())
                        .put(row.required("fact"), row.text("value")));
        return facts;
    }

    static String member(CsvTable.Row row, Set<String> members) {
        var unit = row.required("unit");
        if (!members.contains(unit)) {
            throw row.wrong("cli.unit.notAMember", unit);
        }
        return unit;
    }
}
