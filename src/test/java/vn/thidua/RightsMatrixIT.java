package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
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
@TestInstance(Lifecycle.PER_CLASS)
class RightsMatrixIT {

    private static final Path FOUND = Path.of("target/rights-matrix.txt");
    private static final Path FOUND_BY_STAGE = Path.of("target/rights-by-stage.md");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    private final RightsTable declared = RightsTable.declared();
    private RightsTrial trial;

    /** Not in the constructor: the instance is there before the database is as at the beginning. */
    @BeforeAll
    void enterSamples(
            @Autowired MockMvcTester mvc,
            @Autowired SignIn signIn,
            @Autowired TransactionTemplate transaction,
            @Autowired RightsSamples samples,
            @Autowired MutableClock clock) {
        trial = new RightsTrial(mvc, signIn, transaction, declared.knowing(samples.enter(clock)));
    }

    @Test
    void isDeclaredForEveryAddressAndKeptByThePortal() throws IOException {
        var found = new RightsTable(declared.samples(), trial.everything(addresses));

        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, found.text());
        assertThat(declared.broken(found)).isEmpty();
    }

    @Test
    void isNarrowedByTheStageOfAReport(@Autowired JdbcClient jdbc) throws IOException {
        var found = RightsByStage.found(trial, addresses, jdbc).document();

        Files.createDirectories(FOUND_BY_STAGE.getParent());
        Files.writeString(FOUND_BY_STAGE, found);
        assertThat(found).isEqualTo(RightsByStage.declared());
    }

    /** Addresses come from controllers alone, so that none escapes the table. */
    @Test
    void coversEveryWayToAnswer(@Autowired Map<String, HandlerMapping> ways) {
        var others = ways.entrySet().stream()
                .filter(way -> way.getValue() != addresses)
                .flatMap(way -> addresses(way.getValue()).map(address -> way.getKey() + " " + address))
                .filter(address -> !address.startsWith("resourceHandlerMapping "))
                .toList();

        assertThat(others).isEmpty();
    }

    private static Stream<String> addresses(HandlerMapping way) {
        if (way instanceof AbstractUrlHandlerMapping urls) {
            return urls.getHandlerMap().keySet().stream();
        }
        if (way instanceof RouterFunctionMapping functions) {
            return Optional.ofNullable(functions.getRouterFunction()).stream().map(Object::toString);
        }
        return way instanceof RequestMappingInfoHandlerMapping endpoints
                ? endpoints.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(address -> !address.startsWith("/actuator"))
                : Stream.empty();
    }
}
