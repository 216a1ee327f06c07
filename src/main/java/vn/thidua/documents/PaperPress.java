package vn.thidua.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.papertemplates.PaperTemplates;
import vn.thidua.platform.LanguageSetup;

/**
 * Prints a paper from its template. One template serves both formats, so that they never say different things; official
 * papers are in Vietnamese, whatever language their maker reads.
 */
@Component
class PaperPress {

    private final PaperTemplates templates;
    private final PaperFoot foot;
    private final PdfPress pdf;

    PaperPress(PaperTemplates templates, PaperFoot foot, PdfPress pdf) {
        this.templates = templates;
        this.foot = foot;
        this.pdf = pdf;
    }

    /**
     * The paper's words, with nothing around them that tells what it was made from.
     *
     * @param version the fingerprint of the published version that it is made from; absent for a draft
     */
    Document fill(Paper paper, @Nullable String version, Map<String, Object> contents) {
        var all = new HashMap<>(contents);
        all.put("co_quan_tren", paper.above());
        all.put("co_quan", paper.issuer());
        all.put("ky_hieu", paper.symbol());
        all.put("dia_danh", paper.place());
        all.put("ngay", paper.day());
        all.put("thang", paper.month());
        all.put("nam_ban_hanh", paper.yearOfDate());
        return templates.fill(paper.form(), version, all);
    }

    byte[] print(PaperForm form, Document text, Proof proof, PaperFormat format) {
        describe(text);
        keepSignatures(text);
        keepRows(text);
        foot.put(text, proof);
        return switch (format) {
            case PDF -> pdf.print(text, form, proof);
            case DOCX -> new DocxPress(form, proof).print(text);
        };
    }

    /** A signature never stands alone on a page: the words before it go along. */
    private static void keepSignatures(Document text) {
        var tables = text.getElementsByTagName("table");
        for (int at = 0; at < tables.getLength(); at++) {
            var before = tables.item(at).getPreviousSibling();
            while (before != null && !(before instanceof Element)) {
                before = before.getPreviousSibling();
            }
            if (((Element) tables.item(at)).getAttribute("class").equals("plain") && before instanceof Element words) {
                keep(words);
            }
        }
    }

    /** A row that explains the one above it, and spans the table to do so, never stands on a page without it. */
    static void keepRows(Document text) {
        var bodies = text.getElementsByTagName("tbody");
        for (var body : IntStream.range(0, bodies.getLength())
                .mapToObj(bodies::item)
                .map(Element.class::cast)
                .toList()) {
            var groups = explained(body);
            if (groups.stream().anyMatch(group -> group.size() > 1)) {
                groups.forEach(group -> {
                    var together = text.createElement("tbody");
                    together.setAttribute("class", "together");
                    group.forEach(together::appendChild);
                    body.getParentNode().insertBefore(together, body);
                });
                body.getParentNode().removeChild(body);
            }
        }
    }

    /** The rows of a table's body, each with the one that explains it. */
    private static List<List<Element>> explained(Element body) {
        var groups = new ArrayList<List<Element>>();
        for (var row : Elements.within(body)) {
            var above = groups.isEmpty() ? List.<Element>of() : groups.get(groups.size() - 1);
            if (above.size() == 1 && spans(row) && !spans(above.get(0))) {
                Elements.within(above.get(0)).forEach(PaperPress::keep);
                above.add(row);
            } else {
                groups.add(new ArrayList<>(List.of(row)));
            }
        }
        return groups;
    }

    private static boolean spans(Element row) {
        return Elements.within(row).stream().anyMatch(cell -> cell.hasAttribute("colspan"));
    }

    private static void keep(Element block) {
        block.setAttribute("class", (block.getAttribute("class") + " keep").strip());
    }

    /** Accessible documents say in their properties what they are. */
    private static void describe(Document text) {
        var title = text.getElementsByTagName("title").item(0);
        var description = text.createElement("meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", title.getTextContent());
        title.getParentNode().appendChild(description);
        text.getDocumentElement().setAttribute("lang", LanguageSetup.VIETNAMESE.getLanguage());
    }

    /** Runs what writes numbers and words in the language of papers. */
    static <T> T inVietnamese(Supplier<T> act) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(LanguageSetup.VIETNAMESE);
        try {
            return act.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
