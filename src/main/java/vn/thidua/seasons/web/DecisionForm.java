package vn.thidua.seasons.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.leadership.SelectionMethod;
import vn.thidua.seasons.LeadershipDecision;
import vn.thidua.units.UnitId;

/** What is typed about the decision who leads next; the units by their keys. */
record DecisionForm(
        @Pattern(regexp = KEY, message = "{seasons.rotation.choose}")
        String lead,

        @Pattern(regexp = KEY, message = "{seasons.rotation.choose}")
        String deputy,

        SelectionMethod method,

        @Size(max = 300, message = "{seasons.rotation.tooLong}")
        String document,

        @Size(max = 1000, message = "{seasons.rotation.tooLong}")
        String reason) {

    private static final String KEY = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";

    DecisionForm(
            @Nullable String lead,
            @Nullable String deputy,
            @Nullable SelectionMethod method,
            @Nullable String document,
            @Nullable String reason) {
        this.lead = lead == null ? "" : lead;
        this.deputy = deputy == null ? "" : deputy;
        this.method = method == null ? SelectionMethod.ROTATION : method;
        this.document = document == null ? "" : document.strip();
        this.reason = reason == null ? "" : reason.strip();
    }

    /** What has been decided already, else the turn that is suggested. */
    static DecisionForm of(Rotation rotation) {
        var lead = rotation.next().lead();
        var deputy = rotation.next().deputy();
        if (lead == null || deputy == null) {
            return new DecisionForm(
                    key(rotation.turn().lead()), key(rotation.turn().deputy()), null, null, null);
        }
        var decided = lead.term();
        return new DecisionForm(
                key(decided.unit()), key(deputy.term().unit()), decided.method(), decided.document(), decided.reason());
    }

    LeadershipDecision decision() {
        return new LeadershipDecision(
                UnitId.chosen(lead),
                UnitId.chosen(deputy),
                method,
                document.isEmpty() ? null : document,
                reason.isEmpty() ? null : reason);
    }

    private static @Nullable String key(@Nullable UnitId unit) {
        return unit == null ? null : unit.toString();
    }
}
