package vn.thidua.scorecardeditor.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.rulechecks.Finding;
import vn.thidua.scorecardeditor.ScorecardDrafting;

/**
 * The decision that issues a table, as it is typed.
 *
 * @param reasons why each warning may stand, in the order in which the warnings are listed
 */
record IssueForm(
        long revision,
        @Nullable String decisionNumber,
        @Nullable String decisionDate,
        @Nullable List<String> reasons) {

    static IssueForm blank(long revision) {
        return new IssueForm(revision, "", "", List.of());
    }

    public String reason(int index) {
        return reasons == null || index >= reasons.size() ? "" : Typed.text(reasons.get(index));
    }

    Map<String, String> reasonsFor(List<Finding> warnings) {
        var byFinding = new HashMap<String, String>();
        for (var index = 0; index < warnings.size(); index++) {
            byFinding.put(ScorecardDrafting.key(warnings.get(index)), reason(index));
        }
        return byFinding;
    }

    IssueForm seen(long newer) {
        return new IssueForm(newer, decisionNumber, decisionDate, reasons);
    }
}
