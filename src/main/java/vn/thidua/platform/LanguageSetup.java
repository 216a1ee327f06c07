package vn.thidua.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Vietnamese first, English second. The reader switches with {@code ?lang=en}; a cookie remembers it. What the browser
 * prefers does not count: an official portal opens in Vietnamese.
 */
@Configuration(proxyBeanMethods = false)
public class LanguageSetup implements WebMvcConfigurer {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> LANGUAGES = List.of(VIETNAMESE, ENGLISH);

    /** Every feature brings its own pair of bundles, {@code messages/<feature>_vi.properties} and {@code _en}. */
    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(basenames());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(VIETNAMESE);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setCacheSeconds(-1);
        return messages;
    }

    private static String[] basenames() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_vi.properties");
        return Stream.of(bundles)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .map(name -> "classpath:messages/" + name.replace("_vi.properties", ""))
                .sorted()
                .toArray(String[]::new);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Cookies.LanguageCookie(VIETNAMESE);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch());
    }
}
