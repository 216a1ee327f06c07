package vn.thidua.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.REVIEWER;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.journal.Journal;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class JournalPagesIT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Journal journal;

    @BeforeEach
    void somethingHappens(@Autowired AccountService accounts) {
        if (journal.head().startsWith("0000000000")) {
            accounts.open(new NewAccount("hanh", "Hạnh", null, Set.of(Role.PROVINCIAL_REVIEWER)), ADMINISTRATOR);
        }
    }

    @Test
    void tellTheAdministratorWhoDidWhat() {
        var page = get("/quan-tri/nhat-ky");

        assertThat(page).hasStatusOk().bodyText().contains("Mở tài khoản", "account/hanh", "quan-tri", "Tạo lời mời");
    }

    @Test
    void showOnlyWhatTheFilterLetsThrough() {
        assertThat(get("/quan-tri/nhat-ky?event=RoleGranted"))
                .bodyText()
                .contains("Thẩm định")
                .doesNotContain("id=\"d-1\"");
        assertThat(get("/quan-tri/nhat-ky?subject=dossier/")).bodyText().contains("Không có dòng nào khớp");
        assertThat(get("/quan-tri/nhat-ky?to=22/11/2026")).bodyText().contains("Không có dòng nào khớp");
        assertThat(get("/quan-tri/nhat-ky?from=23/11/2026&to=23/11/2026"))
                .bodyText()
                .contains("id=\"d-1\"");
    }

    @Test
    void takeANonsensicalDateForNone() {
        assertThat(get("/quan-tri/nhat-ky?from=hom-qua&before=1")).hasStatusOk();
    }

    @Test
    void exportEveryRowAsCsv() {
        var csv = get("/quan-tri/nhat-ky?csv=1&event=RoleGranted");

        assertThat(csv)
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\uFEFFposition,at,event,actor,subject,details,previous_hash,hash\r\n2,")
                .contains("RoleGranted,quan-tri,account/hanh,role=PROVINCIAL_REVIEWER,")
                .hasLineCount(2);
    }

    @Test
    void proveTheChainOnDemand() {
        var checked = mvc.post()
                .uri("/quan-tri/nhat-ky/kiem-tra")
                .with(signedIn(ADMINISTRATOR))
                .with(csrf())
                .exchange();

        assertThat(checked).hasRedirectedUrl("/quan-tri/nhat-ky");
        assertThat(checked.getMvcResult().getFlashMap().get("verification")).isEqualTo(journal.verify());
    }

    @Test
    void tellWhetherAPrintedHashIsStillInTheChain() {
        assertThat(compare(journal.head()).getMvcResult().getFlashMap().keySet())
                .contains("found");
        assertThat(compare("f".repeat(64)).getMvcResult().getFlashMap().keySet())
                .doesNotContain("found");
    }

    /** Which address was refused is logged, by its pattern: whose account or figures were wanted is nobody's business there. */
    @Test
    void areNobodyElsesBusinessWhichTheLogTells(CapturedOutput log, @Autowired LoggingSystem logging) {
        var refusals = "vn.thidua.platform.Refused";
        logging.setLogLevel(refusals, LogLevel.INFO);
        try {
            assertThat(mvc.get().uri("/quan-tri/nhat-ky").with(signedIn(REVIEWER)))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get().uri("/quan-tri/tai-khoan/ai-do").with(signedIn(REVIEWER)))
                    .hasStatus(HttpStatus.FORBIDDEN);
            mvc.post()
                    .uri("/quan-tri/nhat-ky/kiem-tra")
                    .with(signedIn(ADMINISTRATOR))
                    .exchange();
        } finally {
            logging.setLogLevel(refusals, null);
        }

        assertThat(log.getAll())
                .contains(
                        "Refused: GET /quan-tri/nhat-ky (",
                        "Refused: GET /quan-tri/tai-khoan/{login} (",
                        "Refused: POST /quan-tri/nhat-ky/kiem-tra (MissingCsrfTokenException)")
                .doesNotContain("ai-do");
    }

    private MvcTestResult compare(String printed) {
        return mvc.post()
                .uri("/quan-tri/nhat-ky/doi-chieu")
                .param("printed", printed)
                .with(signedIn(ADMINISTRATOR))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(signedIn(ADMINISTRATOR)).exchange();
    }
}
