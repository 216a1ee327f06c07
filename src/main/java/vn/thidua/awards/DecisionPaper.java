package vn.thidua.awards;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/** A signed decision: its number and symbol, and its date. Neither can be missing. */
@Embeddable
public record DecisionPaper(String number, LocalDate date) {

    public DecisionPaper {
        number = number.strip();
        if (number.isEmpty()) {
            throw new RuleViolation("awards.decision.numberMissing");
        }
    }

    /** The decision as typed. */
    public static DecisionPaper of(@Nullable String number, @Nullable LocalDate date) {
        if (date == null) {
            throw new RuleViolation("awards.decision.dateMissing");
        }
        return new DecisionPaper(number == null ? "" : number, date);
    }
}
