package vn.thidua.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

class BallotCountTests {

    private static final UnitId A = new UnitId("a");
    private static final UnitId B = new UnitId("b");

    @Test
    void takesACountThatAddsUp() {
        var count = count(12, 11, 10, 1, 1, Map.of(A, 7, B, 3));

        assertThat(count.votes()).containsEntry(A, 7).containsEntry(B, 3);
    }

    @Test
    void refusesMoreBallotsCollectedThanIssued() {
        refused("awards.ballot.moreCollectedThanIssued", 10, 11, 11, 0, 1, Map.of());
    }

    @Test
    void refusesBallotsThatAreNeitherValidNorInvalid() {
        refused("awards.ballot.validAndInvalid", 12, 11, 9, 1, 1, Map.of());
    }

    @Test
    void refusesAUnitWithMoreVotesThanValidBallots() {
        refused("awards.ballot.moreVotesThanValid", 12, 11, 10, 1, 3, Map.of(A, 11));
    }

    @Test
    void refusesMoreVotesThanTheBallotsCanCarry() {
        refused("awards.ballot.tooManyVotes", 12, 11, 10, 1, 1, Map.of(A, 7, B, 4));
        assertThat(count(12, 11, 10, 1, 2, Map.of(A, 10, B, 10)).choices()).isEqualTo(2);
    }

    @Test
    void refusesAnEmptyOrNegativeCount() {
        refused("awards.ballot.negative", 0, 0, 0, 0, 1, Map.of());
        refused("awards.ballot.negative", 5, 5, 6, -1, 1, Map.of());
        refused("awards.ballot.negative", 5, 5, 5, 0, 1, Map.of(A, -1));
    }

    @Test
    void needsToKnowWhoCounted() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new BallotCount(LocalDate.of(2023, 12, 29), 6, 6, 6, 0, 1, Map.of(), "  ", null))
                .matches(refusal -> refusal.code().equals("awards.ballot.teamMissing"));
    }

    private static void refused(
            String code, int issued, int collected, int valid, int invalid, int choices, Map<UnitId, Integer> votes) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> count(issued, collected, valid, invalid, choices, votes))
                .matches(refusal -> refusal.code().equals(code));
    }

    private static BallotCount count(
            int issued, int collected, int valid, int invalid, int choices, Map<UnitId, Integer> votes) {
        return new BallotCount(
                LocalDate.of(2023, 12, 29),
                issued,
                collected,
                valid,
                invalid,
                choices,
                votes,
                "Tổ kiểm phiếu gồm 3 người",
                null);
    }
}
