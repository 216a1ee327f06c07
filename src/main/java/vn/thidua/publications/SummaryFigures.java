package vn.thidua.publications;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year as they are written in one language, and the cells that they stand in: what an editor's text names is
 * found among them. A figure that the rules wrote leads where they led it; another one to its cell, if only one cell reads so.
 */
final class SummaryFigures {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final int TELLING_DIGITS = 3;

    private final Map<String, Set<String>> cells =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Map<String, String> written = new TreeMap<>();
    private @Nullable Pattern pattern;

    private SummaryFigures() {}

    /** The figures that stand in the cells of a year and in its generated summary. */
    static SummaryFigures of(Snapshot year, List<Paragraph> generated, Phrases phrases) {
        var figures = among(generated);
        year.results()
                .forEach(result -> year.indicator(result.indicator()).ifPresent(indicator -> {
                    figures.amount(
                            result.actual(), indicator, Anchors.result(indicator.code(), result.unit()), phrases);
                    figures.percent(result.rate(), Anchors.rate(indicator.code(), result.unit()), phrases);
                }));
        year.totals()
                .forEach(total -> year.indicator(total.indicator()).ifPresent(indicator -> {
                    figures.amount(total.sumActual(), indicator, Anchors.sum(indicator.code()), phrases);
                    figures.amount(total.sumTarget(), indicator, Anchors.sumOfTargets(indicator.code()), phrases);
                    figures.percent(total.rate(), Anchors.rateOfSums(indicator.code()), phrases);
                }));
        year.standings().forEach(standing -> {
            if (standing.total() != null) {
                figures.add(phrases.figures().number(standing.total(), 2), Anchors.points(standing.unit()));
            }
        });
        return figures;
    }

    /** The figures of the generated summary alone. */
    static SummaryFigures among(List<Paragraph> generated) {
        var figures = new SummaryFigures();
        generated.stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> piece.anchor() != null)
                .forEach(piece -> {
                    figures.add(piece.text(), piece.anchor());
                    figures.written.putIfAbsent(plain(piece.text()), piece.anchor());
                });
        return figures;
    }

    private void amount(@Nullable BigDecimal value, Snapshot.Indicator indicator, String anchor, Phrases phrases) {
        if (value != null) {
            add(phrases.amount(value, indicator), anchor);
            add(phrases.figures().plain(value, indicator.decimals()), anchor);
            add(phrases.figures().number(value, indicator.decimals()), anchor);
        }
    }

    private void percent(@Nullable BigDecimal rate, String anchor, Phrases phrases) {
        if (rate != null) {
            add(phrases.figures().percent(rate), anchor);
        }
    }

    /** Counts like "6" say too little to be taken for a certain cell. */
    private void add(String text, String anchor) {
        var number = NUMBER.matcher(text);
        if (number.find()
                && (text.chars().filter(Character::isDigit).count() >= TELLING_DIGITS
                        || number.group().matches(".*[.,]\\d.*"))) {
            cells.computeIfAbsent(plain(text), key -> new LinkedHashSet<>()).add(anchor);
            pattern = null;
        }
    }

    /** The text in pieces, with what it names leading to its cell. */
    List<Piece> linked(String text) {
        var pieces = new ArrayList<Piece>();
        var named = pattern().matcher(text);
        var end = 0;
        while (named.find()) {
            var anchor = anchor(plain(named.group()));
            if (anchor != null) {
                if (named.start() > end) {
                    pieces.add(Piece.text(text.substring(end, named.start())));
                }
                pieces.add(Piece.figure(named.group(), anchor));
                end = named.end();
            }
        }
        if (end < text.length()) {
            pieces.add(Piece.text(text.substring(end)));
        }
        return pieces;
    }

    private @Nullable String anchor(String figure) {
        var anchors = cells.getOrDefault(figure, Set.of());
        return anchors.size() == 1 ? anchors.iterator().next() : written.get(figure);
    }

    /** What a text names: each figure with each cell that reads so. */
    Set<String> namedIn(String text) {
        return pattern()
                .matcher(text)
                .results()
                .map(named -> plain(named.group()))
                .flatMap(figure -> cells.getOrDefault(figure, Set.of()).stream().map(cell -> figure + " " + cell))
                .collect(toSet());
    }

    /** No digit before or after it: "2,9" does not stand in "482,9", nor "12" in "12,5". */
    private Pattern pattern() {
        var known = pattern;
        if (known == null) {
            var any = cells.keySet().stream()
                    .map(figure -> Pattern.quote(figure).replace(" ", "\\E[ \u00A0]\\Q"))
                    .collect(joining("|"));
            known = Pattern.compile("(?<!\\d)(?<!\\d[.,])(?:" + (any.isEmpty() ? "(?!)" : any) + ")(?!\\d)(?![.,]\\d)");
            pattern = known;
        }
        return known;
    }

    private static String plain(String text) {
        return text.replace(Figures.NO_BREAK_SPACE, " ");
    }
}
