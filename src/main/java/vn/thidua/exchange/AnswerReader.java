package vn.thidua.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.exchange.SheetRow.Answer;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.ValueState;

/** Reads the rows of one answer. Numbers come from number cells as they are; text is read as officials write numbers, and never guessed. */
@Component
class AnswerReader {

    private static final int LONGEST_NOTE = 2000;

    private final SheetWords words;

    AnswerReader(SheetWords words) {
        this.words = words;
    }

    /** Where the rows of an answer are: the one with state and note, and the parts below it by their name. */
    record Place(ReadSheet sheet, int row, List<Part> parts) {}

    /** One part of an answer. */
    record Part(String name, int row) {}

    /** A cell that cannot be read as it stands. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int row;
        private final int column;
        private final transient RuleViolation why;

        Unreadable(int row, int column, String code, Object... args) {
            super(code);
            this.row = row;
            this.column = column;
            this.why = new RuleViolation(code, args);
        }

        String address() {
            return SheetColumns.address(row, column);
        }

        RuleViolation why() {
            return why;
        }
    }

    /** What the rows say; nothing for an answer that is left empty. */
    @Nullable
    Claim read(Question question, Place place) {
        var note = note(place);
        var state = state(place);
        var figure = figure(question, place);
        if (state == null && figure == null) {
            if (!note.isEmpty()) {
                throw new Unreadable(place.row(), figureColumn(place), "dossiers.typed.noteWithoutFigure");
            }
            return null;
        }
        if (state != null && state != ValueState.NUMBER) {
            if (figure != null && !isAllNo(question, figure)) {
                throw new Unreadable(place.row(), SheetColumns.STATE, "exchange.cell.stateAndFigure");
            }
            return claim(question, Figure.none(state), note, place);
        }
        if (figure == null) {
            throw new Unreadable(figureRow(place), SheetColumns.FIGURE, "exchange.cell.figureMissing");
        }
        return claim(question, Figure.of(figure), note, place);
    }

    private Claim claim(Question question, Figure figure, String note, Place place) {
        if (!SheetColumns.isQualified(question)) {
            return Claim.of(figure).noting(note);
        }
        var status = word(place, SheetColumns.STATUS, "dossiers.status.", SheetWords.names(ValueStatus.values()));
        var qualifier =
                word(place, SheetColumns.QUALIFIER, "exchange.qualifier.", SheetWords.names(Qualifier.values()));
        return new Claim(
                figure,
                status == null ? ValueStatus.FINAL : ValueStatus.valueOf(status),
                qualifier == null ? Qualifier.EXACT : Qualifier.valueOf(qualifier),
                note);
    }

    private @Nullable ValueState state(Place place) {
        var state = word(place, SheetColumns.STATE, "dossiers.state.", SheetWords.names(ValueState.values()));
        return state == null ? null : ValueState.valueOf(state);
    }

    private @Nullable String word(Place place, int column, String prefix, List<String> constants) {
        var cell = place.sheet().cell(place.row(), column);
        if (cell.isEmpty()) {
            return null;
        }
        return words.read(prefix, constants, cell.text())
                .orElseThrow(() -> new Unreadable(
                        place.row(),
                        column,
                        "exchange.cell.notInList",
                        cell.text(),
                        String.join("”, “", words.all(prefix, constants))));
    }

    private static String note(Place place) {
        var note = place.sheet().cell(place.row(), SheetColumns.NOTE).text();
        if (note.length() > LONGEST_NOTE) {
            throw new Unreadable(place.row(), SheetColumns.NOTE, "dossiers.note.tooLong", LONGEST_NOTE);
        }
        return note;
    }

    /** The figure as machines write it, or nothing. */
    private @Nullable String figure(Question question, Place place) {
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS ->
                number(place.sheet(), place.row(), question.decimals() == 0 ? 0 : Question.MOST_DECIMALS);
            case COUNT -> number(place.sheet(), place.row(), 0);
            case POINTS -> number(place.sheet(), place.row(), Question.MOST_DECIMALS);
            case CHOICE, PASS -> option(question, place);
            case CHOICES -> attained(place);
            case PLUS_MINUS -> plusMinus(place);
            case SUBMISSION -> null;
        };
    }

    private static @Nullable String number(ReadSheet sheet, int row, int decimals) {
        var cell = sheet.cell(row, SheetColumns.FIGURE);
        if (cell.isEmpty()) {
            return null;
        }
        return switch (cell.kind()) {
            case UNUSABLE -> throw new Unreadable(row, SheetColumns.FIGURE, "exchange.cell.unusable", cell.text());
            case DATE -> throw new Unreadable(row, SheetColumns.FIGURE, "exchange.cell.date", cell.text());
            case NUMBER -> cell.text();
            case TEXT -> typed(cell.text(), row, decimals);
        };
    }

    /** A number that the program kept as text, because it was typed in the way of another language or with its unit. */
    private static String typed(String text, int row, int decimals) {
        var reading = VietnameseNumbers.read(text, decimals);
        if (reading instanceof VietnameseNumbers.Number number) {
            return number.value().toPlainString();
        }
        if (reading instanceof VietnameseNumbers.Ambiguous ambiguous) {
            throw new Unreadable(
                    row,
                    SheetColumns.FIGURE,
                    "exchange.cell.ambiguous",
                    text,
                    written(ambiguous.candidates().get(0)),
                    written(ambiguous.candidates().get(ambiguous.candidates().size() - 1)));
        }
        throw new Unreadable(row, SheetColumns.FIGURE, "exchange.cell.notANumber", text);
    }

    private static String written(BigDecimal number) {
        return VietnameseNumbers.write(number);
    }

    private @Nullable String option(Question question, Place place) {
        var cell = place.sheet().cell(place.row(), SheetColumns.FIGURE);
        if (cell.isEmpty()) {
            return null;
        }
        return words.readOption(question, cell.text())
                .orElseThrow(() -> new Unreadable(
                        place.row(),
                        SheetColumns.FIGURE,
                        "exchange.cell.notInList",
                        cell.text(),
                        String.join("”, “", words.options(question).keySet())));
    }

    /** The achievements marked with yes; a list in which some are marked and others empty takes the empty ones for no. */
    private @Nullable String attained(Place place) {
        var attained = new ArrayList<String>();
        var answered = false;
        for (var part : place.parts()) {
            var cell = place.sheet().cell(part.row(), SheetColumns.FIGURE);
            if (!cell.isEmpty()) {
                answered = true;
                if (yesOrNo(part, cell).equals(SheetWords.YES)) {
                    attained.add(part.name());
                }
            }
        }
        if (!answered) {
            return null;
        }
        return attained.isEmpty() ? Question.NONE : String.join(";", attained);
    }

    private String yesOrNo(Part part, RawCell cell) {
        var both = List.of(SheetWords.YES, SheetWords.NO);
        return words.read("exchange.word.", both, cell.text())
                .orElseThrow(() -> new Unreadable(
                        part.row(),
                        SheetColumns.FIGURE,
                        "exchange.cell.notInList",
                        cell.text(),
                        String.join("”, “", words.all("exchange.word.", both))));
    }

    private static @Nullable String plusMinus(Place place) {
        var counts = place.parts().stream()
                .map(part -> number(place.sheet(), part.row(), 0))
                .toList();
        return counts.stream().allMatch(count -> count == null)
                ? null
                : counts.stream().map(count -> count == null ? "0" : count).collect(Collectors.joining(";"));
    }

    private static boolean isAllNo(Question question, String figure) {
        return question.kind() == InputKind.CHOICES && figure.equals(Question.NONE)
                || question.kind() == InputKind.PLUS_MINUS && figure.equals("0;0");
    }

    private static int figureRow(Place place) {
        return place.parts().isEmpty() ? place.row() : place.parts().get(0).row();
    }

    private static int figureColumn(Place place) {
        return place.parts().isEmpty() ? SheetColumns.FIGURE : SheetColumns.STATE;
    }

    /** The parts of an answer in the order in which they are written down. */
    static List<String> partsOf(Question question) {
        return switch (question.kind()) {
            case PLUS_MINUS -> List.of(Answer.PLUS, Answer.MINUS);
            case CHOICES ->
                question.options().stream().map(Question.Option::code).toList();
            default -> List.of();
        };
    }
}
