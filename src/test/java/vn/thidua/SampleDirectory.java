package vn.thidua;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.AsSystem;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterKind;
import vn.thidua.units.ClusterRegister;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitRegister;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

/** A cluster of three districts, members from 2020 on: the smallest directory in which something can happen. */
@Component
public class SampleDirectory {

    public static final ClusterId CLUSTER = new ClusterId("cum-thu");
    public static final UnitId AN = new UnitId("thu-an");
    public static final UnitId BINH = new UnitId("thu-binh");
    public static final UnitId CHI = new UnitId("thu-chi");

    private final UnitRegister units;
    private final ClusterRegister clusters;

    SampleDirectory(UnitRegister units, ClusterRegister clusters) {
        this.units = units;
        this.clusters = clusters;
    }

    public void enter() {
        AsSystem.run(() -> {
            var start = LocalDate.of(2020, 1, 1);
            clusters.define(new ClusterView(
                    CLUSTER, "Cụm thử", "Sample cluster", ClusterKind.CLUSTER, "An Giang", null, start, null, null));
            for (var unit : List.of(AN, BINH, CHI)) {
                units.define(
                        new UnitView(unit, null, unit.unitId(), "huyện " + unit, UnitType.DISTRICT, null, null, null));
                clusters.admit(CLUSTER, unit, start, null);
            }
        });
    }
}
