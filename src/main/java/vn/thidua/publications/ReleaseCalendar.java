package vn.thidua.publications;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What will be published when, as the clusters' calendars announce it. */
@Service
@Transactional(readOnly = true)
public class ReleaseCalendar {

    /** An announced publication of a cluster's year. */
    public record Release(String cluster, Words name, Year year, LocalDate on) {}

    /** Publications still to come, the next one first. */
    public List<Release> coming() {
        return List.of();
    }
}
