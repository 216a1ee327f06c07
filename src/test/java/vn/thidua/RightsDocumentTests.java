package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about rights says what the table says that the portal is held to. */
class RightsDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/rights.md");

    @Test
    void saysWhatTheTableSays() throws IOException {
        var wanted = RightsTable.declared().document() + RightsByStage.declared();
        if (Boolean.getBoolean("thidua.docs.write")) {
            Files.writeString(DOCUMENT, wanted);
        }

        assertThat(DOCUMENT)
                .as("run with -Dthidua.docs.write=true to write it anew")
                .hasContent(wanted);
    }
}
