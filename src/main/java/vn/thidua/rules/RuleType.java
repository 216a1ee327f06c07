package vn.thidua.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rules by the names that files call them. {@link RuleTypes} gives every rule its type and the reader of files switches over all
 * types, so that a new rule does not compile until files can hold it.
 */
public enum RuleType {
    BAND("Band"),
    PROPORTIONAL("Proportional"),
    SHORTFALL_EXCESS("ShortfallExcess"),
    RELATIVE_TO_LEADER("RelativeToLeader"),
    RATIO_TO_BEST("RatioToBest"),
    PEER_RANK("PeerRank"),
    GROWTH("Growth"),
    PASS_FAIL("PassFail"),
    CHOICE("Choice"),
    PER_OCCURRENCE("PerOccurrence"),
    DEDUCT_PER_OCCURRENCE("DeductPerOccurrence"),
    BONUS_PENALTY("BonusPenalty"),
    HIGHEST_ONLY("HighestOnly"),
    STEP_INCREMENT("StepIncrement"),
    CONDITIONAL("Conditional"),
    EXTERNAL("External"),
    MANUAL("Manual"),
    LATE_SUBMISSION("LateSubmission"),
    KNOCKOUT("Knockout");

    private final String label;

    RuleType(String label) {
        this.label = label;
    }

    /** The name in files. */
    public String label() {
        return label;
    }

    public static RuleType of(Rule rule) {
        return rule.match(RuleTypes.INSTANCE);
    }

    /** The type that files call by this name. */
    public static Optional<RuleType> named(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }
}
