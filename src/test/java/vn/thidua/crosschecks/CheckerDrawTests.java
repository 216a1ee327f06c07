package vn.thidua.crosschecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.units.UnitId;

class CheckerDrawTests {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 9, 14, 40})
    void givesEveryMemberOneOtherToCheck(int size) {
        var members = members(size);
        for (var seed = 0; seed < 50; seed++) {
            var checkers = draw(members, Map.of(), seed);

            assertThat(checkers.keySet()).containsExactlyInAnyOrderElementsOf(members);
            assertThat(checkers.values()).containsExactlyInAnyOrderElementsOf(members);
            assertThat(checkers)
                    .noneSatisfy((checked, checker) -> assertThat(checker).isEqualTo(checked));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 14})
    void letsNoTwoCheckEachOther(int size) {
        for (var seed = 0; seed < 50; seed++) {
            assertThat(mutual(draw(members(size), Map.of(), seed))).isZero();
        }
    }

    @Test
    void letsTwoCheckEachOtherWhereThereIsNobodyElse() {
        assertThat(mutual(draw(members(2), Map.of(), 7))).isEqualTo(2);
    }

    @Test
    void findsNobodyToCheckALoneMember() {
        assertThat(draw(members(1), Map.of(), 7)).isEmpty();
        assertThat(draw(List.of(), Map.of(), 7)).isEmpty();
    }

    @Test
    void givesTheLeadsSheetToTheDeputyWhateverWasLastYear() {
        var members = members(6);
        for (var seed = 0; seed < 50; seed++) {
            var lastYear = draw(members, Map.of(), seed);
            assertThat(draw(members, lastYear, seed + 1)).containsEntry(unit(0), unit(1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 14})
    void repeatsNoPairOfLastYearButTheOneThatIsFixed(int size) {
        for (var seed = 0; seed < 50; seed++) {
            var lastYear = draw(members(size), Map.of(), seed, null, null);
            var checkers = draw(members(size), lastYear, seed, null, null);

            assertThat(checkers.entrySet()).noneMatch(pair -> pair.getValue().equals(lastYear.get(pair.getKey())));
            assertThat(mutual(checkers)).isZero();
        }
    }

    @Test
    void wouldRatherRepeatLastYearThanLetTwoCheckEachOther() {
        var circle = Map.of(unit(0), unit(1), unit(1), unit(2), unit(2), unit(0));

        var checkers = draw(members(3), circle, 7);

        assertThat(checkers).isEqualTo(circle);
    }

    @Test
    void drawsTheSameAgainFromTheSameSeedInWhateverOrderTheMembersCome() {
        var members = members(8);
        var turned = new ArrayList<>(members);
        Collections.reverse(turned);

        assertThat(draw(turned, Map.of(), 2023)).isEqualTo(draw(members, Map.of(), 2023));
        var seeds = IntStream.range(0, 20)
                .mapToObj(seed -> draw(members, Map.of(), seed))
                .distinct()
                .count();
        assertThat(seeds).isGreaterThan(10);
    }

    @Test
    void doesNotMindASeatWhoseUnitIsNoMember() {
        var checkers = CheckerDraw.draw(members(4), new UnitId("elsewhere"), unit(1), Map.of(), 1);

        assertThat(checkers).hasSize(4);
    }

    private static Map<UnitId, UnitId> draw(List<UnitId> members, Map<UnitId, UnitId> lastYear, long seed) {
        return draw(members, lastYear, seed, unit(0), unit(1));
    }

    private static Map<UnitId, UnitId> draw(
            List<UnitId> members,
            Map<UnitId, UnitId> lastYear,
            long seed,
            @Nullable UnitId lead,
            @Nullable UnitId deputy) {
        return new HashMap<>(CheckerDraw.draw(members, lead, deputy, lastYear, seed));
    }

    private static long mutual(Map<UnitId, UnitId> checkers) {
        return checkers.entrySet().stream()
                .filter(pair -> pair.getKey().equals(checkers.get(pair.getValue())))
                .count();
    }

    private static List<UnitId> members(int size) {
        return IntStream.range(0, size).mapToObj(CheckerDrawTests::unit).toList();
    }

    private static UnitId unit(int number) {
        return new UnitId("u-" + (100 + number));
    }
}
