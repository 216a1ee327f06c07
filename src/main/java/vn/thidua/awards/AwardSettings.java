package vn.thidua.awards;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many awards of each kind a cluster usually proposes. Provinces differ, so these are settings; they limit the
 * suggestions only, never what is proposed.
 *
 * @param provincialFlags how many flags of the province one cluster usually proposes
 * @param certificates how many certificates of merit
 */
@Validated
@ConfigurationProperties("thidua.awards")
record AwardSettings(
        @DefaultValue("1") @PositiveOrZero int provincialFlags,
        @DefaultValue("2") @PositiveOrZero int certificates) {}
