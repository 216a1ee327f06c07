package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;

/**
 * One leaf criterion over all units of the year. Scored in two passes: first it is settled who is scored by the rule and who by the
 * policy, which also settles the peer groups; then the points follow.
 */
final class LeafSheet {

    private final CriterionGroup group;
    private final Criterion leaf;
    private final Rule rule;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<Rule, PeerGroup> peers = new IdentityHashMap<>();
    private final Map<Rule, PeerGroup> withoutTarget = new IdentityHashMap<>();

    LeafSheet(ClusterYear input, CriterionGroup group, Criterion leaf) {
        this.group = group;
        this.leaf = leaf;
        this.rule = Objects.requireNonNull(leaf.rule(), "a leaf has a rule");
        var direction = input.directionOf(leaf);
        input.units().forEach((unit, year) -> {
            var entry = Entry.of(input, unit, year, leaf, rule, direction);
            entries.put(unit, entry);
            standings.put(unit, Standing.of(entry));
        });
    }

    /** The result of this unit. */
    CriterionResult result(String unit) {
        var entry = Objects.requireNonNull(entries.get(unit));
        var standing = Objects.requireNonNull(standings.get(unit));
        if (standing == Standing.SCORED) {
            return rounded(entry, Applied.RULE, leaf.maxPoints(), rule.match(new RuleScoring(entry, peersOf(entry))));
        }
        if (standing == Standing.NOT_YET_AVAILABLE) {
            return rounded(
                    entry,
                    Applied.NOT_YET_AVAILABLE,
                    leaf.maxPoints(),
                    Outcome.nothing(
                            Step.of(isSubmission(entry) ? StepKind.NOT_SUBMITTED : StepKind.NOT_YET_AVAILABLE)));
        }
        return byPolicy(entry, standing);
    }

    private CriterionResult byPolicy(Entry entry, Standing standing) {
        var max = leaf.maxPoints();
        var reason = Step.of(standing.reason());
        return switch (policy()) {
            case FULL_SCORE ->
                rounded(
                        entry,
                        Applied.FULL_SCORE,
                        max,
                        Outcome.points(max, reason, Step.of(StepKind.POLICY_FULL_SCORE, points(max))));
            case REDUCE_MAX ->
                rounded(
                        entry,
                        Applied.REDUCE_MAX,
                        BigDecimal.ZERO,
                        Outcome.nothing(reason, Step.of(StepKind.POLICY_REDUCE_MAX, points(max))));
            case SEPARATE_GROUP ->
                rounded(entry, Applied.SEPARATE_GROUP, max, amongThoseWithoutTarget(entry, standing));
            case ZERO -> rounded(entry, Applied.ZERO, max, Outcome.nothing(reason, Step.of(StepKind.POLICY_ZERO)));
        };
    }

    /** In bonus and penalty groups, what does not apply earns nothing and takes nothing, whatever the criterion says. */
    private NotApplicablePolicy policy() {
        return group.kind() == GroupKind.BASE ? leaf.notApplicable() : NotApplicablePolicy.ZERO;
    }

    private Outcome amongThoseWithoutTarget(Entry entry, Standing standing) {
        var reason = Step.of(standing.reason());
        if (!standing.lacksOnlyADivisor()) {
            return Outcome.nothing(reason, Step.of(StepKind.POLICY_ZERO));
        }
        var group = withoutTarget.computeIfAbsent(entry.rule(), branch -> membersOf(branch, standing));
        return PeerScoring.ratioToBest(entry, group)
                .after(Step.of(StepKind.POLICY_SEPARATE_GROUP))
                .after(reason);
    }

    private PeerGroup peersOf(Entry entry) {
        return entry.rule().hasPeers()
                ? peers.computeIfAbsent(entry.rule(), branch -> membersOf(branch, Standing.SCORED))
                : PeerGroup.NONE;
    }

    /** The units of one standing that take the same branch of a conditional rule. */
    private PeerGroup membersOf(Rule branch, Standing standing) {
        return new PeerGroup(entries.values().stream()
                .filter(entry -> entry.rule() == branch && standings.get(entry.unit()) == standing)
                .toList());
    }

    /** The one place where points are rounded: each ledger once, half up, then held within the criterion's maximum. */
    private CriterionResult rounded(Entry entry, Applied applied, BigDecimal effectiveMax, Outcome outcome) {
        var steps = new ArrayList<>(outcome.steps());
        var base = group.kind() == GroupKind.BASE ? round(outcome.points(), steps) : BigDecimal.ZERO;
        var bonus = round(
                group.kind() == GroupKind.BONUS ? outcome.bonus().plus(outcome.points()) : outcome.bonus(), steps);
        var penalty = round(
                group.kind() == GroupKind.PENALTY ? outcome.penalty().plus(outcome.points()) : outcome.penalty(),
                steps);
        var uncapped = new Ledgers(base, bonus, penalty.negate());
        var ledgers = outcome.uncapped() ? uncapped : uncapped.capped(ownLedger(entry), leaf.maxPoints());
        if (!ledgers.equals(uncapped)) {
            var own = ownLedger(entry);
            steps.add(Addition.limit(Addition.maximumOf(own), leaf.maxPoints(), uncapped.of(own), ledgers.of(own)));
        }
        var rate = entry.knownRate();
        var shown = entry.cell();
        return new CriterionResult(
                leaf.code(),
                group.code(),
                leaf.maxPoints(),
                effectiveMax,
                applied,
                ledgers.base(),
                ledgers.bonus(),
                ledgers.penalty(),
                applied == Applied.RULE ? ValueState.NUMBER : stateOf(entry),
                shown.target(),
                shown.actual(),
                rate == null ? null : rate.value(),
                outcome.voids(),
                false,
                outcome.knockout(),
                outcome.refused(),
                Derivation.by(leaf.clause(), steps),
                List.of());
    }

    /** A late submission takes from the penalties in whatever group it stands. */
    private GroupKind ownLedger(Entry entry) {
        return isSubmission(entry) ? GroupKind.PENALTY : group.kind();
    }

    private static boolean isSubmission(Entry entry) {
        return entry.rule().input(entry.facts()) == InputKind.SUBMISSION;
    }

    /** A cell that claims a number without holding the part that the rule reads shows as not yet available. */
    private static ValueState stateOf(Entry entry) {
        return entry.cell().state() == ValueState.NUMBER && Standing.of(entry) == Standing.NOT_YET_AVAILABLE
                ? ValueState.NOT_YET_AVAILABLE
                : entry.cell().state();
    }

    private BigDecimal round(Fraction exact, List<Step> steps) {
        if (exact.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        var rounded = Decimals.plain(exact.roundedTo(leaf.rounding()));
        if (exact.compareTo(Fraction.of(rounded)) != 0) {
            steps.add(Step.of(StepKind.ROUNDED, points(exact), points(rounded), points(leaf.rounding())));
        }
        return rounded;
    }
}
