package vn.thidua.rankings;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * An order of units that was decided and not computed. It keeps the order by points of its moment: when the points later give
 * another one, the decision no longer speaks about the same thing and is not applied.
 */
@Entity
@Table(name = "order_decision")
class OrderDecision extends AbstractAggregateRoot<OrderDecision> {

    @EmbeddedId
    private OrderDecisionId id;

    @Embedded
    private SeasonId season;

    @Enumerated(EnumType.STRING)
    private OrderGround ground;

    private List<String> units;
    private List<String> orderByPoints;
    private String reason;
    private @Nullable String document;
    private Instant decidedAt;
    private String decidedBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawalReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OrderDecision() {}

    private OrderDecision(
            SeasonId season,
            OrderGround ground,
            List<UnitId> order,
            List<UnitId> orderByPoints,
            String reason,
            @Nullable String document,
            Actor actor,
            Instant at) {
        this.id = OrderDecisionId.random();
        this.season = season;
        this.ground = ground;
        this.units = codes(order);
        this.orderByPoints = codes(orderByPoints);
        this.reason = Wording.required(reason, "rankings.decision.reasonMissing");
        this.document = Wording.optional(document);
        this.decidedBy = actor.login();
        this.decidedAt = at;
        registerEvent(new OrderDecided(season, ground, order, this.reason, this.document, actor.login(), at));
    }

    /** The meeting's order of units that share a place. */
    static OrderDecision ofTie(
            SeasonId season,
            List<UnitId> order,
            List<UnitId> tied,
            String reason,
            @Nullable String document,
            Actor actor,
            Instant at) {
        return new OrderDecision(season, OrderGround.TIE, order, tied, reason, document, actor, at);
    }

    /** The ballot's order of all units that have a place. */
    static OrderDecision ofBallot(
            SeasonId season,
            List<UnitId> order,
            List<UnitId> byPoints,
            String reason,
            @Nullable String document,
            Actor actor,
            Instant at) {
        return new OrderDecision(season, OrderGround.BALLOT, order, byPoints, reason, document, actor, at);
    }

    OrderDecision withdraw(String why, Actor actor, Instant at) {
        if (withdrawnAt != null) {
            throw new RuleViolation("rankings.decision.withdrawnAlready");
        }
        withdrawalReason = Wording.required(why, "rankings.decision.reasonMissing");
        withdrawnAt = at;
        withdrawnBy = actor.login();
        registerEvent(new OrderDecisionWithdrawn(season, ground, order(), withdrawalReason, actor.login(), at));
        return this;
    }

    SeasonId season() {
        return season;
    }

    OrderDecisionId id() {
        return id;
    }

    OrderGround ground() {
        return ground;
    }

    boolean stands() {
        return withdrawnAt == null;
    }

    List<UnitId> order() {
        return units.stream().map(UnitId::new).toList();
    }

    OrderDecisionView view() {
        return new OrderDecisionView(
                id,
                ground,
                order(),
                orderByPoints.stream().map(UnitId::new).toList(),
                reason,
                document,
                decidedAt,
                decidedBy,
                withdrawnAt,
                withdrawnBy,
                withdrawalReason);
    }

    private static List<String> codes(List<UnitId> units) {
        return units.stream().map(UnitId::unitId).toList();
    }
}
