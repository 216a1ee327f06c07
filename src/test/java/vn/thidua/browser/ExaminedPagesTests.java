package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.thidua.RightsTable;

/**
 * No page is forgotten: what can be read is either examined by {@link EveryPageIT} or an exception with its reason. The table
 * of rights names every address that a controller answers, or its own test fails.
 */
class ExaminedPagesTests {

    private final ExaminedPages pages = ExaminedPages.declared();
    private final List<Address> read = RightsTable.declared().rows().stream()
            .filter(row -> row.method().equals("GET"))
            .map(row -> Address.of(row.address()))
            .toList();

    @Test
    void areAllThatCanBeRead() {
        var examined = examined();

        assertThat(read)
                .filteredOn(address -> !examined.contains(address))
                .filteredOn(Predicate.not(this::isExcepted))
                .extracting(Address::text)
                .as("pages that no browser examines; add them to examined-pages.txt")
                .isEmpty();
    }

    @Test
    void areExceptedOnlyWhileNobodyExaminesThem() {
        var examined = examined();

        assertThat(pages.exceptions())
                .filteredOn(exception -> read.stream()
                        .filter(address -> covers(exception, address))
                        .allMatch(examined::contains))
                .as("exceptions for pages that are gone or examined by now")
                .isEmpty();
    }

    @Test
    void areFoundUnderTheAddressThatAnswersThem() {
        assertThat(answering("/cum/so-2/2023"))
                .hasValueSatisfying(address -> assertThat(address.text()).isEqualTo("/cum/{cluster}/{year}"));
        assertThat(answering("/quan-tri/nhat-ky?csv=1"))
                .hasValueSatisfying(address -> assertThat(address.text()).isEqualTo("/quan-tri/nhat-ky?csv"));
        assertThat(answering("/quan-tri/tai-khoan/moi"))
                .hasValueSatisfying(address -> assertThat(address.text()).isEqualTo("/quan-tri/tai-khoan/moi"));
        assertThat(answering("/khong-co")).isEmpty();
    }

    private Set<Address> examined() {
        return pages.addresses().stream()
                .map(this::answering)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private boolean isExcepted(Address address) {
        return pages.exceptions().stream().anyMatch(exception -> covers(exception, address));
    }

    private static boolean covers(String exception, Address address) {
        return exception.equals(address.text())
                || exception.endsWith("/**")
                        && address.text().startsWith(exception.substring(0, exception.length() - "/**".length()));
    }

    /** Of several addresses that fit, the one with fewer variables and more of the parameters answers. */
    private Optional<Address> answering(String visited) {
        return read.stream()
                .filter(address -> address.fits(visited))
                .min(Comparator.comparing(Address::pattern)
                        .thenComparing(address -> address.parameter().isEmpty()));
    }

    /** An address that a controller answers, perhaps only with a parameter. */
    private record Address(String text, PathPattern pattern, String parameter) {

        static Address of(String text) {
            var parts = text.split("\\?", 2);
            return new Address(
                    text, PathPatternParser.defaultInstance.parse(parts[0]), parts.length > 1 ? parts[1] : "");
        }

        boolean fits(String visited) {
            var address = UriComponentsBuilder.fromUriString(visited).build();
            return pattern.matches(PathContainer.parsePath(String.valueOf(address.getPath())))
                    && (parameter.isEmpty() || address.getQueryParams().containsKey(parameter));
        }
    }
}
