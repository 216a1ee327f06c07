package vn.thidua.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What the packaged description says of the settings: the Java type of each, by its name. */
final class SettingMetadata {

    static final String OURS = "thidua";

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Map<String, String> types = new TreeMap<>();

    SettingMetadata() {
        try (var metadata = new ClassPathResource(METADATA, SettingMetadata.class.getClassLoader()).getInputStream()) {
            for (var property : JsonMapper.builder()
                    .build()
                    .readTree(metadata)
                    .path("properties")
                    .values()) {
                types.put(
                        property.path("name").asString(), property.path("type").asString());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The portal's own settings and their types. */
    Map<String, String> ours() {
        var ours = new TreeMap<>(types);
        ours.keySet().removeIf(name -> !name.startsWith(OURS + "."));
        return ours;
    }

    /** Whether there is such a setting, however its name is written, or a map that it is an entry of. */
    boolean knows(String name) {
        var plain = plain(name);
        return types.entrySet().stream().anyMatch(known -> {
            var setting = plain(known.getKey());
            return setting.equals(plain) || known.getValue().startsWith("java.util.Map") && plain.startsWith(setting);
        });
    }

    /** {@code thidua.load.requests-at-a-time} and {@code THIDUA_LOAD_REQUESTSATATIME} are one and the same. */
    static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
