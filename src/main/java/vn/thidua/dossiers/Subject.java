package vn.thidua.dossiers;

import vn.thidua.indicators.IndicatorCode;
import vn.thidua.kernel.NotFound;

/**
 * What an entry is about: an indicator, which all criteria that read it share, or one judged criterion. Its key
 * ({@code i-JOBS}, {@code c-II.3}) names the entry in forms, addresses and scopes.
 */
public record Subject(Kind kind, String code) {

    /** Whether the figure belongs to an indicator or to a criterion that reads none. */
    public enum Kind {
        INDICATOR,
        CRITERION;

        char initial() {
            return Character.toLowerCase(name().charAt(0));
        }
    }

    public static Subject indicator(IndicatorCode indicator) {
        return new Subject(Kind.INDICATOR, indicator.indicatorCode());
    }

    public static Subject criterion(String code) {
        return new Subject(Kind.CRITERION, code);
    }

    /** The subject of a key as it stands in a form or an address. */
    public static Subject of(String key) {
        if (key.length() > 2 && key.charAt(1) == '-') {
            for (var kind : Kind.values()) {
                if (kind.initial() == key.charAt(0)) {
                    return new Subject(kind, key.substring(2));
                }
            }
        }
        throw new NotFound(key);
    }

    public String key() {
        return kind.initial() + "-" + code;
    }

    @Override
    public String toString() {
        return key();
    }
}
