package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/**
 * Puts units in order: by exact total, then by the table's tie-breakers in turn. Units that are still equal share a place, and the
 * places after them are skipped (1, 2, 2, 4).
 */
final class Ranking {

    private final Scorecard scorecard;
    private final Map<TieBreaker, Comparator<UnitScore>> comparators = new HashMap<>();

    Ranking(ClusterYear input) {
        this.scorecard = input.scorecard();
        for (var tieBreaker : scorecard.tieBreakers()) {
            comparators.put(tieBreaker, comparator(input, tieBreaker));
        }
    }

    List<UnitResult> rank(List<UnitScore> scores) {
        var results = new ArrayList<UnitResult>(scores.size());
        var considered = scores.stream()
                .filter(UnitScore::considered)
                .sorted(order().thenComparing(UnitScore::unit))
                .toList();
        for (var from = 0; from < considered.size(); ) {
            var to = endOfTie(considered, from);
            var decidedBy = from == 0 ? null : decidedBy(considered.get(from - 1), considered.get(from));
            for (var score : considered.subList(from, to)) {
                results.add(score.ranked(from + 1, to - from > 1, decidedBy));
            }
            from = to;
        }
        scores.stream()
                .filter(score -> !score.considered())
                .sorted(BEST_TOTAL.thenComparing(UnitScore::unit))
                .map(score -> score.ranked(null, false, null))
                .forEach(results::add);
        return results;
    }

    private static final Comparator<UnitScore> BEST_TOTAL =
            Comparator.comparing(UnitScore::total).reversed();

    private Comparator<UnitScore> order() {
        var order = BEST_TOTAL;
        for (var tieBreaker : scorecard.tieBreakers()) {
            order = order.thenComparing(comparatorOf(tieBreaker));
        }
        return order;
    }

    private Comparator<UnitScore> comparatorOf(TieBreaker tieBreaker) {
        return Objects.requireNonNull(comparators.get(tieBreaker));
    }

    private int endOfTie(List<UnitScore> ordered, int from) {
        var order = order();
        var to = from + 1;
        while (to < ordered.size() && order.compare(ordered.get(from), ordered.get(to)) == 0) {
            to++;
        }
        return to;
    }

    /** The tie-breaker that put the second behind the first, if their totals are the same. */
    private @Nullable TieBreaker decidedBy(UnitScore ahead, UnitScore behind) {
        if (ahead.total().compareTo(behind.total()) != 0) {
            return null;
        }
        return scorecard.tieBreakers().stream()
                .filter(tieBreaker -> comparatorOf(tieBreaker).compare(ahead, behind) != 0)
                .findFirst()
                .orElse(null);
    }

    private static Comparator<UnitScore> comparator(ClusterYear input, TieBreaker tieBreaker) {
        var ref = tieBreaker.ref() == null ? "" : tieBreaker.ref();
        return switch (tieBreaker.type()) {
            case BONUS -> larger(score -> score.ledgers().bonus());
            case GROUP -> larger(score -> groupPoints(score, ref));
            case CRITERION -> larger(score -> criterionPoints(input.scorecard(), score, ref));
            case INDICATOR_RATE -> larger(indicatorRate(input, ref));
            case EARLIER_SUBMISSION ->
                Comparator.comparing(
                        (UnitScore score) -> score.year().submittedAt(),
                        Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
        };
    }

    private static <T extends Comparable<? super T>> Comparator<UnitScore> larger(
            Function<UnitScore, @Nullable T> value) {
        return Comparator.comparing(value, Comparator.nullsLast(Comparator.<T>reverseOrder()));
    }

    private static @Nullable BigDecimal groupPoints(UnitScore score, String code) {
        return score.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(group -> group.ledgers().of(group.kind()))
                .orElse(null);
    }

    private static @Nullable BigDecimal criterionPoints(Scorecard scorecard, UnitScore score, String code) {
        var kind = scorecard.groupOf(code).map(CriterionGroup::kind).orElse(GroupKind.BASE);
        return score.criteria().stream()
                .flatMap(CriterionResult::withDescendants)
                .filter(result -> result.code().equals(code))
                .findFirst()
                .map(result -> result.ledgers().of(kind))
                .orElse(null);
    }

    /** The rate of an indicator by the mode of the first criterion that reads it. */
    private static Function<UnitScore, @Nullable CompletionRate> indicatorRate(ClusterYear input, String indicator) {
        var reader = input.scorecard().leaves().stream()
                .filter(leaf -> indicator.equals(leaf.indicator()))
                .findFirst();
        return score -> reader.map(leaf -> Entry.of(
                                input,
                                score.unit(),
                                score.year(),
                                leaf,
                                Objects.requireNonNull(leaf.rule()),
                                input.directionOf(leaf))
                        .knownRate())
                .orElse(null);
    }
}
