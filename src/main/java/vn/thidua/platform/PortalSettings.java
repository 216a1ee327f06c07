package vn.thidua.platform;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose portal this is.
 *
 * @param province the province's name as it stands in headings
 * @param body who is responsible for the portal
 * @param contact how citizens reach that body: an e-mail address or a telephone number
 */
@Validated
@ConfigurationProperties("thidua.portal")
public record PortalSettings(
        @NotBlank @DefaultValue("An Giang") String province,
        @NotBlank @DefaultValue("Sở Nội vụ tỉnh An Giang") String body,
        @DefaultValue("") String contact) {}
