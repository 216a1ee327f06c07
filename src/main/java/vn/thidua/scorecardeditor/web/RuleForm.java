package vn.thidua.scorecardeditor.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.rules.Rule;

/**
 * A rule as it is typed. It keeps what was typed for other kinds of rules too, so that changing the kind and changing it back
 * loses nothing.
 *
 * @param fields parameters by name, as text
 * @param then the branch of a condition that is met
 */
record RuleForm(
        @Nullable RuleKind kind,
        @Nullable Map<String, String> fields,
        @Nullable List<RuleRow> rows,
        @Nullable RuleForm then,
        @Nullable RuleForm otherwise) {

    private static final RuleKind USUAL = RuleKind.PROPORTIONAL;
    private static final int ROWS_TO_BEGIN_WITH = 2;

    RuleForm {
        kind = Objects.requireNonNullElse(kind, USUAL);
        // Not sealed: after the constructor, Spring puts each typed text into the map once more
        fields = fields == null ? new LinkedHashMap<>() : new LinkedHashMap<>(fields);
        // Not sealed either: a page asks for the errors of lines that nobody has typed yet
        rows = new ArrayList<>(
                rows == null
                        ? List.of()
                        : rows.stream()
                                .map(row -> row == null ? RuleRow.BLANK : row)
                                .toList());
    }

    static RuleForm blank(RuleKind kind) {
        return new RuleForm(kind, Map.of(), List.of(), null, null).ready();
    }

    static RuleForm of(Rule rule) {
        return rule.match(new RuleForms());
    }

    /** The rule, or errors at the fields that cannot be read. The nested path of {@code errors} leads to this form. */
    Optional<Rule> read(Errors errors) {
        var before = errors.getErrorCount();
        var rule = kindOrUsual().read(new RuleFormReader(this, errors));
        return errors.getErrorCount() == before ? Optional.of(rule) : Optional.empty();
    }

    /** The same with what its kind needs to be typed into: lines of a list, branches of a condition. */
    RuleForm ready() {
        var kindNow = kindOrUsual();
        var lines = new ArrayList<>(lines());
        while (kindNow.rows() != RuleKind.Rows.NONE && lines.size() < ROWS_TO_BEGIN_WITH) {
            lines.add(RuleRow.BLANK);
        }
        var branches = kindNow == RuleKind.CONDITIONAL;
        return new RuleForm(
                kindNow,
                fields,
                lines,
                branches ? (then == null ? blank(USUAL) : then.ready()) : then,
                branches ? (otherwise == null ? blank(USUAL) : otherwise.ready()) : otherwise);
    }

    /** With a line more or less; the list is named by its path below this form. */
    RuleForm after(RowAction action) {
        if (action.list().startsWith("then.") && then != null) {
            return new RuleForm(kind, fields, rows, then.after(action.below("then.")), otherwise);
        }
        if (action.list().startsWith("otherwise.") && otherwise != null) {
            return new RuleForm(kind, fields, rows, then, otherwise.after(action.below("otherwise.")));
        }
        return new RuleForm(kind, fields, action.apply(lines(), RuleRow.BLANK), then, otherwise);
    }

    public RuleKind kindOrUsual() {
        return kind == null ? USUAL : kind;
    }

    public List<RuleRow> lines() {
        return rows == null ? List.of() : rows;
    }

    /** Whether the bounds of the list are percentages: of a completion rate or of growth. */
    public boolean boundsInPercent() {
        return kindOrUsual() == RuleKind.GROWTH
                || (kindOrUsual() == RuleKind.BAND
                        && (text("input").isEmpty() || text("input").equals(Rule.BandInput.RATE.name())));
    }

    /** What was typed for a parameter. */
    public String text(String name) {
        var typed = fields == null ? null : fields.get(name);
        return typed == null ? "" : typed;
    }
}
