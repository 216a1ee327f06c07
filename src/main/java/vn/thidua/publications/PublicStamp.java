package vn.thidua.publications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether anything that public pages show has changed, on whatever node of the portal it was changed. */
@Service
@Transactional(readOnly = true)
public class PublicStamp {

    private final JdbcClient jdbc;

    PublicStamp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value that is new after each change; one row by its key. */
    public String current() {
        return jdbc.sql("select stamp from publication_stamp")
                .query(String.class)
                .single();
    }

    /** A value that is new after each change of what is public beside the frozen versions: units, clusters, calendars, plans. */
    String surroundings() {
        return jdbc.sql("select surroundings from publication_stamp")
                .query(String.class)
                .single();
    }
}
