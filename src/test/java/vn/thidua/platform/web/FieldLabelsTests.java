package vn.thidua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;

class FieldLabelsTests {

    private static final String EDITOR = "editor.field";

    private final FieldLabels labels = new FieldLabels(words());

    @BeforeEach
    void inVietnamese() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "heldOn,, Ngày bỏ phiếu: Hãy điền ô này.",
        "lines[3].until,, 'Dòng 4, Đến hết ngày: Hãy điền ô này.'",
        "deputy, label.decision, Cụm phó: Hãy điền ô này.",
        "deputy,, Người được ủy quyền: Hãy điền ô này.",
        "rule.fields[zeroBelow], editor.field, Dưới mức này: 0 điểm: Hãy điền ô này.",
        "nobodyKnows,, Hãy điền ô này."
    })
    void standBeforeTheSentence(String field, String of, String said) {
        assertThat(labels.said(field, "Hãy điền ô này.", of)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void areThereForEveryFieldOfEveryFormThatCanBeRefused(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        var unnamed = forms().flatMap(form -> fields(form, ""))
                .filter(field -> labels.said(field, "!", null).equals("!")
                        && labels.said(field, "!", EDITOR).equals("!")
                        && labels.said(field, "!", "label.decision").equals("!"))
                .distinct();

        assertThat(unnamed).isEmpty();
    }

    private static Stream<Class<?>> forms() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("vn.thidua").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(method -> IntStream.range(0, method.getParameterCount() - 1)
                        .filter(at -> Errors.class.isAssignableFrom(method.getParameterTypes()[at + 1]))
                        .mapToObj(at -> method.getParameters()[at])
                        .filter(parameter -> parameter.isAnnotationPresent(ModelAttribute.class))
                        .<Class<?>>map(Parameter::getType))
                .filter(Class::isRecord)
                .distinct();
    }

    /** The fields of a form down to two records within each other; maps have keys of their own. */
    private static Stream<String> fields(Class<?> form, String within) {
        return Arrays.stream(form.getRecordComponents()).flatMap(component -> {
            var type = elementType(component);
            var path = within + component.getName();
            if (type.isRecord() && within.indexOf('.') == within.lastIndexOf('.')) {
                return fields(type, path + ".");
            }
            return type.isRecord()
                            || List.of("act", "parent", "session").contains(component.getName())
                            || component.getType().equals(Map.class)
                    ? Stream.empty()
                    : Stream.of(path);
        });
    }

    private static Class<?> elementType(RecordComponent component) {
        var element = ResolvableType.forType(component.getGenericType())
                .asCollection()
                .getGeneric(0)
                .resolve();
        return element == null ? component.getType() : element;
    }

    private static ReloadableResourceBundleMessageSource words() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/labels", "classpath:messages/editor");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
