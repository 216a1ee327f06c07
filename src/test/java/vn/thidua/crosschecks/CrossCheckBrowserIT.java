package vn.thidua.crosschecks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Year;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.BrowserTest;
import vn.thidua.accounts.Actor;
import vn.thidua.browser.Visitor;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.files.SampleFiles;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** Evidence and the cross-check as people use them, in a real browser. */
@BrowserTest
class CrossCheckBrowserIT {

    private static final ClusterId CLUSTER = new ClusterId("so-2");
    private static final DossierKey OF_CHO_MOI = new DossierKey(CLUSTER, Year.of(2024), new UnitId("cho-moi"));
    private static final String TALK = "/kiem-tra-cheo/so-2/2024/cho-moi/y-kien/i-JOBS";

    @Autowired
    private SeasonService seasons;

    @Autowired
    private SampleYear year;

    @Autowired
    private WorkflowService workflow;

    @Test
    void aClerkAttachesAFileOnThePageOfARow(Visitor clerk) {
        clerk.logsIn("an-phu");
        clerk.opens("/nhap-lieu/so-2/2023/an-phu");
        var revenue = clerk.page().locator("[name='i-BUDGET_REVENUE.figure']");
        revenue.fill("54,3");
        revenue.press("Enter");
        assertThat(clerk.page().locator("#da-luu")).containsText("Đã lưu");
        clerk.opens("/nhap-lieu/so-2/2023/an-phu/minh-chung/i-BUDGET_REVENUE");
        assertThat(clerk.page().locator("h1")).containsText("Minh chứng tiêu chí I.1");
        assertThat(clerk.page().locator("main")).containsText("54,3");

        clerk.page().locator("#file").setInputFiles(file("Ảnh.exe", SampleFiles.program()));
        clerk.page().locator("#pages").fill("trang 3");
        button(clerk, "Đính kèm").click();
        assertThat(clerk.page().locator(".error-summary")).containsText("Không nhận được tệp");
        assertThat(clerk.page().locator("#pages")).hasValue("trang 3");
        clerk.takesPictures("minh-chung-loi");
        clerk.meetsNoBarrier();

        clerk.page()
                .locator("#file")
                .setInputFiles(file("Báo cáo thu ngân sách năm 2023 (đã ký).pdf", SampleFiles.pdf("thu")));
        button(clerk, "Đính kèm").click();
        assertThat(clerk.page().locator("main")).containsText("Báo cáo thu ngân sách năm 2023 (đã ký).pdf");
        clerk.takesPictures("minh-chung");
        clerk.meetsNoBarrier();
        clerk.opens("/nhap-lieu/so-2/2023/an-phu");
        assertThat(clerk.page().locator("button[name='minh-chung'][value='i-BUDGET_REVENUE']"))
                .containsText("Minh chứng (1)");
        clerk.takesPictures("nhap-lieu-minh-chung");
        clerk.opens("/nhap-lieu/so-2/2023/an-phu/kiem-tra");
        clerk.takesPictures("kiem-tra-minh-chung");
        clerk.meetsNoBarrier();
    }

    @Test
    void membersCheckEachOtherAndTalkAboutAFigure(Visitor visitor) {
        aReportOf2024IsInCrossCheck();
        var plan = "/kiem-tra-cheo/so-2/2024/phan-cong";
        enters(visitor, "phu-tan");
        visitor.opens(plan);
        visitor.page().locator("#seed").fill("2024");
        button(visitor, "Bốc thăm").click();
        assertThat(visitor.page().locator("main")).containsText("số bốc thăm 2024");
        visitor.takesPictures("phan-cong");
        visitor.meetsNoBarrier();
        visitor.opens("/kiem-tra-cheo/so-2/2024");
        visitor.takesPictures("kiem-tra-cheo");
        visitor.meetsNoBarrier();

        enters(visitor, "an-phu");
        visitor.opens(TALK);
        visitor.page().locator("#k-OBJECTION").check();
        visitor.page().locator("#text").fill("Số lao động trùng với báo cáo quý III.");
        button(visitor, "Gửi ý kiến").click();
        assertThat(visitor.page().locator("main")).containsText("Chờ đơn vị trả lời");

        enters(visitor, "cho-moi");
        assertThat(visitor.page().locator("main")).containsText("Trả lời phản đối");
        visitor.takesPictures("viec-can-lam-phan-doi");
        visitor.opens(TALK);
        visitor.page().locator("textarea").fill("Đã loại trùng, xem trang 4 của báo cáo.");
        button(visitor, "Trả lời").click();
        assertThat(visitor.page().locator("main")).containsText("Đã trả lời");

        enters(visitor, "phu-tan");
        visitor.opens(TALK);
        visitor.takesPictures("y-kien");
        visitor.meetsNoBarrier();
        visitor.page().locator("textarea").first().fill("Báo cáo quý đã loại trùng.");
        button(visitor, "Bác phản đối").click();
        assertThat(visitor.page().locator("main")).containsText("Bác phản đối: ");
        visitor.opens("/kiem-tra-cheo/so-2/2024/y-kien");
        visitor.takesPictures("y-kien-tat-ca");
        visitor.meetsNoBarrier();
        visitor.opens("/kiem-tra-cheo/so-2/2024/cho-moi?o=I.4");
        visitor.takesPictures("kiem-tra-cheo-o");
        visitor.meetsNoBarrier();
    }

    private void aReportOf2024IsInCrossCheck() {
        var system = Actor.system();
        var scorecard = seasons.season(new SeasonId(CLUSTER, Year.of(2023))).scorecard();
        seasons.useScorecard(OF_CHO_MOI.season(), Objects.requireNonNull(scorecard), system);
        year.answerAll(OF_CHO_MOI, system);
        workflow.submit(OF_CHO_MOI, system);
        workflow.take(OF_CHO_MOI, Step.START_CROSS_CHECK, Terms.NONE, system);
    }

    /** Somebody else sits down before the same browser. */
    private static void enters(Visitor visitor, String login) {
        visitor.context().clearCookies();
        visitor.logsIn(login);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
