package vn.thidua.softchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.SampleActors;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.rules.Direction;

@PortalTest
@Transactional
class ThresholdPagesIT {

    private static final IndicatorCode PRODUCTS = new IndicatorCode("OCOP_PRODUCTS");
    private static final IndicatorCode THREE_STARS = new IndicatorCode("OCOP_THREE_STARS");
    private static final String PAGE = "/quan-tri/chi-tieu/OCOP_PRODUCTS/canh-bao";

    @Autowired
    private IndicatorCatalogue catalogue;

    @Autowired
    private SoftCheckSettings settings;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void indicators() {
        for (var code : List.of(PRODUCTS, THREE_STARS)) {
            catalogue.define(
                    new IndicatorView(
                            code,
                            "Sản phẩm OCOP",
                            null,
                            "sản phẩm",
                            Direction.HIGHER_BETTER,
                            0,
                            Aggregate.SUM,
                            null,
                            null),
                    Actor.system());
        }
    }

    @Test
    void beginWithWhatIsUsual() {
        assertThat(mvc.get()
                        .uri(PAGE)
                        .with(signedIn(SampleActors.ADMINISTRATOR))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Ngưỡng cảnh báo số liệu", "value=\"50\"", "value=\"200\"", "value=\"3\"")
                .doesNotContain("??");
    }

    @Test
    void areKeptAsTyped() {
        var answer =
                tune(Map.of("jump", "12,5", "highestRate", "1000", "parts", "OCOP_THREE_STARS", "partsAreAll", "true"));

        assertThat(answer).hasRedirectedUrl(PAGE);
        var kept = settings.of(catalogue.require(PRODUCTS));
        assertThat(kept.jump()).isEqualByComparingTo("12.5");
        assertThat(kept.highestRate()).isEqualByComparingTo("1000");
        assertThat(kept.lowestRate()).isNull();
        assertThat(kept.far()).isNull();
        assertThat(kept.thousandfold()).isFalse();
        assertThat(kept.parts()).containsExactly(THREE_STARS);
        assertThat(kept.partsAreAll()).isTrue();
        assertThat(mvc.get()
                        .uri(PAGE)
                        .with(signedIn(SampleActors.ADMINISTRATOR))
                        .exchange())
                .bodyText()
                .contains("value=\"12,5\"", "value=\"OCOP_THREE_STARS\"");
    }

    @Test
    void areRefusedAtTheFieldThatIsWrong() {
        assertThat(tune(Map.of("jump", "nhiều")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#jump\"", "value=\"nhiều\"", "<title>Lỗi: ");
        assertThat(tune(Map.of("lowestRate", "90", "highestRate", "80")))
                .bodyText()
                .contains("href=\"#lowestRate\"");
        assertThat(tune(Map.of("parts", "OCOP_PRODUCTS"))).bodyText().contains("thành phần của chính nó");
        assertThat(tune(Map.of("parts", "khong co"))).bodyText().contains("Không có chỉ tiêu mã");
        assertThat(settings.tuned()).isEmpty();
    }

    @Test
    void aPercentageIsMeasuredInPoints() {
        assertThat(Thresholds.usual(true).jump()).isEqualTo(new BigDecimal("20"));
        assertThat(SoftCheckSettings.isShare("%")).isTrue();
        assertThat(SoftCheckSettings.isShare("tỷ đồng")).isFalse();
    }

    private MvcTestResult tune(Map<String, String> fields) {
        var request = mvc.post().uri(PAGE).with(csrf()).with(signedIn(SampleActors.ADMINISTRATOR));
        fields.forEach(request::param);
        return request.exchange();
    }
}
