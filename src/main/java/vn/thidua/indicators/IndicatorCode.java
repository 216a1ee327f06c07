package vn.thidua.indicators;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Pattern;

/** The code of an indicator, the same in every year and scorecard: {@code BUDGET_REVENUE}. */
@Embeddable
public record IndicatorCode(String indicatorCode) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final int LONGEST = 60;

    public IndicatorCode {
        if (indicatorCode.length() > LONGEST || !FORM.matcher(indicatorCode).matches()) {
            throw new IllegalArgumentException("Not an indicator code: capitals, digits and underscores only");
        }
    }

    @Override
    public String toString() {
        return indicatorCode;
    }
}
