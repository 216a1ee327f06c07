package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;
import vn.thidua.scorecardeditor.web.RuleKind.GrowthBy;

/**
 * Reads the parameters of one rule from its form. What is missing or cannot be read becomes an error of its field and stands in
 * as 1, so that every mistake of a form is found at once; a rule with an error is never used.
 */
final class RuleFormReader {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
    private static final DueDay ANY_DAY = new DueDay(null, MonthDay.of(12, 15));

    private final RuleForm form;
    private final Errors errors;

    RuleFormReader(RuleForm form, Errors errors) {
        this.form = form;
        this.errors = errors;
    }

    Rule band() {
        var input = option("input", Rule.BandInput.class);
        return new Rule.Band(input, option("bound", Rule.BandBound.class), bands(input == Rule.BandInput.RATE));
    }

    Rule shortfallExcess() {
        var excessStep = positive("excessStep", percentOrNull("excessStep"));
        var bonusPerStep = pointsOrNull("bonusPerStep");
        if (excessStep == null && bonusPerStep != null) {
            refuse("excessStep", "editor.rule.excessStepMissing");
        }
        if (excessStep != null && bonusPerStep == null) {
            refuse("bonusPerStep", "editor.rule.bonusPerStepMissing");
        }
        return new Rule.ShortfallExcess(
                positivePercent("shortfallStep"),
                points("deductPerStep"),
                percentOrZero("zeroBelow"),
                excessStep,
                bonusPerStep,
                pointsOrNull("bonusCap"),
                flag("wholeSteps"));
    }

    Rule growth() {
        return option("growthBy", GrowthBy.class) == GrowthBy.BANDS
                ? new Rule.Growth(bands(true), null, null)
                : new Rule.Growth(List.of(), percentOrZero("floorRate"), positivePercent("fullRate"));
    }

    Rule stepIncrement() {
        var coefficient = positive("coefficient", amountOrNull("coefficient"));
        return new Rule.StepIncrement(
                amount("baseValue"),
                points("basePoints"),
                required("step", positive("step", amountOrNull("step"))),
                points("pointsPerStep"),
                pointsOrNull("cap"),
                coefficient == null ? BigDecimal.ONE : coefficient,
                pointsOrZero("belowPoints"));
    }

    Rule conditional() {
        return new Rule.Conditional(
                new Predicate(text("fact"), option("op", Predicate.Operator.class), text("value")),
                branch("then", form.then()),
                branch("otherwise", form.otherwise()));
    }

    private Rule branch(String name, @Nullable RuleForm branch) {
        if (branch == null) {
            return new Rule.PassFail();
        }
        errors.pushNestedPath(name);
        try {
            return branch.read(errors).orElseGet(Rule.PassFail::new);
        } finally {
            errors.popNestedPath();
        }
    }

    private List<Rule.Threshold> bands(boolean inPercent) {
        return lines((row, path) -> {
            var bound = number(path + ".bound", typedIn(row.bound()), true);
            return new Rule.Threshold(
                    inPercent ? TypedNumber.share(bound) : bound,
                    number(path + ".points", typedIn(row.points()), true));
        });
    }

    List<BigDecimal> places() {
        return lines((row, path) -> number(path + ".points", typedIn(row.points()), false));
    }

    List<Rule.Option> options() {
        var codes = new HashSet<String>();
        return lines((row, path) -> new Rule.Option(
                code(path, row, codes),
                required(path + ".label", typedIn(row.label())),
                number(path + ".points", typedIn(row.points()), true),
                Boolean.TRUE.equals(row.voids())));
    }

    List<Rule.Achievement> achievements() {
        var codes = new HashSet<String>();
        return lines((row, path) -> new Rule.Achievement(
                code(path, row, codes),
                required(path + ".label", typedIn(row.label())),
                number(path + ".points", typedIn(row.points()), false)));
    }

    /** Reads every line with something in it; a list without any line is an error of the list. */
    private <T> List<T> lines(BiFunction<RuleRow, String, T> each) {
        var read = new ArrayList<T>();
        for (var index = 0; index < form.lines().size(); index++) {
            var row = form.lines().get(index);
            if (!row.isBlank()) {
                read.add(each.apply(row, "rows[" + index + "]"));
            }
        }
        if (read.isEmpty()) {
            errors.rejectValue("rows", "editor.rule.noLines");
        }
        return read;
    }

    private String code(String path, RuleRow row, Set<String> seen) {
        var code = required(path + ".code", typedIn(row.code()));
        if (!code.isEmpty() && !seen.add(code)) {
            errors.rejectValue(path + ".code", "editor.rule.codeTwice", new Object[] {code}, null);
        }
        return code;
    }

    BigDecimal points(String name) {
        return required(name, pointsOrNull(name));
    }

    @Nullable
    BigDecimal pointsOrNull(String name) {
        return numberOrNull(name);
    }

    BigDecimal pointsOrZero(String name) {
        var points = pointsOrNull(name);
        return points == null ? BigDecimal.ZERO : points;
    }

    BigDecimal percent(String name) {
        return required(name, percentOrNull(name));
    }

    BigDecimal positivePercent(String name) {
        return required(name, positive(name, percentOrNull(name)));
    }

    BigDecimal percentOrZero(String name) {
        var share = percentOrNull(name);
        return share == null ? BigDecimal.ZERO : share;
    }

    private @Nullable BigDecimal percentOrNull(String name) {
        var percentage = numberOrNull(name);
        return percentage == null ? null : TypedNumber.share(percentage);
    }

    private BigDecimal amount(String name) {
        return required(name, amountOrNull(name));
    }

    private @Nullable BigDecimal amountOrNull(String name) {
        return numberOrNull(name);
    }

    int wholeOrZero(String name) {
        return typed(name)
                .flatMap(text -> TypedNumber.readWhole(errors, path(name), text))
                .orElse(0);
    }

    boolean flag(String name) {
        return "true".equals(form.text(name));
    }

    String text(String name) {
        return required(path(name), form.text(name));
    }

    @Nullable
    String textOrNull(String name) {
        return typed(name).orElse(null);
    }

    <E extends Enum<E>> E option(String name, Class<E> type) {
        var constants = type.getEnumConstants();
        for (var constant : constants) {
            if (constant.name().equals(form.text(name))) {
                return constant;
            }
        }
        return constants[0];
    }

    DueDay day(String name) {
        if (typed(name).isEmpty()) {
            refuse(name, "editor.required");
        }
        var day = dayOrNull(name);
        return day == null ? ANY_DAY : day;
    }

    @Nullable
    DueDay dayOrNull(String name) {
        var typed = typed(name);
        if (typed.isEmpty()) {
            return null;
        }
        var parts = DAY.matcher(typed.get());
        try {
            if (parts.matches()) {
                var month = Integer.parseInt(parts.group(2));
                var dayOfMonth = Integer.parseInt(parts.group(1));
                return parts.group(3) == null
                        ? new DueDay(null, MonthDay.of(month, dayOfMonth))
                        : dated(LocalDate.of(Integer.parseInt(parts.group(3)), month, dayOfMonth));
            }
        } catch (DateTimeException noSuchDay) {
            // said below, as for any other text that is no day
        }
        refuse(name, "editor.day");
        return null;
    }

    private static DueDay dated(LocalDate date) {
        return new DueDay(Year.of(date.getYear()), MonthDay.from(date));
    }

    private Optional<String> typed(String name) {
        return Optional.of(form.text(name).strip()).filter(text -> !text.isEmpty());
    }

    private @Nullable BigDecimal numberOrNull(String name) {
        var typed = typed(name);
        if (typed.isEmpty()) {
            return null;
        }
        var signed = form.kindOrUsual().fields().stream()
                .anyMatch(field -> field.name().equals(name) && field.input().isSigned());
        var read = signed
                ? TypedNumber.readSigned(errors, path(name), typed.get())
                : TypedNumber.read(errors, path(name), typed.get());
        return read.orElse(BigDecimal.ONE);
    }

    private BigDecimal number(String path, String text, boolean signed) {
        var read = signed ? TypedNumber.readSigned(errors, path, text) : TypedNumber.read(errors, path, text);
        return read.orElse(BigDecimal.ONE);
    }

    private BigDecimal required(String name, @Nullable BigDecimal value) {
        if (value == null) {
            refuse(name, "editor.required");
            return BigDecimal.ONE;
        }
        return value;
    }

    private String required(String path, String text) {
        if (text.isBlank()) {
            errors.rejectValue(path, "editor.required");
        }
        return text.strip();
    }

    private @Nullable BigDecimal positive(String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() <= 0) {
            refuse(name, "editor.rule.notPositive");
        }
        return value;
    }

    private void refuse(String name, String code) {
        errors.rejectValue(path(name), code);
    }

    private static String path(String name) {
        return "fields[" + name + "]";
    }

    private static String typedIn(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
