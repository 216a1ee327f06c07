package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTests {

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void saysWhatTheContentSaysThatItIsReadFrom(int year) {
        var content = SampleYears.of(year);

        var outline = outline(year);

        assertThat(outline.cluster()).isEqualTo(content.cluster());
        assertThat(outline.year()).isEqualTo(content.year());
        assertThat(outline.disclosure()).isEqualTo(content.disclosure());
        assertThat(outline.members()).isNotEmpty().isEqualTo(content.members());
        assertThat(outline.indicators()).isNotEmpty().isEqualTo(content.indicators());
        assertThat(outline.leadership()).isEqualTo(content.leadership());
        assertThat(outline.awards()).isEqualTo(content.awards());
        assertThat(outline.papers()).isEqualTo(content.papers());
        assertThat(outline.method().name()).isEqualTo(content.method().name());
        assertThat(outline.method().version()).isEqualTo(content.method().version());
        assertThat(outline.method().totalMax())
                .isEqualByComparingTo(content.method().totalMax());
        assertThat(outline.method().legalBasis()).isEqualTo(content.method().legalBasis());
        assertThat(outline.standings().stream().map(Outline.Place::unit))
                .containsExactlyElementsOf(
                        content.standings().stream().map(Standing::unit).toList());
        assertThat(outline.places()).isNotEmpty().isEqualTo(content.places());
    }

    @Test
    void tellsNoPlaceThatTheContentDoesNotTell() {
        var outline = outline(2023);

        assertThat(outline.podium()).extracting(Outline.Place::place).containsExactly(1, 2, 3);
        assertThat(outline.place("an-phu")).contains(outline.places().get("an-phu"));
        assertThat(outline.place("somewhere-else")).isEmpty();
    }

    @Test
    void isReadOnceForOneContentAndSharesWithOtherYearsWhatTheyHaveInCommon() {
        var memory = new OutlineMemory();
        var read = new AtomicInteger();

        var one = memory.get("1", () -> content(2022, read));
        var again = memory.get("1", () -> content(2022, read));
        var other = memory.get("2", () -> content(2023, read));

        assertThat(again).isSameAs(one);
        assertThat(read).hasValue(2);
        assertThat(other.members()).isSameAs(one.members());
        assertThat(other.standings()).isNotEqualTo(one.standings());
    }

    private static Outline outline(int year) {
        return SnapshotJson.readOutline(SnapshotJson.write(SampleYears.of(year)));
    }

    private static String content(int year, AtomicInteger read) {
        read.incrementAndGet();
        return SnapshotJson.write(SampleYears.of(year));
    }
}
