package vn.thidua.reorganisations;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

/**
 * Finds the units that somebody names, one a line, by key or by full name. Names are unsafe: communes are called like the
 * districts before them. So a name counts only where it leads to one unit that stands on the day, and a new unit gets a key
 * of its own, made from its full name ({@code xã Chợ Mới} becomes {@code xa-cho-moi}).
 */
final class UnitNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_KEY = 56;

    private final List<UnitView> units;
    private final Map<UnitType, String> typeWords;

    /**
     * @param units those of the directory
     * @param typeWords how full names of each type begin, in Vietnamese
     */
    UnitNames(List<UnitView> units, Map<UnitType, String> typeWords) {
        this.units = List.copyOf(units);
        this.typeWords = Map.copyOf(typeWords);
    }

    /** The units named; a line that names none is refused. */
    List<UnitId> known(String lines, LocalDate day) {
        return lines(lines).stream()
                .map(line -> find(line, day)
                        .map(UnitView::id)
                        .orElseThrow(() -> new RuleViolation("reorganisations.unknown", line)))
                .toList();
    }

    /** The units named; a line that names none of the directory names a new one, with a code behind a semicolon. */
    List<Successor> knownOrNew(String lines, LocalDate day) {
        var taken = new HashSet<String>();
        units.forEach(unit -> taken.add(unit.id().unitId()));
        var found = new ArrayList<Successor>();
        for (var line : lines(lines)) {
            found.add(find(line, day).map(UnitNames::known).orElseGet(() -> fresh(line, taken)));
        }
        return found;
    }

    private Optional<UnitView> find(String line, LocalDate day) {
        var byKey =
                units.stream().filter(unit -> unit.id().unitId().equals(line)).findFirst();
        if (byKey.isPresent()) {
            return byKey;
        }
        var byName = units.stream()
                .filter(unit -> folded(unit.fullName()).equals(folded(line)) && stands(unit, day))
                .toList();
        if (byName.size() > 1) {
            throw new RuleViolation("reorganisations.ambiguous", line);
        }
        return byName.stream().findFirst();
    }

    private Successor fresh(String line, Set<String> taken) {
        var parts = line.split("\\s*;\\s*", 2);
        var fullName = parts[0];
        var key = key(fullName);
        if (key.isEmpty()) {
            throw new RuleViolation("reorganisations.unknown", line);
        }
        var free = key;
        for (int number = 2; !taken.add(free); number++) {
            free = key + "-" + number;
        }
        var type = type(fullName);
        var name = type.map(each -> fullName.substring(word(each).length()).strip())
                .filter(rest -> !rest.isEmpty())
                .orElse(fullName);
        return new Successor(
                new UnitId(free),
                name,
                fullName,
                type.orElse(UnitType.AGENCY),
                parts.length > 1 ? orNull(parts[1]) : null,
                false);
    }

    /** The type whose word a full name begins with; the longest word wins. */
    private Optional<UnitType> type(String fullName) {
        return typeWords.keySet().stream()
                .filter(type -> folded(fullName).startsWith(folded(word(type)) + " "))
                .max(Comparator.comparingInt(type -> word(type).length()));
    }

    private String word(UnitType type) {
        return typeWords.getOrDefault(type, "");
    }

    private static Successor known(UnitView unit) {
        return new Successor(unit.id(), unit.name(), unit.fullName(), unit.type(), unit.officialCode(), true);
    }

    private static boolean stands(UnitView unit, LocalDate day) {
        var from = unit.validFrom();
        var to = unit.validTo();
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    static String key(String fullName) {
        var plain = MARKS.matcher(Normalizer.normalize(folded(fullName), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        var key = GAPS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY).replaceAll("-$", "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
