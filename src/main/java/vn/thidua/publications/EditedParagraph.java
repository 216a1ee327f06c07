package vn.thidua.publications;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.thidua.kernel.RuleViolation;

/**
 * What an editor wrote in the place of a generated paragraph, or added after one; with the generated text that it was written from
 * and the figures that it names.
 */
@Entity
class EditedParagraph extends AbstractAggregateRoot<EditedParagraph> {

    private static final String ADDED = "added-";

    @EmbeddedId
    private EditedParagraphId id;

    private @Nullable String placedAfter;

    @Column(name = "text_vi")
    private String vietnamese;

    @Column(name = "text_en")
    private @Nullable String english;

    private String basis;
    private String figures;
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

    /** A paragraph of its own. */
    static EditedParagraph after(String topic, EditedParagraphId id) {
        var added = new EditedParagraph(id);
        added.placedAfter = topic;
        return added;
    }

    static String addedTopic(int number) {
        return ADDED + number;
    }

    static boolean isAdded(String topic) {
        return topic.startsWith(ADDED);
    }

    /**
     * @param generated the paragraph by the rules, as it stands now; empty for an added one
     * @param named the figures that the text names, as they stand now
     */
    EditedParagraph write(Words text, String generated, Set<String> named, String actor, Instant at) {
        if (text.vi().isBlank()) {
            throw new RuleViolation("publications.summary.edit.empty");
        }
        english = text.en() == null || text.en().isBlank() ? null : text.en().strip();
        if (isAdded() && english == null) {
            throw new RuleViolation("publications.summary.add.both");
        }
        vietnamese = text.vi().strip();
        basis = generated;
        figures = String.join("\n", new TreeSet<>(named));
        writtenBy = actor;
        writtenAt = at;
        registerEvent(new ParagraphWritten(id.clusterId(), id.year(), id.topic(), actor, at));
        return this;
    }

    /** Makes way for the generated paragraph, or for none. */
    EditedParagraph restore(String actor, Instant at) {
        registerEvent(new ParagraphRestored(id.clusterId(), id.year(), id.topic(), actor, at));
        return this;
    }

    String topic() {
        return id.topic();
    }

    boolean isAdded() {
        return isAdded(id.topic());
    }

    /** Counts the added paragraphs of a year. */
    int number() {
        return Integer.parseInt(id.topic().substring(ADDED.length()));
    }

    /** The paragraph that an added one follows. */
    String standsAfter() {
        return placedAfter == null ? "" : placedAfter;
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

    /** Whether the rules now write something else than when the editor wrote, or a figure that it names has changed. */
    boolean isStaleAgainst(String generated, Set<String> named) {
        return !basis.equals(generated) || !figures.lines().allMatch(named::contains);
    }
}
