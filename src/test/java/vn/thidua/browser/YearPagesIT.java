package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.BrowserTest;

/** The pages of the year's work put up no barrier and fit a narrow phone: administration, pact, handover, reorganisation, notices. */
@BrowserTest
class YearPagesIT {

    @ParameterizedTest
    @CsvSource({
        "quan-tri, /quan-tri, quan-tri",
        "quan-tri, /quan-tri/tinh-trang, tinh-trang",
        "quan-tri, /quan-tri/lich, lich-cac-cum",
        "quan-tri, /quan-tri/don-vi/sap-xep, sap-xep",
        "quan-tri, /quan-tri/don-vi/sap-xep/vi-du/an-phu, sap-xep-vi-du",
        "quan-tri, /quan-tri/thu, thu",
        "quan-tri, /quan-tri/chi-tieu/giao/so-2/2024, giao-chi-tieu",
        "tham-dinh, /viec-can-lam, viec-can-lam-tham-dinh",
        "cong-bo, /xep-hang/so-2/2024/lich?de-xuat=1, lich-de-xuat",
        "cong-bo, /xep-hang/so-2/2023/hoi-nghi/tong-ket, hoi-nghi",
        "an-phu, /xep-hang/so-2/2024/giao-uoc, giao-uoc",
        "phu-tan, /xep-hang/so-2/2024/giao-uoc/sua, giao-uoc-sua",
        "an-phu, /xep-hang/so-2/2024/giao-uoc/ban-in, giao-uoc-ban-in",
        "tri-ton, /xep-hang/so-2/2023/ban-giao, ban-giao",
        "phu-tan, /xep-hang/so-2/2023/ban-giao/bien-ban, ban-giao-bien-ban",
        "an-phu, /thong-bao, thong-bao"
    })
    void areOpenToEverybody(String login, String path, String picture, Visitor official) {
        official.logsIn(login);

        assertThat(official.opens(path).status()).as(path).isEqualTo(200);
        official.meetsNoBarrier();
        official.takesPictures(picture);
        official.page().setViewportSize(320, 640);
        assertThat(official.page()
                        .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that overflow a phone at " + path)
                .isEqualTo(0);
    }
}
