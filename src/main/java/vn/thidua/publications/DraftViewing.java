package vn.thidua.publications;

import java.time.Instant;

/** Who saw a year before it was public, what content, and when for the first time. */
public record DraftViewing(String name, String contentHash, Instant seenAt) {

    /** The hash in the short form that people compare by eye. */
    public String shortHash() {
        return contentHash.substring(0, 4) + " " + contentHash.substring(4, 8);
    }
}
