package vn.thidua.exchange;

import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.Question;

/**
 * One row of the sheet of results.
 *
 * @param measure the unit of measure, or what the figure counts
 * @param previous last year's figure, as the sheet shows it
 * @param plan the target, as a plain decimal
 * @param answer what can be typed in this row; absent for headings and for what is asked elsewhere or not at all
 */
record SheetRow(
        Kind kind,
        String number,
        String name,
        String measure,
        String previous,
        @Nullable String plan,
        @Nullable Answer answer) {

    /** What a row is for. */
    enum Kind {
        GROUP,
        PARENT,
        ANSWER,
        /** Part of the answer above it: one achievement of a list, or the deductions beside the additions. */
        PART,
        FIXED
    }

    /**
     * What a row takes.
     *
     * @param part absent in the row that carries state and note; otherwise the option, {@code +} or {@code -}
     * @param version of the entry as exported
     */
    record Answer(
            Question question,
            @Nullable String part,
            @Nullable Claim claim,
            long version,
            boolean open) {

        static final String PLUS = "+";
        static final String MINUS = "-";

        /** The name of the row, by which it is found again wherever it has moved: {@code i-JOBS}, {@code c-IV.2#YOUTH}. */
        String key() {
            return part == null ? question.subject().key() : question.subject().key() + "#" + part;
        }

        boolean hasFigure() {
            return part != null || !SheetColumns.isInParts(question);
        }
    }
}
