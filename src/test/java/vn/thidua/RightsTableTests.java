package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.RightsTable.Line;

/** What {@link RightsMatrixIT} relies on to notice an address without a rule. */
class RightsTableTests {

    private final RightsTable declared = RightsTable.declared();

    @Test
    void isKeptByAPortalThatAnswersAsItSays() {
        assertThat(declared.broken(declared)).isEmpty();
    }

    @Test
    void isBrokenByAnAddressThatNobodyHasDeclared() {
        var more = new ArrayList<>(declared.rows());
        more.add(new Line("POST", "/xep-hang/{cum}/{nam}/moi", List.of("yes")));

        assertThat(declared.broken(new RightsTable(Map.of(), more)))
                .containsExactly("no rule: POST /xep-hang/{cum}/{nam}/moi [yes]");
    }

    @Test
    void isBrokenByAnotherMethodAtAKnownAddress() {
        var more = new ArrayList<>(declared.rows());
        more.add(new Line("DELETE", "/thong-bao", List.of("yes")));

        assertThat(declared.broken(new RightsTable(Map.of(), more)))
                .containsExactly("no rule: DELETE /thong-bao [yes]");
    }

    @Test
    void isBrokenByOneAnswerThatIsMoreGenerous() {
        var rows = new ArrayList<Line>();
        declared.rows()
                .forEach(row -> rows.add(
                        row.key().equals("GET /quan-tri/nhat-ky")
                                ? new Line(row.method(), row.address(), withoutRefusals(row.answers()))
                                : row));

        assertThat(declared.broken(new RightsTable(Map.of(), rows)))
                .singleElement()
                .asString()
                .startsWith("otherwise: GET /quan-tri/nhat-ky ");
    }

    private static List<String> withoutRefusals(List<String> answers) {
        return answers.stream()
                .map(answer -> answer.equals("no") ? "yes" : answer)
                .toList();
    }

    @Test
    void isBrokenByAnAddressThatIsGone() {
        var fewer = declared.rows().stream()
                .filter(row -> !row.key().equals("GET /tim-kiem"))
                .toList();

        assertThat(declared.broken(new RightsTable(Map.of(), fewer))).containsExactly("gone: GET /tim-kiem");
    }
}
