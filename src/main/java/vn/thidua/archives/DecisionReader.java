package vn.thidua.archives;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.awards.AwardOrigin;
import vn.thidua.awards.AwardRegister;
import vn.thidua.awards.AwardService;
import vn.thidua.awards.AwardStatus;
import vn.thidua.awards.AwardType;
import vn.thidua.awards.AwardView;
import vn.thidua.awards.DecisionPaper;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.UnitFacts;
import vn.thidua.rankings.RankingService;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** Takes in what was decided about units: the facts of their year, sanctions, awards, and awards that were taken back. */
@Component
class DecisionReader {

    private final UnitFacts facts;
    private final RankingService rankings;
    private final AwardService awards;
    private final AwardRegister register;

    DecisionReader(UnitFacts facts, RankingService rankings, AwardService awards, AwardRegister register) {
        this.facts = facts;
        this.rankings = rankings;
        this.awards = awards;
        this.register = register;
    }

    void read(Intake work) {
        work.each(DataFile.FACTS, row -> {
            var key = new DossierKey(work.cluster(), row.year(), row.unit("unit"));
            var fact = row.text("fact");
            var value = row.text("value");
            var known = Optional.ofNullable(
                    facts.of(key.season()).getOrDefault(key.unit(), Map.of()).get(fact));
            Runnable record = () -> facts.record(key, fact, value, work.actor());
            work.settle(row, known, value, record, record);
        });
        work.each(DataFile.SANCTIONS, row -> {
            var season = new SeasonId(work.cluster(), row.year());
            var unit = row.unit("unit");
            var terms = RowReader.sanction(row);
            var known = rankings.official(season).sanctions().stream()
                    .anyMatch(each -> each.stands()
                            && each.unit().equals(unit)
                            && each.terms().equals(terms));
            work.add(row, known, () -> rankings.sanction(season, unit, terms, work.actor()));
        });
        var revocations = work.rows().of(DataFile.REVOCATIONS).stream()
                .collect(Collectors.toMap(DecisionReader::key, row -> row, (one, other) -> {
                    throw other.misfit("unit", "archives.row.twice");
                }));
        work.each(DataFile.AWARDS, row -> award(work, row, revocations));
    }

    private void award(Intake work, DataRow row, Map<String, DataRow> revocations) {
        var season = new SeasonId(work.cluster(), row.year());
        var unit = row.unit("unit");
        var type = row.choice("award_type", AwardType.class);
        var status = row.choice("status", AwardStatus.class);
        var decision = status == AwardStatus.PROPOSED
                ? null
                : new DecisionPaper(row.text("decision_number"), row.date("decision_date"));
        var known = awards.of(season).stream().anyMatch(each -> isThat(each, unit, type, status, decision));
        var revocation = status == AwardStatus.REVOKED ? revocations.get(key(row)) : null;
        if (status == AwardStatus.REVOKED && revocation == null) {
            throw row.misfit("status", "archives.award.revoked");
        }
        work.add(row, known, () -> {
            var id = register.enter(
                    season,
                    unit,
                    type,
                    decision,
                    row.choice("origin", AwardOrigin.class),
                    row.textOrNull("note"),
                    work.actor());
            if (revocation != null) {
                register.revoke(id, RowReader.revocation(revocation), revocation.text("reason"), work.actor());
            }
        });
        if (revocation != null) {
            work.add(revocation, known, () -> {});
        }
    }

    /** An award that was taken back is known by its decision; of the others a unit has one of a kind. */
    private static boolean isThat(
            AwardView known, UnitId unit, AwardType type, AwardStatus status, @Nullable DecisionPaper decision) {
        var revoked = status == AwardStatus.REVOKED;
        return known.unit().equals(unit)
                && known.type() == type
                && revoked == (known.status() == AwardStatus.REVOKED)
                && (!revoked || (decision != null && decision.equals(known.decision())));
    }

    /** What ties the revocation of an award to it: the unit, the kind, and the decision that granted it. */
    private static String key(DataRow row) {
        return String.join(
                "\n", row.text("year"), row.text("unit"), row.text("award_type"), row.textOr("decision_number", ""));
    }
}
