package vn.thidua.dossiers;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * What one unit reports to one cluster for one year, and how far that report has come. Its figures
 * ({@link DossierEntry}) change only while it is a draft, only by its own editor, and after a return or reopening only
 * within the cells and the time that were given.
 */
@Entity
@Table(name = "dossier")
class Dossier extends AbstractAggregateRoot<Dossier> {

    @EmbeddedId
    private DossierId id;

    @Embedded
    private ClusterId cluster;

    private Year year;

    @Embedded
    private UnitId unit;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    /** The first time the unit handed in its report: what lateness is measured by. */
    private @Nullable Instant submittedAt;

    private @Nullable Instant lastSubmittedAt;

    /** The newest change of a figure that the last submission contained. */
    @Column(name = "submitted_change")
    private long submittedChange;

    @Embedded
    private @Nullable Opening opening;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Dossier() {}

    /** A new, empty draft. */
    Dossier(DossierKey key) {
        this.id = DossierId.next();
        this.cluster = key.cluster();
        this.year = key.year();
        this.unit = key.unit();
    }

    /** A report of the past as its files record it. */
    static Dossier restored(DossierKey key, Stage stage, @Nullable Instant submittedAt) {
        var dossier = new Dossier(key);
        dossier.stage = stage;
        dossier.submittedAt = submittedAt;
        dossier.lastSubmittedAt = submittedAt;
        return dossier;
    }

    /** Everything up to the given change belongs to what was handed in then. */
    Dossier restoredUpTo(long newestChange) {
        submittedChange = newestChange;
        return this;
    }

    /** Takes a step on behalf of an actor; {@code leadUnit} leads the cluster in the report's year. */
    Dossier take(Step step, Terms terms, Actor actor, @Nullable UnitId leadUnit, Instant at) {
        requireParty(step, actor, leadUnit);
        if (!step.leadsFrom(stage, openedBecause())) {
            throw new RuleViolation("dossiers.step.notNow", step, stage);
        }
        if (step.needsReason() && terms.reason().isEmpty()) {
            throw new RuleViolation("dossiers.step.reasonMissing", step);
        }
        if (step.endsOpening() && !isOver(at)) {
            throw new RuleViolation("dossiers.step.notOverYet", step);
        }
        if (step.opensCells()) {
            open(step, terms, actor, at);
        } else if (!step.keepsOpening()) {
            opening = null;
        }
        var before = stage;
        stage = step.to();
        registerEvent(new StepTaken(id, key(), step, before, stage, terms, actor.login(), at));
        return this;
    }

    /** Whether the time of a return or reopening has run out. */
    private boolean isOver(Instant at) {
        return opening != null && opening.isOver(at);
    }

    private void open(Step step, Terms terms, Actor actor, Instant at) {
        if (!terms.requireUntil().isAfter(at)) {
            throw new RuleViolation("dossiers.terms.untilPast", terms.requireUntil());
        }
        var cause = switch (step) {
            case RETURN -> Opening.Cause.RETURNED;
            case REOPEN -> Opening.Cause.REOPENED;
            default -> openedBecause();
        };
        opening = Opening.of(cause, terms, actor.login(), at);
    }

    /** Notes that the figures up to the given change were handed in now. The first time stays, whatever is returned later. */
    Dossier handedIn(long newestChange, Instant at) {
        if (submittedAt == null) {
            submittedAt = at;
        }
        lastSubmittedAt = at;
        submittedChange = newestChange;
        return this;
    }

    /** Refuses whoever the step does not belong to. */
    void requireParty(Step step, Actor actor, @Nullable UnitId leadUnit) {
        if (!isOpenTo(step, actor, leadUnit)) {
            throw new NotAllowed("dossiers.step.notYours", step, key());
        }
    }

    /** Whether the step is the actor's to take, whatever the stage. */
    boolean isOpenTo(Step step, Actor actor, @Nullable UnitId leadUnit) {
        return step.parties().stream().anyMatch(party -> party.includes(actor, key(), leadUnit));
    }

    /** Whether the actor may take the step now. */
    boolean awaits(Step step, Actor actor, @Nullable UnitId leadUnit) {
        return isOpenTo(step, actor, leadUnit) && step.leadsFrom(stage, openedBecause());
    }

    /** Why the figure of this subject cannot be changed now, if so. */
    @Nullable
    Lock lockOf(Subject subject, Instant now) {
        return Lock.of(stage, opening, subject, now);
    }

    /** Refuses a change of the figure unless it is the actor's own and open now. */
    void requireOpen(Subject subject, Actor actor, Instant now) {
        if (!actor.edits(unit)) {
            throw new NotAllowed("dossiers.entry.notYours", key());
        }
        var lock = lockOf(subject, now);
        if (lock != null) {
            throw new RuleViolation(lock.refusal(), stage);
        }
    }

    /** The same for what proves the figure, which may also be added while an explanation is asked for. */
    void requireOpenForEvidence(Subject subject, Actor actor, Instant now) {
        if (stage != Stage.EXPLANATION || !actor.edits(unit)) {
            requireOpen(subject, actor, now);
        }
    }

    /**
     * Refuses a ruling in this ledger unless it is the actor's to give and the report is at that point: the cluster's
     * head and the named checker check during cross-check, the province appraises what the cluster closed. Nobody rules on the own sheet.
     */
    void requireRuling(Ledger ledger, Actor actor, @Nullable UnitId leadUnit, @Nullable UnitId checkerUnit) {
        if (!isJudge(key(), ledger, actor, leadUnit, checkerUnit)) {
            throw new NotAllowed("dossiers.ruling.notYours", key());
        }
        var inTime =
                ledger == Ledger.CHECKED ? isInCrossCheck() : stage == Stage.CLUSTER_CLOSED || stage == Stage.APPRAISED;
        if (!inTime) {
            throw new RuleViolation("dossiers.ruling.notNow", ledger, stage);
        }
    }

    /** Whether a report's figures are the actor's to judge in this ledger, whatever its stage. */
    static boolean isJudge(
            DossierKey key, Ledger ledger, Actor actor, @Nullable UnitId leadUnit, @Nullable UnitId checkerUnit) {
        var checks = checkerUnit != null && (actor.edits(checkerUnit) || actor.approves(checkerUnit));
        return isHead(key, actor, leadUnit)
                        && (ledger == Ledger.CHECKED || Party.REVIEWER.includes(actor, key, leadUnit))
                || ledger == Ledger.CHECKED && checks && !actor.belongsTo(key.unit());
    }

    /** Whether the actor leads the report through the cross-check: the cluster's head, or the province for it; never its own unit. */
    static boolean isHead(DossierKey key, Actor actor, @Nullable UnitId leadUnit) {
        var entitled =
                Party.REVIEWER.includes(actor, key, leadUnit) || Party.CLUSTER_HEAD.includes(actor, key, leadUnit);
        return entitled && !actor.belongsTo(key.unit());
    }

    /** Whether the cluster's members are looking at the report now. */
    boolean isInCrossCheck() {
        return stage == Stage.CROSS_CHECK || stage == Stage.EXPLANATION;
    }

    /** Whether the actor may read the report: the own unit and the province always, the cluster's head once it was handed in. */
    boolean isVisibleTo(Actor actor) {
        return isVisible(key(), submittedAt != null, actor);
    }

    /** The same where the actor's unit may be another member of the cluster: those see a report while they cross-check it, and no longer. */
    boolean isVisibleTo(Actor actor, boolean ofAMember) {
        return isVisibleTo(actor) || ofAMember && isInCrossCheck();
    }

    /** The same for a report that may not exist yet. */
    static boolean isVisible(DossierKey key, boolean handedIn, Actor actor) {
        return actor.belongsTo(key.unit())
                || actor.isProvincial()
                || (handedIn && actor.oversaw(key.cluster(), key.year()));
    }

    Opening.Cause openedBecause() {
        return opening == null ? Opening.Cause.NEW : opening.cause();
    }

    DossierId id() {
        return id;
    }

    DossierKey key() {
        return new DossierKey(cluster, year, unit);
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant lastSubmittedAt() {
        return lastSubmittedAt;
    }

    long submittedChange() {
        return submittedChange;
    }

    @Nullable
    Opening opening() {
        return opening;
    }
}
