package vn.thidua.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.units.UnitId;

/** Everybody who can log in to the trial: an editor and a head in each district, and the province's board. */
@Component
class TrialPeople {

    static final String REVIEWER = "tham-dinh";
    static final String PUBLISHER = "cong-bo";

    private final TrialFiles files;

    TrialPeople(TrialFiles files) {
        this.files = files;
    }

    List<NewAccount> everybody() {
        var people = new ArrayList<NewAccount>();
        var units = files.rows("units");
        for (var unit : units) {
            people.add(new NewAccount(
                    unit.text("code"),
                    "Phòng Nội vụ " + unit.text("full_name"),
                    new UnitId(unit.text("code")),
                    Set.of(Role.UNIT_EDITOR)));
        }
        for (var unit : units) {
            people.add(new NewAccount(
                    unit.text("code") + ".lanhdao",
                    "Lãnh đạo UBND " + unit.text("full_name"),
                    new UnitId(unit.text("code")),
                    Set.of(Role.UNIT_APPROVER)));
        }
        people.add(
                new NewAccount(REVIEWER, "Chuyên viên thẩm định, Sở Nội vụ", null, Set.of(Role.PROVINCIAL_REVIEWER)));
        people.add(new NewAccount(PUBLISHER, "Người công bố, Sở Nội vụ", null, Set.of(Role.PROVINCIAL_PUBLISHER)));
        people.add(new NewAccount("quan-tri", "Quản trị viên", null, Set.of(Role.ADMINISTRATOR)));
        return people;
    }
}
