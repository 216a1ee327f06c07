package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.unbescape.html.HtmlEscape;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.awards.AwardService;
import vn.thidua.awards.AwardType;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * A form with something that is no day, no time or no number comes back with the very words, a sentence at their field, one on
 * top that names it, and all the rest as it was typed.
 */
@TrialTest
@Transactional
class UnreadableFormsIT {

    private static final String TODAY = "hôm nay";
    private static final Actor BOARD = new Actor(
            "hoi-dong",
            "Hội đồng",
            null,
            Set.of(Role.PROVINCIAL_REVIEWER, Role.PROVINCIAL_PUBLISHER, Role.ADMINISTRATOR),
            Set.of());
    private static final SeasonId SEASON = new SeasonId(new ClusterId("so-2"), Year.of(2023));
    private static final List<Class<?>> READ_BY_SPRING =
            List.of(LocalDate.class, LocalDateTime.class, Integer.class, Long.class);

    /** Sent along by the page itself: nobody types them. */
    private static final Set<String> NOT_TYPED = Set.of("version");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AwardService awards;

    private String award = "";

    /** Where a form is sent, what cannot be read in it, and what else was typed. */
    record Sent(String address, List<String> unreadable, Map<String, String> rest) {

        @Override
        public String toString() {
            return address;
        }
    }

    static List<Sent> forms() {
        return List.of(
                new Sent(
                        "/cong-bo/so-2/2023",
                        List.of("officialOn"),
                        Map.of("disclosure", "CRITERIA", "reason", "Sửa số")),
                new Sent(
                        "/cong-bo/so-2/2023/hen-gio",
                        List.of("officialOn", "dueAt"),
                        Map.of("disclosure", "CRITERIA", "reason", "Sửa số")),
                new Sent("/tham-dinh/so-2/2023/an-phu/mo-lai", List.of("until"), Map.of("reason", "Kho bạc chốt lại")),
                new Sent(
                        "/xep-hang/so-2/2023/kiem-phieu",
                        List.of("heldOn", "issued", "collected", "valid", "invalid", "choices", "votes[1]"),
                        Map.of("votes[0]", "17", "countingTeam", "Ba người", "minutes", "Biên bản 3")),
                new Sent(
                        "/xep-hang/so-2/2023/van-ban-da-ky",
                        List.of("signedOn"),
                        Map.of("form", "PACT", "about", "ký kết", "signer", "Trần Thị B")),
                new Sent(
                        "/xep-hang/so-2/2023/khen-thuong/{award}/quyet-dinh",
                        List.of("date"),
                        Map.of("number", "9/QĐ")),
                new Sent(
                        "/xep-hang/so-2/2023/khen-thuong/{award}/bieu-quyet",
                        List.of("votesFor", "votesCast"),
                        Map.of("number", "9/QĐ")));
    }

    @BeforeEach
    void aProposedAward(@Autowired MutableClock clock) {
        clock.set(LocalDateTime.of(2024, 1, 15, 9, 0));
        award = awards.propose(SEASON, new UnitId("an-phu"), AwardType.CERTIFICATE_OF_MERIT, null, BOARD)
                .awardId()
                .toString();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void comeBackAsTheyWereTyped(Sent form) {
        var request = mvc.post()
                .uri(form.address().replace("{award}", award))
                .with(signedIn(BOARD))
                .with(csrf());
        form.unreadable().forEach(field -> request.param(field, TODAY));
        form.rest().forEach(request::param);
        var answer = request.exchange();

        assertThat(answer).hasStatus(422);
        var page = HtmlEscape.unescapeHtml(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page).contains("Lỗi:").contains(form.rest().values());
        for (var field : form.unreadable()) {
            assertThat(page)
                    .as(field)
                    .containsPattern("<a href=\"#" + Pattern.quote(field) + "\">[^<]{2,60}: [^<]{10,}</a>")
                    .contains("id=\"" + field + "-loi\"")
                    .containsPattern("<input[^>]* name=\"" + Pattern.quote(field) + "\"[^>]* value=\"" + TODAY + "\"");
        }
    }

    @Test
    void sayAtOnceWhatElseIsMissing() {
        var answer = mvc.post()
                .uri("/xep-hang/so-2/2023/kiem-phieu")
                .with(signedIn(BOARD))
                .with(csrf())
                .param("heldOn", TODAY)
                .param("issued", "")
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("<a href=\"#issued\">Số phiếu phát ra: ")
                .containsOnlyOnce("href=\"#heldOn\"");
    }

    @Test
    void areAllTried(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        var read = new TreeSet<String>();
        addresses.getHandlerMethods().values().forEach(handler -> read.addAll(typed(handler)));

        assertThat(forms().stream().flatMap(form -> form.unreadable().stream())).containsAll(read);
        assertThat(read).hasSizeGreaterThan(8);
    }

    private static List<String> typed(HandlerMethod handler) {
        var parameters = handler.getMethodParameters();
        return IntStream.range(0, parameters.length - 1)
                .filter(at -> parameters[at].hasParameterAnnotation(ModelAttribute.class)
                        && Errors.class.isAssignableFrom(parameters[at + 1].getParameterType())
                        && parameters[at].getParameterType().isRecord())
                .boxed()
                .flatMap(at -> Arrays.stream(parameters[at].getParameterType().getRecordComponents()))
                .filter(component -> READ_BY_SPRING.contains(component.getType()))
                .map(component -> component.getName())
                .filter(name -> !NOT_TYPED.contains(name))
                .toList();
    }
}
