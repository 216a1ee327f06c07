package vn.thidua.units;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Successions extends Repository<UnitSuccession, UUID> {

    /** Flushes, because lists are read by SQL, in the same transaction too. */
    UnitSuccession saveAndFlush(UnitSuccession succession);
}
