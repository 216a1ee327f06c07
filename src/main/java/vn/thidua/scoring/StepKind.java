package vn.thidua.scoring;

/** The kinds of steps in a derivation. The arguments of each are listed in the order in which they stand. */
public enum StepKind {
    /** Rate, result, target. */
    COMPLETION,
    /** Rate, result, target; a smaller result is better, the rate is mirrored at 100 %. */
    COMPLETION_MIRROR,
    /** Rate, result, target; a smaller result is better, the rate is target ÷ result. */
    COMPLETION_INVERSE,
    /** Target; the result is 0 and smaller is better, so the rate has no bound. */
    COMPLETION_UNBOUNDED,
    /** Result. */
    FIGURE,
    /** Number of occurrences. */
    OCCURRENCES,
    /** Growth rate, result, last year's result. */
    GROWTH,
    /** Rate of improvement, result, last year's result; a smaller result is better. */
    IMPROVEMENT,
    /** Target; the unit does not have the criterion. */
    NOT_APPLICABLE,
    NOTHING_AROSE,
    NOT_YET_AVAILABLE,
    NO_TARGET,
    NO_PREVIOUS,
    /** Maximum. */
    POLICY_FULL_SCORE,
    /** Maximum, which leaves the sum of maxima. */
    POLICY_REDUCE_MAX,
    POLICY_SEPARATE_GROUP,
    POLICY_ZERO,
    /** Bound, points. */
    BAND_FROM,
    /** Bound, points. */
    BAND_UP_TO,
    BAND_NONE,
    /** Full rate, maximum. */
    PROPORTION_FULL,
    /** Floor rate. */
    PROPORTION_NONE,
    /** Maximum, rate, full rate, exact points. */
    PROPORTION,
    /** Maximum. */
    TARGET_MET,
    /** Rate below which nothing is earned. */
    SHORTFALL_ZERO,
    /** Shortfall, steps, deduction a step, maximum, exact points. */
    SHORTFALL,
    /** Excess, steps, bonus a step, exact bonus. */
    EXCESS,
    /** Cap of the bonus. */
    EXCESS_CAPPED,
    /** Share, maximum, rate, exact points. */
    LEADER_BELOW_TARGET,
    /** Share, maximum, exact points. */
    LEADER_AT_TARGET,
    /** Own excess, largest excess, the unit that leads, points at the target, points above it, exact points. */
    LEADER_ABOVE_TARGET,
    /** Maximum. */
    LEADER_LEADS,
    /** Maximum. */
    BEST_OF_PEERS,
    /** Own result, best result, the unit that has it, maximum, exact points. */
    RATIO_TO_BEST,
    BEST_IS_ZERO,
    /** Place, number of units with one, points. */
    PEER_PLACE,
    /** Maximum. */
    PASSED,
    FAILED,
    /** Label, points. */
    OPTION,
    /** Label; the choice makes the parent 0. */
    OPTION_VOIDS,
    /** Code that the table does not know. */
    OPTION_UNKNOWN,
    /** Points each, occurrences, exact points. */
    EARNED_EACH,
    /** Maximum, points each, occurrences, exact points. */
    DEDUCTED_EACH,
    /** Floor. */
    FLOOR_REACHED,
    /** Cap. */
    CAP_REACHED,
    /** Pluses, points each, minuses, points each, balance before its limits. */
    PLUSES_AND_MINUSES,
    /** Lower limit of the balance. */
    BALANCE_AT_LEAST,
    /** Upper limit of the balance. */
    BALANCE_AT_MOST,
    /** Label, points. */
    HIGHEST,
    NONE_ATTAINED,
    /** Result, base value, points. */
    BELOW_BASE_VALUE,
    /** Base points, completed steps, points a step, exact points. */
    INCREMENTS,
    /** Fact, compared with; explained further by the branch. */
    CONDITION_MET,
    /** Fact, compared with; explained further by the branch. */
    CONDITION_NOT_MET,
    /** Department, points. */
    GIVEN_BY,
    /** Points. */
    GIVEN,
    /** Points. */
    JUDGED,
    /** Day of submission, day due. */
    SUBMITTED_ON_TIME,
    /** Day of submission, day due, days late, points off. */
    SUBMITTED_LATE,
    /** Day of submission, last day. */
    SUBMISSION_REFUSED,
    NOT_SUBMITTED,
    /** Occurrences. */
    KNOCKED_OUT,
    NOT_KNOCKED_OUT,
    /** Maximum, points before, points taken, points left. */
    CAPPED_AT_MAX,
    /** Exact points, rounded points, quantum. */
    ROUNDED,
    /** Sum, its parts. */
    SUM_OF_BASE,
    /** Sum, its parts. */
    SUM_OF_BONUS,
    /** Sum, zero or less; its parts. */
    SUM_OF_PENALTY,
    /** Points taken. */
    VOIDED,
    /** Cap, bonus before, bonus taken, bonus left. */
    BONUS_CAPPED,
    /** Cap, penalties before, points given back, penalties left; penalties are zero or less. */
    PENALTY_CAPPED,
    /** Base points that do not count, since no criterion is left to be scored. */
    NO_MAXIMUM_LEFT,
    /** Base, nominal maximum, effective maximum, rescaled base. */
    RESCALED,
    /** Total; rescaled base, bonus and penalty as its parts. */
    TOTAL,
    /** Floor, total before, points given, total after. */
    TOTAL_FLOOR,
    /** Cap, total before, points taken, total after. */
    TOTAL_CAP,
    /** Total, class, its threshold. */
    CLASS_REACHED,
    /** Total, class that has no threshold. */
    CLASS_LEFT,
    /** Total, which reaches no class. */
    CLASS_NONE,
    /** Class, group or criterion, share of its maximum that was reached, share that the class needs. */
    GATE_MISSED,
    /** Sanction of the table, its clause, the criterion whose occurrences call for it, how many; the class meant. */
    SANCTION_NOT_ABOVE,
    /** Sanction of the table, its clause, the criterion whose occurrences call for it, how many. */
    SANCTION_DROP_ONE,
    /** Sanction of the table, its clause, the criterion whose occurrences call for it, how many; the class meant. */
    SANCTION_FORCE,
    /** Reason of a decision against the unit, its document, the class meant. */
    DECISION_NOT_ABOVE,
    /** Reason of a decision against the unit, its document. */
    DECISION_DROP_ONE,
    /** Reason of a decision against the unit, its document, the class meant. */
    DECISION_FORCE,
    /** Class, how many percent of the units it takes, how many that are. */
    OVER_QUOTA,
    /** The class in the end. */
    CLASSIFIED
}
