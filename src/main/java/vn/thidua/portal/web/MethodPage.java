package vn.thidua.portal.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Method;
import vn.thidua.publications.Outline;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot.Indicator;

/** A scoring table and the published years that used it, at least one. */
record MethodPage(Outline.Table table, List<PublishedYear> usedBy) {

    private static final int MOST_YEARS = 12;

    /** A criterion with the line of its points, where there is one to draw. */
    record Row(Method.Criterion criterion, @Nullable Curve curve) {}

    /** The whole table, as the last of those years applied it. */
    public Method method() {
        return usedBy.get(usedBy.size() - 1).snapshot().method();
    }

    /** The latest of the years that used the table. */
    public List<PublishedYear> recentlyUsedBy() {
        return usedBy.subList(Math.max(0, usedBy.size() - MOST_YEARS), usedBy.size());
    }

    /** A criterion and its sub-criteria. */
    public List<Row> rows(Method.Criterion criterion) {
        return criterion
                .withDescendants()
                .map(each -> new Row(each, Curve.of(each, null).orElse(null)))
                .toList();
    }

    /** The name of an indicator as the years that used the table knew it. */
    public String indicatorName(String code, Locale locale) {
        return usedBy.stream()
                .flatMap(year -> year.outline().indicator(code).stream())
                .map(Indicator::name)
                .reduce((first, second) -> second)
                .map(name -> name.in(locale))
                .orElse(code);
    }
}
