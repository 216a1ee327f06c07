package vn.thidua.scorecardeditor.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.Scorecard;
import vn.thidua.softchecks.Thresholds;

/** What is typed about the thresholds of a table's counted and judged criteria, one row each; an empty field switches its check off. */
record JudgedThresholdsForm(List<Row> rows) {

    JudgedThresholdsForm(@Nullable List<Row> rows) {
        this.rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** One criterion, by its code. */
    record Row(String criterion, String jump, String far, Boolean thousandfold) {

        Row(@Nullable String criterion, @Nullable String jump, @Nullable String far, @Nullable Boolean thousandfold) {
            this.criterion = criterion == null ? "" : criterion;
            this.jump = jump == null ? "" : jump.strip();
            this.far = far == null ? "" : far.strip();
            this.thousandfold = Boolean.TRUE.equals(thousandfold);
        }
    }

    /** The criteria of a table whose answers are compared without an indicator. */
    static List<Criterion> criteria(Scorecard card) {
        return card.leaves().stream().filter(JudgedThresholdsForm::isJudged).toList();
    }

    private static boolean isJudged(Criterion leaf) {
        var rule = leaf.rule();
        return leaf.indicator() == null
                && rule != null
                && rule.inputs().stream().anyMatch(input -> input != InputKind.SUBMISSION);
    }

    static JudgedThresholdsForm of(Scorecard card, Map<String, Thresholds> tuned) {
        return new JudgedThresholdsForm(criteria(card).stream()
                .map(criterion -> {
                    var thresholds = tuned.getOrDefault(criterion.code(), Thresholds.judged());
                    return new Row(
                            criterion.code(),
                            TypedNumber.write(thresholds.jump()),
                            TypedNumber.write(thresholds.far()),
                            thresholds.thousandfold());
                })
                .toList());
    }

    /** The rows in the order of the table, whatever order they were sent in; one that was not sent is as it was. */
    JudgedThresholdsForm inOrderOf(JudgedThresholdsForm known) {
        return new JudgedThresholdsForm(known.rows.stream()
                .map(row -> rows.stream()
                        .filter(sent -> sent.criterion().equals(row.criterion()))
                        .findFirst()
                        .orElse(row))
                .toList());
    }

    /** What was typed, by criterion; what cannot be read becomes an error at its field. */
    Map<String, Thresholds> read(Errors errors) {
        var thresholds = new LinkedHashMap<String, Thresholds>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var place = "rows[%d].".formatted(at);
            var jump = row.jump().isEmpty()
                    ? null
                    : TypedNumber.read(errors, place + "jump", row.jump()).orElse(null);
            var far = row.far().isEmpty()
                    ? null
                    : TypedNumber.read(errors, place + "far", row.far()).orElse(null);
            try {
                thresholds.put(
                        row.criterion(), new Thresholds(jump, null, null, row.thousandfold(), far, List.of(), false));
            } catch (RuleViolation refusal) {
                var field = refusal.code().startsWith("softchecks.far") ? "far" : "jump";
                errors.rejectValue(place + field, refusal.code(), refusal.args(), null);
            }
        }
        return thresholds;
    }
}
