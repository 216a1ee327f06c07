package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ValueState;

/**
 * What one entry asks of the unit, and which answers it takes.
 *
 * @param unitOfMeasure of an indicator; empty for a judged criterion
 * @param decimals with which an indicator is shown; 0 means that only whole numbers are taken
 * @param options to choose from, where the criterion is a choice
 * @param maxPoints the most that may be given, where points are asked for; absent: no limit
 */
public record Question(
        Subject subject,
        InputKind kind,
        String unitOfMeasure,
        int decimals,
        List<Option> options,
        @Nullable BigDecimal maxPoints) {

    /** Figures keep what was typed, to at most this many decimals. */
    public static final int MOST_DECIMALS = 4;

    /** The answer to a list of achievements when none was attained. */
    public static final String NONE = "NONE";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,16}(\\.\\d{1,16})?");
    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    private static final int LARGEST_COUNT = 1_000_000;

    /** One option of a choice, by its code and the words of the scorecard. */
    public record Option(String code, String label) {}

    public Question {
        options = List.copyOf(options);
    }

    /** Refuses a figure that is no answer to this question. */
    void check(Figure figure) {
        if (figure.isNumber()) {
            cell(figure, null, null);
        }
    }

    /** The figure, unless it answers another question, as one does that was given before a fact about the unit was recorded. */
    @Nullable
    Figure fitting(@Nullable Figure figure) {
        if (figure == null || !figure.isNumber()) {
            return figure;
        }
        try {
            check(figure);
            return figure;
        } catch (RuleViolation another) {
            return null;
        }
    }

    /** The figure as scoring reads it, beside the target and last year's figure. */
    public Cell cell(@Nullable Figure figure, @Nullable BigDecimal target, @Nullable BigDecimal previous) {
        if (figure == null) {
            return Cell.figure(Cell.NOT_YET_AVAILABLE.state(), target, null, previous);
        }
        if (!figure.isNumber()) {
            return Cell.figure(figure.state(), target, null, previous);
        }
        var text = figure.requireText();
        return switch (kind) {
            case FIGURE, FIGURE_AND_PREVIOUS -> Cell.figure(figure.state(), target, amount(text), previous);
            case COUNT -> Cell.count(count(text));
            case CHOICE -> Cell.choice(option(text));
            case CHOICES -> Cell.choices(attained(text));
            case PASS -> Cell.pass(passed(text));
            case PLUS_MINUS -> plusMinus(text);
            case POINTS -> Cell.points(points(text));
            case SUBMISSION -> throw new RuleViolation("dossiers.figure.notAsked", subject.code());
        };
    }

    /** The figure that a cell holds as an answer to this question; absent where there is none yet. */
    public @Nullable Figure figureIn(Cell cell) {
        if (cell.state() != ValueState.NUMBER) {
            return cell.state() == ValueState.NOT_YET_AVAILABLE ? null : Figure.none(cell.state());
        }
        var text = textOf(cell);
        return text == null ? null : Figure.of(text);
    }

    private @Nullable String textOf(Cell cell) {
        return switch (kind) {
            case FIGURE, FIGURE_AND_PREVIOUS ->
                cell.actual() == null ? null : cell.actual().toPlainString();
            case COUNT -> cell.count() == null ? null : cell.count().toString();
            case CHOICE -> cell.choice();
            case CHOICES -> cell.choices() == null ? null : textOf(cell.choices());
            case PASS -> cell.pass() == null ? null : cell.pass() ? "PASS" : "FAIL";
            case PLUS_MINUS -> cell.pluses() == null ? null : cell.pluses() + ";" + cell.minuses();
            case POINTS -> cell.points() == null ? null : cell.points().toPlainString();
            case SUBMISSION -> null;
        };
    }

    private static String textOf(List<String> attained) {
        return attained.isEmpty() ? NONE : String.join(";", attained);
    }

    private BigDecimal amount(String text) {
        var amount = decimal(text);
        if (amount.signum() < 0) {
            throw new RuleViolation("dossiers.figure.negative");
        }
        if (decimals == 0 && amount.stripTrailingZeros().scale() > 0) {
            throw new RuleViolation("dossiers.figure.notWhole", unitOfMeasure);
        }
        if (amount.scale() > MOST_DECIMALS) {
            throw new RuleViolation("dossiers.figure.tooPrecise", MOST_DECIMALS);
        }
        if (amount.abs().compareTo(LARGEST) >= 0) {
            throw new RuleViolation("dossiers.figure.tooLarge");
        }
        return amount;
    }

    private BigDecimal points(String text) {
        var points = decimal(text);
        if (points.signum() < 0) {
            throw new RuleViolation("dossiers.figure.negative");
        }
        if (maxPoints != null && points.compareTo(maxPoints) > 0) {
            throw new RuleViolation("dossiers.figure.aboveMaximum", maxPoints);
        }
        if (points.scale() > MOST_DECIMALS) {
            throw new RuleViolation("dossiers.figure.tooPrecise", MOST_DECIMALS);
        }
        return points;
    }

    private static BigDecimal decimal(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new RuleViolation("dossiers.figure.notANumber", text);
        }
        return new BigDecimal(text);
    }

    private static int count(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new RuleViolation("dossiers.figure.notACount", text);
        }
        var count = Integer.parseInt(text);
        if (count > LARGEST_COUNT) {
            throw new RuleViolation("dossiers.figure.tooLarge");
        }
        return count;
    }

    private String option(String text) {
        if (options.stream().noneMatch(option -> option.code().equals(text))) {
            throw new RuleViolation("dossiers.figure.notAnOption", text);
        }
        return text;
    }

    private List<String> attained(String text) {
        if (text.equals(NONE)) {
            return List.of();
        }
        var codes = Arrays.stream(text.split(";")).map(this::option).toList();
        if (new HashSet<>(codes).size() != codes.size()) {
            throw new RuleViolation("dossiers.figure.notAnOption", text);
        }
        return codes;
    }

    private static boolean passed(String text) {
        return switch (text) {
            case "PASS" -> true;
            case "FAIL" -> false;
            default -> throw new RuleViolation("dossiers.figure.notAnOption", text);
        };
    }

    private static Cell plusMinus(String text) {
        var parts = text.split(";", -1);
        if (parts.length != 2) {
            throw new RuleViolation("dossiers.figure.notACount", text);
        }
        return Cell.plusMinus(count(parts[0]), count(parts[1]));
    }
}
