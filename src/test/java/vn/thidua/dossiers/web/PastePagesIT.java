package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.scoring.Ledger;

/** A block from a spreadsheet, as Excel and LibreOffice put it on the clipboard, changes nothing before it was looked at. */
@PortalTest
@Transactional
class PastePagesIT {

    private static final String GRID = "/nhap-lieu/so-2/2023/an-phu";
    private static final String PASTE = GRID + "/dan";

    /** Excel ends its lines with both characters, puts cells with line breaks in quotation marks, and copies empty rows below. */
    private static final String FROM_EXCEL = String.join(
            "\r\n",
            "TT\tTiêu chí\tKế hoạch 2023\tKết quả 2023",
            "1\t\"Thu ngân sách\nnhà nước trên địa bàn\"\t33,5\t54,2",
            "4\tGiải quyết việc làm cho người lao động\t1.200\t1.410",
            "7\tTỷ lệ người dân tham gia bảo hiểm y tế\t92,00\t92,65",
            "\t\t\t",
            "\t\t\t",
            "");

    private static final String FROM_LIBREOFFICE = "54,2\n\"không\nphát sinh\"\n\n1 410 lao động\n\n\n";

    @Autowired
    private SampleYear year;

    @Autowired
    private EntryService entries;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aYear() {
        year.enter();
    }

    @Test
    void findsTheRowsOfATableFromExcelByTheirNames() {
        var preview = pastes(AN_PHU_EDITOR, Map.of("khoi", FROM_EXCEL));

        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("3 ô thay đổi, 0 ô cần chọn, 0 ô có lỗi", "Cổng tìm ô theo tên tiêu chí")
                .contains("name=\"i-BUDGET_REVENUE.take\"", "name=\"i-JOBS.take\"", "name=\"i-HEALTH_INSURANCE.take\"")
                .contains("92,65", "1.410")
                .doesNotContain("Không tìm được ô cho");
        assertThat(entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entries()).isEmpty();
    }

    @Test
    void runsAColumnFromLibreOfficeDownFromTheCellPastedInto() {
        var preview = pastes(AN_PHU_EDITOR, Map.of("o", "i-BUDGET_REVENUE", "khoi", FROM_LIBREOFFICE));

        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("3 ô thay đổi", "trống: giữ nguyên", "không phát sinh", "name=\"i-POVERTY_RATE.take\"")
                .doesNotContain("name=\"i-JOBS.take\"");
    }

    @Test
    void saysWhatIsAmbiguousAndWhatIsWrong() {
        var preview = pastes(AN_PHU_EDITOR, Map.of("o", "i-BUDGET_REVENUE", "khoi", "475.962\nnhiều\n1,410"));

        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("0 ô thay đổi, 1 ô cần chọn, 2 ô có lỗi", "có thể hiểu theo hai cách", "475.962,0")
                .contains("“nhiều” không phải là số", "phải là số nguyên");
    }

    /** Without JavaScript the preview is a page of its own, whose form saves what was ticked. */
    @Test
    void savesWhatWasTicked() {
        var saved = mvc.post()
                .uri(GRID)
                .param("i-JOBS.seen", "0")
                .param("i-JOBS.was", "")
                .param("i-JOBS.figure", "1.410")
                .param("i-JOBS.pasted", "true")
                .param("i-JOBS.take", "true")
                .param("i-BUDGET_REVENUE.seen", "0")
                .param("i-BUDGET_REVENUE.figure", "54,2")
                .param("i-BUDGET_REVENUE.pasted", "true")
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();

        assertThat(saved).hasRedirectedUrl(GRID);
        var sheet = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(sheet.entries()).containsOnlyKeys(JOBS);
        assertThat(sheet.entries().get(JOBS).figure(Ledger.CLAIMED)).isEqualTo(Figure.of("1410"));
    }

    @Test
    void refusesInWordsWhatIsEmptyOrTooLarge() {
        assertThat(pastes(AN_PHU_EDITOR, Map.of("khoi", " \r\n")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa có gì để dán");
        assertThat(pastes(AN_PHU_EDITOR, Map.of("khoi", "1\n".repeat(PastedBlock.MOST_ROWS + 1))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Khối quá lớn");
        assertThat(pastes(AN_PHU_HEAD, Map.of("khoi", "1"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult pastes(Actor actor, Map<String, String> fields) {
        var request = mvc.post().uri(PASTE).with(csrf()).with(signedIn(actor));
        fields.forEach(request::param);
        return request.exchange();
    }
}
