package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PortalTest;

@PortalTest
@Import(SamplePublications.class)
class PublishedYearsIT {

    @Autowired
    private PublishedYears years;

    @Autowired
    private SamplePublications publications;

    @Autowired
    private JdbcClient jdbc;

    /** One a look at all years, one a look at units and calendars. */
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void publish() {
        if (years.editions().isEmpty()) {
            publications.publish(2021, 2022);
        }
    }

    @Test
    void makesAViewAcrossYearsAnewOnlyWhenAVersionIsAdded() {
        look("versions");
        look("versions");
        assertThat(made).containsExactly("years 2", "units");

        jdbc.sql("""
                insert into administrative_unit (unit_id, name, full_name, type, version)
                values ('o-lam', 'Ô Lâm', 'xã Ô Lâm', 'COMMUNE', 0)
                """).update();
        look("versions");
        assertThat(made).containsExactly("years 2", "units", "units");

        publications.publish(2023);
        look("versions");

        assertThat(made).containsExactly("years 2", "units", "units", "years 3");
    }

    @Test
    void noticesACorrectionWhichAddsNoYear() {
        look("corrections");
        made.clear();

        publications.correctHonours(2021, "Bộ quyết định khen thưởng đính chính");
        look("corrections");

        assertThat(made).singleElement().asString().startsWith("years");
        assertThat(years.all().get(0).edition().version()).isEqualTo(2);
        assertThat(years.all().get(0).outline().awards())
                .isEqualTo(years.all().get(0).snapshot().awards())
                .extracting(Snapshot.Award::status)
                .contains("REVOKED");
    }

    private void look(String question) {
        years.view(question, all -> made.add("years " + all.size()));
        years.surroundings(question, () -> made.add("units"));
    }
}
