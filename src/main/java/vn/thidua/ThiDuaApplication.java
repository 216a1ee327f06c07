package vn.thidua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.thidua.platform.EmbeddedDatabaseInitializer;

/** The portal of a province's emulation clusters: entry, cross-check, appraisal, ranking and publication of a year. */
@SpringBootApplication
public class ThiDuaApplication {

    public static void main(String[] args) {
        var portal = new SpringApplication(ThiDuaApplication.class);
        portal.addInitializers(new EmbeddedDatabaseInitializer());
        portal.run(args);
    }
}
