package vn.thidua.signedpapers;

import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.files.FileStore;
import vn.thidua.files.FileType;
import vn.thidua.files.StoredFile;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.Directory;

/**
 * Keeps the scans of signed documents beside their year. Who keeps the year attaches them, decisions the province alone, and its
 * self-score each unit; who oversees the year reads them, every member the pact that it signed, and a unit its own. Everybody else
 * waits for the publication.
 */
@Service
@Transactional
public class SignedPaperService {

    private static final Set<FileType> SCANS = EnumSet.of(FileType.PDF, FileType.JPEG, FileType.PNG);

    private final SignedPapers papers;
    private final FileStore files;
    private final SeasonService seasons;
    private final SeasonDesk desk;
    private final Directory directory;
    private final Clock clock;

    SignedPaperService(
            SignedPapers papers,
            FileStore files,
            SeasonService seasons,
            SeasonDesk desk,
            Directory directory,
            Clock clock) {
        this.papers = papers;
        this.files = files;
        this.seasons = seasons;
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    /** The signed documents of a year that somebody may read; the year is hidden from whom it does not concern. */
    @Transactional(readOnly = true)
    public List<SignedPaperView> of(SeasonId season, Actor actor) {
        requireConcerned(season, actor);
        return views(papers.ofSeason(season).stream()
                .filter(paper -> isOpenTo(paper, actor))
                .toList());
    }

    /** All signed documents of a year, for the feature that freezes those to be disclosed. */
    @Transactional(readOnly = true)
    public List<SignedPaperView> official(SeasonId season) {
        return views(papers.ofSeason(season));
    }

    /** The kinds of documents that somebody may attach. */
    @Transactional(readOnly = true)
    public List<SignedForm> attachable(SeasonId season, Actor actor) {
        return Arrays.stream(SignedForm.values())
                .filter(form -> keeps(form, season, actor))
                .toList();
    }

    /** Refuses who may attach nothing to this year; the year is hidden from whom it does not concern. */
    @Transactional(readOnly = true)
    public void requireKeeper(SeasonId season, Actor actor) {
        requireConcerned(season, actor);
        if (attachable(season, actor).isEmpty()) {
            throw new NotAllowed("signedpapers.notYours");
        }
    }

    /**
     * Whether somebody judges or led the year and so reads everything that belongs to it. The administrator, who files papers too, does
     * not: of those that tell points, only what the same person filed.
     */
    public boolean isOverseer(SeasonId season, Actor actor) {
        return actor.isProvincial() || actor.oversaw(season.cluster(), season.year());
    }

    /** How many bytes one scan may have. */
    @Transactional(readOnly = true)
    public long largest() {
        return files.largest();
    }

    /** Keeps a scan, if that is what its content is. */
    public void attach(
            SeasonId season,
            SignedForm form,
            Imprint imprint,
            boolean disclosed,
            String name,
            InputStreamSource content,
            Actor actor) {
        requireConcerned(season, actor);
        requireKeeper(form, season, actor);
        var scan = files.keep("cluster/" + season.cluster(), name, content, actor.login());
        if (!SCANS.contains(scan.type())) {
            throw new RuleViolation("signedpapers.file.noScan", name);
        }
        if (papers.ofSeason(season).stream()
                .anyMatch(other -> other.form() == form && other.file().equals(scan.id()))) {
            throw new RuleViolation("signedpapers.file.twice", name);
        }
        papers.save(new SignedPaper(
                season,
                form,
                form.isOfOneUnit() ? actor.unit() : null,
                imprint,
                disclosed,
                scan,
                actor,
                clock.instant()));
        papers.flush();
    }

    /** Takes a scan away; what was published with it stays published. */
    public void withdraw(SeasonId season, SignedPaperId id, @Nullable String reason, Actor actor) {
        var paper = require(season, id, actor);
        requireKeeper(paper.form(), season, actor);
        if (paper.form().isOfOneUnit() && !Objects.equals(paper.unit(), actor.unit())) {
            throw new NotAllowed("signedpapers.notYours");
        }
        papers.save(paper.withdraw(reason, files.require(paper.file()), actor, clock.instant()));
        papers.flush();
    }

    /** A scan, for whoever may read it. */
    @Transactional(readOnly = true)
    public StoredFile scan(SeasonId season, SignedPaperId id, Actor actor) {
        return files.require(require(season, id, actor).file());
    }

    /** The content of such a scan, in a stream to be closed by whoever reads it. */
    @Transactional(readOnly = true)
    public InputStream read(SeasonId season, SignedPaperId id, Actor actor) {
        return files.read(scan(season, id, actor).id());
    }

    private SignedPaper require(SeasonId season, SignedPaperId id, Actor actor) {
        requireConcerned(season, actor);
        return papers.findById(id)
                .filter(paper -> paper.season().equals(season))
                .filter(paper -> isOpenTo(paper, actor))
                .orElseThrow(() -> new NotFound(id));
    }

    private void requireConcerned(SeasonId season, Actor actor) {
        seasons.season(season);
        if (!desk.oversees(season, actor) && !isMember(season, actor)) {
            throw new NotFound(season);
        }
    }

    private boolean isOpenTo(SignedPaper paper, Actor actor) {
        var unit = paper.unit();
        return isOverseer(paper.season(), actor)
                || paper.isBy(actor)
                || !paper.form().tellsPoints() && desk.oversees(paper.season(), actor)
                || (paper.form().isSignedByMembers() && isMember(paper.season(), actor))
                || (unit != null && actor.belongsTo(unit));
    }

    private boolean isMember(SeasonId season, Actor actor) {
        return directory.members(season.cluster(), season.year()).stream()
                .anyMatch(member -> actor.belongsTo(member.id()));
    }

    private boolean speaksForMember(SeasonId season, Actor actor) {
        var unit = actor.unit();
        return unit != null
                && (actor.edits(unit) || actor.approves(unit))
                && directory.isMember(season.cluster(), unit, season.year());
    }

    private boolean keeps(SignedForm form, SeasonId season, Actor actor) {
        if (form.isOfOneUnit()) {
            return speaksForMember(season, actor);
        }
        return form.isOfTheCluster()
                ? desk.keeps(season, actor)
                : actor.is(Role.PROVINCIAL_PUBLISHER) || actor.is(Role.ADMINISTRATOR);
    }

    private void requireKeeper(SignedForm form, SeasonId season, Actor actor) {
        if (!keeps(form, season, actor)) {
            throw new NotAllowed("signedpapers.notYours");
        }
    }

    private List<SignedPaperView> views(List<SignedPaper> found) {
        var scans = files.of(found.stream().map(SignedPaper::file).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return found.stream()
                .flatMap(paper ->
                        Optional.ofNullable(scans.get(paper.file())).stream().map(paper::view))
                .toList();
    }
}
