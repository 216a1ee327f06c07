package vn.thidua.publications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: sentence patterns with names in square brackets, number words, lists, names of units. A pattern is
 * looked up under {@code publications.summary.<key>}, first for the indicator at hand, then in general.
 */
final class Phrases {

    private static final String PREFIX = "publications.summary.";
    private static final Pattern NAME = Pattern.compile("\\[(\\w+)]");
    private static final int LARGEST_WORD = 20;

    private final Function<String, @Nullable String> messages;
    private final Locale locale;
    private final Figures figures;

    /** @param messages the message of a key, or null */
    Phrases(Locale locale, Function<String, @Nullable String> messages) {
        this.locale = locale;
        this.messages = messages;
        this.figures = new Figures(locale);
    }

    Figures figures() {
        return figures;
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return messages.apply(PREFIX + key) != null;
    }

    String text(String key) {
        var text = messages.apply(PREFIX + key);
        if (text == null) {
            throw new IllegalArgumentException("No words for " + PREFIX + key + " in " + locale);
        }
        return text;
    }

    /** The most special of the patterns that there are. */
    String firstOf(String... keys) {
        for (var key : keys) {
            if (has(key)) {
                return text(key);
            }
        }
        throw new IllegalArgumentException("No words for any of " + String.join(", ", keys) + " in " + locale);
    }

    /** A pattern with its names replaced by pieces. */
    static List<Piece> fill(String pattern, Map<String, List<Piece>> values) {
        var pieces = new ArrayList<Piece>();
        var names = NAME.matcher(pattern);
        var end = 0;
        while (names.find()) {
            var value = values.get(names.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing to put for " + names.group() + " in " + pattern);
            }
            if (names.start() > end) {
                pieces.add(Piece.text(pattern.substring(end, names.start())));
            }
            pieces.addAll(value);
            end = names.end();
        }
        if (end < pattern.length()) {
            pieces.add(Piece.text(pattern.substring(end)));
        }
        return pieces;
    }

    /** "sáu", "six"; digits above twenty. */
    String count(int number) {
        return number >= 0 && number <= LARGEST_WORD
                ? text("number." + number)
                : figures.number(BigDecimal.valueOf(number), 0);
    }

    /** "nhất", "first". */
    String ordinal(int place) {
        return has("ordinal." + place)
                ? text("ordinal." + place)
                : fillText(text("ordinal.other"), Integer.toString(place));
    }

    /** "huyện", "districts": what these members are called together; "đơn vị" where they are of several kinds. */
    String noun(List<Snapshot.Member> members) {
        var types = members.stream().map(Snapshot.Member::type).distinct().toList();
        var type = types.size() == 1 && has("noun." + types.get(0)) ? types.get(0) : "UNIT";
        return text("noun." + type + (members.size() == 1 ? "" : ".many"));
    }

    /** "huyện Tri Tôn", "Tri Tôn District". */
    String name(Snapshot.Member member) {
        return "en".equals(locale.getLanguage()) && has("name." + member.type())
                ? fillText(text("name." + member.type()), member.name())
                : member.fullName();
    }

    /** "huyện Tri Tôn và huyện An Phú", "các huyện Tri Tôn, Phú Tân và Châu Phú". */
    List<Piece> names(List<Snapshot.Member> members) {
        var types = members.stream().map(Snapshot.Member::type).distinct().count();
        if (members.size() > 2 && types == 1) {
            var list = join(members.stream()
                    .map(member -> List.of(Piece.text(member.name())))
                    .toList());
            return fill(text("names"), Map.of("noun", List.of(Piece.text(noun(members))), "list", list));
        }
        return join(members.stream()
                .map(member -> List.of(Piece.text(name(member))))
                .toList());
    }

    /** "cả sáu huyện", "all six districts", with how many they are leading to where they stand; the name of the only one. */
    List<Piece> all(List<Snapshot.Member> members, boolean everyMember, String anchor) {
        if (members.size() == 1) {
            return List.of(Piece.text(name(members.get(0))));
        }
        var count =
                members.size() == 2 ? text("number.both") : text("number.all").replace("[n]", count(members.size()));
        return fill(
                text(everyMember ? "all" : "all.assigned"),
                Map.of(
                        "n", List.of(Piece.figure(count, anchor)),
                        "noun", List.of(Piece.text(noun(members)))));
    }

    /** "A, B và C". */
    List<Piece> join(List<List<Piece>> items) {
        var pieces = new ArrayList<Piece>();
        IntStream.range(0, items.size()).forEach(i -> {
            if (i > 0) {
                pieces.add(Piece.text(i == items.size() - 1 ? text("and") : ", "));
            }
            pieces.addAll(items.get(i));
        });
        return pieces;
    }

    /** A figure in its unit of measure, the unit in the reader's language. */
    String amount(BigDecimal value, Snapshot.Indicator indicator) {
        var number = figures.plain(value, indicator.decimals());
        return "%".equals(indicator.unitOfMeasure())
                ? figures.percentage(number)
                : number + Figures.NO_BREAK_SPACE + measure(indicator.unitOfMeasure());
    }

    String measure(String unitOfMeasure) {
        var key = "measure." + Anchors.slug(unitOfMeasure);
        return has(key) ? text(key) : unitOfMeasure;
    }

    /** The name of an indicator inside a sentence: "thu ngân sách …". */
    String inside(Words name) {
        var text = name.in(locale);
        var second = text.length() > 1 ? text.charAt(1) : ' ';
        return Character.isUpperCase(second) ? text : text.substring(0, 1).toLowerCase(locale) + text.substring(1);
    }

    /** A sentence starts with a capital letter and ends with a full stop. */
    static List<Piece> sentence(List<Piece> clauses) {
        var pieces = new ArrayList<>(clauses);
        var first = pieces.get(0);
        pieces.set(
                0,
                new Piece(
                        first.text().substring(0, 1).toUpperCase(Locale.ROOT)
                                + first.text().substring(1),
                        first.anchor(),
                        first.page()));
        var last = pieces.get(pieces.size() - 1);
        if (!last.text().endsWith(".")) {
            pieces.add(Piece.text("."));
        }
        return pieces;
    }

    private static String fillText(String pattern, String value) {
        return NAME.matcher(pattern).replaceFirst(value);
    }
}
