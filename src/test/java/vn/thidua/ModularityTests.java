package vn.thidua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The features keep to the dependencies that they declare, and to each other's public types. */
class ModularityTests {

    @Test
    void keepTheirPromises() {
        ApplicationModules.of(ThiDuaApplication.class).verify();
    }
}
