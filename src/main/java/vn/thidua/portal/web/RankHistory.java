package vn.thidua.portal.web;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.PublishedYear;

/**
 * Places over the years, as a table and as lines. Units are told apart by their key, so that a unit that ended and another of
 * the same name are never one line; where a unit has no place its line breaks.
 *
 * @param lines in the order of the last year
 * @param first the units of the first year from the top, beside their places
 */
record RankHistory(List<Year> years, List<Line> lines, List<Line> first, int height) {

    private static final int ROW = 40;
    private static final int MOST_YEARS = 10;

    /** One unit: its places year by year, its path, and its part in the picture: key, second or plain. */
    record Line(String unit, String name, List<@Nullable Integer> places, String path, String dots, String role) {

        @Nullable
        public Integer firstPlace() {
            return places.get(0);
        }

        @Nullable
        public Integer lastPlace() {
            return places.get(places.size() - 1);
        }
    }

    /** The years up to and including the last of these; the winner of the last year is the key line. */
    static RankHistory of(List<PublishedYear> published) {
        var years = published.subList(Math.max(0, published.size() - MOST_YEARS), published.size());
        var places = years.stream().map(year -> year.outline().places()).toList();
        var names = new LinkedHashMap<String, String>();
        years.forEach(year -> year.outline().members().forEach(member -> names.put(member.id(), member.name())));
        names.keySet().removeIf(unit -> places.stream().noneMatch(each -> each.containsKey(unit)));
        var rows = places.stream().mapToInt(Map::size).max().orElse(0);
        var lines = new ArrayList<Line>();
        names.forEach((unit, name) -> {
            var course = new ArrayList<@Nullable Integer>();
            places.forEach(each -> course.add(each.get(unit)));
            lines.add(new Line(unit, name, course, path(course), dots(course), role(course, places.size())));
        });
        Comparator<Line> byLast =
                Comparator.comparing(Line::lastPlace, Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Line> byFirst =
                Comparator.comparing(Line::firstPlace, Comparator.nullsLast(Comparator.naturalOrder()));
        return new RankHistory(
                years.stream().map(year -> year.outline().year()).toList(),
                lines.stream().sorted(byLast).toList(),
                lines.stream()
                        .filter(line -> line.firstPlace() != null)
                        .sorted(byFirst)
                        .toList(),
                rows * ROW);
    }

    /** A chart needs at least two years. */
    public boolean drawn() {
        return years.size() > 1;
    }

    /** The units that have a place in the last year, for the right edge. */
    public List<Line> last() {
        return lines.stream().filter(line -> line.lastPlace() != null).toList();
    }

    /** Lines in the order of drawing: what matters most comes last and lies on top. */
    public List<Line> drawing() {
        return lines.stream()
                .sorted(Comparator.comparingInt(
                        line -> List.of("", "is-second", "is-key").indexOf(line.role())))
                .toList();
    }

    private static String role(List<@Nullable Integer> course, int years) {
        if (Objects.equals(course.get(years - 1), 1)) {
            return "is-key";
        }
        return years > 1 && Objects.equals(course.get(years - 2), 1) ? "is-second" : "";
    }

    private static String path(List<@Nullable Integer> course) {
        var path = new StringBuilder();
        for (var i = 0; i < course.size(); i++) {
            var place = course.get(i);
            if (place == null) {
                continue;
            }
            var before = i == 0 ? null : course.get(i - 1);
            if (before == null) {
                path.append("M").append(x(i, course.size())).append(" ").append(y(place));
            } else {
                var middle = (x(i - 1, course.size()) + x(i, course.size())) / 2;
                path.append("C")
                        .append(middle)
                        .append(" ")
                        .append(y(before))
                        .append(" ")
                        .append(middle)
                        .append(" ")
                        .append(y(place))
                        .append(" ")
                        .append(x(i, course.size()))
                        .append(" ")
                        .append(y(place));
            }
        }
        return path.toString();
    }

    private static String dots(List<@Nullable Integer> course) {
        var dots = new StringBuilder();
        for (var i = 0; i < course.size(); i++) {
            var place = course.get(i);
            if (place != null) {
                dots.append("M")
                        .append(x(i, course.size()))
                        .append(" ")
                        .append(y(place))
                        .append("h.001");
            }
        }
        return dots.toString();
    }

    private static int x(int year, int years) {
        return years == 1 ? 50 : 100 * year / (years - 1);
    }

    private static int y(int place) {
        return place * ROW - ROW / 2;
    }
}
