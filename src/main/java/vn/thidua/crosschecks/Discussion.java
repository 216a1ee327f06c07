package vn.thidua.crosschecks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.crosschecks.Statement.Act;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * What is said about one figure of a member's report during the cross-check: a remark that is settled by whoever made it, or
 * an objection that its owner answers within its time and the head rules on. Everything said stays as it was said.
 */
@Entity
class Discussion extends AbstractAggregateRoot<Discussion> {

    @EmbeddedId
    private DiscussionId id;

    @Enumerated(EnumType.STRING)
    private DiscussionKind kind;

    @Embedded
    private ClusterId cluster;

    private Year year;

    @Embedded
    @AttributeOverride(name = "unitId", column = @Column(name = "unit_id"))
    private UnitId unit;

    @Enumerated(EnumType.STRING)
    private Subject.Kind subjectKind;

    private String subjectCode;

    /** Until when an objection can be answered before it goes to the head. */
    private @Nullable Instant answerDue;

    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DiscussionState closedAs;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "discussion_statement", joinColumns = @JoinColumn(name = "discussion_id"))
    @OrderColumn(name = "number")
    private List<Statement> statements = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Discussion() {}

    private Discussion(
            DiscussionKind kind, DossierKey report, Subject subject, @Nullable Instant answerDue, Statement opening) {
        this.id = DiscussionId.next();
        this.kind = kind;
        this.cluster = report.cluster();
        this.year = report.year();
        this.unit = report.unit();
        this.subjectKind = subject.kind();
        this.subjectCode = subject.code();
        this.answerDue = answerDue;
        say(opening);
    }

    static Discussion remark(DossierKey report, Subject subject, String text, Actor actor, Instant at) {
        return new Discussion(
                DiscussionKind.REMARK,
                report,
                subject,
                null,
                Statement.of(Act.OPENED, text, actor.login(), actor.unit(), at));
    }

    static Discussion objection(
            DossierKey report, Subject subject, String text, Instant answerDue, Actor actor, Instant at) {
        return new Discussion(
                DiscussionKind.OBJECTION,
                report,
                subject,
                answerDue,
                Statement.of(Act.OPENED, text, actor.login(), actor.unit(), at));
    }

    /** Says more about it. The first word of the owner answers an objection, late or not, as long as nobody has ruled. */
    Discussion reply(String text, Actor actor, Instant at) {
        requireOpen(at);
        var answers = kind == DiscussionKind.OBJECTION && answeredAt == null && actor.belongsTo(unit);
        say(Statement.of(answers ? Act.ANSWERED : Act.REPLIED, text, actor.login(), actor.unit(), at));
        if (answers) {
            answeredAt = at;
        }
        return this;
    }

    /** Settles a remark. */
    Discussion resolve(String text, Actor actor, Instant at) {
        requireOpen(at);
        if (kind != DiscussionKind.REMARK) {
            throw new RuleViolation("crosschecks.resolve.objection");
        }
        say(Statement.of(Act.RESOLVED, text, actor.login(), actor.unit(), at));
        closedAs = DiscussionState.RESOLVED;
        return this;
    }

    /** The head decides an objection, once it is answered or its time is over. */
    Discussion rule(Verdict verdict, String text, Actor actor, Instant at) {
        requireOpen(at);
        if (!state(at).awaitsRuling()) {
            throw new RuleViolation(
                    kind == DiscussionKind.REMARK ? "crosschecks.rule.remark" : "crosschecks.rule.tooSoon");
        }
        say(Statement.of(
                verdict == Verdict.UPHELD ? Act.UPHELD : Act.DISMISSED, text, actor.login(), actor.unit(), at));
        closedAs = verdict == Verdict.UPHELD ? DiscussionState.UPHELD : DiscussionState.DISMISSED;
        return this;
    }

    private void say(Statement statement) {
        statements.add(statement);
        registerEvent(new StatementMade(
                id,
                kind,
                report(),
                subject(),
                statement.act().name(),
                statement.text(),
                statement.act() == Act.OPENED ? answerDue : null,
                statements.get(0).by(),
                statements.get(0).speaker(),
                statement.by(),
                statement.at()));
    }

    private void requireOpen(Instant at) {
        if (!state(at).isOpen()) {
            throw new RuleViolation("crosschecks.closed");
        }
    }

    /** How it stands at an hour. An objection goes to the head by itself, at its hour. */
    DiscussionState state(Instant now) {
        if (closedAs != null) {
            return closedAs;
        }
        if (kind == DiscussionKind.REMARK) {
            return DiscussionState.OPEN;
        }
        if (answeredAt != null) {
            return DiscussionState.ANSWERED;
        }
        return now.isBefore(Objects.requireNonNull(answerDue))
                ? DiscussionState.AWAITING_ANSWER
                : DiscussionState.ESCALATED;
    }

    /** Whether the actor opened it, or speaks for the unit that did. */
    boolean isBy(Actor actor) {
        var opening = statements.get(0);
        return opening.by().equals(actor.login())
                || opening.speaker() != null && actor.belongsTo(Objects.requireNonNull(opening.speaker()));
    }

    DiscussionId id() {
        return id;
    }

    DiscussionKind kind() {
        return kind;
    }

    DossierKey report() {
        return new DossierKey(cluster, year, unit);
    }

    Subject subject() {
        return new Subject(subjectKind, subjectCode);
    }

    DiscussionView view(Instant now) {
        return new DiscussionView(
                id,
                kind,
                report(),
                subject(),
                state(now),
                answerDue,
                answeredAt != null && answerDue != null && !answeredAt.isBefore(answerDue),
                statements.stream()
                        .map(said -> new DiscussionView.Said(
                                said.act().name(), said.text(), said.by(), said.speaker(), said.at()))
                        .toList(),
                version());
    }

    /** The version that a page shows and sends back; 0 for one that is not stored yet. */
    long version() {
        return version == null ? 0 : version + 1;
    }
}
