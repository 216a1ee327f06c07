package vn.thidua.awards;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.rankings.Standing;
import vn.thidua.units.UnitId;

/** An award that a unit's place speaks for. It is a suggestion: rank alone makes no award. */
public record AwardSuggestion(UnitId unit, AwardType type, int place) {

    /**
     * The suggestions that follow from the places: flags for the first, certificates for the next. Units without a place get
     * none, and nothing is suggested from the first undecided tie on.
     */
    static List<AwardSuggestion> from(List<Standing> standings, AwardSettings settings) {
        var suggestions = new ArrayList<AwardSuggestion>();
        for (var standing : standings) {
            var place = standing.place();
            if (place == null || standing.tied()) {
                break;
            }
            if (place <= settings.provincialFlags()) {
                suggestions.add(new AwardSuggestion(standing.unit(), AwardType.PROVINCIAL_FLAG, place));
            } else if (place <= settings.provincialFlags() + settings.certificates()) {
                suggestions.add(new AwardSuggestion(standing.unit(), AwardType.CERTIFICATE_OF_MERIT, place));
            }
        }
        return List.copyOf(suggestions);
    }
}
