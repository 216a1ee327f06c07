package vn.thidua.publications;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A published version: its imprint, its outline and its frozen content. Both are looked up when somebody asks for them, so that a list
 * of all years holds no more than their imprints; whatever speaks of many years asks for outlines only.
 */
public final class PublishedYear {

    private final Edition edition;
    private final Supplier<Outline> outline;
    private final Supplier<Snapshot> snapshot;
    private final Supplier<Optional<Correction>> correction;

    PublishedYear(
            Edition edition,
            Supplier<Outline> outline,
            Supplier<Snapshot> snapshot,
            Supplier<Optional<Correction>> correction) {
        this.edition = edition;
        this.outline = outline;
        this.snapshot = snapshot;
        this.correction = correction;
    }

    /** A year with its content at hand, such as one that is still to be published. */
    static PublishedYear of(Edition edition, Snapshot snapshot, @Nullable Correction correction) {
        return new PublishedYear(
                edition,
                () -> SnapshotJson.readOutline(SnapshotJson.write(snapshot)),
                () -> snapshot,
                () -> Optional.ofNullable(correction));
    }

    public Edition edition() {
        return edition;
    }

    /** Who took part, what was measured and what came of it: cheap, however many years are asked. */
    public Outline outline() {
        return outline.get();
    }

    /** All of it. */
    public Snapshot snapshot() {
        return snapshot.get();
    }

    /** What it changed against the version before; absent for the first. */
    public @Nullable Correction correction() {
        return correction.get().orElse(null);
    }
}
