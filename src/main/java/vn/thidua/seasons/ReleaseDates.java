package vn.thidua.seasons;

import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.units.ClusterId;

/** When the calendars of all clusters announce their results: a date each, without the years themselves. */
@Service
@Transactional(readOnly = true)
public class ReleaseDates {

    private final JdbcClient jdbc;

    ReleaseDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day of each release that ends on this day or later. */
    public Map<SeasonId, LocalDate> from(LocalDate day) {
        var dates = new LinkedHashMap<SeasonId, LocalDate>();
        jdbc.sql("""
                select cluster_id, year, ends_on from season_milestone
                 where milestone = 'RELEASE' and ends_on >= :day
                """).param("day", day).query(row -> {
            dates.put(
                    new SeasonId(new ClusterId(row.getString("cluster_id")), Year.of(row.getInt("year"))),
                    row.getObject("ends_on", LocalDate.class));
        });
        return dates;
    }
}
