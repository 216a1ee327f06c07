package vn.thidua.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;

/** A published version as files to take home. The same version always gives the same bytes. */
@Service
public class YearFiles {

    private static final ClassPathResource PROGRAM = new ClassPathResource("static/du-lieu/" + YearPackage.PROGRAM);

    private final PublishedYears years;
    private final MessageSource messages;
    private final Clock clock;

    YearFiles(PublishedYears years, MessageSource messages, Clock clock) {
        this.years = years;
        this.messages = messages;
        this.clock = clock;
    }

    /** The frozen content, byte for byte as it was hashed. */
    public byte[] json(PublishedYear published) {
        return years.content(published.edition()).getBytes(StandardCharsets.UTF_8);
    }

    /** All figures, one a line. */
    public byte[] csv(PublishedYear published) {
        return YearCsv.of(published).getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with places, results and points. */
    public byte[] workbook(PublishedYear published) {
        return new YearWorkbook(published, messages).bytes(publishedAt(published));
    }

    /** Everything that is needed to compute the ranking again. */
    public byte[] reproduciblePackage(PublishedYear published) {
        return new YearPackage(published, years.content(published.edition()))
                .bytes(program(), readMe(), publishedAt(published));
    }

    private String readMe() {
        return Objects.requireNonNull(messages.getMessage("opendata.package.readMe", null, LanguageSetup.VIETNAMESE));
    }

    /** The single-file program that checks a package. */
    private static byte[] program() {
        try {
            return PROGRAM.getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private LocalDateTime publishedAt(PublishedYear published) {
        return LocalDateTime.ofInstant(published.edition().publishedAt(), clock.getZone());
    }
}
