package vn.thidua.appraisals.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.appraisals.CrossCheck;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Subject;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.UnitResult;

/** Turns one member's sheet into the page that its checker reads. */
@Component
class SheetAssembler {

    private final FigureWords words;

    SheetAssembler(FigureWords words) {
        this.words = words;
    }

    /** The sheet as a page. */
    record Page(
            CrossCheck.Sheet sheet,
            List<Group> groups,
            BigDecimal claimed,
            BigDecimal checked,
            @Nullable Panel panel) {}

    /** A group of criteria. */
    record Group(String code, String name, List<Row> rows) {}

    /** A criterion with the figure as claimed and as checked, and the points of either. */
    record Row(
            String code,
            String name,
            String claimed,
            BigDecimal claimedPoints,
            @Nullable String checked,
            BigDecimal checkedPoints,
            boolean open) {

        public boolean isChanged() {
            return checked != null || claimedPoints.compareTo(checkedPoints) != 0;
        }
    }

    Page page(CrossCheck.Sheet sheet, @Nullable String open, @Nullable Panel panel) {
        return new Page(
                sheet,
                sheet.questionnaire().scorecard().groups().stream()
                        .map(group -> group(sheet, group, open))
                        .toList(),
                result(sheet, Ledger.CLAIMED).total(),
                result(sheet, Ledger.CHECKED).total(),
                panel);
    }

    private Group group(CrossCheck.Sheet sheet, CriterionGroup group, @Nullable String open) {
        return new Group(
                group.code(),
                Names.of(group.name(), group.nameEn()),
                group.criteria().stream()
                        .flatMap(Criterion::withDescendants)
                        .filter(Criterion::isLeaf)
                        .map(criterion -> row(sheet, criterion, criterion.code().equals(open)))
                        .toList());
    }

    private Row row(CrossCheck.Sheet sheet, Criterion criterion, boolean open) {
        var subject = sheet.questionnaire().subjectOf(criterion).orElse(null);
        var entry = subject == null ? null : sheet.entry(subject);
        return new Row(
                criterion.code(),
                Names.of(criterion),
                subject == null ? "" : figure(sheet, subject, Ledger.CLAIMED),
                points(sheet, Ledger.CLAIMED, criterion),
                subject != null && entry != null && entry.checked() != null
                        ? figure(sheet, subject, Ledger.CHECKED)
                        : null,
                points(sheet, Ledger.CHECKED, criterion),
                open);
    }

    private String figure(CrossCheck.Sheet sheet, Subject subject, Ledger ledger) {
        var entry = sheet.entry(subject);
        return words.withUnit(
                sheet.questionnaire().require(subject), entry == null ? null : entry.figure(ledger), null);
    }

    private static BigDecimal points(CrossCheck.Sheet sheet, Ledger ledger, Criterion criterion) {
        return result(sheet, ledger)
                .criterion(criterion.code())
                .map(CriterionResult::points)
                .orElse(BigDecimal.ZERO);
    }

    private static UnitResult result(CrossCheck.Sheet sheet, Ledger ledger) {
        return Objects.requireNonNull(sheet.results().get(ledger))
                .unit(sheet.unit().id().unitId())
                .orElseThrow();
    }
}
