package vn.thidua.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PlaceTests {

    private static final URI OFFICIAL = URI.create("https://thidua.example.gov.vn/");

    @Test
    void isTheConfiguredAddressWhateverTheRequestSays() {
        assertThat(Place.of(OFFICIAL, URI.create("https://evil.example")))
                .hasValue(new Place("thidua.example.gov.vn", "https://thidua.example.gov.vn"));
    }

    @Test
    void namesThePortOnlyWhereItIsUnusual() {
        assertThat(Place.of(URI.create("https://thidua.example.gov.vn:8443"), OFFICIAL))
                .hasValue(new Place("thidua.example.gov.vn", "https://thidua.example.gov.vn:8443"));
        assertThat(Place.of(URI.create("https://thidua.example.gov.vn:443"), OFFICIAL))
                .hasValue(new Place("thidua.example.gov.vn", "https://thidua.example.gov.vn"));
    }

    @Test
    void isOnesOwnMachineOrNoneWhereNothingIsConfigured() {
        assertThat(Place.of(null, URI.create("http://localhost:8080")))
                .hasValue(new Place("localhost", "http://localhost:8080"));
        assertThat(Place.of(null, URI.create("https://evil.example"))).isEmpty();
    }
}
