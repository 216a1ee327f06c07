package vn.thidua.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.rankings.SampleStandings.A;
import static vn.thidua.rankings.SampleStandings.NOW;
import static vn.thidua.rankings.SampleStandings.SEASON;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;

class AwardTests {

    private static final Actor BOARD = Actor.system();
    private static final DecisionPaper DECISION = new DecisionPaper("151/QĐ-UBND", LocalDate.of(2024, 1, 30));
    private static final DecisionPaper REVOCATION = new DecisionPaper("900/QĐ-UBND", LocalDate.of(2024, 6, 3));

    @Test
    void isOnlyAProposalUntilADecisionGrantsIt() {
        var award = proposal();

        award.judge(Opinion.AGREED, null, BOARD, NOW).vote(new CouncilVote(9, 11), BOARD, NOW);
        assertThat(award.view().status()).isEqualTo(AwardStatus.PROPOSED);

        award.grant(DECISION, BOARD, NOW);
        assertThat(award.view().status()).isEqualTo(AwardStatus.AWARDED);
        assertThat(award.view().decision()).isEqualTo(DECISION);
    }

    @Test
    void staysOnTheRecordWhenRevoked() {
        var award = proposal().grant(DECISION, BOARD, NOW);

        award.revoke(REVOCATION, "Khai sai thành tích", BOARD, NOW);

        assertThat(award.view().status()).isEqualTo(AwardStatus.REVOKED);
        assertThat(award.view().decision()).isEqualTo(DECISION);
        assertThat(award.view().revocation()).isEqualTo(REVOCATION);
    }

    @Test
    void isRevokedOnlyAfterItWasGrantedAndNotBefore() {
        refused("awards.revocation.notAwarded", () -> proposal().revoke(REVOCATION, "Khai sai", BOARD, NOW));

        var granted = proposal().grant(DECISION, BOARD, NOW);
        var earlier = new DecisionPaper("1/QĐ-UBND", LocalDate.of(2024, 1, 29));
        refused("awards.revocation.beforeDecision", () -> granted.revoke(earlier, "Khai sai", BOARD, NOW));
    }

    @Test
    void isWithdrawnOnlyAsAProposal() {
        var granted = proposal().grant(DECISION, BOARD, NOW);

        refused("awards.proposal.decidedAlready", () -> granted.withdraw("Nhầm", BOARD, NOW));
    }

    @Test
    void isNotGrantedOnceTheProposalIsWithdrawn() {
        var withdrawn = proposal().withdraw("Cụm rút đề nghị", BOARD, NOW);

        refused("awards.proposal.withdrawnAlready", () -> withdrawn.grant(DECISION, BOARD, NOW));
    }

    @Test
    void isNotAgreedToOnlyWithAReason() {
        refused("awards.opinion.reasonMissing", () -> proposal().judge(Opinion.NOT_AGREED, " ", BOARD, NOW));
    }

    @Test
    void isDecidedWithANumberAndADate() {
        refused("awards.decision.numberMissing", () -> DecisionPaper.of("  ", LocalDate.of(2024, 1, 30)));
        refused("awards.decision.dateMissing", () -> DecisionPaper.of("151/QĐ-UBND", null));
    }

    @Test
    void isVotedOnByNoMoreThanThoseWhoCastAVote() {
        refused("awards.vote.moreThanCast", () -> new CouncilVote(12, 11));
        refused("awards.vote.noneCast", () -> new CouncilVote(0, 0));
    }

    private static Award proposal() {
        return new Award(SEASON, A, AwardType.PROVINCIAL_FLAG, AwardOrigin.RECORDED, null, BOARD, NOW);
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::run)
                .matches(refusal -> refusal.code().equals(code));
    }
}
