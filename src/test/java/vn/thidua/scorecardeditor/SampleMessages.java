package vn.thidua.scorecardeditor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The portal's own words, without the portal. */
public final class SampleMessages {

    private SampleMessages() {}

    public static MessageSource of(String... bundles) {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                Arrays.stream(bundles).map("classpath:messages/"::concat).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
