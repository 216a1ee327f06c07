package vn.thidua.crosschecks.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.crosschecks.DiscussionService.Right;
import vn.thidua.crosschecks.DiscussionView;

/**
 * What was said about one figure, and what the reader may say.
 *
 * @param key of the entry
 * @param code of the first criterion that reads it
 * @param checked the figure that the cluster put in its place, where it did
 * @param rights what the reader may begin
 */
record DiscussionPage(
        String unit,
        String key,
        String code,
        String name,
        String claimed,
        @Nullable String checked,
        List<Thread> threads,
        Set<Right> rights) {

    /** One remark or objection, with what the reader may do about it. */
    record Thread(DiscussionView view, List<Line> lines, Set<Right> rights) {

        public boolean isObjection() {
            return view.answerDue() != null;
        }
    }

    /** One thing that was said, with the name of the unit that it was said for. */
    record Line(DiscussionView.Said said, String unit) {}

    /**
     * One remark or objection of the year, as the list of all shows it.
     *
     * @param opens whether the reader may open the report that it is about
     */
    record Entry(DiscussionView view, String unit, String by, String code, String name, boolean opens) {}
}
