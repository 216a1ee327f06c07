package vn.thidua.dossiers;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.files.FileId;
import vn.thidua.files.StoredFile;

/** A file that proves one figure of a report, with the pages to look at. The same file may prove several figures. */
@Entity
@Table(name = "evidence_file")
class EvidenceFile extends AbstractAggregateRoot<EvidenceFile> {

    @EmbeddedId
    private EvidenceId id;

    @Embedded
    private DossierId dossier;

    @Enumerated(EnumType.STRING)
    private Subject.Kind subjectKind;

    private String subjectCode;

    @Embedded
    private FileId file;

    private String pages;

    private String note;

    private String attachedBy;

    private Instant attachedAt;

    private @Nullable String detachedBy;

    private @Nullable Instant detachedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected EvidenceFile() {}

    EvidenceFile(Dossier dossier, Subject subject, StoredFile file, PageNote pages, String by, Instant at) {
        this.id = EvidenceId.next();
        this.dossier = dossier.id();
        this.subjectKind = subject.kind();
        this.subjectCode = subject.code();
        this.file = file.id();
        this.pages = pages.pages();
        this.note = pages.note();
        this.attachedBy = by;
        this.attachedAt = at;
        registerEvent(new EvidenceAttached(dossier.key(), subject, file.name(), file.sha256(), pages, by, at));
    }

    /** Says anew where in the file to look. */
    EvidenceFile describe(DossierKey key, StoredFile stored, PageNote next, String by, Instant at) {
        if (!next.equals(new PageNote(pages, note))) {
            pages = next.pages();
            note = next.note();
            registerEvent(new EvidenceAttached(key, subject(), stored.name(), stored.sha256(), next, by, at));
        }
        return this;
    }

    /** Takes the file away from the figure; that it was there stays on record. */
    EvidenceFile detach(DossierKey key, StoredFile stored, String by, Instant at) {
        detachedBy = by;
        detachedAt = at;
        registerEvent(new EvidenceDetached(key, subject(), stored.name(), stored.sha256(), by, at));
        return this;
    }

    /** Whether it was there when the report was handed in. */
    boolean wasHandedIn(Dossier report) {
        var handedIn = report.lastSubmittedAt();
        return handedIn != null && !attachedAt.isAfter(handedIn);
    }

    EvidenceId id() {
        return id;
    }

    DossierId dossier() {
        return dossier;
    }

    Subject subject() {
        return new Subject(subjectKind, subjectCode);
    }

    FileId file() {
        return file;
    }

    boolean isDetached() {
        return detachedAt != null;
    }
}
