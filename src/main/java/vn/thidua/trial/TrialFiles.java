package vn.thidua.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the trial, as they ship with the portal. */
@Component
class TrialFiles {

    private static final String FOLDER = "trial/an-giang-cum-2/";

    private final JsonMapper json;

    TrialFiles(JsonMapper json) {
        this.json = json;
    }

    List<TrialRow> rows(String name) {
        return TrialRow.parse(text(name + ".csv"));
    }

    JsonNode document(String name) {
        return json.readTree(text(name + ".json"));
    }

    String text(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
