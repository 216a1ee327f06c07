package vn.thidua.scorecardeditor.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.ClassSanction.Effect;
import vn.thidua.rules.Scorecard;

/** What a table does to a class when something has occurred, as it is typed; a line of which nothing is typed is none. */
record SanctionsForm(long revision, @Nullable List<SanctionRow> sanctions) {

    private static final int MOST_OCCURRENCES = 999;

    SanctionsForm {
        // A page asks for the errors of the line to begin with, whether or not anybody has typed into it
        sanctions = sanctions == null || sanctions.isEmpty() ? List.of(SanctionRow.BLANK) : sanctions;
    }

    /** One sanction as it is typed. */
    record SanctionRow(
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String clause,
            @Nullable String criterion,
            @Nullable String from,
            @Nullable Effect effect,
            @Nullable String classCode) {

        static final SanctionRow BLANK = new SanctionRow("", "", "", "", "", "1", Effect.NOT_ABOVE, "");

        static SanctionRow of(ClassSanction sanction) {
            return new SanctionRow(
                    sanction.code(),
                    sanction.name(),
                    sanction.nameEn(),
                    sanction.clause(),
                    sanction.criterion(),
                    Integer.toString(sanction.from()),
                    sanction.effect(),
                    sanction.classCode());
        }

        boolean isBlank() {
            return Typed.text(code).isEmpty()
                    && Typed.text(name).isEmpty()
                    && Typed.text(nameEn).isEmpty()
                    && Typed.text(clause).isEmpty()
                    && Typed.text(criterion).isEmpty();
        }
    }

    static SanctionsForm of(Scorecard card, long revision) {
        return new SanctionsForm(
                revision, card.sanctions().stream().map(SanctionRow::of).toList());
    }

    Optional<List<ClassSanction>> read(Errors errors) {
        var read = new ArrayList<ClassSanction>();
        var codes = new HashSet<String>();
        for (var index = 0; index < rows().size(); index++) {
            var row = rows().get(index);
            if (!row.isBlank()) {
                read.add(sanction(errors, row, "sanctions[" + index + "]", codes));
            }
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(read);
    }

    private static ClassSanction sanction(Errors errors, SanctionRow row, String path, Set<String> codes) {
        var code = Typed.code(errors, path + ".code", row.code());
        if (!code.isEmpty() && !codes.add(code)) {
            errors.rejectValue(path + ".code", "editor.rule.codeTwice", new Object[] {code}, null);
        }
        var effect = row.effect() == null ? Effect.NOT_ABOVE : row.effect();
        return new ClassSanction(
                code,
                Typed.required(errors, path + ".name", row.name()),
                Typed.textOrNull(row.nameEn()),
                Typed.required(errors, path + ".clause", row.clause()),
                Typed.required(errors, path + ".criterion", row.criterion()),
                occurrences(errors, path + ".from", row.from()),
                effect,
                switch (effect) {
                    case NOT_ABOVE, FORCE -> Typed.required(errors, path + ".classCode", row.classCode());
                    case DROP_ONE -> null;
                });
    }

    private static int occurrences(Errors errors, String field, @Nullable String typed) {
        var number = TypedNumber.readWhole(errors, field, Typed.text(typed)).orElse(1);
        if (number < 1 || number > MOST_OCCURRENCES) {
            errors.rejectValue(field, "editor.sanction.from.wrong");
            return 1;
        }
        return number;
    }

    public List<SanctionRow> rows() {
        return sanctions == null
                ? List.of()
                : sanctions.stream()
                        .map(row -> row == null ? SanctionRow.BLANK : row)
                        .toList();
    }

    SanctionsForm after(RowAction action) {
        return new SanctionsForm(
                revision, action.list().equals("sanctions") ? action.apply(rows(), SanctionRow.BLANK) : rows());
    }

    SanctionsForm seen(long newer) {
        return new SanctionsForm(newer, sanctions);
    }
}
