package vn.thidua.archives;

/** Tells how far an import has come, a few times in a second at most. */
final class ImportProgress {

    private static final long PAUSE_NANOS = 400_000_000;

    static final ImportProgress UNTOLD = new ImportProgress((file, done, total) -> {});

    private final Listener listener;
    private int total;
    private int done;
    private long told = System.nanoTime() - PAUSE_NANOS;

    ImportProgress(Listener listener) {
        this.listener = listener;
    }

    /** Writes it down in a transaction of its own, so that it is seen before the import is. */
    interface Listener {
        void at(String file, int done, int total);
    }

    void begin(int rows) {
        total = rows;
        done = 0;
        tell("");
    }

    void row(String file) {
        done = Math.min(done + 1, total);
        if (System.nanoTime() - told >= PAUSE_NANOS) {
            tell(file);
        }
    }

    private void tell(String file) {
        told = System.nanoTime();
        listener.at(file, done, total);
    }
}
