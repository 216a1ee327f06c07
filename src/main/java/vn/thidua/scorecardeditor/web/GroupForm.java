package vn.thidua.scorecardeditor.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;

/** A content group as it is typed; its criteria have forms of their own. */
record GroupForm(
        long revision,
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable GroupKind kind,
        @Nullable String maxPoints,
        @Nullable String bonusCap) {

    static GroupForm blank(long revision, String code) {
        return new GroupForm(revision, code, "", "", GroupKind.BASE, "", "");
    }

    static GroupForm of(CriterionGroup group, long revision) {
        return new GroupForm(
                revision,
                group.code(),
                group.name(),
                group.nameEn(),
                group.kind(),
                TypedNumber.write(group.maxPoints()),
                TypedNumber.write(group.bonusCap()));
    }

    Optional<CriterionGroup> read(Errors errors) {
        var cap = Typed.numberOrNull(errors, "bonusCap", bonusCap);
        var group = new CriterionGroup(
                Typed.code(errors, "code", code),
                Typed.required(errors, "name", name),
                Typed.textOrNull(nameEn),
                Objects.requireNonNullElse(kind, GroupKind.BASE),
                Typed.number(errors, "maxPoints", maxPoints),
                kind == GroupKind.BASE ? cap : null,
                List.of());
        return errors.hasErrors() ? Optional.empty() : Optional.of(group);
    }

    GroupForm seen(long newer) {
        return new GroupForm(newer, code, name, nameEn, kind, maxPoints, bonusCap);
    }
}
