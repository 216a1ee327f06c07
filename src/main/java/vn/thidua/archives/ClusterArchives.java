package vn.thidua.archives;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;

/**
 * Takes a cluster's data out as files, and in again: tried first on the real data and taken back, then for good. What was
 * taken out and in somewhere else comes out there byte for byte the same.
 */
@Service
public class ClusterArchives {

    private final ClusterWriter writer;
    private final ClusterReader reader;
    private final ArchiveUploads uploads;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClusterArchives(
            ClusterWriter writer,
            ClusterReader reader,
            ArchiveUploads uploads,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.reader = reader;
        this.uploads = uploads;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** The clusters that can be taken out. */
    @Transactional(readOnly = true)
    public List<ClusterView> clusters(Actor actor) {
        requireAdministrator(actor);
        return directory.clusters();
    }

    /** A cluster's files, packed. They tell more than the administrator sees in the portal, so the journal keeps that they were taken. */
    @Transactional
    public byte[] export(ClusterId cluster, Actor actor) {
        requireAdministrator(actor);
        directory.cluster(cluster);
        var packed = writer.write(cluster).pack();
        events.publishEvent(new ClusterTakenOut(cluster, packed.length, actor.login(), clock.instant()));
        return packed;
    }

    /** Refuses a file by its size, before it is taken into memory. */
    @Transactional(readOnly = true)
    public void weigh(String fileName, long bytes, Actor actor) {
        requireAdministrator(actor);
        DataFolder.weigh(fileName, bytes);
    }

    /** Keeps files to be tried; what cannot even be unpacked is refused. */
    @Transactional
    public UUID offer(String fileName, byte[] content, Actor actor) {
        requireAdministrator(actor);
        DataFolder.unpack(fileName, content);
        return uploads.keep(fileName, content, actor.login(), clock.instant());
    }

    /** What files that were offered are called. */
    @Transactional(readOnly = true)
    String offered(UUID upload, Actor actor) {
        requireAdministrator(actor);
        return uploads.require(upload, actor.login()).fileName();
    }

    /** What taking the files in would come to: everything is done, and taken back. */
    @Transactional
    ImportReport rehearse(UUID upload, ImportProgress progress, Actor actor) {
        requireAdministrator(actor);
        return run(uploads.require(upload, actor.login()), progress, actor, true);
    }

    /** Takes the files in, all or nothing. */
    @Transactional
    ImportReport take(UUID upload, ImportProgress progress, Actor actor) {
        requireAdministrator(actor);
        var file = uploads.require(upload, actor.login());
        var report = run(file, progress, actor, false);
        if (report.isClean()) {
            uploads.remove(upload);
        }
        return report;
    }

    /** Takes files in that the administrator has at hand. */
    @Transactional
    ImportReport take(String fileName, byte[] content, Actor actor) {
        requireAdministrator(actor);
        return run(
                new ArchiveUploads.Upload(UUID.randomUUID(), fileName, content), ImportProgress.UNTOLD, actor, false);
    }

    private ImportReport run(ArchiveUploads.Upload file, ImportProgress progress, Actor actor, boolean takenBack) {
        var folder = DataFolder.unpack(file.fileName(), file.content());
        var rows = Rows.of(folder);
        if (!rows.misfits().isEmpty()) {
            return new ImportReport(
                    List.of(),
                    rows.misfits().stream().map(ClusterArchives::fault).toList());
        }
        progress.begin(rows.count());
        var intake = new Intake(rows, entitled(actor), progress);
        var misfits = misfits(folder, intake);
        if (!misfits.isEmpty()) {
            takeBack();
            return new ImportReport(
                    List.of(), misfits.stream().map(ClusterArchives::fault).toList());
        }
        var report = new ImportReport(intake.tally().files(), List.of());
        if (takenBack) {
            takeBack();
        } else {
            events.publishEvent(new ClusterTakenIn(
                    rows.cluster(),
                    file.fileName(),
                    report.files().stream()
                            .mapToInt(ImportReport.FileTally::added)
                            .sum(),
                    report.files().stream()
                            .mapToInt(ImportReport.FileTally::changed)
                            .sum(),
                    actor.login(),
                    clock.instant()));
        }
        return report;
    }

    /** What keeps the files from being taken in: what rules refused, or what cannot be read at all. */
    private List<Misfit> misfits(DataFolder folder, Intake intake) {
        try {
            reader.read(folder, intake);
            return intake.misfits();
        } catch (Misfit unreadable) {
            return Stream.concat(intake.misfits().stream(), Stream.of(unreadable))
                    .toList();
        }
    }

    /** Nothing of this transaction stays. */
    private static void takeBack() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    private static ImportReport.Fault fault(Misfit misfit) {
        RuleViolation why = misfit.why();
        return new ImportReport.Fault(misfit.file(), misfit.line(), misfit.column(), why.code(), List.of(why.args()))
                .printed();
    }

    /** Who takes a year in does what its lead, its reviewers and others did: in the administrator's name, with their rights. */
    private static Actor entitled(Actor actor) {
        return new Actor(actor.login(), actor.displayName(), null, EnumSet.allOf(Role.class), Set.of());
    }

    static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("archives.notYours");
        }
    }
}
