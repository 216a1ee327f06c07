package vn.thidua.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.rankings.SampleStandings.A;
import static vn.thidua.rankings.SampleStandings.B;
import static vn.thidua.rankings.SampleStandings.C;
import static vn.thidua.rankings.SampleStandings.D;
import static vn.thidua.rankings.SampleStandings.at;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.rankings.Standing;
import vn.thidua.units.UnitId;

class AwardSuggestionTests {

    private static final AwardSettings USUAL = new AwardSettings(1, 2);

    @Test
    void givesTheFlagToTheFirstAndCertificatesToTheNext() {
        var suggestions =
                AwardSuggestion.from(List.of(standing(A, 1), standing(B, 2), standing(C, 3), standing(D, 4)), USUAL);

        assertThat(suggestions)
                .containsExactly(
                        new AwardSuggestion(A, AwardType.PROVINCIAL_FLAG, 1),
                        new AwardSuggestion(B, AwardType.CERTIFICATE_OF_MERIT, 2),
                        new AwardSuggestion(C, AwardType.CERTIFICATE_OF_MERIT, 3));
    }

    @Test
    void leavesOutUnitsThatAreNotConsidered() {
        var suggestions = AwardSuggestion.from(List.of(standing(A, 1), standing(B, null)), USUAL);

        assertThat(suggestions).extracting(AwardSuggestion::unit).containsExactly(A);
    }

    @Test
    void waitsForTheMeetingWhereATieIsOpen() {
        var suggestions = AwardSuggestion.from(
                List.of(standing(A, 1), tied(B, 2), tied(C, 2), standing(D, 4)), new AwardSettings(1, 5));

        assertThat(suggestions).extracting(AwardSuggestion::unit).containsExactly(A);
    }

    private static Standing standing(UnitId unit, @Nullable Integer place) {
        return new Standing(unit, place, false, null, at(unit, place, "80", false));
    }

    private static Standing tied(UnitId unit, int place) {
        return new Standing(unit, place, true, null, at(unit, place, "80", true));
    }
}
