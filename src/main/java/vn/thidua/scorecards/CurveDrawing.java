package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.curves.PointsCurve;
import vn.thidua.curves.PointsCurve.Corner;
import vn.thidua.kernel.Fraction;
import vn.thidua.scorecards.CurveChart.Label;
import vn.thidua.scorecards.CurveChart.Mark;
import vn.thidua.scorecards.CurveCharts.Marked;

/**
 * The geometry of a curve in a drawing of 320 × 192, exact until it is written with one decimal. Labels that would touch are left
 * out, the ends first kept; the table has them all.
 */
final class CurveDrawing {

    private static final Fraction RIGHT = Fraction.of(310);
    private static final Fraction TOP = Fraction.of(25);
    private static final Fraction BOTTOM = Fraction.of(150);
    private static final int NARROW_LEFT = 34;
    private static final int WIDE_LEFT = 48;
    private static final int LONGEST_NARROW_LABEL = 4;
    private static final int LETTER_WIDTH = 7;
    private static final int LABEL_GAP = 6;
    private static final int LINE_HEIGHT = 14;
    private static final Fraction MARGIN = Fraction.of(1).dividedBy(Fraction.of(4));

    private final PointsCurve curve;
    private final CurveWords words;
    private final @Nullable Marked marked;
    private final Fraction leftmost;
    private final Fraction rightmost;
    private final List<Corner> corners;
    private final Fraction lowest;
    private final Fraction highest;
    private final Fraction left;

    CurveDrawing(PointsCurve curve, CurveWords words, @Nullable Marked marked) {
        this.curve = curve;
        this.words = words;
        this.marked = marked;
        var first = curve.pieces().get(0);
        var last = curve.pieces().get(curve.pieces().size() - 1);
        var breaks = curve.breaks();
        var end = last.to() != null ? last.to() : breaks.isEmpty() ? first.from() : breaks.get(breaks.size() - 1);
        var begin = first.isLevel() && !breaks.isEmpty() ? breaks.get(0) : first.from();
        var margin = margin(begin, end);
        leftmost = first.isLevel() ? begin.minus(margin).atLeast(first.from()) : begin;
        var rightEnd = last.to() == null ? end.plus(margin) : end;
        rightmost = marked == null ? rightEnd : rightEnd.atLeast(marked.x().plus(margin));
        corners = curve.corners(rightmost).stream()
                .map(corner -> new Corner(corner.x().atLeast(leftmost), corner.points()))
                .toList();
        var most = corners.stream()
                .map(Corner::points)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var least = corners.stream()
                .map(Corner::points)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        lowest = least.atMost(Fraction.ZERO);
        highest = most.equals(lowest) ? lowest.plus(Fraction.ONE) : most.atLeast(Fraction.ZERO);
        var longest =
                levels().mapToInt(level -> words.points(level).length()).max().orElse(0);
        left = Fraction.of(longest > LONGEST_NARROW_LABEL ? WIDE_LEFT : NARROW_LEFT);
    }

    private static Fraction margin(Fraction begin, Fraction end) {
        var span = end.minus(begin);
        if (span.signum() > 0) {
            return span.times(MARGIN);
        }
        return end.signum() > 0 ? end.times(MARGIN) : Fraction.ONE;
    }

    BigDecimal left() {
        return left.toDecimal(1);
    }

    BigDecimal baseline() {
        return y(Fraction.ZERO).toDecimal(1);
    }

    String path() {
        var path = new StringBuilder();
        for (var corner : corners) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(x(corner.x()).toDecimal(1))
                    .append(' ')
                    .append(y(corner.points()).toDecimal(1));
        }
        return path.toString();
    }

    List<Label> across() {
        var breaks = curve.breaks();
        var ends = new ArrayList<Fraction>();
        if (!breaks.isEmpty()) {
            ends.add(breaks.get(breaks.size() - 1));
            ends.add(breaks.get(0));
        }
        if (!curve.pieces().get(0).isLevel() || leftmost.signum() == 0) {
            ends.add(leftmost);
        }
        var labels = new ArrayList<Label>();
        Stream.concat(ends.stream(), breaks.stream()).distinct().forEach(place -> {
            var label = new Label(x(place).toDecimal(1), tick(place));
            if (labels.stream().allMatch(other -> isApart(label, other)) && isApartFromMark(label)) {
                labels.add(label);
            }
        });
        labels.sort(Comparator.comparing(Label::at));
        return labels;
    }

    List<Label> upward() {
        var labels = new ArrayList<Label>();
        Stream.concat(Stream.of(highest, Fraction.ZERO, lowest), levels())
                .distinct()
                .forEach(level -> {
                    var label = new Label(y(level).toDecimal(1), words.points(level));
                    if (labels.stream().allMatch(other -> distance(label, other) >= LINE_HEIGHT)) {
                        labels.add(label);
                    }
                });
        labels.sort(Comparator.comparing(Label::at));
        return labels;
    }

    @Nullable
    Mark mark() {
        return marked == null
                ? null
                : new Mark(
                        x(marked.x()).toDecimal(1),
                        y(Fraction.of(marked.points())).toDecimal(1),
                        marked.label(),
                        words.tick(curve.axis(), marked.x()));
    }

    /** Every height at which the line is level or turns. */
    private Stream<Fraction> levels() {
        return curve.pieces().stream()
                .flatMap(piece -> Stream.of(piece.start(), piece.end()))
                .distinct();
    }

    private String tick(Fraction place) {
        return place.equals(curve.imaginedLeader()) ? words.leader() : words.tick(curve.axis(), place);
    }

    private boolean isApartFromMark(Label label) {
        var mark = mark();
        return mark == null || isApart(label, new Label(mark.x(), mark.value()));
    }

    private static boolean isApart(Label one, Label other) {
        return distance(one, other) >= (one.text().length() + other.text().length()) * LETTER_WIDTH / 2 + LABEL_GAP;
    }

    private static int distance(Label one, Label other) {
        return one.at().subtract(other.at()).abs().intValue();
    }

    private Fraction x(Fraction place) {
        return left.plus(RIGHT.minus(left).times(place.minus(leftmost)).dividedBy(rightmost.minus(leftmost)));
    }

    private Fraction y(Fraction points) {
        return BOTTOM.minus(BOTTOM.minus(TOP).times(points.minus(lowest)).dividedBy(highest.minus(lowest)));
    }
}
