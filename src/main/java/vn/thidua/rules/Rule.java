package vn.thidua.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the points of one criterion follow from its input. M is the criterion's maximum, r its completion rate.
 * Every use of a rule goes through {@link RuleCases}, so that a new rule does not compile until it is scored, explained,
 * edited and serialised.
 */
public sealed interface Rule {

    <R> R match(RuleCases<R> cases);

    /** All inputs that the rule may read; more than one only for {@link Conditional}. */
    default Set<InputKind> inputs() {
        return match(RuleInputs.INSTANCE);
    }

    /** The rule that applies under these facts: for {@link Conditional} the branch taken, otherwise the rule itself. */
    default Rule under(Map<String, String> facts) {
        return this;
    }

    /** What has to be entered for the rule under these facts. */
    default InputKind input(Map<String, String> facts) {
        return under(facts).inputs().iterator().next();
    }

    /** Whether the rule divides by the target (or last year's result), so that a missing or zero one calls for the policy. */
    default boolean dividesByTarget() {
        return false;
    }

    /** Whether the points depend on what the other units of the cluster achieve. */
    default boolean hasPeers() {
        return false;
    }

    /**
     * The points of the first band whose bound holds, 0 if none does.
     *
     * @param bound FROM: bands are lower bounds, descending; UP_TO: upper bounds, ascending; both inclusive
     */
    record Band(BandInput input, BandBound bound, List<Threshold> bands) implements Rule {
        public Band {
            bands = List.copyOf(bands);
        }

        @Override
        public boolean dividesByTarget() {
            return input == BandInput.RATE;
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.band(this);
        }
    }

    /** What a {@link Band} is read on. */
    enum BandInput {
        RATE,
        VALUE,
        COUNT
    }

    /** On which side of its bound a band lies. */
    enum BandBound {
        FROM,
        UP_TO
    }

    /** A band's inclusive bound and the points that it earns. */
    record Threshold(BigDecimal bound, BigDecimal points) {}

    /** r below the floor: 0; r from the full rate on: M; between them M × r ÷ full rate. */
    record Proportional(BigDecimal floorRate, BigDecimal fullRate) implements Rule {
        @Override
        public boolean dividesByTarget() {
            return true;
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.proportional(this);
        }
    }

    /**
     * M at r = 1; a deduction for each step of shortfall, 0 below {@code zeroBelow}; a capped bonus for each step of excess.
     *
     * @param excessStep absent, like the two that follow, where an excess earns no bonus
     * @param wholeSteps a started step of shortfall counts whole, and only a completed step of excess counts
     */
    record ShortfallExcess(
            BigDecimal shortfallStep,
            BigDecimal deductPerStep,
            BigDecimal zeroBelow,
            @Nullable BigDecimal excessStep,
            @Nullable BigDecimal bonusPerStep,
            @Nullable BigDecimal bonusCap,
            boolean wholeSteps)
            implements Rule {
        @Override
        public boolean dividesByTarget() {
            return true;
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.shortfallExcess(this);
        }
    }

    /** Up to the target a share of M by completion; above it the rest of M by own excess ÷ largest excess of the peers. */
    record RelativeToLeader(BigDecimal baseShare, ExcessMode excessMode) implements Rule {
        @Override
        public boolean hasPeers() {
            return true;
        }

        @Override
        public boolean dividesByTarget() {
            return true;
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.relativeToLeader(this);
        }
    }

    /** How an excess over the target is measured: r − 1, or in the indicator's own unit. */
    enum ExcessMode {
        PERCENT,
        ABSOLUTE
    }

    /** M × own result ÷ best result of the peers; where lower is better M × best ÷ own. */
    record RatioToBest() implements Rule {
        @Override
        public boolean hasPeers() {
            return true;
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.ratioToBest(this);
        }
    }

    /** Points by the place among the peers by r; ties share the better place, a place beyond the list earns 0. */
    record PeerRank(List<BigDecimal> pointsPerPlace) implements Rule {
        public PeerRank {
            pointsPerPlace = List.copyOf(pointsPerPlace);
        }

        @Override
        public boolean hasPeers() {
            return true;
        }

        @Override
        public boolean dividesByTarget() {
            return true;
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.peerRank(this);
        }
    }

    /**
     * Points by the growth on last year's result: by bands where there are any, else in proportion like {@link Proportional}.
     *
     * @param floorRate with bands absent, the growth rate below which nothing is earned
     * @param fullRate with bands absent, the growth rate from which M is earned
     */
    record Growth(
            List<Threshold> bands,
            @Nullable BigDecimal floorRate,
            @Nullable BigDecimal fullRate) implements Rule {
        public Growth {
            bands = List.copyOf(bands);
        }

        @Override
        public boolean dividesByTarget() {
            return true;
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.growth(this);
        }
    }

    /** M or nothing. */
    record PassFail() implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.passFail(this);
        }
    }

    /** The points of the option chosen. */
    record Choice(List<Option> options) implements Rule {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.choice(this);
        }
    }

    /**
     * An option of a {@link Choice}.
     *
     * @param voidsParent choosing it makes the parent criterion 0
     */
    record Option(String code, String label, BigDecimal points, boolean voidsParent) {}

    /** Points for each occurrence, up to a cap; without one M is the cap. */
    record PerOccurrence(BigDecimal pointsEach, @Nullable BigDecimal cap) implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.perOccurrence(this);
        }
    }

    /** M less points for each occurrence, not below the floor. */
    record DeductPerOccurrence(BigDecimal pointsEach, BigDecimal floor) implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.deductPerOccurrence(this);
        }
    }

    /** Pluses less minuses within limits: a bonus when positive, a penalty when negative, in whatever group. */
    record BonusPenalty(BigDecimal plusEach, BigDecimal minusEach, BigDecimal min, BigDecimal max) implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.bonusPenalty(this);
        }
    }

    /** The largest of the achievements attained, 0 if none. */
    record HighestOnly(List<Achievement> achievements) implements Rule {
        public HighestOnly {
            achievements = List.copyOf(achievements);
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.highestOnly(this);
        }
    }

    /** Something that can be attained under {@link HighestOnly}, and what it is worth. */
    record Achievement(String code, String label, BigDecimal points) {}

    /**
     * Points from a base value on, and more for each completed step above it, up to a cap.
     *
     * @param cap absent: M is the cap
     * @param coefficient scales base value and step, such as 0.75 for mountainous units
     * @param belowPoints what is earned below the base value
     */
    record StepIncrement(
            BigDecimal baseValue,
            BigDecimal basePoints,
            BigDecimal step,
            BigDecimal pointsPerStep,
            @Nullable BigDecimal cap,
            BigDecimal coefficient,
            BigDecimal belowPoints)
            implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.stepIncrement(this);
        }
    }

    /** One of two rules, by a fact about the unit; a fact that is not recorded makes the predicate false. */
    record Conditional(Predicate predicate, Rule then, Rule otherwise) implements Rule {
        @Override
        public boolean dividesByTarget() {
            return then.dividesByTarget() || otherwise.dividesByTarget();
        }

        @Override
        public boolean hasPeers() {
            return then.hasPeers() || otherwise.hasPeers();
        }

        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.conditional(this);
        }

        @Override
        public Rule under(Map<String, String> facts) {
            return (predicate.holds(facts) ? then : otherwise).under(facts);
        }
    }

    /**
     * Points given by a department.
     *
     * @param mayExceed whether they may be above M
     */
    record External(@Nullable String department, boolean mayExceed) implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.external(this);
        }
    }

    /** Points judged by a person, who gives a reason; from 0 to M. */
    record Manual() implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.manual(this);
        }
    }

    /**
     * A penalty for a late self-score, by calendar days in Viet Nam.
     *
     * @param graceDays days late up to which only the first penalty is taken
     * @param refuseAfter the last day on which anything is accepted; absent: never refused
     */
    record LateSubmission(
            DueDay dueAt,
            int graceDays,
            BigDecimal firstPenalty,
            BigDecimal perDay,
            @Nullable DueDay refuseAfter) implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.lateSubmission(this);
        }
    }

    /** Any occurrence means that the unit is not considered (không xét). */
    record Knockout() implements Rule {
        @Override
        public <R> R match(RuleCases<R> cases) {
            return cases.knockout(this);
        }
    }
}
