package vn.thidua.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Subject;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.platform.Formats;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.scorecards.DerivationSentences;
import vn.thidua.scorecards.Wording;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Derivation;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.UnitResult;

/** The lines of a unit's self-score: what was planned and achieved, and the points of each ledger that is closed. */
@Component
class SelfScoreLines {

    private final FigureWords figures;
    private final Formats formats;
    private final MessageSource messages;
    private final DerivationSentences sentences;

    SelfScoreLines(FigureWords figures, Formats formats, MessageSource messages) {
        this.figures = figures;
        this.formats = formats;
        this.messages = messages;
        this.sentences = new DerivationSentences(messages);
    }

    /**
     * One line of the form.
     *
     * @param heading whether it is a group, whose points are the sum of its criteria
     * @param reason how the claimed points came about
     */
    record ScoreLine(
            boolean heading,
            String number,
            String name,
            String measure,
            String plan,
            String actual,
            String rate,
            String max,
            Map<Ledger, String> points,
            String evidence,
            String note,
            String reason) {

        public String claimed() {
            return points.getOrDefault(Ledger.CLAIMED, "");
        }

        public String checked() {
            return points.getOrDefault(Ledger.CHECKED, "");
        }

        public String appraised() {
            return points.getOrDefault(Ledger.APPRAISED, "");
        }
    }

    /** The lines; {@code results} holds the ledgers that may be shown. */
    List<ScoreLine> of(EntrySheet sheet, Map<Ledger, UnitResult> results) {
        var lines = new ArrayList<ScoreLine>();
        for (var group : sheet.questionnaire().scorecard().groups()) {
            lines.add(new ScoreLine(
                    true,
                    group.code(),
                    group.name(),
                    "",
                    "",
                    "",
                    "",
                    formats.maximum(group.maxPoints()),
                    points(
                            results,
                            result -> result.group(group.code())
                                    .map(each -> each.points())
                                    .orElse(null)),
                    "",
                    "",
                    sheet.result()
                            .group(group.code())
                            .map(each -> sum(each.derivation()))
                            .orElse("")));
            group.criteria().stream()
                    .flatMap(Criterion::withDescendants)
                    .forEach(criterion -> lines.add(line(sheet, results, group, criterion)));
        }
        lines.add(new ScoreLine(
                true,
                "",
                messages.getMessage("documents.selfScore.total", null, LanguageSetup.VIETNAMESE),
                "",
                "",
                "",
                "",
                formats.maximum(sheet.questionnaire().scorecard().totalMax()),
                points(results, UnitResult::total),
                "",
                "",
                sum(sheet.result().derivation())));
        return lines;
    }

    private ScoreLine line(
            EntrySheet sheet, Map<Ledger, UnitResult> results, CriterionGroup group, Criterion criterion) {
        var question = sheet.questionnaire()
                .subjectOf(criterion)
                .map(subject -> sheet.questionnaire().require(subject))
                .orElse(null);
        var entry = question == null ? null : sheet.entry(question.subject());
        var claim = entry == null ? null : entry.claim();
        var own = sheet.result().criterion(criterion.code());
        var rate = own.map(each -> each.rate()).orElse(null);
        return new ScoreLine(
                false,
                number(group, criterion),
                criterion.name(),
                question == null ? "" : question.unitOfMeasure(),
                question == null ? "" : plan(sheet, question),
                question == null ? "" : actual(question, claim),
                rate == null ? "" : formats.number(rate.toPercent(2), 2),
                formats.maximum(criterion.maxPoints()),
                points(
                        results,
                        result -> result.criterion(criterion.code())
                                .map(each -> each.points())
                                .orElse(null)),
                criterion.evidence() == null ? "" : criterion.evidence(),
                claim == null ? "" : claim.note(),
                own.map(each -> reason(each, question)).orElse(""));
    }

    /** In the words of the page: what was achieved and what it earns, or how the parts add up; and by which clause. */
    private String reason(CriterionResult result, @Nullable Question question) {
        var unit = question == null || question.unitOfMeasure().isEmpty() ? null : question.unitOfMeasure();
        var words = result.isLeaf()
                ? sentences.headline(result, Wording.in(unit, Function.identity()), LanguageSetup.VIETNAMESE) + "."
                : sum(result.derivation());
        return sentences
                .basis(result.derivation(), LanguageSetup.VIETNAMESE)
                .map(basis -> words + " " + basis)
                .orElse(words);
    }

    /** An addition step by step, where it has more to tell than a sum of one part. */
    private String sum(Derivation derivation) {
        var steps = sentences.steps(derivation, Wording.PLAIN, LanguageSetup.VIETNAMESE);
        return steps.stream().allMatch(step -> step.arithmetic() == null)
                ? ""
                : steps.stream()
                        .map(step -> step.arithmetic() == null ? step.text() : step.text() + ": " + step.arithmetic())
                        .collect(Collectors.joining("; ", "", "."));
    }

    private String plan(EntrySheet sheet, Question question) {
        if (question.subject().kind() != Subject.Kind.INDICATOR) {
            return "";
        }
        var target = sheet.targets().get(new IndicatorCode(question.subject().code()));
        return target == null ? "" : figures.amount(question, target.value());
    }

    private String actual(Question question, @Nullable Claim claim) {
        if (claim == null) {
            return "";
        }
        var words = figures.of(question, claim.figure());
        return claim.qualifier() == Qualifier.EXACT
                ? words
                : messages.getMessage(
                        "dossiers.qualified." + claim.qualifier(), new Object[] {words}, LanguageSetup.VIETNAMESE);
    }

    private Map<Ledger, String> points(Map<Ledger, UnitResult> results, Function<UnitResult, @Nullable BigDecimal> of) {
        var points = new EnumMap<Ledger, String>(Ledger.class);
        results.forEach((ledger, result) -> {
            var figure = of.apply(result);
            if (figure != null) {
                points.put(ledger, formats.points(figure));
            }
        });
        return points;
    }

    private static String number(CriterionGroup group, Criterion criterion) {
        var prefix = group.code() + ".";
        return criterion.code().startsWith(prefix) ? criterion.code().substring(prefix.length()) : criterion.code();
    }
}
