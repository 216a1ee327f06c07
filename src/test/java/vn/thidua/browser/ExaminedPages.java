package vn.thidua.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which pages a browser examines, as {@code examined-pages.txt} declares: the addresses by login, and the exceptions. */
record ExaminedPages(Map<String, List<String>> byLogin, Set<String> exceptions) {

    static final String NOBODY = "anybody";

    private static final Path DECLARED = Path.of("src/test/resources/examined-pages.txt");
    private static final String LOGIN = "as ";
    private static final String REASON = "except ";

    static ExaminedPages declared() {
        var byLogin = new LinkedHashMap<String, List<String>>();
        var exceptions = new LinkedHashSet<String>();
        var login = "";
        for (var line : lines()) {
            if (line.startsWith(LOGIN)) {
                login = line.substring(LOGIN.length());
            } else if (line.startsWith(REASON)) {
                login = "";
            } else if (login.isEmpty()) {
                exceptions.add(line);
            } else {
                byLogin.merge(login, List.of(line), ExaminedPages::joined);
            }
        }
        return new ExaminedPages(byLogin, exceptions);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DECLARED).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    List<String> addresses() {
        return byLogin.values().stream().flatMap(List::stream).toList();
    }
}
