package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.thidua.BrowserTest;

/** What a clerk types is never lost and never doubled, and a block from a spreadsheet changes nothing unseen. */
@BrowserTest
class EntryGridIT {

    private static final String GRID = "/nhap-lieu/so-2/2023/an-phu";
    private static final String REVENUE = "i-BUDGET_REVENUE";
    private static final String INCOME = "i-INCOME_PER_CAPITA";
    private static final String JOBS = "i-JOBS";
    private static final String INSURANCE = "i-HEALTH_INSURANCE";
    private static final String DISBURSEMENT = "i-PUBLIC_INVESTMENT";
    private static final String SAVING = "**" + GRID + "/o/**";

    @Test
    void pastesABlockAfterAPreviewAndUndoesItInOneStep(Visitor clerk) {
        opensTheGrid(clerk);

        var jobs = cell(clerk, JOBS).inputValue();
        pastes(clerk, REVENUE, "53,1\n58.310\nnhiều");

        var preview = clerk.page().locator("dialog");
        assertThat(preview).containsText("1 ô thay đổi, 1 ô cần chọn, 1 ô có lỗi");
        assertThat(cell(clerk, REVENUE)).hasValue("54,2");
        clerk.meetsNoBarrier();
        preview.getByLabel("58,31").check();
        button(clerk, "Dán các ô đã chọn").click();
        assertThat(row(clerk, REVENUE)).containsText("Hiểu là 53,1");
        assertThat(row(clerk, INCOME)).containsText("Hiểu là 58,31");
        assertThat(cell(clerk, JOBS)).hasValue(jobs);

        clerk.page().keyboard().press("Control+z");
        assertThat(row(clerk, REVENUE)).containsText("Hiểu là 54,2");
        assertThat(row(clerk, INCOME)).containsText("Hiểu là 58,30");
        assertThat(clerk.page().locator("#da-luu")).containsText("Đã lưu");
        clerk.opens(GRID + "/lich-su?o=" + REVENUE);
        assertThat(clerk.page().locator("main tbody tr").nth(1)).containsText("dán");
    }

    @Test
    void walksWithTheKeyboardAndTakesBackWhatItTypes(Visitor clerk) {
        opensTheGrid(clerk);

        cell(clerk, REVENUE).focus();
        clerk.page().keyboard().press("ArrowDown");
        assertThat(cell(clerk, INCOME)).isFocused();
        clerk.page().keyboard().press("Shift+Enter");
        assertThat(cell(clerk, REVENUE)).isFocused();
        movesToTheSideAtTheEdgeOfTheText(clerk);
        clerk.page().keyboard().press("Enter");
        assertThat(cell(clerk, INCOME)).isFocused();
        clerk.page().keyboard().type("57");
        clerk.page().keyboard().press("Escape");
        assertThat(cell(clerk, INCOME)).hasValue("58,30");
        clerk.page().keyboard().type("57,5");
        clerk.page().keyboard().press("ArrowUp");
        assertThat(cell(clerk, REVENUE)).isFocused();
        assertThat(row(clerk, INCOME)).containsText("Hiểu là 57,50");

        button(clerk, "Hoàn tác").click();
        assertThat(row(clerk, INCOME)).containsText("Hiểu là 58,30");

        cell(clerk, REVENUE).focus();
        clerk.page().keyboard().press("F4");
        clerk.page().waitForURL("**/lich-su?o=" + REVENUE);
    }

    /** Within the text the arrows move the caret, as everywhere. */
    private static void movesToTheSideAtTheEdgeOfTheText(Visitor clerk) {
        var keyboard = clerk.page().keyboard();
        keyboard.press("Home");
        keyboard.press("ArrowRight");
        assertThat(cell(clerk, REVENUE)).isFocused();
        keyboard.press("End");
        keyboard.press("ArrowRight");
        assertThat(clerk.page().locator("#k-" + REVENUE)).isFocused();
        keyboard.press("ArrowLeft");
        assertThat(cell(clerk, REVENUE)).isFocused();
    }

    @Test
    void keepsWhatIsTypedWithoutANetworkAndSavesItOnce(Visitor clerk) {
        opensTheGrid(clerk);

        clerk.context().setOffline(true);
        types(clerk, JOBS, "1411");
        types(clerk, INSURANCE, "92,5");
        assertThat(clerk.page().locator("#thong-bao")).containsText("Mất kết nối lúc");
        assertThat(clerk.page().locator(".actionbar")).containsText("2 chờ lưu");
        clerk.context().setOffline(false);

        assertThat(row(clerk, JOBS)).containsText("Hiểu là 1.411");
        assertThat(row(clerk, INSURANCE)).containsText("Hiểu là 92,50");
        assertThat(clerk.page().locator("#thong-bao")).containsText("Đã lưu lại đủ các số chờ");
        clerk.opens(GRID + "/lich-su?o=" + JOBS);
        assertThat(clerk.page().getByText("1.411", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
    }

    @Test
    void keepsWhatItCouldNotSaveUntilItIsMendedOrWithdrawn(Visitor clerk) {
        opensTheGrid(clerk);
        var saved = cell(clerk, JOBS).inputValue();

        types(clerk, JOBS, "nhiều");
        types(clerk, INSURANCE, "92.6");
        assertThat(row(clerk, JOBS)).containsText("“nhiều” không phải là số");
        assertThat(row(clerk, INSURANCE)).containsText("Hãy nhập 92,6");
        clerk.opens(GRID);

        assertThat(row(clerk, JOBS)).containsText("“nhiều” không phải là số");
        assertThat(row(clerk, JOBS)).containsText("Lỗi, chưa lưu");
        assertThat(cell(clerk, JOBS)).hasValue("nhiều");
        assertThat(clerk.page().locator("#thong-bao")).containsText("Còn 2 ô chưa lưu được");
        assertThat(clerk.page().locator(".actionbar")).containsText("2 ô chưa lưu được");
        assertThat(clerk.page()).hasTitle(Pattern.compile("^Lỗi: "));
        clerk.meetsNoFault();
        types(clerk, INSURANCE, "92,6");
        assertThat(row(clerk, INSURANCE)).containsText("Hiểu là 92,60");
        row(clerk, JOBS).getByText("Bỏ số vừa gõ, giữ " + saved).click();
        assertThat(cell(clerk, JOBS)).hasValue(saved);
        assertThat(clerk.page()).not().hasTitle(Pattern.compile("^Lỗi: "));
        clerk.opens(GRID);
        assertThat(cell(clerk, JOBS)).hasValue(saved);
        assertThat(clerk.page().locator("#thong-bao")).isHidden();
        showsWhatWasTypedIntoCellsThatAreClosedNow(clerk);
    }

    private static void showsWhatWasTypedIntoCellsThatAreClosedNow(Visitor clerk) {
        var closed = GRID.replace("2023", "2022");
        clerk.page()
                .evaluate(
                        "([page, key]) => localStorage.setItem(`thidua:an-phu:${page}:${key}`,"
                                + " JSON.stringify({ fields: [[`${key}.figure`, '1416']], ready: true, at: 1, stamp: '1' }))",
                        List.of(closed, JOBS));
        clerk.opens(closed);
        var kept = clerk.page().locator("#con-giu");
        assertThat(kept).containsText("Giải quyết việc làm cho người lao động: 1416");
        button(clerk, "Bỏ các số này").click();
        assertThat(kept).isHidden();
        clerk.opens(closed);
        assertThat(clerk.page().locator("h1")).isVisible();
        assertThat(kept).isHidden();
    }

    /** The portal dies once it has taken the first figure and before it could say so; when it is back, the login has ended. */
    @Test
    void sendsWhatWasTypedDuringARestartInOrderAndEachOnce(Visitor clerk) {
        opensTheGrid(clerk);
        var page = clerk.page();
        page.route(SAVING, route -> route.abort("connectionrefused"));
        page.route(SAVING, EntryGridIT::takenWithoutAnAnswer, new Page.RouteOptions().setTimes(1));

        types(clerk, JOBS, "1414");
        waitsForThePortal(clerk);
        types(clerk, INSURANCE, "92,8");
        types(clerk, DISBURSEMENT, "97,4");
        types(clerk, INSURANCE, "92,9");
        waitsForThePortal(clerk);
        assertThat(page.locator(".actionbar")).containsText("3 chờ lưu");

        var saved = new ArrayList<String>();
        page.onResponse(answer -> noteSaved(answer, saved));
        clerk.context().clearCookies();
        page.unroute(SAVING);
        clerk.whileSignedOut(() -> {
            comesBackTo(clerk);
            logsInAgain(clerk);
            comesBackTo(clerk);
            assertThat(row(clerk, JOBS)).containsText("Hiểu là 1.414");
            assertThat(row(clerk, DISBURSEMENT)).containsText("Hiểu là 97,4");
            assertThat(row(clerk, INSURANCE)).containsText("Hiểu là 92,90");
        });
        assertThat(page.locator("#thong-bao")).containsText("Đã lưu lại đủ các số chờ");
        Assertions.assertThat(saved).containsExactly(JOBS, DISBURSEMENT, INSURANCE);
        clerk.opens(GRID + "/lich-su?o=" + JOBS);
        assertThat(page.getByText("1.414", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
    }

    @Test
    void aCellThatIsDeclinedOrStumbledOverHoldsUpNoOther(Visitor clerk) {
        opensTheGrid(clerk);
        var saved = cell(clerk, JOBS).inputValue();
        clerk.page().route("**/o/" + JOBS, route -> answer(route, 403));
        clerk.page().route("**/o/" + INSURANCE, route -> answer(route, 500));

        clerk.whileExpecting(Set.of(403, 500), () -> {
            types(clerk, JOBS, "1412");
            types(clerk, INSURANCE, "92,4");
            types(clerk, DISBURSEMENT, "97,2");
            assertThat(row(clerk, DISBURSEMENT)).containsText("Hiểu là 97,2");
            assertThat(row(clerk, INSURANCE)).containsText("Chờ lưu");
            assertThat(row(clerk, JOBS)).containsText("Cổng không nhận ô này (mã 403). Không phải việc của đơn vị.");
            assertThat(row(clerk, JOBS)).containsText("Lỗi, chưa lưu");
            assertThat(cell(clerk, JOBS)).hasValue("1412");
            row(clerk, JOBS).getByText("Bỏ số vừa gõ, giữ số đã lưu").click();
            assertThat(cell(clerk, JOBS)).hasValue(saved);
            clerk.page().unroute("**/o/" + INSURANCE);
            comesBackTo(clerk);
            assertThat(row(clerk, INSURANCE)).containsText("Hiểu là 92,40");
        });
    }

    private static void answer(Route route, int status) {
        var page = "<div class='pagehead'><p class='lede'>Không phải việc của đơn vị.</p></div>";
        route.fulfill(new Route.FulfillOptions().setStatus(status).setBody(page));
    }

    @Test
    void findsAfterACrashWhatWasTypedBefore(Visitor clerk) {
        opensTheGrid(clerk);
        clerk.page().route(SAVING, route -> route.abort());
        types(clerk, JOBS, "1413");
        cell(clerk, INSURANCE).fill("92,7");
        assertThat(clerk.page().locator("#thong-bao")).containsText("Mất kết nối");

        var again = clerk.comesBackAfterACrash();

        again.opens(GRID);
        assertThat(again.page().locator("#thong-bao")).containsText("Có 2 số gõ lần trước");
        assertThat(row(again, JOBS)).containsText("Hiểu là 1.413");
        assertThat(row(again, INSURANCE)).containsText("Hiểu là 92,70");
        again.opens(GRID);
        assertThat(cell(again, JOBS)).hasValue("1.413");
        again.leave();
    }

    @Test
    void showsBothFiguresWhereTwoPeopleTypeInOneCell(Visitor first) {
        var second = Visitor.to(first.address());
        opensTheGrid(first);
        opensTheGrid(second);

        types(first, JOBS, "1420");
        assertThat(row(first, JOBS)).containsText("Hiểu là 1.420");
        types(second, JOBS, "1421");

        assertThat(row(second, JOBS)).containsText("Phòng Nội vụ huyện An Phú đã lưu 1.420 lúc");
        second.opens(GRID);
        assertThat(cell(second, JOBS)).hasValue("1421");
        assertThat(row(second, JOBS)).containsText("Phòng Nội vụ huyện An Phú đã lưu 1.420 lúc");
        second.meetsNoFault();
        row(second, JOBS).getByText("Thay bằng 1.421").click();
        assertThat(row(second, JOBS)).containsText("Hiểu là 1.421");
        second.leave();
    }

    @Test
    void keepsHeadingsAndCriteriaInSight(Visitor clerk) {
        opensTheGrid(clerk);
        var page = clerk.page();
        var heading = page.locator(".entry > thead th").first();

        page.mouse().wheel(0, 900);
        page.waitForFunction("scrollY > 800");
        Assertions.assertThat(heading.boundingBox().y).isBetween(-1.0, 1.0);

        for (var width : List.of(768, 900, 1100, 1280)) {
            page.setViewportSize(width, 700);
            Assertions.assertThat(heading.boundingBox().y).as("at " + width).isBetween(-1.0, 1.0);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing to scroll sideways at " + width)
                    .isEqualTo(true);
        }
    }

    @Test
    void attachesEvidenceInPlace(Visitor clerk) {
        opensTheGrid(clerk);
        var page = clerk.page();
        var button = row(clerk, JOBS).locator("[name=minh-chung]");
        var before = button.locator("[data-count]").innerText();
        cell(clerk, REVENUE).fill("54");

        button.click();
        var panel = page.locator("#mc-" + JOBS);
        assertThat(panel.getByText("Tệp đã đính kèm")).isVisible();
        assertThat(button).hasAttribute("aria-expanded", "true");
        clerk.meetsNoBarrier();
        panel.locator("#file")
                .setInputFiles(new FilePayload("viec-lam.txt", "text/plain", "Số việc làm".getBytes(UTF_8)));
        panel.locator("#pages").fill("mục II");
        panel.locator("#pages").press("Enter");
        assertThat(panel).containsText("viec-lam.txt");
        assertThat(button.locator("[data-count]")).not().hasText(before);
        assertThat(row(clerk, REVENUE)).containsText("Hiểu là 54");

        panel.locator("tr", new Locator.LocatorOptions().setHasText("viec-lam.txt"))
                .locator("[name=minh-chung]")
                .click();
        assertThat(panel).not().containsText("viec-lam.txt");
        page.keyboard().press("Escape");
        assertThat(panel).hasCount(0);
        assertThat(button).isFocused();
        assertThat(button.locator("[data-count]")).hasText(before);
    }

    @Test
    void worksWithoutScripts(Visitor withScripts) {
        var clerk = Visitor.withoutScripts(withScripts.address());
        opensTheGrid(clerk);
        var page = clerk.page();

        cell(clerk, JOBS).fill("nhiều");
        cell(clerk, DISBURSEMENT).fill("97,1");
        page.locator(".actionbar [name=luu]").click();
        assertThat(page).hasTitle(Pattern.compile("^Lỗi: "));
        assertThat(page.locator(".error-summary")).containsText("Còn 1 ô chưa lưu được");
        assertThat(cell(clerk, JOBS)).hasValue("nhiều");
        assertThat(row(clerk, DISBURSEMENT)).containsText("Đã lưu");

        cell(clerk, JOBS).fill("1.415");
        cell(clerk, JOBS).press("Enter");
        assertThat(page.locator("main")).containsText("Đã lưu 1 ô.");
        assertThat(cell(clerk, JOBS)).hasValue("1.415");
        row(clerk, JOBS).locator("[name=minh-chung]").click();
        assertThat(page.locator("h1")).containsText("Minh chứng");
        clerk.leave();
    }

    private static void opensTheGrid(Visitor clerk) {
        clerk.logsIn("an-phu");
        clerk.opens(GRID);
    }

    /** From the notice in the grid, in a window of its own. */
    private static void logsInAgain(Visitor clerk) {
        assertThat(clerk.page().locator("#thong-bao")).containsText("Phiên làm việc đã hết");
        var login = clerk.context()
                .waitForPage(() ->
                        clerk.page().getByText("Đăng nhập lại để lưu tiếp").click());
        Visitor.signsIn(login, "an-phu");
        login.close();
    }

    /** The portal saves, and the connection breaks before the browser hears of it. */
    private static void takenWithoutAnAnswer(Route route) {
        Assertions.assertThat(route.fetch().status()).isEqualTo(200);
        route.abort("connectionreset");
    }

    /** An attempt to send has failed and the next is not due yet; what waits first is tried first. */
    private static void waitsForThePortal(Visitor clerk) {
        assertThat(row(clerk, JOBS)).containsText("Chờ lưu");
        assertThat(clerk.page().locator("#thong-bao")).containsText("Mất kết nối lúc");
    }

    private static void noteSaved(Response answer, List<String> saved) {
        var address = answer.url();
        if (address.contains(GRID + "/o/") && answer.status() == 200) {
            saved.add(address.substring(address.lastIndexOf('/') + 1));
        }
    }

    /** As the window is told when its tab is chosen again; a browser without a screen does not say so by itself. */
    private static void comesBackTo(Visitor clerk) {
        clerk.page().bringToFront();
        clerk.page().evaluate("window.dispatchEvent(new Event('focus'))");
    }

    private static void types(Visitor clerk, String key, String figure) {
        cell(clerk, key).fill(figure);
        cell(clerk, key).press("Tab");
    }

    /** As Ctrl+V with a block of cells on the clipboard. */
    private static void pastes(Visitor clerk, String key, String block) {
        cell(clerk, key).focus();
        cell(clerk, key).evaluate("""
            (cell, block) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', block);
              cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }\
            """, block);
    }

    private static Locator cell(Visitor clerk, String key) {
        return clerk.page().locator("#o-" + key);
    }

    private static Locator row(Visitor clerk, String key) {
        return clerk.page().locator("tbody[data-cell='" + key + "']");
    }

    private static Locator button(Visitor clerk, String name) {
        return clerk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
