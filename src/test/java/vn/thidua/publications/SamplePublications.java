package vn.thidua.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the sample years as their board would have. */
@TestComponent
public class SamplePublications {

    private final Publications publications;

    SamplePublications(Publications publications) {
        this.publications = publications;
    }

    /** Version 1 of these years of Cluster 2, dated the fourth of January of the year after. */
    @Transactional
    public void publish(int... years) {
        for (var year : years) {
            var snapshot = SampleYears.of(year);
            publications.save(Publication.first("so-2", snapshot, act(year, null)));
        }
    }

    /** Version 2 of a year, in which its first award is revoked and nobody is deputy of the next one any more. */
    @Transactional
    public void correctHonours(int year, String reason) {
        var published = SampleYears.of(year);
        var awards = new ArrayList<>(published.awards());
        awards.set(0, revoked(awards.get(0)));
        var seats = published.leadership().stream()
                .filter(seat -> !seat.role().equals("DEPUTY") || seat.year().getValue() == year)
                .toList();
        var corrected = new Snapshot(
                published.cluster(),
                published.year(),
                published.disclosure(),
                published.members(),
                published.indicators(),
                published.results(),
                published.totals(),
                published.method(),
                published.standings(),
                seats,
                published.meeting(),
                published.pact(),
                awards,
                published.lastYear(),
                published.inputs(),
                published.summary(),
                published.papers());
        var correction = CorrectionFinder.between(
                1, published, corrected, Map.of(), SampleYears.vietnamese(), SampleYears.english());
        publications.save(Publication.further("so-2", corrected, act(year, reason), correction));
    }

    private static Snapshot.Award revoked(Snapshot.Award award) {
        return new Snapshot.Award(
                award.unit(),
                award.type(),
                "REVOKED",
                award.decisionNumber(),
                award.decisionDate(),
                award.illustrative(),
                award.note());
    }

    private static Publication.Act act(int year, @Nullable String reason) {
        return new Publication.Act(
                "cong-bo", Instant.parse((year + 1) + "-01-04T02:00:00Z"), LocalDate.of(year + 1, 1, 4), reason, null);
    }
}
