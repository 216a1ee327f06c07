package vn.thidua.archives;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scorecards.JsonLines;
import vn.thidua.scorecards.MalformedScorecard;
import vn.thidua.scorecards.ScorecardJson;

/** The JSON files of a folder, each read once to see whether it makes sense: what does not is told by its line and its JSON pointer. */
final class JsonFiles {

    private static final int MOST_MISFITS = 200;

    private JsonFiles() {}

    static boolean isScorecard(String file) {
        return file.matches("scorecard.*\\.json");
    }

    static List<Misfit> misfits(DataFolder folder) {
        return folder.files().entrySet().stream()
                .flatMap(file -> misfits(file.getKey(), file.getValue()))
                .limit(MOST_MISFITS)
                .toList();
    }

    private static Stream<Misfit> misfits(String file, String text) {
        try {
            if (isScorecard(file)) {
                ScorecardJson.read(text);
            } else if (MeetingJson.isNamed(file)) {
                MeetingReader.told(file, text);
            }
            return Stream.empty();
        } catch (MalformedScorecard malformed) {
            var lines = JsonLines.of(text);
            return malformed.all().stream()
                    .map(fault -> new Misfit(
                            file,
                            lines.lineOf(fault.pointer()),
                            fault.pointer(),
                            new RuleViolation(fault.code(), fault.arguments())));
        }
    }
}
