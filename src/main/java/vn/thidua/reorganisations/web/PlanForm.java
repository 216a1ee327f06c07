package vn.thidua.reorganisations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.SuccessionKind;

/** A reorganisation as typed; units by full name or key, one a line. */
record PlanForm(
        SuccessionKind kind,

        @NotBlank(message = "{form.missing}") @Size(max = 4000, message = "{reorganisations.tooLong}")
        String predecessors,

        @Size(max = 8000, message = "{reorganisations.tooLong}")
        String successors,

        Boolean part,
        String effectiveOn,
        Boolean joining,

        @Size(max = 200, message = "{reorganisations.tooLong}")
        String custodian,

        @NotBlank(message = "{form.missing}") @Size(max = 300, message = "{reorganisations.tooLong}")
        String document) {

    PlanForm(
            @Nullable SuccessionKind kind,
            @Nullable String predecessors,
            @Nullable String successors,
            @Nullable Boolean part,
            @Nullable String effectiveOn,
            @Nullable Boolean joining,
            @Nullable String custodian,
            @Nullable String document) {
        this.kind = kind == null ? SuccessionKind.MERGE : kind;
        this.predecessors = typed(predecessors);
        this.successors = typed(successors);
        this.part = Boolean.TRUE.equals(part);
        this.effectiveOn = typed(effectiveOn);
        this.joining = Boolean.TRUE.equals(joining);
        this.custodian = typed(custodian);
        this.document = typed(document);
    }

    static PlanForm from(String predecessors) {
        return new PlanForm(null, predecessors, null, null, null, null, null, null);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
