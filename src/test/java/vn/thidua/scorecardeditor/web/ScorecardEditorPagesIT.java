package vn.thidua.scorecardeditor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.BrowserTest;
import vn.thidua.browser.Visitor;
import vn.thidua.scorecardeditor.SampleScorecards;

@BrowserTest
class ScorecardEditorPagesIT {

    private static final String TABLES = "/quan-tri/bang-diem";
    private static final String CODE = SampleScorecards.clusterTwo().code();
    private static final String DRAFT = TABLES + "/" + CODE + "/du-thao";

    @Test
    void leadFromAnIssuedTableToTheCheckOfItsNextVersion(Visitor administrator) {
        administrator.logsIn("quan-tri");
        var page = administrator.page();
        administrator.opens(TABLES);
        shown(administrator, "scorecards");
        administrator.opens(TABLES + "/" + CODE + "/ban/1");
        shown(administrator, "scorecard-version");

        page.click("button:has-text('Lập phiên bản mới')");
        shown(administrator, "scorecard-draft");

        administrator.opens(DRAFT + "/tieu-chi/I.1");
        page.fill("[id='rule.fields[zeroBelow]']", "80");
        assertThat(page.locator("#do-thi")).containsText("Dưới 80");
        shown(administrator, "scorecard-criterion");
        page.fill("[id='maxPoints']", "một trăm");
        page.click("main .actionbar .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("không phải là số");
        shown(administrator, "scorecard-criterion-error");
        page.fill("[id='maxPoints']", "110");
        page.click("main .actionbar .btn-primary");

        administrator.opens(DRAFT + "/tieu-chi/II.1");
        page.click("button:has-text('Thêm dòng')");
        assertThat(page.locator("[id='rule.rows[3].bound']")).isVisible();
        page.waitForLoadState();
        page.selectOption("[id='rule.kind']", "CONDITIONAL");
        assertThat(page.locator("[id='rule.then.kind']")).isVisible();
        shown(administrator, "scorecard-conditional");

        administrator.opens(DRAFT + "/chung");
        shown(administrator, "scorecard-general");
        administrator.opens(DRAFT + "/xep-loai");
        shown(administrator, "scorecard-ranking");
        administrator.opens(DRAFT + "/che-tai");
        page.click("button:has-text('Thêm chế tài')");
        assertThat(page.locator("[id='sanctions[1].code']")).isVisible();
        shown(administrator, "scorecard-sanctions");
        administrator.opens(DRAFT + "/nhom/I");
        shown(administrator, "scorecard-group");
        administrator.opens(DRAFT + "/nhom/moi");
        shown(administrator, "scorecard-group-new");
        administrator.opens(DRAFT + "/thay-doi");
        assertThat(page.locator("main")).containsText("Dưới mức này: 0 điểm");
        shown(administrator, "scorecard-changes");
        administrator.opens(DRAFT + "/ban-hanh");
        shown(administrator, "scorecard-issue");
        administrator.opens(DRAFT + "/thu-nghiem");
        shown(administrator, "scorecard-back-test");
    }

    private static void shown(Visitor visitor, String picture) {
        visitor.page().waitForLoadState();
        visitor.takesPictures(picture);
        visitor.meetsNoBarrier();
    }
}
