package vn.thidua.scorecardeditor.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text before and after as one text: which words stayed, which were taken out, which were put in. */
final class WordDiff {

    /** Shorter texts are easier read one after the other. */
    private static final int FEWEST_WORDS = 6;

    private final List<String> before;
    private final List<String> after;
    /** How many words the texts have in common from these two places on. */
    private final int[][] common;

    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.common = new int[before.size() + 1][after.size() + 1];
        for (var old = before.size() - 1; old >= 0; old--) {
            for (var now = after.size() - 1; now >= 0; now--) {
                common[old][now] = before.get(old).equals(after.get(now))
                        ? common[old + 1][now + 1] + 1
                        : Math.max(common[old + 1][now], common[old][now + 1]);
            }
        }
    }

    /** What became of the words of a piece. */
    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words that fared alike. */
    record Piece(Fate fate, String text) {}

    /** The pieces in order; none where the texts are short or more than half of the longer one is new. */
    static List<Piece> of(String before, String after) {
        var diff = new WordDiff(words(before), words(after));
        var longer = Math.max(diff.before.size(), diff.after.size());
        return longer < FEWEST_WORDS || 2 * diff.common[0][0] < longer ? List.of() : diff.pieces();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    private List<Piece> pieces() {
        var old = 0;
        var now = 0;
        while (old < before.size() || now < after.size()) {
            if (old < before.size() && now < after.size() && before.get(old).equals(after.get(now))) {
                add(Fate.KEPT, before.get(old));
                old++;
                now++;
            } else if (old < before.size() && (now == after.size() || common[old + 1][now] >= common[old][now + 1])) {
                add(Fate.REMOVED, before.get(old));
                old++;
            } else {
                add(Fate.ADDED, after.get(now));
                now++;
            }
        }
        return List.copyOf(pieces);
    }

    private void add(Fate fate, String word) {
        var last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).fate() == fate) {
            pieces.set(last, new Piece(fate, pieces.get(last).text() + " " + word));
        } else {
            pieces.add(new Piece(fate, word));
        }
    }
}
