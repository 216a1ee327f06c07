package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class FactsTests {

    private static final Locale READER = Locale.forLanguageTag("vi");

    private final StaticMessageSource words = new StaticMessageSource();
    private final Facts facts =
            new Facts(new Formats(Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Ho_Chi_Minh"))), words);

    @BeforeEach
    void aReader() {
        LocaleContextHolder.setLocale(READER);
        words.addMessage("task.UNIT_EDITOR", READER, "Nhập liệu");
        words.addMessage("stage.DRAFT", READER, "Nháp");
        words.addMessage("fact.true", READER, "có");
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void areHoursAndDaysOfVietNam() {
        assertThat(facts.say("2026-11-28T19:13:41.790657Z")).isEqualTo("29/11/2026 02:13");
        assertThat(facts.say("2026-11-28")).isEqualTo("28/11/2026");
    }

    @Test
    void areTheWordsOfTheFirstBundleThatKnowsThem() {
        assertThat(facts.say("UNIT_EDITOR, DRAFT, OTHER", "task.", "stage.")).isEqualTo("Nhập liệu, Nháp, OTHER");
        assertThat(facts.say("true")).isEqualTo("có");
    }

    @Test
    void stayAsTheyAreWhereTheyAreWordsAlready() {
        assertThat(facts.say("Xem lại số lao động năm 2023.", "task.")).isEqualTo("Xem lại số lao động năm 2023.");
        assertThat(facts.say("an-phu", "task.")).isEqualTo("an-phu");
        assertThat(facts.say("")).isEqualTo(Formats.NONE);
    }
}
