package vn.thidua.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class JsonFilesTests {

    private static final String SCORECARD = """
            {
              "code": "BD",
              "groups": [
                {
                  "code": "I",
                  "maxPoints": "10",
                  "criteria": [
                    {"code": "I.1", "maxPoints": 5, "rule": {"type": "Manual"}},
                    {"code": "I.2", "maxPoints": "5",
                      "rule": {"type": "Manuell"}},
                    {"code": "I.3", "maxPoints": "5", "rule": {"type": "Manual"}, "rouding": "0.5"}
                  ]
                },
                {"code": "II", "criteria": []}
              ],
              "tieBreakers": [
                {"type": "BONUS"},
                {"type": "LUCK"}
              ],
              "legalBasis": [{"document": "1/QĐ-UBND",
                "date": "15/12/2023", "title": ""}]
            }
            """;

    private static final String MEETING = """
            {
              "cluster": "so-2",
              "year": 2023,
              "date": "2023-12-29",
              "type": "YEAR_END",
              "title": "Hội nghị",
              "place": {"unit": "Tri Tôn", "text": "Tri Tôn"},
              "figures": "ESTIMATE",
              "origin": "RECORDED",
              "attendees": [
                {"unit": "tri-ton", "bodies": [{"code": "OTHER"}]},
                {"unit": "an-phu",
                  "bodies": [{"name": "Phòng Nội vụ"}]}
              ]
            }
            """;

    private static Tuple[] faults(String file, String text) {
        return JsonFiles.misfits(DataFolder.of(Map.of(file, text))).stream()
                .map(misfit -> tuple(
                        misfit.file(),
                        misfit.line(),
                        misfit.column(),
                        misfit.why().code()))
                .toArray(Tuple[]::new);
    }

    @Test
    void everyFaultOfAScorecardIsToldAtOnceByLineAndPointer() {
        var file = "scorecard.json";

        assertThat(faults(file, SCORECARD))
                .containsExactlyInAnyOrder(
                        tuple(file, 8, "/groups/0/criteria/0/maxPoints", "scoring.json.notADecimal"),
                        tuple(file, 10, "/groups/0/criteria/1/rule/type", "scoring.json.unknownRule"),
                        tuple(file, 11, "/groups/0/criteria/2/rouding", "scoring.json.unknownField"),
                        tuple(file, 14, "/groups/1/maxPoints", "scoring.json.missing"),
                        tuple(file, 18, "/tieBreakers/1/type", "scoring.json.notOneOf"),
                        tuple(file, 21, "/legalBasis/0/date", "scoring.json.notADate"));
    }

    @Test
    void severalFaultsOfAMeetingAreToldAtOnce() {
        var file = "meeting-2023.json";

        assertThat(faults(file, MEETING))
                .containsExactly(
                        tuple(file, 11, "/attendees/0/bodies/0/name", "scoring.json.missing"),
                        tuple(file, 13, "/attendees/1/bodies/0/code", "scoring.json.missing"),
                        tuple(file, 7, "/place/unit", "archives.field.code"));
    }

    @Test
    void aFileThatBreaksOffIsToldByItsLine() {
        assertThat(faults("scorecard.json", "{\n \"code\": \"BD\",\n \"groups\": [}\n"))
                .containsExactly(tuple("scorecard.json", 3, "", "scoring.json.syntax"));
    }

    @Test
    void tablesAndJsonFilesAreToldTogether() {
        var rows = Rows.of(DataFolder.of(Map.of(
                "units.csv",
                "code,official_code,name,full_name,kind,valid_from,valid_to,note\nan-phu,,An Phú,An Phú,HUYEN,,,\n",
                "scorecard-BD-1.json",
                SCORECARD)));

        assertThat(rows.misfits())
                .extracting(Misfit::file)
                .contains("units.csv", "scorecard-BD-1.json")
                .hasSize(7);
    }
}
