package vn.thidua.whatifs.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit's figures, options and states with others in their place: points and place before and after.
 *
 * @param address where the figures are sent
 * @param units to choose from; empty where a unit tries its own figures
 * @param withPlaces whether places are shown
 * @param asked whether anything was typed
 * @param ahead the unit ahead after the change, if any
 * @param leads whether nobody is ahead after the change
 * @param carried what is tried for other units at the same time
 * @param others every unit before and after; empty where the reader may not see them
 */
record WhatIfPage(
        String address,
        List<Choice> units,
        String unit,
        String unitName,
        String cluster,
        String year,
        boolean withPlaces,
        boolean asked,
        Total total,
        @Nullable Ahead ahead,
        boolean leads,
        List<Carried> carried,
        List<Group> groups,
        List<Line> others,
        List<Trouble> troubled) {

    /** A unit to choose. */
    record Choice(String id, String name) {}

    /** A unit's total and place, before and after. */
    record Total(
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference,
            @Nullable Integer placeBefore,
            @Nullable Integer placeAfter) {

        public boolean isMoved() {
            return !Objects.equals(placeBefore, placeAfter);
        }
    }

    /** How far the next better place is, after the change. */
    record Ahead(String name, int place, BigDecimal gap) {}

    /** A group of the scorecard. */
    record Group(String name, List<Row> rows) {}

    /** How an answer is given. */
    enum Control {
        TEXT,
        DAY,
        LIST,
        CHECKLIST,
        PLUS_MINUS
    }

    /** Something to choose, and whether it is chosen. */
    record Option(String value, String label, boolean selected) {}

    /** Something that could not be read, with the place where it was typed. */
    record Trouble(String anchor, String text) {}

    /**
     * What is tried for another unit; it stays in the trial as long as it is ticked.
     *
     * @param words the unit, the criterion, what was typed and what it came to
     */
    record Carried(
            String id,
            String field,
            String value,
            String words,
            @Nullable String trouble) {}

    /**
     * One entry to try.
     *
     * @param id of the field in the page
     * @param field its name in the address
     * @param stateField the name of its state, where that is not one of the options
     * @param present the answer as it is; an en dash where there is none
     * @param texts what was typed, kept as it is: one text, or two for pluses and minuses
     * @param states in the place of a figure; empty where they stand among the options
     * @param echo what was understood
     * @param trouble what is wrong with it
     * @param next what would earn more, as a sentence
     */
    record Row(
            String id,
            String field,
            String stateField,
            Control control,
            String name,
            String unitOfMeasure,
            String present,
            List<String> texts,
            List<Option> options,
            List<Option> states,
            @Nullable String echo,
            @Nullable String trouble,
            BigDecimal before,
            BigDecimal after,
            @Nullable String next) {

        public boolean isChanged() {
            return before.compareTo(after) != 0;
        }
    }

    /** One unit of the cluster before and after. */
    record Line(String name, boolean own, Total total) {}

    /** What is to be replaced in the page while figures are being typed. */
    public String livePieces() {
        var ids = new StringBuilder("#tong-thu");
        groups.stream()
                .flatMap(group -> group.rows().stream())
                .forEach(row ->
                        ids.append(",#kd-").append(row.id()).append(",#kq-").append(row.id()));
        return others.isEmpty() ? ids.toString() : ids.append(",#ca-cum").toString();
    }
}
