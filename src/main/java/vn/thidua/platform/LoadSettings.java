package vn.thidua.platform;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the portal takes on at a time.
 *
 * @param requestsAtATime how many requests are served at once; further ones are asked to come again in a few seconds
 * @param uploadsAtATime how many requests with files are received at once
 */
@Validated
@ConfigurationProperties("thidua.load")
record LoadSettings(
        @Min(1) @DefaultValue("200") int requestsAtATime,
        @Min(1) @DefaultValue("10") int uploadsAtATime) {}
