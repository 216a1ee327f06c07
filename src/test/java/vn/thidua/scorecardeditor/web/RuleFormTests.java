package vn.thidua.scorecardeditor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import vn.thidua.rules.Rule;

class RuleFormTests {

    @ParameterizedTest
    @MethodSource("rules")
    void readsBackEveryRuleThatItShows(Rule rule) {
        var errors = errors();

        var read = RuleForm.of(rule).ready().read(errors);

        assertThat(errors.getAllErrors()).isEmpty();
        assertThat(read.orElseThrow())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(rule);
    }

    @Test
    void existsForEveryRule() {
        assertThat(SampleRules.ALL.stream().map(Object::getClass).distinct().count())
                .isEqualTo(Arrays.stream(Rule.class.getPermittedSubclasses()).count());
        assertThat(SampleRules.ALL.stream()
                        .map(rule -> RuleForm.of(rule).kind())
                        .distinct())
                .containsExactlyInAnyOrder(RuleKind.values());
    }

    @Test
    void findsEveryMistakeAtOnceAndNamesItsField() {
        var form = new RuleForm(
                RuleKind.SHORTFALL_EXCESS,
                Map.of("shortfallStep", "0", "deductPerStep", "nửa điểm", "bonusPerStep", "0,5", "bonusCap", "1.000"),
                List.of(),
                null,
                null);
        var errors = errors();

        assertThat(form.read(errors)).isEmpty();
        assertThat(errors.getFieldErrors())
                .extracting(error -> error.getField() + " " + error.getCode())
                .containsExactlyInAnyOrder(
                        "fields[shortfallStep] editor.rule.notPositive",
                        "fields[deductPerStep] editor.number.NO_DIGITS",
                        "fields[excessStep] editor.rule.excessStepMissing",
                        "fields[bonusCap] editor.number.AMBIGUOUS");
    }

    @Test
    void namesTheLineOfAListAndTheBranchOfACondition() {
        var branch = new RuleForm(
                RuleKind.CHOICE,
                Map.of(),
                List.of(new RuleRow("", "A", "Mức A", "1", false), new RuleRow("", "A", "", "x", false)),
                null,
                null);
        var form = new RuleForm(RuleKind.CONDITIONAL, Map.of("fact", "f", "value", "1"), List.of(), branch, branch);
        var errors = errors(form);

        form.read(errors);

        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField)
                .contains("then.rows[1].code", "then.rows[1].label", "then.rows[1].points", "otherwise.rows[1].code");
    }

    @Test
    void ignoresLinesWithNothingInThemButWantsOne() {
        var lines = List.of(RuleRow.BLANK, new RuleRow("", "", "", "10", false), RuleRow.BLANK);
        var full = new RuleForm(RuleKind.PEER_RANK, Map.of(), lines, null, null);
        var empty = RuleForm.blank(RuleKind.PEER_RANK);
        var errors = errors();

        assertThat(full.read(errors())).contains(new Rule.PeerRank(List.of(BigDecimal.TEN)));
        assertThat(empty.read(errors)).isEmpty();
        assertThat(Objects.requireNonNull(errors.getFieldError()).getCode()).isEqualTo("editor.rule.noLines");
    }

    @Test
    void keepsWhatWasTypedWhileLinesComeAndGo() {
        var form = new RuleForm(
                RuleKind.CHOICE,
                Map.of("cap", "giữ lại"),
                List.of(new RuleRow("", "A", "", "mười", false), new RuleRow("", "B", "", "", true)),
                null,
                null);

        var more = form.after(RowAction.parse("ADD rows 0"));
        var less = more.after(RowAction.parse("REMOVE rows 0")).after(RowAction.parse("UP rows 0"));

        assertThat(more.lines()).hasSize(3);
        assertThat(less.lines().get(0).code()).isEqualTo("B");
        assertThat(less.text("cap")).isEqualTo("giữ lại");
    }

    @Test
    void movesLinesOfABranch() {
        var form = RuleForm.of(SampleRules.ALL.stream()
                .filter(Rule.Conditional.class::isInstance)
                .findFirst()
                .orElseThrow());

        var changed = form.after(RowAction.parse("ADD otherwise.rows 0"));

        assertThat(Objects.requireNonNull(changed.otherwise()).lines()).hasSize(2);
        assertThat(Objects.requireNonNull(changed.then()).lines()).isEmpty();
    }

    static List<Rule> rules() {
        return SampleRules.ALL;
    }

    private static BeanPropertyBindingResult errors() {
        return errors(RuleForm.blank(RuleKind.SHORTFALL_EXCESS));
    }

    private static BeanPropertyBindingResult errors(RuleForm form) {
        return new BeanPropertyBindingResult(form, "rule");
    }
}
