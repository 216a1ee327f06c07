package vn.thidua.publications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Correction.Award;
import vn.thidua.publications.Correction.Effect;
import vn.thidua.publications.Correction.Figure;
import vn.thidua.publications.Correction.Paper;
import vn.thidua.publications.Correction.Seat;
import vn.thidua.publications.Snapshot.Result;

/**
 * Compares two versions of a year. Figures that were entered count as corrected; points and places that follow from them are
 * effects. Points that were judged, with no indicator behind them, are figures of their own. Awards, seats and scans of signed documents,
 * which have a fingerprint, are compared by all that is said about them.
 */
final class CorrectionFinder {

    private final Snapshot before;
    private final Snapshot after;
    private final Map<String, String> causes;
    private final Phrases vietnamese;
    private final Phrases english;

    private CorrectionFinder(
            Snapshot before, Snapshot after, Map<String, String> causes, Phrases vietnamese, Phrases english) {
        this.before = before;
        this.after = after;
        this.causes = causes;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** @param causes by unit, why its figures were taken up again */
    static Correction between(
            int version,
            Snapshot before,
            Snapshot after,
            Map<String, String> causes,
            Phrases vietnamese,
            Phrases english) {
        var finder = new CorrectionFinder(before, after, causes, vietnamese, english);
        var figures = new ArrayList<Figure>();
        for (var member : after.members()) {
            figures.addAll(finder.indicators(member));
            figures.addAll(finder.judgements(member));
        }
        return new Correction(version, figures, finder.effects(), finder.awards(), finder.seats(), finder.papers());
    }

    private List<Figure> indicators(Snapshot.Member member) {
        var figures = new ArrayList<Figure>();
        for (var indicator : after.indicators()) {
            var then = before.result(member.id(), indicator.code());
            var now = after.result(member.id(), indicator.code());
            if (differs(then, now, Result::target)) {
                figures.add(figure(
                        member,
                        "TARGET",
                        indicator.code(),
                        indicator.name(),
                        words(phrases -> amount(phrases, indicator, then, Result::target)),
                        words(phrases -> amount(phrases, indicator, now, Result::target)),
                        Anchors.result(indicator.code(), member.id())));
            }
            if (differs(then, now, Result::actual)
                    || !Objects.equals(then.map(Result::state), now.map(Result::state))) {
                figures.add(figure(
                        member,
                        "RESULT",
                        indicator.code(),
                        indicator.name(),
                        words(phrases -> amount(phrases, indicator, then, Result::actual)),
                        words(phrases -> amount(phrases, indicator, now, Result::actual)),
                        Anchors.result(indicator.code(), member.id())));
            }
        }
        return figures;
    }

    private List<Figure> judgements(Snapshot.Member member) {
        var then = before.standing(member.id());
        var now = after.standing(member.id());
        if (then.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        return after.method()
                .criteria()
                .filter(criterion ->
                        criterion.indicator() == null && criterion.children().isEmpty())
                .flatMap(criterion -> {
                    var pointsThen = then.get().criterion(criterion.code());
                    var pointsNow = now.get().criterion(criterion.code());
                    if (pointsThen.isEmpty() || pointsNow.isEmpty()) {
                        return Stream.<Figure>empty();
                    }
                    var sumThen = sum(pointsThen.get());
                    var sumNow = sum(pointsNow.get());
                    return sumThen.compareTo(sumNow) == 0
                            ? Stream.<Figure>empty()
                            : Stream.of(figure(
                                    member,
                                    "CRITERION",
                                    criterion.code(),
                                    criterion.name(),
                                    words(phrases -> points(phrases, sumThen)),
                                    words(phrases -> points(phrases, sumNow)),
                                    Anchors.points(member.id())));
                })
                .toList();
    }

    /** Only what both versions show is compared: that one of them shows more is no correction. */
    private List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        for (var now : after.standings()) {
            var then = before.standing(now.unit());
            if (then.isEmpty() && !knownBefore(now)) {
                continue;
            }
            effect(now.unit(), then.orElse(null), now).ifPresent(effects::add);
        }
        for (var then : before.standings()) {
            if (after.standing(then.unit()).isEmpty() && onPodium(then)) {
                effect(then.unit(), then, null).ifPresent(effects::add);
            }
        }
        return effects;
    }

    /** Whether the version before would have shown the unit, had it stood where it stands now. */
    private boolean knownBefore(Standing now) {
        return before.disclosure().showsTotals() || onPodium(now);
    }

    /** Who is there whatever a publication shows. */
    private static boolean onPodium(Standing standing) {
        return !Standing.disclosed(List.of(standing), Disclosure.PODIUM).isEmpty();
    }

    private Optional<Effect> effect(String unit, @Nullable Standing then, @Nullable Standing now) {
        var comparable = before.disclosure().showsTotals() && after.disclosure().showsTotals();
        var pointsThen = comparable && then != null ? then.total() : null;
        var pointsNow = comparable && now != null ? now.total() : null;
        var placeThen = then == null ? null : then.place();
        var placeNow = now == null ? null : now.place();
        return same(pointsThen, pointsNow) && Objects.equals(placeThen, placeNow)
                ? Optional.empty()
                : Optional.of(new Effect(unit, name(unit), pointsThen, pointsNow, placeThen, placeNow));
    }

    private List<Award> awards() {
        return changes(before.awards(), after.awards(), award -> List.of(award.unit(), award.type())).stream()
                .map(change -> new Award(
                        change.either().unit(),
                        name(change.either().unit()),
                        change.either().type(),
                        change.then(),
                        change.now()))
                .toList();
    }

    private String name(String unit) {
        return after.member(unit)
                .or(() -> before.member(unit))
                .map(Snapshot.Member::name)
                .orElse(unit);
    }

    private List<Seat> seats() {
        return changes(before.leadership(), after.leadership(), seat -> List.of(seat.year(), seat.role())).stream()
                .map(change -> new Seat(change.either().year(), change.either().role(), change.then(), change.now()))
                .toList();
    }

    private List<Paper> papers() {
        return changes(before.papers(), after.papers(), Snapshot.SignedPaper::form).stream()
                .map(change -> new Paper(change.either().form(), change.then(), change.now()))
                .toList();
    }

    /** What came, went or was replaced; one of the two is there. */
    private record Change<T>(@Nullable T then, @Nullable T now) {

        T either() {
            return now == null ? Objects.requireNonNull(then) : now;
        }
    }

    /** What went is paired with what came under its key, in the order of what is there now. */
    private static <T> List<Change<T>> changes(List<T> before, List<T> after, Function<T, ?> key) {
        var gone = new ArrayList<>(before);
        gone.removeAll(after);
        var changes = new ArrayList<Change<T>>();
        for (var each : after) {
            if (!before.contains(each)) {
                var replaced = gone.stream()
                        .filter(one -> key.apply(one).equals(key.apply(each)))
                        .findFirst()
                        .orElse(null);
                gone.remove(replaced);
                changes.add(new Change<>(replaced, each));
            }
        }
        gone.forEach(one -> changes.add(new Change<>(one, null)));
        return changes;
    }

    private Figure figure(
            Snapshot.Member member, String subject, String code, Words label, Words then, Words now, String anchor) {
        return new Figure(member.id(), member.name(), subject, code, label, then, now, anchor, causes.get(member.id()));
    }

    private Words words(Function<Phrases, String> text) {
        return new Words(text.apply(vietnamese), text.apply(english));
    }

    private static String amount(
            Phrases phrases,
            Snapshot.Indicator indicator,
            Optional<Result> result,
            Function<Result, @Nullable BigDecimal> figure) {
        var value = result.map(figure).orElse(null);
        if (value != null) {
            return phrases.amount(value, indicator);
        }
        var state = result.map(Result::state).orElse("NOT_YET_AVAILABLE");
        return phrases.text("state." + ("NUMBER".equals(state) ? "NOT_YET_AVAILABLE" : state));
    }

    private static String points(Phrases phrases, BigDecimal points) {
        return phrases.text("points").replace("[n]", phrases.figures().number(points, 2));
    }

    private static BigDecimal sum(Standing.CriterionPoints points) {
        return points.base().add(points.bonus()).add(points.penalty());
    }

    private static boolean differs(
            Optional<Result> then, Optional<Result> now, Function<Result, @Nullable BigDecimal> figure) {
        return !same(then.map(figure).orElse(null), now.map(figure).orElse(null));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
