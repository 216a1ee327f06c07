package vn.thidua.publications;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;

/** A publication that waits for its minute. It is released once, refused for a cause, or withdrawn before. */
@Entity
class PlannedRelease extends AbstractAggregateRoot<PlannedRelease> {

    /** How far a planned publication has come. */
    enum State {
        PLANNED,
        RELEASED,
        REFUSED,
        WITHDRAWN
    }

    @EmbeddedId
    private PlannedReleaseId id;

    @Embedded
    private SeasonId season;

    private Instant dueAt;
    private LocalDate officialOn;

    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    private @Nullable String reason;
    private String plannedBy;
    private Instant plannedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;

    private @Nullable String refusal;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PlannedRelease() {}

    PlannedRelease(SeasonId season, PublicationTerms terms, Instant dueAt, String plannedBy, Instant now) {
        if (!dueAt.isAfter(now)) {
            throw new RuleViolation("publications.release.past");
        }
        this.id = PlannedReleaseId.random();
        this.season = season;
        this.dueAt = dueAt.truncatedTo(ChronoUnit.MINUTES);
        this.officialOn = terms.officialOn();
        this.disclosure = terms.disclosure();
        this.reason = terms.reason();
        this.plannedBy = plannedBy;
        this.plannedAt = now;
        registerEvent(new ReleasePlanned(season, this.dueAt, plannedBy, now));
    }

    SeasonId season() {
        return season;
    }

    boolean waits() {
        return state == State.PLANNED;
    }

    String plannedBy() {
        return plannedBy;
    }

    PublicationTerms terms() {
        return new PublicationTerms(officialOn, disclosure, reason);
    }

    PlannedReleaseView view() {
        return new PlannedReleaseView(season, dueAt, officialOn, disclosure, reason, plannedBy, plannedAt, refusal);
    }

    /** Whoever planned it has left: it is made in the successor's name. */
    PlannedRelease passTo(String successor, String actor, Instant at) {
        plannedBy = successor;
        registerEvent(new ReleasePassedOn(season, successor, actor, at));
        return this;
    }

    PlannedRelease release() {
        leave(State.RELEASED);
        return this;
    }

    /** @param cause the code of the sentence that says why */
    PlannedRelease refuse(String cause, Instant at) {
        leave(State.REFUSED);
        refusal = cause;
        registerEvent(new ReleaseRefused(season, cause, plannedBy, at));
        return this;
    }

    PlannedRelease withdraw(String actor, Instant at) {
        leave(State.WITHDRAWN);
        registerEvent(new ReleaseWithdrawn(season, dueAt, actor, at));
        return this;
    }

    private void leave(State next) {
        if (state != State.PLANNED) {
            throw new RuleViolation("publications.release.gone");
        }
        state = next;
    }
}
