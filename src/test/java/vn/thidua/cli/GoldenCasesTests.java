package vn.thidua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, boundary, policy, cap, gate, quota and tie of the reference cases, to the last digit. */
class GoldenCasesTests {

    private static final List<ScoringCase> CASES = read().cases();

    @TestFactory
    Stream<DynamicTest> scores() {
        return CASES.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.id() + " " + each.title(),
                        () -> assertThat(each.differences()).isEmpty()));
    }

    @Test
    void areAllThere() {
        assertThat(CASES).hasSize(243);
    }

    private static CaseFile read() {
        try (var json = GoldenCasesTests.class.getResourceAsStream("/scoring/golden-cases.json")) {
            return CaseFile.read(new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
