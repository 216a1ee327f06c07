package vn.thidua.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.rankings.OrderGround.BALLOT;
import static vn.thidua.rankings.OrderGround.TIE;
import static vn.thidua.rankings.SampleStandings.A;
import static vn.thidua.rankings.SampleStandings.B;
import static vn.thidua.rankings.SampleStandings.C;
import static vn.thidua.rankings.SampleStandings.D;
import static vn.thidua.rankings.SampleStandings.decision;
import static vn.thidua.rankings.SampleStandings.twoTied;
import static vn.thidua.rankings.SampleStandings.withdrawn;
import static vn.thidua.rankings.SampleStandings.withoutD;
import static vn.thidua.rankings.SampleStandings.withoutDAndBFirst;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceOrderTests {

    @Test
    void leavesATieOpenUntilTheMeetingDecides() {
        var order = PlaceOrder.of(twoTied(), List.of());

        assertThat(order.openTies()).containsExactly(List.of(B, C));
        assertThat(order.standings()).extracting(Standing::place).containsExactly(1, 2, 2, 4);
    }

    @Test
    void givesEachTiedUnitItsOwnPlaceOnceDecided() {
        var order = PlaceOrder.of(twoTied(), List.of(decision(TIE, List.of(B, C), C, B)));

        assertThat(order.placed()).containsExactly(A, C, B, D);
        assertThat(order.standings()).extracting(Standing::place).containsExactly(1, 2, 3, 4);
        assertThat(order.standings()).extracting(Standing::decidedBy).containsExactly(null, TIE, TIE, null);
        assertThat(order.openTies()).isEmpty();
        assertThat(order.outdated()).isEmpty();
    }

    @Test
    void doesNotApplyATieDecisionOnceTheUnitsNoLongerTie() {
        var decided = decision(TIE, List.of(B, C), C, B);

        var order = PlaceOrder.of(withoutD(), List.of(decided));

        assertThat(order.placed()).containsExactly(A, B, C);
        assertThat(order.outdated()).containsExactly(decided);
    }

    @Test
    void doesNotApplyATieDecisionAboutOnlySomeOfTheTiedUnits() {
        var decided = decision(TIE, List.of(A, B), A, B);

        var order = PlaceOrder.of(twoTied(), List.of(decided));

        assertThat(order.openTies()).containsExactly(List.of(B, C));
        assertThat(order.outdated()).containsExactly(decided);
    }

    @Test
    void forgetsWhatWasWithdrawn() {
        var order = PlaceOrder.of(twoTied(), List.of(withdrawn(decision(TIE, List.of(B, C), C, B))));

        assertThat(order.openTies()).containsExactly(List.of(B, C));
        assertThat(order.outdated()).isEmpty();
    }

    @Test
    void followsTheBallotAndKeepsUnitsThatAreNotConsideredWithoutAPlace() {
        var order = PlaceOrder.of(withoutD(), List.of(decision(BALLOT, List.of(A, B, C), B, A, C)));

        assertThat(order.placed()).containsExactly(B, A, C);
        assertThat(order.standings()).extracting(Standing::place).containsExactly(1, 2, 3, null);
        assertThat(order.standings().get(0).result().total()).isEqualByComparingTo("80");
    }

    @Test
    void doesNotApplyABallotThatWasHeldOnOtherPoints() {
        var decided = decision(BALLOT, List.of(A, B, C), C, A, B);

        var order = PlaceOrder.of(withoutDAndBFirst(), List.of(decided));

        assertThat(order.placed()).containsExactly(B, A, C);
        assertThat(order.outdated()).containsExactly(decided);
    }

    @Test
    void appliesTheBallotAfterTheTiesAreSettled() {
        var tie = decision(TIE, List.of(B, C), C, B);
        var ballot = decision(BALLOT, List.of(A, C, B, D), C, A, B, D);

        var order = PlaceOrder.of(twoTied(), List.of(ballot, tie));

        assertThat(order.placed()).containsExactly(C, A, B, D);
        assertThat(order.outdated()).isEmpty();
    }
}
