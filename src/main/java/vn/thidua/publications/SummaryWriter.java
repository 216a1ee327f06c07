package vn.thidua.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thidua.publications.Snapshot.Indicator;

/**
 * Writes the summary of a year from its snapshot by rules, so that no sentence can say what the figures do not. Indicators that
 * published summaries dwell on come first, each with what is usually said of it; of the others the summary says how many were
 * met and where. What is not known is not mentioned, except figures that are missing: these are named.
 */
final class SummaryWriter {

    private static final int GENERAL_HEADLINES = 4;

    private final Snapshot snapshot;
    private final Phrases phrases;
    private final ClusterSentences cluster;

    private SummaryWriter(Snapshot snapshot, Phrases phrases) {
        this.snapshot = snapshot;
        this.phrases = phrases;
        this.cluster = new ClusterSentences(snapshot, phrases);
    }

    static Snapshot.Summary write(Snapshot snapshot, Phrases vietnamese, Phrases english) {
        return new Snapshot.Summary(
                new SummaryWriter(snapshot, vietnamese).paragraphs(),
                new SummaryWriter(snapshot, english).paragraphs());
    }

    /** What is said of an indicator, in this order. */
    private enum Remark {
        SUM(IndicatorSentences::sum),
        COVERAGE(IndicatorSentences::coverage),
        BEST(IndicatorSentences::best),
        OVERSHOOT(IndicatorSentences::overshoot);

        private final Function<IndicatorSentences, Optional<List<Piece>>> sentence;

        Remark(Function<IndicatorSentences, Optional<List<Piece>>> sentence) {
            this.sentence = sentence;
        }
    }

    /** An indicator that published summaries dwell on, and what they say of it. */
    private record Headline(String indicator, List<Remark> remarks) {}

    private static final List<Headline> ECONOMY = List.of(
            new Headline("BUDGET_REVENUE", List.of(Remark.SUM, Remark.COVERAGE, Remark.BEST, Remark.OVERSHOOT)),
            new Headline("INCOME_PER_CAPITA", List.of(Remark.BEST, Remark.COVERAGE)));

    private static final List<Headline> SOCIETY = List.of(
            new Headline("JOBS", List.of(Remark.SUM, Remark.COVERAGE)),
            new Headline("POVERTY_RATE", List.of(Remark.COVERAGE, Remark.BEST)),
            new Headline("CONSCRIPTION", List.of(Remark.COVERAGE)),
            new Headline("PARTY_QUALITY", List.of(Remark.COVERAGE, Remark.BEST)));

    private static final List<Remark> GENERAL = List.of(Remark.SUM, Remark.COVERAGE, Remark.BEST);

    private List<Paragraph> paragraphs() {
        var economy = headlines(ECONOMY);
        var society = headlines(SOCIETY);
        var headlines = Stream.concat(economy.stream(), society.stream()).toList();
        if (headlines.isEmpty()) {
            headlines = measured().limit(GENERAL_HEADLINES).toList();
            economy = headlines;
        }
        var paragraphs = new ArrayList<Paragraph>();
        add(paragraphs, "lede", cluster.lede().stream());
        add(paragraphs, "headline", headlines.stream().limit(1).flatMap(this::headline));
        add(
                paragraphs,
                "conference",
                Stream.of(cluster.meeting(), cluster.members(), cluster.leadership(), cluster.attendance())
                        .flatMap(Optional::stream));
        add(paragraphs, "economy", economy.stream().flatMap(this::remarks));
        add(paragraphs, "society", society.stream().flatMap(this::remarks));
        add(paragraphs, "others", others(headlines));
        add(
                paragraphs,
                "ranking",
                Stream.of(
                                cluster.places().stream(),
                                cluster.tieBreaks().stream(),
                                cluster.moves().stream(),
                                cluster.notConsidered().stream(),
                                cluster.awards().stream())
                        .flatMap(Function.identity()));
        add(
                paragraphs,
                "next",
                Stream.of(cluster.nextLeadership(), cluster.pact()).flatMap(Optional::stream));
        return paragraphs;
    }

    private void add(List<Paragraph> paragraphs, String topic, Stream<List<Piece>> sentences) {
        var pieces = new ArrayList<Piece>();
        sentences.filter(sentence -> !sentence.isEmpty()).forEach(sentence -> {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.text(" "));
            }
            pieces.addAll(Phrases.sentence(sentence));
        });
        if (!pieces.isEmpty()) {
            paragraphs.add(new Paragraph(topic, merged(pieces)));
        }
    }

    /** Indicators of the year that some unit has a number or a target for. */
    private Stream<Indicator> measured() {
        return snapshot.indicators().stream()
                .filter(indicator -> snapshot.total(indicator.code())
                        .filter(total -> total.unitsWithNumber() > 0)
                        .isPresent());
    }

    private List<Indicator> headlines(List<Headline> topic) {
        return topic.stream()
                .flatMap(headline ->
                        measured().filter(indicator -> indicator.code().equals(headline.indicator())))
                .toList();
    }

    private Stream<List<Piece>> remarks(Indicator indicator) {
        var sentences = new IndicatorSentences(
                snapshot, phrases, indicator, snapshot.total(indicator.code()).orElseThrow());
        var remarks = Stream.concat(ECONOMY.stream(), SOCIETY.stream())
                .filter(headline -> headline.indicator().equals(indicator.code()))
                .map(Headline::remarks)
                .findFirst()
                .orElse(GENERAL);
        if (!remarks.contains(Remark.SUM)) {
            var same = sentences.same();
            if (same.isPresent()) {
                return same.stream();
            }
        }
        return remarks.stream().flatMap(remark -> remark.sentence.apply(sentences).stream());
    }

    /** The two sentences of the first indicator that stand for the year where there is room for no more. */
    private Stream<List<Piece>> headline(Indicator indicator) {
        return remarks(indicator).limit(2);
    }

    /** How the cluster did in all other indicators, and which figures are missing. */
    private Stream<List<Piece>> others(List<Indicator> headlines) {
        var rest = measured()
                .filter(indicator -> !headlines.contains(indicator))
                .map(indicator -> snapshot.total(indicator.code()).orElseThrow())
                .filter(total -> total.unitsWithTarget() > 0)
                .toList();
        var sentences = new ArrayList<List<Piece>>();
        var missed = rest.stream().filter(total -> total.missed() > 0).toList();
        if (!rest.isEmpty()) {
            var key = missed.isEmpty() ? "others.all" : missed.size() == rest.size() ? "others.none" : "others";
            sentences.add(Phrases.fill(
                    phrases.text(rest.size() == 1 ? key + ".one" : key),
                    Map.of(
                            "n", List.of(Piece.figure(phrases.count(rest.size()), Anchors.TABLES)),
                            "met", List.of(Piece.figure(phrases.count(rest.size() - missed.size()), Anchors.TABLES)),
                            "missed",
                                    phrases.join(missed.stream()
                                            .map(total -> missedIn(total.indicator(), total.missed()))
                                            .toList()))));
        }
        sentences.addAll(missing());
        return sentences.stream();
    }

    private List<Piece> missedIn(String code, int units) {
        return Phrases.fill(
                phrases.text(units == 1 ? "missedIn.one" : "missedIn"),
                Map.of(
                        "name",
                                text(phrases.inside(
                                        snapshot.indicator(code).orElseThrow().name())),
                        "n", List.of(Piece.figure(phrases.count(units), Anchors.table(code)))));
    }

    private List<List<Piece>> missing() {
        var sentences = new ArrayList<List<Piece>>();
        for (var indicator : snapshot.indicators()) {
            var units = snapshot.resultsOf(indicator.code()).stream()
                    .filter(result -> "NOT_YET_AVAILABLE".equals(result.state()))
                    .flatMap(result -> snapshot.member(result.unit()).stream())
                    .toList();
            if (!units.isEmpty()) {
                sentences.add(Phrases.fill(
                        phrases.text("missing"),
                        Map.of("name", text(phrases.inside(indicator.name())), "units", phrases.names(units))));
            }
        }
        return sentences;
    }

    private static List<Piece> merged(List<Piece> pieces) {
        var merged = new ArrayList<Piece>();
        for (var piece : pieces) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.anchor() == null && piece.anchor() == null) {
                merged.set(merged.size() - 1, Piece.text(last.text() + piece.text()));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    private static List<Piece> text(String text) {
        return List.of(Piece.text(text));
    }
}
