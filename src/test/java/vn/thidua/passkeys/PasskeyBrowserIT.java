package vn.thidua.passkeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thidua.BrowserTest;
import vn.thidua.browser.Visitor;

/** A passkey in a real Chromium, with the authenticator that it simulates. */
@BrowserTest
class PasskeyBrowserIT {

    private static final String OWN = "/tai-khoan/khoa-truy-cap";

    @Test
    void isMadeUsedRenamedAndRemoved(Visitor official) {
        putsAnAuthenticatorInto(official);
        var page = official.page();
        official.logsIn("chau-phu");
        official.opens(OWN);
        official.meetsNoBarrier();
        page.fill("#label", "Điện thoại");
        page.fill("#present", "thidua-dung-thu");
        page.click("form[data-passkey=make] button");
        assertThat(page.locator(".notice[role=status]")).containsText("Đã thêm khóa");
        assertThat(page.locator("article.passkey h3")).hasText("Điện thoại");
        official.meetsNoBarrier();
        official.takesPictures("khoa-truy-cap");

        official.context().clearCookies();
        official.opens("/dang-nhap");
        page.click("form[data-passkey=use] button");
        page.waitForURL(Pattern.compile(".*/viec-can-lam"));

        official.opens(OWN);
        page.click("article.passkey summary");
        page.fill("article.passkey input[name=label]", "Khóa của tổ");
        page.click("article.passkey form:first-of-type button");
        assertThat(page.locator("article.passkey h3")).hasText("Khóa của tổ");
        page.click("article.passkey summary");
        page.fill("article.passkey input[name=present]", "thidua-dung-thu");
        page.click("article.passkey form:last-of-type button");
        assertThat(page.locator("article.passkey")).hasCount(0);
    }

    @Test
    void tellsWhatToDoWhereTheDeviceHasNone(Visitor official) {
        putsAnAuthenticatorInto(official);
        official.opens("/dang-nhap");

        official.page().click("form[data-passkey=use] button");

        assertThat(official.page().locator("form[data-passkey=use] [data-failed]"))
                .isVisible();
        assertThat(official.page().url()).endsWith("/dang-nhap");
    }

    private static void putsAnAuthenticatorInto(Visitor visitor) {
        var tools = visitor.context().newCDPSession(visitor.page());
        tools.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", kind);
        tools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
