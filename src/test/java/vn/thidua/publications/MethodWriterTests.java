package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardSummary;
import vn.thidua.scoring.SampleYears;

/** Readers of the methodology learn what the table does to a class, when, and by which clause. */
class MethodWriterTests {

    private static final Locale VI = Locale.forLanguageTag("vi");

    @Test
    void saysWhenASanctionAppliesAndWhatFollows() {
        var sanctions = method().sanctions();

        assertThat(sanctions).hasSize(6);
        assertThat(sanctions.get(0).text().in(VI))
                .isEqualTo("Có nghị quyết bị đình chỉ, bãi bỏ: không xếp loại Xuất sắc");
        assertThat(sanctions.get(0).clause()).isEqualTo("Phụ lục minh họa, mục X.1");
        assertThat(sanctions)
                .extracting(sanction ->
                        sanction.effect() == null ? "" : sanction.effect().in(VI))
                .startsWith("từ 1 lần ở tiêu chí I.3, không xếp trên mức Tốt")
                .endsWith("từ 1 lần ở tiêu chí IX.6, hạ một mức", "từ 2 lần ở tiêu chí IX.6, xếp mức Yếu");
        assertThat(sanctions)
                .extracting(sanction ->
                        sanction.effect() == null ? "" : sanction.effect().in(Locale.ENGLISH))
                .endsWith("from 1 in criterion IX.6 on, one class lower", "from 2 in criterion IX.6 on, Weak");
    }

    private static Method method() {
        var table = SampleYears.table("/scorecards/hoi-dong-nhan-dan.json");
        var issued = new ScorecardSummary(
                new ScorecardId(table.code(), 1), table.name(), null, true, true, null, null, null, null);
        return new MethodWriter(messages(), new Languages(messages())).write(table, issued, Map.of());
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/scoring", "messages/publications");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
