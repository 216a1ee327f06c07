package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.RuleSentences;
import vn.thidua.scorecards.Wording;

/** Lays a scoring table out as it is printed: groups, then criteria with how each is scored, in words. */
@Component
class ScorecardSheets {

    private final IndicatorCatalogue indicators;
    private final RuleSentences sentences;

    ScorecardSheets(IndicatorCatalogue indicators, MessageSource messages) {
        this.indicators = indicators;
        this.sentences = new RuleSentences(messages);
    }

    /** A whole table; the sums are those of the groups. */
    record Sheet(List<Section> sections, BigDecimal base, BigDecimal bonus, BigDecimal penalty) {}

    /** One group. */
    record Section(CriterionGroup group, List<Line> lines) {}

    /**
     * One criterion.
     *
     * @param depth 0 directly below the group
     * @param indicator what it reads, by name
     * @param scoring how it is scored, line by line
     */
    record Line(Criterion criterion, int depth, @Nullable String indicator, List<String> scoring) {}

    Sheet of(Scorecard card, Locale language) {
        var known = indicators.all().stream()
                .collect(Collectors.toMap(each -> each.code().indicatorCode(), Function.identity()));
        var sections = card.groups().stream()
                .map(group -> {
                    var lines = new ArrayList<Line>();
                    group.criteria().forEach(criterion -> add(lines, criterion, 0, known, language));
                    return new Section(group, lines);
                })
                .toList();
        return new Sheet(sections, sum(card, GroupKind.BASE), sum(card, GroupKind.BONUS), sum(card, GroupKind.PENALTY));
    }

    private void add(
            List<Line> lines, Criterion criterion, int depth, Map<String, IndicatorView> known, Locale language) {
        var code = criterion.indicator();
        var indicator = code == null ? null : known.get(code);
        lines.add(new Line(
                criterion,
                depth,
                indicator == null ? code : name(indicator, language),
                sentences.of(criterion, direction(criterion, indicator), wording(indicator), language)));
        criterion.children().forEach(child -> add(lines, child, depth + 1, known, language));
    }

    private static String name(IndicatorView indicator, Locale language) {
        var english = indicator.nameEn();
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) && english != null
                ? english
                : indicator.nameVi();
    }

    private static Direction direction(Criterion criterion, @Nullable IndicatorView indicator) {
        var own = criterion.direction();
        if (own != null) {
            return own;
        }
        return indicator == null ? Direction.HIGHER_BETTER : indicator.direction();
    }

    private static Wording wording(@Nullable IndicatorView indicator) {
        return indicator == null ? Wording.PLAIN : Wording.in(indicator.unitOfMeasure(), Function.identity());
    }

    private static BigDecimal sum(Scorecard card, GroupKind kind) {
        return card.groups().stream()
                .filter(group -> group.kind() == kind)
                .map(CriterionGroup::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
