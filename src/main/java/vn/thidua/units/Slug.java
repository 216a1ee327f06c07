package vn.thidua.units;

import java.util.regex.Pattern;

/** The form of a key in an address: small letters without marks, digits and single hyphens. */
final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private Slug() {}

    static void require(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a key: small letters, digits and hyphens only");
        }
    }

    static boolean fits(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
