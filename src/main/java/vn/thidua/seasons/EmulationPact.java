package vn.thidua.seasons;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/** The pact of a year. The lead unit of the year before may record it too, since its meeting usually signs it. */
@Entity
class EmulationPact extends AbstractAggregateRoot<EmulationPact> {

    @EmbeddedId
    private SeasonId id;

    private String title;
    private LocalDate signedOn;
    private boolean signedAtMeeting;
    private String origin;
    private String contentsOrigin;

    @ElementCollection
    @CollectionTable(
            name = "pact_signature",
            joinColumns = {@JoinColumn(name = "cluster_id"), @JoinColumn(name = "year")})
    @OrderColumn(name = "position")
    private List<UnitId> signatories = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "pact_movement",
            joinColumns = {@JoinColumn(name = "cluster_id"), @JoinColumn(name = "year")})
    @OrderColumn(name = "position")
    @Column(name = "title")
    private List<String> movements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "pact_commitment",
            joinColumns = {@JoinColumn(name = "cluster_id"), @JoinColumn(name = "year")})
    @OrderColumn(name = "position")
    @Column(name = "commitment")
    private List<String> commitments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "pact_legal_basis",
            joinColumns = {@JoinColumn(name = "cluster_id"), @JoinColumn(name = "year")})
    @OrderColumn(name = "position")
    private List<PactBasis> legalBasis = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected EmulationPact() {}

    @SuppressWarnings("NullAway.Init") // record sets what is missing here
    EmulationPact(SeasonId id) {
        this.id = id;
    }

    /** Writes the pact down; only members of its year can have signed it, each once. */
    EmulationPact record(PactView pact, Collection<UnitId> members, Actor actor, Instant at) {
        if (!Season.isKeeper(id, actor) && !Season.isKeeper(id.previous(), actor)) {
            throw new NotAllowed("seasons.notYours");
        }
        if (!members.containsAll(pact.signatories())) {
            throw new RuleViolation("seasons.pact.notMember");
        }
        if (new HashSet<>(pact.signatories()).size() < pact.signatories().size()) {
            throw new RuleViolation("seasons.pact.signedTwice");
        }
        this.title = pact.title();
        this.signedOn = pact.signedOn();
        this.signedAtMeeting = pact.signedAtMeeting();
        this.origin = pact.origin();
        this.contentsOrigin = pact.contentsOrigin();
        replace(signatories, pact.signatories());
        replace(movements, pact.movements());
        replace(commitments, pact.commitments());
        replace(legalBasis, pact.legalBasis());
        registerEvent(new PactRecorded(id, pact, actor.login(), at));
        return this;
    }

    private static <T> void replace(List<T> kept, List<T> given) {
        kept.clear();
        kept.addAll(given);
    }

    PactView toView() {
        return new PactView(
                id.year(),
                title,
                signedOn,
                signedAtMeeting,
                signatories,
                movements,
                commitments,
                legalBasis,
                origin,
                contentsOrigin);
    }
}
