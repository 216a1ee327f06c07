package vn.thidua.browser;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.BrowserTest;

/**
 * No page of the portal puts a barrier before anybody, breaks its own security policy, or overflows a narrow phone, and each
 * says that it is a trial. That none is left out, {@link ExaminedPagesTests} tells.
 */
@BrowserTest
class EveryPageIT {

    @ParameterizedTest
    @MethodSource
    void isOpenToEverybodyAndFitsAPhone(String login, List<String> addresses, Visitor visitor) {
        if (!login.equals(ExaminedPages.NOBODY)) {
            visitor.logsIn(login);
        }
        var all = new SoftAssertions();
        for (var address : addresses) {
            all.check(() -> {
                visitor.meetsNoFaultAt(address);
                visitor.seesTheBannerOfTheTrial();
            });
        }
        all.assertAll();
    }

    static Stream<Arguments> isOpenToEverybodyAndFitsAPhone() {
        return ExaminedPages.declared().byLogin().entrySet().stream()
                .map(visit -> Arguments.of(visit.getKey(), visit.getValue()));
    }
}
