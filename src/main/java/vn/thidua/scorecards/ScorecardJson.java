package vn.thidua.scorecards;

import vn.thidua.rules.Criterion;
import vn.thidua.rules.Scorecard;

/**
 * Scoring tables as files: every decimal a string, absent means none. What is written is read back as the same table. A file that
 * is wrong is refused with the JSON pointer of the place and with what is wrong there.
 */
public final class ScorecardJson {

    private ScorecardJson() {}

    public static Scorecard read(String json) throws MalformedScorecard {
        return read(JsonCursor.of(json));
    }

    /** A scoring table inside another document. */
    public static Scorecard read(JsonCursor at) throws MalformedScorecard {
        return ScorecardReader.scorecard(at);
    }

    /** A single criterion inside another document. */
    public static Criterion readCriterion(JsonCursor at) throws MalformedScorecard {
        return ScorecardReader.criterion(at);
    }

    public static String write(Scorecard scorecard) {
        return JsonTree.write(ScorecardWriter.scorecard(scorecard)) + "\n";
    }
}
