package vn.thidua.dossiers;

import java.util.Optional;
import vn.thidua.units.UnitId;

/** Who has been named to check a member's report; whoever assigns checkers answers. */
public interface CheckerRegister {

    /** The unit that checks this report now; none before anybody is named. */
    Optional<UnitId> checkerOf(DossierKey report);
}
