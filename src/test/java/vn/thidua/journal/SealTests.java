package vn.thidua.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00.123456789Z");

    @Test
    void isComputedOverATextThatAnybodyCanWriteDown() {
        var entry = Seal.seal(
                1,
                MORNING,
                "RoleGranted",
                "quan-tri",
                "account/an-phu",
                Map.of("z", "2", "a", "\"đ\""),
                Seal.BEGINNING);

        assertThat(Seal.canonical(entry))
                .isEqualTo("[1,\"2026-11-23T01:00:00.123456Z\",\"RoleGranted\",\"quan-tri\",\"account/an-phu\","
                        + "{\"a\":\"\\\"đ\\\"\",\"z\":\"2\"},\"" + "0".repeat(64) + "\"]");
        assertThat(entry.hash()).isEqualTo("2a7c06458a64d40dfe74b22d5d5cd2ad61d2d3f09f4b5c24238d588e0c55b0d4");
    }

    @Test
    void differsWhenTextMovesFromOneFieldToTheNext() {
        var one = Seal.seal(1, MORNING, "E", "ab", "c", Map.of(), Seal.BEGINNING);
        var other = Seal.seal(1, MORNING, "E", "a", "bc", Map.of(), Seal.BEGINNING);

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }
}
