package vn.thidua.whatifs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.BrowserTest;
import vn.thidua.browser.Visitor;

/** Trying figures with a script: what only a browser can show. */
@BrowserTest
class WhatIfPagesIT {

    private static final String BOARD = "/xep-hang/so-2/2023/thu?dv=an-phu";
    private static final String REVENUE = "#f-i-BUDGET_REVENUE";

    @Test
    void theBoardSeesPointsAndPlacesChangeWhileItTypesAndChoosesAnotherUnit(Visitor board) {
        board.logsIn("tham-dinh");
        board.opens(BOARD);
        var page = board.page();
        assertThat(page.locator("#tong-thu")).containsText("Chưa thử số nào");

        page.fill(REVENUE, "50 %");

        assertThat(page.locator("#tong-thu")).containsText("Tổng điểm giảm");
        assertThat(page.locator("#kd-i-BUDGET_REVENUE")).containsText("→");
        assertThat(page.locator("#kq-i-BUDGET_REVENUE")).containsText("50 % kế hoạch");
        assertThat(page.locator("#ca-cum")).containsText("An Phú");
        assertThat(page.locator(REVENUE)).hasValue("50 %");

        page.selectOption("#f-c-IV-1", "FAIL");

        assertThat(page.locator("#kq-c-IV-1")).containsText("Không đạt");
        board.takesPictures("what-if-board");
        board.meetsNoBarrier();

        page.selectOption("#dv", "cho-moi");
        page.click("button:has-text('Xem đơn vị này')");

        assertThat(page.locator("form fieldset.notice legend")).containsText("Cùng đang thử");
        assertThat(page.locator("#mang-0")).isChecked();
        board.meetsNoBarrier();
    }

    @Test
    void whatCannotBeReadIsKeptAndExplained(Visitor editor) {
        editor.logsIn("an-phu");
        editor.opens("/nhap-lieu/so-2/2023/an-phu/thu?so.i-BUDGET_REVENUE=475.962&so.i-JOBS=nhiều");

        assertThat(editor.page().locator(".error-summary")).containsText("Có 2 ô chưa đọc được");
        assertThat(editor.page().locator(REVENUE)).hasValue("475.962");
        editor.takesPictures("what-if-unit");
        editor.meetsNoBarrier();
    }
}
