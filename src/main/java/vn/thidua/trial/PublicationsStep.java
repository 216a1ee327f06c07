package vn.thidua.trial;

import java.time.LocalDate;
import java.time.Year;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublicationTerms;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** The years 2021 to 2023, published; the date of 2023 is the one of the real summary, the others are illustrative. */
@Component
@Order(7)
class PublicationsStep implements TrialStep {

    private static final ClusterId CLUSTER = new ClusterId("so-2");

    private final PublicationService publications;

    PublicationsStep(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public void load() {
        publish(2021, LocalDate.of(2022, 1, 14));
        publish(2022, LocalDate.of(2023, 1, 13));
        publish(2023, LocalDate.of(2024, 1, 4));
    }

    private void publish(int year, LocalDate officialOn) {
        publications.publish(
                new SeasonId(CLUSTER, Year.of(year)),
                new PublicationTerms(officialOn, Disclosure.CRITERIA, null),
                Actor.system());
    }
}
