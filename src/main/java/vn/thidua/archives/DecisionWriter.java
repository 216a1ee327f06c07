package vn.thidua.archives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.awards.AwardService;
import vn.thidua.awards.AwardView;
import vn.thidua.awards.DecisionPaper;
import vn.thidua.dossiers.UnitFacts;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.SanctionView;
import vn.thidua.seasons.SeasonView;

/** Writes down what was decided about units: the facts of their year, sanctions that stand, awards, and revocations. */
@Component
class DecisionWriter {

    private final UnitFacts facts;
    private final RankingService rankings;
    private final AwardService awards;

    DecisionWriter(UnitFacts facts, RankingService rankings, AwardService awards) {
        this.facts = facts;
        this.rankings = rankings;
        this.awards = awards;
    }

    void write(SeasonView season, BiConsumer<DataFile, List<@Nullable String>> rows) {
        var year = season.id().year().toString();
        new TreeMap<>(byName(season))
                .forEach((unit, all) ->
                        all.forEach((fact, value) -> rows.accept(DataFile.FACTS, row(year, unit, fact, value))));
        awards.of(season.id()).stream()
                .sorted(Comparator.comparing((AwardView award) -> award.unit().unitId())
                        .thenComparing(AwardView::type)
                        .thenComparing(AwardView::status)
                        .thenComparing(award -> number(award.decision())))
                .forEach(award -> award(year, award, rows));
        if (season.scorecard() != null) {
            rankings.official(season.id()).sanctions().stream()
                    .filter(SanctionView::stands)
                    .sorted(Comparator.comparing(
                                    (SanctionView each) -> each.unit().unitId())
                            .thenComparing(each -> each.terms().effect())
                            .thenComparing(each -> each.terms().cause())
                            .thenComparing(each -> each.terms().reason()))
                    .forEach(each -> rows.accept(
                            DataFile.SANCTIONS,
                            row(
                                    year,
                                    each.unit().unitId(),
                                    each.terms().effect().name(),
                                    each.terms().classCode(),
                                    each.terms().cause().name(),
                                    each.terms().reason(),
                                    each.terms().document())));
        }
    }

    private Map<String, Map<String, String>> byName(SeasonView season) {
        var named = new TreeMap<String, Map<String, String>>();
        facts.of(season.id()).forEach((unit, all) -> named.put(unit.unitId(), new TreeMap<>(all)));
        return named;
    }

    private static void award(String year, AwardView award, BiConsumer<DataFile, List<@Nullable String>> rows) {
        var decision = award.decision();
        var unit = award.unit().unitId();
        var type = award.type().name();
        rows.accept(
                DataFile.AWARDS,
                row(
                        year,
                        unit,
                        type,
                        award.status().name(),
                        decision == null ? null : decision.number(),
                        decision == null ? null : day(decision.date()),
                        award.origin().name(),
                        award.note()));
        var revocation = award.revocation();
        if (revocation != null) {
            rows.accept(
                    DataFile.REVOCATIONS,
                    row(
                            year,
                            unit,
                            type,
                            decision == null ? null : decision.number(),
                            revocation.number(),
                            day(revocation.date()),
                            award.revocationReason()));
        }
    }

    private static String number(@Nullable DecisionPaper decision) {
        return decision == null ? "" : decision.number();
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    private static List<@Nullable String> row(@Nullable String... fields) {
        var row = new ArrayList<@Nullable String>();
        Collections.addAll(row, fields);
        return row;
    }
}
