package vn.thidua.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Scorecard;
import vn.thidua.scoring.ClassReasons.Occurred;

/**
 * Classifies ranked units: by total and gates, then by decisions against them, then by the quota of each class. Classes are handled
 * by their index, 0 being the best.
 */
record Classes(Scorecard scorecard) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<UnitResult> classify(List<UnitResult> ranking, Map<String, UnitYear> years) {
        if (scorecard.classes().isEmpty()) {
            return ranking;
        }
        var drafts = ranking.stream()
                .map(result -> new Draft(result, years.getOrDefault(result.unit(), UnitYear.of(Map.of()))))
                .toList();
        applyQuotas(drafts);
        return drafts.stream().map(Draft::classified).toList();
    }

    /** A unit on its way through the steps. */
    private final class Draft {

        private final UnitResult result;
        private final @Nullable Integer byScore;
        private final @Nullable Integer afterGates;
        private final @Nullable Integer afterSanctions;
        private final ClassReasons reasons = new ClassReasons(scorecard);
        private @Nullable Integer finalClass;

        Draft(UnitResult result, UnitYear year) {
            this.result = result;
            this.byScore = best(result, false);
            this.afterGates = best(result, true);
            reasons.reached(result.total(), byScore).gates(result, byScore, afterGates);
            if (afterGates == null) {
                this.afterSanctions = null;
            } else {
                var occurred = occurred(year);
                reasons.sanctions(occurred, year.sanctions());
                this.afterSanctions = sanctioned(afterGates, sanctions(occurred, year));
            }
            this.finalClass = afterSanctions;
        }

        void fallsFrom(int index, BigDecimal quotaPercent, int allowed) {
            reasons.overQuota(index, quotaPercent, allowed);
            finalClass = index + 1;
        }

        UnitResult classified() {
            if (!result.considered()) {
                return result;
            }
            return result.classified(new ClassificationResult(
                    code(byScore),
                    code(afterGates),
                    code(afterSanctions),
                    code(finalClass),
                    reasons.derivation(finalClass)));
        }
    }

    private @Nullable String code(@Nullable Integer index) {
        return index == null ? null : scorecard.classes().get(index).code();
    }

    /** The best class whose threshold, and if asked whose gates, hold. */
    private @Nullable Integer best(UnitResult result, boolean withGates) {
        return IntStream.range(0, scorecard.classes().size())
                .boxed()
                .filter(index -> {
                    var each = scorecard.classes().get(index);
                    return reaches(result, each.min())
                            && (!withGates
                                    || each.gates().stream().allMatch(gate -> Gates.holds(scorecard, gate, result)));
                })
                .findFirst()
                .orElse(null);
    }

    private static boolean reaches(UnitResult result, @Nullable BigDecimal min) {
        return min == null || result.total().compareTo(min) >= 0;
    }

    /** The board's decisions against the unit, and what the table itself calls for. */
    private static List<Sanction> sanctions(List<Occurred> occurred, UnitYear year) {
        return Stream.concat(year.sanctions().stream(), occurred.stream().map(each -> Sanction.of(each.sanction())))
                .toList();
    }

    private List<Occurred> occurred(UnitYear year) {
        return scorecard.sanctions().stream()
                .map(sanction -> new Occurred(sanction, occurrences(year.cell(sanction.criterion()))))
                .filter(each -> each.times() >= each.sanction().from())
                .toList();
    }

    private static int occurrences(Cell cell) {
        var count = cell.state() == ValueState.NUMBER ? cell.count() : null;
        return count == null ? 0 : count;
    }

    /** In the order not above, drop one, force; of several that force a class the lowest holds. */
    private int sanctioned(int from, List<Sanction> sanctions) {
        var index = from;
        for (var sanction : sanctions) {
            if (sanction.effect() == Sanction.Effect.NOT_ABOVE) {
                index = Math.max(index, indexOf(sanction.classCode()));
            }
        }
        var drops = sanctions.stream()
                .filter(sanction -> sanction.effect() == Sanction.Effect.DROP_ONE)
                .count();
        index = (int) Math.min(scorecard.classes().size() - 1L, index + drops);
        return sanctions.stream()
                .filter(sanction -> sanction.effect() == Sanction.Effect.FORCE)
                .map(sanction -> indexOf(sanction.classCode()))
                .filter(forced -> forced >= 0)
                .max(Integer::compare)
                .orElse(index);
    }

    private int indexOf(@Nullable String code) {
        return scorecard.classes().stream().map(Classification::code).toList().indexOf(code);
    }

    /**
     * From the top down: whoever is over the quota falls one class; units that tie over the edge all fall. Who is not considered stands
     * behind all others and so takes nobody's share.
     */
    private void applyQuotas(List<Draft> drafts) {
        for (var index = 0; index < scorecard.classes().size() - 1; index++) {
            var quota = scorecard.classes().get(index).quotaPercent();
            if (quota == null) {
                continue;
            }
            var allowed = quota.multiply(BigDecimal.valueOf(drafts.size()))
                    .divide(HUNDRED, 0, RoundingMode.FLOOR)
                    .intValueExact();
            dropBeyond(allowed, quota, index, drafts);
        }
    }

    private static void dropBeyond(int allowed, BigDecimal quota, int index, List<Draft> drafts) {
        var members = new ArrayList<Draft>();
        for (var draft : drafts) {
            if (draft.finalClass != null && draft.finalClass == index) {
                members.add(draft);
            }
        }
        var full = false;
        for (var from = 0; from < members.size(); ) {
            var to = from + 1;
            while (to < members.size() && samePlace(members.get(from), members.get(to))) {
                to++;
            }
            full = full || to > allowed;
            if (full) {
                members.subList(from, to).forEach(draft -> draft.fallsFrom(index, quota, allowed));
            }
            from = to;
        }
    }

    private static boolean samePlace(Draft one, Draft other) {
        return Objects.equals(one.result.place(), other.result.place());
    }
}
