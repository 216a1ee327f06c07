package vn.thidua.rules;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A question about a recorded fact of a unit, such as "does the unit have a plan" or "has it at least ten communes".
 * Where both sides are numbers they are compared as numbers, otherwise as text. A fact that is not recorded answers no.
 */
public record Predicate(String fact, Operator op, String value) {

    /** How the fact is compared with the value. */
    public enum Operator {
        EQ("="),
        NE("≠"),
        GE("≥"),
        GT(">"),
        LE("≤"),
        LT("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The operator as written in mathematics, in any language. */
        public String sign() {
            return sign;
        }
    }

    public boolean holds(Map<String, String> facts) {
        var recorded = facts.get(fact);
        if (recorded == null) {
            return false;
        }
        var comparison = compare(recorded, value);
        return switch (op) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case GE -> comparison >= 0;
            case GT -> comparison > 0;
            case LE -> comparison <= 0;
            case LT -> comparison < 0;
        };
    }

    private static int compare(String left, String right) {
        try {
            return new BigDecimal(left).compareTo(new BigDecimal(right));
        } catch (NumberFormatException notBothNumbers) {
            return left.compareTo(right);
        }
    }
}
