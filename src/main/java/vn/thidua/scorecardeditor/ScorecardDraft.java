package vn.thidua.scorecardeditor;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;

/** The next version of a scoring table while it is being written. Only administrators touch it; issuing ends it. */
@Entity
class ScorecardDraft extends AbstractAggregateRoot<ScorecardDraft> {

    @EmbeddedId
    private DraftId id;

    /** The issued version that it began as a copy of. */
    private @Nullable Integer basedOn;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String body;

    private Instant changedAt;
    private String changedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ScorecardDraft() {}

    private ScorecardDraft(DraftId id, Scorecard beginning, @Nullable Integer basedOn, Actor actor, Instant at) {
        this.id = id;
        this.basedOn = basedOn;
        this.body = ScorecardJson.write(beginning);
        this.changedAt = at;
        this.changedBy = actor.login();
    }

    static ScorecardDraft begin(Scorecard beginning, @Nullable Integer basedOn, Actor actor, Instant at) {
        requireAdministrator(actor);
        ScorecardEdits.requireUsableCodes(beginning);
        var draft = new ScorecardDraft(new DraftId(beginning.code()), beginning, basedOn, actor, at);
        draft.registerEvent(new DraftEvent.DraftBegun(draft.id, beginning.version(), basedOn, actor.login(), at));
        return draft;
    }

    /**
     * Changes the table; its code and version stay.
     *
     * @param place what is changed, for the journal, such as {@code criterion/I.1}
     */
    ScorecardDraft revise(String place, UnaryOperator<Scorecard> change, Actor actor, Instant at) {
        requireAdministrator(actor);
        var before = scorecard();
        var after = change.apply(before);
        if (!after.code().equals(before.code()) || after.version() != before.version()) {
            throw new RuleViolation("editor.draft.identity");
        }
        var written = ScorecardJson.write(after);
        if (!written.equals(body)) {
            body = written;
            changedAt = at;
            changedBy = actor.login();
            registerEvent(new DraftEvent.DraftRevised(id, after.version(), place, actor.login(), at));
        }
        return this;
    }

    ScorecardDraft discard(Actor actor, Instant at) {
        requireAdministrator(actor);
        registerEvent(new DraftEvent.DraftDiscarded(id, scorecard().version(), actor.login(), at));
        return this;
    }

    Scorecard scorecard() {
        return ScorecardJson.read(body);
    }

    DraftView view() {
        return new DraftView(scorecard(), basedOn, version == null ? 0 : version, changedAt, changedBy);
    }

    long version() {
        return version == null ? 0 : version;
    }

    static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("editor.notYours");
        }
    }
}
