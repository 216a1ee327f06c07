package vn.thidua.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;
import vn.thidua.journal.Journal;

@TrialTest
class PaperJourneyIT {

    private static final String PAPERS = "/xep-hang/so-2/2023/van-ban";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Journal journal;

    @Test
    void theBoardFindsThePapersOfAYearBesideItsStandings() {
        assertThat(get("/xep-hang/so-2/2023", REVIEWER)).bodyText().contains("href=\"" + PAPERS + "\"");
        assertThat(get(PAPERS, REVIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("Lập từ bản công bố số 1", "bao-cao-tong-ket.pdf", "bien-ban-kiem-phieu.docx")
                .doesNotContain("??", "ban-giao-uoc");
        assertThat(get("/xep-hang/so-2/2024/van-ban", REVIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("ban-giao-uoc-thi-dua.pdf")
                .doesNotContain("bao-cao-tong-ket");
    }

    @ParameterizedTest
    @CsvSource({
        "2023/van-ban/bang-tong-hop-diem, BẢNG TỔNG HỢP ĐIỂM, '996,53'",
        "2023/van-ban/bien-ban-hop-binh-xet, BIÊN BẢN, Phòng Nội vụ huyện Chợ Mới",
        "2023/van-ban/bien-ban-kiem-phieu, BIÊN BẢN KIỂM PHIẾU, Số phiếu phát ra",
        "2023/van-ban/to-trinh, TỜ TRÌNH, Cờ thi đua của Ủy ban nhân dân tỉnh",
        "2023/van-ban/bao-cao-tong-ket, BÁO CÁO, '482,9'",
        "2024/van-ban/ban-giao-uoc-thi-dua, BẢN GIAO ƯỚC THI ĐUA, Vì người nghèo"
    })
    void everyPaperSaysTheSameAsPdfAndAsDocx(String paper, String heading, String words) throws IOException {
        var pdf = get("/xep-hang/so-2/" + paper + ".pdf", REVIEWER);
        var docx = get("/xep-hang/so-2/" + paper + ".docx", REVIEWER);

        assertThat(pdf).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(textOfPdf(pdf))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: ……/",
                        heading,
                        words,
                        "Nơi nhận: - ",
                        "- Lưu: VT",
                        "Mã xác minh",
                        "Mã đầu chuỗi nhật ký lúc đó: ",
                        journal.head())
                .containsPattern(PaperCodes.CODE)
                .doesNotContain("??", "{0}");
        assertThat(textOfDocx(docx))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", heading, words, "Nơi nhận:")
                .doesNotContain("??", "{0}");
    }

    @Test
    void legalBasesStandInTheirOrderAndTheReviewBehindThem() throws IOException {
        assertThat(textOfPdf(get(PAPERS + "/to-trinh.pdf", REVIEWER)))
                .contains(
                        "Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003; "
                                + "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành "
                                + "một số điều của Luật Thi đua, khen thưởng; "
                                + "Căn cứ Quyết định số 876/QĐ-UBND ngày 20 tháng 4 năm 2020 của Ủy ban nhân dân tỉnh An Giang về việc tổ chức,")
                .containsPattern(
                        "; Căn cứ kết quả bình xét thi đua năm 2023 của Cụm Thi đua số 2 \\(kèm [^)]+\\)\\. Cụm");
    }

    @Test
    void theHeadSignsOrADeputyOnTheHeadsBehalf() throws IOException {
        var letter = PAPERS + "/to-trinh.";
        assertThat(textOfPdf(get(letter + "pdf", REVIEWER)))
                .contains("TM. CỤM THI ĐUA SỐ 2 CỤM TRƯỞNG huyện Tri Tôn")
                .doesNotContain("KT.");
        assertThat(textOfPdf(get(letter + "pdf?ky=thay", REVIEWER)))
                .contains("TM. CỤM THI ĐUA SỐ 2 KT. CỤM TRƯỞNG CỤM PHÓ huyện Phú Tân");
        assertThat(textOfDocx(get(letter + "docx?ky=thay", REVIEWER))).contains("KT. CỤM TRƯỞNG CỤM PHÓ");
        assertThat(get(PAPERS + "?ky=thay", REVIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("to-trinh.pdf?ky=thay", "Cấp phó ký thay (KT.)");

        var selfScore = "/nhap-lieu/so-2/2023/an-phu/bang-tu-cham-diem.";
        assertThat(textOfPdf(get(selfScore + "pdf", AN_PHU_HEAD)))
                .contains("ỦY BAN NHÂN DÂN HUYỆN AN PHÚ", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "- Cụm Thi đua số 2;");
        assertThat(textOfPdf(get(selfScore + "pdf?ky=thay", AN_PHU_HEAD)))
                .contains("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH");
    }

    @Test
    void aPdfIsTaggedAndBringsItsFontsAlong() throws IOException {
        try (var pdf = open(get(PAPERS + "/bang-tong-hop-diem.pdf", REVIEWER))) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Bảng tổng hợp điểm thi đua năm 2023");
            var page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight());
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void theCodeOnAPaperLeadsToTheVersionItWasMadeFrom() throws IOException {
        var code = PaperCodes.CODE.matcher(textOfPdf(get(PAPERS + "/bao-cao-tong-ket.pdf", REVIEWER)));
        assertThat(code.find()).isTrue();

        assertThat(mvc.get().uri("/xac-minh/" + code.group())).hasRedirectedUrl("/cum/so-2/2023/v1");
        assertThat(mvc.get().uri("/xac-minh/" + code.group().replace("-", " ").toLowerCase(Locale.ROOT)))
                .hasRedirectedUrl("/cum/so-2/2023/v1");
        assertThat(mvc.get().uri("/cum/so-2/2023/v1")).hasStatusOk();
        assertThat(mvc.get().uri("/xac-minh/0000-0000-0000")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void everyPageBearsTheCodeAsAPictureThatCanBeRead() throws IOException {
        var address = "http://localhost/xac-minh/";
        var report = get(PAPERS + "/bao-cao-tong-ket.pdf", REVIEWER);
        var code = PaperCodes.CODE.matcher(textOfPdf(report));
        assertThat(code.find()).isTrue();

        assertThat(PaperCodes.inPdf(report.getResponse().getContentAsByteArray()))
                .hasSizeGreaterThan(4)
                .containsOnly(address + code.group());
        assertThat(PaperCodes.inDocx(get(PAPERS + "/bao-cao-tong-ket.docx", REVIEWER)
                        .getResponse()
                        .getContentAsByteArray()))
                .as("the foot of the first page and that of all others")
                .containsExactly(address + code.group(), address + code.group());
    }

    @Test
    void theCodeOnADraftTellsWhatItWasMadeFromToThoseWhoMayKnow() throws IOException {
        var paper = "/nhap-lieu/so-2/2023/an-phu/bang-tu-cham-diem.";
        var pdf = get(paper + "pdf", AN_PHU_HEAD);
        var leads = PaperCodes.inPdf(pdf.getResponse().getContentAsByteArray());
        assertThat(leads).isNotEmpty().containsOnly(leads.get(0));
        var docx = get(paper + "docx", AN_PHU_EDITOR);
        assertThat(PaperCodes.inDocx(docx.getResponse().getContentAsByteArray()))
                .as("the same figures are the same state")
                .containsExactly(leads.get(0), leads.get(0));
        assertThat(PaperCodes.footOfDocx(docx.getResponse().getContentAsByteArray()))
                .contains("DỰ THẢO", "Mã xác minh", journal.head());
        var address = leads.get(0).replace("http://localhost", "");

        for (var known : List.of(AN_PHU_EDITOR, REVIEWER)) {
            assertThat(get(address, known))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "huyện An Phú",
                            "Bảng tự chấm điểm",
                            journal.head(),
                            "Năm này đã công bố: bản số 1",
                            paper + "pdf")
                    .doesNotContain("??", "54,2");
        }
        var stranger = mvc.get().uri(address).exchange();
        assertThat(stranger)
                .hasStatusOk()
                .bodyText()
                .contains("là dự thảo", "Mã băm SHA-256")
                .containsPattern("[0-9a-f]{64}")
                .doesNotContain("??", "An Phú", "2023", "Bảng tự chấm", journal.head(), "/nhap-lieu/so-2");
        assertThat(get(address, ADMINISTRATOR).getResponse().getContentAsString())
                .doesNotContain("An Phú", journal.head());

        var summary = PaperCodes.CODE.matcher(textOfPdf(get(PAPERS + "/bang-tong-hop-diem.pdf", REVIEWER)));
        assertThat(summary.find()).isTrue();
        assertThat(leads.get(0)).doesNotContain(summary.group());
    }

    @Test
    void aUnitHasItsOwnSelfScoreAndADraftSaysSo() throws IOException {
        var address = "/nhap-lieu/so-2/2023/an-phu/bang-tu-cham-diem";

        assertThat(get("/nhap-lieu/so-2/2023/an-phu/kiem-tra", AN_PHU_EDITOR))
                .bodyText()
                .contains(address + ".pdf");
        assertThat(textOfPdf(get(address + ".pdf", AN_PHU_EDITOR)))
                .contains("HUYỆN AN PHÚ", "BẢNG TỰ CHẤM ĐIỂM", "54,2", "161,79", "DỰ THẢO", journal.head())
                .containsPattern(PaperCodes.CODE);
        assertThat(textOfDocx(get(address + ".docx", AN_PHU_HEAD)))
                .contains("BẢNG TỰ CHẤM ĐIỂM", "54,2")
                .contains("(54,2/33,5 tỷ đồng): 60 điểm + thưởng 6 điểm (trần). Căn cứ: ")
                .contains("Tổng điểm: ");
        assertThat(textOfPdf(get("/nhap-lieu/so-2/2023/tri-ton/bang-tu-cham-diem.pdf", REVIEWER)))
                .contains("HUYỆN TRI TÔN", "Mã xác minh");
    }

    @Test
    void aRowThatSaysHowPointsWereScoredStaysWithItsCriterion() throws IOException {
        var docx = get("/nhap-lieu/so-2/2023/an-phu/bang-tu-cham-diem.docx", AN_PHU_HEAD);
        try (var file =
                new XWPFDocument(new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()))) {
            var rows = file.getTables().get(1).getRows();
            var explained = IntStream.range(1, rows.size())
                    .filter(at -> rows.get(at).getTableCells().size() == 2)
                    .toArray();
            assertThat(explained).isNotEmpty();
            for (var at : explained) {
                assertThat(rows.get(at - 1).getCell(0).getParagraphs().get(0).isKeepNext())
                        .as(rows.get(at).getCell(1).getText())
                        .isTrue();
            }
        }
    }

    @Test
    void papersAreForThoseWhoMaySeeTheFigures() {
        for (var path : List.of(PAPERS, PAPERS + "/bao-cao-tong-ket.pdf")) {
            assertThat(get(path, AN_PHU_EDITOR)).as(path).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(path, LEAD)).as(path).hasStatusOk();
        }
        assertThat(get("/nhap-lieu/so-2/2022/tri-ton/bang-tu-cham-diem.pdf", AN_PHU_EDITOR))
                .hasStatus(HttpStatus.NOT_FOUND);
        for (var path : List.of(
                PAPERS + "/bao-cao-tong-ket.exe",
                PAPERS + "/khong-co.pdf",
                PAPERS + "/bang-tu-cham-diem.pdf",
                PAPERS + "/ban-giao-uoc-thi-dua.pdf",
                "/xep-hang/so-2/2019/van-ban",
                "/nhap-lieu/so-2/2023/an-phu/bang-tu-cham-diem.txt")) {
            assertThat(get(path, path.contains("nhap-lieu") ? AN_PHU_EDITOR : REVIEWER))
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private MvcTestResult get(String path, Actor actor) {
        return PaperPictures.keep(
                path, mvc.get().uri(path).with(signedIn(actor)).exchange());
    }

    private static PDDocument open(MvcTestResult file) throws IOException {
        assertThat(file).hasStatusOk();
        return Loader.loadPDF(file.getResponse().getContentAsByteArray());
    }

    private static String textOfPdf(MvcTestResult file) throws IOException {
        try (var pdf = open(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    private static String textOfDocx(MvcTestResult file) throws IOException {
        assertThat(file).hasStatusOk();
        try (var docx =
                new XWPFDocument(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            return Stream.concat(
                            docx.getParagraphs().stream().map(paragraph -> paragraph.getText()),
                            docx.getTables().stream().map(XWPFTable::getText))
                    .collect(Collectors.joining("\n"))
                    .replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
