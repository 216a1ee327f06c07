package vn.thidua.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A file's name as its sender gave it, made harmless: no folders, no characters that cannot be seen or that turn the
 * direction of writing, nothing that a file system reserves, and no more than a line long. Vietnamese letters stay.
 */
final class SafeName {

    private static final int LONGEST = 120;
    private static final String UNNAMED = "tep";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private SafeName() {}

    static String of(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "-")
                .replaceAll("\\p{Z}+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        var dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot).strip();
        var ending = dot < 0 ? "" : name.substring(dot);
        if (stem.isEmpty()) {
            stem = UNNAMED;
        }
        if (isDevice(stem)) {
            stem = "_" + stem;
        }
        return shortened(stem, Math.max(1, LONGEST - ending.length())) + shortened(ending, LONGEST - 1);
    }

    private static boolean isDevice(String stem) {
        var first = stem.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return DEVICES.contains(first) || first.matches("(com|lpt)[0-9]");
    }

    /** Cut before a character that takes two places, never inside it. */
    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
