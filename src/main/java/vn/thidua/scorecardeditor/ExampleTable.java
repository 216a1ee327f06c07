package vn.thidua.scorecardeditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Illustrative scoring tables that come with the portal, one of each usual kind, for a province to begin its own with. */
public enum ExampleTable {
    COUNCIL("hoi-dong-nhan-dan"),
    COMMUNE_DIGITAL("chuyen-doi-so-cap-xa"),
    RELATIVE_TO_LEADER("so-voi-don-vi-dan-dau");

    private final String file;

    ExampleTable(String file) {
        this.file = file;
    }

    /** The table as the portal writes tables to files. */
    public String json() {
        try {
            return new ClassPathResource("scorecards/" + file + ".json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
