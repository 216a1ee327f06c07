package vn.thidua.units;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

/** A cluster or block with its members over time. The spells of one unit never overlap. */
@Entity
class EmulationCluster extends AbstractAggregateRoot<EmulationCluster> {

    @EmbeddedId
    private ClusterId id;

    private String name;
    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    private ClusterKind kind;

    private String province;
    private @Nullable String decidedBy;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String note;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "cluster_id", nullable = false, updatable = false)
    private List<ClusterMembership> memberships = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected EmulationCluster() {}

    @SuppressWarnings("NullAway.Init") // describe sets what is missing here
    EmulationCluster(ClusterView view, String by, Instant at) {
        this.id = view.id();
        describe(view);
        registerEvent(new ClusterDefined(id, name, by, at));
    }

    EmulationCluster revise(ClusterView view, String by, Instant at) {
        var before = toView();
        describe(view);
        if (!before.equals(toView())) {
            registerEvent(new ClusterRevised(before, toView(), by, at));
        }
        return this;
    }

    /** Takes a unit in for a spell; open at the end while it lasts. */
    EmulationCluster admit(UnitId unit, LocalDate from, @Nullable LocalDate to, String by, Instant at) {
        var spell = new Period(from, to);
        if (!spell.isInOrder()) {
            throw new RuleViolation("units.period.backwards");
        }
        if (memberships.stream().anyMatch(held -> held.of(unit) && held.period().overlaps(spell))) {
            throw new RuleViolation("units.membership.overlap");
        }
        memberships.add(new ClusterMembership(unit, from, to));
        registerEvent(new MembershipChanged(id, unit, from, to, by, at));
        return this;
    }

    /** Ends a spell on its last day, or moves that day. */
    EmulationCluster release(UUID membership, LocalDate lastDay, String by, Instant at) {
        var spell = memberships.stream()
                .filter(held -> held.is(membership))
                .findFirst()
                .orElseThrow(() -> new NotFound(membership));
        var shorter = new Period(spell.period().from(), lastDay);
        if (!shorter.isInOrder()) {
            throw new RuleViolation("units.period.backwards");
        }
        if (memberships.stream()
                .anyMatch(held ->
                        held != spell && held.of(spell.unit()) && held.period().overlaps(shorter))) {
            throw new RuleViolation("units.membership.overlap");
        }
        spell.endOn(lastDay);
        registerEvent(new MembershipChanged(id, spell.unit(), spell.validFrom(), lastDay, by, at));
        return this;
    }

    private void describe(ClusterView view) {
        if (!new Period(view.validFrom(), view.validTo()).isInOrder()) {
            throw new RuleViolation("units.period.backwards");
        }
        this.name = view.name();
        this.nameEn = view.nameEn();
        this.kind = view.kind();
        this.province = view.province();
        this.decidedBy = view.decidedBy();
        this.validFrom = view.validFrom();
        this.validTo = view.validTo();
        this.note = view.note();
    }

    ClusterView toView() {
        return new ClusterView(id, name, nameEn, kind, province, decidedBy, validFrom, validTo, note);
    }
}
