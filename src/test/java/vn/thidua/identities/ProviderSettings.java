package vn.thidua.identities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The settings for an identity provider as the operations page gives them, for the environment of the portal. */
public record ProviderSettings(Map<String, String> environment) {

    private static final Path PAGE = Path.of("docs/operations.md");
    private static final Pattern LINE = Pattern.compile("(SPRING_SECURITY_OAUTH2_CLIENT_[A-Z0-9_]+)=(.+)");
    private static final String EXAMPLE = "https://dinh-danh.example.gov.vn";
    private static final String SECRET_TO_FILL_IN = "…";

    /** Those with which the portal asks the provider for its addresses. */
    public static ProviderSettings withDiscovery() {
        return block(0);
    }

    /** Those that name the addresses, in place of the one line that asks for them. */
    static ProviderSettings withAddresses() {
        var settings = new LinkedHashMap<>(block(0).environment());
        settings.keySet().removeIf(name -> name.endsWith("_ISSUER_URI"));
        settings.putAll(block(1).environment());
        return new ProviderSettings(settings);
    }

    /** The same for a provider elsewhere. */
    public Map<String, String> leadingTo(String address) {
        var settings = new LinkedHashMap<String, String>();
        environment.forEach((name, value) -> settings.put(
                name, value.equals(SECRET_TO_FILL_IN) ? LocalProvider.SECRET : value.replace(EXAMPLE, address)));
        return settings;
    }

    private static ProviderSettings block(int number) {
        try {
            var chapter = Files.readString(PAGE)
                    .split("\n## Identity provider\n", 2)[1]
                    .split("\n## ", 2)[0];
            var settings = new LinkedHashMap<String, String>();
            chapter.split("```sh\n")[number + 1].split("\n```", 2)[0].lines().forEach(line -> {
                var setting = LINE.matcher(line);
                if (setting.matches()) {
                    settings.put(setting.group(1), setting.group(2));
                }
            });
            return new ProviderSettings(settings);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
