package vn.thidua.rankings.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.rankings.Standings;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.Criterion;
import vn.thidua.scoring.InputKind;
import vn.thidua.scoring.UnitResult;
import vn.thidua.scoring.WhatIf;
import vn.thidua.units.UnitId;

/**
 * What would be, if one figure were another: every unit's points and place before and after. Nothing is stored.
 *
 * @param criteria that can be tried: those that read a figure, a count or points
 * @param trial absent until something is asked
 */
record WhatIfPage(List<Choice> criteria, @Nullable Trial trial) {

    /** A criterion to choose. */
    record Choice(String code, String name) {}

    /**
     * The answer to one question.
     *
     * @param present the figure as it is; absent where there is none
     * @param ahead the unit ahead after the change, if any
     */
    record Trial(
            String unit,
            String criterion,
            @Nullable String present,
            String figure,
            List<Row> rows,
            @Nullable Ahead ahead) {}

    /** One unit before and after. */
    record Row(
            String name,
            boolean own,
            BigDecimal before,
            BigDecimal after,
            @Nullable Integer placeBefore,
            @Nullable Integer placeAfter) {

        public boolean isMoved() {
            return !Objects.equals(placeBefore, placeAfter);
        }
    }

    /** How far the next better place is, after the change. */
    record Ahead(String name, int place, BigDecimal gap) {}

    private static final List<InputKind> TRIED =
            List.of(InputKind.FIGURE, InputKind.FIGURE_AND_PREVIOUS, InputKind.COUNT, InputKind.POINTS);

    static WhatIfPage question(Standings standings, StandingsPage.Words words) {
        return new WhatIfPage(criteria(standings, words), null);
    }

    static WhatIfPage answer(
            Standings standings, StandingsPage.Words words, String unit, Criterion criterion, BigDecimal figure) {
        var input = standings.input();
        var year = Objects.requireNonNull(input.units().get(unit));
        var cells = readers(standings, criterion).stream()
                .collect(Collectors.toMap(
                        Criterion::code, each -> replaced(year.cell(each.code()), kind(each), figure)));
        var trial = WhatIf.of(input, unit, cells);
        return new WhatIfPage(
                criteria(standings, words),
                new Trial(
                        words.unit(new UnitId(unit)),
                        criterion.code() + " " + words.of(criterion.name(), criterion.nameEn()),
                        present(year.cell(criterion.code()), kind(criterion)),
                        VietnameseNumbers.write(figure),
                        rows(trial, unit, words),
                        WhatIf.nextPlace(trial.after(), unit)
                                .map(next -> new Ahead(words.unit(new UnitId(next.ahead())), next.place(), next.gap()))
                                .orElse(null)));
    }

    /** The criterion of this code, if it is one that can be tried. */
    static Optional<Criterion> tried(Standings standings, String code) {
        return standings.scorecard().leaves().stream()
                .filter(criterion -> criterion.code().equals(code))
                .filter(criterion -> TRIED.contains(kind(criterion)))
                .findFirst();
    }

    /** Whether only whole numbers make sense. */
    static boolean isCounted(Criterion criterion) {
        return kind(criterion) == InputKind.COUNT;
    }

    private static List<Choice> criteria(Standings standings, StandingsPage.Words words) {
        return standings.scorecard().leaves().stream()
                .filter(criterion -> TRIED.contains(kind(criterion)))
                .map(criterion -> new Choice(criterion.code(), words.of(criterion.name(), criterion.nameEn())))
                .toList();
    }

    /** All criteria that read the same indicator change together. */
    private static List<Criterion> readers(Standings standings, Criterion criterion) {
        return criterion.indicator() == null
                ? List.of(criterion)
                : standings.scorecard().leaves().stream()
                        .filter(each -> criterion.indicator().equals(each.indicator()))
                        .toList();
    }

    private static InputKind kind(Criterion leaf) {
        return Objects.requireNonNull(leaf.rule()).input(Map.of());
    }

    private static Cell replaced(Cell cell, InputKind kind, BigDecimal figure) {
        return switch (kind) {
            case COUNT -> Cell.count(figure.intValueExact());
            case POINTS -> Cell.points(figure);
            default -> cell.withActual(figure);
        };
    }

    private static @Nullable String present(Cell cell, InputKind kind) {
        var figure = switch (kind) {
            case COUNT -> cell.count() == null ? null : new BigDecimal(cell.count());
            case POINTS -> cell.points();
            default -> cell.actual();
        };
        return figure == null ? null : VietnameseNumbers.write(figure);
    }

    private static List<Row> rows(WhatIf trial, String own, StandingsPage.Words words) {
        ClusterResult before = trial.before();
        return trial.after().ranking().stream()
                .map(after -> {
                    UnitResult earlier = before.unit(after.unit()).orElseThrow();
                    return new Row(
                            words.unit(new UnitId(after.unit())),
                            after.unit().equals(own),
                            earlier.total(),
                            after.total(),
                            earlier.place(),
                            after.place());
                })
                .toList();
    }
}
