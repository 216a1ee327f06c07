package vn.thidua.crosschecks;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a remark or an objection. */
@Embeddable
public record DiscussionId(UUID discussionId) implements Serializable {

    static DiscussionId next() {
        return new DiscussionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return discussionId.toString();
    }
}
