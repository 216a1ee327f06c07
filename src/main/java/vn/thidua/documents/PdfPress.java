package vn.thidua.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thidua.papertemplates.PaperForm;

/** Prints a paper as a tagged PDF, with its fonts embedded. */
@Component
class PdfPress {

    private static final String CSS = "documents/paper.css";
    private static final String LANDSCAPE = "@page { size: A4 landscape; }";
    private static final String NOWHERE = "about:blank";

    private final PaperFonts fonts = new PaperFonts();

    PdfPress() {
        // It tells of every font and page; what goes wrong it throws
        XRLog.setLoggingEnabled(false);
        FontMappers.set(fonts);
    }

    byte[] print(Document text, PaperForm form, Proof proof) {
        dress(text, form, proof);
        try (var file = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(file);
            fonts.give(file, builder);
            builder.usePdfUaAccessibility(true);
            builder.withW3cDocument(text, NOWHERE);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts in what only a PDF needs: the look, the widths of columns, and the picture of the code. */
    private static void dress(Document text, PaperForm form, Proof proof) {
        var look = text.createElement("style");
        look.setTextContent(css() + (form.isLandscape() ? LANDSCAPE : ""));
        text.getElementsByTagName("head").item(0).appendChild(look);
        var cells = text.getElementsByTagName("th");
        for (int at = 0; at < cells.getLength(); at++) {
            var cell = (Element) cells.item(at);
            if (!cell.getAttribute("data-width").isEmpty()) {
                cell.setAttribute("style", "width: " + cell.getAttribute("data-width") + "%");
            }
        }
        var pictures = text.getElementsByTagName("img");
        for (int at = 0; at < pictures.getLength(); at++) {
            var address = proof.address();
            if (address != null) {
                ((Element) pictures.item(at))
                        .setAttribute(
                                "src",
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(QrPicture.of(address)));
            }
        }
    }

    private static String css() {
        try {
            return new ClassPathResource(CSS).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
