package vn.thidua.scorecardeditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Gate;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.ScorecardEdits.Shift;

class ScorecardEditsTests {

    private final Scorecard card = SampleScorecards.clusterTwo();

    @Test
    void changeOneCriterionAndNothingElse() {
        var edited = ScorecardEdits.replaceCriterion(card, "III.3.b", renamed("III.3.b", "III.3.b", "Tên khác"));

        assertThat(edited.criterion("III.3.b").orElseThrow().name()).isEqualTo("Tên khác");
        assertThat(ScorecardEdits.replaceCriterion(
                        edited, "III.3.b", card.criterion("III.3.b").orElseThrow()))
                .isEqualTo(card);
    }

    @Test
    void letGatesAndTieBreakersFollowARenamedCode() {
        var edited = ScorecardEdits.replaceCriterion(card, "I.1", renamed("I.1", "I.A", "Thu ngân sách"));
        edited = ScorecardEdits.replaceGroup(
                edited,
                "I",
                new CriterionGroup(
                        "A",
                        "Kinh tế",
                        null,
                        GroupKind.BASE,
                        card.group("I").orElseThrow().maxPoints(),
                        null,
                        List.of()));

        assertThat(edited.classes().get(0).gates())
                .filteredOn(gate -> gate.scope() == Gate.Scope.CRITERION)
                .extracting(Gate::ref)
                .containsExactly("I.A");
        assertThat(edited.tieBreakers().get(0).label()).isEqualTo("GROUP:A");
        assertThat(edited.group("A").orElseThrow().criteria())
                .hasSameSizeAs(card.group("I").orElseThrow().criteria());
    }

    @Test
    void letSanctionsFollowARenamedCriterionAndStayWhateverElseChanges() {
        var sanctioned = ScorecardEdits.withSanctions(card, List.of(sanction("VI.3"), sanction("VI.1")));

        var renamed = ScorecardEdits.replaceCriterion(sanctioned, "VI.3", renamed("VI.3", "VI.X", "Tên khác"));
        var described = ScorecardEdits.describe(renamed, ScorecardEdits.empty(card.code(), 1, "Tên bảng khác"));

        assertThat(renamed.sanctions()).extracting(ClassSanction::criterion).containsExactly("VI.X", "VI.1");
        assertThat(described.name()).isEqualTo("Tên bảng khác");
        assertThat(described.sanctions()).isEqualTo(renamed.sanctions());
        assertThat(ScorecardEdits.withRanking(described, List.of(), List.of()).sanctions())
                .isEqualTo(renamed.sanctions());
        assertThat(ScorecardEdits.removeGroup(described, "I").sanctions()).isEqualTo(renamed.sanctions());
        assertThat(ScorecardEdits.asVersion(described, 2).sanctions()).isEqualTo(renamed.sanctions());
    }

    private static ClassSanction sanction(String criterion) {
        return new ClassSanction(
                "S-" + criterion, "Bị kỷ luật", null, "Điều 5", criterion, 1, ClassSanction.Effect.DROP_ONE, null);
    }

    @Test
    void refuseACodeThatIsTaken() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ScorecardEdits.replaceCriterion(card, "I.1", renamed("I.1", "I.2", "x")))
                .extracting(RuleViolation::code)
                .isEqualTo("editor.code.taken");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ScorecardEdits.addCriterion(card, "II", renamed("I.1", "III.3.a", "x")));
    }

    @Test
    void moveAmongSiblingsAndStopAtTheEnds() {
        var moved = ScorecardEdits.moveCriterion(card, "III.3.b", Shift.UP);

        assertThat(codes(moved.criterion("III.3").orElseThrow().children())).startsWith("III.3.b", "III.3.a");
        assertThat(ScorecardEdits.moveCriterion(moved, "III.3.b", Shift.UP)).isEqualTo(moved);
        assertThat(ScorecardEdits.moveGroup(card, "VI", Shift.DOWN)).isEqualTo(card);
    }

    @Test
    void splitALeafIntoAParentThatIsScoredTheSame() {
        var split = ScorecardEdits.split(card, "I.1");

        var parent = split.criterion("I.1").orElseThrow();
        assertThat(parent.isLeaf()).isFalse();
        assertThat(parent.children()).singleElement().satisfies(child -> {
            assertThat(child.code()).isEqualTo("I.1.a");
            assertThat(child.rule())
                    .isEqualTo(card.criterion("I.1").orElseThrow().rule());
            assertThat(child.indicator()).isEqualTo("BUDGET_REVENUE");
        });
    }

    @Test
    void giveAParentTheRuleOfItsLastSubCriterionBack() {
        var split = ScorecardEdits.split(card, "I.1");

        var rejoined = ScorecardEdits.removeCriterion(split, "I.1.a");

        assertThat(rejoined.criterion("I.1").orElseThrow().rule()).isInstanceOf(Rule.ShortfallExcess.class);
        assertThat(rejoined.criterion("I.1.a")).isEmpty();
        assertThat(rejoined).isEqualTo(card);
    }

    private Criterion renamed(String from, String code, String name) {
        var old = card.criterion(from).orElseThrow();
        return new Criterion(
                code,
                name,
                old.nameEn(),
                old.maxPoints(),
                old.clause(),
                old.guidance(),
                old.evidence(),
                Objects.requireNonNull(old.rule()),
                old.indicator(),
                old.direction(),
                old.lowerBetterMode(),
                old.rounding(),
                old.notApplicable(),
                List.of());
    }

    private static List<String> codes(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::code).toList();
    }
}
