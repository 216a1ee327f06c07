package vn.thidua.dossiers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;

/**
 * One figure of a dossier in its three ledgers. Each entry has its own version, so that two people in two cells never
 * collide. Who may change it, and when, is the dossier's to say; every change leaves a line in the history.
 */
@Entity
@Table(name = "dossier_entry")
class DossierEntry extends AbstractAggregateRoot<DossierEntry> {

    @EmbeddedId
    private EntryId id;

    @Embedded
    private @Nullable Claim claim;

    @Embedded
    @AttributeOverride(name = "figure", column = @Column(name = "checked"))
    @AttributeOverride(name = "reasonCode", column = @Column(name = "checked_reason_code"))
    @AttributeOverride(name = "reason", column = @Column(name = "checked_reason"))
    @AttributeOverride(name = "by", column = @Column(name = "checked_by"))
    @AttributeOverride(name = "at", column = @Column(name = "checked_at"))
    private @Nullable Ruling checked;

    @Embedded
    @AttributeOverride(name = "figure", column = @Column(name = "appraised"))
    @AttributeOverride(name = "reasonCode", column = @Column(name = "appraised_reason_code"))
    @AttributeOverride(name = "reason", column = @Column(name = "appraised_reason"))
    @AttributeOverride(name = "by", column = @Column(name = "appraised_by"))
    @AttributeOverride(name = "at", column = @Column(name = "appraised_at"))
    private @Nullable Ruling appraised;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "accepted_by"))
    @AttributeOverride(name = "at", column = @Column(name = "accepted_at"))
    private @Nullable Acceptance accepted;

    private Instant changedAt;

    private String changedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DossierEntry() {}

    /** An empty cell. */
    DossierEntry(DossierId dossier, Subject subject, String by, Instant at) {
        this.id = EntryId.of(dossier, subject);
        this.changedBy = by;
        this.changedAt = at;
    }

    /** The entry as files record it, in all ledgers; in a report that was appraised, what was not replaced was accepted. */
    DossierEntry restore(
            Claim recorded,
            @Nullable Ruling recordedCheck,
            @Nullable Ruling recordedAppraisal,
            @Nullable Acceptance acceptance) {
        claim = recorded;
        checked = recordedCheck;
        appraised = recordedAppraisal;
        accepted = recordedAppraisal == null ? acceptance : null;
        return this;
    }

    /**
     * The unit claims a figure, or takes its claim back ({@code null}). A new figure withdraws what was checked and
     * appraised before, since that judged another figure; the history keeps it.
     */
    DossierEntry claim(DossierKey dossier, @Nullable Claim next, ChangeSource source, String by, Instant at) {
        if (Objects.equals(claim, next)) {
            return this;
        }
        var before = claimedFigure();
        claim = next;
        changedAt = at;
        changedBy = by;
        var change = new FigureChanged(
                id.dossier(),
                dossier,
                id.subject(),
                Ledger.CLAIMED,
                before,
                claimedFigure(),
                null,
                next == null ? "" : next.note(),
                source,
                by,
                at);
        registerEvent(change);
        if (!Objects.equals(before, claimedFigure())) {
            checked = withdraw(dossier, Ledger.CHECKED, checked, source, by, at);
            appraised = withdraw(dossier, Ledger.APPRAISED, appraised, source, by, at);
            accepted = null;
        }
        return this;
    }

    private @Nullable Ruling withdraw(
            DossierKey dossier, Ledger ledger, @Nullable Ruling ruling, ChangeSource source, String by, Instant at) {
        if (ruling != null) {
            registerEvent(new FigureChanged(
                    id.dossier(),
                    dossier,
                    id.subject(),
                    ledger,
                    Figure.of(ruling.figure()),
                    null,
                    null,
                    "",
                    source,
                    by,
                    at));
        }
        return null;
    }

    /** A checker or reviewer puts another figure in the place of the claimed one, or takes that back ({@code null}). */
    DossierEntry rule(
            DossierKey dossier, Ledger ledger, @Nullable Ruling ruling, ChangeSource source, String by, Instant at) {
        if (ruling != null && ruling.reason().isEmpty()) {
            throw new RuleViolation("dossiers.ruling.reasonMissing");
        }
        var before = ruling(ledger);
        accepted = null;
        if (ledger == Ledger.CHECKED) {
            checked = ruling;
        } else {
            appraised = ruling;
        }
        registerEvent(new FigureChanged(
                id.dossier(),
                dossier,
                id.subject(),
                ledger,
                before == null ? null : Figure.of(before.figure()),
                ruling == null ? null : Figure.of(ruling.figure()),
                ruling == null ? null : ruling.reasonCode(),
                ruling == null ? "" : ruling.reason(),
                source,
                by,
                at));
        return this;
    }

    /** The province lets the figure stand as the cluster left it; a figure of its own that it had put there is taken back. */
    DossierEntry accept(DossierKey dossier, String by, Instant at) {
        appraised = withdraw(dossier, Ledger.APPRAISED, appraised, ChangeSource.TYPED, by, at);
        accepted = new Acceptance(by, at);
        registerEvent(new FigureAccepted(dossier, id.subject(), String.valueOf(figure(Ledger.CHECKED)), by, at));
        return this;
    }

    /** Whether the province has accepted the figure or put another one in its place. */
    boolean isSettled() {
        return accepted != null || appraised != null;
    }

    @Nullable
    Acceptance accepted() {
        return accepted;
    }

    @Nullable
    Ruling ruling(Ledger ledger) {
        return switch (ledger) {
            case CLAIMED -> throw new IllegalArgumentException("a claim is no ruling");
            case CHECKED -> checked;
            case APPRAISED -> appraised;
        };
    }

    /** The figure that counts up to a ledger: appraised, else checked, else claimed. */
    @Nullable
    Figure figure(Ledger upTo) {
        if (upTo == Ledger.APPRAISED && appraised != null) {
            return Figure.of(appraised.figure());
        }
        if (upTo != Ledger.CLAIMED && checked != null) {
            return Figure.of(checked.figure());
        }
        return claimedFigure();
    }

    private @Nullable Figure claimedFigure() {
        return claim == null ? null : claim.figure();
    }

    @Nullable
    Claim claim() {
        return claim;
    }

    EntryId id() {
        return id;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    /** The version that a page shows and sends back; 0 for an entry that is not stored yet. */
    long version() {
        return version == null ? 0 : version + 1;
    }
}
