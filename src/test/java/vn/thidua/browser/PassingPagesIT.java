package vn.thidua.browser;

import static vn.thidua.accounts.SampleActors.APPROVER;
import static vn.thidua.accounts.SampleActors.EDITOR;
import static vn.thidua.accounts.SampleActors.REVIEWER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.BrowserTest;
import vn.thidua.MutableClock;
import vn.thidua.awards.AwardService;
import vn.thidua.awards.AwardType;
import vn.thidua.awards.BallotCount;
import vn.thidua.awards.BallotService;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.SignOff;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.SampleTie;
import vn.thidua.rankings.SanctionCause;
import vn.thidua.rankings.SanctionTerms;
import vn.thidua.scoring.Sanction.Effect;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** The pages that are there only for a while, each brought about first: what {@link EveryPageIT} asks of the others, of them. */
@BrowserTest
class PassingPagesIT {

    private static final ClusterId CLUSTER = new ClusterId("so-2");
    private static final SeasonId SEASON = new SeasonId(CLUSTER, Year.of(2023));
    private static final UnitId AN_PHU = new UnitId("an-phu");
    private static final DossierKey REPORT = DossierKey.of(SEASON, AN_PHU);
    private static final String STANDINGS = "/xep-hang/so-2/2023";

    @BeforeEach
    void theYearIsOver(@Autowired MutableClock clock) {
        clock.set(LocalDateTime.of(2024, 1, 15, 9, 0));
    }

    @Test
    void ofWhatTheBoardDecides(
            Visitor board,
            @Autowired RankingService rankings,
            @Autowired AwardService awards,
            @Autowired BallotService ballots,
            @Autowired SampleTie tie) {
        var award = awards.propose(SEASON, AN_PHU, AwardType.CERTIFICATE_OF_MERIT, null, REVIEWER);
        var terms = new SanctionTerms(
                Effect.EXCLUDE, null, SanctionCause.LEADERS_DISCIPLINED, "Kỷ luật khiển trách", "12/QĐ-UBND");
        var sanction = rankings.sanction(SEASON, new UnitId("chau-phu"), terms, REVIEWER);
        var votes = Map.of(AN_PHU, 6, new UnitId("tri-ton"), 4);
        ballots.record(
                SEASON,
                new BallotCount(LocalDate.of(2023, 12, 29), 12, 11, 10, 1, 1, votes, "Ba người", "Biên bản 3"),
                REVIEWER);
        var closed = new SeasonId(CLUSTER, Year.of(2022));
        var members = rankings.standings(closed, REVIEWER).members().stream()
                .map(UnitView::id)
                .toList();
        var order = rankings.decideByBallot(closed, members, "Hội nghị biểu quyết", "Biên bản 4", REVIEWER);
        tie.report();
        board.logsIn("tham-dinh");

        board.meetsNoFaultAt(STANDINGS);
        board.meetsNoFaultAt(STANDINGS + "/khen-thuong");
        board.meetsNoFaultAt(STANDINGS + "/khen-thuong/" + award);
        board.meetsNoFaultAt(STANDINGS + "/khong-xet/" + sanction + "/rut");
        board.meetsNoFaultAt(STANDINGS + "/kiem-phieu");
        board.meetsNoFaultAt(STANDINGS + "/kiem-phieu/rut");
        board.meetsNoFaultAt("/xep-hang/so-2/2022");
        board.meetsNoFaultAt("/xep-hang/so-2/2024");
        board.meetsNoFaultAt("/xep-hang/so-2/2024/hoa-diem/1");
        board.meetsNoFaultAt("/xep-hang/so-2/2022/quyet-dinh/" + order + "/rut");
    }

    @Test
    void ofAReportOnItsWay(
            Visitor unit,
            @Autowired SampleYear year,
            @Autowired SignOff signOff,
            @Autowired WorkflowService workflow,
            @Autowired JdbcClient jdbc) {
        unit.logsIn("an-phu");
        sends(unit, "/nhap-lieu/so-2/2023/an-phu/bang-tinh", "/tep", "an-phu.xlsx");
        unit.meetsNoFault();
        unit.context().request().get("/nhap-lieu/so-2/2023/an-phu/bang-tu-cham-diem.pdf");
        var code = jdbc.sql("select code from paper_draft where unit_id = 'an-phu' order by made_at desc limit 1")
                .query(String.class)
                .single();
        unit.meetsNoFaultAt("/xac-minh/" + code);

        year.answerAll(REPORT, EDITOR);
        signOff.decide(AN_PHU, true, APPROVER);
        workflow.submit(REPORT, "Gửi minh chứng sau.", EDITOR);
        unit.context().clearCookies();
        unit.logsIn("an-phu.lanhdao");
        unit.meetsNoFaultAt("/viec-can-lam");
        unit.meetsNoFaultAt("/nhap-lieu/so-2/2023/an-phu/kiem-tra");
        unit.meetsNoFaultAt("/nhap-lieu/so-2/2023/an-phu/ky-duyet/tra-lai");
    }

    @Test
    void ofAnImport(Visitor administrator) {
        administrator.logsIn("quan-tri");

        sends(administrator, "/quan-tri/nhap-xuat", "/so-2.zip", "so-2.zip");
        administrator.page().locator("h1").waitFor();

        administrator.meetsNoFault();
    }

    /** Fetches a file and sends it back as it is. */
    private static void sends(Visitor visitor, String address, String file, String name) {
        var content = visitor.context().request().get(address + file).body();
        visitor.opens(address);
        visitor.page().locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        visitor.page()
                .locator("main form")
                .filter(new Locator.FilterOptions().setHas(visitor.page().locator("#file")))
                .locator("button")
                .first()
                .click();
        visitor.page().waitForURL(url -> url.contains(address + "/"));
    }
}
