package vn.thidua.crosschecks;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** Who checks whom in one cluster's year, with the seed and the reason of the draw, and what was changed by hand since. */
@Entity
class CheckPlan extends AbstractAggregateRoot<CheckPlan> {

    @EmbeddedId
    private SeasonId id;

    private long seed;

    private String reason;

    private String decidedBy;

    private Instant decidedAt;

    @Embedded
    private @Nullable HandChange change;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "check_pair",
            joinColumns = {@JoinColumn(name = "cluster_id"), @JoinColumn(name = "year")})
    private List<CheckPair> pairs = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CheckPlan() {}

    @SuppressWarnings("NullAway.Init") // nothing is decided before the first draw, which follows at once
    CheckPlan(SeasonId id) {
        this.id = id;
    }

    /** Replaces every pair by those that were drawn. */
    CheckPlan draw(Map<UnitId, UnitId> checkers, long drawnBy, String why, String by, Instant at) {
        if (checkers.isEmpty()) {
            throw new RuleViolation("crosschecks.draw.tooFew");
        }
        seed = drawnBy;
        write(checkers);
        reason = why.strip();
        decidedBy = by;
        decidedAt = at;
        change = null;
        registerEvent(new CheckersDrawn(id, seed, Map.copyOf(checkers), reason, by, at));
        return this;
    }

    /** Gives one sheet to another checker. */
    CheckPlan reassign(UnitId checked, UnitId checker, String why, String by, Instant at) {
        if (checked.equals(checker)) {
            throw new RuleViolation("crosschecks.checker.self");
        }
        if (why.isBlank()) {
            throw new RuleViolation("crosschecks.reason.missing");
        }
        var checkers = checkers();
        var before = checkers.put(checked, checker);
        write(checkers);
        change = new HandChange(why.strip(), by, at);
        registerEvent(new CheckerReassigned(id, checked, before, checker, change.reason(), by, at));
        return this;
    }

    private void write(Map<UnitId, UnitId> checkers) {
        pairs.clear();
        checkers.forEach((checked, checker) -> pairs.add(new CheckPair(checked, checker)));
    }

    /** The checker of each unit. */
    Map<UnitId, UnitId> checkers() {
        var checkers = new LinkedHashMap<UnitId, UnitId>();
        pairs.forEach(pair -> checkers.put(pair.checked(), pair.checker()));
        return checkers;
    }

    CheckPlanView view() {
        return new CheckPlanView(id, checkers(), seed, reason, decidedBy, decidedAt, change);
    }
}
