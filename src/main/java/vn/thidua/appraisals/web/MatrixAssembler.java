package vn.thidua.appraisals.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.appraisals.Board;
import vn.thidua.appraisals.CellId;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Stage;
import vn.thidua.platform.Formats;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Rule;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.UnitResult;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.units.UnitId;

/** Turns the board into the part of the matrix that was asked for. */
@Component
class MatrixAssembler {

    private final Formats formats;
    private final MessageSource messages;

    MatrixAssembler(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    MatrixPage page(Board board, MatrixQuery query, @Nullable Panel panel, Actor actor) {
        var groups = groups(board, query);
        var criteria = groups.stream()
                .flatMap(MatrixAssembler::leaves)
                .filter(criterion -> !isFiltered(query)
                        || board.dossiers().stream().anyMatch(dossier -> matches(board, query, dossier, criterion)))
                .toList();
        return new MatrixPage(
                board.season().id().year(),
                board.season()
                        .milestone(Milestone.APPRAISAL)
                        .map(MilestoneView::until)
                        .orElse(null),
                board.settled(),
                board.figures(),
                board.waiting(),
                different(board),
                query,
                options(board, groups),
                criteria.stream().map(MatrixAssembler::column).toList(),
                blocks(board, query, criteria, actor),
                panel,
                board.dossiers().stream()
                        .map(dossier -> report(board, dossier, actor))
                        .toList());
    }

    /** The groups to show: the one asked for, else that of the open cell, else the first in which a cell waits. */
    private static List<CriterionGroup> groups(Board board, MatrixQuery query) {
        var all = board.questionnaire().scorecard().groups();
        if (MatrixQuery.ALL.equals(query.nhom())) {
            return all;
        }
        var scorecard = board.questionnaire().scorecard();
        Optional<CriterionGroup> asked = query.nhom() == null ? Optional.empty() : scorecard.group(query.nhom());
        return List.of(asked.or(() -> query.open().flatMap(cell -> scorecard.groupOf(cell.criterion())))
                .or(() ->
                        all.stream().filter(group -> waiting(board, group) > 0).findFirst())
                .orElse(all.get(0)));
    }

    private static List<MatrixPage.GroupOption> options(Board board, List<CriterionGroup> shown) {
        var single = shown.size() == 1 ? shown.get(0).code() : "";
        return board.questionnaire().scorecard().groups().stream()
                .map(group -> new MatrixPage.GroupOption(
                        group.code(),
                        Names.of(group.name(), group.nameEn()),
                        waiting(board, group),
                        group.code().equals(single)))
                .toList();
    }

    private static int waiting(Board board, CriterionGroup group) {
        return board.dossiers().stream()
                .mapToInt(dossier -> waiting(board, group, dossier.unit()))
                .sum();
    }

    private static int waiting(Board board, CriterionGroup group, UnitId unit) {
        var asked = board.questionnaire().forUnit(unit);
        return (int) leaves(group)
                .flatMap(each -> asked.subjectOf(each).stream())
                .distinct()
                .filter(subject -> board.isWaiting(unit, subject))
                .count();
    }

    private static int different(Board board) {
        return (int) board.entries().values().stream()
                .flatMap(entries -> entries.values().stream())
                .filter(EntryView::isCorrected)
                .count();
    }

    private List<MatrixPage.Block> blocks(Board board, MatrixQuery query, List<Criterion> criteria, Actor actor) {
        Predicate<DossierSummary> shown = dossier -> !isFiltered(query)
                || criteria.stream().anyMatch(criterion -> matches(board, query, dossier, criterion));
        return board.dossiers().stream()
                .filter(shown)
                .map(dossier -> block(board, query, dossier, criteria, actor))
                .toList();
    }

    private static boolean isFiltered(MatrixQuery query) {
        return query.onlyWaiting() || query.onlyDifferent();
    }

    private static boolean matches(Board board, MatrixQuery query, DossierSummary dossier, Criterion criterion) {
        var subject = board.questionnaire()
                .forUnit(dossier.unit())
                .subjectOf(criterion)
                .orElse(null);
        if (subject == null) {
            return false;
        }
        var waits = !query.onlyWaiting() || board.isWaiting(dossier.unit(), subject);
        var differs = !query.onlyDifferent()
                || board.entry(dossier.unit(), subject)
                        .filter(EntryView::isCorrected)
                        .isPresent();
        return waits && differs;
    }

    private MatrixPage.Block block(
            Board board, MatrixQuery query, DossierSummary dossier, List<Criterion> criteria, Actor actor) {
        var unit = dossier.unit();
        var opens = actor.isProvincial();
        var lines = new ArrayList<MatrixPage.Line>();
        @Nullable UnitResult before = null;
        for (var ledger : Ledger.values()) {
            var result = board.standings().result(ledger).unit(unit.unitId()).orElseThrow();
            var reached = hasReached(dossier, ledger);
            var earlier = before;
            lines.add(new MatrixPage.Line(
                    ledger,
                    ledger == Ledger.APPRAISED,
                    criteria.stream()
                            .map(criterion ->
                                    cell(board, query, unit, criterion, result, earlier, ledger, reached, opens))
                            .toList(),
                    total(board, unit, result, ledger, reached)));
            before = result;
        }
        return new MatrixPage.Block(
                unit, board.standings().member(unit).orElseThrow().name(), lines);
    }

    /** A report that was never handed in shows no figures; later ledgers show theirs once their judges have the report. */
    private static boolean hasReached(DossierSummary dossier, Ledger ledger) {
        return dossier.submittedAt() != null
                && switch (ledger) {
                    case CLAIMED -> true;
                    case CHECKED -> dossier.stage() != Stage.SUBMITTED;
                    case APPRAISED ->
                        !dossier.stage().hasReached(Stage.SUBMITTED)
                                || dossier.stage().hasReached(Stage.CLUSTER_CLOSED);
                };
    }

    private MatrixPage.Cell cell(
            Board board,
            MatrixQuery query,
            UnitId unit,
            Criterion criterion,
            UnitResult result,
            @Nullable UnitResult before,
            Ledger ledger,
            boolean reached,
            boolean opens) {
        var id = new CellId(unit, criterion.code());
        var last = ledger == Ledger.APPRAISED;
        var waiting = last && board.isWaiting(id);
        var now = points(result, criterion);
        var earlier = before == null ? now : points(before, criterion);
        var changed = reached && !waiting && now.compareTo(earlier) != 0;
        return new MatrixPage.Cell(
                id,
                waiting ? say("appraisals.cell.waiting") : reached ? formats.points(now) : Formats.NONE,
                last && opens ? query.opening(id) : null,
                last && query.open().filter(id::equals).isPresent(),
                waiting,
                changed ? formats.points(earlier) : null,
                now.compareTo(earlier));
    }

    private String total(Board board, UnitId unit, UnitResult result, Ledger ledger, boolean reached) {
        var waiting = ledger == Ledger.APPRAISED ? board.waiting(unit).size() : 0;
        return waiting > 0
                ? say("appraisals.cell.left", waiting)
                : reached ? formats.points(result.total()) : Formats.NONE;
    }

    private static BigDecimal points(UnitResult result, Criterion criterion) {
        return result.criterion(criterion.code()).map(CriterionResult::points).orElse(BigDecimal.ZERO);
    }

    private static MatrixPage.Column column(Criterion criterion) {
        return new MatrixPage.Column(
                criterion.code(), Names.of(criterion), Names.brief(Names.of(criterion)), max(criterion));
    }

    private static String max(Criterion criterion) {
        var max = criterion.maxPoints().stripTrailingZeros().toPlainString();
        return criterion.rule() instanceof Rule.ShortfallExcess rule && rule.bonusCap() != null
                ? max + " + " + rule.bonusCap().stripTrailingZeros().toPlainString()
                : max;
    }

    private static MatrixPage.Report report(Board board, DossierSummary dossier, Actor actor) {
        var unit = dossier.unit();
        var waiting = board.waiting(unit).size();
        var unchanged = board.waitingUnchanged(unit).size();
        var judges = actor.is(Role.PROVINCIAL_REVIEWER);
        var stage = dossier.stage();
        var reopened = !stage.hasReached(Stage.SUBMITTED) && dossier.submittedAt() != null;
        return new MatrixPage.Report(
                unit,
                board.standings().member(unit).orElseThrow().name(),
                stage,
                reopened,
                waiting,
                unchanged,
                judges && unchanged > 0,
                judges && stage == Stage.CLUSTER_CLOSED && waiting == 0,
                judges && stage.hasReached(Stage.CLUSTER_CLOSED),
                judges && reopened);
    }

    private static Stream<Criterion> leaves(CriterionGroup group) {
        return group.criteria().stream().flatMap(Criterion::withDescendants).filter(Criterion::isLeaf);
    }

    private String say(String code, Object... args) {
        Locale reader = LocaleContextHolder.getLocale();
        return messages.getMessage(code, args, reader);
    }
}
