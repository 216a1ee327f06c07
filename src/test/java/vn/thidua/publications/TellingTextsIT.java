package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.publications.SampleReleases.season;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.TrialTest;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;

/** A year of which only the first three places are to be published, and people who wrote a fourth or fifth into it somewhere. */
@TrialTest
class TellingTextsIT {

    private static final SeasonId YEAR = season(2022);
    private static final PublicationTerms PLACES_ONLY =
            new PublicationTerms(LocalDate.of(2026, 11, 23), Disclosure.PODIUM, "Bổ sung");

    @Autowired
    private TellingTexts texts;

    @Autowired
    private PublicationService publications;

    @Autowired
    private SampleReleases releases;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Transactional
    void areNotPublishedInTheNoteOfAnAward() {
        assertThat(jdbc.sql(
                                "update award set note = 'Dù chỉ xếp hạng tư, đơn vị có thành tích đột xuất.' where year = 2022")
                        .update())
                .isPositive();

        assertThatThrownBy(() -> publications.preview(YEAR, PLACES_ONLY, releases.publisher()))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("publications.undisclosed");
                    assertThat(refusal.args()).contains("Dù chỉ xếp hạng tư, đơn vị có thành tích đột xuất.");
                });
    }

    /** Nobody can rewrite why a report was reopened: the reason of the new version is printed in its place. */
    @Test
    void areLeftOutOfTheCausesOfACorrection() {
        var causes = Map.of("an-phu", "An Phú xuống hạng năm.", "tri-ton", "Gõ đảo chữ số");

        assertThat(texts.harmless(YEAR, Disclosure.PODIUM, causes)).containsOnlyKeys("tri-ton");
        assertThat(texts.harmless(YEAR, Disclosure.CRITERIA, causes)).isEqualTo(causes);
    }
}
