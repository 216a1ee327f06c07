package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the drawing of the workflow in {@code docs/workflow.md} equal to {@link Step}. */
class WorkflowDiagramTests {

    private static final Path DOCUMENT = Path.of("docs/workflow.md");
    private static final Pattern DRAWING = Pattern.compile("```mermaid\n.*?```\n", Pattern.DOTALL);

    @Test
    void drawsExactlyTheStepsOfTheCode() throws IOException {
        var document = Files.readString(DOCUMENT).replace("\r\n", "\n");
        var drawn = DRAWING.matcher(document).replaceFirst(Matcher.quoteReplacement(drawing()));

        if (Boolean.getBoolean("thidua.docs.write")) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Files.readString(DOCUMENT).replace("\r\n", "\n"))
                .as("run with -Dthidua.docs.write=true to draw it anew")
                .contains(drawing());
    }

    private static String drawing() {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> DRAFT\n");
        for (var step : Step.values()) {
            for (var from : step.from()) {
                text.append("    %s --> %s: %s (%s)\n".formatted(from, step.to(), step, parties(step)));
            }
        }
        return text.append("```\n").toString();
    }

    private static String parties(Step step) {
        return step.parties().stream()
                .map(party -> party.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
