package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.accounts.SignIn;

/**
 * Who may do what, over every address that a controller answers and everybody who could ask. The rules are declared in
 * {@code rights-matrix.txt}; an address without a rule, or one that behaves otherwise, fails here.
 *
 * <p>What the portal does is written to {@code target/rights-matrix.txt}: after reading it with care, a new line is taken
 * over from there.
 */
@TrialTest
class RightsMatrixIT {

    private static final Path FOUND = Path.of("target/rights-matrix.txt");

    private final RightsTable declared = RightsTable.declared();

    @Test
    void isDeclaredForEveryAddressAndKeptByThePortal(
            @Autowired MockMvcTester mvc,
            @Autowired SignIn signIn,
            @Autowired TransactionTemplate transaction,
            @Autowired RightsSamples samples,
            @Autowired MutableClock clock,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses)
            throws IOException {
        var trial = new RightsTrial(mvc, signIn, transaction, declared.knowing(samples.enter(clock)));

        var found = new RightsTable(declared.samples(), trial.everything(addresses));

        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, found.text());
        assertThat(found.lines()).isEqualTo(declared.lines());
    }
}
