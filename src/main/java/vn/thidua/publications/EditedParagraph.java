package vn.thidua.publications;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.RuleViolation;

/** What an editor wrote in the place of a generated paragraph, and the generated text that it was written from. */
@Entity
class EditedParagraph extends AbstractAggregateRoot<EditedParagraph> {

    static final int LONGEST = 4_000;

    @EmbeddedId
    private EditedParagraphId id;

    @Column(name = "text_vi")
    private String vietnamese;

    @Column(name = "text_en")
    private @Nullable String english;

    private String basis;
    private String writtenBy;
    private Instant writtenAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected EditedParagraph() {}

    @SuppressWarnings("NullAway.Init") // write() sets everything
    EditedParagraph(EditedParagraphId id) {
        this.id = id;
    }

    /** @param generated the paragraph by the rules, as it stands now */
    EditedParagraph write(Words text, String generated, String actor, Instant at) {
        if (text.vi().isBlank()) {
            throw new RuleViolation("publications.summary.edit.empty");
        }
        vietnamese = text.vi().strip();
        english = text.en() == null || text.en().isBlank() ? null : text.en().strip();
        basis = generated;
        writtenBy = actor;
        writtenAt = at;
        registerEvent(new ParagraphWritten(id.clusterId(), id.year(), id.topic(), actor, at));
        return this;
    }

    /** Makes way for the generated paragraph. */
    EditedParagraph restore(String actor, Instant at) {
        registerEvent(new ParagraphRestored(id.clusterId(), id.year(), id.topic(), actor, at));
        return this;
    }

    String topic() {
        return id.topic();
    }

    Words text() {
        return new Words(vietnamese, english);
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Whether the rules now write something else than when the editor wrote, because a figure has changed. */
    boolean isStaleAgainst(String generated) {
        return !basis.equals(generated);
    }
}
