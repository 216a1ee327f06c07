package vn.thidua.awards.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import vn.thidua.awards.BallotCount;
import vn.thidua.units.UnitId;

/** The minutes of a vote count as typed: one line a unit, in the order of the page. */
record BallotForm(
        @NotNull(message = "{awards.ballot.dateMissing}")
        @DateTimeFormat(pattern = "dd/MM/yyyy", fallbackPatterns = "d/M/yyyy")
        @Nullable
        LocalDate heldOn,

        @NotNull(message = "{awards.ballot.numberMissing}") @Nullable
        Integer issued,

        @NotNull(message = "{awards.ballot.numberMissing}") @Nullable
        Integer collected,

        @NotNull(message = "{awards.ballot.numberMissing}") @Nullable
        Integer valid,

        @NotNull(message = "{awards.ballot.numberMissing}") @Nullable
        Integer invalid,

        @NotNull(message = "{awards.ballot.numberMissing}") @Nullable
        Integer choices,

        @Nullable List<@Nullable String> units,
        @Nullable List<@Nullable String> votes,
        @Nullable String countingTeam,
        @Nullable String minutes) {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    static BallotForm empty() {
        return new BallotForm(null, null, null, null, null, 1, null, null, null, null);
    }

    /** Only asked once the shape is right. */
    BallotCount count() {
        if (heldOn == null
                || issued == null
                || collected == null
                || valid == null
                || invalid == null
                || choices == null) {
            throw new IllegalStateException("not validated");
        }
        return new BallotCount(
                heldOn,
                issued,
                collected,
                valid,
                invalid,
                choices,
                votesByUnit(),
                countingTeam == null ? "" : countingTeam,
                minutes == null || minutes.isBlank() ? null : minutes.strip());
    }

    /** What was typed for one unit. */
    String votesAt(int at) {
        var typed = votes == null || votes.size() <= at ? null : votes.get(at);
        return typed == null ? "" : typed.strip();
    }

    /** Votes that are no number become errors at their fields. */
    void check(Errors errors) {
        for (var at = 0; votes != null && at < votes.size(); at++) {
            if (!votesAt(at).isEmpty() && !COUNT.matcher(votesAt(at)).matches()) {
                errors.rejectValue("votes[%d]".formatted(at), "typeMismatch.java.lang.Integer");
            }
        }
    }

    private Map<UnitId, Integer> votesByUnit() {
        var byUnit = new LinkedHashMap<UnitId, Integer>();
        if (units != null && votes != null) {
            for (var i = 0; i < Math.min(units.size(), votes.size()); i++) {
                var unit = units.get(i);
                if (unit != null && !votesAt(i).isEmpty()) {
                    byUnit.put(UnitId.chosen(unit), Integer.valueOf(votesAt(i)));
                }
            }
        }
        return byUnit;
    }
}
