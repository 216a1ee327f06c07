package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.accounts.SignIn;

/** What everybody of the trial meets who follows the links of their own pages, and what becomes of the forms on the way. */
@TrialTest
class StaffPagesIT {

    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[\\w.\\-]+\\?\\?");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {"an-phu", "an-phu.lanhdao", "phu-tan", "tri-ton.lanhdao", "tham-dinh", "cong-bo", "quan-tri"})
    void leadNobodyWhereTheyMayNotGoAndKeepWhatIsTyped(String login) {
        var reader = signIn.actor(login).orElseThrow();

        var pages = new StaffCrawl(mvc, reader).from("/viec-can-lam");

        assertThat(pages.size()).isGreaterThan(20);
        var forms = new TypedForms(mvc, transaction, reader);
        assertSoftly(all -> {
            all.assertThat(pages.stream()
                            .filter(page -> page.status() >= 400)
                            .map(page -> page.status() + " " + page.address() + " from " + page.from()))
                    .as("links that lead nowhere")
                    .isEmpty();
            all.assertThat(pages.stream()
                            .filter(page -> MISSING_WORDS.matcher(page.body()).find())
                            .map(StaffCrawl.Page::address))
                    .as("pages that lack words")
                    .isEmpty();
            all.assertThat(pages.stream().flatMap(page -> forms.troubles(page).stream()))
                    .as("forms that lose what cannot be read")
                    .isEmpty();
        });
    }
}
