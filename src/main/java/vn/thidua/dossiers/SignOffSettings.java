package vn.thidua.dossiers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are handed in.
 *
 * @param headSigns whether the head of a unit signs its report off, for units that have not chosen themselves
 */
@ConfigurationProperties("thidua.reports")
record SignOffSettings(@DefaultValue("false") boolean headSigns) {}
