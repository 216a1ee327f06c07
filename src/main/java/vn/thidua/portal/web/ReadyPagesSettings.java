package vn.thidua.portal.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import vn.thidua.platform.UnusableSetting;

/**
 * How public pages are kept ready.
 *
 * @param freshness how long a change may go unnoticed by a node that did not make it
 * @param memory how much the ready pages may take
 * @param ahead whether the pages that most readers ask for first are made before anybody asks
 */
@Validated
@ConfigurationProperties("thidua.pages")
record ReadyPagesSettings(
        @NotNull @DurationMin @DurationMax(minutes = 1) @DefaultValue("500ms")
        Duration freshness,

        @NotNull @DefaultValue("64MB") DataSize memory,

        @DefaultValue("true") boolean ahead) {

    ReadyPagesSettings {
        if (memory.isNegative()) {
            throw new UnusableSetting("thidua.pages.memory", memory);
        }
    }
}
