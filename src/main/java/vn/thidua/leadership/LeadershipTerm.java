package vn.thidua.leadership;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.units.UnitId;

/** Who holds one seat of a cluster's year. A later decision replaces it; the journal keeps both. */
@Entity
class LeadershipTerm extends AbstractAggregateRoot<LeadershipTerm> {

    @EmbeddedId
    private LeadershipTermId id;

    private UnitId unit;

    @Enumerated(EnumType.STRING)
    private SelectionMethod method;

    private @Nullable String document;
    private @Nullable String reason;
    private String origin;
    private Instant decidedAt;
    private String decidedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected LeadershipTerm() {}

    @SuppressWarnings("NullAway.Init") // decide sets what is missing here
    LeadershipTerm(LeadershipTermId id) {
        this.id = id;
    }

    LeadershipTerm decide(LeadershipTermView decision, String by, Instant at) {
        var before = unit;
        this.unit = decision.unit();
        this.method = decision.method();
        this.document = decision.document();
        this.reason = decision.reason();
        this.origin = decision.origin();
        this.decidedAt = at;
        this.decidedBy = by;
        registerEvent(new LeadershipDecided(decision, before, by, at));
        return this;
    }
}
