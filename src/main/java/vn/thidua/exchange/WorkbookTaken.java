package vn.thidua.exchange;

import java.time.Instant;
import java.util.Map;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.kernel.DomainEvent;

/** An editor took the answers of a workbook over into the report; each changed figure has its own line beside it. */
record WorkbookTaken(DossierKey key, String fileName, String fileHash, int answers, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "dossier/" + key.path();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("file", fileName, "sha256", fileHash, "answers", Integer.toString(answers));
    }
}
