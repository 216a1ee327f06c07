package vn.thidua.platform;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose portal this is.
 *
 * @param province the province's name as it stands in headings
 * @param body who is responsible for the portal
 * @param contact how citizens reach that body: an e-mail address or a telephone number
 * @param address under which people reach the portal, such as {@code https://thidua.example.gov.vn}; passkeys are bound to its host
 */
@Validated
@ConfigurationProperties("thidua.portal")
public record PortalSettings(
        @NotBlank @DefaultValue("An Giang") String province,
        @NotBlank @DefaultValue("Sở Nội vụ tỉnh An Giang") String body,
        @DefaultValue("") String contact,
        @Nullable URI address) {

    public PortalSettings {
        if (address != null
                && (address.getHost() == null || !List.of("http", "https").contains(address.getScheme()))) {
            throw new UnusableSetting("thidua.portal.address", address);
        }
    }
}
