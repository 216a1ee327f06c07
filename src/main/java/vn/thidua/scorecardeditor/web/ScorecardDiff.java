package vn.thidua.scorecardeditor.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.web.ScorecardOutline.Place;

/** What changed between two tables, place by place: “I.1: điểm tối đa 60 thành 50”. */
@Component
class ScorecardDiff {

    private final MessageSource messages;

    ScorecardDiff(MessageSource messages) {
        this.messages = messages;
    }

    /** How a place fared. */
    enum Fate {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A place with what changed in it; of an added or removed one, its properties. */
    record ChangedPlace(String key, String title, Fate fate, List<Change> changes) {}

    /** A property before and after; absent where it had or has no value. */
    record Change(
            String label, @Nullable String before, @Nullable String after) {

        /** A long text of which a part changed, word by word; otherwise none. */
        public List<WordDiff.Piece> words() {
            return before == null || after == null ? List.of() : WordDiff.of(before, after);
        }
    }

    List<ChangedPlace> between(Scorecard before, Scorecard after, Locale language) {
        var old = ScorecardOutline.of(before, messages, language);
        var now = ScorecardOutline.of(after, messages, language);
        var changed = new ArrayList<ChangedPlace>();
        now.forEach((key, place) -> {
            var was = old.get(key);
            var changes = changes(was == null ? Map.of() : was.properties(), place.properties());
            if (!changes.isEmpty()) {
                changed.add(new ChangedPlace(key, place.title(), was == null ? Fate.ADDED : Fate.CHANGED, changes));
            }
        });
        old.values().stream()
                .filter(place -> !now.containsKey(place.key()))
                .forEach(place -> changed.add(removed(place)));
        return changed;
    }

    private static ChangedPlace removed(Place place) {
        return new ChangedPlace(place.key(), place.title(), Fate.REMOVED, changes(place.properties(), Map.of()));
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        var labels = new LinkedHashSet<>(new LinkedHashMap<>(after).keySet());
        labels.addAll(before.keySet());
        return labels.stream()
                .map(label -> new Change(label, before.get(label), after.get(label)))
                .filter(change -> change.before() == null || !change.before().equals(change.after()))
                .toList();
    }
}
