package vn.thidua.dossiers;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.RecordedDossier.RecordedRuling;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.scoring.Ledger;

/** Loads reports of the past, with all their ledgers, as files record them. */
@Service
@Transactional
public class DossierArchive {

    private final Dossiers dossiers;
    private final DossierEntries entries;
    private final DossierHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierArchive(
            Dossiers dossiers,
            DossierEntries entries,
            DossierHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.entries = entries;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Loads one report. A report that the portal has already is left as it is.
     *
     * @return whether it was loaded
     */
    public boolean restore(RecordedDossier recorded, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("dossiers.restore.notYours");
        }
        if (dossiers.find(recorded.key()).isPresent()) {
            return false;
        }
        var now = clock.instant();
        var dossier = dossiers.save(Dossier.restored(recorded.key(), recorded.stage(), recorded.submittedAt()));
        var claimedAt = recorded.submittedAt() == null ? now : recorded.submittedAt();
        var acceptance = recorded.stage().hasReached(Stage.APPRAISED) ? new Acceptance(actor.login(), now) : null;
        var restored = recorded.entries().stream()
                .map(entry -> entries.save(new DossierEntry(dossier.id(), entry.subject(), actor.login(), claimedAt)
                        .restore(
                                entry.claim(),
                                ruling(entry.checked(), actor, now),
                                ruling(entry.appraised(), actor, now),
                                acceptance)))
                .toList();
        entries.flush();
        restored.forEach(entry -> remember(dossier, entry, actor, now));
        var newest = history.newestChange(dossier.id());
        dossiers.save(dossier.restoredUpTo(newest));
        events.publishEvent(new DossierRestored(
                recorded.key(), recorded.stage(), recorded.entries().size(), actor.login(), now));
        return true;
    }

    private static @Nullable Ruling ruling(@Nullable RecordedRuling recorded, Actor actor, Instant at) {
        return recorded == null
                ? null
                : new Ruling(recorded.figure(), recorded.reasonCode(), recorded.reason(), actor.login(), at);
    }

    /** One line of history a ledger; the journal notes the report as a whole. */
    private void remember(Dossier dossier, DossierEntry entry, Actor actor, Instant at) {
        for (var ledger : Ledger.values()) {
            var ruling = ledger == Ledger.CLAIMED ? null : entry.ruling(ledger);
            var claim = entry.claim();
            if (ledger == Ledger.CLAIMED ? claim != null : ruling != null) {
                var after = entry.figure(ledger);
                history.on(new FigureChanged(
                        dossier.id(),
                        dossier.key(),
                        entry.id().subject(),
                        ledger,
                        null,
                        after,
                        ruling == null ? null : ruling.reasonCode(),
                        ruling != null ? ruling.reason() : claim == null ? "" : claim.note(),
                        ChangeSource.IMPORT,
                        actor.login(),
                        at));
            }
        }
    }
}
