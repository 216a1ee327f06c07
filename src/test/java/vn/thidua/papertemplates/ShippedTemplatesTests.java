package vn.thidua.papertemplates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedTemplatesTests {

    private static final String ROOM = "………………";

    private final PaperSamples samples = new PaperSamples();

    @Test
    void theMinutesNameWhoChairedTheMeetingAndWhoWroteThem() {
        assertThat(minutes(Map.of()))
                .contains(
                        "Chủ trì: ông (bà) Nguyễn Văn An, Chủ tịch Ủy ban nhân dân huyện Tri Tôn.",
                        "Thư ký: ông (bà) Trần Thị Bình, Trưởng phòng Nội vụ huyện Tri Tôn.",
                        "(Ký, ghi rõ họ tên) Trần Thị Bình",
                        "(Ký, ghi rõ họ tên) Nguyễn Văn An")
                .doesNotContain("ông (bà) " + ROOM);
    }

    @Test
    void theMinutesLeaveRoomForWhomNobodyNamed() {
        assertThat(minutes(Map.of("chu_tri", "", "chuc_vu_chu_tri", "", "thu_ky", "", "chuc_vu_thu_ky", "")))
                .containsPattern("Chủ trì: ông \\(bà\\) …+, đại diện huyện Tri Tôn, cụm trưởng")
                .containsPattern("Thư ký: ông \\(bà\\) …+, chức vụ …+");
    }

    private String minutes(Map<String, Object> changed) {
        var contents = samples.of(PaperForm.MEETING_MINUTES);
        contents.putAll(changed);
        return PaperTemplates.fill(PaperTemplates.shipped(PaperForm.MEETING_MINUTES), contents)
                .getDocumentElement()
                .getTextContent()
                .replaceAll("\\s+", " ");
    }
}
