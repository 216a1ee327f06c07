package vn.thidua.awards.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.thidua.awards.CouncilVote;
import vn.thidua.awards.DecisionPaper;
import vn.thidua.awards.Opinion;
import vn.thidua.kernel.RuleViolation;

/** What is typed about an award, whichever act it belongs to; each act reads its own part. */
record ActForm(
        @Nullable Opinion opinion,
        @Nullable Integer votesFor,
        @Nullable Integer votesCast,
        @Nullable String number,

        @DateTimeFormat(pattern = "dd/MM/yyyy", fallbackPatterns = "d/M/yyyy") @Nullable
        LocalDate date,

        @Nullable String reason) {

    Opinion requireOpinion() {
        if (opinion == null) {
            throw new RuleViolation("awards.opinion.missing");
        }
        return opinion;
    }

    CouncilVote vote() {
        if (votesFor == null || votesCast == null) {
            throw new RuleViolation("awards.vote.missing");
        }
        return new CouncilVote(votesFor, votesCast);
    }

    DecisionPaper paper() {
        return DecisionPaper.of(number, date);
    }

    String reasonText() {
        return reason == null ? "" : reason;
    }
}
