package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Method;

/**
 * The line of points against completion, drawn at about its own size, with one unit marked on it.
 *
 * @param rule the path of the line
 * @param rates and points: where the axes carry a label
 */
record Curve(
        String rule,
        List<Tick> rates,
        List<Tick> points,
        @Nullable Mark mark) {

    private static final BigDecimal LEFT = BigDecimal.valueOf(34);
    private static final BigDecimal WIDTH = BigDecimal.valueOf(276);
    private static final BigDecimal TOP = BigDecimal.valueOf(26);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(124);
    private static final BigDecimal MARGIN = new BigDecimal("0.1");
    private static final int MOST_LABELS = 4;
    private static final BigDecimal BETWEEN_RATES = BigDecimal.valueOf(34);
    private static final BigDecimal BETWEEN_POINTS = BigDecimal.valueOf(18);

    /** A label on an axis: where, and which figure. */
    record Tick(BigDecimal at, BigDecimal figure) {}

    /** The unit's own point. */
    record Mark(BigDecimal x, BigDecimal y, BigDecimal rate) {}

    /** Nothing to draw where points do not follow from completion alone. */
    static Optional<Curve> of(Method.Criterion criterion, @Nullable BigDecimal rate) {
        var corners = criterion.curve();
        if (corners.size() < 2) {
            return Optional.empty();
        }
        var from = corners.get(0).rate();
        var to = corners.get(corners.size() - 1).rate();
        if (rate != null) {
            from = from.min(rate);
            to = to.max(rate.add(MARGIN));
        }
        var most = corners.stream().map(Method.Corner::points).reduce(BigDecimal.ONE, BigDecimal::max);
        var scale = new Scale(from, to, most);
        var path = new StringBuilder("M")
                .append(LEFT)
                .append(" ")
                .append(scale.y(corners.get(0).points()));
        corners.forEach(corner ->
                path.append("L").append(scale.x(corner.rate())).append(" ").append(scale.y(corner.points())));
        path.append("H").append(LEFT.add(WIDTH));
        var rates = apart(
                ends(corners.stream()
                                .map(Method.Corner::rate)
                                .distinct()
                                .skip(1)
                                .toList())
                        .stream()
                        .map(each -> new Tick(scale.x(each), each))
                        .toList(),
                BETWEEN_RATES);
        var points = apart(
                ends(corners.stream()
                                .map(Method.Corner::points)
                                .distinct()
                                .sorted()
                                .toList())
                        .stream()
                        .map(each -> new Tick(scale.y(each), each))
                        .toList(),
                BETWEEN_POINTS);
        var mark = rate == null ? null : new Mark(scale.x(rate), scale.y(pointsAt(corners, rate)), rate);
        return Optional.of(new Curve(path.toString(), rates, points, mark));
    }

    /** The outermost figures first, then full completion, then the others: in this order they get their label. */
    private static List<BigDecimal> ends(List<BigDecimal> figures) {
        var inOrder = new LinkedHashSet<BigDecimal>();
        if (!figures.isEmpty()) {
            inOrder.add(figures.get(0));
            inOrder.add(figures.get(figures.size() - 1));
        }
        figures.stream().filter(each -> each.compareTo(BigDecimal.ONE) == 0).forEach(inOrder::add);
        inOrder.addAll(figures);
        return List.copyOf(inOrder);
    }

    /** As many labels as have room beside each other. */
    private static List<Tick> apart(List<Tick> ticks, BigDecimal distance) {
        var kept = new ArrayList<Tick>();
        for (var tick : ticks) {
            if (kept.size() < MOST_LABELS
                    && kept.stream()
                            .allMatch(other ->
                                    other.at().subtract(tick.at()).abs().compareTo(distance) >= 0)) {
                kept.add(tick);
            }
        }
        return List.copyOf(kept);
    }

    /** Points on the line at a rate; at a step the upper corner counts. */
    private static BigDecimal pointsAt(List<Method.Corner> corners, BigDecimal rate) {
        for (var i = corners.size() - 1; i >= 0; i--) {
            var left = corners.get(i);
            if (left.rate().compareTo(rate) > 0) {
                continue;
            }
            if (i == corners.size() - 1) {
                return left.points();
            }
            var right = corners.get(i + 1);
            var width = right.rate().subtract(left.rate());
            return width.signum() == 0
                    ? right.points()
                    : left.points()
                            .add(right.points()
                                    .subtract(left.points())
                                    .multiply(rate.subtract(left.rate()))
                                    .divide(width, 4, RoundingMode.HALF_UP));
        }
        return corners.get(0).points();
    }

    private record Scale(BigDecimal from, BigDecimal to, BigDecimal most) {

        public BigDecimal x(BigDecimal rate) {
            return LEFT.add(WIDTH.multiply(rate.subtract(from)).divide(to.subtract(from), 1, RoundingMode.HALF_UP));
        }

        public BigDecimal y(BigDecimal points) {
            return TOP.add(HEIGHT.subtract(HEIGHT.multiply(points).divide(most, 1, RoundingMode.HALF_UP)));
        }
    }
}
