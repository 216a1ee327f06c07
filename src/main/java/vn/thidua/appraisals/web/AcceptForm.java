package vn.thidua.appraisals.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Subject;

/** The cells that a confirmation page listed, each with the version of its figure that was shown. */
record AcceptForm(@Nullable List<@Nullable String> cell) {

    private static final char BEFORE_VERSION = '@';

    static String of(String key, long version) {
        return key + BEFORE_VERSION + version;
    }

    Map<Subject, Long> versions() {
        var versions = new LinkedHashMap<Subject, Long>();
        for (var text : cell == null ? List.<String>of() : cell) {
            var at = text == null ? -1 : text.lastIndexOf(BEFORE_VERSION);
            if (text != null && at > 0 && text.substring(at + 1).matches("\\d{1,18}")) {
                versions.put(Subject.of(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
            }
        }
        return versions;
    }
}
