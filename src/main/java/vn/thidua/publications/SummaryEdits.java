package vn.thidua.publications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what editors wrote in the place of generated paragraphs. A figure that stands in the editor's text exactly as the rules wrote
 * it leads to its cell there too.
 */
final class SummaryEdits {

    private SummaryEdits() {}

    static Snapshot.Summary apply(Snapshot.Summary generated, List<EditedParagraph> edits) {
        var byTopic = edits.stream().collect(Collectors.toMap(EditedParagraph::topic, EditedParagraph::text));
        return new Snapshot.Summary(
                apply(generated.vi(), byTopic, Words::vi),
                apply(generated.en(), byTopic, text -> text.en() == null ? "" : text.en()));
    }

    private static List<Paragraph> apply(
            List<Paragraph> generated, Map<String, Words> edits, Function<Words, String> language) {
        return generated.stream()
                .map(paragraph -> {
                    var edit = edits.get(paragraph.topic());
                    return edit == null || language.apply(edit).isEmpty()
                            ? paragraph
                            : new Paragraph(paragraph.topic(), linked(language.apply(edit), generated));
                })
                .toList();
    }

    /** The text in pieces, longer figures found before shorter ones that they contain. */
    static List<Piece> linked(String text, List<Paragraph> generated) {
        var figures = generated.stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> piece.anchor() != null)
                .filter(piece -> piece.text().chars().anyMatch(Character::isDigit))
                .sorted(Comparator.comparingInt((Piece piece) -> piece.text().length())
                        .reversed())
                .toList();
        var pieces = List.of(Piece.text(text));
        for (var figure : figures) {
            pieces = pieces.stream().flatMap(piece -> split(piece, figure)).toList();
        }
        return pieces;
    }

    private static Stream<Piece> split(Piece piece, Piece figure) {
        var at = piece.anchor() == null ? piece.text().indexOf(figure.text()) : -1;
        if (at < 0) {
            return Stream.of(piece);
        }
        var pieces = new ArrayList<Piece>();
        var before = piece.text().substring(0, at);
        var after = piece.text().substring(at + figure.text().length());
        if (!before.isEmpty()) {
            pieces.add(Piece.text(before));
        }
        pieces.add(figure);
        if (!after.isEmpty()) {
            pieces.add(Piece.text(after));
        }
        return pieces.stream();
    }
}
