package vn.thidua.reorganisations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.signedIn;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.TrialTest;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

@TrialTest
class ExampleOf2025IT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Directory directory;

    @Test
    void showsTheEndOfEachDistrictAndChangesNothing() {
        var before = directory.units();

        assertThat(ExampleOf2025.rows()).hasSize(6);
        for (var district : ExampleOf2025.rows().keySet()) {
            assertThat(mvc.get()
                            .uri("/quan-tri/don-vi/sap-xep/vi-du/" + district)
                            .with(signedIn(ADMINISTRATOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("30/06/2025, đã ghi trong danh mục", "minh họa", "không có gì được ghi")
                    .doesNotContain("Thực hiện", "name=\"confirmed\"", "??");
        }

        assertThat(directory.units()).isEqualTo(before);
        assertThat(directory.successions(new UnitId("an-phu"))).isEmpty();
    }

    @Test
    void isOfferedWhereUnitsAreReorganised() {
        assertThat(mvc.get().uri("/quan-tri/don-vi/sap-xep").with(signedIn(ADMINISTRATOR)))
                .bodyText()
                .contains("Ví dụ năm 2025", "/quan-tri/don-vi/sap-xep/vi-du/cho-moi");
        assertThat(mvc.get().uri("/quan-tri/don-vi/sap-xep/vi-du/khong-co").with(signedIn(ADMINISTRATOR)))
                .hasStatus(404);
    }
}
