package vn.thidua.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.awards.AwardStatus;
import vn.thidua.awards.AwardView;
import vn.thidua.awards.BallotCount;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.platform.Formats;
import vn.thidua.publications.Method;
import vn.thidua.publications.Paragraph;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Standing;
import vn.thidua.units.UnitView;

/** The tables of official papers, with every figure already written out. */
@Component
class PaperTables {

    private final Formats formats;

    PaperTables(Formats formats) {
        this.formats = formats;
    }

    /** Topics of the summary that a report has its own places for. */
    private static final Set<String> ELSEWHERE = Set.of("lede", "headline", "conference", "next");

    private static final int WHOLE = 100;
    private static final int NAMES = 13;
    private static final int INDICATORS = 25;
    private static final int PLACE = 6;
    private static final int GRADE = 11;

    /**
     * A table with a column for each of several things.
     *
     * @param share of the first column, in percent
     */
    record Grid(int share, List<Head> heads, List<Line> lines) {

        /** Columns of figures, all alike. */
        static Grid of(int share, List<String> heads, List<Line> lines) {
            var each = Math.max(1, (WHOLE - share) / Math.max(1, heads.size()));
            return new Grid(
                    share,
                    heads.stream().map(head -> new Head(head, each, "num")).toList(),
                    lines);
        }
    }

    /** The head of a column, its share in percent, and how its cells are set. */
    record Head(String text, int share, String look) {}

    /** One line of a grid. */
    record Line(String name, List<String> cells) {}

    /** A unit that is proposed for an award, or has it. */
    record AwardLine(String unit, String type, String total, String place, String note) {}

    /** A unit's votes. */
    record VoteLine(String unit, String votes, String share) {}

    /** An indicator that some units missed. */
    record Shortfall(String indicator, int units, String names) {}

    /** Points of the base groups, bonus, penalty, total, place and class of every unit, by place. */
    Grid scores(Snapshot year, String bonus, String penalty, String total, String place, String grade) {
        var groups = year.method().groups().stream().filter(Method.Group::base).toList();
        var each = (WHOLE - NAMES - PLACE - GRADE) / (groups.size() + 3);
        var heads = new ArrayList<Head>();
        groups.forEach(
                group -> heads.add(new Head(group.code() + " (" + formats.maximum(group.max()) + ")", each, "num")));
        List.of(bonus, penalty, total).forEach(head -> heads.add(new Head(head, each, "num")));
        heads.add(new Head(place, PLACE, "mid"));
        heads.add(new Head(grade, GRADE, "words"));
        return new Grid(
                NAMES,
                heads,
                year.standings().stream()
                        .map(standing -> scores(year, standing, groups))
                        .toList());
    }

    private Line scores(Snapshot year, Standing standing, List<Method.Group> groups) {
        var cells = new ArrayList<String>();
        for (var group : groups) {
            cells.add(standing.group(group.code())
                    .map(points -> formats.points(points.base()))
                    .orElse(Formats.NONE));
        }
        cells.add(formats.points(standing.bonus()));
        cells.add(formats.points(standing.penalty()));
        cells.add(formats.points(standing.total()));
        cells.add(place(standing));
        cells.add(year.method()
                .grade(standing.grade())
                .map(grade -> grade.name().vi())
                .orElse(Formats.NONE));
        return new Line(name(year, standing.unit()), cells);
    }

    /** The result of every unit for every indicator, and what the cluster achieved together. */
    Grid results(Snapshot year, String together, String rate) {
        var heads = new ArrayList<>(
                year.members().stream().map(Snapshot.Member::name).toList());
        heads.addAll(List.of(together, rate));
        return Grid.of(
                INDICATORS,
                heads,
                year.indicators().stream()
                        .map(indicator -> results(year, indicator))
                        .toList());
    }

    private Line results(Snapshot year, Snapshot.Indicator indicator) {
        var cells = new ArrayList<String>();
        for (var member : year.members()) {
            cells.add(year.result(member.id(), indicator.code())
                    .map(result -> number(result.actual(), indicator.decimals()))
                    .orElse(Formats.NONE));
        }
        var total = year.total(indicator.code());
        cells.add(
                indicator.summed()
                        ? total.map(sum -> number(sum.sumActual(), indicator.decimals()))
                                .orElse(Formats.NONE)
                        : Formats.NONE);
        cells.add(
                indicator.summed()
                        ? total.map(sum -> formats.percent(sum.rate())).orElse(Formats.NONE)
                        : Formats.NONE);
        return new Line(indicator.name().vi() + " (" + indicator.unitOfMeasure() + ")", cells);
    }

    /** The targets that each member registers, by indicator. */
    Grid targets(List<UnitView> members, List<IndicatorView> indicators, List<TargetView> targets) {
        return Grid.of(
                INDICATORS,
                members.stream().map(UnitView::name).toList(),
                indicators.stream()
                        .filter(indicator -> targets.stream()
                                .anyMatch(target -> target.indicator().equals(indicator.code())))
                        .map(indicator -> new Line(
                                indicator.nameVi() + " (" + indicator.unitOfMeasure() + ")",
                                members.stream()
                                        .map(member -> target(member, indicator, targets))
                                        .toList()))
                        .toList());
    }

    private String target(UnitView member, IndicatorView indicator, List<TargetView> targets) {
        return targets.stream()
                .filter(target ->
                        target.unit().equals(member.id()) && target.indicator().equals(indicator.code()))
                .findFirst()
                .map(target -> number(target.value(), indicator.decimals()))
                .orElse(Formats.NONE);
    }

    /** What is proposed or granted, the highest first; what was revoked is no ground for anything. */
    List<AwardLine> awards(Snapshot year, List<AwardView> awards, Function<String, String> typeName) {
        return awards.stream()
                .filter(award -> award.status() != AwardStatus.REVOKED)
                .sorted(Comparator.comparing(AwardView::type))
                .map(award -> {
                    var unit = award.unit().unitId();
                    var standing = year.standing(unit);
                    return new AwardLine(
                            fullName(year, unit),
                            typeName.apply(award.type().name()),
                            standing.map(each -> formats.points(each.total())).orElse(Formats.NONE),
                            standing.map(PaperTables::place).orElse(Formats.NONE),
                            award.note() == null ? "" : award.note());
                })
                .toList();
    }

    List<VoteLine> votes(List<UnitView> members, @Nullable BallotCount count) {
        return members.stream()
                .map(member -> count == null
                        ? new VoteLine(member.fullName(), "", "")
                        : new VoteLine(
                                member.fullName(),
                                Integer.toString(count.votesFor(member.id())),
                                formats.percent(count.shareOf(member.id()))))
                .toList();
    }

    /** The paragraphs of the written summary that tell of results; what a report says elsewhere is left out. */
    List<String> resultsInWords(Snapshot year) {
        return year.summary().vi().stream()
                .filter(paragraph -> !ELSEWHERE.contains(paragraph.topic()))
                .map(Paragraph::text)
                .toList();
    }

    /** The indicators in which some unit fell short of its plan. */
    List<Shortfall> shortfalls(Snapshot year) {
        return year.indicators().stream()
                .map(indicator -> shortfall(year, indicator))
                .filter(shortfall -> shortfall.units() > 0)
                .toList();
    }

    private static Shortfall shortfall(Snapshot year, Snapshot.Indicator indicator) {
        var missed = year.resultsOf(indicator.code()).stream()
                .filter(result -> result.rate() != null && !result.met())
                .map(result -> name(year, result.unit()))
                .toList();
        return new Shortfall(indicator.name().vi(), missed.size(), String.join(", ", missed));
    }

    private String number(@Nullable BigDecimal value, int decimals) {
        return value == null
                ? Formats.NONE
                : formats.number(
                        value, Math.max(decimals, value.stripTrailingZeros().scale()));
    }

    static String place(Standing standing) {
        return standing.place() == null ? Formats.NONE : Integer.toString(standing.place());
    }

    static String name(Snapshot year, String unit) {
        return year.member(unit).map(Snapshot.Member::name).orElse(unit);
    }

    static String fullName(Snapshot year, String unit) {
        return year.member(unit).map(Snapshot.Member::fullName).orElse(unit);
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
