package vn.thidua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.RightsTable.Asker;
import vn.thidua.dossiers.Stage;

/** Who is answered at the addresses of a report, by the stage of that report, as a table for people that tests keep to. */
record RightsByStage(Map<String, List<List<String>>> answers) {

    private static final Path DECLARED = Path.of("src/test/resources/rights-by-stage.md");

    /** Those at which what may be seen changes. */
    private static final List<Stage> STAGES = List.of(Stage.DRAFT, Stage.SUBMITTED, Stage.CROSS_CHECK, Stage.PUBLISHED);

    private static final List<Asker> ASKERS = List.of(
            Asker.EDITOR,
            Asker.HEAD,
            Asker.OTHER_EDITOR,
            Asker.CHECKER,
            Asker.LEAD,
            Asker.STRANGER,
            Asker.REVIEWER,
            Asker.PUBLISHER,
            Asker.ADMINISTRATOR);

    static String declared() {
        try {
            return Files.readString(DECLARED);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Asks everywhere at each stage; the report is put there for the question alone. */
    static RightsByStage found(RightsTrial trial, RequestMappingHandlerMapping addresses, JdbcClient jdbc) {
        var answers = new TreeMap<String, List<List<String>>>();
        for (var stage : STAGES) {
            trial.ask(addresses, pattern -> pattern.contains("/{donvi}"), ASKERS, () -> put(stage, jdbc))
                    .forEach(line -> answers.merge(
                            line.address() + " " + line.method(),
                            List.of(line.answers()),
                            (before, more) -> IntStream.range(0, before.size() + 1)
                                    .mapToObj(at -> at < before.size() ? before.get(at) : more.get(0))
                                    .toList()));
        }
        return new RightsByStage(answers);
    }

    private static void put(Stage stage, JdbcClient jdbc) {
        jdbc.sql("""
                        update dossier
                           set stage = :stage, opening_cause = null, opening_reason = null, opening_scope = null,
                               opening_until = null, opening_by = null, opening_at = null,
                               submitted_at = case when :stage <> 'DRAFT' then coalesce(submitted_at, now()) end,
                               last_submitted_at = case when :stage <> 'DRAFT' then coalesce(last_submitted_at, now()) end
                         where cluster_id = 'so-2' and unit_id = 'an-phu' and year in (2023, 2024)
                        """).param("stage", stage.name()).update();
    }

    String document() {
        var headings = STAGES.stream()
                .map(stage -> stage.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" | "));
        var rows = answers.entrySet().stream()
                .map(row -> "| " + row.getKey().split(" ")[1] + " | `"
                        + row.getKey().split(" ")[0] + "` | "
                        + row.getValue().stream().map(RightsByStage::served).collect(Collectors.joining(" | ")) + " |")
                .collect(Collectors.joining("\n"));
        return """

                ## By stage of the report

                Who is served, or told what is wrong with the form or the stage, at the addresses of a report; all others meet
                *no* or *hidden*, or the login. A draft here has never been handed in.

                | | address | %s |
                |---|---|%s
                %s
                """.formatted(headings, "---|".repeat(STAGES.size()), rows);
    }

    private static String served(List<String> answers) {
        var served = IntStream.range(0, ASKERS.size())
                .filter(at -> answers.get(at).equals("yes"))
                .mapToObj(at -> ASKERS.get(at).heading())
                .collect(Collectors.joining(", "));
        return served.isEmpty() ? "–" : served;
    }
}
