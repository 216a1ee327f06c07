package vn.thidua.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.softchecks.ExplainedWarning;

/**
 * What looks unlikely about one report.
 *
 * @param bySubject in the order of the scorecard; entries without any are left out
 * @param totals entries that others make up, so that a change of another entry can change what is said about them
 */
public record ReportWarnings(Map<Subject, List<ExplainedWarning>> bySubject, Set<Subject> totals) {

    public static final ReportWarnings NONE = new ReportWarnings(Map.of(), Set.of());

    public List<ExplainedWarning> of(Subject subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** How many wait for a reason. */
    public int unexplained() {
        return (int) bySubject.values().stream()
                .flatMap(List::stream)
                .filter(warning -> !warning.isExplained())
                .count();
    }
}
