package vn.thidua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rights of everybody at every address, as text: samples for the variables of addresses, then one line an address
 * with one answer for each {@link Asker}.
 */
public record RightsTable(Map<String, String> samples, List<Line> rows) {

    static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^{}:]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private static final Path DECLARED = Path.of("src/test/resources/rights-matrix.txt");
    private static final String HEAD = """
            # Who may do what: every address, as each of these asks for it.
            #   yes     is served, or told what is wrong with the form
            #   login   is sent to the login page
            #   no      is refused (403)
            #   hidden  learns nothing, as for an unknown address (404)
            # A number is a status that none of these words fits.
            """;

    /** One address and what it answers, asker by asker. */
    public record Line(String method, String address, List<String> answers) {

        String key() {
            return method + " " + address;
        }

        /** Whether this asker is served. */
        public boolean serves(Asker asker) {
            return answers.get(asker.ordinal()).equals("yes");
        }
    }

    /** Who asks. */
    public enum Asker {
        ANYBODY("anybody", "not logged in", ""),
        EDITOR("editor", "editor of the unit in the address", "an-phu"),
        OTHER_EDITOR("other", "editor of another unit", "chau-phu"),
        HEAD("head", "head of the unit in the address", "an-phu.lanhdao"),
        OTHER_HEAD("ohead", "head of another unit", "chau-phu.lanhdao"),
        CHECKER("checker", "editor of the unit that checks the unit in the address", "chau-thanh"),
        LEAD("lead", "editor of the unit in office that leads the cluster", "phu-tan"),
        FORMER_LEAD("former", "editor of the unit that led the cluster before", "tri-ton"),
        STRANGER("strange", "editor of a unit in another cluster", "thu-an"),
        REVIEWER("reviewer", "provincial reviewer", "tham-dinh"),
        PUBLISHER("publisher", "provincial publisher", "cong-bo"),
        ADMINISTRATOR("admin", "administrator", "quan-tri");

        private final String heading;
        private final String meaning;
        private final String login;

        Asker(String heading, String meaning, String login) {
            this.heading = heading;
            this.meaning = meaning;
            this.login = login;
        }

        public String login() {
            return login;
        }

        String heading() {
            return heading;
        }
    }

    public RightsTable {
        rows = rows.stream()
                .sorted(Comparator.comparing(Line::address).thenComparing(Line::method))
                .toList();
    }

    public static RightsTable declared() {
        var samples = new LinkedHashMap<String, String>();
        var rows = new ArrayList<Line>();
        try (var lines = Files.lines(DECLARED)) {
            lines.filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                var words = List.of(line.strip().split("\\s+"));
                if (words.get(0).equals("sample")) {
                    samples.put(words.get(1), words.get(2));
                } else {
                    rows.add(new Line(words.get(0), words.get(1), words.subList(2, words.size())));
                }
            });
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return new RightsTable(samples, rows);
    }

    /** The same rows; keys that only exist once something was entered come before the declared ones. */
    RightsTable knowing(Map<String, String> keys) {
        var all = new LinkedHashMap<>(samples);
        all.putAll(keys);
        return new RightsTable(all, rows);
    }

    /**
     * An address with its variables filled in. A sample counts everywhere ({@code year}) or below an address, the longer one
     * first ({@code bang-diem.code}, {@code quan-tri/bang-diem.code}).
     */
    public String sample(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> sample(pattern, variable.group(1)));
    }

    /** What one variable of this address may be. */
    String sample(String pattern, String name) {
        for (var below = pattern; below.lastIndexOf('/') > 0; below = below.substring(0, below.lastIndexOf('/'))) {
            var sample = samples.get(below.substring(1, below.lastIndexOf('/')) + "." + name);
            if (sample != null) {
                return sample;
            }
        }
        return samples.getOrDefault(name, "no-sample-for-" + name);
    }

    /** What a form names that is not in its address: samples of the address and the field ({@code quan-tri/…/dung?ban}). */
    Map<String, String> fields(String address) {
        var form = address.substring(1) + "?";
        return samples.entrySet().stream()
                .filter(sample -> sample.getKey().startsWith(form))
                .collect(Collectors.toMap(sample -> sample.getKey().substring(form.length()), Map.Entry::getValue));
    }

    List<String> lines() {
        var width = rows.stream().mapToInt(row -> row.address().length()).max().orElse(0);
        return rows.stream()
                .map(row -> ("%-6s %-" + width + "s ").formatted(row.method(), row.address()) + cells(row.answers()))
                .toList();
    }

    private static String cells(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> ("%-" + width(index) + "s").formatted(texts.get(index)))
                .collect(Collectors.joining(" "))
                .stripTrailing();
    }

    private static int width(int index) {
        return index < Asker.values().length ? Math.max(6, Asker.values()[index].heading.length()) : 6;
    }

    String text() {
        var width = rows.stream().mapToInt(row -> row.address().length()).max().orElse(0);
        var headings = Stream.of(Asker.values()).map(asker -> asker.heading).toList();
        var named = samples.entrySet().stream().map(sample -> "sample " + sample.getKey() + " " + sample.getValue());
        return HEAD + "\n" + named.collect(Collectors.joining("\n")) + "\n\n"
                + ("%-6s %-" + width + "s ").formatted("#", "address") + cells(headings) + "\n"
                + String.join("\n", lines()) + "\n";
    }

    /** Where the portal does not keep to this table: addresses that nobody has declared, that are gone, or that answer otherwise. */
    List<String> broken(RightsTable found) {
        var declared = byKey();
        var answered = found.byKey();
        var broken = new ArrayList<String>();
        answered.forEach((key, answers) -> {
            if (!declared.containsKey(key)) {
                broken.add("no rule: " + key + " " + answers);
            } else if (!answers.equals(declared.get(key))) {
                broken.add("otherwise: " + key + " " + declared.get(key) + " -> " + answers);
            }
        });
        declared.keySet().stream().filter(key -> !answered.containsKey(key)).forEach(key -> broken.add("gone: " + key));
        return broken;
    }

    private Map<String, List<String>> byKey() {
        var answers = new LinkedHashMap<String, List<String>>();
        rows.forEach(row -> answers.put(row.key(), row.answers()));
        return answers;
    }

    /** The same for people. */
    String document() {
        var askers = List.of(Asker.values());
        var legend = askers.stream()
                .map(asker -> "- **" + asker.heading + "**: " + asker.meaning)
                .collect(Collectors.joining("\n"));
        var headings = askers.stream().map(asker -> asker.heading).collect(Collectors.joining(" | "));
        var body = rows.stream()
                .map(row -> "| " + row.method() + " | `" + row.address() + "` | " + String.join(" | ", row.answers())
                        + " |")
                .collect(Collectors.joining("\n"));
        return """
                # Who may do what

                Every address of the portal, as everybody meets it who could ask. A test asks all of them and compares; this page
                is written from the same table (`src/test/resources/rights-matrix.txt`).

                %s

                *yes*: is served, or told what is wrong with the form; *login*: is sent to the login page; *no*: is refused (403);
                *hidden*: learns nothing, as for an unknown address (404). The stage of a report narrows these rights further: the
                second table. What may be done at each stage stands in [workflow](workflow.md), *Who may do what at which
                stage*.

                Not answered by controllers, and open to all: the login's own `POST /dang-xuat`, `/oauth2/authorization/…` and
                `/login/oauth2/code/…`, style sheets, scripts and fonts, and `/actuator/health`; the rest of `/actuator` is the
                administrator's. No other kind of address can come into being: `SecurityRulesTests`.

                | | address | %s |
                |---|---|%s
                %s
                """.formatted(legend, headings, "---|".repeat(askers.size()), body);
    }
}
