package vn.thidua.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Ruling;
import vn.thidua.dossiers.Subject;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.rankings.Standings;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.NotConsidered;
import vn.thidua.scoring.UnitResult;
import vn.thidua.units.UnitId;

/** Writes down where units stand, with every step that led there in words. */
@Component
class StandingWriter {

    private final StepWriter steps;
    private final FigureWords figureWords;
    private final MethodWriter methods;
    private final Languages languages;

    StandingWriter(StepWriter steps, FigureWords figureWords, MethodWriter methods, Languages languages) {
        this.steps = steps;
        this.figureWords = figureWords;
        this.methods = methods;
        this.languages = languages;
    }

    /** What one unit's standing is made from. */
    record Source(
            Standings standings,
            Map<String, IndicatorView> indicators,
            Map<String, String> unitNames,
            Questionnaire questionnaire,
            Map<String, Map<Subject, EntryView>> entries) {}

    List<Standing> write(Source source) {
        return source.standings().places().stream()
                .map(standing -> standing(standing, source))
                .toList();
    }

    private Standing standing(vn.thidua.rankings.Standing standing, Source source) {
        var result = standing.result();
        var table = source.standings().scorecard();
        var ground = standing.decidedBy();
        var decidedBy = ground != null
                ? languages.words(phrases -> phrases.text("decided." + ground.name()))
                : result.decidedBy() == null
                        ? null
                        : methods.tieBreaker(result.decidedBy(), table, source.indicators());
        return new Standing(
                result.unit(),
                standing.place(),
                standing.tied(),
                decidedBy,
                result.notConsideredBecause().stream()
                        .map(cause -> notConsidered(cause, source))
                        .toList(),
                result.base(),
                result.effectiveMax(),
                result.rescaledBase(),
                result.bonus(),
                result.penalty(),
                result.total(),
                result.classification().finalClass(),
                steps.write(result.classification().derivation()),
                result.groups().stream()
                        .map(group -> new Standing.GroupPoints(
                                group.code(), group.effectiveMax(), group.base(), group.bonus(), group.penalty()))
                        .toList(),
                result.criteria().stream()
                        .map(criterion -> points(result, criterion, source))
                        .toList(),
                steps.sums(result));
    }

    private Words notConsidered(NotConsidered cause, Source source) {
        if (cause.text() != null) {
            return Words.vietnamese(cause.text());
        }
        var name = source.standings()
                .scorecard()
                .criterion(cause.ref())
                .map(criterion -> new Words(criterion.name(), criterion.nameEn()))
                .orElse(Words.vietnamese(cause.ref()));
        return languages.words(phrases ->
                phrases.text("notConsidered." + cause.cause().name()).replace("[name]", name.in(phrases.locale())));
    }

    private Standing.CriterionPoints points(UnitResult unit, CriterionResult criterion, Source source) {
        return new Standing.CriterionPoints(
                criterion.code(),
                criterion.applied().name(),
                criterion.effectiveMax(),
                criterion.base(),
                criterion.bonus(),
                criterion.penalty(),
                criterion.state() == null ? null : criterion.state().name(),
                criterion.rate() == null ? null : criterion.rate().toDecimal(),
                steps.write(
                        criterion.derivation(),
                        indicator(criterion.code(), source),
                        unitCode -> source.unitNames().getOrDefault(unitCode, unitCode)),
                ledgers(unit, criterion, source),
                criterion.children().stream()
                        .map(child -> points(unit, child, source))
                        .toList());
    }

    private static @Nullable IndicatorView indicator(String criterion, Source source) {
        return source.standings()
                .scorecard()
                .criterion(criterion)
                .map(vn.thidua.rules.Criterion::indicator)
                .map(source.indicators()::get)
                .orElse(null);
    }

    /** Claimed, checked and appraised points of a leaf; an authority that changed nothing leaves no answer of its own. */
    private List<Standing.LedgerPoints> ledgers(UnitResult unit, CriterionResult criterion, Source source) {
        var leaf = source.standings().scorecard().criterion(criterion.code()).orElseThrow();
        var subject = source.questionnaire().forUnit(new UnitId(unit.unit())).subjectOf(leaf);
        if (!leaf.isLeaf() || subject.isEmpty()) {
            return List.of();
        }
        var entry = source.entries().getOrDefault(unit.unit(), Map.of()).get(subject.get());
        var points = new ArrayList<Standing.LedgerPoints>();
        for (var ledger : Ledger.values()) {
            source.standings()
                    .result(ledger)
                    .unit(unit.unit())
                    .flatMap(result -> result.criterion(criterion.code()))
                    .ifPresent(result -> points.add(new Standing.LedgerPoints(
                            ledger.name(),
                            result.base(),
                            result.bonus(),
                            result.penalty(),
                            answer(subject.get(), entry, ledger, source),
                            ruling(entry, ledger)
                                    .map(Ruling::reason)
                                    .map(Words::vietnamese)
                                    .orElse(null))));
        }
        return points;
    }

    private @Nullable Words answer(Subject subject, @Nullable EntryView entry, Ledger ledger, Source source) {
        if (entry == null) {
            return null;
        }
        var claim = entry.claim();
        var figure = ledger == Ledger.CLAIMED
                ? Optional.ofNullable(claim).map(each -> each.figure())
                : ruling(entry, ledger).map(ruling -> Figure.of(ruling.figure()));
        return figure.map(each -> figureWords.withUnit(
                        source.questionnaire().forUnit(entry.unit()).require(subject), each, null))
                .map(Words::vietnamese)
                .orElse(null);
    }

    private static Optional<Ruling> ruling(@Nullable EntryView entry, Ledger ledger) {
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                ledger == Ledger.CHECKED ? entry.checked() : ledger == Ledger.APPRAISED ? entry.appraised() : null);
    }
}
