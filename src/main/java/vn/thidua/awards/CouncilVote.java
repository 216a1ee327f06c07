package vn.thidua.awards;

import jakarta.persistence.Embeddable;
import vn.thidua.kernel.RuleViolation;

/** How the council voted on one proposal. */
@Embeddable
public record CouncilVote(int votesFor, int votesCast) {

    public CouncilVote {
        if (votesCast <= 0) {
            throw new RuleViolation("awards.vote.noneCast");
        }
        if (votesFor < 0 || votesFor > votesCast) {
            throw new RuleViolation("awards.vote.moreThanCast", votesFor, votesCast);
        }
    }
}
