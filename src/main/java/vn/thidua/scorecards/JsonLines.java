package vn.thidua.scorecards;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;

/** On which line each place of a JSON document stands, for whoever has to find a fault there. */
public final class JsonLines {

    private static final String DOCUMENT = "";

    private final Map<String, Integer> lines = new HashMap<>();

    private JsonLines() {}

    /** Of a document; where it breaks off, that is where it stands as a whole. */
    public static JsonLines of(String json) {
        var lines = new JsonLines();
        lines.lines.put(DOCUMENT, 1);
        try (var parser = JsonTree.STRICT.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                lines.lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        } catch (JacksonException broken) {
            var location = broken.getLocation();
            lines.lines.put(DOCUMENT, location == null ? 1 : location.getLineNr());
        }
        return lines;
    }

    /** The line of a place; of one that is missing, the line of what should have it. */
    public int lineOf(String pointer) {
        var place = pointer;
        while (!lines.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }
}
