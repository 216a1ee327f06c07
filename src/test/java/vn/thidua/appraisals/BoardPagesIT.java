package vn.thidua.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.BrowserTest;
import vn.thidua.browser.Visitor;

/** The judges' pages as a browser shows them: on a phone and on a desk, without a barrier. */
@BrowserTest
class BoardPagesIT {

    @ParameterizedTest
    @CsvSource({
        "board-matrix, /tham-dinh/so-2/2023?o=cho-moi.I.4",
        "board-matrix-all, /tham-dinh/so-2/2022?nhom=tat-ca",
        "board-standings, /xep-hang/so-2/2023",
        "board-standings-tie, /xep-hang/so-2/2021",
        "board-robustness, /xep-hang/so-2/2023/do-vung",
        "board-sanction, /xep-hang/so-2/2023/khong-xet",
        "board-ballot, /xep-hang/so-2/2023/kiem-phieu",
        "board-awards, /xep-hang/so-2/2023/khen-thuong",
        "board-reopen, /tham-dinh/so-2/2023/chau-phu/mo-lai",
        "board-cross-check, /kiem-tra-cheo/so-2/2023",
        "board-sheet, /kiem-tra-cheo/so-2/2023/chau-phu?o=I.1",
    })
    void showThemselvesWithoutBarriers(String name, String path, Visitor visitor) {
        visitor.logsIn("tham-dinh");

        var answer = visitor.opens(path);

        assertThat(answer.status()).isEqualTo(200);
        visitor.takesPictures(name);
        visitor.meetsNoBarrier();
    }
}
