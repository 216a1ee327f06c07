package vn.thidua.publications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.journal.Journal;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rankings.RankingService;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonLine;
import vn.thidua.seasons.SeasonService;

/**
 * Publishes a cluster's year as a frozen, numbered version. Only the provincial publisher does; the checklist blocks; from the
 * second version on a reason is needed, and what changed is found by comparing with the version before.
 */
@Service
@Transactional
public class PublicationService {

    /** As much of a text as a refusal cites, to be found by. */
    private static final int QUOTED = 80;

    private final Publications publications;
    private final PublishedYears published;
    private final SnapshotAssembler assembler;
    private final Languages languages;
    private final SeasonService seasons;
    private final ClusterYears clusterYears;
    private final RankingService rankings;
    private final WorkflowService workflow;
    private final Journal journal;
    private final DraftViewings viewings;
    private final SummaryEditor summaries;
    private final TellingTexts texts;
    private final Clock clock;

    PublicationService(
            Publications publications,
            PublishedYears published,
            SnapshotAssembler assembler,
            Languages languages,
            SeasonService seasons,
            ClusterYears clusterYears,
            RankingService rankings,
            WorkflowService workflow,
            Journal journal,
            DraftViewings viewings,
            SummaryEditor summaries,
            TellingTexts texts,
            Clock clock) {
        this.publications = publications;
        this.published = published;
        this.assembler = assembler;
        this.languages = languages;
        this.seasons = seasons;
        this.clusterYears = clusterYears;
        this.rankings = rankings;
        this.workflow = workflow;
        this.journal = journal;
        this.viewings = viewings;
        this.summaries = summaries;
        this.texts = texts;
        this.clock = clock;
    }

    /** The years that can be published, the latest first. */
    @Transactional(readOnly = true)
    public List<SeasonId> years(Actor actor) {
        requirePublisher(actor);
        return seasons.lines().stream()
                .filter(SeasonLine::scored)
                .map(SeasonLine::id)
                .toList();
    }

    /** What is done and what is still missing. */
    @Transactional(readOnly = true)
    public Checklist checklist(SeasonId season, Actor actor) {
        requirePublisher(actor);
        return check(season);
    }

    /** The year exactly as it would be frozen now, under the number that it would get; who sees it is noted. */
    public PublishedYear preview(SeasonId season, PublicationTerms terms, Actor actor) {
        requirePublisher(actor);
        requireReady(season, terms);
        var now = clock.instant();
        var draft = draft(season, terms, now);
        viewings.note(season, draft.edition().contentHash(), actor, now);
        return draft;
    }

    /** The year as it stands now, in full and not frozen, for whoever may see its standings: what drafts of papers are made from. */
    @Transactional(readOnly = true)
    public Snapshot asItStands(SeasonId season, Actor actor) {
        if (!rankings.isVisibleTo(season, actor)) {
            throw new NotFound(season);
        }
        return assembler.assemble(season, Disclosure.CRITERIA);
    }

    /** Freezes the year and makes it public; the appraised reports become published ones. */
    public Edition publish(SeasonId season, PublicationTerms terms, Actor actor) {
        requirePublisher(actor);
        requireReady(season, terms);
        var now = clock.instant();
        var draft = draft(season, terms, now);
        var correction = draft.correction();
        var act = new Publication.Act(
                actor.login(),
                now,
                terms.officialOn(),
                draft.edition().reason(),
                draft.edition().journalHead());
        var cluster = season.cluster().clusterId();
        if (correction == null) {
            publications.save(Publication.first(cluster, draft.snapshot(), act));
        } else {
            if (draft.edition().reason() == null) {
                throw new RuleViolation("publications.reason.missing");
            }
            publications.save(Publication.further(cluster, draft.snapshot(), act, correction));
        }
        workflow.publish(season, actor);
        return draft.edition();
    }

    private PublishedYear draft(SeasonId season, PublicationTerms terms, Instant now) {
        var snapshot = assembler.assemble(season, terms.disclosure());
        var before = published.newest(season.cluster().clusterId(), season.year());
        var correction = before.map(last -> CorrectionFinder.between(
                        last.edition().version(),
                        last.snapshot(),
                        snapshot,
                        texts.harmless(season, terms.disclosure(), causes(season)),
                        languages.vietnamese(),
                        languages.english()))
                .orElse(null);
        var reason = terms.reason() == null || terms.reason().isBlank()
                ? null
                : terms.reason().strip();
        var edition = new Edition(
                season.cluster().clusterId(),
                season.year(),
                correction == null ? 1 : correction.from() + 1,
                terms.officialOn(),
                now,
                terms.disclosure(),
                correction == null ? null : reason,
                SnapshotJson.hash(SnapshotJson.write(snapshot)),
                journal.head());
        return PublishedYear.of(edition, snapshot, correction);
    }

    /** Why reports were reopened, where they still say so. */
    private Map<String, String> causes(SeasonId season) {
        return clusterYears.progress(season).stream()
                .filter(summary ->
                        summary.opening() != null && !summary.opening().reason().isBlank())
                .collect(Collectors.toMap(
                        summary -> summary.unit().unitId(),
                        summary -> summary.opening().reason()));
    }

    private Checklist check(SeasonId season) {
        if (seasons.season(season).scorecard() == null) {
            return Checklist.withoutScorecard();
        }
        return Checklist.of(
                clusterYears.progress(season),
                clusterYears.entries(season),
                rankings.official(season).openTies().size(),
                summaries.stale(season),
                journal.verify().intact());
    }

    private void requireReady(SeasonId season, PublicationTerms terms) {
        var missing = check(season).items().stream().filter(item -> !item.met()).count();
        if (missing > 0) {
            throw new RuleViolation("publications.notReady", missing);
        }
        var telling = texts.find(season, terms.disclosure(), terms.reason());
        if (!telling.isEmpty()) {
            throw new RuleViolation("publications.undisclosed", telling.size(), beginning(telling.get(0)));
        }
    }

    private static String beginning(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED).strip() + "…";
    }

    private static void requirePublisher(Actor actor) {
        if (!actor.is(Role.PROVINCIAL_PUBLISHER)) {
            throw new NotAllowed("publications.notYours");
        }
    }
}
