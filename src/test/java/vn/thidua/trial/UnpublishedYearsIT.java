package vn.thidua.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.SampleDirectory;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.AsSystem;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SampleActors;
import vn.thidua.backtests.BackTests;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublicationTerms;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.seasons.SeasonId;
import vn.thidua.simulations.BackTest.PastYear;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * The portal holds all years, but only 2022 is published: nobody without a login, or with one for another unit, finds a
 * figure of 2023 at any address; and of 2021, once its first three places are published, nothing but these.
 */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
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

    private static final SeasonId PLACES_ONLY = new SeasonId(new ClusterId("so-2"), Year.of(2021));

    /** Totals of 2021, and what they are made of. */
    private static final Pattern POINTS = Pattern.compile(
            "(?<!\\d)(?:903[.,]61|858[.,]83|861[.,]36|824[.,]99|828[.,]09|833[.,]09|810[.,]23|817[.,]23)");

    /** A place from four on, as pages, sentences and data name it. */
    private static final Pattern FURTHER_PLACE =
            Pattern.compile("medal-[4-9]|hạng tư|hạng sáu|fourth|sixth|\"place\"\\s*:\\s*[4-9]|o-tong-");

    @Autowired
    private List<TrialStep> steps;

    @Autowired
    private PublicationService publications;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @Autowired
    private MockMvcTester mvc;

    @BeforeAll
    void publishOnly2022(@Autowired SampleDirectory directory) {
        directory.enter();
        AsSystem.run(() -> {
            steps.stream()
                    .filter(step -> !Set.of("publications", "reopening").contains(step.name()))
                    .forEach(TrialStep::load);
            publish(PUBLISHED, Disclosure.CRITERIA);
        });
    }

    private void publish(SeasonId season, Disclosure disclosure) {
        publications.publish(season, new PublicationTerms(LocalDate.of(2023, 1, 13), disclosure, null), Actor.system());
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

    /** Somebody of another unit, the head of another cluster, and the administrator. */
    static Stream<Actor> elsewhere() {
        var roles = Set.of(Role.UNIT_EDITOR, Role.UNIT_APPROVER);
        var seat = new Actor.Seat(SampleDirectory.CLUSTER, Year.of(2023), LeadershipRole.LEAD);
        return Stream.of(
                new Actor("chau-phu", "Châu Phú", new UnitId("chau-phu"), roles, Set.of()),
                new Actor("thu-an", "Thử An", SampleDirectory.AN, roles, Set.of(seat)),
                SampleActors.ADMINISTRATOR);
    }

    /** Whoever is signed in without a seat, and works for another unit, in another cluster or on the portal itself, is not better off. */
    @ParameterizedTest
    @MethodSource("elsewhere")
    void areNotOpenedByALoginElsewhere(Actor elsewhere) {
        var served = new TreeSet<String>();
        for (var path : everyAddress()) {
            if (!path.contains("2023") || path.contains("?")) {
                continue;
            }
            var exchange =
                    mvc.get().uri(path).with(SampleActors.signedIn(elsewhere)).exchange();
            var body = new String(exchange.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            // That the pact was signed at a meeting of that day is no secret among those who signed it
            assertThat(body.replace("29/12/2023", ""))
                    .as(path)
                    .doesNotContain(SECRETS.stream()
                            .filter(secret -> !secret.equals("29/12/2023"))
                            .toArray(String[]::new));
            if (exchange.getResponse().getStatus() == 200) {
                served.add(path);
            }
        }
        assertThat(mvc.get().uri("/viec-can-lam").with(SampleActors.signedIn(elsewhere)))
                .as("the login counts")
                .hasStatusOk();
        assertThat(served).noneMatch(path -> path.startsWith("/nhap-lieu/so-2/2023/an-phu"));
    }

    /** Something that somebody typed, as the journal hears of it. */
    private record Typed(String subject, String after, Instant at) implements DomainEvent {

        @Override
        public String actor() {
            return "an-phu";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("ledger", "CLAIMED", "after", after, "reason", "Thay cho " + after);
        }
    }

    /** The administrator reads who did what; what it said is public first, or not read at all. */
    @Test
    void areNotToldByTheJournal(
            @Autowired ApplicationEventPublisher events,
            @Autowired TransactionTemplate transaction,
            @Autowired MutableClock clock)
            throws IOException {
        var before = clock.instant().minus(Duration.ofDays(1));
        var later = clock.instant().plus(Duration.ofDays(1));
        transaction.executeWithoutResult(kept -> {
            events.publishEvent(new Typed("dossier/so-2/2022/an-phu/i-JOBS", "1111.5", before));
            events.publishEvent(new Typed("dossier/so-2/2022/an-phu/i-JOBS", "2222.5", later));
            events.publishEvent(new Typed("dossier/so-2/2023/an-phu/i-JOBS", "3333.5", before));
            events.publishEvent(new Typed("standings/so-2/2023", "4444.5", before));
        });

        for (var address : List.of("/quan-tri/nhat-ky?csv=1", "/quan-tri/nhat-ky?event=Typed")) {
            assertThat(journal(address))
                    .as(address)
                    .contains(
                            "dossier/so-2/2022/an-phu/i-JOBS", "dossier/so-2/2023/an-phu/i-JOBS", "standings/so-2/2023")
                    .contains("CLAIMED", "1111.5", "…")
                    .doesNotContain("2222.5", "3333.5", "4444.5");
        }
    }

    private String journal(String address) throws IOException {
        return text(mvc.get()
                .uri(address)
                .with(SampleActors.signedIn(SampleActors.ADMINISTRATOR))
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    /** Who drafts a scoring table tries it on what everybody knows, and learns no points of other years from the trial. */
    @Test
    void areNotTriedWithDraftsOfScoringTables(
            @Autowired BackTests backTests,
            @Autowired ScorecardDrafting drafting,
            @Autowired TransactionTemplate transaction) {
        var years = transaction.execute(undone -> {
            undone.setRollbackOnly();
            var draft = drafting.beginFrom(new ScorecardId("AG-CUM2-MINH-HOA", 1), SampleActors.ADMINISTRATOR);
            return backTests
                    .of(draft, PUBLISHED.cluster(), SampleActors.ADMINISTRATOR)
                    .orElseThrow()
                    .years();
        });

        assertThat(years).extracting(PastYear::year).contains(PUBLISHED.year()).doesNotContain(Year.of(2023));
    }

    @Test
    void showNothingButThreePlacesWhereNoMoreIsPublished() throws IOException {
        AsSystem.run(() -> publish(PLACES_ONLY, Disclosure.PODIUM));

        var tried = new TreeSet<String>();
        for (var path : everyAddress()) {
            if (path.matches(".*/202[234].*")) {
                continue;
            }
            var answer = mvc.get().uri(path).exchange().getResponse();
            var body = text(answer.getContentAsByteArray());
            assertThat(body).as(path).doesNotContainPattern(POINTS);
            if (path.contains("/2021")) {
                assertThat(body).as(path).doesNotContainPattern(FURTHER_PLACE);
            }
            if (answer.getStatus() == 200) {
                tried.add(path);
            }
        }

        var year = "/cum/so-2/2021";
        assertThat(tried)
                .contains(year, year + ".json", year + ".csv", year + ".xlsx", year + ".zip", year + "/v1.png")
                .contains("/api/v1/years/so-2/2021/rankings", "/feed.atom", "/tim-kiem?q=an phu")
                .noneMatch(path -> path.contains("/2021/diem/") || path.contains("/2021/points/"));
        assertThat(mvc.get().uri("/api/v1/years/so-2/2021/rankings"))
                .bodyJson()
                .extractingPath("$..unit")
                .asArray()
                .containsExactly("chau-thanh", "cho-moi", "an-phu");
    }

    /** A body as it is read: what stands in packages and workbooks too. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append('\n').append(text(zip.readAllBytes()));
            }
        }
        return text.toString();
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
                                    .replaceAll("\\{(?:cluster|cum)}", "so-2")
                                    .replaceAll("\\{nam}", year)
                                    .replaceAll("\\{[^}]*}", key)
                            + language);
                }
            }
        }
        return paths;
    }
}
