package vn.thidua.reorganisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.AccountView;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.Stage;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.leadership.Leadership;
import vn.thidua.reorganisations.Preview.Ending;
import vn.thidua.reorganisations.Preview.Joining;
import vn.thidua.reorganisations.Preview.OpenReport;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterRegister;
import vn.thidua.units.Directory;
import vn.thidua.units.MembershipView;
import vn.thidua.units.SuccessionView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitRegister;
import vn.thidua.units.UnitView;

/**
 * Merges, splits, renames and dissolves units in one act, all of it or nothing.
 *
 * <p>History stays as it was: a unit that ends keeps its key, its years and its places. Its open reports are handed to one
 * unit, the custodian, and never closed: the figures were earned while the unit stood, the ranking of every other member
 * needs them, and a year with a report missing can never be published. A unit that ends within a year is not considered
 * for that year's commendation; the board says so where it decides about places.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('ADMINISTRATOR')")
public class ReorganisationService {

    private final UnitRegister units;
    private final ClusterRegister clusters;
    private final Directory directory;
    private final Leadership leadership;
    private final SeasonService seasons;
    private final ClusterYears years;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReorganisationService(
            UnitRegister units,
            ClusterRegister clusters,
            Directory directory,
            Leadership leadership,
            SeasonService seasons,
            ClusterYears years,
            AccountService accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.clusters = clusters;
        this.directory = directory;
        this.leadership = leadership;
        this.seasons = seasons;
        this.years = years;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** What the plan would do; a plan that cannot be carried out is refused with the reason. */
    @Transactional(readOnly = true)
    public Preview preview(Reorganisation plan, Actor actor) {
        plan.requireSense();
        plan.predecessors().forEach(id -> requireStanding(directory.unit(id), plan.lastDay()));
        plan.successors().stream()
                .filter(Successor::known)
                .forEach(known -> requireStanding(directory.unit(known.id()), plan.effectiveOn()));
        plan.predecessors().forEach(id -> requireNew(id, plan));
        var people = accounts.accounts(actor);
        var endings = plan.predecessors().stream()
                .map(id -> ending(directory.unit(id), plan, people))
                .toList();
        return new Preview(plan, endings, plan.joining() ? joinings(plan) : List.of());
    }

    /** Carries out what was previewed; when anything has changed since, nothing is done. */
    public void carryOut(Reorganisation plan, String seenFingerprint, Actor actor) {
        var preview = preview(plan, actor);
        if (!preview.fingerprint().equals(seenFingerprint)) {
            throw new RuleViolation("reorganisations.changedMeanwhile");
        }
        requireCustodian(preview);
        plan.successors().stream()
                .filter(successor -> !successor.known())
                .forEach(successor -> define(successor, plan));
        plan.predecessors().forEach(id -> succeed(id, plan));
        for (var ending : preview.endings()) {
            for (var spell : ending.memberships()) {
                clusters.release(spell.cluster(), spell.id(), plan.lastDay());
            }
            var custodian = plan.custodian();
            if (custodian != null && !ending.reports().isEmpty()) {
                units.entrust(ending.unit().id(), custodian, plan.effectiveOn(), plan.document());
            }
        }
        for (var joining : preview.joinings()) {
            clusters.admit(joining.cluster(), joining.unit(), plan.effectiveOn(), null);
        }
        events.publishEvent(new UnitsReorganised(plan, reports(preview), actor.login(), clock.instant()));
    }

    private Ending ending(UnitView unit, Reorganisation plan, List<AccountView> people) {
        if (!plan.whole()) {
            return new Ending(unit, null, List.of(), List.of(), List.of(), List.of());
        }
        var lastDay = plan.lastDay();
        return new Ending(
                unit,
                lastDay,
                directory.membershipsOf(unit.id()).stream()
                        .filter(spell ->
                                spell.validTo() == null || spell.validTo().isAfter(lastDay))
                        .toList(),
                leadership.seatsOf(unit.id()).stream()
                        .filter(seat -> seat.year().atMonth(12).atEndOfMonth().isAfter(lastDay))
                        .toList(),
                openReports(unit.id(), lastDay),
                people.stream()
                        .filter(account -> unit.id().equals(account.unit()) && account.enabled())
                        .map(AccountView::login)
                        .toList());
    }

    private List<OpenReport> openReports(UnitId unit, LocalDate lastDay) {
        return seasons.scored(unit).stream()
                .flatMap(season -> report(season, unit).stream()
                        .map(report -> new OpenReport(
                                season,
                                report.stage(),
                                season.year().atMonth(12).atEndOfMonth().isAfter(lastDay))))
                .toList();
    }

    private List<DossierSummary> report(SeasonId season, UnitId unit) {
        return years.progress(season).stream()
                .filter(report -> report.unit().equals(unit) && report.stage() != Stage.PUBLISHED)
                .toList();
    }

    /** The successors enter every cluster that a predecessor leaves, unless they belong to it already. */
    private List<Joining> joinings(Reorganisation plan) {
        var left = plan.predecessors().stream()
                .flatMap(id -> directory.membershipsOf(id).stream())
                .filter(spell -> spell.validFrom().isBefore(plan.effectiveOn()))
                .filter(spell -> spell.validTo() == null || !spell.validTo().isBefore(plan.lastDay()))
                .map(MembershipView::cluster)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var joinings = new ArrayList<Joining>();
        for (var successor : plan.successorIds()) {
            var belongs = directory.membershipsOf(successor).stream()
                    .filter(spell -> spell.validTo() == null || !spell.validTo().isBefore(plan.effectiveOn()))
                    .map(MembershipView::cluster)
                    .toList();
            left.stream()
                    .filter(cluster -> !belongs.contains(cluster))
                    .forEach(cluster -> joinings.add(new Joining(cluster, successor)));
        }
        return joinings;
    }

    private void define(Successor successor, Reorganisation plan) {
        units.define(new UnitView(
                successor.id(),
                successor.officialCode(),
                successor.name(),
                successor.fullName(),
                successor.type(),
                plan.effectiveOn(),
                null,
                plan.document()));
    }

    private void succeed(UnitId predecessor, Reorganisation plan) {
        if (plan.successors().isEmpty()) {
            units.recordSuccession(line(predecessor, null, plan));
        }
        plan.successorIds().forEach(successor -> units.recordSuccession(line(predecessor, successor, plan)));
    }

    private static SuccessionView line(UnitId predecessor, @Nullable UnitId successor, Reorganisation plan) {
        return new SuccessionView(
                predecessor, successor, plan.kind(), plan.whole(), plan.document(), plan.effectiveOn());
    }

    private static void requireStanding(UnitView unit, LocalDate day) {
        var from = unit.validFrom();
        var to = unit.validTo();
        if ((from != null && from.isAfter(day)) || (to != null && to.isBefore(day))) {
            throw new RuleViolation("reorganisations.notStanding", unit.fullName(), day);
        }
    }

    private void requireNew(UnitId predecessor, Reorganisation plan) {
        var recorded = directory.successions(predecessor).stream()
                .anyMatch(line -> line.predecessor().equals(predecessor)
                        && line.effectiveOn().equals(plan.effectiveOn()));
        if (recorded) {
            throw new RuleViolation(
                    "reorganisations.recorded", directory.unit(predecessor).fullName(), plan.effectiveOn());
        }
    }

    private void requireCustodian(Preview preview) {
        var plan = preview.plan();
        var custodian = plan.custodian();
        if (custodian == null) {
            if (preview.leavesReports()) {
                throw new RuleViolation("reorganisations.custodian.missing");
            }
            return;
        }
        var among = plan.successors().isEmpty() || plan.successorIds().contains(custodian);
        if (!among || plan.predecessors().contains(custodian)) {
            throw new RuleViolation("reorganisations.custodian.notSuccessor");
        }
        if (plan.successors().isEmpty()) {
            requireStanding(directory.unit(custodian), plan.effectiveOn());
        }
    }

    private static String reports(Preview preview) {
        return preview.endings().stream()
                .flatMap(ending -> ending.reports().stream()
                        .map(report -> report.season() + "/" + ending.unit().id()))
                .collect(Collectors.joining(" "));
    }
}
