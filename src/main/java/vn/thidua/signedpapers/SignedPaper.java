package vn.thidua.signedpapers;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.files.FileId;
import vn.thidua.files.StoredFile;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.TimeSetup;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * The scan of a signed document. It is never changed: a wrong one is taken away, with a reason, and another put in its place.
 * The file stays where it is, because a published version may lead to it.
 */
@Entity
class SignedPaper extends AbstractAggregateRoot<SignedPaper> {

    @EmbeddedId
    private SignedPaperId id;

    @Embedded
    private SeasonId season;

    @Enumerated(EnumType.STRING)
    private SignedForm form;

    @Embedded
    private @Nullable UnitId unit;

    @Embedded
    private Imprint imprint;

    private boolean disclosed;

    @Embedded
    private FileId file;

    private String attachedBy;
    private Instant attachedAt;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawalReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SignedPaper() {}

    /**
     * @param unit whose paper it is, where it is that of one unit
     * @param disclosed whether everybody may read it once the year is published; never that of one unit
     */
    SignedPaper(
            SeasonId season,
            SignedForm form,
            @Nullable UnitId unit,
            Imprint imprint,
            boolean disclosed,
            StoredFile scan,
            Actor actor,
            Instant at) {
        if (form == SignedForm.DECISION && imprint.number().isEmpty()) {
            throw new RuleViolation("signedpapers.number.missing");
        }
        if (imprint.signedOn().isAfter(LocalDate.ofInstant(at, TimeSetup.VIET_NAM))) {
            throw new RuleViolation("signedpapers.signedOn.ahead", imprint.signedOn());
        }
        this.id = SignedPaperId.next();
        this.season = season;
        this.form = form;
        this.unit = unit;
        this.imprint = imprint;
        this.disclosed = disclosed && unit == null;
        this.file = scan.id();
        this.attachedBy = actor.login();
        this.attachedAt = at;
        registerEvent(new SignedPaperAttached(
                season, form, unit, imprint, this.disclosed, scan.name(), scan.sha256(), attachedBy, at));
    }

    SignedPaper withdraw(@Nullable String reason, StoredFile scan, Actor actor, Instant at) {
        if (withdrawnAt != null) {
            throw new RuleViolation("signedpapers.withdrawnAlready");
        }
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("signedpapers.reason.missing");
        }
        withdrawnAt = at;
        withdrawnBy = actor.login();
        withdrawalReason = reason.strip();
        registerEvent(new SignedPaperWithdrawn(
                season, form, imprint.cited(), scan.name(), scan.sha256(), withdrawalReason, withdrawnBy, at));
        return this;
    }

    /** Whether it was filed by this person. */
    boolean isBy(Actor actor) {
        return attachedBy.equals(actor.login());
    }

    SeasonId season() {
        return season;
    }

    SignedForm form() {
        return form;
    }

    @Nullable
    UnitId unit() {
        return unit;
    }

    FileId file() {
        return file;
    }

    SignedPaperView view(StoredFile scan) {
        return new SignedPaperView(id, form, unit, imprint, disclosed, scan, attachedBy, attachedAt);
    }
}
