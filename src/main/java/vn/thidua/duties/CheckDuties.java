package vn.thidua.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.crosschecks.CheckPlanService;
import vn.thidua.crosschecks.CheckPlanView;
import vn.thidua.crosschecks.DiscussionService;
import vn.thidua.crosschecks.DiscussionService.Right;
import vn.thidua.crosschecks.DiscussionState;
import vn.thidua.crosschecks.DiscussionView;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.Stage;
import vn.thidua.duties.Duty.Kind;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * What the cross-check asks of people: a sheet to check, a remark or objection to answer, an objection to rule on. An
 * objection passes from its owner to the head at its hour, because the hour is looked at whenever somebody looks.
 */
@Component
class CheckDuties {

    private final CheckPlanService plans;
    private final DiscussionService discussions;
    private final Directory directory;
    private final Clock clock;

    CheckDuties(CheckPlanService plans, DiscussionService discussions, Directory directory, Clock clock) {
        this.plans = plans;
        this.discussions = discussions;
        this.directory = directory;
        this.clock = clock;
    }

    /** What was said about the own report and waits for an answer. */
    List<Duty> ofOwner(Actor actor, SeasonView season, List<DossierSummary> progress) {
        var unit = actor.unit();
        if (unit == null || !speaks(actor, unit) || !inCrossCheck(progress).contains(unit)) {
            return List.of();
        }
        return discussions.of(season.id(), actor).stream()
                .filter(each -> each.report().unit().equals(unit))
                .flatMap(
                        each -> Optional.ofNullable(kindForOwner(each)).stream().map(kind -> duty(kind, season, each)))
                .toList();
    }

    /** Sheets that the actor's unit was named to check, and objections that the actor rules on. */
    List<Duty> ofJudge(Actor actor, SeasonView season, List<DossierSummary> progress) {
        var unit = actor.unit();
        var open = inCrossCheck(progress);
        if (unit == null || !speaks(actor, unit) || open.isEmpty()) {
            return List.of();
        }
        var duties = new ArrayList<Duty>();
        plans.plan(season.id(), actor)
                .map(CheckPlanView::checkers)
                .orElse(Map.of())
                .forEach((checked, checker) -> {
                    if (checker.equals(unit) && open.contains(checked)) {
                        duties.add(sheet(season, checked));
                    }
                });
        discussions.of(season.id(), actor).stream()
                .filter(each -> open.contains(each.report().unit()))
                .filter(each -> discussions.rights(each, actor).contains(Right.RULE))
                .map(each -> duty(Kind.RULE_OBJECTION, season, each))
                .forEach(duties::add);
        return duties;
    }

    private static @Nullable Kind kindForOwner(DiscussionView discussion) {
        if (discussion.state() == DiscussionState.AWAITING_ANSWER || discussion.state() == DiscussionState.ESCALATED) {
            return Kind.ANSWER_OBJECTION;
        }
        return discussion.state() == DiscussionState.OPEN ? Kind.ANSWER_REMARK : null;
    }

    private Duty sheet(SeasonView season, UnitId checked) {
        return duty(
                Kind.CHECK_SHEET,
                season,
                checked,
                season.milestone(Milestone.CROSS_CHECK)
                        .map(MilestoneView::until)
                        .orElse(null),
                Duty.Detail.NONE,
                "/kiem-tra-cheo/" + season.id() + "/" + checked);
    }

    private Duty duty(Kind kind, SeasonView season, DiscussionView discussion) {
        var opening = discussion.opening();
        var by = opening.unit() == null
                ? opening.by()
                : directory.unit(opening.unit()).name();
        return duty(
                kind,
                season,
                discussion.report().unit(),
                day(discussion.answerDue()),
                new Duty.Detail(by, opening.text(), 0, 0),
                "/kiem-tra-cheo/" + discussion.report().path() + "/y-kien/"
                        + discussion.subject().key());
    }

    private Duty duty(
            Kind kind, SeasonView season, UnitId unit, @Nullable LocalDate due, Duty.Detail detail, String path) {
        var daysLeft = due == null ? 0 : ChronoUnit.DAYS.between(LocalDate.now(clock), due);
        return new Duty(kind, season.id(), directory.unit(unit).name(), due, daysLeft, detail, path);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toLocalDate();
    }

    private static boolean speaks(Actor actor, UnitId unit) {
        return actor.edits(unit) || actor.approves(unit);
    }

    private static Set<UnitId> inCrossCheck(List<DossierSummary> progress) {
        return progress.stream()
                .filter(report -> report.stage() == Stage.CROSS_CHECK || report.stage() == Stage.EXPLANATION)
                .map(DossierSummary::unit)
                .collect(Collectors.toSet());
    }
}
