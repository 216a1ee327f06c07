package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.count;
import static vn.thidua.scoring.Arguments.points;
import static vn.thidua.scoring.Arguments.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Scorecard;

/** Tells step by step how a unit came to its class: by its total, by what it missed, by what lowers or sets it, by a quota. */
final class ClassReasons {

    private final Scorecard scorecard;
    private final List<Step> steps = new ArrayList<>();

    ClassReasons(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    /** A sanction of the table, and how often what calls for it has occurred. */
    record Occurred(ClassSanction sanction, int times) {}

    /** The class by the total alone. */
    ClassReasons reached(BigDecimal total, @Nullable Integer index) {
        var min = index == null ? null : scorecard.classes().get(index).min();
        if (index == null) {
            steps.add(Step.of(StepKind.CLASS_NONE, points(total)));
        } else if (min == null) {
            steps.add(Step.of(StepKind.CLASS_LEFT, points(total), name(index)));
        } else {
            steps.add(Step.of(StepKind.CLASS_REACHED, points(total), name(index), points(min)));
        }
        return this;
    }

    /** What the unit missed of the classes that its total reaches, down to the one whose gates hold. */
    ClassReasons gates(UnitResult result, @Nullable Integer byScore, @Nullable Integer afterGates) {
        var to = afterGates == null ? scorecard.classes().size() : afterGates;
        for (var index = byScore == null ? to : byScore; index < to; index++) {
            for (var gate : scorecard.classes().get(index).gates()) {
                for (var missed : Gates.missed(scorecard, gate, result)) {
                    steps.add(Step.of(
                            StepKind.GATE_MISSED,
                            name(index),
                            missed.name(),
                            rate(missed.share()),
                            rate(missed.needed())));
                }
            }
        }
        return this;
    }

    /** Whatever the table and decisions call for, whether or not the class was above it before. */
    ClassReasons sanctions(List<Occurred> occurred, List<Sanction> decided) {
        occurred.forEach(each -> steps.add(called(each)));
        decided.stream()
                .filter(each -> each.effect() != Sanction.Effect.EXCLUDE)
                .map(this::decided)
                .forEach(steps::add);
        return this;
    }

    private Step called(Occurred occurred) {
        var sanction = occurred.sanction();
        var arguments = new ArrayList<Argument>(List.of(
                new Argument.Name(sanction.name(), sanction.nameEn()),
                new Argument.Text(sanction.clause()),
                new Argument.Text(sanction.criterion()),
                count(occurred.times())));
        if (sanction.effect() != ClassSanction.Effect.DROP_ONE) {
            arguments.add(name(sanction.classCode()));
        }
        var kind = switch (sanction.effect()) {
            case NOT_ABOVE -> StepKind.SANCTION_NOT_ABOVE;
            case DROP_ONE -> StepKind.SANCTION_DROP_ONE;
            case FORCE -> StepKind.SANCTION_FORCE;
        };
        return Step.of(kind, arguments.toArray(Argument[]::new));
    }

    private Step decided(Sanction sanction) {
        var reason = sanction.reason() == null ? sanction.reasonCode() : sanction.reason();
        var why = new Argument.Text(sanction.document() == null ? reason : reason + "; " + sanction.document());
        return switch (sanction.effect()) {
            case NOT_ABOVE -> Step.of(StepKind.DECISION_NOT_ABOVE, why, name(sanction.classCode()));
            case FORCE -> Step.of(StepKind.DECISION_FORCE, why, name(sanction.classCode()));
            case DROP_ONE, EXCLUDE -> Step.of(StepKind.DECISION_DROP_ONE, why);
        };
    }

    /** A class that has no place left for the unit. */
    void overQuota(int index, BigDecimal quotaPercent, int allowed) {
        steps.add(Step.of(
                StepKind.OVER_QUOTA,
                name(index),
                rate(Fraction.of(quotaPercent, BigDecimal.valueOf(100))),
                count(allowed)));
    }

    /** All of it; the class in the end stands below where anything came between. */
    Derivation derivation(@Nullable Integer finalClass) {
        if (finalClass != null && steps.size() > 1) {
            steps.add(Step.of(StepKind.CLASSIFIED, name(finalClass)));
        }
        return Derivation.of(steps);
    }

    private Argument name(int index) {
        return name(scorecard.classes().get(index));
    }

    private Argument name(@Nullable String code) {
        var named = code == null ? "" : code;
        return scorecard.classification(named).map(ClassReasons::name).orElse(new Argument.Name(named, null));
    }

    private static Argument name(Classification each) {
        return new Argument.Name(each.name(), each.nameEn());
    }
}
