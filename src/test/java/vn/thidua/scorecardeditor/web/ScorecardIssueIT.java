package vn.thidua.scorecardeditor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.rulechecks.Finding;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.AcceptedWarning;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.ExampleTable;
import vn.thidua.scorecardeditor.SampleScorecards;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecardeditor.ScorecardEdits;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;

/** What stands between a draft and its decision, and what an issued version gives back. */
@PortalTest
@Transactional
class ScorecardIssueIT {

    private static final String TABLES = "/quan-tri/bang-diem";
    private static final String REASON = "Giữ nguyên theo văn bản của tỉnh";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ScorecardLibrary library;

    @Autowired
    private ScorecardDrafting drafting;

    @Test
    void issuesNothingWhileAWarningLacksItsReason() {
        var table = Arrays.stream(ExampleTable.values())
                .map(example -> ScorecardJson.read(example.json()))
                .filter(card -> !warnings(card).isEmpty())
                .findFirst()
                .orElseThrow();
        var issued = new ScorecardId(table.code(), 1);
        begin(table);

        assertThat(post(TABLES + "/" + table.code() + "/du-thao/ban-hanh", "revision", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy ghi lý do cho từng cảnh báo");
        assertThat(library.all()).noneMatch(each -> each.id().equals(issued));

        issue(table.code(), 1, table);
        assertThat(drafting.acceptedWarnings(issued))
                .hasSameSizeAs(warnings(table))
                .extracting(AcceptedWarning::reason)
                .containsOnly(REASON);
    }

    @Test
    void refusesAFaultyDraftAndNamesItsFaults() {
        post(TABLES, "code", "BANG-MOI", "name", "Bảng mới");

        assertThat(post(
                        TABLES + "/BANG-MOI/du-thao/ban-hanh",
                        "revision",
                        "0",
                        "decisionNumber",
                        "1/QĐ-UBND",
                        "decisionDate",
                        "20/04/2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Phải sửa trước khi ban hành", "Bảng điểm còn lỗi nên chưa ban hành được");
        assertThat(library.all()).noneMatch(each -> each.id().code().equals("BANG-MOI"));
    }

    @Test
    void givesAnIssuedVersionBackAsAFileThatCanBeTakenInAgainAndTellsTwoVersionsApart() throws Exception {
        var table = ScorecardEdits.asVersion(SampleScorecards.clusterTwo(), 1);
        var code = table.code();
        begin(table);
        issue(code, 1, table);

        var file = get(TABLES + "/" + code + "/ban/1/tep").getResponse().getContentAsByteArray();
        assertThat(post(TABLES + "/nhap-tep", "json", new String(file, StandardCharsets.UTF_8)))
                .hasRedirectedUrl(TABLES + "/" + code + "/du-thao");
        var taken = drafting.require(new DraftId(code), ADMINISTRATOR);
        assertThat(ScorecardEdits.asVersion(taken.scorecard(), 1)).isEqualTo(library.require(new ScorecardId(code, 1)));

        drafting.revise(
                new DraftId(code),
                taken.revision(),
                "group/V",
                card -> ScorecardEdits.removeGroup(card, "V"),
                ADMINISTRATOR);
        issue(code, 2, drafting.require(new DraftId(code), ADMINISTRATOR).scorecard());
        assertThat(get(TABLES + "/" + code + "/thay-doi?tu=1&den=2"))
                .hasStatusOk()
                .bodyText()
                .contains("V.1");
    }

    @Test
    void drawsEachRuleBesideATableOfTheSamePoints() {
        begin(SampleScorecards.clusterTwo());

        assertThat(get(TABLES + "/" + SampleScorecards.clusterTwo().code() + "/du-thao/tieu-chi/II.1"))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"curve\"", "<table");
    }

    @Test
    void publishesTheSchemaOfItsFiles() {
        assertThat(mvc.get().uri("/du-lieu/scorecard.schema.json").exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPath("$['$schema']");
    }

    private void begin(Scorecard table) {
        assertThat(post(TABLES + "/nhap-tep", "json", ScorecardJson.write(table)))
                .hasRedirectedUrl(TABLES + "/" + table.code() + "/du-thao");
    }

    private void issue(String code, int version, Scorecard table) {
        var seen = drafting.require(new DraftId(code), ADMINISTRATOR).revision();
        var params = new ArrayList<>(List.of(
                "revision", Long.toString(seen), "decisionNumber", "876/QĐ-UBND", "decisionDate", "20/04/2026"));
        for (var index = 0; index < warnings(table).size(); index++) {
            params.add("reasons[" + index + "]");
            params.add(REASON);
        }
        assertThat(post(TABLES + "/" + code + "/du-thao/ban-hanh", params.toArray(String[]::new)))
                .hasRedirectedUrl(TABLES + "/" + code + "/ban/" + version);
    }

    private List<Finding> warnings(Scorecard table) {
        return drafting.findings(table).stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .toList();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(signedIn(ADMINISTRATOR)).exchange();
    }

    private MvcTestResult post(String address, String... params) {
        var request = mvc.post().uri(address).with(signedIn(ADMINISTRATOR)).with(csrf());
        for (var index = 0; index < params.length; index += 2) {
            request = request.param(params[index], params[index + 1]);
        }
        return request.exchange();
    }
}
