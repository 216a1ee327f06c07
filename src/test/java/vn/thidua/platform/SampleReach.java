package vn.thidua.platform;

import java.util.concurrent.Executor;

/** Databases within reach and out of it, without a database. */
public final class SampleReach {

    private SampleReach() {}

    /** Questions that may not keep a reader waiting go through this executor: one that runs nothing is a database that hangs. */
    public static DatabaseReach through(Executor behind) {
        return new DatabaseReach(() -> {}, behind, System::nanoTime);
    }

    public static LastKnown lastKnown(DatabaseReach database) {
        return new LastKnown(database);
    }
}
