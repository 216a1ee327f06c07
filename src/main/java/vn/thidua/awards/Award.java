package vn.thidua.awards;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * An award of one unit for one year: proposed by the cluster, judged by the standing board, voted on by the council, granted by
 * a decision, and perhaps taken back by another. Only a proposal can be withdrawn; what was granted stays on the record.
 */
@Entity
class Award extends AbstractAggregateRoot<Award> {

    @EmbeddedId
    private AwardId id;

    @Embedded
    private SeasonId season;

    @Embedded
    private UnitId unit;

    @Enumerated(EnumType.STRING)
    private AwardType type;

    @Enumerated(EnumType.STRING)
    private AwardStatus status = AwardStatus.PROPOSED;

    @Enumerated(EnumType.STRING)
    private AwardOrigin origin;

    private @Nullable String note;
    private Instant proposedAt;
    private String proposedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Opinion opinion;

    private @Nullable String opinionReason;

    @Embedded
    private @Nullable CouncilVote vote;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "decision_number"))
    @AttributeOverride(name = "date", column = @Column(name = "decision_date"))
    private @Nullable DecisionPaper decision;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "revocation_number"))
    @AttributeOverride(name = "date", column = @Column(name = "revocation_date"))
    private @Nullable DecisionPaper revocation;

    private @Nullable String revocationReason;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawalReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Award() {}

    Award(
            SeasonId season,
            UnitId unit,
            AwardType type,
            AwardOrigin origin,
            @Nullable String note,
            Actor actor,
            Instant at) {
        this.id = AwardId.random();
        this.season = season;
        this.unit = unit;
        this.type = type;
        this.origin = origin;
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.proposedAt = at;
        this.proposedBy = actor.login();
        registerEvent(AwardEvent.proposed(this, actor, at));
    }

    Award withdraw(String reason, Actor actor, Instant at) {
        requireOpenProposal();
        withdrawalReason = required(reason, "awards.proposal.reasonMissing");
        withdrawnAt = at;
        withdrawnBy = actor.login();
        registerEvent(AwardEvent.withdrawn(this, withdrawalReason, actor, at));
        return this;
    }

    /** The standing board's opinion; one against the proposal needs its reason. */
    Award judge(Opinion opinion, @Nullable String reason, Actor actor, Instant at) {
        requireOpenProposal();
        this.opinion = opinion;
        this.opinionReason = opinion == Opinion.NOT_AGREED
                ? required(reason, "awards.opinion.reasonMissing")
                : reason == null || reason.isBlank() ? null : reason.strip();
        registerEvent(AwardEvent.judged(this, opinion, opinionReason, actor, at));
        return this;
    }

    Award vote(CouncilVote vote, Actor actor, Instant at) {
        requireOpenProposal();
        this.vote = vote;
        registerEvent(AwardEvent.votedOn(this, vote, actor, at));
        return this;
    }

    Award grant(DecisionPaper decision, Actor actor, Instant at) {
        requireOpenProposal();
        this.decision = decision;
        this.status = AwardStatus.AWARDED;
        registerEvent(AwardEvent.granted(this, decision, actor, at));
        return this;
    }

    Award revoke(DecisionPaper revocation, String reason, Actor actor, Instant at) {
        if (status != AwardStatus.AWARDED || decision == null) {
            throw new RuleViolation("awards.revocation.notAwarded");
        }
        if (revocation.date().isBefore(decision.date())) {
            throw new RuleViolation("awards.revocation.beforeDecision", decision.date());
        }
        this.revocationReason = required(reason, "awards.revocation.reasonMissing");
        this.revocation = revocation;
        this.status = AwardStatus.REVOKED;
        registerEvent(AwardEvent.revoked(this, revocation, revocationReason, actor, at));
        return this;
    }

    private void requireOpenProposal() {
        if (withdrawnAt != null) {
            throw new RuleViolation("awards.proposal.withdrawnAlready");
        }
        if (status != AwardStatus.PROPOSED) {
            throw new RuleViolation("awards.proposal.decidedAlready");
        }
    }

    private static String required(@Nullable String text, String refusal) {
        if (text == null || text.isBlank()) {
            throw new RuleViolation(refusal);
        }
        return text.strip();
    }

    SeasonId season() {
        return season;
    }

    UnitId unit() {
        return unit;
    }

    AwardType type() {
        return type;
    }

    AwardView view() {
        return new AwardView(
                id,
                unit,
                type,
                status,
                origin,
                note,
                opinion,
                opinionReason,
                vote,
                decision,
                revocation,
                revocationReason);
    }
}
