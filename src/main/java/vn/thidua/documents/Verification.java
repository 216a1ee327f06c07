package vn.thidua.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.publications.PublishedYears;
import vn.thidua.rankings.RankingService;
import vn.thidua.units.Directory;

/** Tells where the code on a paper leads: to a published version or, of a draft, to what the asker may know of it. */
@Service
@Transactional(readOnly = true)
public class Verification {

    private final ProofCodes codes;
    private final PublishedYears published;
    private final RankingService rankings;
    private final EntryService entries;
    private final Directory directory;

    Verification(
            ProofCodes codes,
            PublishedYears published,
            RankingService rankings,
            EntryService entries,
            Directory directory) {
        this.codes = codes;
        this.published = published;
        this.rankings = rankings;
        this.entries = entries;
        this.directory = directory;
    }

    /** The address of the version that a code names. */
    public Optional<String> addressOf(String code) {
        return codes.find(code).map(edition -> edition.path() + "/v" + edition.version());
    }

    /** The draft that a code names, as far as the asker may know; nobody may be logged in. */
    public Optional<DraftOrigin> draft(String code, @Nullable Actor actor) {
        return codes.findDraft(code)
                .map(draft -> new DraftOrigin(
                        ProofCodes.printed(draft.sha256()),
                        draft.madeAt(),
                        draft.sha256(),
                        actor != null && mayKnow(draft, actor) ? known(draft) : null));
    }

    private boolean mayKnow(DraftPaper draft, Actor actor) {
        var unit = draft.unit();
        return unit == null
                ? rankings.isVisibleTo(draft.season(), actor)
                : entries.isVisibleTo(DossierKey.of(draft.season(), unit), actor);
    }

    private DraftOrigin.Known known(DraftPaper draft) {
        var season = draft.season();
        var unit = draft.unit();
        return new DraftOrigin.Known(
                draft.form(),
                season,
                directory.cluster(season.cluster()).name(),
                unit == null ? null : directory.unit(unit).fullName(),
                draft.journalHead(),
                unit == null
                        ? "/xep-hang/" + season + "/van-ban"
                        : "/nhap-lieu/" + season + "/" + unit + "/bang-tu-cham-diem.pdf",
                published.editions(season.cluster().clusterId(), season.year()).stream()
                        .findFirst()
                        .orElse(null));
    }
}
