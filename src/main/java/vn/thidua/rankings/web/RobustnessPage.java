package vn.thidua.rankings.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.rankings.Standings;
import vn.thidua.simulations.Robustness;
import vn.thidua.units.UnitId;

/** How firmly the standings stand, in words and figures; advisory only. */
record RobustnessPage(BigDecimal draws, long seed, List<Line> units, List<LeftOut> withoutOne, List<Swap> neighbours) {

    /** How often one unit kept its place. */
    record Line(String name, int place, BigDecimal kept, int best, int worst) {}

    /** Places that differ without one criterion. */
    record LeftOut(String criterion, List<Move> moves) {}

    /** One unit's place with and without it. */
    record Move(String name, int before, int after) {}

    /** What would swap two neighbours; no criterion where no single weight does it. */
    record Swap(
            String ahead,
            String behind,
            BigDecimal gap,
            @Nullable String criterion,
            @Nullable BigDecimal change) {}

    /** The year is the seed, so that the sheet reads the same whenever it is opened. */
    static RobustnessPage of(Standings standings, StandingsPage.Words words) {
        var sheet = Robustness.of(standings.input(), standings.season().year().getValue());
        return new RobustnessPage(
                new BigDecimal(sheet.draws()),
                sheet.seed(),
                sheet.units().stream()
                        .map(unit -> new Line(
                                words.unit(new UnitId(unit.unit())),
                                unit.place(),
                                unit.share(sheet.draws()).toDecimal(),
                                unit.bestPlace(),
                                unit.worstPlace()))
                        .toList(),
                sheet.withoutOne().stream()
                        .map(left -> new LeftOut(
                                criterion(standings, words, left.criterion()),
                                left.changes().stream()
                                        .map(change -> new Move(
                                                words.unit(new UnitId(change.unit())), change.before(), change.after()))
                                        .toList()))
                        .toList(),
                sheet.neighbours().stream()
                        .map(swap -> new Swap(
                                words.unit(new UnitId(swap.ahead())),
                                words.unit(new UnitId(swap.behind())),
                                swap.gap(),
                                swap.criterion()
                                        .map(code -> criterion(standings, words, code))
                                        .orElse(null),
                                swap.change().map(change -> change.toDecimal()).orElse(null)))
                        .toList());
    }

    private static String criterion(Standings standings, StandingsPage.Words words, String code) {
        return standings
                .scorecard()
                .criterion(code)
                .map(criterion -> code + " " + words.of(criterion.name(), criterion.nameEn()))
                .orElse(code);
    }
}
