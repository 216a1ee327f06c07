package vn.thidua.exchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.OF_TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.REVENUE;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.exchange.SampleWorkbooks.figure;
import static vn.thidua.exchange.SampleWorkbooks.filled;
import static vn.thidua.exchange.SampleWorkbooks.note;
import static vn.thidua.exchange.SampleWorkbooks.rowOf;
import static vn.thidua.exchange.SampleWorkbooks.state;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.CellChange;
import vn.thidua.dossiers.ChangeSource;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.FigureChange;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Subject;
import vn.thidua.exchange.WorkbookService;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ValueState;

@PortalTest
@Transactional
@RecordApplicationEvents
class WorkbookJourneyIT {

    private static final String GRID = "/nhap-lieu/so-2/2023/an-phu";
    private static final String WORKBOOK = GRID + "/bang-tinh";
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");

    @Autowired
    private SampleYear year;

    @Autowired
    private EntryService entries;

    @Autowired
    private WorkbookService workbooks;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aYear() {
        year.enter();
    }

    @Test
    void theGridLeadsToTheWorkbook() {
        assertThat(get(GRID, AN_PHU_EDITOR)).bodyText().contains("href=\"" + WORKBOOK + "\"");
        assertThat(get(WORKBOOK, AN_PHU_EDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + WORKBOOK + "/tep\"", "type=\"file\"")
                .doesNotContain("??");
    }

    @Test
    void everythingButTheAnswersIsFilledInAndLocked() throws IOException {
        type("i-BUDGET_REVENUE", Claim.of(Figure.of("54.2")).noting("=HYPERLINK(\"http://x\")"));
        var file = get(WORKBOOK + "/tep", AN_PHU_EDITOR);

        assertThat(file).hasHeader("Content-Disposition", "attachment; filename=\"ket-qua-an-phu-2023.xlsx\"");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            var revenue = sheet.getRow(rowOf(sheet, "i-BUDGET_REVENUE"));
            assertThat(sheet.getProtect()).isTrue();
            assertThat(book.isStructureLocked()).isTrue();
            assertThat(revenue.getCell(4).getRawValue()).isEqualTo("33.5");
            assertThat(revenue.getCell(4).getCellStyle().getLocked()).isTrue();
            assertThat(revenue.getCell(5).getRawValue()).isEqualTo("54.2");
            assertThat(revenue.getCell(5).getCellStyle().getLocked()).isFalse();
            assertThat(revenue.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0.0###");
            assertThat(revenue.getCell(9).getCellType().name()).isEqualTo("STRING");
            assertThat(revenue.getCell(9).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getDataValidations()).hasSizeGreaterThan(60);
            assertThat(sheet.getDataValidations())
                    .as("states are chosen from a list")
                    .anySatisfy(list -> {
                        assertThat(list.getRegions().getCellRangeAddresses()[0].isInRange(revenue.getCell(6)))
                                .isTrue();
                        assertThat(list.getValidationConstraint().getFormula1()).contains("Danh mục");
                    });
            var guide = book.getSheet("Hướng dẫn");
            assertThat(guide.getProtect()).isTrue();
            assertThat(guide.getLastRowNum()).isGreaterThan(5);
            assertThat(guide.getRow(1).getCell(0).getStringCellValue()).isNotBlank();
            assertThat(book.getSheetVisibility(book.getSheetIndex("thidua"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.getSheetVisibility(book.getSheetIndex("Danh mục"))).isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 296 385", "-5 so với năm trước", "@SUM(A1)"})
    void aNoteThatLooksLikeAFormulaStaysTextThereAndBack(String text) throws IOException {
        type("i-BUDGET_REVENUE", Claim.of(Figure.of("54.2")).noting(text));
        var file = workbook();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var cell = note(book.getSheetAt(0), "i-BUDGET_REVENUE");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(follow(send("ket-qua.xlsx", file))).bodyText().contains("Không có ô nào thay đổi");
    }

    @ParameterizedTest
    @CsvSource({
        "edition, 0, Tệp “ket-qua.xlsx” theo mẫu cũ của cổng",
        "scorecard, AG-CUM2 0, Tệp “ket-qua.xlsx” theo bảng điểm AG-CUM2 0",
        "unit, Không phải mã, Tệp “ket-qua.xlsx” không phải bảng tính tải từ cổng này"
    })
    void anOldOrForeignWorkbookIsRefusedByName(String line, String value, String sentence) {
        var changed = filled(workbook(), sheet -> {
            for (var row : sheet.getWorkbook().getSheet("thidua")) {
                if (row.getCell(0).getStringCellValue().equals(line)) {
                    row.getCell(1).setCellValue(value);
                }
            }
        });

        assertThat(send("ket-qua.xlsx", changed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence);
    }

    @Test
    void aWorkbookThatNobodyChangedChangesNothing() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        type("i-BUDGET_REVENUE", Claim.of(Figure.of("58.30")).noting("= không phải công thức"));

        assertThat(follow(send("ket-qua.xlsx", workbook()))).bodyText().contains("Không có ô nào thay đổi; 28 mục");
    }

    @Test
    void whatChangesIsShownCellByCellThenSavedAtOnce() {
        type("i-BUDGET_REVENUE", Claim.of(Figure.of("54.2")));
        var filled = filled(workbook(), sheet -> {
            figure(sheet, "i-BUDGET_REVENUE").getCTCell().setV("55.1");
            figure(sheet, "i-JOBS").setCellValue("1.410 lao động");
            state(sheet, "i-POVERTY_RATE").setCellValue("Chưa có số liệu");
            note(sheet, "i-POVERTY_RATE").setCellValue("Chờ kết quả rà soát");
            figure(sheet, "c-IV.1").setCellValue("Đạt");
            figure(sheet, "c-V.1#" + optionOf("V.1")).setCellValue("Có");
        });

        var preview = send("ket-qua.xlsx", filled);
        assertThat(follow(preview))
                .hasStatusOk()
                .bodyText()
                .contains("5 mục thay đổi ở 6 ô", "<del>54,2", "<ins>55,1", "1.410", "Chờ kết quả rà soát", "Đạt")
                .doesNotContain("??");
        assertThat(claimed(REVENUE)).isEqualTo(Figure.of("54.2"));

        assertThat(confirm(preview)).hasRedirectedUrl(GRID);

        assertThat(claimed(REVENUE)).isEqualTo(Figure.of("55.1"));
        assertThat(claimed(JOBS)).isEqualTo(Figure.of("1410"));
        assertThat(claimed(Subject.of("i-POVERTY_RATE"))).isEqualTo(Figure.none(ValueState.NOT_YET_AVAILABLE));
        assertThat(claimed(Subject.of("c-V.1"))).isEqualTo(Figure.of(optionOf("V.1")));
        assertThat(entries.history(OF_AN_PHU, JOBS, AN_PHU_EDITOR))
                .extracting(FigureChange::source)
                .containsExactly(ChangeSource.WORKBOOK);
        assertThat(events.stream(DomainEvent.class))
                .extracting(DomainEvent::name)
                .contains("WorkbookTaken");
        assertThat(follow(preview)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWrongCellIsNamedAndNothingIsSaved() {
        var filled = filled(workbook(), sheet -> {
            figure(sheet, "i-BUDGET_REVENUE").getCTCell().setV("55.1");
            figure(sheet, "i-JOBS").setCellValue("nhiều");
            figure(sheet, "i-INCOME_PER_CAPITA").setCellValue("475.962");
            figure(sheet, "c-III.4").setCellValue("Rất tốt");
            figure(sheet, "c-IV.2").getCTCell().setV("-1");
            state(sheet, "i-POVERTY_RATE").setCellValue("có số liệu");
            shownAsDate(figure(sheet, "i-PUBLIC_INVESTMENT"), LocalDate.of(2023, 10, 5));
        });

        var preview = send("ket-qua.xlsx", filled);

        assertThat(follow(preview))
                .bodyText()
                .contains("Chưa ghi được: 6 ô cần sửa", "<title>Lỗi: ", "đây là ngày 05/10/2023, không phải số")
                .contains("Sheet Kết quả, ô F", "“nhiều” không phải là số", "“475.962” có thể là", "“Rất tốt” không có")
                .doesNotContain("name=\"shown\"", "??");
        assertThat(confirm(preview)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entries()).isEmpty();
    }

    /** As a spreadsheet does by itself where 5.10 is typed into a cell without a format. */
    private static void shownAsDate(XSSFCell cell, LocalDate date) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);
        cell.setCellValue(date);
    }

    @Test
    void anAnswerThatSomebodyElseChangedMeanwhileIsNoticed() {
        var early = workbook();
        type("i-BUDGET_REVENUE", Claim.of(Figure.of("54.2")));
        type("i-JOBS", Claim.of(Figure.of("1410")));
        var filled = filled(
                early, sheet -> figure(sheet, "i-BUDGET_REVENUE").getCTCell().setV("55.1"));

        assertThat(follow(send("ket-qua.xlsx", filled)))
                .bodyText()
                .contains("tài khoản an-phu đã đổi thành 54,2", "Chưa ghi được: 1 ô")
                .doesNotContain("1.410");
    }

    @Test
    void whatWasLookedAtIsAllThatIsConfirmed() {
        var filled = filled(
                workbook(),
                sheet -> figure(sheet, "i-BUDGET_REVENUE").getCTCell().setV("55.1"));
        var preview = send("ket-qua.xlsx", filled);
        var address = address(preview);

        assertThat(post(address, "0".repeat(64)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nên chưa ghi gì");
        assertThat(claimed(REVENUE)).isNull();
    }

    @Test
    void theWorkbookOfAnotherUnitOrProgramIsRefusedByName() {
        var ofTriTon = workbooks.write(OF_TRI_TON, LEAD);

        assertThat(send("tri-ton.xlsx", ofTriTon))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tệp “tri-ton.xlsx” là bảng tính năm 2023 của UBND huyện Tri Tôn", "id=\"file-loi\"");
        assertThat(send("C:\\a\\ho so.xlsx", "không phải bảng tính".getBytes(UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không đọc được tệp “ho so.xlsx”");
        assertThat(send("to.xlsx", new byte[6 * 1024 * 1024]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nặng 6 MB");
        assertThat(mvc.post()
                        .uri(WORKBOOK)
                        .with(csrf())
                        .with(signedIn(AN_PHU_EDITOR))
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy chọn tệp bảng tính");
    }

    @Test
    void whatLibreOfficeSavedIsReadLikeWhatExcelSaved() throws IOException {
        var saved = new ClassPathResource("exchange/libreoffice-an-phu-2023.xlsx").getContentAsByteArray();

        var preview = send("libreoffice.xlsx", saved);
        assertThat(follow(preview)).bodyText().contains("4 mục thay đổi").doesNotContain("cần sửa trong bảng tính");
        assertThat(confirm(preview)).hasRedirectedUrl(GRID);

        assertThat(claimed(REVENUE)).as("computed by =20+34.2").isEqualTo(Figure.of("54.2"));
        assertThat(claimed(JOBS)).isEqualTo(Figure.of("1410"));
        assertThat(claimed(Subject.of("c-IV.1"))).isEqualTo(Figure.of("PASS"));
        assertThat(entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entry(JOBS).claim().note())
                .isEqualTo("=1+1 là ghi chú");
    }

    @Test
    void onlyTheEditorOfTheUnitHasToDoWithIt() {
        for (var path : List.of(WORKBOOK, WORKBOOK + "/tep")) {
            assertThat(get(path, AN_PHU_HEAD)).as(path).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(path, REVIEWER)).as(path).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(path, LEAD)).as(path).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(path, ADMINISTRATOR)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(WORKBOOK + "/00000000-0000-0000-0000-000000000000", AN_PHU_EDITOR))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(WORKBOOK + "/khong-co", AN_PHU_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private byte[] workbook() {
        return get(WORKBOOK + "/tep", AN_PHU_EDITOR).getResponse().getContentAsByteArray();
    }

    private void type(String key, Claim claim) {
        var subject = Subject.of(key);
        var entry = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entry(subject);
        entries.save(
                OF_AN_PHU,
                List.of(new CellChange(subject, entry == null ? 0 : entry.version(), claim, ChangeSource.TYPED)),
                AN_PHU_EDITOR);
    }

    private String optionOf(String criterion) {
        return entries.sheet(OF_AN_PHU, AN_PHU_EDITOR)
                .questionnaire()
                .require(Subject.criterion(criterion))
                .options()
                .get(0)
                .code();
    }

    private @Nullable Figure claimed(Subject subject) {
        var entry = entries.sheet(OF_AN_PHU, AN_PHU_EDITOR).entry(subject);
        return entry == null ? null : entry.figure(Ledger.CLAIMED);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(signedIn(actor)).exchange();
    }

    private MvcTestResult send(String name, byte[] content) {
        return mvc.post()
                .uri(WORKBOOK)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();
    }

    private static String address(MvcTestResult sent) {
        var address = sent.getResponse().getRedirectedUrl();
        assertThat(address).startsWith(WORKBOOK + "/");
        return address;
    }

    private MvcTestResult follow(MvcTestResult sent) {
        return get(address(sent), AN_PHU_EDITOR);
    }

    private MvcTestResult confirm(MvcTestResult sent) {
        var page = SHOWN.matcher(body(follow(sent)));
        return post(address(sent), page.find() ? page.group(1) : "");
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult post(String address, String shown) {
        return mvc.post()
                .uri(address)
                .param("shown", shown)
                .with(csrf())
                .with(signedIn(AN_PHU_EDITOR))
                .exchange();
    }
}
