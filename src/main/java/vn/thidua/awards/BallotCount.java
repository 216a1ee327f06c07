package vn.thidua.awards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/**
 * The result of a paper ballot (biên bản kiểm phiếu). It adds up: no more ballots collected than issued, each collected one valid
 * or not, no unit with more votes than valid ballots, and no more votes than the valid ballots could carry.
 *
 * @param choices how many units one ballot may name
 * @param votes by unit; a unit without an entry has none
 * @param countingTeam the names and offices of those who counted
 * @param minutes number and date of the signed minutes
 */
public record BallotCount(
        LocalDate heldOn,
        int issued,
        int collected,
        int valid,
        int invalid,
        int choices,
        Map<UnitId, Integer> votes,
        String countingTeam,
        @Nullable String minutes) {

    public BallotCount {
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        countingTeam = countingTeam.strip();
        if (issued < 1 || collected < 0 || valid < 0 || invalid < 0 || choices < 1) {
            throw new RuleViolation("awards.ballot.negative");
        }
        if (collected > issued) {
            throw new RuleViolation("awards.ballot.moreCollectedThanIssued", collected, issued);
        }
        if (valid + invalid != collected) {
            throw new RuleViolation("awards.ballot.validAndInvalid", valid, invalid, collected);
        }
        var sum = 0L;
        for (var each : votes.entrySet()) {
            if (each.getValue() < 0) {
                throw new RuleViolation("awards.ballot.negative");
            }
            if (each.getValue() > valid) {
                throw new RuleViolation("awards.ballot.moreVotesThanValid", each.getKey(), each.getValue(), valid);
            }
            sum += each.getValue();
        }
        if (sum > (long) valid * choices) {
            throw new RuleViolation("awards.ballot.tooManyVotes", sum, valid, choices);
        }
        if (countingTeam.isEmpty()) {
            throw new RuleViolation("awards.ballot.teamMissing");
        }
    }

    public int votesFor(UnitId unit) {
        return votes.getOrDefault(unit, 0);
    }

    /** The unit's votes as a fraction of the valid ballots; 0 where none is valid. */
    public BigDecimal shareOf(UnitId unit) {
        return valid == 0
                ? BigDecimal.ZERO
                : new BigDecimal(votesFor(unit)).divide(new BigDecimal(valid), MathContext.DECIMAL128);
    }
}
