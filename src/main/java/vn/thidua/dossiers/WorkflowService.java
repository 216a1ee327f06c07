package vn.thidua.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;

/** Carries reports from draft to publication, and back where they are returned or reopened. */
@Service
@Transactional
public class WorkflowService {

    private final Desk desk;
    private final Dossiers dossiers;
    private final DossierHistory history;
    private final EntryService entries;
    private final EntryTable table;
    private final ClusterYears years;
    private final List<StepCondition> conditions;
    private final SignOff signOff;
    private final Clock clock;

    WorkflowService(
            Desk desk,
            Dossiers dossiers,
            DossierHistory history,
            EntryService entries,
            EntryTable table,
            ClusterYears years,
            List<StepCondition> conditions,
            SignOff signOff,
            Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.history = history;
        this.entries = entries;
        this.table = table;
        this.years = years;
        this.conditions = conditions;
        this.signOff = signOff;
        this.clock = clock;
    }

    /** How far a report has come, and what the actor may do about it now. */
    @Transactional(readOnly = true)
    public DossierView view(DossierKey key, Actor actor) {
        return desk.view(key, actor);
    }

    /** What the cluster asked about a report and what the unit answered, for whoever may read the report. */
    @Transactional(readOnly = true)
    public List<Explanation> explanations(DossierKey key, Actor actor) {
        return desk.find(key, actor)
                .map(dossier -> history.explanations(dossier.id()))
                .orElse(List.of());
    }

    /** Refuses whoever the step does not belong to, whatever stage the report is in; who may not see it finds nothing. */
    @Transactional(readOnly = true)
    public void requireParty(DossierKey key, Step step, Actor actor) {
        var dossier = desk.find(key, actor).orElseGet(() -> new Dossier(key));
        dossier.requireParty(step, actor, desk.leadUnit(key));
    }

    /** Hands the report in: for the first time, after a return, or after a reopening. Every cell must be answered. */
    public DossierView submit(DossierKey key, Actor actor) {
        return submit(key, "", actor);
    }

    /** The same, with the unit's explanation why figures that the scorecard wants proved come without proof. */
    public DossierView submit(DossierKey key, String explanation, Actor actor) {
        desk.find(key, actor);
        var dossier = dossiers.requireOrBegin(key);
        return take(key, handingIn(dossier), Terms.because(explanation), actor);
    }

    /** The next step towards the cluster: past the unit's head, where the head signs off. */
    private Step handingIn(Dossier dossier) {
        var reopened = dossier.openedBecause() == Opening.Cause.REOPENED;
        if (dossier.stage() == Stage.AWAITING_HEAD) {
            return reopened ? Step.SIGN_AGAIN : Step.SIGN;
        }
        if (signOff.isNeededBy(dossier.key().unit())) {
            return Step.PRESENT;
        }
        return reopened ? Step.RESUBMIT : Step.SUBMIT;
    }

    /** Takes a step; handing in needs every cell answered, opening cells needs a reason, a scope and an expiry. */
    public DossierView take(DossierKey key, Step step, Terms terms, Actor actor) {
        desk.find(key, actor);
        var dossier = step.endsDraft() ? dossiers.requireOrBegin(key) : dossiers.require(key);
        var leadUnit = desk.leadUnit(key);
        var now = clock.instant();
        if (dossier.awaits(step, actor, leadUnit)) {
            signOff.require(step, key.unit());
            if (step.endsDraft()) {
                requireComplete(key, actor);
            }
        }
        if (step == Step.APPRAISE && dossier.awaits(step, actor, leadUnit)) {
            requireSettled(key);
        }
        if (dossier.awaits(step, actor, leadUnit)) {
            conditions.forEach(condition -> condition.check(key, step));
        }
        dossier.take(step, terms, actor, leadUnit, now);
        if (step.handsIn()) {
            dossier.handedIn(history.newestChange(dossier.id()), now);
        }
        return desk.view(dossiers.save(dossier), actor);
    }

    private void requireComplete(DossierKey key, Actor actor) {
        var problems = entries.sheet(key, actor).problems().size();
        if (problems > 0) {
            throw new RuleViolation("dossiers.submit.incomplete", problems);
        }
    }

    /** An appraisal is closed once every figure is accepted or replaced. */
    private void requireSettled(DossierKey key) {
        var settled = table.of(key).stream()
                .filter(EntryView::isSettled)
                .map(EntryView::subject)
                .collect(Collectors.toSet());
        var waiting = years.questionnaire(key).questions().keySet().stream()
                .filter(subject -> !settled.contains(subject))
                .count();
        if (waiting > 0) {
            throw new RuleViolation("dossiers.appraise.waiting", waiting);
        }
    }

    /** Marks the appraised reports of a cluster's year as published. The publisher's act carries all of them at once. */
    public void publish(SeasonId season, Actor actor) {
        if (!actor.is(Role.PROVINCIAL_PUBLISHER)) {
            throw new NotAllowed("dossiers.publish.notYours", season);
        }
        var now = clock.instant();
        for (var dossier : dossiers.findByClusterAndYear(season.cluster(), season.year())) {
            if (dossier.stage() == Stage.APPRAISED) {
                dossiers.save(dossier.take(Step.PUBLISH, Terms.NONE, actor, null, now));
            }
        }
    }
}
