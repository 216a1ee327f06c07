package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RandomNamesTests {

    @Test
    void carryMoreThan128BitsAndFitTheSessionTable() {
        var names = Stream.generate(RandomNames::next).limit(1000).toList();

        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(Base64.getUrlDecoder().decode(name)).hasSize(27);
            assertThat(name).hasSize(36);
        });
    }

    @Test
    void areTheTokensOfFormsAndStayTheSameThroughoutASession() {
        var tokens = new RandomNames.FormTokens();
        var request = new MockHttpServletRequest();

        var drawn =
                tokens.loadDeferredToken(request, new MockHttpServletResponse()).get();

        assertThat(Base64.getUrlDecoder().decode(drawn.getToken())).hasSize(27);
        assertThat(tokens.loadToken(request)).isNotNull().extracting("token").isEqualTo(drawn.getToken());
    }
}
