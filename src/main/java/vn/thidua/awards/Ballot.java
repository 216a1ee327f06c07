package vn.thidua.awards;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** The record of a year's paper ballot. It is never edited: a wrong one is withdrawn with a reason and recorded anew. */
@Entity
class Ballot extends AbstractAggregateRoot<Ballot> {

    @EmbeddedId
    private BallotId id;

    @Embedded
    private SeasonId season;

    private LocalDate heldOn;
    private int issued;
    private int collected;
    private int valid;
    private int invalid;
    private int choices;
    private String countingTeam;
    private @Nullable String minutes;

    @ElementCollection
    @CollectionTable(name = "ballot_vote", joinColumns = @JoinColumn(name = "ballot_id"))
    @Column(name = "votes")
    private Map<UnitId, Integer> votes = new LinkedHashMap<>();

    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawalReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Ballot() {}

    Ballot(SeasonId season, BallotCount count, Actor actor, Instant at) {
        this.id = BallotId.random();
        this.season = season;
        this.heldOn = count.heldOn();
        this.issued = count.issued();
        this.collected = count.collected();
        this.valid = count.valid();
        this.invalid = count.invalid();
        this.choices = count.choices();
        this.countingTeam = count.countingTeam();
        this.minutes = count.minutes();
        this.votes.putAll(count.votes());
        this.recordedAt = at;
        this.recordedBy = actor.login();
        registerEvent(BallotEvent.recorded(season, count, actor, at));
    }

    Ballot withdraw(String reason, Actor actor, Instant at) {
        if (withdrawnAt != null) {
            throw new RuleViolation("awards.ballot.withdrawnAlready");
        }
        if (reason.isBlank()) {
            throw new RuleViolation("awards.ballot.reasonMissing");
        }
        withdrawalReason = reason.strip();
        withdrawnAt = at;
        withdrawnBy = actor.login();
        registerEvent(BallotEvent.withdrawn(season, withdrawalReason, actor, at));
        return this;
    }

    SeasonId season() {
        return season;
    }

    BallotView view() {
        return new BallotView(
                id,
                new BallotCount(
                        heldOn, issued, collected, valid, invalid, choices, Map.copyOf(votes), countingTeam, minutes),
                recordedAt,
                recordedBy);
    }
}
