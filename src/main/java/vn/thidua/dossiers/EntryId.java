package vn.thidua.dossiers;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;

/** One entry of one dossier. */
@Embeddable
record EntryId(UUID dossierId, @Enumerated(EnumType.STRING) Subject.Kind subjectKind, String subjectCode)
        implements Serializable {

    static EntryId of(DossierId dossier, Subject subject) {
        return new EntryId(dossier.dossierId(), subject.kind(), subject.code());
    }

    Subject subject() {
        return new Subject(subjectKind, subjectCode);
    }

    DossierId dossier() {
        return new DossierId(dossierId);
    }
}
