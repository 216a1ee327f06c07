package vn.thidua.portal.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How public pages are kept ready.
 *
 * @param freshness how long a change may go unnoticed by a node that did not make it
 * @param memory how much the ready pages may take
 */
@ConfigurationProperties("thidua.pages")
record ReadyPagesSettings(
        @DefaultValue("500ms") Duration freshness,
        @DefaultValue("64MB") DataSize memory) {}
