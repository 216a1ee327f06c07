package vn.thidua.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.rankings.SampleStandings.B;
import static vn.thidua.rankings.SampleStandings.C;
import static vn.thidua.rankings.SampleStandings.NOW;
import static vn.thidua.rankings.SampleStandings.SEASON;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;

class OrderDecisionTests {

    @Test
    void keepsTheReasonAndTheOrderOfThePoints() {
        var decision = OrderDecision.ofTie(
                SEASON, List.of(C, B), List.of(B, C), "  Kết quả biểu quyết 5/6  ", " ", Actor.system(), NOW);

        assertThat(decision.view().reason()).isEqualTo("Kết quả biểu quyết 5/6");
        assertThat(decision.view().document()).isNull();
        assertThat(decision.view().order()).containsExactly(C, B);
        assertThat(decision.view().orderByPoints()).containsExactly(B, C);
    }

    @Test
    void isRefusedWithoutAReason() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(
                        () -> OrderDecision.ofTie(SEASON, List.of(C, B), List.of(B, C), " ", null, Actor.system(), NOW))
                .matches(refusal -> refusal.code().equals("rankings.decision.reasonMissing"));
    }

    @Test
    void isWithdrawnOnceAndWithAReason() {
        var decision =
                OrderDecision.ofTie(SEASON, List.of(C, B), List.of(B, C), "Biểu quyết", null, Actor.system(), NOW);

        decision.withdraw("Ghi nhầm thứ tự", Actor.system(), NOW);

        assertThat(decision.stands()).isFalse();
        assertThat(decision.view().withdrawalReason()).isEqualTo("Ghi nhầm thứ tự");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> decision.withdraw("Lần nữa", Actor.system(), NOW));
    }
}
