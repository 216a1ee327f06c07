package vn.thidua.papertemplates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What papers may say, by example: a sample for each vocabulary, which a new template is shown with. */
@Component
class PaperSamples {

    private static final String FILE = "papertemplates/samples.json";
    private static final String FOR_ALL = "moi_van_ban";

    private final Map<String, Map<String, Object>> samples;

    PaperSamples() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            samples = JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example contents of a form. */
    Map<String, Object> of(PaperForm form) {
        var contents = new HashMap<>(part(FOR_ALL));
        contents.putAll(part(
                switch (form) {
                    case SELF_SCORE -> "don_vi";
                    case PACT -> "giao_uoc";
                    default -> "nam";
                }));
        return contents;
    }

    Vocabulary vocabulary(PaperForm form) {
        return Vocabulary.of(new java.util.TreeMap<>(of(form)));
    }

    private Map<String, Object> part(String name) {
        return Objects.requireNonNull(samples.get(name));
    }
}
