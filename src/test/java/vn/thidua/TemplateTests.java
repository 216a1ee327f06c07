package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.Template.Element;

/** What no page may do, whoever writes it. */
class TemplateTests {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LETTER_BEYOND_ASCII = Pattern.compile("[\\p{L}&&[^a-zA-Z]]");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&[#a-zA-Z0-9]+;");
    private static final Set<String> READ_ALOUD_OR_SHOWN =
            Set.of("alt", "aria-description", "aria-label", "aria-roledescription", "label", "placeholder", "title");

    private static final Set<String> PASSWORD_MANAGERS = Set.of("current-password", "new-password");

    private final List<Template> templates = Template.all();

    @Test
    void postFormsCarryTheTokenThatOnlyThymeleafAdds() {
        assertThat(elements(element -> element.name().equals("form")
                        && !element.value("method").equalsIgnoreCase("get")
                        && !element.has("th:action")))
                .isEmpty();
    }

    @Test
    void noScriptOrStyleStandsInAPage() {
        assertThat(elements(TemplateTests::isInline)).isEmpty();
    }

    @Test
    void nothingIsPrintedUnescaped() {
        assertThat(elements(element -> element.has("th:utext"))).isEmpty();
        assertThat(words(text -> text.contains("[("))).isEmpty();
    }

    /** A browser's number field knows one decimal sign, swallows what it cannot read, and changes when scrolled. */
    @Test
    void numbersAreTypedAsText() {
        assertThat(elements(element -> element.value("type").equals("number")
                        || element.value("th:type").contains("number")))
                .isEmpty();
    }

    /** Hidden as it is typed, filled in by password managers, pasted without being cut. */
    @Test
    void passwordsAreHiddenAndLeftToTheirManagers() {
        assertThat(elements(element -> element.name().equals("input")
                        && element.value("type").equals("password")
                        && (element.has("maxlength")
                                || element.has("pattern")
                                || !PASSWORD_MANAGERS.contains(element.value("autocomplete"))
                                        && !element.value("th:autocomplete").equals("${autocomplete}"))))
                .isEmpty();
        assertThat(elements(element -> element.name().equals("input")
                        && Set.of("password", "present", "repeated").contains(element.value("name"))
                        && !element.value("type").equals("password")))
                .isEmpty();
        assertThat(elements(element -> element.value("type").equals("password")))
                .isNotEmpty();
    }

    @Test
    void everyWordComesFromTheMessages() {
        assertThat(words(text -> LETTER.matcher(
                                ENTITY.matcher(INLINED.matcher(text).replaceAll(""))
                                        .replaceAll(""))
                        .find()))
                .isEmpty();
        assertThat(elements(TemplateTests::speaksInAnAttribute)).isEmpty();
    }

    /** A replacement comes first, so a condition or a repetition on the same element would never be asked. */
    @Test
    void nothingIsAskedOfAnElementThatIsReplaced() {
        assertThat(elements(element -> element.has("th:replace")
                        && (element.has("th:if") || element.has("th:unless") || element.has("th:each"))))
                .isEmpty();
    }

    @Test
    void pagesAreNotComposedByInsertingMarkupOfOthers() {
        assertThat(elements(element -> element.attributes().values().stream().anyMatch(v -> v.contains("__${param"))))
                .isEmpty();
    }

    @Test
    void findWhatTheyLookFor() {
        var bad = Template.of(Path.of("bad.html"), """
                <html><body onload="x()"><p style="color:red">Xin chào</p>
                <form method="post" action="/x"><input type="number" placeholder="Tên"></form>
                <script>x()</script><p th:text="'Đúng'">Sai</p><br><p th:text="#{ok}">prototype <b>text</b></p>[[#{fine}]]
                </body></html>
                """);

        assertThat(bad.words().stream()
                        .filter(word -> LETTER.matcher(
                                        INLINED.matcher(word.text()).replaceAll(""))
                                .find()))
                .extracting(Template.Word::text)
                .containsExactly("Xin chào", "x()");
        assertThat(bad.elements().stream().filter(TemplateTests::isInline))
                .extracting(Element::name)
                .containsExactly("body", "p", "script");
        assertThat(bad.elements().stream().filter(TemplateTests::speaksInAnAttribute))
                .extracting(Element::name)
                .containsExactly("input", "p");
    }

    private static boolean isInline(Element element) {
        return element.name().equals("style")
                || element.name().equals("script") && !element.has("th:src")
                || element.attributes().keySet().stream()
                        .map(name -> name.replace("th:", "").replace("data-", ""))
                        .anyMatch(name -> name.startsWith("style") || name.matches("on[a-z]+|hx-on.*"));
    }

    private static boolean speaksInAnAttribute(Element element) {
        return element.attributes().entrySet().stream()
                .anyMatch(attribute ->
                        LETTER_BEYOND_ASCII.matcher(attribute.getValue()).find()
                                || READ_ALOUD_OR_SHOWN.contains(attribute.getKey())
                                        && LETTER.matcher(attribute.getValue()).find());
    }

    private Stream<String> elements(Predicate<Element> faulty) {
        return templates.stream()
                .flatMap(template -> template.elements().stream())
                .filter(faulty)
                .map(element -> "%s <%s %s>".formatted(element.place(), element.name(), element.attributes()));
    }

    private Stream<String> words(Predicate<String> faulty) {
        return templates.stream()
                .flatMap(template -> template.words().stream())
                .filter(word -> faulty.test(word.text()))
                .map(word -> word.place() + " " + word.text().strip());
    }
}
