package vn.thidua.scorecardeditor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rulechecks.Finding;
import vn.thidua.rulechecks.ScorecardValidation;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.MalformedScorecard;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.scorecards.ScorecardSummary;

/** From the first line of a scoring table to its decision: drafts are begun, revised, checked, and issued or discarded. */
@Service
@Transactional
public class ScorecardDrafting {

    private final Drafts drafts;
    private final ScorecardLibrary library;
    private final IndicatorCatalogue indicators;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScorecardDrafting(
            Drafts drafts,
            ScorecardLibrary library,
            IndicatorCatalogue indicators,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.library = library;
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DraftView> all(Actor actor) {
        ScorecardDraft.requireAdministrator(actor);
        return drafts.findAll().stream().map(ScorecardDraft::view).toList();
    }

    @Transactional(readOnly = true)
    public DraftView require(DraftId id, Actor actor) {
        ScorecardDraft.requireAdministrator(actor);
        return drafts.require(id).view();
    }

    @Transactional(readOnly = true)
    public Optional<DraftView> find(DraftId id, Actor actor) {
        ScorecardDraft.requireAdministrator(actor);
        return drafts.findById(id).map(ScorecardDraft::view);
    }

    /** Begins a table from nothing. */
    public DraftId begin(String code, String name, Actor actor) {
        return begin(ScorecardEdits.empty(code, nextVersion(code), name), null, actor);
    }

    /** Begins the next version of a table as a copy of one that was issued. */
    public DraftId beginFrom(ScorecardId issued, Actor actor) {
        var next = ScorecardEdits.asVersion(library.require(issued), nextVersion(issued.code()));
        return begin(next, issued.version(), actor);
    }

    /** Begins a table, or its next version, from a file. */
    public DraftId beginFrom(String json, Actor actor) throws MalformedScorecard {
        var imported = ScorecardJson.read(json);
        return begin(ScorecardEdits.asVersion(imported, nextVersion(imported.code())), null, actor);
    }

    /** Begins a table as a copy of an example. */
    public DraftId beginFrom(ExampleTable example, Actor actor) {
        return beginFrom(example.json(), actor);
    }

    private DraftId begin(Scorecard beginning, @Nullable Integer basedOn, Actor actor) {
        var draft = ScorecardDraft.begin(beginning, basedOn, actor, clock.instant());
        var id = new DraftId(beginning.code());
        if (drafts.findById(id).isPresent()) {
            throw new RuleViolation("editor.draft.exists", beginning.code());
        }
        drafts.save(draft);
        return id;
    }

    /** Changes a draft that is still as it was seen. */
    public void revise(DraftId id, long seenRevision, String place, UnaryOperator<Scorecard> change, Actor actor) {
        drafts.saveAndFlush(drafts.require(id, seenRevision).revise(place, change, actor, clock.instant()));
    }

    public void discard(DraftId id, long seenRevision, Actor actor) {
        drafts.delete(drafts.saveAndFlush(drafts.require(id, seenRevision).discard(actor, clock.instant())));
    }

    /** What stands against issuing the table; errors before warnings. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Scorecard scorecard) {
        return ScorecardValidation.check(
                scorecard,
                indicators.all().stream()
                        .collect(Collectors.toMap(each -> each.code().indicatorCode(), IndicatorView::direction)));
    }

    /**
     * Issues the draft as the next version of its table and ends it. Errors refuse; each warning needs a reason.
     *
     * @param reasons why a warning may stand, by {@link #key(Finding)}
     */
    public ScorecardId issue(
            DraftId id,
            long seenRevision,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            Map<String, String> reasons,
            Actor actor) {
        ScorecardDraft.requireAdministrator(actor);
        var draft = drafts.require(id, seenRevision);
        var scorecard = draft.scorecard();
        if (!scorecard.illustrative() && (decisionNumber == null || decisionDate == null)) {
            throw new RuleViolation("editor.issue.decisionMissing");
        }
        var accepted = accepted(scorecard, reasons);
        var issued = library.issue(scorecard, decisionNumber, decisionDate, actor);
        accepted.forEach(warning -> remember(issued, warning));
        if (!accepted.isEmpty()) {
            events.publishEvent(new DraftEvent.WarningsAccepted(
                    id, issued.version(), byPlace(accepted), actor.login(), clock.instant()));
        }
        drafts.delete(draft);
        return issued;
    }

    private List<AcceptedWarning> accepted(Scorecard scorecard, Map<String, String> reasons) {
        var findings = findings(scorecard);
        if (findings.stream().anyMatch(each -> each.severity() == Finding.Severity.ERROR)) {
            throw new RuleViolation("editor.issue.errors");
        }
        return findings.stream()
                .map(each -> new AcceptedWarning(
                        each.code(),
                        each.path(),
                        reasons.getOrDefault(key(each), "").strip()))
                .peek(each -> {
                    if (each.reason().isEmpty()) {
                        throw new RuleViolation("editor.issue.reasonMissing");
                    }
                })
                .toList();
    }

    /** Names a finding within its table. */
    public static String key(Finding finding) {
        return finding.code() + "@" + finding.path();
    }

    private static Map<String, String> byPlace(List<AcceptedWarning> accepted) {
        var reasons = new TreeMap<String, String>();
        accepted.forEach(each -> reasons.put(each.finding() + "@" + each.place(), each.reason()));
        return reasons;
    }

    private void remember(ScorecardId issued, AcceptedWarning warning) {
        jdbc.sql("""
                        insert into scorecard_accepted_warning (scorecard_code, scorecard_version, finding, place, reason)
                        values (:code, :version, :finding, :place, :reason)
                        on conflict (scorecard_code, scorecard_version, finding, place) do nothing
                        """)
                .param("code", issued.code())
                .param("version", issued.version())
                .param("finding", warning.finding())
                .param("place", warning.place())
                .param("reason", warning.reason())
                .update();
    }

    /** The warnings that stood when a version was issued. */
    @Transactional(readOnly = true)
    public List<AcceptedWarning> acceptedWarnings(ScorecardId issued) {
        return jdbc.sql("""
                        select finding, place, reason from scorecard_accepted_warning
                         where scorecard_code = :code and scorecard_version = :version
                         order by place, finding
                        """)
                .param("code", issued.code())
                .param("version", issued.version())
                .query(new SimplePropertyRowMapper<>(AcceptedWarning.class))
                .list();
    }

    private int nextVersion(String code) {
        return library.all().stream()
                        .map(ScorecardSummary::id)
                        .filter(each -> each.code().equals(code))
                        .mapToInt(ScorecardId::version)
                        .max()
                        .orElse(0)
                + 1;
    }
}
