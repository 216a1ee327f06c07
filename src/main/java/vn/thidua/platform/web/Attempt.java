package vn.thidua.platform.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.springframework.validation.BindingResult;
import vn.thidua.kernel.Refusal;
import vn.thidua.kernel.RuleViolation;

/**
 * Lets a service act on what was typed. When a rule refuses, its sentence becomes an error of the form, so that the page comes
 * back with everything that was typed instead of giving way to an error page.
 */
public final class Attempt {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Attempt() {}

    /** Whether the form is refused: by its own shape, in which case nothing is tried, or by a rule. */
    public static boolean refused(BindingResult form, Runnable act) {
        if (form.hasErrors()) {
            return true;
        }
        try {
            act.run();
            return false;
        } catch (RuleViolation violation) {
            show(violation, form);
            return true;
        }
    }

    /** The refusal {@code account.login.taken} stands at the field {@code login}, if the form has one; else on top. */
    private static void show(RuleViolation violation, BindingResult form) {
        var parts = violation.code().split("\\.");
        if (parts.length > 2 && form.getFieldType(parts[1]) != null) {
            form.rejectValue(parts[1], violation.code(), args(violation), violation.code());
        } else {
            form.reject(violation.code(), args(violation), violation.code());
        }
    }

    /** What a refusal speaks of, as a sentence prints it: dates the Vietnamese way, years without a dot. */
    static Object[] args(Refusal refusal) {
        return Arrays.stream(refusal.args()).map(Attempt::printed).toArray();
    }

    private static Object printed(Object arg) {
        if (arg instanceof LocalDate date) {
            return DATE.format(date);
        }
        return arg instanceof Year year ? year.toString() : arg;
    }
}
