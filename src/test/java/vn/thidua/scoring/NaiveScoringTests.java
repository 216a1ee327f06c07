package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two implementations that share nothing agree on random scoring tables. */
class NaiveScoringTests {

    private static final int TABLES = 1_000;

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
