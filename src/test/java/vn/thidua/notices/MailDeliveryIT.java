package vn.thidua.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** E-mails go out at once or in the morning, each once, again where that fails, and are forgotten in time. */
class MailDeliveryIT extends MailedPortal {

    @Test
    void tellOfAReturnAtOnceWithItsReason() throws MessagingException {
        submitAndReturn();

        assertThat(board.of(AN_PHU_EDITOR)).first().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.RETURNED);
            assertThat(notice.isUnread()).isTrue();
        });
        sendAll();
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("an-phu@angiang.gov.vn");
            assertThat(mail.getFrom()[0]).hasToString("thidua@angiang.gov.vn");
            assertThat(mail.getSubject()).isEqualTo("[Thi đua] Kết quả năm 2023 của An Phú bị trả lại");
            assertThat(String.valueOf(mail.getContent()))
                    .contains("Lý do: Xem lại số lao động.")
                    .contains("https://thidua.angiang.gov.vn/nhap-lieu/so-2/2023/an-phu");
        });
    }

    @Test
    void keepWhatCanWaitForOneMailInTheMorning() throws Exception {
        submitAndReturn();
        sendAll();
        emptyTheBoxes();
        assertThat(board.unread("tri-ton")).isEqualTo(1);

        clock.set(LocalDateTime.of(2023, 12, 6, 7, 0));
        round.postDigests();
        round.postDigests();
        sendAll();

        assertThat(Arrays.stream(received()).map(MailedPortal::subject))
                .containsExactly("[Thi đua] An Phú đã nộp kết quả năm 2023");
    }

    @Test
    void sendEachMailOnceThoughSeveralNodesAreAtIt() throws Exception {
        for (int number = 0; number < 12; number++) {
            board.tell(notice("once-" + number), List.of("an-phu"));
        }
        var nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> node = this::sendAll;
            var sent = 0;
            for (var each : nodes.invokeAll(List.of(node, node, node))) {
                sent += each.get();
            }
            assertThat(sent).isEqualTo(12);
        } finally {
            nodes.shutdown();
        }

        assertThat(received()).hasSize(12);
        assertThat(sendAll()).isZero();
    }

    @Test
    void tryAgainLaterAndLongerEachTimeAndShowTheAdministratorWhy() {
        board.tell(notice("again"), List.of("an-phu"));
        sender.setPort(1);
        assertThat(sendAll()).isEqualTo(1);
        assertThat(sendAll()).isZero();

        assertThat(mvc.get().uri("/quan-tri/thu").with(signedIn(ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ gửi, lần tới 05/12/2023 08:01", "an-phu", "127.0.0.1", "Gửi lại")
                .doesNotContain("??");
        for (int failure = 2; failure <= Outbox.MOST_ATTEMPTS; failure++) {
            clock.advance(Outbox.pause(failure));
            assertThat(sendAll()).as("attempt %d", failure).isEqualTo(1);
        }
        clock.advance(Duration.ofDays(3));
        assertThat(sendAll()).isZero();

        reachTheServer();
        var id = jdbc.sql("select mail_id from mail_outbox").query(String.class).single();
        assertThat(mvc.post()
                        .uri("/quan-tri/thu/" + id + "/gui-lai")
                        .with(signedIn(ADMINISTRATOR))
                        .with(csrf()))
                .hasRedirectedUrl("/quan-tri/thu");
        assertThat(sendAll()).isEqualTo(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void areNotKeptInTheOutboxForEver() {
        board.tell(notice("forget"), List.of("an-phu"));
        sendAll();

        clock.advance(Duration.ofDays(30));
        round.forget();
        assertThat(outboxSize()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        round.forget();
        assertThat(outboxSize()).isZero();
    }

    @Test
    void refuseAnAddressThatIsNone() {
        assertThat(mvc.post()
                        .uri("/thong-bao/dia-chi")
                        .with(signedIn(AN_PHU_EDITOR))
                        .with(csrf())
                        .param("address", "an-phu@a\r\nBcc: x@y.vn"))
                .hasStatus(422)
                .bodyText()
                .contains("Lỗi:", "Địa chỉ thư chưa đúng");
        assertThat(addresses.find("an-phu").orElseThrow().address()).isEqualTo("an-phu@angiang.gov.vn");
    }
}
