package vn.thidua.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.scorecards.DerivationSentences;
import vn.thidua.scoring.Derivation;
import vn.thidua.scoring.UnitResult;

/** Writes the steps of a derivation down in both languages. */
@Component
class StepWriter {

    private final DerivationSentences sentences;
    private final Languages languages;

    StepWriter(MessageSource messages, Languages languages) {
        this.sentences = new DerivationSentences(messages);
        this.languages = languages;
    }

    /** The steps of a criterion that reads this indicator, if any. */
    List<Standing.Step> write(
            Derivation derivation, @Nullable IndicatorView indicator, Function<String, String> unitName) {
        return Languages.pair(
                sentences(derivation, indicator, languages.vietnamese(), unitName),
                sentences(derivation, indicator, languages.english(), unitName),
                (vi, en) -> new Standing.Step(
                        new Words(vi.text(), en.text()),
                        vi.arithmetic() == null ? null : new Words(vi.arithmetic(), en.arithmetic())));
    }

    /** Steps that speak of no indicator and no other unit. */
    List<Standing.Step> write(Derivation derivation) {
        return write(derivation, null, Function.identity());
    }

    private List<DerivationSentences.Sentence> sentences(
            Derivation derivation,
            @Nullable IndicatorView indicator,
            Phrases phrases,
            Function<String, String> unitName) {
        return sentences.steps(derivation, MethodWriter.wording(indicator, phrases, unitName), phrases.locale());
    }

    /** How a unit's criteria add up to each group, and the groups to its total. */
    List<Standing.Sum> sums(UnitResult unit) {
        var sums = new ArrayList<Standing.Sum>();
        for (var group : unit.groups()) {
            sums.add(new Standing.Sum(group.code(), write(group.derivation())));
        }
        sums.add(new Standing.Sum(null, write(unit.derivation())));
        return sums;
    }
}
