package vn.thidua.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The one clock of the portal. Days begin and deadlines end in Viet Nam, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
public class TimeSetup {

    /** The name of the zone, for annotations. */
    public static final String ZONE = "Asia/Ho_Chi_Minh";

    public static final ZoneId VIET_NAM = ZoneId.of(ZONE);

    @Bean
    @Fallback
    Clock clock() {
        return Clock.system(VIET_NAM);
    }
}
