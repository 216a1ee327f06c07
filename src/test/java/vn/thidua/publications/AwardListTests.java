package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.AwardId;
import vn.thidua.awards.AwardOrigin;
import vn.thidua.awards.AwardStatus;
import vn.thidua.awards.AwardType;
import vn.thidua.awards.AwardView;
import vn.thidua.units.UnitId;

class AwardListTests {

    private static final Snapshot YEAR = SampleYears.bare(2023);

    /** In no order: the cluster's places 2, 6, 4, 1, 5 and 3. */
    private static final List<AwardView> AWARDS = Stream.of(
                    "chau-thanh", "phu-tan", "cho-moi", "an-phu", "chau-phu", "tri-ton")
            .map(unit -> award(unit, AwardType.CERTIFICATE_OF_MERIT))
            .toList();

    @Test
    void followThePlacesThatAreShown() {
        assertThat(units(YEAR.standings()))
                .containsExactly("an-phu", "chau-thanh", "tri-ton", "cho-moi", "chau-phu", "phu-tan");
    }

    @Test
    void giveNoPlaceAwayThatIsNotShown() {
        var podium = YEAR.standings().stream()
                .limit(3)
                .map(standing -> standing.disclosed(Disclosure.PODIUM))
                .toList();

        assertThat(units(podium))
                .as("the first three by place, then Châu Phú, Chợ Mới and Phú Tân by name")
                .containsExactly("an-phu", "chau-thanh", "tri-ton", "chau-phu", "cho-moi", "phu-tan");
    }

    @Test
    void beginWithTheHighestCommendation() {
        var awards =
                List.of(award("an-phu", AwardType.CERTIFICATE_OF_MERIT), award("phu-tan", AwardType.PROVINCIAL_FLAG));

        assertThat(AwardList.of(awards, YEAR.standings(), YEAR.members()))
                .extracting(Snapshot.Award::unit)
                .containsExactly("phu-tan", "an-phu");
    }

    private static List<String> units(List<Standing> shown) {
        return AwardList.of(AWARDS, shown, YEAR.members()).stream()
                .map(Snapshot.Award::unit)
                .toList();
    }

    private static AwardView award(String unit, AwardType type) {
        return new AwardView(
                new AwardId(UUID.randomUUID()),
                new UnitId(unit),
                type,
                AwardStatus.PROPOSED,
                AwardOrigin.ILLUSTRATIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
