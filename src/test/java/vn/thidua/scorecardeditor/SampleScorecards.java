package vn.thidua.scorecardeditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;

/** Scoring tables as tests meet them. */
public final class SampleScorecards {

    private SampleScorecards() {}

    /** The illustrative table of Cluster 2, six groups and twenty-six criteria, as a file. */
    public static String clusterTwoFile() {
        try (var file = SampleScorecards.class.getResourceAsStream("/trial/an-giang-cum-2/scorecard.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Scorecard clusterTwo() {
        return ScorecardJson.read(clusterTwoFile());
    }
}
