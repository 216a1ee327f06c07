package vn.thidua.crosschecks;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the cross-check is run.
 *
 * @param answerWithin how long the owner of a figure has to answer an objection before it goes to the head
 */
@Validated
@ConfigurationProperties("thidua.cross-check")
record CrossCheckSettings(
        @NotNull @DurationMin(hours = 1) @DefaultValue("3d") Duration answerWithin) {}
