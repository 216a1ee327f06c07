package vn.thidua.dossiers;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;

/**
 * Judging claimed figures: the cluster checks them, the province appraises them. A ruling replaces the figure for everything
 * that follows and never the claim itself; it always carries a code and a sentence.
 */
@Service
@Transactional
public class AppraisalService {

    private final Desk desk;
    private final Dossiers dossiers;
    private final DossierEntries entries;
    private final ClusterYears years;
    private final Clock clock;

    AppraisalService(Desk desk, Dossiers dossiers, DossierEntries entries, ClusterYears years, Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.entries = entries;
        this.years = years;
        this.clock = clock;
    }

    /**
     * Puts another figure in the place of what stood before.
     *
     * @param ledger CHECKED for the cluster, APPRAISED for the province
     * @param seenVersion the version of the entry that the judge saw; 0 where there was none
     */
    public EntryView rule(
            DossierKey key,
            Subject subject,
            Ledger ledger,
            long seenVersion,
            Figure figure,
            ReasonCode reasonCode,
            String reason,
            Actor actor) {
        var dossier = requireDossier(key, ledger, actor);
        if (!figure.isNumber()) {
            throw new RuleViolation("dossiers.ruling.figureMissing");
        }
        years.questionnaire(key).require(subject).check(figure);
        var now = clock.instant();
        var ruling = new Ruling(figure.requireText(), reasonCode, reason, actor.login(), now);
        var entry = requireEntry(dossier, subject, seenVersion, actor);
        entries.save(entry.rule(key, ledger, ruling, ChangeSource.TYPED, actor.login(), now));
        entries.flush();
        return EntryView.of(entry, key.unit());
    }

    /** Takes a ruling back: what stood before counts again. */
    public EntryView withdraw(DossierKey key, Subject subject, Ledger ledger, long seenVersion, Actor actor) {
        var dossier = requireDossier(key, ledger, actor);
        var entry = requireEntry(dossier, subject, seenVersion, actor);
        if (entry.ruling(ledger) != null) {
            entries.save(entry.rule(key, ledger, null, ChangeSource.TYPED, actor.login(), clock.instant()));
            entries.flush();
        }
        return EntryView.of(entry, key.unit());
    }

    /** The province lets a figure stand as the cluster left it. */
    public EntryView accept(DossierKey key, Subject subject, long seenVersion, Actor actor) {
        accept(key, Map.of(subject, seenVersion), actor);
        return EntryView.of(requireEntry(dossiers.require(key), subject, null, actor), key.unit());
    }

    /** The same for several figures at once, each with the version of the entry that the judge saw: all of them or none. */
    public void accept(DossierKey key, Map<Subject, Long> seenVersions, Actor actor) {
        var dossier = requireDossier(key, Ledger.APPRAISED, actor);
        var questionnaire = years.questionnaire(key);
        var now = clock.instant();
        seenVersions.forEach((subject, seenVersion) -> {
            questionnaire.require(subject);
            var entry = requireEntry(dossier, subject, seenVersion, actor);
            entries.save(entry.accept(key, actor.login(), now));
        });
        entries.flush();
    }

    /** Whether figures of this report are the actor's to judge in this ledger, whatever the report's stage. */
    @Transactional(readOnly = true)
    public boolean isJudge(DossierKey key, Ledger ledger, Actor actor) {
        return Dossier.isJudge(key, ledger, actor, desk.leadUnit(key), desk.checkerUnit(key));
    }

    /** Whether the actor leads this report through the cross-check, and rules on what is objected to it. */
    @Transactional(readOnly = true)
    public boolean isHead(DossierKey key, Actor actor) {
        return Dossier.isHead(key, actor, desk.leadUnit(key));
    }

    private Dossier requireDossier(DossierKey key, Ledger ledger, Actor actor) {
        desk.find(key, actor);
        var dossier = dossiers.require(key);
        dossier.requireRuling(ledger, actor, desk.leadUnit(key), desk.checkerUnit(key));
        return dossier;
    }

    private DossierEntry requireEntry(Dossier dossier, Subject subject, @Nullable Long seenVersion, Actor actor) {
        var id = EntryId.of(dossier.id(), subject);
        var entry = entries.findById(id)
                .orElseGet(() -> new DossierEntry(dossier.id(), subject, actor.login(), clock.instant()));
        if (seenVersion != null && entry.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(DossierEntry.class, id);
        }
        return entry;
    }
}
