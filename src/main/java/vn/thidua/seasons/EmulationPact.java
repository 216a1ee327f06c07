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

    private static final String RECORDED_HERE = "RECORDED";

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
    private List<PactSignature> signatures = new ArrayList<>();

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
        if (!isKeeper(id, actor)) {
            throw new NotAllowed("seasons.notYours");
        }
        if (!members.containsAll(pact.signatories())) {
            throw new RuleViolation("seasons.pact.notMember");
        }
        if (new HashSet<>(pact.signatories()).size() < pact.signatories().size()) {
            throw new RuleViolation("seasons.pact.signedTwice");
        }
        describe(pact.text());
        this.origin = pact.origin();
        this.contentsOrigin = pact.contentsOrigin();
        replace(signatures, pact.signatures());
        registerEvent(new PactRecorded(id, pact, actor.login(), at));
        return this;
    }

    /** Writes the text of a pact that is recorded here. Another text than the one that was signed sets the signatures free. */
    EmulationPact write(PactText text, Actor actor, Instant at) {
        if (title != null && text.equals(toView().text())) {
            return this;
        }
        describe(text);
        this.origin = RECORDED_HERE;
        this.contentsOrigin = RECORDED_HERE;
        signatures.clear();
        registerEvent(new PactRecorded(id, toView(), actor.login(), at));
        return this;
    }

    /** The head of a member signs the text that was shown. */
    EmulationPact sign(UnitId unit, String seenFingerprint, Actor actor, Instant at) {
        if (!toView().fingerprint().equals(seenFingerprint)) {
            throw new RuleViolation("seasons.pact.changedMeanwhile");
        }
        return add(new PactSignature(unit, actor.displayName(), null, actor.login(), at), actor, at);
    }

    /** Somebody else records a signature that stands on paper. */
    EmulationPact recordSignature(
            UnitId unit, Collection<UnitId> members, String signer, String document, Actor actor, Instant at) {
        if (!members.contains(unit)) {
            throw new RuleViolation("seasons.pact.notMember");
        }
        if (signer.isBlank() || document.isBlank()) {
            throw new RuleViolation("seasons.pact.paperMissing");
        }
        return add(new PactSignature(unit, signer.strip(), document.strip(), actor.login(), at), actor, at);
    }

    /** A unit registered other targets than those that its head signed: its signature falls, and its head signs anew. */
    EmulationPact free(UnitId unit, Actor actor, Instant at) {
        if (signatures.removeIf(given -> given.unit().equals(unit))) {
            registerEvent(new PactSignatureFreed(id, unit, actor.login(), at));
        }
        return this;
    }

    private EmulationPact add(PactSignature signature, Actor actor, Instant at) {
        if (signatures.stream().anyMatch(given -> given.unit().equals(signature.unit()))) {
            throw new RuleViolation("seasons.pact.signedAlready");
        }
        signatures.add(signature);
        registerEvent(new PactSigned(id, signature, toView().fingerprint(), actor.login(), at));
        return this;
    }

    private void describe(PactText text) {
        this.title = text.title();
        this.signedOn = text.signedOn();
        this.signedAtMeeting = text.signedAtMeeting();
        replace(movements, text.movements());
        replace(commitments, text.commitments());
        replace(legalBasis, text.legalBasis());
    }

    /** Whoever keeps the year, or the year before, whose meeting usually signs the pact. */
    static boolean isKeeper(SeasonId id, Actor actor) {
        return Season.isKeeper(id, actor) || Season.isKeeper(id.previous(), actor);
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
                signatures,
                movements,
                commitments,
                legalBasis,
                origin,
                contentsOrigin);
    }
}
