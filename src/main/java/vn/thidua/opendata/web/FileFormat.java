package vn.thidua.opendata.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import vn.thidua.opendata.YearFiles;
import vn.thidua.publications.PublishedYear;

/** The formats in which a published year can be taken home. */
enum FileFormat {
    JSON(MediaType.APPLICATION_JSON, YearFiles::json),
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8), YearFiles::csv),
    XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"), YearFiles::workbook),
    ZIP(new MediaType("application", "zip"), YearFiles::reproduciblePackage);

    private final MediaType type;
    private final BiFunction<YearFiles, PublishedYear, byte[]> bytes;

    FileFormat(MediaType type, BiFunction<YearFiles, PublishedYear, byte[]> bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** The format that this address ends with. */
    static FileFormat of(String address) {
        return valueOf(address.substring(address.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    MediaType type() {
        return type;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] write(YearFiles files, PublishedYear published) {
        return bytes.apply(files, published);
    }
}
