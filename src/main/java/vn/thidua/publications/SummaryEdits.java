package vn.thidua.publications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts what editors wrote in the place of generated paragraphs, and between them. A figure in the editor's text leads to its cell
 * there too.
 */
final class SummaryEdits {

    private SummaryEdits() {}

    static Snapshot.Summary apply(Snapshot generated, List<EditedParagraph> edits, Languages languages) {
        var summary = generated.summary();
        return new Snapshot.Summary(
                apply(
                        summary.vi(),
                        edits,
                        text -> Optional.of(text.vi()),
                        SummaryFigures.of(generated, summary.vi(), languages.vietnamese())),
                apply(
                        summary.en(),
                        edits,
                        text -> Optional.ofNullable(text.en()),
                        SummaryFigures.of(generated, summary.en(), languages.english())));
    }

    private static List<Paragraph> apply(
            List<Paragraph> generated,
            List<EditedParagraph> edits,
            Function<Words, Optional<String>> language,
            SummaryFigures figures) {
        var paragraphs = new ArrayList<Paragraph>();
        generated.forEach(paragraph -> paragraphs.add(edits.stream()
                .filter(edit -> edit.topic().equals(paragraph.topic()))
                .findFirst()
                .flatMap(edit -> language.apply(edit.text()))
                .map(text -> new Paragraph(paragraph.topic(), figures.linked(text)))
                .orElse(paragraph)));
        added(edits)
                .forEach(edit -> language.apply(edit.text())
                        .ifPresent(text -> insert(
                                paragraphs, new Paragraph(edit.topic(), figures.linked(text)), edit.standsAfter())));
        return paragraphs;
    }

    /** Added paragraphs, those of one place in the order in which they were added. */
    static List<EditedParagraph> added(List<EditedParagraph> edits) {
        return edits.stream()
                .filter(EditedParagraph::isAdded)
                .sorted(Comparator.comparingInt(EditedParagraph::number))
                .toList();
    }

    /** After the paragraph that it was written for and what was added there already; at the end, if that paragraph is gone. */
    private static void insert(List<Paragraph> paragraphs, Paragraph added, String after) {
        var at = -1;
        for (var i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).topic().equals(after)) {
                at = i + 1;
            } else if (at == i && EditedParagraph.isAdded(paragraphs.get(i).topic())) {
                at = i + 1;
            }
        }
        paragraphs.add(at < 0 ? paragraphs.size() : at, added);
    }
}
