package vn.thidua.dossiers;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DossierEntries extends Repository<DossierEntry, EntryId> {

    DossierEntry save(DossierEntry entry);

    Optional<DossierEntry> findById(EntryId id);

    /** Writes what was saved, so that versions are the new ones. */
    void flush();
}
