package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.scorecardeditor.ScorecardEdits;

/** Fields that every form of the editor reads in the same way; what is wrong becomes an error of the field. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String textOrNull(@Nullable String typed) {
        var text = text(typed);
        return text.isEmpty() ? null : text;
    }

    static String required(Errors errors, String field, @Nullable String typed) {
        var text = text(typed);
        if (text.isEmpty()) {
            errors.rejectValue(field, "editor.required");
        }
        return text;
    }

    /** A code that can stand in an address. */
    static String code(Errors errors, String field, @Nullable String typed) {
        var code = required(errors, field, typed);
        if (!code.isEmpty() && !ScorecardEdits.isUsable(code)) {
            errors.rejectValue(field, "editor.code.unusable", new Object[] {code}, null);
        }
        return code;
    }

    static BigDecimal number(Errors errors, String field, @Nullable String typed) {
        return TypedNumber.read(errors, field, text(typed)).orElse(BigDecimal.ONE);
    }

    static @Nullable BigDecimal numberOrNull(Errors errors, String field, @Nullable String typed) {
        return text(typed).isEmpty() ? null : number(errors, field, typed);
    }

    static @Nullable BigDecimal signedOrNull(Errors errors, String field, @Nullable String typed) {
        return text(typed).isEmpty()
                ? null
                : TypedNumber.readSigned(errors, field, text(typed)).orElse(BigDecimal.ONE);
    }

    static @Nullable Integer yearOrNull(Errors errors, String field, @Nullable String typed) {
        var text = text(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("(19|20|21)[0-9]{2}")) {
            errors.rejectValue(field, "editor.year");
            return null;
        }
        return Integer.valueOf(text);
    }
}
