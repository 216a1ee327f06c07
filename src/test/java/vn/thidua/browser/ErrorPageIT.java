package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.BrowserTest;

@BrowserTest
class ErrorPageIT {

    @Test
    void helpsWhoeverMistypedAnAddress(Visitor visitor) {
        var answer = visitor.opens("/khong-co-trang-nay");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(visitor.page().locator("h1").textContent()).isEqualTo("Không tìm thấy trang này");
        visitor.meetsNoBarrier();
        visitor.takesPictures("error-404");
    }
}
