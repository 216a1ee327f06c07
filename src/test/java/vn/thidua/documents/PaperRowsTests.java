package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.thidua.papertemplates.PaperForm;

class PaperRowsTests {

    /** However the rows fall on the pages: with one line above the table, or with more. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRowAndWhatExplainsItStayOnOnePageBelowTheHead(int linesAbove)
            throws IOException, SAXException, ParserConfigurationException {
        var text = selfScore(linesAbove);
        PaperPress.keepRows(text);

        for (var page : pages(new PdfPress().print(text, PaperForm.SELF_SCORE, Proof.ofSample("", "")))) {
            assertThat(page).contains("STT");
            assertThat(page.substring(page.indexOf("STT")).split("\\s+")[1]).startsWith("tiêu-chí-");
            assertThat(page.strip()).containsPattern("vì-sao-\\d+$");
        }
    }

    private static List<String> pages(byte[] file) throws IOException {
        var pages = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(file)) {
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(stripper.getText(pdf));
            }
        }
        assertThat(pages).hasSizeGreaterThan(2);
        return pages;
    }

    private static Document selfScore(int linesAbove) throws IOException, SAXException, ParserConfigurationException {
        var rows = IntStream.range(0, 40)
                .mapToObj(
                        "<tr><td>tiêu-chí-%1$s</td><td>1</td></tr><tr><td colspan=\"2\">vì-sao-%1$s</td></tr>"
                                ::formatted)
                .collect(Collectors.joining());
        var paper = """
                <html lang="vi"><head><title>Bảng tự chấm điểm</title><meta name="description" content="Bảng"/></head><body>%s
                <table class="grid"><thead><tr><th colspan="2">STT</th></tr></thead><tbody>%s</tbody></table></body></html>
                """.formatted("<p>dòng</p>".repeat(linesAbove), rows);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(paper)));
    }
}
