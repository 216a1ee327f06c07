package vn.thidua.documents;

import static vn.thidua.documents.PaperTables.capitals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.awards.AwardService;
import vn.thidua.awards.BallotService;
import vn.thidua.awards.BallotView;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.Stage;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.Targets;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.publications.Edition;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.Snapshot;
import vn.thidua.rankings.RankingService;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.UnitResult;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * Draws official papers up: a year's from its newest published version or, before publication, as a draft from how things
 * stand; a unit's self-score from its own report. Whoever may see the figures may have the paper, and nobody else.
 */
@Service
@Transactional(readOnly = true)
public class PaperService {

    private final RankingService rankings;
    private final PublicationService publications;
    private final PublishedYears published;
    private final EntryService entries;
    private final SeasonService seasons;
    private final Directory directory;
    private final Leadership leadership;
    private final IndicatorCatalogue indicators;
    private final Targets targets;
    private final AwardService awards;
    private final BallotService ballots;
    private final PaperTables tables;
    private final PaperContents contents;
    private final SelfScoreLines selfScores;
    private final ProofCodes codes;
    private final PaperPress press;
    private final MessageSource messages;

    PaperService(
            RankingService rankings,
            PublicationService publications,
            PublishedYears published,
            EntryService entries,
            SeasonService seasons,
            Directory directory,
            Leadership leadership,
            IndicatorCatalogue indicators,
            Targets targets,
            AwardService awards,
            BallotService ballots,
            PaperTables tables,
            PaperContents contents,
            SelfScoreLines selfScores,
            ProofCodes codes,
            PaperPress press,
            MessageSource messages) {
        this.rankings = rankings;
        this.publications = publications;
        this.published = published;
        this.entries = entries;
        this.seasons = seasons;
        this.directory = directory;
        this.leadership = leadership;
        this.indicators = indicators;
        this.targets = targets;
        this.awards = awards;
        this.ballots = ballots;
        this.tables = tables;
        this.contents = contents;
        this.selfScores = selfScores;
        this.codes = codes;
        this.press = press;
        this.messages = messages;
    }

    /** What a year's papers are made from. */
    private record Source(Snapshot year, @Nullable Edition edition) {}

    /** The papers that can be drawn up for a year now. */
    public List<PaperForm> available(SeasonId season, Actor actor) {
        requireVisible(season, actor);
        var view = seasons.season(season);
        var forms = new ArrayList<PaperForm>();
        if (view.pact() != null) {
            forms.add(PaperForm.PACT);
        }
        if (view.scorecard() != null) {
            forms.addAll(List.of(
                    PaperForm.SCORE_SUMMARY,
                    PaperForm.BALLOT_MINUTES,
                    PaperForm.MEETING_MINUTES,
                    PaperForm.SUBMISSION,
                    PaperForm.YEARLY_REPORT));
        }
        return forms;
    }

    /** The published version that the papers of a year are made from; none while they are drafts. */
    public Optional<Edition> edition(SeasonId season, Actor actor) {
        requireVisible(season, actor);
        return shownInFull(season);
    }

    /** Draws a year's paper up; {@code portal} is the portal's own address, to which the code leads. */
    @Transactional
    public byte[] make(
            SeasonId season, PaperForm form, PaperFormat format, Signing signing, String portal, Actor actor) {
        return PaperPress.inVietnamese(() -> draw(season, form, format, signing, portal, actor));
    }

    private byte[] draw(
            SeasonId season, PaperForm form, PaperFormat format, Signing signing, String portal, Actor actor) {
        if (!available(season, actor).contains(form)) {
            throw new NotFound(form);
        }
        if (form == PaperForm.PACT) {
            return pact(season, format, portal);
        }
        var source = source(season, actor);
        var cluster = directory.cluster(season.cluster());
        var ballot = ballots.of(season).map(BallotView::count).orElse(null);
        var words = contents.ofYear(
                source.year(),
                cluster,
                members(season),
                seasons.season(season).meeting(),
                ballot,
                awards.of(season),
                signing);
        var meeting = source.year().meeting();
        LocalDate date = switch (form) {
            case MEETING_MINUTES -> meeting == null ? null : meeting.heldOn();
            case BALLOT_MINUTES -> ballot == null ? null : ballot.heldOn();
            default -> null;
        };
        return print(ofCluster(form, season, cluster, date), words, season, null, source.edition(), portal, format);
    }

    /** Draws a unit's self-score up, for whoever may read its report. */
    @Transactional
    public byte[] selfScore(DossierKey key, PaperFormat format, Signing signing, String portal, Actor actor) {
        return PaperPress.inVietnamese(() -> drawSelfScore(key, format, signing, portal, actor));
    }

    private byte[] drawSelfScore(DossierKey key, PaperFormat format, Signing signing, String portal, Actor actor) {
        var sheet = entries.sheet(key, actor);
        var stage = sheet.dossier().stage();
        var edition = stage == Stage.PUBLISHED ? shownInFull(key.season()).orElse(null) : null;
        var unit = directory.unit(key.unit());
        var administrative = Signatures.isAdministrative(unit.type());
        var name = capitals(unit.fullName());
        var paper = new Paper(
                PaperForm.SELF_SCORE,
                administrative ? "" : provinceOf(key),
                administrative ? say("documents.committee.of", name.replace(' ', '\u00a0')) : name,
                say("documents.symbol.SELF_SCORE"),
                unit.name(),
                null);
        var words = contents.ofSelfScore(
                key.year().toString(),
                directory.cluster(key.cluster()).name(),
                unit,
                signing,
                selfScores.of(sheet, results(key, sheet)));
        return print(paper, words, key.season(), key.unit(), edition, portal, format);
    }

    private byte[] pact(SeasonId season, PaperFormat format, String portal) {
        var pact = seasons.season(season).pact();
        if (pact == null) {
            throw new RuleViolation("documents.pact.missing", season.year());
        }
        var cluster = directory.cluster(season.cluster());
        var members = members(season);
        var registered = tables.targets(
                members,
                indicators.all(),
                targets.of(members.stream().map(UnitView::id).toList(), season.year()));
        var signed = shownInFull(new SeasonId(season.cluster(), season.year().minusYears(1)))
                .filter(edition -> published.open(edition).snapshot().pact() != null)
                .orElse(null);
        return print(
                ofCluster(PaperForm.PACT, season, cluster, pact.signedOn()),
                contents.ofPact(pact, cluster, members, registered),
                season,
                null,
                signed,
                portal,
                format);
    }

    private Source source(SeasonId season, Actor actor) {
        return shownInFull(season)
                .map(edition -> new Source(published.open(edition).snapshot(), edition))
                .orElseGet(() -> new Source(publications.asItStands(season, actor), null));
    }

    /** A version that shows places only holds too little for a paper with points. */
    private Optional<Edition> shownInFull(SeasonId season) {
        return published.editions(season.cluster().clusterId(), season.year()).stream()
                .findFirst()
                .filter(edition -> edition.disclosure().showsCriteria());
    }

    /** Prints a paper with the code of the version, or of the state, that it is made from. */
    private byte[] print(
            Paper paper,
            Map<String, Object> words,
            SeasonId season,
            @Nullable UnitId unit,
            @Nullable Edition edition,
            String portal,
            PaperFormat format) {
        var text = press.fill(paper, edition == null ? null : edition.contentHash(), words);
        var proof = edition != null
                ? codes.of(edition, portal)
                : codes.ofDraft(
                        paper.form(), season, unit, text.getDocumentElement().getTextContent(), portal);
        return press.print(paper.form(), text, proof, format);
    }

    private Paper ofCluster(PaperForm form, SeasonId season, ClusterView cluster, @Nullable LocalDate date) {
        var lead = leadership
                .holder(season.cluster(), season.year(), LeadershipRole.LEAD)
                .map(term -> directory.unit(term.unit()).name())
                .orElse(cluster.province());
        return new Paper(
                form,
                say("documents.council", capitals(cluster.province()).replace(' ', '\u00a0')),
                capitals(cluster.name()),
                say("documents.symbol." + form),
                lead,
                date);
    }

    /** The ledgers that are closed: the cluster's once it has closed the report, the province's once it has appraised it. */
    private Map<Ledger, UnitResult> results(DossierKey key, EntrySheet sheet) {
        var results = new EnumMap<Ledger, UnitResult>(Ledger.class);
        results.put(Ledger.CLAIMED, sheet.result());
        var stage = sheet.dossier().stage();
        if (stage.hasReached(Stage.CLUSTER_CLOSED)) {
            var standings = rankings.official(key.season());
            closed(
                    results,
                    Ledger.CHECKED,
                    standings.result(Ledger.CHECKED).unit(key.unit().unitId()));
            if (stage.hasReached(Stage.APPRAISED)) {
                closed(
                        results,
                        Ledger.APPRAISED,
                        standings.result(Ledger.APPRAISED).unit(key.unit().unitId()));
            }
        }
        return results;
    }

    private static void closed(Map<Ledger, UnitResult> results, Ledger ledger, Optional<UnitResult> result) {
        result.ifPresent(each -> results.put(ledger, each));
    }

    private List<UnitView> members(SeasonId season) {
        return directory.members(season.cluster(), season.year());
    }

    private String provinceOf(DossierKey key) {
        return say(
                "documents.province", capitals(directory.cluster(key.cluster()).province()));
    }

    private void requireVisible(SeasonId season, Actor actor) {
        if (!rankings.isVisibleTo(season, actor)) {
            throw new NotFound(season);
        }
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LanguageSetup.VIETNAMESE);
    }
}
