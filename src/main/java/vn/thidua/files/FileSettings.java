package vn.thidua.files;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import vn.thidua.platform.UnusableSetting;

/**
 * How much is stored.
 *
 * @param largest size of one file
 * @param quota of all files of one owner together, each content counted once
 * @param scanner the virus scanner that looks at each file before it is kept, such as {@code clamd://clamav:3310}; none if absent
 */
@Validated
@ConfigurationProperties("thidua.files")
record FileSettings(
        @NotNull @DefaultValue("20MB") DataSize largest,
        @NotNull @DefaultValue("2GB") DataSize quota,
        @Nullable URI scanner) {

    FileSettings {
        requireRoom("thidua.files.largest", largest);
        requireRoom("thidua.files.quota", quota);
        if (scanner != null && (!"clamd".equals(scanner.getScheme()) || scanner.getHost() == null)) {
            throw new UnusableSetting("thidua.files.scanner", scanner);
        }
    }

    private static void requireRoom(String setting, DataSize size) {
        if (size.toBytes() <= 0) {
            throw new UnusableSetting(setting, size);
        }
    }
}
