package vn.thidua.dossiers.web;

import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.TypedFigure;
import vn.thidua.kernel.RuleViolation;

/** Reads what was typed into a cell of the grid: the figure, and what goes with it. */
final class CellReader {

    private CellReader() {}

    static CellReading read(TypedCell typed, Question question) {
        try {
            return claim(typed, TypedFigure.read(question, typed.figures(), typed.state()));
        } catch (RuleViolation refusal) {
            return CellReading.trouble(refusal.code(), refusal.args());
        }
    }

    private static CellReading claim(TypedCell typed, TypedFigure read) {
        if (read.trouble() != null) {
            return new CellReading(null, read.trouble(), read.candidates());
        }
        if (read.figure() != null) {
            return CellReading.of(
                    new Claim(read.figure(), typed.valueStatus(), typed.valueQualifier(), typed.plainNote()));
        }
        return typed.plainNote().isEmpty()
                ? CellReading.of(null)
                : CellReading.trouble("dossiers.typed.noteWithoutFigure");
    }
}
