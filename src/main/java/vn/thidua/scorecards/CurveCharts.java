package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.curves.PointsCurve;
import vn.thidua.curves.PointsCurve.Condition;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.GroupKind;

/** Makes the charts of a criterion in a reader's language; none where its rule reads a list or a judgement. */
@Component
public class CurveCharts {

    private final MessageSource messages;

    CurveCharts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One result to be shown on the chart.
     *
     * @param x its place on the axis: a rate as a fraction, or a figure
     */
    public record Marked(Fraction x, BigDecimal points, String label) {}

    /** The charts of a criterion without any result on them. */
    public List<CurveChart> of(Criterion criterion, GroupKind kind, @Nullable String unitOfMeasure, Locale language) {
        return of(criterion, kind, unitOfMeasure, null, language);
    }

    /** The charts of a criterion, with one unit's result marked where it is given. */
    public List<CurveChart> of(
            Criterion criterion,
            GroupKind kind,
            @Nullable String unitOfMeasure,
            @Nullable Marked marked,
            Locale language) {
        var words = new CurveWords(messages, language, criterion.rounding(), unitOfMeasure);
        return PointsCurve.of(criterion, kind).stream()
                .map(curve -> chart(curve, words, marked))
                .toList();
    }

    private static CurveChart chart(PointsCurve curve, CurveWords words, @Nullable Marked marked) {
        var drawing = new CurveDrawing(curve, words, marked);
        return new CurveChart(
                condition(curve, words),
                words.reading(curve),
                words.axis(curve.axis()),
                drawing.left(),
                drawing.baseline(),
                drawing.path(),
                drawing.across(),
                drawing.upward(),
                drawing.mark(),
                words.rows(curve));
    }

    private static @Nullable String condition(PointsCurve curve, CurveWords words) {
        return curve.conditions().isEmpty()
                ? null
                : curve.conditions().stream()
                        .map((Condition condition) -> words.condition(condition))
                        .collect(Collectors.joining("; "));
    }
}
