package vn.thidua.scorecardeditor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Gate;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/**
 * Changes to a scoring table, each giving a new table. Codes name groups and criteria, so they are unique; where one is
 * renamed, the gates, tie-breakers and sanctions that mean it follow.
 */
public final class ScorecardEdits {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,29}");

    private ScorecardEdits() {}

    /** Where to put something: one place earlier or later among its siblings. */
    public enum Shift {
        UP(-1),
        DOWN(1);

        private final int by;

        Shift(int by) {
            this.by = by;
        }
    }

    /** A table without any content yet. */
    public static Scorecard empty(String code, int version, String name) {
        return new Scorecard(
                code,
                version,
                false,
                name,
                null,
                null,
                List.of(),
                null,
                null,
                BigDecimal.valueOf(100),
                false,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Codes stand in addresses: letters, digits, dots, hyphens, at most thirty. */
    public static boolean isUsable(String code) {
        return CODE.matcher(code).matches();
    }

    static void requireUsableCodes(Scorecard scorecard) {
        Stream.of(
                        Stream.of(scorecard.code()),
                        scorecard.groups().stream().map(CriterionGroup::code),
                        scorecard.criteria().map(Criterion::code))
                .flatMap(Function.identity())
                .filter(code -> !isUsable(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new RuleViolation("editor.code.unusable", code);
                });
    }

    /** The same table as another version. */
    public static Scorecard asVersion(Scorecard card, int version) {
        return ScorecardCopies.asVersion(card, version);
    }

    /** The same table with other classes and tie-breakers. */
    public static Scorecard withRanking(Scorecard card, List<Classification> classes, List<TieBreaker> tieBreakers) {
        return ScorecardCopies.withRanking(card, classes, tieBreakers);
    }

    /** The same table with other sanctions. */
    public static Scorecard withSanctions(Scorecard card, List<ClassSanction> sanctions) {
        return ScorecardCopies.withSanctions(card, sanctions);
    }

    public static Scorecard addGroup(Scorecard card, CriterionGroup group) {
        requireFreeGroup(card, group.code(), null);
        return ScorecardCopies.withGroups(card, plus(card.groups(), group));
    }

    /** Replaces what is said of a group; its criteria stay. */
    public static Scorecard replaceGroup(Scorecard card, String code, CriterionGroup described) {
        requireFreeGroup(card, described.code(), code);
        var old = requireGroup(card, code);
        var replaced = ScorecardCopies.withGroups(
                card, replaced(card.groups(), old, ScorecardCopies.withCriteria(described, old.criteria())));
        return renamed(replaced, Gate.Scope.GROUP, TieBreaker.Type.GROUP, code, described.code());
    }

    public static Scorecard removeGroup(Scorecard card, String code) {
        var old = requireGroup(card, code);
        return ScorecardCopies.withGroups(card, without(card.groups(), old));
    }

    public static Scorecard moveGroup(Scorecard card, String code, Shift shift) {
        return ScorecardCopies.withGroups(card, moved(card.groups(), requireGroup(card, code), shift));
    }

    public static Scorecard addCriterion(Scorecard card, String group, Criterion criterion) {
        requireFreeCriterion(card, criterion.code(), null);
        var old = requireGroup(card, group);
        return ScorecardCopies.withGroups(
                card, replaced(card.groups(), old, ScorecardCopies.withCriteria(old, plus(old.criteria(), criterion))));
    }

    /** Puts a sub-criterion behind those that the parent has. */
    public static Scorecard addChild(Scorecard card, String parent, Criterion child) {
        requireFreeCriterion(card, child.code(), null);
        requireCriterion(card, parent);
        return eachCriterion(
                card,
                criterion -> criterion.code().equals(parent)
                        ? ScorecardCopies.withChildren(criterion, plus(criterion.children(), child))
                        : criterion);
    }

    /** Replaces what is said of a criterion; its sub-criteria stay. */
    public static Scorecard replaceCriterion(Scorecard card, String code, Criterion described) {
        requireFreeCriterion(card, described.code(), code);
        requireCriterion(card, code);
        var replaced = eachCriterion(
                card,
                criterion -> criterion.code().equals(code)
                        ? ScorecardCopies.withChildren(described, criterion.children())
                        : criterion);
        return withSanctions(
                renamed(replaced, Gate.Scope.CRITERION, TieBreaker.Type.CRITERION, code, described.code()),
                replaced.sanctions().stream()
                        .map(each -> each.criterion().equals(code)
                                ? ScorecardCopies.onCriterion(each, described.code())
                                : each)
                        .toList());
    }

    /** Takes a criterion away; a parent that loses its last sub-criterion takes over how that one was scored. */
    public static Scorecard removeCriterion(Scorecard card, String code) {
        var removed = requireCriterion(card, code);
        return siblings(
                eachCriterion(
                        card,
                        criterion -> criterion.children().size() == 1
                                        && criterion.children().contains(removed)
                                ? ScorecardCopies.scoredLike(criterion, removed)
                                : criterion),
                code,
                list -> without(list, removed));
    }

    public static Scorecard moveCriterion(Scorecard card, String code, Shift shift) {
        var criterion = requireCriterion(card, code);
        return siblings(card, code, list -> moved(list, criterion, shift));
    }

    /** Turns a leaf into a parent of one sub-criterion, which takes over how the leaf was scored. */
    public static Scorecard split(Scorecard card, String code) {
        var leaf = requireCriterion(card, code);
        if (!leaf.isLeaf()) {
            throw new RuleViolation("editor.criterion.isParent", code);
        }
        var child = ScorecardCopies.withCode(leaf, code + ".a");
        requireFreeCriterion(card, child.code(), null);
        return eachCriterion(
                card, criterion -> criterion.equals(leaf) ? ScorecardCopies.parentOf(leaf, child) : criterion);
    }

    /** A table with other words and limits, and the same groups, classes, tie-breakers and sanctions. */
    public static Scorecard describe(Scorecard card, Scorecard described) {
        return withSanctions(
                withRanking(ScorecardCopies.withGroups(described, card.groups()), card.classes(), card.tieBreakers()),
                card.sanctions());
    }

    public static CriterionGroup requireGroup(Scorecard card, String code) {
        return card.group(code).orElseThrow(() -> new NotFound(code));
    }

    public static Criterion requireCriterion(Scorecard card, String code) {
        return card.criterion(code).orElseThrow(() -> new NotFound(code));
    }

    private static void requireFreeGroup(Scorecard card, String code, @Nullable String own) {
        if (!code.equals(own) && card.group(code).isPresent()) {
            throw new RuleViolation("editor.code.taken", code);
        }
    }

    private static void requireFreeCriterion(Scorecard card, String code, @Nullable String own) {
        if (!code.equals(own) && card.criterion(code).isPresent()) {
            throw new RuleViolation("editor.code.taken", code);
        }
    }

    private static Scorecard renamed(Scorecard card, Gate.Scope scope, TieBreaker.Type type, String from, String to) {
        if (from.equals(to)) {
            return card;
        }
        var tieBreakers = card.tieBreakers().stream()
                .map(each -> each.type() == type && from.equals(each.ref()) ? new TieBreaker(type, to) : each)
                .toList();
        var classes = card.classes().stream()
                .map(each -> new Classification(
                        each.code(),
                        each.name(),
                        each.nameEn(),
                        each.min(),
                        each.quotaPercent(),
                        each.gates().stream()
                                .map(gate -> gate.scope() == scope && from.equals(gate.ref())
                                        ? new Gate(scope, to, gate.minShare())
                                        : gate)
                                .toList()))
                .toList();
        return withRanking(card, classes, tieBreakers);
    }

    private static Scorecard eachCriterion(Scorecard card, UnaryOperator<Criterion> change) {
        return eachList(card, list -> list.stream().map(change).toList());
    }

    /** Applies a change to the one list that holds the criterion of this code. */
    private static Scorecard siblings(Scorecard card, String code, UnaryOperator<List<Criterion>> change) {
        Predicate<Criterion> isMeant = criterion -> criterion.code().equals(code);
        return eachList(card, list -> list.stream().anyMatch(isMeant) ? change.apply(list) : list);
    }

    private static Scorecard eachList(Scorecard card, UnaryOperator<List<Criterion>> change) {
        return ScorecardCopies.withGroups(
                card,
                card.groups().stream()
                        .map(group -> ScorecardCopies.withCriteria(group, eachList(group.criteria(), change)))
                        .toList());
    }

    private static List<Criterion> eachList(List<Criterion> list, UnaryOperator<List<Criterion>> change) {
        return change.apply(list).stream()
                .map(criterion -> criterion.children().isEmpty()
                        ? criterion
                        : ScorecardCopies.withChildren(criterion, eachList(criterion.children(), change)))
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> without(List<T> list, T gone) {
        return list.stream().filter(each -> !Objects.equals(each, gone)).toList();
    }

    private static <T> List<T> replaced(List<T> list, T old, T other) {
        return list.stream()
                .map(each -> Objects.equals(each, old) ? other : each)
                .toList();
    }

    private static <T> List<T> moved(List<T> list, T what, Shift shift) {
        var from = list.indexOf(what);
        var to = from + shift.by;
        if (from < 0 || to < 0 || to >= list.size()) {
            return list;
        }
        var reordered = new ArrayList<>(list);
        Collections.swap(reordered, from, to);
        return reordered;
    }
}
