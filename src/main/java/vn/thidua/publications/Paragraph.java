package vn.thidua.publications;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of the written summary, in pieces, so that pages need to trust no markup. */
public record Paragraph(String topic, List<Piece> pieces) {

    public Paragraph {
        pieces = List.copyOf(pieces);
    }

    /** The paragraph as plain text. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
