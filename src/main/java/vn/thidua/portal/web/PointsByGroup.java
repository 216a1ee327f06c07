package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Method;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Standing;

/**
 * Points of each unit, the groups of criteria one after another on one bar and the bonus last, all bars on one scale. The table of
 * the ranking holds the same figures. Penalties are not drawn: a bar cannot be shorter than nothing; the total beside it has them.
 *
 * @param widest the group in which the units are furthest apart; absent where they are nowhere apart
 */
record PointsByGroup(
        List<Part> parts, List<Row> rows, @Nullable Spread widest) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A group, or the bonus, with how it is drawn. */
    record Part(Method.@Nullable Group group, String role) {}

    /** A unit's bar. */
    record Row(String name, BigDecimal total, List<Segment> segments) {}

    /** A stretch of a bar, in hundredths of the scale. */
    record Segment(BigDecimal from, BigDecimal width, String role) {}

    /** The least and the most that units have in a group. */
    record Spread(Method.Group group, BigDecimal least, BigDecimal most) {

        BigDecimal width() {
            return most.subtract(least);
        }
    }

    static PointsByGroup of(Snapshot year) {
        var groups = year.method().groups().stream().filter(Method.Group::base).toList();
        var parts = new ArrayList<Part>();
        groups.forEach(group -> parts.add(new Part(group, "part-" + (parts.size() % 4 + 1))));
        var drawn = year.standings().stream()
                .filter(standing -> standing.total() != null)
                .toList();
        if (drawn.stream().anyMatch(standing -> bonus(standing).signum() > 0)) {
            parts.add(new Part(null, "part-bonus"));
        }
        var longest = drawn.stream()
                .map(standing ->
                        parts.stream().map(part -> points(standing, part)).reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return new PointsByGroup(
                List.copyOf(parts),
                longest.signum() == 0
                        ? List.of()
                        : drawn.stream()
                                .map(standing -> row(year, standing, parts, longest))
                                .toList(),
                groups.stream()
                        .flatMap(group -> spread(group, drawn).stream())
                        .max(Comparator.comparing(Spread::width))
                        .filter(spread -> spread.width().signum() > 0)
                        .orElse(null));
    }

    private static Row row(Snapshot year, Standing standing, List<Part> parts, BigDecimal longest) {
        var segments = new ArrayList<Segment>();
        var from = BigDecimal.ZERO;
        for (var part : parts) {
            var width = points(standing, part).multiply(HUNDRED).divide(longest, 2, RoundingMode.HALF_UP);
            if (width.signum() > 0) {
                segments.add(new Segment(from, width, part.role()));
                from = from.add(width);
            }
        }
        var name = year.member(standing.unit()).map(Snapshot.Member::name).orElse(standing.unit());
        return new Row(name, Objects.requireNonNull(standing.total()), List.copyOf(segments));
    }

    private static BigDecimal points(Standing standing, Part part) {
        return part.group() == null
                ? bonus(standing)
                : base(standing, part.group()).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }

    private static BigDecimal bonus(Standing standing) {
        return standing.bonus() == null ? BigDecimal.ZERO : standing.bonus();
    }

    private static Optional<BigDecimal> base(Standing standing, Method.Group group) {
        return standing.group(group.code()).map(Standing.GroupPoints::base);
    }

    private static Optional<Spread> spread(Method.Group group, List<Standing> drawn) {
        var points = drawn.stream()
                .flatMap(standing -> base(standing, group).stream())
                .sorted()
                .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spread(group, points.get(0), points.get(points.size() - 1)));
    }

    /** One unit's bar says nothing that its figures do not say. */
    public boolean drawn() {
        return rows.size() > 1;
    }
}
