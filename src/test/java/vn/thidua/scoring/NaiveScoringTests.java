package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.thidua.rules.RuleType;
import vn.thidua.rules.TieBreaker;

/** Two implementations that share nothing agree on random scoring tables. */
class NaiveScoringTests {

    private static final int TABLES = 1_000;

    /** Left over where group maxima exceed the total, which no table that is issued does. */
    private static final Set<StepKind> NEVER_IN_SOUND_TABLES =
            EnumSet.of(StepKind.NO_MAXIMUM_LEFT, StepKind.CLASS_NONE);

    @Test
    void agreesWithTheEngineOnAThousandRandomTables() {
        var differences = new ArrayList<String>();

        LongStream.range(0, TABLES).forEach(seed -> {
            var input = RandomYears.of(seed);
            var naive = NaiveScoring.score(input);
            for (var unit : ScoringEngine.score(input).ranking()) {
                var other = Objects.requireNonNull(naive.get(unit.unit()));
                compare(differences, seed, unit, "base", unit.base(), other.base());
                compare(differences, seed, unit, "bonus", unit.bonus(), other.bonus());
                compare(differences, seed, unit, "penalty", unit.penalty(), other.penalty());
                compare(differences, seed, unit, "total", unit.total(), other.total());
                compare(differences, seed, unit, "place", unit.place(), other.place());
                compare(differences, seed, unit, "class", unit.classification().finalClass(), other.classCode());
            }
        });

        assertThat(differences).isEmpty();
    }

    /** What the comparison is worth: every rule scores, every limit, policy and state takes hold, units tie and lose their class. */
    @Test
    void meetsEverythingThatScoringCanDo() {
        var rules = EnumSet.noneOf(RuleType.class);
        var steps = EnumSet.noneOf(StepKind.class);
        var applied = EnumSet.noneOf(Applied.class);
        var met = new HashSet<String>();

        LongStream.range(0, TABLES).forEach(seed -> {
            var input = RandomYears.of(seed);
            for (var unit : ScoringEngine.score(input).ranking()) {
                unit.allCriteria().forEach(result -> {
                    applied.add(result.applied());
                    result.derivation().flat().map(Step::kind).forEach(steps::add);
                    if (result.applied() == Applied.RULE) {
                        rules.add(RuleType.of(Objects.requireNonNull(input.scorecard()
                                .criterion(result.code())
                                .orElseThrow()
                                .rule())));
                    }
                });
                unit.groups()
                        .forEach(group ->
                                group.derivation().flat().map(Step::kind).forEach(steps::add));
                unit.derivation().flat().map(Step::kind).forEach(steps::add);
                var grade = unit.classification();
                grade.derivation().flat().map(Step::kind).forEach(steps::add);
                met.add(unit.tied() ? "tied" : "alone");
                met.add(unit.considered() ? "considered" : "not considered");
                met.add(
                        unit.decidedBy() == null
                                ? "by total"
                                : "by " + unit.decidedBy().type());
                met.add(Objects.equals(grade.byScore(), grade.afterGates()) ? "gate held" : "gate failed");
                met.add(Objects.equals(grade.afterGates(), grade.afterSanctions()) ? "unpunished" : "punished");
                met.add(Objects.equals(grade.afterSanctions(), grade.finalClass()) ? "in quota" : "over quota");
            }
        });

        assertThat(rules).containsExactly(RuleType.values());
        assertThat(applied).containsExactly(Applied.values());
        assertThat(EnumSet.complementOf(steps)).isSubsetOf(NEVER_IN_SOUND_TABLES);
        assertThat(met)
                .contains("tied", "not considered", "gate failed", "punished", "over quota")
                .containsAll(Arrays.stream(TieBreaker.Type.values())
                        .map(type -> "by " + type)
                        .toList());
    }

    private static void compare(
            ArrayList<String> differences, long seed, UnitResult unit, String what, Object engine, Object naive) {
        var same = engine instanceof BigDecimal one && naive instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(engine, naive);
        if (!same) {
            differences.add("seed " + seed + ", " + unit.unit() + ", " + what + ": " + engine + " and " + naive);
        }
    }
}
