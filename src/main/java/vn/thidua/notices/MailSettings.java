package vn.thidua.notices;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How e-mails go out, once {@code spring.mail.host} names a mail server.
 *
 * @param from the sender's address; empty: {@code spring.mail.username}
 * @param portal the address of this portal, for links in e-mails; empty: e-mails carry no links
 * @param scheduled whether this node sends e-mails and makes the daily round
 */
@Validated
@ConfigurationProperties("thidua.mail")
record MailSettings(
        @Pattern(regexp = "([^@\\r\\n]+@[^@\\s]+)?", message = "an e-mail address") @DefaultValue("")
        String from,

        @Pattern(regexp = "(https?://\\S+)?", message = "an address that begins with https://") @DefaultValue("")
        String portal,

        @DefaultValue("true") boolean scheduled) {}
