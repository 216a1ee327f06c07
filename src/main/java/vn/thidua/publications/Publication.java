package vn.thidua.publications;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/** A frozen version of a cluster's year. It is made once, complete, and has no way to change. */
@Entity
@Immutable
class Publication extends AbstractAggregateRoot<Publication> implements Persistable<PublicationId> {

    @EmbeddedId
    private PublicationId id;

    private LocalDate officialOn;
    private Instant publishedAt;
    private String publishedBy;

    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    private @Nullable String reason;
    private String content;
    private String contentHash;
    private @Nullable String correction;
    private @Nullable String journalHead;

    @Transient
    private boolean isNew;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Publication() {}

    private Publication(PublicationId id, Snapshot snapshot, Act act, @Nullable Correction correction) {
        this.id = id;
        this.officialOn = act.officialOn();
        this.publishedAt = act.at();
        this.publishedBy = act.actor();
        this.reason = act.reason();
        this.journalHead = act.journalHead();
        this.disclosure = snapshot.disclosure();
        this.content = SnapshotJson.write(snapshot);
        this.contentHash = SnapshotJson.hash(content);
        this.correction = correction == null ? null : SnapshotJson.write(correction);
        this.isNew = true;
    }

    /** Who publishes, when, under which official date, and from the second version on for what reason. */
    record Act(
            String actor,
            Instant at,
            LocalDate officialOn,
            @Nullable String reason,
            @Nullable String journalHead) {}

    /** The first version of a year. */
    static Publication first(String cluster, Snapshot snapshot, Act act) {
        var publication = new Publication(new PublicationId(cluster, snapshot.year(), 1), snapshot, act, null);
        publication.registerEvent(publication.published());
        return publication;
    }

    /** A further version, which says what it corrects. */
    static Publication further(String cluster, Snapshot snapshot, Act act, Correction correction) {
        var id = new PublicationId(cluster, snapshot.year(), correction.from() + 1);
        var publication = new Publication(id, snapshot, act, correction);
        publication.registerEvent(publication.published());
        return publication;
    }

    private YearPublished published() {
        return new YearPublished(
                publishedBy, publishedAt, id.clusterId(), id.year(), id.version(), contentHash, officialOn, reason);
    }

    @Override
    public PublicationId getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void stored() {
        isNew = false;
    }
}
