package vn.thidua.crosschecks;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.AppraisalService;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.Directory;

/**
 * Remarks and objections of the cross-check. Whoever judges a report remarks on it; every other member of the cluster may
 * object to its figures; its owner answers; its head, who never belongs to it, rules.
 */
@Service
@Transactional
@EnableConfigurationProperties(CrossCheckSettings.class)
public class DiscussionService {

    private final Discussions discussions;
    private final WorkflowService workflow;
    private final AppraisalService appraisals;
    private final ClusterYears years;
    private final Directory directory;
    private final CrossCheckSettings settings;
    private final Clock clock;

    DiscussionService(
            Discussions discussions,
            WorkflowService workflow,
            AppraisalService appraisals,
            ClusterYears years,
            Directory directory,
            CrossCheckSettings settings,
            Clock clock) {
        this.discussions = discussions;
        this.workflow = workflow;
        this.appraisals = appraisals;
        this.years = years;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** What somebody may do about a figure or about what was said of it. */
    public enum Right {
        REMARK,
        OBJECT,
        REPLY,
        RESOLVE,
        RULE
    }

    /** Everything said about the reports of a year that the actor may know of, what waits before what is settled. */
    @Transactional(readOnly = true)
    public List<DiscussionView> of(SeasonId season, Actor actor) {
        if (!Members.include(directory, season, actor) && !actor.isProvincial()) {
            throw new NotFound(season);
        }
        var now = clock.instant();
        return discussions.of(season.cluster(), season.year()).stream()
                .map(discussion -> discussion.view(now))
                .sorted(Comparator.comparing(
                                (DiscussionView view) -> !view.state().isOpen())
                        .thenComparing(view -> view.opening().at()))
                .toList();
    }

    /** What was said about one figure, the oldest first. */
    @Transactional(readOnly = true)
    public List<DiscussionView> of(DossierKey report, Subject subject, Actor actor) {
        requireReader(report, subject, actor);
        return of(report.season(), actor).stream()
                .filter(each -> each.report().equals(report) && each.subject().equals(subject))
                .sorted(Comparator.comparing(view -> view.opening().at()))
                .toList();
    }

    /** What the actor may begin about a figure of this report now. */
    @Transactional(readOnly = true)
    public Set<Right> rights(DossierKey report, Actor actor) {
        var rights = EnumSet.noneOf(Right.class);
        if (!isInCrossCheck(report, actor)) {
            return rights;
        }
        if (remarks(report, actor)) {
            rights.add(Right.REMARK);
        }
        if (objects(report, actor)) {
            rights.add(Right.OBJECT);
        }
        return rights;
    }

    /** What the actor may do about this remark or objection now. */
    @Transactional(readOnly = true)
    public Set<Right> rights(DiscussionView discussion, Actor actor) {
        var rights = EnumSet.noneOf(Right.class);
        if (!discussion.state().isOpen()) {
            return rights;
        }
        var report = discussion.report();
        var opener = discussion.opening();
        var mine = opener.by().equals(actor.login()) || opener.unit() != null && actor.belongsTo(opener.unit());
        if (mine || replies(report, actor)) {
            rights.add(Right.REPLY);
        }
        if (discussion.kind() == DiscussionKind.REMARK && (mine || isHead(report, actor))) {
            rights.add(Right.RESOLVE);
        }
        if (discussion.state().awaitsRuling() && !mine && isHead(report, actor)) {
            rights.add(Right.RULE);
        }
        return rights;
    }

    /** Refuses whoever may begin neither a remark nor an objection about this report, whatever was typed. */
    @Transactional(readOnly = true)
    public void requireSpeaker(DossierKey report, Subject subject, Actor actor) {
        requireReader(report, subject, actor);
        require(remarks(report, actor) || objects(report, actor));
    }

    /** Refuses whoever has no part in this remark or objection, whatever was typed. */
    @Transactional(readOnly = true)
    public void requirePart(DossierKey report, DiscussionId id, Actor actor) {
        var discussion = require(report, id, actor);
        require(discussion.isBy(actor) || replies(report, actor) || isHead(report, actor));
    }

    /** A judge of the report asks about a figure, or notes something for whoever judges after. */
    public void remark(DossierKey report, Subject subject, String text, Actor actor) {
        requireReader(report, subject, actor);
        require(remarks(report, actor));
        requireCrossCheck(report, actor);
        discussions.saveAndFlush(Discussion.remark(report, subject, text, actor, clock.instant()));
    }

    /** A member contests a figure of another; the owner has the set time to answer. */
    public void object(DossierKey report, Subject subject, String text, Actor actor) {
        requireReader(report, subject, actor);
        require(objects(report, actor));
        requireCrossCheck(report, actor);
        var now = clock.instant();
        discussions.saveAndFlush(
                Discussion.objection(report, subject, text, now.plus(settings.answerWithin()), actor, now));
    }

    public void reply(DossierKey report, DiscussionId id, long seenVersion, String text, Actor actor) {
        var discussion = require(report, id, seenVersion, actor);
        require(discussion.isBy(actor) || replies(report, actor));
        discussions.saveAndFlush(discussion.reply(text, actor, clock.instant()));
    }

    public void resolve(DossierKey report, DiscussionId id, long seenVersion, String text, Actor actor) {
        var discussion = require(report, id, seenVersion, actor);
        require(discussion.isBy(actor) || isHead(report, actor));
        discussions.saveAndFlush(discussion.resolve(text, actor, clock.instant()));
    }

    public void rule(DossierKey report, DiscussionId id, long seenVersion, Verdict verdict, String text, Actor actor) {
        var discussion = require(report, id, seenVersion, actor);
        require(!discussion.isBy(actor) && isHead(report, actor));
        discussions.saveAndFlush(discussion.rule(verdict, text, actor, clock.instant()));
    }

    private Discussion require(DossierKey report, DiscussionId id, long seenVersion, Actor actor) {
        require(report, id, actor);
        return discussions.require(id, seenVersion);
    }

    private Discussion require(DossierKey report, DiscussionId id, Actor actor) {
        workflow.view(report, actor);
        return discussions
                .findById(id)
                .filter(discussion -> discussion.report().equals(report))
                .orElseThrow(() -> new NotFound(id));
    }

    private void requireReader(DossierKey report, Subject subject, Actor actor) {
        workflow.view(report, actor);
        years.questionnaire(report.season()).require(subject);
    }

    private static void require(boolean right) {
        if (!right) {
            throw new NotAllowed("crosschecks.discussion.notYours");
        }
    }

    private void requireCrossCheck(DossierKey report, Actor actor) {
        if (!isInCrossCheck(report, actor)) {
            throw new RuleViolation("crosschecks.notNow");
        }
    }

    private boolean isInCrossCheck(DossierKey report, Actor actor) {
        var stage = workflow.view(report, actor).stage();
        return stage == Stage.CROSS_CHECK || stage == Stage.EXPLANATION;
    }

    private boolean remarks(DossierKey report, Actor actor) {
        return appraisals.isJudge(report, Ledger.CHECKED, actor);
    }

    private boolean objects(DossierKey report, Actor actor) {
        return !actor.belongsTo(report.unit()) && speaks(actor) && Members.include(directory, report.season(), actor);
    }

    private boolean replies(DossierKey report, Actor actor) {
        return actor.belongsTo(report.unit()) && speaks(actor) || remarks(report, actor);
    }

    private boolean isHead(DossierKey report, Actor actor) {
        return appraisals.isHead(report, actor);
    }

    private static boolean speaks(Actor actor) {
        return actor.is(Role.UNIT_EDITOR) || actor.is(Role.UNIT_APPROVER);
    }
}
