package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Anchors;
import vn.thidua.publications.Edition;
import vn.thidua.publications.Method;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Standing;

/** Why a unit has its points: group by group and criterion by criterion, from the clause to the sum. */
record PointsPage(PublishedYear published, Member member, Standing standing, List<Group> groups) {

    /** A group with what the unit earned in it, and how its criteria add up to that. */
    record Group(Method.Group group, Standing.GroupPoints points, List<Row> rows, List<Standing.Step> sum) {}

    /**
     * A criterion with its derivation; sub-criteria follow their parent.
     *
     * @param depth 0 for a criterion, 1 for a sub-criterion
     */
    record Row(
            Method.Criterion criterion,
            Standing.CriterionPoints points,
            int depth,
            @Nullable Indicator indicator,
            @Nullable Result result,
            @Nullable Curve curve) {}

    /** Absent where the unit is unknown or the publication shows no criteria. */
    static Optional<PointsPage> of(PublishedYear published, String unit) {
        var year = published.snapshot();
        var standing = year.standing(unit);
        var member = year.member(unit);
        if (standing.isEmpty() || member.isEmpty() || !year.disclosure().showsCriteria()) {
            return Optional.empty();
        }
        var groups = year.method().groups().stream()
                .flatMap(group -> standing.get().group(group.code()).stream()
                        .map(points -> new Group(
                                group,
                                points,
                                rows(year, standing.get(), group),
                                standing.get().sumOf(group.code()))))
                .toList();
        return Optional.of(new PointsPage(published, member.get(), standing.get(), groups));
    }

    private static List<Row> rows(Snapshot year, Standing standing, Method.Group group) {
        var rows = new ArrayList<Row>();
        for (var criterion : group.criteria()) {
            add(rows, year, standing, criterion, 0);
        }
        return rows;
    }

    private static void add(List<Row> rows, Snapshot year, Standing standing, Method.Criterion criterion, int depth) {
        standing.criterion(criterion.code()).ifPresent(points -> {
            var indicator = criterion.indicator();
            rows.add(new Row(
                    criterion,
                    points,
                    depth,
                    indicator == null ? null : year.indicator(indicator).orElse(null),
                    indicator == null
                            ? null
                            : year.result(standing.unit(), indicator).orElse(null),
                    Curve.of(criterion, points.rate()).orElse(null)));
            criterion.children().forEach(child -> add(rows, year, standing, child, depth + 1));
        });
    }

    public Snapshot snapshot() {
        return published.snapshot();
    }

    public Edition edition() {
        return published.edition();
    }

    /** The base that counts: carried to the nominal maximum where criteria had left it. */
    @Nullable
    public BigDecimal base() {
        return standing.rescaledBase() == null ? standing.base() : standing.rescaledBase();
    }

    public boolean rescaled() {
        return standing.base() != null
                && standing.rescaledBase() != null
                && standing.base().compareTo(standing.rescaledBase()) != 0;
    }

    /** The penalty without its sign, as it stands behind a minus. */
    public BigDecimal penaltyAmount() {
        return standing.penalty() == null ? BigDecimal.ZERO : standing.penalty().abs();
    }

    public long placed() {
        return snapshot().standings().stream()
                .filter(each -> each.place() != null)
                .count();
    }

    /** Whether the page can tell how the class came about; older versions do not say. */
    public boolean gradeExplained() {
        return !standing.gradeSteps().isEmpty();
    }

    /** The unit's cell for an indicator, on the page of the year. */
    public String cell(String indicator) {
        return Anchors.result(indicator, member.id());
    }
}
