package vn.thidua.exchange;

import org.apache.poi.ss.util.CellAddress;
import vn.thidua.dossiers.Question;
import vn.thidua.rules.InputKind;

/** Where what stands in the sheet of results; the result itself is column F. */
final class SheetColumns {

    static final int NUMBER = 0;
    static final int NAME = 1;
    static final int MEASURE = 2;
    static final int PREVIOUS = 3;
    static final int PLAN = 4;
    static final int FIGURE = 5;
    static final int STATE = 6;
    static final int STATUS = 7;
    static final int QUALIFIER = 8;
    static final int NOTE = 9;

    /** Hidden: the row's key, by which it is found again wherever it was moved. */
    static final int KEY = 10;

    /** Hidden: the version and the print of the answer as it was exported. */
    static final int BASE = 11;

    static final int COUNT = 12;

    private SheetColumns() {}

    /** Whether an answer takes several rows, one a part: a list of achievements, or additions and deductions. */
    static boolean isInParts(Question question) {
        return question.kind() == InputKind.CHOICES || question.kind() == InputKind.PLUS_MINUS;
    }

    static boolean isNumber(Question question) {
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS, COUNT, POINTS, PLUS_MINUS -> true;
            case CHOICE, CHOICES, PASS, SUBMISSION -> false;
        };
    }

    /** Results of indicators carry a status and a qualifier; what is judged is final and exact. */
    static boolean isQualified(Question question) {
        return question.kind() == InputKind.FIGURE || question.kind() == InputKind.FIGURE_AND_PREVIOUS;
    }

    static String address(int row, int column) {
        return new CellAddress(row, column).formatAsString();
    }
}
