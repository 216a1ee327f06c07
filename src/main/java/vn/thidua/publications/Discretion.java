package vn.thidua.publications;

import java.util.List;

/**
 * Takes out of a year's content what people wrote into it that would give away points or places which the publication does not show,
 * where nobody can rewrite it any more: notes at results, and the reasons of decisions that take a unit out of the ranking. What the
 * portal itself says stands in for the latter.
 */
final class Discretion {

    private Discretion() {}

    /**
     * @param shown the year as it is to be published
     * @param all its standings with all points and places
     */
    static Snapshot of(Snapshot shown, List<Standing> all, Languages languages) {
        if (shown.disclosure().showsCriteria()) {
            return shown;
        }
        var hidden = HiddenFigures.between(shown.with(shown.results(), all), shown);
        var excluded = languages.words(phrases -> phrases.text("notConsidered.EXCLUDED"));
        return shown.with(
                shown.results().stream()
                        .map(result ->
                                result.note() != null && hidden.standIn(result.note()) ? result.withoutNote() : result)
                        .toList(),
                shown.standings().stream()
                        .map(standing -> standing.because(standing.notConsidered().stream()
                                .map(reason -> hidden.standIn(reason) ? excluded : reason)
                                .toList()))
                        .toList());
    }
}
