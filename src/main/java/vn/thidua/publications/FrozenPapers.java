package vn.thidua.publications;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.signedpapers.SignedForm;
import vn.thidua.signedpapers.SignedPaperService;
import vn.thidua.signedpapers.SignedPaperView;

/** The scans that a year's publication discloses: its own, and that of the pact that was signed for the year after it. */
@Component
class FrozenPapers {

    private final SignedPaperService papers;
    private final SeasonService seasons;

    FrozenPapers(SignedPaperService papers, SeasonService seasons) {
        this.papers = papers;
        this.seasons = seasons;
    }

    List<Snapshot.SignedPaper> of(SeasonId season, Disclosure disclosure) {
        return Stream.concat(papers.official(season).stream(), nextPact(season))
                .filter(SignedPaperView::disclosed)
                .filter(paper -> disclosure.shows(paper.form()))
                .map(FrozenPapers::frozen)
                .toList();
    }

    private Stream<SignedPaperView> nextPact(SeasonId season) {
        return seasons.find(season.next()).stream()
                .flatMap(next -> papers.official(next.id()).stream())
                .filter(paper -> paper.form() == SignedForm.PACT);
    }

    private static Snapshot.SignedPaper frozen(SignedPaperView paper) {
        var imprint = paper.imprint();
        var scan = paper.scan();
        return new Snapshot.SignedPaper(
                paper.form().name(),
                imprint.cited(),
                imprint.about(),
                imprint.signedOn(),
                imprint.signer(),
                scan.name(),
                scan.type().mediaType(),
                scan.size(),
                scan.sha256());
    }
}
