package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.thidua.curves.PointsCurve;
import vn.thidua.curves.PointsCurve.Axis;
import vn.thidua.curves.PointsCurve.Condition;
import vn.thidua.curves.PointsCurve.Piece;
import vn.thidua.kernel.Fraction;
import vn.thidua.kernel.NumberStyle;
import vn.thidua.rules.Rule.BandBound;

/** What a curve says in words: its reading, its table, and the figures on its axes. */
final class CurveWords {

    /** Stairs of things that are counted get a row each, as long as a reader still takes them in. */
    private static final int MOST_ROWS_OF_STAIRS = 12;

    /** More decimals than these say nothing on an axis. */
    private static final int DECIMALS_OF_A_FIGURE = 4;

    private static final int DECIMALS_OF_A_PERCENTAGE = 2;

    private final MessageSource messages;
    private final Locale language;
    private final BigDecimal rounding;
    private final @Nullable String unitOfMeasure;

    CurveWords(MessageSource messages, Locale language, BigDecimal rounding, @Nullable String unitOfMeasure) {
        this.messages = messages;
        this.language = language;
        this.rounding = rounding;
        this.unitOfMeasure = unitOfMeasure;
    }

    String axis(Axis axis) {
        return axis == Axis.VALUE && unitOfMeasure != null
                ? say("curve.axis.VALUE.unit", unitOfMeasure)
                : say("curve.axis." + axis);
    }

    String condition(Condition condition) {
        var predicate = condition.predicate();
        return say(
                condition.met() ? "curve.condition.met" : "curve.condition.notMet",
                predicate.fact(),
                predicate.op().sign(),
                predicate.value());
    }

    String leader() {
        return say("curve.leader");
    }

    /** A figure as it stands under the axis: rates in percent without the sign, which the axis bears. */
    String tick(Axis axis, Fraction x) {
        return axis.isRate() ? number(x.toPercent(DECIMALS_OF_A_PERCENTAGE)) : number(x);
    }

    String points(Fraction points) {
        return number(points.roundedTo(rounding));
    }

    /** One sentence: where the points begin, where they climb, and what the far end brings; bands between are left to the table. */
    String reading(PointsCurve curve) {
        var pieces = curve.pieces();
        var last = pieces.size() - 1;
        var parts = new ArrayList<String>();
        for (var index = 0; index <= last; index++) {
            var piece = pieces.get(index);
            if (!piece.isLevel()) {
                parts.add(say(
                        piece.start().compareTo(piece.end()) < 0 ? "curve.reading.rising" : "curve.reading.falling",
                        beginning(curve, piece),
                        points(piece.start())));
            } else if (index == 0 || index == last) {
                parts.add(say("curve.reading.level", range(curve, piece), points(piece.start())));
            }
        }
        var sentence = String.join("; ", parts);
        return sentence.substring(0, 1).toUpperCase(language) + sentence.substring(1) + ".";
    }

    private String beginning(PointsCurve curve, Piece piece) {
        return isCounted(curve.axis())
                ? say(
                        "curve.range." + curve.axis() + ".last",
                        lowest(curve, piece).toString())
                : say("curve.range.FROM.last", figure(curve.axis(), piece.from()));
    }

    private static BigInteger lowest(PointsCurve curve, Piece piece) {
        return curve.closed() == BandBound.FROM
                ? piece.from().ceiling()
                : piece.from().floor().add(BigInteger.ONE);
    }

    List<CurveChart.Row> rows(PointsCurve curve) {
        return curve.pieces().stream()
                .flatMap(piece -> isCounted(curve.axis()) && piece.isStairs() && piece.stairs() <= MOST_ROWS_OF_STAIRS
                        ? singly(curve, piece)
                        : Stream.of(piece))
                .map(piece -> new CurveChart.Row(range(curve, piece), amount(curve, piece)))
                .toList();
    }

    private static Stream<Piece> singly(PointsCurve curve, Piece stairs) {
        return LongStream.range(0, stairs.stairs()).mapToObj(stair -> {
            var from = stairs.from().plus(Fraction.of(stair));
            var points = stairs.start().plus(stairs.rise().times(Fraction.of(stair)));
            return new Piece(from, from.plus(Fraction.ONE), points, points, null);
        });
    }

    private String amount(PointsCurve curve, Piece piece) {
        if (piece.isLevel()) {
            return say("curve.points", points(piece.start()));
        }
        var step = piece.step();
        if (step == null) {
            return say(
                    piece.start().compareTo(piece.end()) < 0 ? "curve.points.rising" : "curve.points.falling",
                    points(piece.start()),
                    points(piece.end()));
        }
        return say(
                piece.rise().signum() > 0 ? "curve.points.up" : "curve.points.down",
                points(piece.start()),
                points(piece.end()),
                points(absolute(piece.rise())),
                width(curve.axis(), step));
    }

    private String range(PointsCurve curve, Piece piece) {
        if (isCounted(curve.axis())) {
            return counted(curve, piece);
        }
        var to = piece.to();
        var isFirst = piece.from().equals(curve.pieces().get(0).from());
        var form = to == null ? "last" : isFirst ? "first" : "between";
        return say(
                "curve.range." + curve.closed() + "." + form,
                figure(curve.axis(), piece.from()),
                to == null ? "" : figure(curve.axis(), to));
    }

    private String counted(PointsCurve curve, Piece piece) {
        var closed = curve.closed();
        var key = "curve.range." + curve.axis();
        var low = lowest(curve, piece);
        var to = piece.to();
        if (to == null) {
            return say(key + ".last", low.toString());
        }
        var high = closed == BandBound.FROM ? to.ceiling().subtract(BigInteger.ONE) : to.floor();
        if (high.signum() <= 0 && curve.axis() == Axis.DAYS_LATE) {
            return say(key + ".none");
        }
        return low.equals(high)
                ? say(key + ".one", low.toString())
                : say(key + ".between", low.toString(), high.toString());
    }

    private String width(Axis axis, Fraction step) {
        return switch (axis) {
            case COMPLETION, GROWTH, SHARE_OF_BEST, VALUE -> figure(axis, step);
            case COUNT, PLACE, DAYS_LATE -> say("curve.step." + axis);
        };
    }

    /** A figure in running text: with its percent sign, or with its unit. */
    private String figure(Axis axis, Fraction x) {
        if (axis.isRate()) {
            return say("curve.percent", tick(axis, x));
        }
        return unitOfMeasure == null ? number(x) : say("curve.withUnit", number(x), unitOfMeasure);
    }

    private static boolean isCounted(Axis axis) {
        return axis == Axis.COUNT || axis == Axis.PLACE || axis == Axis.DAYS_LATE;
    }

    private static Fraction absolute(Fraction fraction) {
        return fraction.signum() < 0 ? fraction.negated() : fraction;
    }

    private String number(Fraction fraction) {
        return number(fraction.toDecimal(DECIMALS_OF_A_FIGURE));
    }

    private String number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return NumberStyle.of(language).write(plain, Math.max(0, plain.scale()));
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
