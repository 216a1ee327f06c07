package vn.thidua.whatifs;

import java.math.BigDecimal;
import vn.thidua.dossiers.Figure;

/** What somebody would like to see in the place of a figure. */
public sealed interface TriedValue {

    /** Another figure, option or state. */
    record Given(Figure figure) implements TriedValue {}

    /**
     * So much of the plan: "nếu thu ngân sách đạt 104 %".
     *
     * @param percent 104 for 104 %
     */
    record ShareOfPlan(BigDecimal percent) implements TriedValue {}
}
