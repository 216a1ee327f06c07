package vn.thidua.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;

/** What Excel writes and other programs do not: each part is put down here as Excel puts it down. */
class ExcelWorkbookTests {

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, ReadSheet> sheets = WorkbookReader.read("excel.xlsx", excel());

    @Test
    void sharedTextsAreReadWholeWhateverTheirRunsAndWithoutTheirSounds() {
        assertThat(at("A1")).isEqualTo(new RawCell(RawCell.Kind.TEXT, "Đạt"));
        assertThat(at("B1")).isEqualTo(new RawCell(RawCell.Kind.TEXT, "gần 54,2 tỷ đồng"));
        assertThat(at("C1")).isEqualTo(new RawCell(RawCell.Kind.TEXT, "Chợ Mới"));
    }

    @Test
    void textsThatStandInTheCellAreReadToo() {
        assertThat(at("A2")).isEqualTo(new RawCell(RawCell.Kind.TEXT, "1.410 lao động"));
        assertThat(at("B2")).as("the text that a formula came to").isEqualTo(new RawCell(RawCell.Kind.TEXT, "Có"));
    }

    @Test
    void aFormulaIsReadByTheValueThatExcelKeptForIt() {
        assertThat(at("A3")).isEqualTo(new RawCell(RawCell.Kind.NUMBER, "54.2"));
        assertThat(at("B3")).as("of a shared formula").isEqualTo(new RawCell(RawCell.Kind.NUMBER, "12"));
        assertThat(at("C3").kind()).as("a fault").isEqualTo(RawCell.Kind.UNUSABLE);
    }

    @Test
    void aDateIsReadAsADateHoweverItIsKept() {
        assertThat(at("A4")).as("written out").isEqualTo(new RawCell(RawCell.Kind.DATE, "29/12/2023"));
        assertThat(at("C4"))
                .as("days, in a format of the workbook")
                .isEqualTo(new RawCell(RawCell.Kind.DATE, "29/12/2023"));
        assertThat(at("D4"))
                .as("days, in a format of Excel's own")
                .isEqualTo(new RawCell(RawCell.Kind.DATE, "05/10/2023"));
        assertThat(at("E4")).as("with its time").isEqualTo(new RawCell(RawCell.Kind.DATE, "29/12/2023 14:30"));
        assertThat(at("F4")).as("a number in a number's format").isEqualTo(new RawCell(RawCell.Kind.NUMBER, "45289"));
    }

    @Test
    void cellsThatAreOnlyColouredAreEmptyAndSheetsKeepTheirNames() {
        assertThat(at("B4")).isNull();
        assertThat(sheets).containsOnlyKeys("Kết quả", "Ẩn");
    }

    private RawCell at(String address) {
        return sheets.get("Kết quả").cells().get(new CellAddress(address));
    }

    private static byte[] excel() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>
                <Override PartName="/xl/worksheets/sheet2.xml" ContentType="%1$sworksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
                <Override PartName="/xl/calcChain.xml" ContentType="%1$scalcChain+xml"/></Types>
                """.formatted(TYPES));
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "worksheet",
                        "worksheets/sheet2.xml",
                        "styles",
                        "styles.xml",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "calcChain",
                        "calcChain.xml"));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                  xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" mc:Ignorable="x15">
                <fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/>
                <sheets><sheet name="Kết quả" sheetId="1" r:id="rId1"/>
                <sheet name="Ẩn" sheetId="2" state="veryHidden" r:id="rId2"/></sheets>
                <definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Kết quả'!$4:$4</definedName>
                <definedName name="DanhMuc" hidden="1">'Ẩn'!$A$1:$A$4</definedName></definedNames>
                <calcPr calcId="191029"/></workbook>
                """.formatted(MAIN, RELATIONS));
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy"/></numFmts>
                <fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill/></fill></fills>
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="16"/><xf numFmtId="4"/></cellXfs>
                </styleSheet>
                """.formatted(MAIN));
        parts.put("xl/sharedStrings.xml", """
                <sst xmlns="%s" count="3" uniqueCount="3"><si><t>Đạt</t></si>
                <si><r><t xml:space="preserve">gần </t></r><r><rPr><b/><sz val="11"/></rPr><t>54,2</t></r>
                <r><t xml:space="preserve"> tỷ đồng</t></r></si>
                <si><t>Chợ Mới</t><rPh sb="0" eb="2"><t>cho moi</t></rPh><phoneticPr fontId="1"/></si></sst>
                """.formatted(MAIN));
        parts.put("xl/calcChain.xml", "<calcChain xmlns=\"%s\"><c r=\"A3\" i=\"1\"/></calcChain>".formatted(MAIN));
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="%s" xmlns:r="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                  xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">
                <dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>
                <sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>
                <row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
                <c r="C1" t="s"><v>2</v></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>1.410 lao động</t></is></c>
                <c r="B2" t="str"><f>IF(TRUE,"Có","Không")</f><v>Có</v></c></row>
                <row r="3"><c r="A3"><f>20+34.2</f><v>54.200000000000003</v></c>
                <c r="B3"><f t="shared" ref="B3:B4" si="0">SUM(A1:A2)</f><v>12</v></c>
                <c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                <row r="4"><c r="A4" s="1" t="d"><v>2023-12-29T00:00:00</v></c><c r="B4" s="1"/>
                <c r="C4" s="1"><v>45289</v></c><c r="D4" s="2"><v>45204</v></c>
                <c r="E4" s="1"><v>45289.604166666664</v></c><c r="F4" s="3"><v>45289</v></c></row></sheetData>
                <sheetProtection sheet="1" objects="1" scenarios="1"/>
                <dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A1">
                <formula1>DanhMuc</formula1></dataValidation></dataValidations>
                <extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>
                """.formatted(MAIN, RELATIONS));
        parts.put("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"%s\"><sheetData/></worksheet>".formatted(MAIN));
        return packed(parts);
    }

    private static String relations(String... typesAndTargets) {
        var text = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int at = 0; at < typesAndTargets.length; at += 2) {
            text.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(at / 2 + 1, RELATIONS, typesAndTargets[at], typesAndTargets[at + 1]));
        }
        return text + "</Relationships>";
    }

    private static byte[] packed(Map<String, String> parts) {
        try (var file = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.getValue())
                        .getBytes(UTF_8));
            }
            zip.finish();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
