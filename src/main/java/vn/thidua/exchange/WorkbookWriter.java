package vn.thidua.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.exchange.SheetRow.Answer;
import vn.thidua.platform.Formats;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.ValueState;

/** Writes a unit's own workbook: its report as it stands, with everything but the answers locked. */
@Component
class WorkbookWriter {

    private static final int GUIDE_LINES = 9;
    private static final int TITLE_ROWS = 4;
    private static final int LETTER = 256;

    /** In twentieths of a point. */
    private static final int LINE_HEIGHT = 330;

    private static final int MOST_LINES = 20;
    private static final int DECIMALS_OF_POINTS = 2;
    private static final int[] WIDTHS = {7, 50, 18, 13, 13, 18, 18, 16, 12, 44, 0, 0};

    private final SheetRows rows;
    private final SheetWords words;
    private final MessageSource messages;
    private final Formats formats;

    WorkbookWriter(SheetRows rows, SheetWords words, MessageSource messages, Formats formats) {
        this.rows = rows;
        this.words = words;
        this.messages = messages;
        this.formats = formats;
    }

    /** The file; {@code unit} and {@code cluster} are the names that stand on top. */
    byte[] write(EntrySheet report, String unit, String cluster) {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var styles = new SheetStyles(book);
            var results = book.createSheet(say("exchange.sheet.results"));
            guide(book.createSheet(say("exchange.sheet.guide")), styles);
            var lists = new Lists(book.createSheet(say("exchange.sheet.lists")));
            results(results, report, unit, cluster, styles, lists);
            lists.hide();
            WorkbookMark.of(report.dossier().key(), report.questionnaire().scorecard(), results.getSheetName())
                    .writeTo(book);
            book.lockStructure();
            book.setActiveSheet(0);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void guide(XSSFSheet sheet, SheetStyles styles) {
        sheet.setColumnWidth(0, 100 * LETTER);
        write(sheet.createRow(0), 0, say("exchange.guide.title"), styles.title());
        for (int line = 1; line <= GUIDE_LINES; line++) {
            write(sheet.createRow(line), 0, say("exchange.guide." + line), styles.line());
        }
        sheet.enableLocking();
    }

    private void results(
            XSSFSheet sheet, EntrySheet report, String unit, String cluster, SheetStyles styles, Lists lists) {
        var year = report.dossier().key().year();
        write(sheet.createRow(0), 0, say("exchange.sheet.title", year.toString()), styles.title());
        write(sheet.createRow(1), 0, say("exchange.sheet.unit", unit, cluster), styles.plainLine());
        write(sheet.createRow(2), 0, say("exchange.sheet.made", formats.dateTime(report.now())), styles.plainLine());
        heads(
                sheet.createRow(TITLE_ROWS - 1),
                year.toString(),
                year.minusYears(1).toString(),
                styles);
        var at = TITLE_ROWS;
        for (var row : rows.of(report)) {
            line(sheet.createRow(at++), row, styles, lists);
        }
        for (int column = 0; column < SheetColumns.COUNT; column++) {
            if (WIDTHS[column] > 0) {
                sheet.setColumnWidth(column, WIDTHS[column] * LETTER);
            } else {
                sheet.setColumnHidden(column, true);
            }
        }
        sheet.createFreezePane(SheetColumns.MEASURE, TITLE_ROWS);
        sheet.setRepeatingRows(new CellRangeAddress(TITLE_ROWS - 1, TITLE_ROWS - 1, -1, -1));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void heads(XSSFRow row, String year, String before, SheetStyles styles) {
        var heads = List.of(
                say("exchange.column.number"),
                say("exchange.column.name"),
                say("exchange.column.measure"),
                say("exchange.column.previous", before),
                say("exchange.column.plan", year),
                say("exchange.column.figure", year),
                say("exchange.column.state"),
                say("exchange.column.status"),
                say("exchange.column.qualifier"),
                say("exchange.column.note"));
        row.setHeight((short) (2 * LINE_HEIGHT));
        IntStream.range(0, heads.size()).forEach(column -> write(row, column, heads.get(column), styles.head()));
    }

    private void line(XSSFRow row, SheetRow line, SheetStyles styles, Lists lists) {
        var style = switch (line.kind()) {
            case GROUP -> styles.group();
            case PARENT -> styles.parent();
            case ANSWER, PART, FIXED -> styles.text();
        };
        for (int column = 0; column <= SheetColumns.NOTE; column++) {
            write(row, column, "", style);
        }
        write(row, SheetColumns.NUMBER, line.number(), style);
        write(row, SheetColumns.NAME, line.name(), style);
        write(row, SheetColumns.MEASURE, line.measure(), style);
        var answer = line.answer();
        var claim = answer == null ? null : answer.claim();
        heighten(row, line.name(), claim == null ? "" : claim.note());
        if (answer == null) {
            return;
        }
        amount(row, SheetColumns.PREVIOUS, line.previous(), answer.question(), styles);
        amount(row, SheetColumns.PLAN, line.plan() == null ? "" : line.plan(), answer.question(), styles);
        write(row, SheetColumns.KEY, answer.key(), styles.line());
        if (answer.hasFigure()) {
            figure(row, answer, styles, lists);
        }
        if (answer.part() == null) {
            write(
                    row,
                    SheetColumns.BASE,
                    answer.version() + ":" + ClaimPrint.of(answer.question(), answer.claim()),
                    styles.line());
            beside(row, answer, styles, lists);
        }
    }

    /** Programs do not make a row higher by themselves when they open a file. */
    private static void heighten(XSSFRow row, String name, String note) {
        var lines = Math.max(lines(name, SheetColumns.NAME), lines(note, SheetColumns.NOTE));
        row.setHeight((short) (Math.min(lines, MOST_LINES) * LINE_HEIGHT));
    }

    private static int lines(String text, int column) {
        var broad = WIDTHS[column] * 11 / 10;
        return Math.max(
                1, text.lines().mapToInt(line -> line.length() / broad + 1).sum());
    }

    /** A number that is only to be read. */
    private static void amount(XSSFRow row, int column, String amount, Question question, SheetStyles styles) {
        if (!amount.isEmpty()) {
            number(row.getCell(column), amount, styles.number(decimals(question, amount)));
        }
    }

    private void figure(XSSFRow row, Answer answer, SheetStyles styles, Lists lists) {
        var question = answer.question();
        var cell = row.getCell(SheetColumns.FIGURE);
        var text = figureText(answer);
        if (SheetColumns.isNumber(question)) {
            var decimals = decimals(question, text);
            number(cell, text, answer.open() ? styles.typedNumber(decimals) : styles.number(decimals));
            lists.restrictToNumbers(cell, question, say("exchange.typed.title"), say("exchange.typed.number"));
            return;
        }
        var options = question.kind() == InputKind.CHOICES
                ? words.all("exchange.word.", List.of(SheetWords.YES, SheetWords.NO))
                : List.copyOf(words.options(question).keySet());
        word(cell, answer, text, options, styles, lists);
    }

    /** What stands in the column of results: a plain decimal, or the words of an option. */
    private String figureText(Answer answer) {
        var claim = answer.claim();
        if (claim == null || !claim.figure().isNumber()) {
            return "";
        }
        var text = claim.figure().requireText();
        return switch (answer.question().kind()) {
            case PLUS_MINUS -> text.split(";")[Answer.PLUS.equals(answer.part()) ? 0 : 1];
            case CHOICES ->
                words.of(
                        "exchange.word.",
                        List.of(text.split(";")).contains(answer.part()) ? SheetWords.YES : SheetWords.NO);
            case CHOICE, PASS ->
                words.options(answer.question()).entrySet().stream()
                        .filter(option -> option.getValue().equals(text))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(text);
            case FIGURE, FIGURE_AND_PREVIOUS, COUNT, POINTS, SUBMISSION -> text;
        };
    }

    /** State, status, qualifier and note. */
    private void beside(XSSFRow row, Answer answer, SheetStyles styles, Lists lists) {
        var claim = answer.claim();
        word(
                row.getCell(SheetColumns.STATE),
                answer,
                claim == null
                        ? ""
                        : words.of("dossiers.state.", claim.figure().state().name()),
                words.all("dossiers.state.", SheetWords.names(ValueState.values())),
                styles,
                lists);
        if (SheetColumns.isQualified(answer.question())) {
            word(
                    row.getCell(SheetColumns.STATUS),
                    answer,
                    claim == null
                            ? ""
                            : words.of("dossiers.status.", claim.status().name()),
                    words.all("dossiers.status.", SheetWords.names(ValueStatus.values())),
                    styles,
                    lists);
            word(
                    row.getCell(SheetColumns.QUALIFIER),
                    answer,
                    claim == null
                            ? ""
                            : words.of("exchange.qualifier.", claim.qualifier().name()),
                    words.all("exchange.qualifier.", SheetWords.names(Qualifier.values())),
                    styles,
                    lists);
        }
        write(
                row,
                SheetColumns.NOTE,
                claim == null ? "" : claim.note(),
                answer.open() ? styles.typedText() : styles.text());
    }

    private void word(
            XSSFCell cell, Answer answer, String text, List<String> options, SheetStyles styles, Lists lists) {
        cell.setCellStyle(answer.open() ? styles.typedWord() : styles.text());
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        if (answer.open()) {
            lists.restrictToList(cell, options, say("exchange.typed.title"), say("exchange.typed.list"));
        }
    }

    /** As many decimals as the indicator is shown with, or more where the figure has them. */
    private static int decimals(Question question, String amount) {
        var scale = amount.isEmpty()
                ? 0
                : new BigDecimal(amount).stripTrailingZeros().scale();
        var shown = question.kind() == InputKind.POINTS ? DECIMALS_OF_POINTS : question.decimals();
        return Math.max(shown, Math.max(0, scale));
    }

    /** Writes the digits themselves, since a binary number would not be the same. */
    private static void number(XSSFCell cell, String decimal, XSSFCellStyle style) {
        cell.setCellStyle(style);
        if (!decimal.isEmpty()) {
            cell.getCTCell().setV(new BigDecimal(decimal).stripTrailingZeros().toPlainString());
        }
    }

    private static void write(XSSFRow row, int column, String text, XSSFCellStyle style) {
        var cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }

    /** The words of the drop-down lists, each list once, on a sheet of their own that is hidden. */
    private static final class Lists {

        private final XSSFSheet sheet;
        private final List<List<String>> columns = new ArrayList<>();

        Lists(XSSFSheet sheet) {
            this.sheet = sheet;
        }

        void restrictToList(XSSFCell cell, List<String> options, String title, String text) {
            var column = columns.indexOf(options);
            if (column < 0) {
                column = columns.size();
                columns.add(options);
                for (int at = 0; at < options.size(); at++) {
                    var row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
                    row.createCell(column).setCellValue(options.get(at));
                }
            }
            var range = new CellRangeAddress(0, options.size() - 1, column, column);
            var helper = cell.getSheet().getDataValidationHelper();
            add(
                    cell,
                    helper.createFormulaListConstraint(range.formatAsString(sheet.getSheetName(), true)),
                    title,
                    text);
        }

        void restrictToNumbers(XSSFCell cell, Question question, String title, String text) {
            var helper = cell.getSheet().getDataValidationHelper();
            var whole = question.kind() == InputKind.COUNT
                    || question.kind() == InputKind.PLUS_MINUS
                    || SheetColumns.isQualified(question) && question.decimals() == 0;
            var constraint = whole
                    ? helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
                    : helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
            add(cell, constraint, title, text);
        }

        private static void add(XSSFCell cell, DataValidationConstraint constraint, String title, String text) {
            var place = new CellRangeAddressList(
                    cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex());
            var sheet = cell.getSheet();
            var validation = sheet.getDataValidationHelper().createValidation(constraint, place);
            validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
            validation.setShowErrorBox(true);
            validation.createErrorBox(title, text);
            validation.setEmptyCellAllowed(true);
            sheet.addValidationData(validation);
        }

        void hide() {
            sheet.enableLocking();
            var book = sheet.getWorkbook();
            book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        }
    }
}
