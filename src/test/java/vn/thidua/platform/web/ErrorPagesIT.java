package vn.thidua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.PortalTest;

@PortalTest
@org.springframework.security.test.context.support.WithMockUser
class ErrorPagesIT {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void answerAnUnknownAddressInTheReadersLanguage() {
        var vietnamese = mvc.get().uri("/khong-co-trang-nay").exchange();
        var english = mvc.get().uri("/khong-co-trang-nay?lang=en").exchange();

        assertThat(vietnamese)
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Không tìm thấy trang này", "<html lang=\"vi\"");
        assertThat(english).hasStatus(HttpStatus.NOT_FOUND).bodyText().contains("Page not found", "<html lang=\"en\"");
    }
}
