package vn.thidua.indicators.web;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.platform.web.TypedNumber;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * The targets of a cluster's year as a sheet: a line an indicator with its baseline and document, a column a unit. What was
 * typed stays in the sheet, readable or not.
 */
record TargetSheet(Year year, List<UnitView> members, List<Line> lines) {

    private static final int MOST_DECIMALS = 6;

    record Line(IndicatorView indicator, Baseline baseline, String document, List<Cell> cells) {}

    /**
     * One target.
     *
     * @param name the field's name and id
     * @param inForce what is assigned now
     */
    record Cell(
            UnitView unit,
            String name,
            TypedNumber typed,
            @Nullable TargetView inForce) {

        public String text() {
            return typed.text();
        }

        public @Nullable BigDecimal value() {
            return typed.value();
        }

        public @Nullable String problem() {
            return typed.problem();
        }

        public List<String> args() {
            return typed.args();
        }
    }

    /** What is to be done: targets to assign, and targets to take back. */
    record Changes(List<TargetView> assigned, List<TargetView> withdrawn) {

        boolean isEmpty() {
            return assigned.isEmpty() && withdrawn.isEmpty();
        }
    }

    /**
     * The sheet as it stands, with what was typed over it: {@code JOBS.an-phu}, {@code JOBS.baseline} and
     * {@code JOBS.document}.
     */
    static TargetSheet of(
            Year year,
            List<UnitView> members,
            List<IndicatorView> catalogue,
            List<TargetView> inForce,
            Map<String, String> typed) {
        var lines = catalogue.stream()
                .map(indicator -> {
                    var known = inForce.stream()
                            .filter(target -> target.indicator().equals(indicator.code()))
                            .collect(Collectors.toMap(TargetView::unit, Function.identity()));
                    return line(indicator, members, known, typed);
                })
                .toList();
        return new TargetSheet(year, members, lines);
    }

    private static Line line(
            IndicatorView indicator, List<UnitView> members, Map<UnitId, TargetView> known, Map<String, String> typed) {
        var code = indicator.code().toString();
        var first = members.stream()
                .map(member -> known.get(member.id()))
                .filter(Objects::nonNull)
                .findFirst();
        var baseline = Stream.of(Baseline.values())
                .filter(each -> each.name().equals(typed.get(code + ".baseline")))
                .findFirst()
                .or(() -> first.map(TargetView::baseline))
                .orElse(Baseline.PROVINCE_ASSIGNED);
        var document = typed.getOrDefault(
                        code + ".document", first.map(TargetView::document).orElse(""))
                .strip();
        var cells = members.stream()
                .map(member -> cell(member, code + "." + member.id(), known.get(member.id()), typed))
                .toList();
        return new Line(indicator, baseline, document, cells);
    }

    private static Cell cell(UnitView unit, String name, @Nullable TargetView inForce, Map<String, String> typed) {
        return new Cell(
                unit,
                name,
                TypedNumber.read(typed.get(name), inForce == null ? null : inForce.value(), MOST_DECIMALS),
                inForce);
    }

    List<UnitId> units() {
        return members.stream().map(UnitView::id).toList();
    }

    List<Cell> problems() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.problem() != null)
                .toList();
    }

    /** What differs from the targets in force: another number, another baseline, another document, or none any more. */
    Changes changes() {
        var assigned = lines.stream()
                .flatMap(line -> line.cells().stream()
                        .filter(cell -> cell.value() != null)
                        .map(cell -> target(line, cell))
                        .filter(Objects::nonNull))
                .toList();
        var withdrawn = lines.stream()
                .flatMap(line -> line.cells().stream()
                        .filter(cell -> cell.value() == null && cell.inForce() != null)
                        .map(cell -> withdrawn(line, Objects.requireNonNull(cell.inForce()))))
                .toList();
        return new Changes(assigned, withdrawn);
    }

    /** The target that is taken back, with the document that says so. */
    private static TargetView withdrawn(Line line, TargetView inForce) {
        return new TargetView(
                inForce.unit(),
                inForce.year(),
                inForce.indicator(),
                inForce.value(),
                inForce.baseline(),
                line.document().isEmpty() ? null : line.document());
    }

    /** The target that a cell now asks for, unless it is in force already. */
    private @Nullable TargetView target(Line line, Cell cell) {
        var value = Objects.requireNonNull(cell.value());
        var inForce = cell.inForce();
        var document = line.document().isEmpty() ? null : line.document();
        var same = inForce != null
                && inForce.value().compareTo(value) == 0
                && inForce.baseline() == line.baseline()
                && Objects.equals(inForce.document(), document);
        return same
                ? null
                : new TargetView(cell.unit().id(), year, line.indicator().code(), value, line.baseline(), document);
    }
}
