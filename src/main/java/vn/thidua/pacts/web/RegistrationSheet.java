package vn.thidua.pacts.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.pacts.RegisteredTarget;
import vn.thidua.platform.web.TypedNumber;

/** What one unit registers, a line an indicator; what was typed stays in the sheet, readable or not. */
record RegistrationSheet(List<Line> lines, String document, String reason) {

    private static final int MOST_DECIMALS = 6;

    /**
     * One indicator.
     *
     * @param inForce what the unit was assigned
     * @param kept what it registers now
     */
    record Line(
            IndicatorView indicator,
            @Nullable TargetView inForce,
            @Nullable RegisteredTarget kept,
            TypedNumber typed) {

        /** The field's name and id. */
        public String name() {
            return indicator.code().indicatorCode();
        }
    }

    /** The sheet as it stands, with what was typed over it: fields by the indicators' codes, the document and the reason. */
    static RegistrationSheet of(
            List<IndicatorView> catalogue,
            List<TargetView> assigned,
            List<RegisteredTarget> registered,
            Map<String, String> typed) {
        var inForce = assigned.stream().collect(Collectors.toMap(TargetView::indicator, Function.identity()));
        var kept = registered.stream().collect(Collectors.toMap(RegisteredTarget::indicator, Function.identity()));
        var lines = catalogue.stream()
                .map(indicator -> line(indicator, inForce.get(indicator.code()), kept.get(indicator.code()), typed))
                .toList();
        var document = registered.stream()
                .flatMap(target -> Stream.ofNullable(target.document()))
                .findFirst()
                .orElse("");
        return new RegistrationSheet(
                lines,
                typed.getOrDefault("document", document).strip(),
                typed.getOrDefault("reason", "").strip());
    }

    private static Line line(
            IndicatorView indicator,
            @Nullable TargetView inForce,
            @Nullable RegisteredTarget kept,
            Map<String, String> typed) {
        var text = typed.get(indicator.code().indicatorCode());
        return new Line(
                indicator, inForce, kept, TypedNumber.read(text, kept == null ? null : kept.value(), MOST_DECIMALS));
    }

    List<Line> problems() {
        return lines.stream().filter(line -> line.typed().problem() != null).toList();
    }

    /** What is asked for, an empty field for nothing. */
    Map<IndicatorCode, @Nullable BigDecimal> values() {
        var values = new LinkedHashMap<IndicatorCode, @Nullable BigDecimal>();
        lines.forEach(line -> values.put(line.indicator().code(), line.typed().value()));
        return values;
    }
}
