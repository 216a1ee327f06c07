package vn.thidua.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mails go out, once {@code spring.mail.host} names a mail server.
 *
 * @param from the sender's address; empty: {@code spring.mail.username}
 * @param portal the address of this portal, for links in e-mails; empty: e-mails carry no links
 * @param scheduled whether this node sends e-mails and makes the daily round
 */
@ConfigurationProperties("thidua.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String portal,
        @DefaultValue("true") boolean scheduled) {}
