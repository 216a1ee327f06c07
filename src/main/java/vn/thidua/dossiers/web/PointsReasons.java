package vn.thidua.dossiers.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Stage;
import vn.thidua.rules.Criterion;
import vn.thidua.scorecards.DerivationSentences;
import vn.thidua.scorecards.Wording;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Derivation;
import vn.thidua.scoring.StepKind;

/** Says beside a figure why it earns its points: in one line, step by step, and by which clause. */
@Component
class PointsReasons {

    private static final Set<StepKind> OF_OTHER_UNITS = EnumSet.of(StepKind.OVER_QUOTA, StepKind.CLASSIFIED);

    private final DerivationSentences sentences;

    PointsReasons(MessageSource messages) {
        this.sentences = new DerivationSentences(messages);
    }

    /** Nothing for a sum, for what has no figure yet, and for what would name other units' figures before they are open. */
    List<String> of(EntrySheet sheet, Criterion criterion, @Nullable CriterionResult result) {
        if (result == null || !criterion.isLeaf() || isProvisional(sheet, criterion)) {
            return List.of();
        }
        var subject = sheet.questionnaire().subjectOf(criterion).orElse(null);
        var entry = subject == null ? null : sheet.entry(subject);
        if (subject == null || entry == null || !entry.isAnswered()) {
            return List.of();
        }
        var unit = sheet.questionnaire().require(subject).unitOfMeasure();
        var wording = Wording.in(unit.isEmpty() ? null : unit, Function.identity());
        var locale = LocaleContextHolder.getLocale();
        var reasons = new ArrayList<String>();
        reasons.add(sentences.headline(result, wording, locale));
        reasons.addAll(steps(result.derivation(), wording));
        sentences.basis(result.derivation(), locale).ifPresent(reasons::add);
        return reasons;
    }

    /** How parts were added up, step by step. */
    List<String> steps(Derivation sum) {
        return steps(sum, Wording.PLAIN);
    }

    /** How the unit's own points and occurrences lead to a class; a quota, which tells of other units, is left to the standings. */
    List<String> classSteps(EntrySheet sheet) {
        return steps(Derivation.of(sheet.result().classification().derivation().steps().stream()
                .filter(step -> !OF_OTHER_UNITS.contains(step.kind()))
                .toList()));
    }

    private List<String> steps(Derivation derivation, Wording wording) {
        return sentences.steps(derivation, wording, LocaleContextHolder.getLocale()).stream()
                .map(step -> step.arithmetic() == null ? step.text() : step.text() + ": " + step.arithmetic())
                .toList();
    }

    /** Whether other units' figures can still change the points. */
    static boolean isProvisional(EntrySheet sheet, Criterion criterion) {
        return Questionnaire.comparesUnits(criterion)
                && !sheet.dossier().stage().hasReached(Stage.CLUSTER_CLOSED);
    }
}
