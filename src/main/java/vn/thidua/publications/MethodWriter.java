package vn.thidua.publications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.curves.PointsCurve;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;
import vn.thidua.scorecards.RuleSentences;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardSummary;
import vn.thidua.scorecards.Wording;

/** Writes a scoring table down as readable methodology: its rules in words and, where they have one, as a line. */
@Component
class MethodWriter {

    private static final Fraction EDGE = Fraction.of(java.math.BigDecimal.valueOf(13, 1));

    private final RuleSentences rules;
    private final Languages languages;

    MethodWriter(MessageSource messages, Languages languages) {
        this.rules = new RuleSentences(messages);
        this.languages = languages;
    }

    Method write(Scorecard table, ScorecardSummary issued, Map<String, IndicatorView> indicators) {
        return new Method(
                table.code(),
                table.version(),
                new Words(table.name(), table.nameEn()),
                table.illustrative(),
                table.notice() == null ? null : Words.vietnamese(table.notice()),
                issued.decisionNumber(),
                issued.decisionDate(),
                table.legalBasis().stream()
                        .map(basis -> new Method.Basis(basis.document(), basis.date(), basis.title()))
                        .toList(),
                table.totalMax(),
                table.bonusCap(),
                table.penaltyCap(),
                table.groups().stream().map(group -> group(group, indicators)).toList(),
                table.tieBreakers().stream()
                        .map(tie -> tieBreaker(tie, table, indicators))
                        .toList(),
                table.classes().stream()
                        .map(grade -> new Method.Grade(
                                grade.code(),
                                new Words(grade.name(), grade.nameEn()),
                                grade.min(),
                                grade.quotaPercent()))
                        .toList(),
                table.sanctions().stream()
                        .map(sanction -> sanction(sanction, table))
                        .toList(),
                ScorecardJson.write(table));
    }

    private Method.Sanction sanction(ClassSanction sanction, Scorecard table) {
        var grade = table.classification(sanction.classCode() == null ? "" : sanction.classCode())
                .map(each -> new Words(each.name(), each.nameEn()))
                .orElse(new Words("", ""));
        return new Method.Sanction(
                new Words(sanction.name(), sanction.nameEn()),
                languages.words(
                        phrases -> phrases.text("sanction." + sanction.effect().name())
                                .replace("[criterion]", sanction.criterion())
                                .replace("[times]", Integer.toString(sanction.from()))
                                .replace("[class]", grade.in(phrases.locale()))),
                sanction.clause());
    }

    private Method.Group group(CriterionGroup group, Map<String, IndicatorView> indicators) {
        return new Method.Group(
                group.code(),
                new Words(group.name(), group.nameEn()),
                group.kind().name(),
                group.maxPoints(),
                group.criteria().stream()
                        .map(criterion -> criterion(criterion, group, indicators))
                        .toList());
    }

    private Method.Criterion criterion(
            vn.thidua.rules.Criterion criterion, CriterionGroup group, Map<String, IndicatorView> indicators) {
        var indicator = criterion.indicator() == null ? null : indicators.get(criterion.indicator());
        return new Method.Criterion(
                criterion.code(),
                new Words(criterion.name(), criterion.nameEn()),
                criterion.maxPoints(),
                criterion.clause(),
                criterion.guidance(),
                criterion.evidence(),
                criterion.indicator(),
                criterion.rule() == null ? null : rule(criterion, indicator),
                curve(criterion, group),
                criterion.children().stream()
                        .map(child -> criterion(child, group, indicators))
                        .toList());
    }

    private Words rule(vn.thidua.rules.Criterion criterion, @Nullable IndicatorView indicator) {
        var direction = criterion.direction() != null
                ? criterion.direction()
                : indicator == null ? Direction.HIGHER_BETTER : indicator.direction();
        return languages.words(phrases -> String.join(
                " ",
                rules.of(criterion, direction, wording(indicator, phrases, Function.identity()), phrases.locale())));
    }

    /** The surroundings of a criterion's sentences. */
    static Wording wording(@Nullable IndicatorView indicator, Phrases phrases, Function<String, String> unitName) {
        return Wording.in(indicator == null ? null : phrases.measure(indicator.unitOfMeasure()), unitName);
    }

    /** Only rules that follow from completion alone are drawn; comparisons with others have no line of their own. */
    private static List<Method.Corner> curve(vn.thidua.rules.Criterion criterion, CriterionGroup group) {
        var curves = PointsCurve.of(criterion, group.kind());
        if (curves.size() != 1
                || curves.get(0).axis() != PointsCurve.Axis.COMPLETION
                || curves.get(0).imaginedLeader() != null) {
            return List.of();
        }
        return curves.get(0).corners(EDGE).stream()
                .map(corner -> new Method.Corner(
                        corner.x().toDecimal(6).stripTrailingZeros(),
                        corner.points().toDecimal(4).stripTrailingZeros()))
                .toList();
    }

    Words tieBreaker(TieBreaker tie, Scorecard table, Map<String, IndicatorView> indicators) {
        var ref = tie.ref();
        var named = ref == null
                ? new Words("", "")
                : Stream.of(
                                table.group(ref).map(group -> new Words(group.name(), group.nameEn())),
                                table.criterion(ref).map(each -> new Words(each.name(), each.nameEn())),
                                Optional.ofNullable(indicators.get(ref))
                                        .map(each -> new Words(each.nameVi(), each.nameEn())))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(Words.vietnamese(ref));
        return languages.words(phrases -> phrases.text("tie." + tie.type().name())
                .replace("[name]", phrases.inside(named.vi().isEmpty() ? new Words(" ", " ") : named))
                .strip());
    }

    static Map<String, IndicatorView> byCode(List<IndicatorView> indicators) {
        return indicators.stream().collect(Collectors.toMap(each -> each.code().indicatorCode(), Function.identity()));
    }
}
