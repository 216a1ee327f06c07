package vn.thidua.rankings;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.Sanction.Effect;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** A ground that sets a unit aside (không xét) or limits its class. Its points stay as they are and stay visible. */
@Entity
@Table(name = "sanction")
class UnitSanction extends AbstractAggregateRoot<UnitSanction> {

    @EmbeddedId
    private SanctionId id;

    @Embedded
    private SeasonId season;

    @Embedded
    private UnitId unit;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Column(name = "class_code")
    private @Nullable String classCode;

    @Enumerated(EnumType.STRING)
    private SanctionCause cause;

    private String reason;
    private String document;
    private Instant imposedAt;
    private String imposedBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawalReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected UnitSanction() {}

    UnitSanction(SeasonId season, UnitId unit, SanctionTerms terms, Actor actor, Instant at) {
        this.id = SanctionId.random();
        this.season = season;
        this.unit = unit;
        this.effect = terms.effect();
        this.classCode = terms.classCode();
        this.cause = terms.cause();
        this.reason = Wording.required(terms.reason(), "rankings.sanction.reasonMissing");
        this.document = Wording.required(terms.document(), "rankings.sanction.documentMissing");
        this.imposedAt = at;
        this.imposedBy = actor.login();
        registerEvent(new SanctionImposed(season, unit, terms, actor.login(), at));
    }

    UnitSanction withdraw(String why, Actor actor, Instant at) {
        if (withdrawnAt != null) {
            throw new RuleViolation("rankings.sanction.withdrawnAlready");
        }
        withdrawalReason = Wording.required(why, "rankings.sanction.reasonMissing");
        withdrawnAt = at;
        withdrawnBy = actor.login();
        registerEvent(new SanctionWithdrawn(season, unit, effect, withdrawalReason, actor.login(), at));
        return this;
    }

    SanctionId id() {
        return id;
    }

    SeasonId season() {
        return season;
    }

    UnitId unit() {
        return unit;
    }

    boolean stands() {
        return withdrawnAt == null;
    }

    /** As the scoring engine reads it. */
    Sanction forScoring() {
        return new Sanction(effect, classCode, cause.name(), reason, document);
    }

    SanctionView view() {
        return new SanctionView(
                id,
                unit,
                new SanctionTerms(effect, classCode, cause, reason, document),
                imposedAt,
                imposedBy,
                withdrawnAt,
                withdrawnBy,
                withdrawalReason);
    }
}
