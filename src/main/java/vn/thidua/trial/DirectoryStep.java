package vn.thidua.trial;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.leadership.SelectionMethod;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterKind;
import vn.thidua.units.ClusterRegister;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitRegister;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

/** The six districts, their cluster, and who is known to have led it. */
@Component
@Order(1)
class DirectoryStep implements TrialStep {

    private final TrialFiles files;
    private final UnitRegister units;
    private final ClusterRegister clusters;
    private final Leadership leadership;

    DirectoryStep(TrialFiles files, UnitRegister units, ClusterRegister clusters, Leadership leadership) {
        this.files = files;
        this.units = units;
        this.clusters = clusters;
        this.leadership = leadership;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public void load() {
        files.rows("units").forEach(row -> units.define(unit(row)));
        files.rows("cluster").forEach(row -> clusters.define(cluster(row)));
        files.rows("memberships")
                .forEach(row -> clusters.admit(
                        new ClusterId(row.text("cluster")),
                        new UnitId(row.text("unit")),
                        row.date("valid_from"),
                        row.dateOrNull("valid_to")));
        files.rows("leadership").forEach(row -> leadership.record(List.of(term(row))));
    }

    private static UnitView unit(TrialRow row) {
        return new UnitView(
                new UnitId(row.text("code")),
                row.textOrNull("official_code"),
                row.text("name"),
                row.text("full_name"),
                row.choice("kind", UnitType.class),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"),
                row.textOrNull("note"));
    }

    private static ClusterView cluster(TrialRow row) {
        return new ClusterView(
                new ClusterId(row.text("code")),
                row.text("name"),
                row.textOrNull("name_en"),
                row.choice("kind", ClusterKind.class),
                row.text("province"),
                row.textOrNull("decided_by"),
                row.date("valid_from"),
                row.dateOrNull("valid_to"),
                row.textOrNull("note"));
    }

    private static LeadershipTermView term(TrialRow row) {
        return new LeadershipTermView(
                new ClusterId(row.text("cluster")),
                row.year(),
                row.choice("role", LeadershipRole.class),
                new UnitId(row.text("unit")),
                row.choice("selection_method", SelectionMethod.class),
                row.textOrNull("document"),
                null,
                row.text("origin"));
    }
}
