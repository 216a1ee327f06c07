package vn.thidua.pacts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.TargetHistory;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.PactService;
import vn.thidua.seasons.PactView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * What each member registers for itself in the pact (chỉ tiêu đăng ký): typed by its editor, signed by its head, seen by
 * all members, the lead and the board. A promise is not yet what points are counted by: where the province assigned
 * nothing, the board may take what was signed as the target.
 */
@Service
@Transactional
public class PactTargets {

    private final PactTargetRows rows;
    private final PactService pacts;
    private final WorkflowService reports;
    private final Targets targets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PactTargets(
            PactTargetRows rows,
            PactService pacts,
            WorkflowService reports,
            Targets targets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.pacts = pacts;
        this.reports = reports;
        this.targets = targets;
        this.events = events;
        this.clock = clock;
    }

    /** What the members of a year register, for whoever may read its pact. */
    @Transactional(readOnly = true)
    public List<RegisteredTarget> of(SeasonId season, Actor actor) {
        pacts.pact(season, actor);
        return rows.inForce(season);
    }

    /** The registered targets that did not stay as they were first given. */
    @Transactional(readOnly = true)
    public List<TargetHistory> changed(SeasonId season, Actor actor) {
        pacts.pact(season, actor);
        return rows.changed(season);
    }

    /** The members that registered something. */
    @Transactional(readOnly = true)
    public Set<UnitId> registered(SeasonId season) {
        return rows.inForce(season).stream().map(RegisteredTarget::unit).collect(Collectors.toSet());
    }

    /** Whether someone types what a member registers, and still can. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(SeasonId season, Actor actor) {
        var unit = actor.unit();
        return unit != null
                && actor.is(Role.UNIT_EDITOR)
                && isMember(season, actor)
                && !hasReported(season, unit, actor);
    }

    /** Refuses whoever does not register for a member of the year; for others than its readers there is no such year. */
    @Transactional(readOnly = true)
    public UnitId requireEditor(SeasonId season, Actor actor) {
        var unit = actor.unit();
        if (unit == null || !actor.is(Role.UNIT_EDITOR) || !isMember(season, actor)) {
            throw new NotAllowed("pacts.register.notYours");
        }
        return unit;
    }

    /**
     * Registers targets for the own unit; none takes one back. Once the unit has signed, another value needs a reason and
     * sets the unit's signature free, so that its head signs what stands there now. Whoever has reported promises no more.
     */
    public void register(
            SeasonId season,
            Map<IndicatorCode, @Nullable BigDecimal> values,
            @Nullable String document,
            @Nullable String reason,
            Actor actor) {
        var unit = requireEditor(season, actor);
        if (hasReported(season, unit, actor)) {
            throw new RuleViolation("pacts.register.reported");
        }
        rows.lock(season);
        var changed = changes(season, unit, values);
        if (changed.isEmpty()) {
            return;
        }
        changed.values().stream().flatMap(Stream::ofNullable).forEach(Targets::requireMeasurable);
        var signed = pacts.pact(season, actor)
                .filter(pact -> pact.signatories().contains(unit))
                .isPresent();
        var why = given(reason);
        if (signed && why == null) {
            throw new RuleViolation("pacts.register.reasonNeeded");
        }
        var now = clock.instant();
        rows.append(season, unit, changed, given(document), why, actor.login(), now);
        events.publishEvent(new TargetsRegistered(season, unit, changed, given(document), why, actor.login(), now));
        if (signed) {
            pacts.freeSignature(season, actor);
        }
    }

    /**
     * Takes in what a member registered elsewhere, at its time then. What a unit has signed here is changed by its own
     * people alone.
     */
    public void restore(SeasonId season, RegisteredTarget promise, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("pacts.register.notYours");
        }
        if (!pacts.hasMember(season, promise.unit())) {
            throw new RuleViolation("pacts.restore.noMember", promise.unit().unitId());
        }
        Targets.requireMeasurable(promise.value());
        rows.lock(season);
        var signed = pacts.pact(season, actor)
                .filter(pact -> pact.signatories().contains(promise.unit()))
                .isPresent();
        if (signed) {
            throw new RuleViolation("pacts.restore.signed", promise.unit().unitId());
        }
        var value = Map.<IndicatorCode, @Nullable BigDecimal>of(promise.indicator(), promise.value());
        rows.append(season, promise.unit(), value, promise.document(), null, actor.login(), promise.registeredAt());
        events.publishEvent(new TargetsRegistered(
                season, promise.unit(), value, promise.document(), null, actor.login(), clock.instant()));
    }

    /** The head signs the text and the own unit's registered targets, both as they were shown. */
    public void sign(SeasonId season, String seenText, String seenTargets, Actor actor) {
        var unit = actor.unit();
        if (unit == null || !pacts.signs(season, actor)) {
            throw new NotAllowed("seasons.pact.sign.notYours");
        }
        if (pacts.pact(season, actor).isEmpty()) {
            throw new NotFound(season);
        }
        rows.lock(season);
        if (!fingerprint(season, unit).equals(seenTargets)) {
            throw new RuleViolation("seasons.pact.changedMeanwhile");
        }
        pacts.sign(season, seenText, actor);
    }

    /** Lets the board count points by what was signed, where nothing else was assigned; says how many targets that made. */
    public int adopt(SeasonId season, Actor actor) {
        Targets.requireAssigner(actor);
        var adoptable = adoptable(season, actor);
        targets.assign(adoptable, actor);
        return adoptable.size();
    }

    /** The signed promises that could become targets: nothing, or an earlier promise, is in force in their place. */
    @Transactional(readOnly = true)
    public List<TargetView> adoptable(SeasonId season, Actor actor) {
        var pact = pacts.pact(season, actor);
        var signatories = pact.map(PactView::signatories).orElse(List.of());
        var promised = rows.inForce(season).stream()
                .filter(target -> signatories.contains(target.unit()))
                .map(target -> new TargetView(
                        target.unit(),
                        season.year(),
                        target.indicator(),
                        target.value(),
                        Baseline.PACT_TARGET,
                        requireNonNull(pact.orElseThrow().title())))
                .toList();
        var assigned = assigned(promised, season);
        return promised.stream()
                .filter(target -> isFree(target, assigned.get(List.of(target.unit(), target.indicator()))))
                .toList();
    }

    /** SHA-256 over what a unit registers; what its head signs. */
    @Transactional(readOnly = true)
    public String fingerprint(SeasonId season, UnitId unit) {
        return fingerprint(rows.inForce(season).stream()
                .filter(target -> target.unit().equals(unit))
                .toList());
    }

    /** SHA-256 over registered targets: a line each with unit, indicator and value. */
    public static String fingerprint(Collection<RegisteredTarget> targets) {
        var text = targets.stream()
                .map(target -> target.unit() + " " + target.indicator() + " "
                        + target.value().stripTrailingZeros().toPlainString())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<IndicatorCode, @Nullable BigDecimal> changes(
            SeasonId season, UnitId unit, Map<IndicatorCode, @Nullable BigDecimal> values) {
        var inForce = rows.inForce(season).stream()
                .filter(target -> target.unit().equals(unit))
                .collect(Collectors.toMap(RegisteredTarget::indicator, RegisteredTarget::value));
        var changed = new LinkedHashMap<IndicatorCode, @Nullable BigDecimal>();
        values.forEach((indicator, value) -> {
            if (!same(value, inForce.get(indicator))) {
                changed.put(indicator, value);
            }
        });
        return changed;
    }

    private Map<List<Object>, TargetView> assigned(List<TargetView> promised, SeasonId season) {
        var units = promised.stream().map(TargetView::unit).collect(Collectors.toCollection(HashSet::new));
        return targets.of(units, season.year()).stream()
                .collect(Collectors.toMap(
                        target -> List.<Object>of(target.unit(), target.indicator()), Function.identity()));
    }

    private static boolean isFree(TargetView promised, @Nullable TargetView inForce) {
        return inForce == null
                || (inForce.baseline() == Baseline.PACT_TARGET && !same(promised.value(), inForce.value()));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private boolean isMember(SeasonId season, Actor actor) {
        pacts.pact(season, actor);
        return pacts.isMember(season, actor);
    }

    private boolean hasReported(SeasonId season, UnitId unit, Actor actor) {
        return reports.view(DossierKey.of(season, unit), actor).submittedAt() != null;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
