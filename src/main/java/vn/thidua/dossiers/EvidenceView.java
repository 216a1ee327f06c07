package vn.thidua.dossiers;

import java.time.Instant;
import vn.thidua.files.FileId;
import vn.thidua.files.FileType;

/** A file that proves a figure, as pages list it. */
public record EvidenceView(
        EvidenceId id,
        Subject subject,
        FileId file,
        String name,
        FileType type,
        long size,
        String sha256,
        String pages,
        String note,
        String by,
        Instant at) {}
