package vn.thidua.publications;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.rankings.OrderDecisionView;
import vn.thidua.rankings.OrderGround;
import vn.thidua.rankings.Standings;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.UnitYear;
import vn.thidua.units.UnitId;

/** Writes down what the decisive ledger was scored from. */
final class InputsWriter {

    private InputsWriter() {}

    static Inputs write(Standings standings) {
        return write(standings.input(), orders(standings));
    }

    static Inputs write(ClusterYear input, List<Inputs.Order> orders) {
        return new Inputs(mapped(input.directions(), Enum::name), mapped(input.units(), InputsWriter::unit), orders);
    }

    /** Decisions that stand and still fit, ties before ballots, as they are applied. */
    private static List<Inputs.Order> orders(Standings standings) {
        return List.of(OrderGround.TIE, OrderGround.BALLOT).stream()
                .flatMap(ground -> standings.decisions().stream()
                        .filter(decision -> decision.ground() == ground)
                        .filter(OrderDecisionView::stands)
                        .filter(decision -> !standings.outdated().contains(decision)))
                .map(decision -> new Inputs.Order(
                        decision.ground().name(),
                        decision.order().stream().map(UnitId::unitId).toList()))
                .toList();
    }

    private static Inputs.Unit unit(UnitYear unit) {
        return new Inputs.Unit(
                mapped(unit.cells(), InputsWriter::cell),
                unit.submittedAt(),
                unit.facts(),
                unit.sanctions().stream()
                        .map(sanction -> new Inputs.Sanction(
                                sanction.effect().name(), sanction.classCode(), sanction.reasonCode()))
                        .toList());
    }

    private static Inputs.Cell cell(Cell cell) {
        return new Inputs.Cell(
                cell.state().name(),
                cell.target(),
                cell.actual(),
                cell.previous(),
                cell.count(),
                cell.choice(),
                cell.choices(),
                cell.pass(),
                cell.pluses(),
                cell.minuses(),
                cell.points());
    }

    private static <T, R> Map<String, R> mapped(Map<String, T> values, Function<T, R> each) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> each.apply(entry.getValue())));
    }
}
