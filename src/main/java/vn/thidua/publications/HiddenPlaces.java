package vn.thidua.publications;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The places that a publication does not show, found where a text names them in figures or in words: "hạng tư", "vị trí thứ năm",
 * "đứng thứ 4", "fourth place", "ranked 5th". What comes after "from" is a place of the year before, and may be told if that was shown.
 */
record HiddenPlaces(Set<Integer> places, Set<Integer> lastYears) {

    private static final Map<String, Integer> VIETNAMESE =
            numbered(1, "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final Map<String, Integer> VIETNAMESE_TOO = Map.of("nhì", 2, "bốn", 4, "bẩy", 7);
    private static final Map<String, Integer> TENS =
            numbered(11, "mười một", "mười hai", "mười ba", "mười bốn", "mười lăm", "mười sáu", "mười bảy", "mười tám");
    private static final Map<String, Integer> ENGLISH = numbered(
            1,
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth");
    private static final Map<String, Integer> ALL = Stream.of(VIETNAMESE, VIETNAMESE_TOO, TENS, ENGLISH)
            .flatMap(words -> words.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** "xếp hạng năm 2023" names a year, "thứ năm" after a place a fifth. */
    private static final String NO_YEAR = "(?!\\s+(?:\\d|nay|này|trước|qua|ngoái|sau|học))";

    private static final String IN_VIETNAMESE =
            either(List.of(VIETNAMESE, VIETNAMESE_TOO, TENS)).replace("năm", "năm" + NO_YEAR);
    private static final String IN_ENGLISH = either(List.of(ENGLISH)) + "|\\d{1,2}(?:st|nd|rd|th)";

    private static final List<Pattern> PLACES = List.of(
            words("(?<from>từ\\s+)?(?:thứ hạng|hạng|vị trí|đứng|xếp)(?:\\s+(?:ở|hạng|vị trí|thứ|số))*\\s+(?<place>"
                    + IN_VIETNAMESE + "|\\d{1,2}(?![\\d.,/%]*\\d))"),
            words("(?<from>from\\s+)?(?:the\\s+)?(?<place>" + IN_ENGLISH + ")\\s+(?:place|position|rank)"),
            words("(?<from>from\\s+)?(?:came|come|comes|ranks?|ranked|finish(?:es|ed)?|placed|stands|stood|is|was|to)"
                    + "(?:\\s+(?:in|at|joint|only))*\\s+(?:the\\s+)?(?<place>" + IN_ENGLISH + ")"
                    + "(?!\\s+(?:quarter|year|time|month|meeting|half))"),
            words("(?<from>from\\s+)(?<place>" + IN_ENGLISH + ")"),
            words(
                    "(?<from>from\\s+)?(?:place|position|rank|ranked|number|no\\.)\\s+(?<place>\\d{1,2})(?![\\d.,/%]*\\d)"));

    private static final Pattern LAST = words(
            "(?:xếp|đứng|hạng|vị trí)\\s+(?:cuối|chót|bét)"
                    + "|(?:came|comes|ranks|ranked|finished|placed)\\s+last|(?:in\\s+)?last place|bottom of the (?:table|ranking)");

    HiddenPlaces {
        places = Set.copyOf(places);
        lastYears = Set.copyOf(lastYears);
    }

    /**
     * @param full the year with all its places
     * @param shown the same year as it is to be published
     */
    static HiddenPlaces between(Snapshot full, Snapshot shown) {
        var before = shown.lastYear();
        return new HiddenPlaces(
                without(full.places().values(), shown.places().values()),
                without(
                        IntStream.rangeClosed(1, full.members().size()).boxed().toList(),
                        before == null ? List.of() : before.places().values()));
    }

    private static Set<Integer> without(Collection<Integer> all, Collection<Integer> shown) {
        return all.stream().filter(place -> !shown.contains(place)).collect(toUnmodifiableSet());
    }

    boolean standIn(String text) {
        if (places.isEmpty()) {
            return false;
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return LAST.matcher(plain).find() || PLACES.stream().anyMatch(pattern -> names(pattern, plain));
    }

    private boolean names(Pattern pattern, String plain) {
        var found = pattern.matcher(plain);
        while (found.find()) {
            var hidden = found.group("from") == null ? places : lastYears;
            if (hidden.contains(number(found.group("place")))) {
                return true;
            }
        }
        return false;
    }

    private static int number(String place) {
        var digits = place.chars().filter(Character::isDigit).toArray();
        return digits.length == 0
                ? ALL.getOrDefault(place.replaceAll("\\s+", " "), 0)
                : Integer.parseInt(place.replaceAll("\\D", ""));
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }

    /** Longer names first, or "mười một" would be read as "mười". */
    private static String either(List<Map<String, Integer>> numbers) {
        return numbers.stream()
                .flatMap(words -> words.keySet().stream())
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(word -> word.replace(" ", "\\s+"))
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Integer> numbered(int first, String... words) {
        return IntStream.range(0, words.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(at -> words[at], at -> first + at));
    }
}
