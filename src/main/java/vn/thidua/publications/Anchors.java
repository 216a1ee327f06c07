package vn.thidua.publications;

import java.text.Normalizer;
import java.util.Locale;

/** Names of cells on the page of a year, so that a figure in the text and the cell that it comes from agree. */
public final class Anchors {

    /** The tables of all indicators. */
    static final String TABLES = "chi-tieu";

    /** The table of all members, by place. */
    static final String RANKING = "xep-hang";

    static final String MEETING = "o-hoi-nghi";
    static final String PACT = "o-giao-uoc";

    private Anchors() {}

    /** One unit's result for one indicator. */
    public static String result(String indicator, String unit) {
        return "o-" + slug(indicator) + "-" + unit;
    }

    /** One unit's completion rate for one indicator. */
    public static String rate(String indicator, String unit) {
        return result(indicator, unit) + "-ty-le";
    }

    /** The cluster's sum of results. */
    public static String sum(String indicator) {
        return "o-" + slug(indicator) + "-ket-qua";
    }

    /** The cluster's sum of targets. */
    public static String sumOfTargets(String indicator) {
        return "o-" + slug(indicator) + "-ke-hoach";
    }

    /** The cluster's rate of sums. */
    public static String rateOfSums(String indicator) {
        return "o-" + slug(indicator) + "-ty-le";
    }

    /** The table of one indicator. */
    public static String table(String indicator) {
        return "bang-" + slug(indicator);
    }

    /** One unit's total of points. */
    public static String points(String unit) {
        return "o-tong-" + unit;
    }

    /** One unit's place. */
    public static String place(String unit) {
        return "o-hang-" + unit;
    }

    /** Who held a seat in a year. */
    public static String seat(String role, int year) {
        return ("LEAD".equals(role) ? "o-cum-truong-" : "o-cum-pho-") + year;
    }

    /** Text as it stands in addresses: no marks, lower case, words joined by hyphens. */
    public static String slug(String text) {
        return unmarked(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Vietnamese text in lower case without its marks: "Chợ Mới" becomes "cho moi". */
    public static String unmarked(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
    }
}
