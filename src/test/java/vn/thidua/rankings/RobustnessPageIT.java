package vn.thidua.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static vn.thidua.accounts.SampleActors.EDITOR;
import static vn.thidua.accounts.SampleActors.REVIEWER;
import static vn.thidua.accounts.SampleActors.signedIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.TrialTest;

/** The robustness sheet advises the board before the meeting votes, says so, and is no part of what the public reads. */
@TrialTest
class RobustnessPageIT {

    private static final String SHEET = "/xep-hang/so-2/2023/do-vung";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void saysThatItIsForReferenceOnly() {
        assertThat(mvc.get().uri(SHEET).with(signedIn(REVIEWER)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ để tham khảo", "Giữ hạng", "Nếu bỏ một tiêu chí", "Thay đổi nhỏ nhất", "10.000");
    }

    @Test
    void isHiddenFromUnitsAndAskedToSignInFromThePublic() {
        assertThat(mvc.get().uri(SHEET).with(signedIn(EDITOR)).exchange()).hasStatus(404);
        assertThat(mvc.get().uri(SHEET).with(anonymous()).exchange())
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("/dang-nhap");
    }

    /** Neither the published summary, nor a unit's derivation, nor the open data of the year carries any of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cum/so-2/2023",
                "/cum/so-2/2023/diem/an-phu",
                "/cum/so-2/2023.json",
                "/cum/so-2/2023.csv",
                "/sitemap.xml"
            })
    void isNeverPublicByDefault(String address) {
        assertThat(mvc.get().uri(address).with(anonymous()).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContainIgnoringCase("do-vung")
                .doesNotContainIgnoringCase("độ vững")
                .doesNotContainIgnoringCase("robust")
                .doesNotContain("Giữ hạng");
    }
}
