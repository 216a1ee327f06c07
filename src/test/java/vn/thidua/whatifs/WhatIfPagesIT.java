package vn.thidua.whatifs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.BrowserTest;
import vn.thidua.browser.Visitor;

/** Trying figures: what the board and a unit see, with and without a button, and what nobody else sees. */
@BrowserTest
class WhatIfPagesIT {

    private static final String BOARD = "/xep-hang/so-2/2023/thu";
    private static final String OWN = "/nhap-lieu/so-2/2023/an-phu/thu";
    private static final String REVENUE = "#f-i-BUDGET_REVENUE";

    @Test
    void theBoardSeesPointsAndPlacesChangeWhileItTypes(Visitor board) {
        board.logsIn("tham-dinh");
        board.opens(BOARD + "?dv=an-phu");
        var page = board.page();
        assertThat(page.locator("#tong-thu")).containsText("Chưa thử số nào");

        page.fill(REVENUE, "0");

        assertThat(page.locator("#tong-thu")).containsText("Tổng điểm giảm");
        assertThat(page.locator("#kd-i-BUDGET_REVENUE")).containsText("→");
        assertThat(page.locator("#kq-i-BUDGET_REVENUE")).containsText("điểm");
        assertThat(page.locator("#ca-cum")).containsText("An Phú");
        assertThat(page.locator(REVENUE)).hasValue("0");
        board.takesPictures("what-if-board");
        board.meetsNoBarrier();
    }

    @Test
    void aUnitTriesItsOwnFiguresInAPlainAddressAndNothingIsStored(Visitor editor) {
        editor.logsIn("an-phu");
        editor.opens(OWN + "?so.i-BUDGET_REVENUE=0");

        assertThat(editor.page().locator("#tong-thu")).containsText("Tổng điểm giảm");
        assertThat(editor.page().locator("#tong-thu")).containsText("Hạng");
        editor.takesPictures("what-if-unit");
        editor.meetsNoBarrier();
        editor.opens(OWN);
        assertThat(editor.page().locator("#tong-thu")).containsText("Chưa thử số nào");
    }

    @Test
    void whatCannotBeReadIsKeptAndExplained(Visitor editor) {
        editor.logsIn("an-phu");
        editor.opens(OWN + "?so.i-BUDGET_REVENUE=475.962&so.i-JOBS=nhiều");

        assertThat(editor.page().locator(".error-summary")).containsText("Có 2 ô chưa đọc được");
        assertThat(editor.page().locator("#kq-i-BUDGET_REVENUE")).containsText("475962 hoặc 475,962");
        assertThat(editor.page().locator(REVENUE)).hasValue("475.962");
        assertThat(editor.page().title()).startsWith("Lỗi:");
        editor.meetsNoBarrier();
    }

    @ParameterizedTest
    @CsvSource({
        "tham-dinh, /xep-hang/so-2/2023/thu?dv=tinh-bien, 404",
        "tham-dinh, /xep-hang/so-2/1999/thu, 404",
        "tham-dinh, /nhap-lieu/so-2/2023/an-phu/thu, 404",
        "an-phu, /xep-hang/so-2/2023/thu, 404",
        "an-phu, /nhap-lieu/so-2/2023/cho-moi/thu, 404",
        "an-phu, /nhap-lieu/so-2/2023/an-phu/thu?so.i-BUDGET_REVENUE=99999999999999999999999, 200",
        "an-phu, /nhap-lieu/so-2/2023/an-phu/thu?so.i-NONE=1&so.=1, 200",
    })
    void othersFindNothingAndOddAddressesDoNoHarm(String login, String path, int status, Visitor visitor) {
        visitor.logsIn(login);

        assertThat(visitor.opens(path).status()).isEqualTo(status);
    }
}
