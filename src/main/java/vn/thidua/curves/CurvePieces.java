package vn.thidua.curves;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.curves.PointsCurve.Piece;
import vn.thidua.kernel.Fraction;

/** Puts the pieces of a curve one behind another, from left to right; a piece without any width is left out. */
final class CurvePieces {

    /** How far a climb without a limit is drawn. */
    private static final int STEPS_OF_AN_ENDLESS_CLIMB = 10;

    private final List<Piece> pieces = new ArrayList<>();
    private Fraction here;

    CurvePieces(Fraction beginning) {
        here = beginning;
    }

    CurvePieces level(@Nullable Fraction to, Fraction points) {
        return add(to, points, points, null);
    }

    CurvePieces line(Fraction to, Fraction start, Fraction end) {
        return add(to, start, end, null);
    }

    CurvePieces stairs(Fraction to, Fraction step, Fraction start, Fraction lastStair) {
        return add(to, start, lastStair, step);
    }

    /** From {@code start} on, {@code rise} for each step until the limit, then level; evenly or only for whole steps. */
    CurvePieces climb(Fraction step, Fraction start, Fraction rise, @Nullable Fraction limit, boolean whole) {
        if (rise.signum() == 0) {
            return level(null, start);
        }
        var steps = limit == null
                ? Fraction.of(STEPS_OF_AN_ENDLESS_CLIMB)
                : limit.minus(start).dividedBy(rise);
        if (limit != null && steps.signum() <= 0) {
            return level(null, limit);
        }
        if (whole) {
            var stairs = new Fraction(steps.ceiling(), BigInteger.ONE);
            var last = start.plus(rise.times(stairs.minus(Fraction.ONE)));
            stairs(here.plus(step.times(stairs)), step, start, last);
        } else {
            line(here.plus(step.times(steps)), start, start.plus(rise.times(steps)));
        }
        return limit == null ? this : level(null, limit);
    }

    /** Ends the curve here: nothing is awarded beyond. */
    CurvePieces cutAt(Fraction end) {
        pieces.removeIf(piece -> piece.from().compareTo(end) >= 0);
        pieces.replaceAll(piece -> piece.to() != null && piece.to().compareTo(end) <= 0 ? piece : cut(piece, end));
        return this;
    }

    private static Piece cut(Piece piece, Fraction end) {
        var step = piece.step();
        if (step == null || piece.isLevel()) {
            return new Piece(piece.from(), end, piece.start(), piece.end(), step);
        }
        var stairs = end.minus(piece.from()).dividedBy(step).ceiling().subtract(BigInteger.ONE);
        var last = piece.start().plus(piece.rise().times(new Fraction(stairs, BigInteger.ONE)));
        return new Piece(piece.from(), end, piece.start(), last, step);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** The same pieces as amounts taken off. */
    List<Piece> negated() {
        return pieces.stream()
                .map(piece -> new Piece(
                        piece.from(),
                        piece.to(),
                        piece.start().negated(),
                        piece.end().negated(),
                        piece.step()))
                .toList();
    }

    private CurvePieces add(@Nullable Fraction to, Fraction start, Fraction end, @Nullable Fraction step) {
        if (to == null || to.compareTo(here) > 0) {
            pieces.add(new Piece(here, to, start, end, step));
            here = to == null ? here : to;
        }
        return this;
    }
}
