package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotMemoryTests {

    /** Room for two contents of ten characters, but not for three. */
    private final Map<Object, SnapshotMemory.Content> beyond = new HashMap<>();

    private final SnapshotMemory memory = new SnapshotMemory(70, beyond);

    private final List<String> read = new ArrayList<>();

    @Test
    void readsAContentOnce() {
        assertThat(content("one")).isEqualTo(10);
        assertThat(content("one")).isEqualTo(10);

        assertThat(read).containsExactly("one");
    }

    @Test
    void letsGoOfWhatWasNotAskedForLongest() {
        content("one");
        content("two");
        content("one");
        content("three");
        somethingElseNeedsTheRoom();

        content("one");
        assertThat(read).as("still at hand").containsExactly("one", "two", "three");
        content("two");
        assertThat(read).as("read anew").containsExactly("one", "two", "three", "two");
    }

    @Test
    void readsNothingTwiceWhileThereIsRoomBeyondTheBound() {
        for (var round = 0; round < 3; round++) {
            List.of("one", "two", "three", "four", "five").forEach(this::content);
        }

        assertThat(read).containsExactly("one", "two", "three", "four", "five");
        assertThat(beyond).as("all but the two read last").hasSize(3);
    }

    @Test
    void keepsTheLastContentHoweverLarge() {
        content("one");
        var large = "x".repeat(1_000);

        assertThat(memory.get("large", () -> large, String::length)).isEqualTo(1_000);
        assertThat(memory.get("large", () -> "read anew", String::length)).isEqualTo(1_000);
        somethingElseNeedsTheRoom();
        content("one");

        assertThat(read).as("had to make room").containsExactly("one", "one");
    }

    private void somethingElseNeedsTheRoom() {
        beyond.clear();
    }

    private int content(String key) {
        return memory.get(
                key,
                () -> {
                    read.add(key);
                    return "0123456789";
                },
                String::length);
    }
}
