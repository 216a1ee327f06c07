package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points against what they depend on, ready to be drawn and read in one language: the drawing's geometry, the table that says the
 * same, and a reading in one sentence. The fragment {@code chart/curve} prints it.
 *
 * @param condition under which it holds, in words; absent unless the rule is conditional
 * @param axis what the horizontal axis shows, with its unit
 * @param path the line, as the data of an SVG path
 * @param baseline where zero points lie
 * @param across labels of the horizontal axis
 * @param upward labels of the vertical axis, each with a guide
 * @param mark the place of one result on the line
 * @param rows the table twin
 */
public record CurveChart(
        @Nullable String condition,
        String reading,
        String axis,
        BigDecimal left,
        BigDecimal baseline,
        String path,
        List<Label> across,
        List<Label> upward,
        @Nullable Mark mark,
        List<Row> rows) {

    /** Words beside a place of the drawing. */
    public record Label(BigDecimal at, String text) {}

    /** One result: where it stands, what it is called, and its place on the horizontal axis in words. */
    public record Mark(BigDecimal x, BigDecimal y, String label, String value) {}

    /** What holds between two bounds. */
    public record Row(String range, String points) {}

    public CurveChart {
        across = List.copyOf(across);
        upward = List.copyOf(upward);
        rows = List.copyOf(rows);
    }
}
