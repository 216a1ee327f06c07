package vn.thidua.publications;

import java.time.Instant;
import java.time.LocalDate;
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

    /** Version 2 of 2022, under the content of the sample and a correction of its revenue. */
    @Transactional
    public void correct(int year, Snapshot corrected, String reason) {
        var correction = CorrectionFinder.between(
                1,
                SampleYears.of(year),
                corrected,
                java.util.Map.of(),
                SampleYears.vietnamese(),
                SampleYears.english());
        publications.save(Publication.further("so-2", corrected, act(year, reason), correction));
    }

    private static Publication.Act act(int year, @org.jspecify.annotations.Nullable String reason) {
        return new Publication.Act(
                "cong-bo", Instant.parse((year + 1) + "-01-04T02:00:00Z"), LocalDate.of(year + 1, 1, 4), reason, null);
    }
}
