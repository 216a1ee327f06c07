package vn.thidua.softchecks.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.softchecks.Thresholds;

/** What is typed about an indicator's thresholds; an empty field switches its check off. */
record ThresholdsForm(
        String jump,
        String lowestRate,
        String highestRate,
        Boolean thousandfold,
        String far,
        String parts,
        Boolean partsAreAll) {

    private static final int MOST_DECIMALS = 2;

    ThresholdsForm(
            @Nullable String jump,
            @Nullable String lowestRate,
            @Nullable String highestRate,
            @Nullable Boolean thousandfold,
            @Nullable String far,
            @Nullable String parts,
            @Nullable Boolean partsAreAll) {
        this.jump = typed(jump);
        this.lowestRate = typed(lowestRate);
        this.highestRate = typed(highestRate);
        this.thousandfold = Boolean.TRUE.equals(thousandfold);
        this.far = typed(far);
        this.parts = typed(parts);
        this.partsAreAll = Boolean.TRUE.equals(partsAreAll);
    }

    static ThresholdsForm of(Thresholds thresholds) {
        return new ThresholdsForm(
                written(thresholds.jump()),
                written(thresholds.lowestRate()),
                written(thresholds.highestRate()),
                thresholds.thousandfold(),
                written(thresholds.far()),
                thresholds.parts().stream().map(IndicatorCode::toString).collect(Collectors.joining(", ")),
                thresholds.partsAreAll());
    }

    Thresholds thresholds() {
        return new Thresholds(
                number("softchecks.jump.notANumber", jump),
                number("softchecks.lowestRate.notANumber", lowestRate),
                number("softchecks.highestRate.notANumber", highestRate),
                thousandfold,
                number("softchecks.far.notANumber", far),
                codes(),
                partsAreAll);
    }

    private static @Nullable BigDecimal number(String refusal, String text) {
        return text.isEmpty()
                ? null
                : VietnameseNumbers.read(text, MOST_DECIMALS)
                        .number()
                        .orElseThrow(() -> new RuleViolation(refusal, text));
    }

    private List<IndicatorCode> codes() {
        return Arrays.stream(parts.split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(ThresholdsForm::code)
                .toList();
    }

    private static IndicatorCode code(String text) {
        try {
            return new IndicatorCode(text);
        } catch (IllegalArgumentException malformed) {
            throw new RuleViolation("softchecks.parts.unknown", text);
        }
    }

    private static String written(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumbers.write(number.stripTrailingZeros());
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
