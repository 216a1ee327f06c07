package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    private static final Pattern NUMBER = Pattern.compile("[:\\[,]-?[0-9]+\\.[0-9]");

    @Test
    void comesBackFromItsFrozenFormUnchanged() {
        var frozen = SnapshotJson.write(SampleYears.of(2022));

        var thawed = SnapshotJson.read(frozen);

        assertThat(SnapshotJson.write(thawed)).isEqualTo(frozen);
        assertThat(thawed.summary()).isEqualTo(SampleYears.of(2022).summary());
    }

    @Test
    void hasOneHashForOneContent() {
        var one = SnapshotJson.hash(SnapshotJson.write(SampleYears.of(2023)));
        var same = SnapshotJson.hash(SnapshotJson.write(SampleYears.of(2023)));
        var other = SnapshotJson.hash(SnapshotJson.write(SampleYears.of(2022)));

        assertThat(one).isEqualTo(same).isNotEqualTo(other).matches("[0-9a-f]{64}");
    }

    @Test
    void writesDecimalsAsTextSoThatNoneIsRoundedOnItsWay() {
        var frozen = SnapshotJson.write(SampleYears.of(2021));

        assertThat(frozen).contains("\"903.6145833333333333333333333333333\"").doesNotContainPattern(NUMBER);
    }

    @Test
    void sortsItsKeys() {
        assertThat(SnapshotJson.write(new Correction(1, List.of(), List.of(), List.of(), List.of(), List.of())))
                .isEqualTo("{\"awards\":[],\"effects\":[],\"figures\":[],\"from\":1,\"papers\":[],\"seats\":[]}");
    }

    @Test
    void namesItsCellsInTheWayOfAddresses() {
        assertThat(Anchors.slug("Chợ Mới")).isEqualTo("cho-moi");
        assertThat(Anchors.unmarked("Đặc khu Phú Quốc")).isEqualTo("dac khu phu quoc");
        assertThat(Anchors.rate("BUDGET_REVENUE", "an-phu")).isEqualTo("o-budget-revenue-an-phu-ty-le");
    }
}
