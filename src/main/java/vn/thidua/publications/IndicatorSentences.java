package vn.thidua.publications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Snapshot.Total;

/** What the written summary says about one indicator, in one language. */
final class IndicatorSentences {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final int MOST_LEADERS = 3;

    private final Snapshot snapshot;
    private final Phrases phrases;
    private final Indicator indicator;
    private final Total total;
    private final List<Result> results;

    IndicatorSentences(Snapshot snapshot, Phrases phrases, Indicator indicator, Total total) {
        this.snapshot = snapshot;
        this.phrases = phrases;
        this.indicator = indicator;
        this.total = total;
        this.results = snapshot.resultsOf(indicator.code());
    }

    /** The cluster's sum, against the sum of targets and against last year. */
    Optional<List<Piece>> sum() {
        var sum = total.sumActual();
        if (sum == null || total.unitsWithNumber() == 0) {
            return Optional.empty();
        }
        var values = values();
        values.put("units", phrases.all(withNumber(), isEveryMember(withNumber()), table()));
        values.put("sum", figure(spoken(sum), Anchors.sum(indicator.code())));
        var pattern = key("total", "");
        var rate = total.rate();
        if (rate != null) {
            values.put("rate", figure(phrases.figures().percent(rate), Anchors.rateOfSums(indicator.code())));
            pattern = key("total", rate.compareTo(ONE) > 0 ? ".over" : ".plan", ".plan");
        }
        var sentence = new ArrayList<>(Phrases.fill(pattern, values));
        change(sum).ifPresent(sentence::addAll);
        return Optional.of(sentence);
    }

    /** How many units reached their target, and which did not. */
    Optional<List<Piece>> coverage() {
        var assigned = results.stream().filter(result -> result.rate() != null).toList();
        if (assigned.isEmpty()) {
            return Optional.empty();
        }
        var met = assigned.stream().filter(Result::met).toList();
        var values = values();
        values.put("all", phrases.all(members(assigned), isEveryMember(members(assigned)), table()));
        values.put("noun", text(phrases.noun(members(assigned))));
        values.put("n", figure(phrases.count(assigned.size()), table()));
        values.put("met", figure(phrases.count(met.size()), table()));
        var one = assigned.size() == 1;
        if (met.size() == assigned.size()) {
            var kind = assigned.stream().allMatch(Result::exceeded) ? "exceeded" : "met";
            return Optional.of(Phrases.fill(one ? key(kind, ".one", "") : key(kind, ""), values));
        }
        var missed = assigned.stream().filter(result -> !result.met()).toList();
        values.put("missed", phrases.names(members(missed)));
        return Optional.of(Phrases.fill(
                key(met.isEmpty() ? (one ? "none.one" : "none") : missed.size() == 1 ? "some.butOne" : "some", ""),
                values));
    }

    /** Who has the best result. Says nothing where all are alike or there is nobody to compare with. */
    Optional<List<Piece>> best() {
        var value = total.bestValue();
        if (value == null || total.unitsWithNumber() < 2 || total.best().size() == total.unitsWithNumber()) {
            return Optional.empty();
        }
        var best = membersBy(total.best());
        var holder = snapshot.result(total.best().get(0), indicator.code()).orElseThrow();
        var values = values();
        values.put("units", phrases.names(best));
        values.put("value", figure(qualified(value, holder), Anchors.result(indicator.code(), holder.unit())));
        var kind = indicator.lowerIsBetter() ? "lowest" : "best";
        return Optional.of(Phrases.fill(best.size() > 1 ? key(kind, ".tied", "") : key(kind, ""), values));
    }

    /** Who went furthest beyond the target: the one to three units that stand clear of the others. */
    Optional<List<Piece>> overshoot() {
        var byRate = total.byRate().stream()
                .map(unit -> snapshot.result(unit, indicator.code()).orElseThrow())
                .filter(result -> result.rate() != null)
                .toList();
        var leaders = byRate.subList(0, clearOfTheOthers(byRate));
        if (leaders.isEmpty()) {
            return Optional.empty();
        }
        var values = values();
        values.put("units", phrases.names(members(leaders)));
        values.put(
                "rates",
                phrases.join(leaders.stream()
                        .map(leader -> figure(
                                phrases.figures().percent(Objects.requireNonNull(leader.rate())),
                                Anchors.rate(indicator.code(), leader.unit())))
                        .toList()));
        return Optional.of(Phrases.fill(leaders.size() > 1 ? key("overshoot", ".many") : key("overshoot", ""), values));
    }

    /** One sentence where every member has the same result, such as 100 % everywhere. */
    Optional<List<Piece>> same() {
        var actual = results.isEmpty() ? null : results.get(0).actual();
        if (actual == null
                || snapshot.members().size() < 2
                || results.size() != snapshot.members().size()
                || !results.stream()
                        .allMatch(result ->
                                result.actual() != null && result.actual().compareTo(actual) == 0)) {
            return Optional.empty();
        }
        var values = values();
        values.put("all", phrases.all(snapshot.members(), true, table()));
        values.put("noun", text(phrases.noun(snapshot.members())));
        values.put("value", figure(phrases.amount(actual, indicator), table()));
        return Optional.of(Phrases.fill(key("same", ""), values));
    }

    /** The largest gap among the first few rates separates those who stand clear; units with the same rate stay together. */
    private static int clearOfTheOthers(List<Result> byRate) {
        var leaders = 0;
        var widest = BigDecimal.ZERO;
        for (var i = 0;
                i < Math.min(MOST_LEADERS, byRate.size() - 1) && byRate.get(i).exceeded();
                i++) {
            var gap = rateOf(byRate.get(i)).subtract(rateOf(byRate.get(i + 1)));
            if (gap.compareTo(widest) > 0) {
                widest = gap;
                leaders = i + 1;
            }
        }
        return leaders;
    }

    private static BigDecimal rateOf(Result result) {
        return Objects.requireNonNull(result.rate());
    }

    /** Last year's sum is known only where every unit that counts this year has a figure for last year. */
    private Optional<List<Piece>> change(BigDecimal sum) {
        var counted = results.stream().filter(result -> result.rate() != null).toList();
        if (counted.isEmpty() || counted.stream().anyMatch(result -> result.previous() == null)) {
            return Optional.empty();
        }
        var before = counted.stream()
                .map(result -> Objects.requireNonNull(result.previous()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (before.signum() <= 0) {
            return Optional.empty();
        }
        var change = sum.divide(before, MathContext.DECIMAL128).subtract(ONE);
        var kind = switch (change.signum()) {
            case 1 -> "change.up";
            case -1 -> "change.down";
            default -> "change.none";
        };
        return Optional.of(Phrases.fill(
                phrases.text(kind),
                Map.of(
                        "change", figure(phrases.figures().percent(change.abs()), Anchors.sum(indicator.code())),
                        "lastYear", text(snapshot.year().minusYears(1).toString()))));
    }

    /** "gần 10.000 lao động (9.960)" where a count falls just short of a round number. */
    private String spoken(BigDecimal sum) {
        return indicator.decimals() == 0 && Figures.nearlyRound(sum)
                ? phrases.text("nearly")
                        .replace("[round]", phrases.amount(Figures.roundUp(sum), indicator))
                        .replace("[exact]", phrases.figures().number(sum, 0))
                : phrases.amount(sum, indicator);
    }

    private String qualified(BigDecimal value, Result result) {
        var key = "qualifier." + result.qualifier();
        var amount = phrases.amount(value, indicator);
        return phrases.has(key) ? phrases.text(key) + " " + amount : amount;
    }

    private Map<String, List<Piece>> values() {
        var values = new HashMap<String, List<Piece>>();
        values.put("name", text(phrases.inside(indicator.name())));
        values.put("year", text(snapshot.year().toString()));
        values.put("plan", text(key("plan", "")));
        return values;
    }

    /** The pattern of this indicator, else the general one; each with the first of the endings that there is. */
    private String key(String kind, String... endings) {
        var keys = new ArrayList<String>();
        for (var ending : endings) {
            keys.add(kind + "." + indicator.code() + ending);
        }
        for (var ending : endings) {
            keys.add(kind + ending);
        }
        return phrases.firstOf(keys.toArray(String[]::new));
    }

    private String table() {
        return Anchors.table(indicator.code());
    }

    private List<Member> withNumber() {
        return members(
                results.stream().filter(result -> result.actual() != null).toList());
    }

    private boolean isEveryMember(List<Member> some) {
        return some.size() == snapshot.members().size();
    }

    private List<Member> members(List<Result> some) {
        return membersBy(some.stream().map(Result::unit).toList());
    }

    private List<Member> membersBy(List<String> units) {
        return units.stream().map(unit -> snapshot.member(unit).orElseThrow()).toList();
    }

    private static List<Piece> text(@Nullable String text) {
        return List.of(Piece.text(Objects.requireNonNull(text)));
    }

    private static List<Piece> figure(String text, String anchor) {
        return List.of(Piece.figure(text, anchor));
    }
}
