package vn.thidua.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.duties.Duty.Kind;
import vn.thidua.pacts.PactTargets;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.UnitId;

/** What the pact of a year that is not over asks of a member: its editor registers targets, its head signs. */
@Component
class PactDuties {

    private final SeasonService seasons;
    private final PactTargets targets;
    private final Clock clock;

    PactDuties(SeasonService seasons, PactTargets targets, Clock clock) {
        this.seasons = seasons;
        this.targets = targets;
        this.clock = clock;
    }

    List<Duty> of(Actor actor) {
        var unit = actor.unit();
        if (unit == null) {
            return List.of();
        }
        return seasons.open(unit).stream()
                .filter(season -> awaitsSignature(season, unit))
                .flatMap(season -> Stream.concat(registering(season, unit, actor), signing(season, actor)))
                .toList();
    }

    private static boolean awaitsSignature(SeasonView season, UnitId unit) {
        var pact = season.pact();
        return pact == null || !pact.signatories().contains(unit);
    }

    /** An editor may register before the head signs; nobody is asked twice, or once the pact's day is over. */
    private Stream<Duty> registering(SeasonView season, UnitId unit, Actor actor) {
        var id = season.id();
        var over = season.milestone(Milestone.PACT)
                .filter(pact -> pact.until().isBefore(LocalDate.now(clock)))
                .isPresent();
        return !over && targets.isOpenTo(id, actor) && !targets.registered(id).contains(unit)
                ? Stream.of(duty(Kind.REGISTER_TARGETS, season, "/dang-ky"))
                : Stream.of();
    }

    private Stream<Duty> signing(SeasonView season, Actor actor) {
        return season.pact() != null && actor.is(Role.UNIT_APPROVER)
                ? Stream.of(duty(Kind.SIGN_PACT, season, ""))
                : Stream.of();
    }

    private Duty duty(Kind kind, SeasonView season, String page) {
        var due = season.milestone(Milestone.PACT).map(MilestoneView::until).orElse(null);
        var daysLeft = due == null ? 0 : ChronoUnit.DAYS.between(LocalDate.now(clock), due);
        return new Duty(
                kind,
                season.id(),
                "",
                due,
                daysLeft,
                Duty.Detail.NONE,
                "/xep-hang/" + season.id() + "/giao-uoc" + page);
    }
}
