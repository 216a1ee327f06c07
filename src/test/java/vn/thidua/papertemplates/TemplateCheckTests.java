package vn.thidua.papertemplates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateCheckTests {

    private static final Vocabulary WORDS = Vocabulary.of(Map.of(
            "nam",
            "2023",
            "kieu",
            "num",
            "don_vi",
            List.of(Map.of("ten", "An Phú", "diem", List.of(Map.of("so", "9")))),
            "khac",
            List.of(Map.of("so", "1"))));

    private final PaperSamples samples = new PaperSamples();

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void everyShippedTemplatePassesAndFillsWithItsSample(PaperForm form) {
        var template = PaperTemplates.shipped(form);

        assertThat(TemplateCheck.faultsOf(template, samples.vocabulary(form))).isEmpty();
        assertThat(PaperTemplates.fill(template, samples.of(form))
                        .getDocumentElement()
                        .getTextContent())
                .contains("Độc lập - Tự do - Hạnh phúc", "2023")
                .doesNotContain("{{", "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>{{nam_nay}}</p>                                        | unknown",
                "<p>{{nam.class}}</p>                                      | tag",
                "<p>${nam}{{{nam}}}</p>                                    | tag tag",
                "<p>{{> /etc/passwd}}</p>                                  | tag",
                "<p>{{=[ ]=}}</p>                                          | tag",
                "<p>{{&amp; nam}}</p>                                      | tag",
                "<p>{{don_vi}}</p>                                         | list",
                "<p>{{ten}}</p>                                            | unknown",
                "<p>{{#don_vi}}{{ten}}</p>                                 | unclosed",
                "<p>{{ten}}{{/don_vi}}</p>                                 | unknown unopened",
                "<div>{{#don_vi}}<p>{{ten}}</p></div>                      | unclosed",
                "<p>{{#don_vi}}</p><p>{{/don_vi}}</p>                      | unclosed unopened",
                "<div>{{#don_vi}}{{#khac}}<p>{{so}}</p>{{/khac}}{{/don_vi}}</div> | nested",
                "<div>{{#don_vi}}{{#don_vi}}<p>x</p>{{/don_vi}}{{/don_vi}}</div>  | nested",
                "<div>{{nam}}</div>                                        | text",
                "<div>chữ</div>                                            | text",
                "<script>alert(1)</script>                                 | element text",
                "<p><img src='file:///etc/passwd'/></p>                    | element attribute",
                "<p style='color:red'>x</p>                                | attribute",
                "<p onclick='x'>x</p>                                      | attribute",
                "<p class='nation lạ'>x</p>                                | look",
                "<table><tr><th data-width='101'>x</th></tr></table>       | number",
                "<table><p>x</p></table>                                   | element",
                "<p>&nbsp;</p>                                             | malformed",
                "<p>x                                                      | malformed"
            })
    void saysWhatIsWrong(String body, String faults) {
        assertThat(faultsOf(body))
                .extracting(TemplateFault::code)
                .containsExactly(List.of(faults.split(" ")).stream()
                        .map(fault -> "papertemplates.fault." + fault)
                        .toArray(String[]::new));
    }

    @Test
    void saysAtWhichLine() {
        var template = """
                <html>
                <head><title>{{nam}}</title></head>
                <body>
                <p>{{nam}}
                 {{nham}}</p>
                <blink/>
                </body>
                </html>
                """;

        assertThat(TemplateCheck.faultsOf(template, WORDS))
                .extracting(TemplateFault::line, TemplateFault::code)
                .containsExactly(tuple(5, "papertemplates.fault.unknown"), tuple(6, "papertemplates.fault.element"));
    }

    @Test
    void takesListsConditionsAndLooksFromTheContents() {
        assertThat(faultsOf("""
                <table class="grid">{{#don_vi}}<tr><td class="mid {{kieu}}">{{ten}} {{nam}}</td>
                {{#diem}}<td>{{so}}</td>{{/diem}}{{^diem}}<td/>{{/diem}}</tr>{{/don_vi}}</table>
                <p>{{#nam}}{{nam}}{{/nam}}{{^nam}}……{{/nam}}</p>
                """)).isEmpty();
    }

    @Test
    void neverReadsADocumentType() {
        assertThat(TemplateCheck.faultsOf("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html/>", WORDS))
                .extracting(TemplateFault::code)
                .containsExactly("papertemplates.fault.malformed");
    }

    @Test
    void whatIsFilledInIsTextAndNeverMarkup() {
        var filled = PaperTemplates.fill(
                "<html><head><title>x</title></head><body><p>{{nam}}</p></body></html>",
                Map.of("nam", "<script>&{{nam}}"));

        assertThat(filled.getElementsByTagName("p").item(0).getTextContent()).isEqualTo("<script>&{{nam}}");
        assertThat(filled.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void lettersWhoseMarksComeApartArePutTogether() {
        var apart = Normalizer.normalize("Kết quả của huyện Chợ Mới", Normalizer.Form.NFD);

        var filled = PaperTemplates.fill(
                "<html><head><title>" + apart + "</title></head><body><p>{{nam}}</p></body></html>",
                Map.of("nam", apart));

        assertThat(filled.getElementsByTagName("p").item(0).getTextContent()).isEqualTo("Kết quả của huyện Chợ Mới");
        assertThat(filled.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Kết quả của huyện Chợ Mới");
    }

    @Test
    void aTemplateReachesNoObject() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> PaperTemplates.fill("<p>{{class}}</p>", Map.of("nam", "2023")));
    }

    @Test
    void contentsWithoutWhatTheVocabularyPromisesAreADefect() {
        assertThat(WORDS.isCoveredBy(Map.of("nam", "2023", "kieu", "", "don_vi", List.of(), "khac", List.of())))
                .isTrue();
        assertThat(WORDS.isCoveredBy(Map.of("nam", "2023", "kieu", "", "don_vi", List.of())))
                .isFalse();
        assertThat(WORDS.isCoveredBy(
                        Map.of("nam", "", "kieu", "", "don_vi", List.of(Map.of("ten", "An Phú")), "khac", List.of())))
                .isFalse();
    }

    private static List<TemplateFault> faultsOf(String body) {
        return TemplateCheck.faultsOf("<html><head><title>x</title></head><body>" + body + "</body></html>", WORDS);
    }
}
