package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.BrowserTest;

/** README's five minutes: a figure from the clerk who types it to the citizen who reads it, in a real browser. */
@BrowserTest
class MainJobIT {

    private static final String REASON = "Sửa thu ngân sách của An Phú theo số quyết toán.";

    @Test
    void goesFromTheClerksCellToThePublishedPage(Visitor citizen) {
        var clerk = Visitor.to(citizen.address());
        var reviewer = Visitor.to(citizen.address());
        var publisher = Visitor.to(citizen.address());
        citizen.opens("/cum/so-2/2023");
        assertThat(citizen.page().locator("main")).containsText("482,9");
        citizen.takesPictures("nam");
        citizen.opens("/cum/so-2/2023/diem/an-phu");
        assertThat(citizen.page().locator("h1")).containsText("996,53");
        citizen.takesPictures("diem");

        types(clerk);
        submits(clerk);
        appraises(reviewer);
        publishes(publisher);

        citizen.opens("/cum/so-2/2023");
        var page = citizen.page().locator("main");
        assertThat(page).containsText("Bản 2");
        assertThat(page).containsText("482,6");
        assertThat(citizen.page().locator("#dinh-chinh")).containsText("53,9");
        assertThat(citizen.page().locator("#dinh-chinh")).containsText(REASON);
        citizen.meetsNoFault();
        citizen.meetsNoFaultAt("/cum/so-2/2023/dinh-chinh");
        assertThat(page).containsText(REASON);
        citizen.meetsNoFaultAt("/cum/so-2/2023/v1");
        assertThat(page).containsText("482,9");
        List.of(clerk, reviewer, publisher).forEach(Visitor::leave);
    }

    private static void types(Visitor clerk) {
        clerk.logsIn("an-phu");
        assertThat(clerk.page().locator("h1")).hasText("Việc cần làm");
        clerk.takesPictures("viec-can-lam");

        clerk.opens("/nhap-lieu/so-2/2023/an-phu");
        clerk.takesPictures("nhap-lieu");
        var revenue = clerk.page().locator("[name='i-BUDGET_REVENUE.figure']");
        revenue.fill("53.9");
        revenue.press("Tab");
        assertThat(row(clerk)).containsText("Hãy nhập 53,9");
        assertThat(clerk.page().locator("[name='i-BUDGET_REVENUE.figure']")).hasValue("53.9");

        clerk.page().locator("[name='i-BUDGET_REVENUE.figure']").fill("53,9");
        clerk.page().locator("[name='i-BUDGET_REVENUE.figure']").press("Tab");
        assertThat(row(clerk)).containsText("160,90");
        assertThat(row(clerk)).containsText("Đã lưu");
    }

    private static Locator row(Visitor clerk) {
        return clerk.page()
                .locator("tbody")
                .filter(new Locator.FilterOptions().setHas(clerk.page().locator("[name='i-BUDGET_REVENUE.figure']")));
    }

    private static void submits(Visitor clerk) {
        clerk.opens("/nhap-lieu/so-2/2023/an-phu/kiem-tra");
        assertThat(clerk.page().locator("main")).containsText("53,9");
        clerk.takesPictures("kiem-tra");
        clerk.page().locator("#xac-nhan").check();
        button(clerk, "Nộp kết quả").click();
        assertThat(clerk.page().locator("main")).containsText("Đã nộp lúc");
    }

    private static void appraises(Visitor reviewer) {
        reviewer.logsIn("tham-dinh");
        reviewer.opens("/tham-dinh/so-2/2023?o=an-phu.I.1");
        reviewer.takesPictures("tham-dinh");
        button(reviewer, "Lưu, sang ô chờ tiếp theo").click();
        reviewer.opens("/tham-dinh/so-2/2023/an-phu/ket-thuc");
        reviewer.page().locator("main form button").first().click();
        assertThat(reviewer.page().locator("main")).containsText("Đã kết thúc thẩm định báo cáo của An Phú");
        reviewer.opens("/xep-hang/so-2/2023");
        reviewer.takesPictures("xep-hang");
    }

    private static void publishes(Visitor publisher) {
        publisher.logsIn("cong-bo");
        publisher.opens("/cong-bo/so-2/2023");
        publisher.takesPictures("cong-bo");
        publisher.page().locator("[name=reason]").fill(REASON);
        publisher.page().locator("main .btn-act").click();
        assertThat(publisher.page().locator("main")).containsText("Bản 2");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(name));
    }
}
