package vn.thidua.dossiers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.files.FileId;

interface EvidenceFiles extends Repository<EvidenceFile, EvidenceId> {

    EvidenceFile save(EvidenceFile evidence);

    void delete(EvidenceFile evidence);

    void flush();

    Optional<EvidenceFile> findById(EvidenceId id);

    List<EvidenceFile> findByFile(FileId file);
}
