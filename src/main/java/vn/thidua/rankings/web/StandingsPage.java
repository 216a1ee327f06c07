package vn.thidua.rankings.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.rankings.OrderDecisionView;
import vn.thidua.rankings.OrderGround;
import vn.thidua.rankings.SanctionView;
import vn.thidua.rankings.Standing;
import vn.thidua.rankings.Standings;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.TieBreaker;
import vn.thidua.scorecards.DerivationSentences;
import vn.thidua.scorecards.Wording;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.NotConsidered;
import vn.thidua.scoring.UnitResult;
import vn.thidua.units.UnitId;

/** The standings as a page shows them: one row a unit, the three ledgers beside each other, and what is to be decided. */
record StandingsPage(
        List<Group> groups,
        List<Row> rows,
        List<Comparison> ledgers,
        List<Tie> ties,
        List<Order> orders,
        List<Aside> sanctions,
        @Nullable Lead lead,
        boolean provisional) {

    /** A base group of the table: one column. */
    record Group(String code, String name, BigDecimal max) {}

    /**
     * One unit.
     *
     * @param obstacles why the class is not the one of the total: gates, sanctions, decisions, quotas, each in a sentence
     * @param decidedBy the tie-breaker that put it behind another unit with the same total
     * @param ground why its place is not the one of its points alone
     */
    record Row(
            UnitId unit,
            String name,
            @Nullable Integer place,
            boolean tied,
            List<BigDecimal> groups,
            BigDecimal bonus,
            BigDecimal penalty,
            BigDecimal total,
            @Nullable String className,
            List<String> obstacles,
            @Nullable TieBreaker decidedBy,
            @Nullable OrderGround ground,
            List<NotConsidered> notConsidered) {}

    /** Total and place of one unit in each ledger, in the order claimed, checked, appraised. */
    record Comparison(UnitId unit, String name, List<Result> results, BigDecimal difference) {

        /** What one ledger comes to; changed where it differs from the one before. */
        record Result(BigDecimal total, @Nullable Integer place, boolean changed, boolean lower) {}
    }

    /** Units that share a place. */
    record Tie(int place, List<Named> units, boolean mine) {}

    record Named(UnitId id, String name) {}

    /** A decided order; outdated when the points no longer fit it. */
    record Order(OrderDecisionView decision, List<String> names, boolean outdated, boolean mine) {}

    /** A sanction with the names it needs. */
    record Aside(
            SanctionView sanction,
            String unitName,
            @Nullable String className) {}

    /** The first, and by how much it leads. */
    record Lead(
            String first,
            BigDecimal total,
            @Nullable String second,
            @Nullable BigDecimal ahead) {}

    /** What the actor may do; the services decide again. */
    interface Rights {

        boolean maySettle(List<UnitId> units);

        boolean mayDecide();
    }

    static StandingsPage of(Standings standings, Rights rights, DerivationSentences sentences, Locale locale) {
        var words = new Words(standings, locale);
        var base = standings.scorecard().groups().stream()
                .filter(group -> group.kind() == GroupKind.BASE)
                .toList();
        return new StandingsPage(
                base.stream()
                        .map(group ->
                                new Group(group.code(), words.of(group.name(), group.nameEn()), group.maxPoints()))
                        .toList(),
                standings.places().stream()
                        .map(standing -> row(
                                standing,
                                base.stream().map(group -> group.code()).toList(),
                                sentences
                                        .steps(
                                                standing.result()
                                                        .classification()
                                                        .obstacles(),
                                                Wording.PLAIN,
                                                locale)
                                        .stream()
                                        .map(DerivationSentences.Sentence::text)
                                        .toList(),
                                words))
                        .toList(),
                standings.places().stream()
                        .map(standing -> comparison(standing.unit(), standings, words))
                        .toList(),
                standings.openTies().stream()
                        .map(units -> tie(units, standings, rights, words))
                        .toList(),
                standings.decisions().stream()
                        .map(decision -> order(decision, standings, rights, words))
                        .toList(),
                standings.sanctions().stream()
                        .map(sanction -> new Aside(
                                sanction,
                                words.unit(sanction.unit()),
                                words.className(sanction.terms().classCode())))
                        .toList(),
                lead(standings, words),
                standings.isProvisional());
    }

    private static Row row(Standing standing, List<String> groups, List<String> obstacles, Words words) {
        UnitResult result = standing.result();
        return new Row(
                standing.unit(),
                words.unit(standing.unit()),
                standing.place(),
                standing.tied(),
                groups.stream()
                        .map(code -> result.group(code).orElseThrow().base())
                        .toList(),
                result.bonus(),
                result.penalty(),
                result.total(),
                words.className(result.classification().finalClass()),
                obstacles,
                result.decidedBy(),
                standing.decidedBy(),
                result.notConsideredBecause());
    }

    private static Comparison comparison(UnitId unit, Standings standings, Words words) {
        var results = new ArrayList<Comparison.Result>();
        @Nullable UnitResult before = null;
        for (var ledger : Ledger.values()) {
            var result = standings.result(ledger).unit(unit.unitId()).orElseThrow();
            var difference = before == null ? 0 : result.total().compareTo(before.total());
            results.add(new Comparison.Result(result.total(), result.place(), difference != 0, difference < 0));
            before = result;
        }
        var last = results.get(results.size() - 1).total();
        return new Comparison(
                unit,
                words.unit(unit),
                List.copyOf(results),
                last.subtract(results.get(0).total()));
    }

    private static Tie tie(List<UnitId> units, Standings standings, Rights rights, Words words) {
        var place = standings.of(units.get(0)).map(Standing::place).orElseThrow();
        return new Tie(
                place,
                units.stream().map(unit -> new Named(unit, words.unit(unit))).toList(),
                rights.maySettle(units));
    }

    private static Order order(OrderDecisionView decision, Standings standings, Rights rights, Words words) {
        return new Order(
                decision,
                decision.order().stream().map(words::unit).toList(),
                new HashSet<>(standings.outdated()).contains(decision),
                decision.ground() == OrderGround.TIE ? rights.maySettle(decision.order()) : rights.mayDecide());
    }

    private static @Nullable Lead lead(Standings standings, Words words) {
        var placed = standings.places().stream()
                .filter(standing -> standing.place() != null)
                .limit(2)
                .toList();
        if (placed.isEmpty() || placed.get(0).tied()) {
            return null;
        }
        var first = placed.get(0);
        var total = first.result().total();
        if (placed.size() == 1 || first.decidedBy() != null) {
            return new Lead(words.unit(first.unit()), total, null, null);
        }
        var second = placed.get(1);
        return new Lead(
                words.unit(first.unit()),
                total,
                words.unit(second.unit()),
                total.subtract(second.result().total()));
    }

    /** Names in the reader's language. */
    record Words(Standings standings, Locale locale) {

        String of(String vietnamese, @Nullable String english) {
            return english != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : vietnamese;
        }

        String unit(UnitId unit) {
            return standings.member(unit).map(member -> member.name()).orElse(unit.unitId());
        }

        @Nullable
        String className(@Nullable String code) {
            return code == null
                    ? null
                    : standings
                            .scorecard()
                            .classification(code)
                            .map(each -> of(each.name(), each.nameEn()))
                            .orElse(code);
        }
    }
}
