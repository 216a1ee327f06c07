package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A place in a JSON document that knows its pointer, so that whoever reads from it can say where something is wrong. Decimals are
 * strings: nothing passes through binary floating point.
 */
public record JsonCursor(JsonNode node, String pointer) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    /** The whole of a document. */
    public static JsonCursor of(String json) {
        try {
            var root = JsonTree.read(json);
            if (root.isMissingNode()) {
                throw new MalformedScorecard("", "scoring.json.empty");
            }
            return new JsonCursor(root, "");
        } catch (JacksonException notJson) {
            var location = notJson.getLocation();
            throw new MalformedScorecard(
                    "",
                    "scoring.json.syntax",
                    location == null ? 1 : location.getLineNr(),
                    location == null ? 1 : location.getColumnNr());
        }
    }

    /** Requires an object that has no fields but these. */
    public JsonCursor object(Set<String> known) {
        if (!node.isObject()) {
            throw wrong("scoring.json.notAnObject");
        }
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw at(name).wrong("scoring.json.unknownField", name);
                });
        return this;
    }

    /** The field, present or not. */
    public JsonCursor at(String field) {
        return new JsonCursor(
                node.path(field), pointer + "/" + field.replace("~", "~0").replace("/", "~1"));
    }

    public boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /** The fields of an object, in the order of the document. */
    public List<String> fields() {
        if (!node.isObject()) {
            throw wrong("scoring.json.notAnObject");
        }
        return List.copyOf(node.propertyNames());
    }

    public Optional<JsonCursor> optional(String field) {
        var found = at(field);
        return found.isAbsent() ? Optional.empty() : Optional.of(found);
    }

    public JsonCursor required(String field) {
        var found = at(field);
        if (found.isAbsent()) {
            throw found.wrong("scoring.json.missing", field);
        }
        return found;
    }

    public <T> List<T> list(String field, Function<JsonCursor, T> each) {
        return optional(field).map(found -> found.elements(each)).orElseGet(List::of);
    }

    /** Reads every element of a list; what is wrong with several is told together. */
    public <T> List<T> elements(Function<JsonCursor, T> each) {
        if (!node.isArray()) {
            throw wrong("scoring.json.notAList");
        }
        var faults = new JsonFaults();
        var elements = new ArrayList<T>(node.size());
        for (var index = 0; index < node.size(); index++) {
            var element = new JsonCursor(node.path(index), pointer + "/" + index);
            faults.attempt(() -> each.apply(element)).ifPresent(elements::add);
        }
        faults.refuse();
        return elements;
    }

    public String text() {
        if (!node.isString()) {
            throw wrong("scoring.json.notAText");
        }
        return node.stringValue();
    }

    public String text(String field) {
        return required(field).text();
    }

    public @Nullable String textOrNull(String field) {
        return optional(field).map(JsonCursor::text).orElse(null);
    }

    public String textOr(String field, String otherwise) {
        return optional(field).map(JsonCursor::text).orElse(otherwise);
    }

    /** A day written as {@code 2023-12-15}. */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException notADate) {
            throw wrong("scoring.json.notADate", text());
        }
    }

    /** A decimal written as a string in machine format. */
    public BigDecimal decimal() {
        if (!node.isString()) {
            throw wrong("scoring.json.notADecimal", node.toString());
        }
        var text = node.stringValue();
        if (!DECIMAL.matcher(text).matches()) {
            throw wrong("scoring.json.notADecimal", text);
        }
        return new BigDecimal(text);
    }

    public BigDecimal decimal(String field) {
        return required(field).decimal();
    }

    public @Nullable BigDecimal decimalOrNull(String field) {
        return optional(field).map(JsonCursor::decimal).orElse(null);
    }

    public BigDecimal decimalOr(String field, BigDecimal otherwise) {
        return optional(field).map(JsonCursor::decimal).orElse(otherwise);
    }

    public int integer() {
        if (!node.isInt()) {
            throw wrong("scoring.json.notAnInteger", node.toString());
        }
        return node.intValue();
    }

    public boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("scoring.json.notAFlag", node.toString());
        }
        return node.booleanValue();
    }

    public boolean flagOr(String field, boolean otherwise) {
        return optional(field).map(JsonCursor::flag).orElse(otherwise);
    }

    public <E extends Enum<E>> E constant(Class<E> type) {
        var text = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("scoring.json.notOneOf", text, Arrays.toString(type.getEnumConstants())));
    }

    public <E extends Enum<E>> E constantOr(String field, Class<E> type, E otherwise) {
        return optional(field).map(found -> found.constant(type)).orElse(otherwise);
    }

    /** What is wrong at this place. */
    public MalformedScorecard wrong(String code, Object... arguments) {
        return new MalformedScorecard(pointer, code, arguments);
    }
}
