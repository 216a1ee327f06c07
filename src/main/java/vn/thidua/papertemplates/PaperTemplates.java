package vn.thidua.papertemplates;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Fills the template of a paper: of a published version the one that it was published with, else the one that an administrator has
 * put in use, else the shipped one.
 */
@Service
@Transactional(readOnly = true)
public class PaperTemplates {

    private static final String SHIPPED = "papertemplates/";

    private final TemplateTable table;
    private final KeptTemplates kept;
    private final PaperSamples samples;

    PaperTemplates(TemplateTable table, KeptTemplates kept, PaperSamples samples) {
        this.table = table;
        this.kept = kept;
        this.samples = samples;
    }

    /** A version, named by the fingerprint of its content, keeps the templates that are in use now. */
    @Transactional
    public void keepFor(String version) {
        for (var form : PaperForm.values()) {
            kept.keep(version, form, inUse(form));
        }
    }

    /**
     * The paper as text, filled with these contents: a value for each name of its vocabulary, texts and lists only.
     *
     * @param version the fingerprint of the published version that the paper is made from; absent for a draft
     */
    public Document fill(PaperForm form, @Nullable String version, Map<String, Object> contents) {
        if (!samples.vocabulary(form).isCoveredBy(contents)) {
            throw new IllegalArgumentException(
                    "the contents of " + form + " do not bring what its vocabulary promises");
        }
        return fill(
                Optional.ofNullable(version)
                        .flatMap(published -> kept.find(published, form))
                        .orElseGet(() -> inUse(form)),
                contents);
    }

    private String inUse(PaperForm form) {
        return table.inUse(form).map(TemplateTable.Stored::content).orElseGet(() -> shipped(form));
    }

    /** A template that was sent, filled with the sample. */
    public Document preview(UUID id) {
        var stored = table.require(id);
        return fill(stored.content(), samples.of(stored.view().form()));
    }

    /** The template as it is shipped. */
    static String shipped(PaperForm form) {
        try {
            return new ClassPathResource(SHIPPED + form.slug() + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document fill(String template, Map<String, Object> contents) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            var text = builder.newDocument();
            TemplateFill.fill(
                    builder.parse(new InputSource(new StringReader(template.strip())))
                            .getDocumentElement(),
                    contents,
                    text);
            return text;
        } catch (ParserConfigurationException | SAXException defect) {
            throw new IllegalStateException("a template passed its check and is not well formed", defect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
