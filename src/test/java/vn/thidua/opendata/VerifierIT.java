package vn.thidua.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Year;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.BrowserTest;
import vn.thidua.browser.Visitor;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.SampleInputs;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.RandomYears;

/** The page that checks a package in the reader's browser. */
@BrowserTest
class VerifierIT {

    private static final int TABLES = 300;

    /** Every figure under the name that {@link Verifier#figures} gives it. */
    private static final String COMPUTE = """
            async ([cards, inputs]) => {
              const { score } = await import('/js/verify-scoring.js');
              const ledgers = (figures, name, points) => {
                figures[name + 'base'] = String(points.base);
                figures[name + 'bonus'] = String(points.bonus);
                figures[name + 'penalty'] = String(points.penalty.neg());
              };
              const every = (criteria) => criteria.flatMap((each) => [each, ...every(each.children)]);
              return cards.map((card, index) => {
                const figures = {};
                for (const unit of score(JSON.parse(card), JSON.parse(inputs[index]), 2023)) {
                  const name = unit.unit + '/';
                  figures[name + 'place'] = String(unit.place ?? null);
                  figures[name + 'tied'] = String(unit.tied);
                  figures[name + 'grade'] = String(unit.grade ?? null);
                  figures[name + 'total'] = String(unit.total);
                  figures[name + 'rescaledBase'] = String(unit.rescaledBase);
                  figures[name + 'max'] = String(unit.effectiveMax);
                  ledgers(figures, name, unit);
                  unit.groups.forEach((group) => ledgers(figures, name + group.code + '/', group));
                  for (const each of every(unit.criteria)) {
                    figures[name + each.code + '/applied'] = each.applied;
                    figures[name + each.code + '/max'] = String(each.max);
                    ledgers(figures, name + each.code + '/', each);
                  }
                }
                return figures;
              });
            }
            """;

    /** The first figure, or else the first file, that each package is refused for. */
    private static final String CHECK = """
            async (packages) => {
              const { check } = await import('/js/verify-package.js');
              const scoring = await import('/js/verify-scoring.js');
              const named = [];
              for (const each of packages) {
                const bytes = Uint8Array.from(atob(each), (letter) => letter.charCodeAt(0));
                const { difference, broken } = await check(bytes.buffer, scoring);
                named.push(difference?.field ?? broken ?? '');
              }
              return named;
            }
            """;

    @Autowired
    private PublishedYears years;

    @Autowired
    private YearFiles files;

    @Test
    @SuppressWarnings("unchecked")
    void agreesWithTheEngineOnRandomYears(Visitor visitor) {
        visitor.opens("/kiem-chung");
        var random = LongStream.range(1_000, 1_000 + TABLES)
                .mapToObj(RandomYears::of)
                .toList();

        var computed = (List<Map<String, String>>) visitor.page()
                .evaluate(
                        COMPUTE,
                        List.of(
                                random.stream()
                                        .map(year -> ScorecardJson.write(year.scorecard()))
                                        .toList(),
                                random.stream().map(SampleInputs::json).toList()));

        for (var index = 0; index < TABLES; index++) {
            assertThat(new TreeMap<>(computed.get(index)))
                    .as("table of seed %d", 1_000 + index)
                    .isEqualTo(Verifier.figures(random.get(index)));
        }
    }

    @Test
    void saysThatAnHonestPackageAgrees(Visitor visitor) {
        visitor.opens("/kiem-chung");

        choose(visitor, honest());

        assertThat(visitor.page().locator("#ket-luan").innerText())
                .contains("đều trùng với bản công bố", "đúng là mã của một bản đã công bố");
        visitor.meetsNoBarrier();
        visitor.takesPictures("kiem-chung");
    }

    @Test
    void namesTheFirstFigureThatSomebodyChanged(Visitor visitor) {
        visitor.opens("/kiem-chung");

        choose(visitor, Verifier.tampered(honest(), "\"total\":\"\\d+", "\"total\":\"9999"));

        assertThat(visitor.page().locator("#ket-luan").innerText())
                .contains("Khác nhau tại: An Phú, tổng điểm", "9999", "không phải là mã của bản nào");
    }

    @Test
    void namesTheFigureAlsoWhenTheManifestStillListsTheOldFile(Visitor visitor) {
        visitor.opens("/kiem-chung");
        var zip = new java.util.LinkedHashMap<>(ZipBytes.read(honest()));
        var content = new String(zip.get("cong-bo.json"), java.nio.charset.StandardCharsets.UTF_8);
        zip.put(
                "cong-bo.json",
                content.replaceFirst("\"total\":\"\\d+", "\"total\":\"9999")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        choose(visitor, ZipBytes.of(zip, java.time.LocalDateTime.of(2024, 1, 4, 0, 0)));

        assertThat(visitor.page().locator("#ket-luan").innerText())
                .contains("Khác nhau tại: An Phú, tổng điểm", "9999", "cong-bo.json");
    }

    @Test
    void namesTheFileThatIsNotAsListed(Visitor visitor) {
        visitor.opens("/kiem-chung");
        var zip = new java.util.LinkedHashMap<>(ZipBytes.read(honest()));
        zip.put(YearPackage.FIGURES, new byte[] {1});

        choose(visitor, ZipBytes.of(zip, java.time.LocalDateTime.of(2024, 1, 4, 0, 0)));

        assertThat(visitor.page().locator("#ket-luan").innerText()).contains("so-lieu.csv");
    }

    /** Asked in one go, without the page's words: which file or figure each tampered package is refused for. */
    @Test
    @SuppressWarnings("unchecked")
    void noticesWhateverSomebodyTamperedWith(Visitor visitor) {
        visitor.opens("/kiem-chung");
        var honest = honest();
        var tampered = Stream.of(Tampering.values())
                .map(each -> ZipBytes.of(each.of(honest), java.time.LocalDateTime.of(2024, 1, 4, 0, 0)))
                .map(Base64.getEncoder()::encodeToString)
                .toList();

        var named = (List<String>) visitor.page().evaluate(CHECK, tampered);

        assertThat(named)
                .isEqualTo(Stream.of(Tampering.values()).map(Tampering::named).toList());
    }

    private byte[] honest() {
        return files.reproduciblePackage(years.newest("so-2", Year.of(2023)).orElseThrow());
    }

    private static void choose(Visitor visitor, byte[] zip) {
        visitor.page().locator("#tep").setInputFiles(new FilePayload("so-2-2023.zip", "application/zip", zip));
        visitor.page()
                .locator("#ket-luan p:nth-child(2)")
                .or(visitor.page().locator("#ket-luan .notice-warn"))
                .first()
                .waitFor();
    }
}
