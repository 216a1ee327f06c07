package vn.thidua.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.thidua.platform.Formats;
import vn.thidua.platform.LanguageSetup;

/**
 * Prints a paper from its template. One template serves both formats, so that they never say different things; official
 * papers are in Vietnamese, whatever language their maker reads.
 */
@Component
class PaperPress {

    private final ITemplateEngine templates;
    private final PdfPress pdf;
    private final Formats formats;

    PaperPress(ITemplateEngine templates, PdfPress pdf, Formats formats) {
        this.templates = templates;
        this.pdf = pdf;
        this.formats = formats;
    }

    byte[] print(Paper paper, Map<String, Object> contents, PaperFormat format) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(LanguageSetup.VIETNAMESE);
        try {
            var text = text(paper, contents);
            return switch (format) {
                case PDF -> pdf.print(text, paper);
                case DOCX -> new DocxPress(paper).print(text);
            };
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Document text(Paper paper, Map<String, Object> contents) {
        var variables = new HashMap<>(contents);
        variables.put("paper", paper);
        variables.put("fmt", formats);
        var page =
                templates.process("documents/" + paper.form().slug(), new Context(LanguageSetup.VIETNAMESE, variables));
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.strip())));
        } catch (ParserConfigurationException | SAXException defect) {
            throw new IllegalStateException("the template is not well formed: " + paper.form(), defect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
