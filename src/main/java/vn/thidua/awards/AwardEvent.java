package vn.thidua.awards;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** A step on the way of an award; the journal files it under the name of the step. */
public record AwardEvent(
        String name, SeasonId season, UnitId unit, Map<String, String> details, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "award/" + season.cluster() + "/" + season.year() + "/" + unit;
    }

    static AwardEvent proposed(Award award, Actor actor, Instant at) {
        return of("AwardProposed", award, Map.of(), actor, at);
    }

    static AwardEvent withdrawn(Award award, String reason, Actor actor, Instant at) {
        return of("AwardProposalWithdrawn", award, Map.of("reason", reason), actor, at);
    }

    static AwardEvent judged(Award award, Opinion opinion, @Nullable String reason, Actor actor, Instant at) {
        return of(
                "AwardProposalJudged",
                award,
                Map.of("opinion", opinion.name(), "reason", reason == null ? "" : reason),
                actor,
                at);
    }

    static AwardEvent votedOn(Award award, CouncilVote vote, Actor actor, Instant at) {
        return of("AwardVotedOn", award, Map.of("votes", vote.votesFor() + "/" + vote.votesCast()), actor, at);
    }

    static AwardEvent granted(Award award, DecisionPaper decision, Actor actor, Instant at) {
        return of("AwardGranted", award, paper(decision), actor, at);
    }

    static AwardEvent revoked(Award award, DecisionPaper decision, String reason, Actor actor, Instant at) {
        var details = new LinkedHashMap<>(paper(decision));
        details.put("reason", reason);
        return of("AwardRevoked", award, details, actor, at);
    }

    private static Map<String, String> paper(DecisionPaper decision) {
        return Map.of("number", decision.number(), "date", decision.date().toString());
    }

    private static AwardEvent of(String name, Award award, Map<String, String> details, Actor actor, Instant at) {
        var all = new LinkedHashMap<String, String>();
        all.put("type", award.type().name());
        all.putAll(details);
        return new AwardEvent(name, award.season(), award.unit(), all, actor.login(), at);
    }
}
