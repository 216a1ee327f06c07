package vn.thidua.signedpapers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/**
 * What stands on a signed document: the number and symbol that the document system gave it, what it is about, when and by whom
 * it was signed. A decision is nothing without its number; minutes and pacts may have none.
 *
 * @param number without the symbol: {@code 12}
 * @param symbol what stands behind the number: {@code BB-CTĐ}
 * @param signer name and office
 */
@Embeddable
public record Imprint(
        @Column(name = "number") String number, String symbol, String about, LocalDate signedOn, String signer) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}[a-z]?");
    private static final int LONGEST_SYMBOL = 40;
    private static final int LONGEST_TEXT = 300;

    public Imprint {
        number = number.strip();
        symbol = symbol.strip();
        about = about.strip();
        signer = signer.strip();
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            throw new RuleViolation("signedpapers.number.malformed", number);
        }
        if (symbol.length() > LONGEST_SYMBOL) {
            throw new RuleViolation("signedpapers.symbol.tooLong", LONGEST_SYMBOL);
        }
        if (!number.isEmpty() && symbol.isEmpty()) {
            throw new RuleViolation("signedpapers.symbol.missing");
        }
        if (about.isEmpty() || about.length() > LONGEST_TEXT) {
            throw new RuleViolation("signedpapers.about.missing", LONGEST_TEXT);
        }
        if (signer.isEmpty() || signer.length() > LONGEST_TEXT) {
            throw new RuleViolation("signedpapers.signer.missing", LONGEST_TEXT);
        }
    }

    /** As typed; the day is the one thing that has no empty form. */
    public static Imprint of(String number, String symbol, String about, @Nullable LocalDate signedOn, String signer) {
        if (signedOn == null) {
            throw new RuleViolation("signedpapers.signedOn.missing");
        }
        return new Imprint(number, symbol, about, signedOn, signer);
    }

    /** Number and symbol as they are cited: {@code 12/BB-CTĐ}; empty where there is no number. */
    public String cited() {
        return number.isEmpty() ? "" : number + "/" + symbol;
    }
}
