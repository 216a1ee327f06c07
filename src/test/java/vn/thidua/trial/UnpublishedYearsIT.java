package vn.thidua.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.AsSystem;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublicationTerms;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** The portal holds all of 2023, but only 2022 is published: nobody without a login finds a figure of 2023 at any address. */
@PortalTest
class UnpublishedYearsIT {

    private static final SeasonId PUBLISHED = new SeasonId(new ClusterId("so-2"), Year.of(2022));

    /** Figures that only 2023 has: sums, rates, totals, results. */
    private static final List<String> SECRETS = List.of(
            "482,9",
            "482.9",
            "129,43",
            "129.43",
            "996,53",
            "996.53",
            "992,84",
            "992.84",
            "966,29",
            "966.29",
            "949,56",
            "68,16",
            "68.16",
            "161,79",
            "166,23",
            "29/12/2023");

    @Autowired
    private List<TrialStep> steps;

    @Autowired
    private PublicationService publications;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void publishOnly2022() {
        AsSystem.run(() -> {
            steps.stream()
                    .filter(step -> !Set.of("publications", "reopening").contains(step.name()))
                    .forEach(TrialStep::load);
            publications.publish(
                    PUBLISHED,
                    new PublicationTerms(LocalDate.of(2023, 1, 13), Disclosure.CRITERIA, null),
                    Actor.system());
        });
    }

    @Test
    void areReachableByNoAddress() {
        var tried = new TreeSet<String>();
        for (var path : everyAddress()) {
            var exchange = mvc.get().uri(path).exchange();
            var body = new String(exchange.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            assertThat(body).as(path).doesNotContain(SECRETS.toArray(String[]::new));
            if (exchange.getResponse().getStatus() == 200) {
                tried.add(path);
            }
        }

        assertThat(tried).contains("/cum/so-2/2022", "/cum/so-2/2022.json", "/don-vi/an-phu", "/", "/feed.atom");
        assertThat(tried).noneMatch(path -> path.startsWith("/cum/so-2/2023"));
    }

    /** Every address that answers GET, with every key that the portal knows in the place of its variables. */
    private Set<String> everyAddress() {
        var paths = new TreeSet<String>();
        addresses.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .forEach(pattern -> paths.addAll(filled(pattern)));
        paths.add("/tim-kiem?q=2023");
        paths.add("/tim-kiem?q=an phu");
        paths.add("/khen-thuong?q=2023");
        return paths;
    }

    private static Set<String> filled(String pattern) {
        var paths = new TreeSet<String>();
        for (var year : List.of("2021", "2022", "2023", "2024")) {
            for (var key : List.of("an-phu", "BUDGET_REVENUE", "AG-CUM2-MINH-HOA")) {
                for (var language : List.of("", "?lang=en")) {
                    paths.add(pattern.replaceAll("\\{year(?::[^{}]*(?:\\{[^}]*})?)?}", year)
                                    .replaceAll("\\{version(?::[^{}]*(?:\\{[^}]*})?)?}", "1")
                                    .replaceAll("\\{cluster}", "so-2")
                                    .replaceAll("\\{[^}]*}", key)
                            + language);
                }
            }
        }
        return paths;
    }
}
