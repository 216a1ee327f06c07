package vn.thidua.appraisals.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Terms;
import vn.thidua.kernel.RuleViolation;

/**
 * What goes with a step of a report, as typed: the reason and, where cells are opened, which ones and until the end of which
 * day.
 *
 * @param scope keys of the cells; with {@code everything} they do not matter
 */
record StepForm(
        @Nullable String reason,
        @Nullable Boolean everything,
        @Nullable List<@Nullable String> scope,

        @DateTimeFormat(pattern = "dd/MM/yyyy", fallbackPatterns = "d/M/yyyy") @Nullable
        LocalDate until) {

    static StepForm empty() {
        return new StepForm(null, true, null, null);
    }

    String reasonText() {
        return reason == null ? "" : reason;
    }

    boolean opens(Subject subject) {
        return scope != null && scope.contains(subject.key());
    }

    public boolean all() {
        return Boolean.TRUE.equals(everything);
    }

    /** The terms of a step that opens cells; the day counts to its last minute. */
    Terms opening(ZoneId zone) {
        if (until == null) {
            throw new RuleViolation("appraisals.untilMissing");
        }
        var subjects = subjects();
        if (!all() && subjects.isEmpty()) {
            throw new RuleViolation("appraisals.scopeMissing");
        }
        return Terms.open(
                reasonText(),
                all() ? Set.of() : subjects,
                until.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant());
    }

    private Set<Subject> subjects() {
        return scope == null
                ? Set.of()
                : scope.stream().filter(Objects::nonNull).map(Subject::of).collect(Collectors.toSet());
    }
}
