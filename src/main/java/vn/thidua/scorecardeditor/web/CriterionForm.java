package vn.thidua.scorecardeditor.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Direction;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;

/**
 * A criterion as it is typed.
 *
 * @param revision the draft as it was seen when the form was opened
 * @param parent whether it is the sum of its sub-criteria and so has no rule of its own
 * @param direction empty: as the indicator's
 */
record CriterionForm(
        long revision,
        @Nullable Boolean parent,
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String maxPoints,
        @Nullable String clause,
        @Nullable String guidance,
        @Nullable String evidence,
        @Nullable String indicator,
        @Nullable Direction direction,
        @Nullable LowerBetterMode lowerBetterMode,
        @Nullable String rounding,
        @Nullable NotApplicablePolicy notApplicable,
        @Nullable RuleForm rule) {

    CriterionForm {
        // A page asks for the errors of the rule, whether or not anybody has typed one
        rule = rule == null && !Boolean.TRUE.equals(parent) ? RuleForm.blank(RuleKind.PROPORTIONAL) : rule;
    }

    static CriterionForm blank(long revision, String code) {
        return new CriterionForm(
                revision,
                false,
                code,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                LowerBetterMode.MIRROR,
                TypedNumber.write(Criterion.DEFAULT_ROUNDING),
                NotApplicablePolicy.ZERO,
                RuleForm.blank(RuleKind.PROPORTIONAL));
    }

    static CriterionForm of(Criterion criterion, long revision) {
        var rule = criterion.rule();
        return new CriterionForm(
                revision,
                rule == null,
                criterion.code(),
                criterion.name(),
                criterion.nameEn(),
                TypedNumber.write(criterion.maxPoints()),
                criterion.clause(),
                criterion.guidance(),
                criterion.evidence(),
                criterion.indicator(),
                criterion.direction(),
                criterion.lowerBetterMode(),
                TypedNumber.write(criterion.rounding()),
                criterion.notApplicable(),
                rule == null ? null : RuleForm.of(rule).ready());
    }

    /** The criterion, or errors at the fields that cannot be read. */
    Optional<Criterion> read(Errors errors) {
        var before = errors.getErrorCount();
        var max = Typed.number(errors, "maxPoints", maxPoints);
        var quantum = Typed.numberOrNull(errors, "rounding", rounding);
        if (quantum != null && quantum.signum() <= 0) {
            errors.rejectValue("rounding", "editor.rule.notPositive");
        }
        var rule = isParent() ? null : readRule(errors).orElse(null);
        var criterion = new Criterion(
                Typed.code(errors, "code", code),
                Typed.required(errors, "name", name),
                Typed.textOrNull(nameEn),
                max,
                Typed.text(clause),
                Typed.text(guidance),
                Typed.textOrNull(evidence),
                rule,
                rule == null || !readsFigures(rule) ? null : Typed.textOrNull(indicator),
                rule == null ? null : direction,
                Objects.requireNonNullElse(lowerBetterMode, LowerBetterMode.MIRROR),
                quantum == null ? Criterion.DEFAULT_ROUNDING : quantum,
                Objects.requireNonNullElse(notApplicable, NotApplicablePolicy.ZERO),
                List.of());
        return errors.getErrorCount() == before ? Optional.of(criterion) : Optional.empty();
    }

    private Optional<Rule> readRule(Errors errors) {
        errors.pushNestedPath("rule");
        try {
            return ruleOrBlank().read(errors);
        } finally {
            errors.popNestedPath();
        }
    }

    private static boolean readsFigures(Rule rule) {
        return rule.inputs().contains(InputKind.FIGURE) || rule.inputs().contains(InputKind.FIGURE_AND_PREVIOUS);
    }

    public boolean isParent() {
        return Boolean.TRUE.equals(parent);
    }

    public RuleForm ruleOrBlank() {
        return rule == null ? RuleForm.blank(RuleKind.PROPORTIONAL) : rule;
    }

    /** With what the chosen kind of rule needs to be typed into. */
    CriterionForm ready() {
        return isParent() ? this : with(revision, ruleOrBlank().ready());
    }

    CriterionForm after(RowAction action) {
        return with(revision, ruleOrBlank().ready().after(action.below("rule.")));
    }

    /** The same as typed, now meant for a newer state of the draft. */
    CriterionForm seen(long newer) {
        return with(newer, rule);
    }

    private CriterionForm with(long seen, @Nullable RuleForm changed) {
        return new CriterionForm(
                seen,
                parent,
                code,
                name,
                nameEn,
                maxPoints,
                clause,
                guidance,
                evidence,
                indicator,
                direction,
                lowerBetterMode,
                rounding,
                notApplicable,
                changed);
    }
}
