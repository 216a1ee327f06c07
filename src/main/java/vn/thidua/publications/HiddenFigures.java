package vn.thidua.publications;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The points and places of a year that a publication does not show, so that a text which people wrote does not give them away. Numbers are
 * found whichever way they are written, in the Vietnamese or the English style, totals also rounded. A total is hidden whatever
 * else reads the same; points of groups and criteria are small and many, and count only where nothing that is shown reads the same.
 */
final class HiddenFigures {

    /** The number of a document, such as "876/QĐ-UBND", is none. */
    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++)*+(?![\\d/]*/\\p{L})");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Points are printed to these. */
    private static final int DECIMALS = 2;

    private final Set<BigDecimal> totals;
    private final Set<BigDecimal> points;
    private final HiddenPlaces places;

    private HiddenFigures(Set<BigDecimal> totals, Set<BigDecimal> points, HiddenPlaces places) {
        this.totals = totals;
        this.points = points;
        this.places = places;
    }

    /**
     * @param full the year with all its points
     * @param shown the same year as it is to be published
     */
    static HiddenFigures between(Snapshot full, Snapshot shown) {
        var totals = plain(full.standings().stream().flatMap(HiddenFigures::totals));
        totals.removeAll(plain(shown.standings().stream().flatMap(HiddenFigures::totals)));
        var points = plain(full.standings().stream().flatMap(HiddenFigures::points));
        points.removeAll(plain(joined(List.of(
                shown.standings().stream().flatMap(HiddenFigures::totals),
                shown.standings().stream().flatMap(HiddenFigures::points),
                figures(shown)))));
        return new HiddenFigures(totals, points, HiddenPlaces.between(full, shown));
    }

    private static Stream<BigDecimal> totals(Standing standing) {
        return known(standing.total(), standing.base(), standing.rescaledBase());
    }

    private static Stream<BigDecimal> points(Standing standing) {
        return joined(List.of(
                known(standing.bonus(), standing.penalty()),
                standing.groups().stream()
                        .flatMap(group -> known(group.base(), group.bonus(), group.penalty(), group.points())),
                standing.allCriteria().flatMap(each -> known(each.base(), each.bonus(), each.penalty())),
                standing.allCriteria()
                        .flatMap(each -> each.ledgers().stream())
                        .flatMap(ledger -> known(ledger.base(), ledger.bonus(), ledger.penalty()))));
    }

    /** What everybody may read, besides points: results, targets, rates, sums, and how many points there are to be had. */
    private static Stream<BigDecimal> figures(Snapshot shown) {
        return joined(List.of(
                shown.results().stream()
                        .flatMap(result ->
                                known(result.actual(), result.target(), result.previous(), percent(result.rate()))),
                shown.totals().stream()
                        .flatMap(total ->
                                known(total.sumActual(), total.sumTarget(), total.bestValue(), percent(total.rate()))),
                known(shown.method().totalMax()),
                shown.method().groups().stream().map(Method.Group::max),
                shown.method().groups().stream()
                        .flatMap(group -> group.criteria().stream())
                        .flatMap(Method.Criterion::withDescendants)
                        .map(Method.Criterion::max)));
    }

    private static Stream<BigDecimal> joined(List<Stream<BigDecimal>> parts) {
        return parts.stream().flatMap(part -> part);
    }

    private static Stream<BigDecimal> known(@Nullable BigDecimal... numbers) {
        var known = new ArrayList<BigDecimal>();
        for (var number : numbers) {
            if (number != null) {
                known.add(number);
            }
        }
        return known.stream();
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.multiply(HUNDRED);
    }

    /** As people write them: without a sign, to two decimals, and only what tells something. */
    private static Set<BigDecimal> plain(Stream<BigDecimal> figures) {
        return figures.map(figure -> rounded(figure.abs(), DECIMALS))
                .filter(HiddenFigures::isTelling)
                .collect(toSet());
    }

    /** Counts like "6" or "20" are no secret. */
    private static boolean isTelling(BigDecimal number) {
        return number.scale() > 0 || number.compareTo(HUNDRED) >= 0;
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Whether a text, in either language, names any of them. */
    boolean standIn(Words text) {
        return standIn(text.vi()) || (text.en() != null && standIn(text.en()));
    }

    /** Whether a text names any of them. */
    boolean standIn(String text) {
        return places.standIn(text)
                || NUMBER.matcher(text)
                        .results()
                        .anyMatch(found -> readings(found.group()).stream()
                                .filter(HiddenFigures::isTelling)
                                .anyMatch(this::hides));
    }

    private boolean hides(BigDecimal written) {
        return points.contains(rounded(written, written.scale()))
                || totals.stream()
                        .anyMatch(total -> rounded(total, written.scale()).compareTo(written) == 0);
    }

    /** "1.234,5" as Vietnamese is written, "1,234.5" as English is; what has three digits after its comma or point has no decimals. */
    private static Set<BigDecimal> readings(String number) {
        var readings = new HashSet<BigDecimal>();
        for (var decimal : new char[] {',', '.'}) {
            var grouping = decimal == ',' ? "." : ",";
            var digits = number.replace(grouping, "");
            var point = digits.indexOf(decimal);
            if (point == digits.lastIndexOf(decimal) && (point < 0 || digits.length() - point - 1 <= DECIMALS)) {
                readings.add(new BigDecimal(digits.replace(decimal, '.')));
            }
        }
        return readings;
    }
}
