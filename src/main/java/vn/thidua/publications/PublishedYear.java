package vn.thidua.publications;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A published version: its imprint and its frozen content. The content is looked up when somebody asks for it, so that a list of all
 * years holds no more than their imprints.
 */
public final class PublishedYear {

    private final Edition edition;
    private final Supplier<Snapshot> snapshot;
    private final Supplier<Optional<Correction>> correction;

    PublishedYear(Edition edition, Supplier<Snapshot> snapshot, Supplier<Optional<Correction>> correction) {
        this.edition = edition;
        this.snapshot = snapshot;
        this.correction = correction;
    }

    /** A year with its content at hand, such as one that is still to be published. */
    static PublishedYear of(Edition edition, Snapshot snapshot, @Nullable Correction correction) {
        return new PublishedYear(edition, () -> snapshot, () -> Optional.ofNullable(correction));
    }

    public Edition edition() {
        return edition;
    }

    public Snapshot snapshot() {
        return snapshot.get();
    }

    /** What it changed against the version before; absent for the first. */
    public @Nullable Correction correction() {
        return correction.get().orElse(null);
    }
}
