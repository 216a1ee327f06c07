package vn.thidua.units;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.kernel.NotFound;

interface Units extends Repository<AdministrativeUnit, UnitId> {

    /** Flushes, because lists are read by SQL, in the same transaction too. */
    AdministrativeUnit saveAndFlush(AdministrativeUnit unit);

    boolean existsById(UnitId id);

    Optional<AdministrativeUnit> findById(UnitId id);

    default AdministrativeUnit require(UnitId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }
}
