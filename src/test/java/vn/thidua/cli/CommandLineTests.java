package vn.thidua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheTrialCluster() throws Exception {
        try (var files = Files.list(TrialYearsTests.trialFolder())) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void printsAScoredYear() {
        assertThat(run("score", folder.toString(), "2023")).isZero();

        var result = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(result.at("/ranking/0/unit").stringValue()).isEqualTo("an-phu");
        assertThat(err.size()).isZero();
    }

    @Test
    void leavesOtherArgumentsToThePortal() {
        assertThat(CommandLine.run(new String[] {}, stream(out), stream(err))).isEmpty();
        assertThat(CommandLine.run(new String[] {"--server.port=9090"}, stream(out), stream(err)))
                .isEmpty();
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("score", folder.toString())).isEqualTo(2);

        assertThat(complaint()).startsWith("Cách dùng:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            targets.csv     | 2023,an-phu,JOBS,                   | 2023,an-phu,JOBS,1.500;       | “1.500;1200” không phải là số
            targets.csv     | unit,indicator                      | unit,indicatr                 | Thiếu cột “indicator”
            results.csv     | 2023,an-phu,BUDGET_REVENUE          | 2023,ba-chuc,BUDGET_REVENUE   | không phải là thành viên
            results.csv     | 2023,an-phu,BUDGET_REVENUE          | 2023,an-phu,BUDGET            | không có trong indicators.csv
            judged.csv      | 2023,an-phu,III.3.a,CHOICE,NUMBER,  | 2023,an-phu,III.3.a,CHOICE,NUMBER,X | không có mức
            submissions.csv | 2023-12                             | 2023/12                       | không phải là thời điểm
            """)
    void namesTheLineThatIsWrong(String file, String before, String after, String complaint) throws IOException {
        var path = folder.resolve(file.trim());
        var text = Files.readString(path);
        assertThat(text).contains(before.trim());
        Files.writeString(path, replaceFirst(text, before.trim(), after.trim()));

        assertThat(run("score", folder.toString(), "2023")).isEqualTo(2);

        assertThat(complaint()).containsPattern("\\Q" + path + "\\E:[0-9]+: ").contains(complaint.trim());
        assertThat(out.size()).isZero();
    }

    @Test
    void namesTheLineOnWhichAQuoteOpensThatRunsOn() throws IOException {
        var path = folder.resolve("submissions.csv");
        Files.writeString(path, "year,unit,submitted_at\n2023,\"an-phu,x\n2023,\"tri-ton\",y\n");

        assertThat(run("score", folder.toString(), "2023")).isEqualTo(2);

        assertThat(complaint()).contains(path + ":2: ", "kéo đến dòng 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "maxPoints": "400" | "maxPoints": 400      | /groups/0/maxPoints: | viết dạng chuỗi
            "maxPoints": "400" | "maxPoint": "400"     | /groups/0/maxPoint:  | kiểm tra cách viết
            "ShortfallExcess"  | "Shortfall"           | /groups/0/criteria/0/rule/type: | Không có cách chấm
            "kind": "BASE"     | "kind": "BASIC"       | /groups/0/kind:      | không nằm trong
            "totalMax"         | totalMax              | dòng                 | Không phải JSON hợp lệ
            """)
    void namesThePointerThatIsWrong(String before, String after, String pointer, String complaint) throws IOException {
        var path = folder.resolve("scorecard.json");
        Files.writeString(path, replaceFirst(Files.readString(path), before, after));

        assertThat(run("score", folder.toString(), "2023")).isEqualTo(2);

        assertThat(complaint()).startsWith(path.toString()).contains(pointer).contains(complaint);
    }

    @Test
    void refusesAFolderAYearAndAFileThatAreNotThere() {
        assertThat(run("score", folder.resolve("absent").toString(), "2023")).isEqualTo(2);
        assertThat(run("score", folder.toString(), "two")).isEqualTo(2);
        assertThat(run("score", folder.toString(), "2031")).isEqualTo(2);
        assertThat(run("cases", folder.resolve("absent.json").toString())).isEqualTo(2);

        assertThat(complaint())
                .contains("Không có thư mục này.")
                .contains("không phải là năm")
                .contains("Không có đơn vị nào là thành viên của cụm trong năm 2031.")
                .contains("Không có tệp này.");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Files.write(folder.resolve("targets.csv"), new byte[] {'a', (byte) 0xC3, '\n'});

        assertThat(run("score", folder.toString(), "2023")).isEqualTo(2);

        assertThat(complaint()).contains("targets.csv").contains("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "RULE"     | "kind": "RULES"        | /cases/0/kind:                | không nằm trong
            "id": "X1",        |                        | /cases/0/id:                  | Thiếu trường “id”
            "Proportional"     | "Proportion"           | /cases/0/criterion/rule/type: | Không có cách chấm
            "maxPoints": "10"  | "maxPoints": 10        | /cases/0/criterion/maxPoints: | viết dạng chuỗi
            "target": "2"      | "target": "2,5"        | /cases/0/input/target:        | không phải là số thập phân
            "actual"           | "actuall"              | /cases/0/input/actuall:       | kiểm tra cách viết
            "cases"            | "case"                 | /case:                        | kiểm tra cách viết
            "cases"            | cases                  | dòng 1                        | Không phải JSON hợp lệ""")
    void namesThePointerOfAMalformedCase(String before, @Nullable String after, String pointer, String complaint)
            throws IOException {
        var path = cases("5");
        Files.writeString(path, replaceFirst(Files.readString(path), before, after == null ? "" : after));

        assertThat(run("cases", path.toString())).isEqualTo(2);

        assertThat(complaint()).startsWith(path.toString()).contains(pointer).contains(complaint);
        assertThat(out.size()).isZero();
    }

    @Test
    void passesCasesThatComeOutAsExpected() throws IOException {
        assertThat(run("cases", cases("5").toString())).isZero();

        assertThat(printed()).isEqualToIgnoringNewLines("1 passed, 0 failed");
    }

    @Test
    void printsWhatDiffersAndFails() throws IOException {
        assertThat(run("cases", cases("6").toString())).isEqualTo(1);

        assertThat(printed().lines()).containsExactly("X1 half: unit/base cần 6, tính ra 5", "0 passed, 1 failed");
    }

    private Path cases(String base) throws IOException {
        return Files.writeString(folder.resolve("cases.json"), """
                {"cases": [{"id": "X1", "kind": "RULE", "title": "half",
                  "criterion": {"maxPoints": "10", "rule": {"type": "Proportional"}},
                  "input": {"target": "2", "actual": "1"}, "expected": {"base": "%s"}}]}
                """.formatted(base));
    }

    private int run(String... arguments) {
        return new CommandLine(stream(out), stream(err), Locale.forLanguageTag("vi")).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String replaceFirst(String text, String before, String after) {
        var at = text.indexOf(before);
        return text.substring(0, at) + after + text.substring(at + before.length());
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
