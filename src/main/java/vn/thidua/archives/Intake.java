package vn.thidua.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.accounts.Actor;
import vn.thidua.units.ClusterId;

/**
 * One import at work: its rows, in whose name they are taken in, what came of each, and everything that a rule refused. A refusal
 * does not end it, so that all are told at once; what only follows from another refusal is not told.
 */
final class Intake {

    private static final int MOST_MISFITS = 200;

    private final Rows rows;
    private final Actor actor;
    private final ImportTally tally;
    private final List<Misfit> misfits = new ArrayList<>();
    private final Set<String> defined;

    Intake(Rows rows, Actor actor, ImportProgress progress) {
        this.rows = rows;
        this.actor = actor;
        this.tally = new ImportTally(progress);
        this.defined = Stream.of(DataFile.UNITS, DataFile.CLUSTER, DataFile.INDICATORS)
                .flatMap(file -> rows.of(file).stream())
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
    }

    Rows rows() {
        return rows;
    }

    ClusterId cluster() {
        return rows.cluster();
    }

    Actor actor() {
        return actor;
    }

    ImportTally tally() {
        return tally;
    }

    List<Misfit> misfits() {
        return List.copyOf(misfits);
    }

    /** Lets every row of a table act. */
    void each(DataFile file, Consumer<DataRow> act) {
        rows.of(file).forEach(row -> at(file.fileName(), row, () -> act.accept(row)));
    }

    /** Lets a row, or a file as a whole, act; what is refused is kept to be told. */
    void at(String file, @Nullable DataRow row, Runnable act) {
        try {
            Misfit.at(file, row, act);
        } catch (Misfit misfit) {
            if (!follows(misfit) && misfits.size() < MOST_MISFITS) {
                misfits.add(misfit);
            }
        }
    }

    /** What the files themselves define is unknown only because its definition was refused. */
    private boolean follows(Misfit misfit) {
        return misfit.why().code().equals(Misfit.UNKNOWN)
                && !misfits.isEmpty()
                && defined.contains(String.valueOf(misfit.why().args()[0]));
    }

    /** Defines what is not known yet, revises what is known otherwise, and leaves alone what is known so. */
    <T> void settle(DataRow row, Optional<T> known, T read, Runnable define, Runnable revise) {
        var file = row.file().fileName();
        if (known.isEmpty()) {
            define.run();
            tally.added(file);
        } else if (known.get().equals(read)) {
            tally.same(file);
        } else {
            revise.run();
            tally.changed(file);
        }
    }

    /** Adds what is not known yet. */
    void add(DataRow row, boolean known, Runnable act) {
        if (known) {
            tally.same(row.file().fileName());
        } else {
            act.run();
            tally.added(row.file().fileName());
        }
    }
}
