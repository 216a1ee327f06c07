package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.kernel.Fraction;

/**
 * What a rule yields before rounding and caps.
 *
 * @param points go to the ledger of the criterion's group
 * @param bonus goes to the bonus, whatever the group
 * @param penalty the amount that goes to the penalties, whatever the group
 * @param uncapped whether the points may exceed the criterion's maximum
 */
record Outcome(
        Fraction points,
        Fraction bonus,
        Fraction penalty,
        boolean uncapped,
        boolean voids,
        boolean knockout,
        boolean refused,
        List<Step> steps) {

    static Outcome points(Fraction points, Step... steps) {
        return new Outcome(points, Fraction.ZERO, Fraction.ZERO, false, false, false, false, List.of(steps));
    }

    static Outcome points(BigDecimal points, Step... steps) {
        return points(Fraction.of(points), steps);
    }

    static Outcome nothing(Step... steps) {
        return points(Fraction.ZERO, steps);
    }

    Outcome withBonus(Fraction earned) {
        return new Outcome(points, earned, penalty, uncapped, voids, knockout, refused, steps);
    }

    Outcome withPenalty(Fraction amount) {
        return new Outcome(points, bonus, amount, uncapped, voids, knockout, refused, steps);
    }

    Outcome withoutCap() {
        return new Outcome(points, bonus, penalty, true, voids, knockout, refused, steps);
    }

    Outcome voidingParent() {
        return new Outcome(points, bonus, penalty, uncapped, true, knockout, refused, steps);
    }

    Outcome knockingOut() {
        return new Outcome(points, bonus, penalty, uncapped, voids, true, refused, steps);
    }

    Outcome refusing() {
        return new Outcome(points, bonus, penalty, uncapped, voids, knockout, true, steps);
    }

    /** The same outcome with less points. */
    Outcome limitedTo(Fraction most) {
        return new Outcome(most, bonus, penalty, uncapped, voids, knockout, refused, steps);
    }

    /** The same outcome, told as a part of this step. */
    Outcome explaining(Step whole) {
        return new Outcome(points, bonus, penalty, uncapped, voids, knockout, refused, List.of(whole.with(steps)));
    }

    /** The same outcome, with this step told before all others. */
    Outcome after(Step first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(steps);
        return new Outcome(points, bonus, penalty, uncapped, voids, knockout, refused, all);
    }

    /** The same outcome, with this step told after all others. */
    Outcome then(Step last) {
        var all = new ArrayList<>(steps);
        all.add(last);
        return new Outcome(points, bonus, penalty, uncapped, voids, knockout, refused, all);
    }
}
