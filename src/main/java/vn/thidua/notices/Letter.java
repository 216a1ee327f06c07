package vn.thidua.notices;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Formats;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.platform.PortalSettings;
import vn.thidua.units.Directory;

/** Writes notices as plain text, for e-mails: in Vietnamese, one paragraph each, with a link where the portal's address is known. */
@Component
class Letter {

    private final Directory directory;
    private final MessageSource messages;
    private final Formats formats;
    private final PortalSettings portal;
    private final MailSettings settings;

    Letter(Directory directory, MessageSource messages, Formats formats, PortalSettings portal, MailSettings settings) {
        this.directory = directory;
        this.messages = messages;
        this.formats = formats;
        this.portal = portal;
        this.settings = settings;
    }

    /** One line: what the single notice says, or how many there are. */
    String subject(List<NoticeView> notices) {
        var about = notices.size() == 1
                ? sentence(notices.get(0))
                : text("notices.mail.subject.many", String.valueOf(notices.size()));
        return text("notices.mail.subject", about).replaceAll("\\p{Cntrl}+", " ");
    }

    String body(List<NoticeView> notices) {
        var paragraphs = notices.stream().map(this::paragraph).collect(Collectors.joining("\n\n"));
        return text("notices.mail.body", paragraphs, portal.body()) + "\n";
    }

    /** What a notice says, in the words of the portal. */
    private String sentence(NoticeView notice) {
        return text(
                "notices.kind." + notice.kind(),
                notice.unit() == null ? "" : directory.unit(notice.unit()).name(),
                notice.year().toString(),
                directory.cluster(notice.cluster()).name(),
                formats.date(notice.due()));
    }

    private String paragraph(NoticeView notice) {
        var sentence = sentence(notice);
        var reason = notice.reason().isEmpty() ? "" : "\n" + text("notices.reason", notice.reason());
        var link = link(notice);
        return "- " + sentence + reason + (link == null ? "" : "\n" + link);
    }

    private @Nullable String link(NoticeView notice) {
        return settings.portal().isEmpty() ? null : settings.portal().replaceAll("/+$", "") + notice.path();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LanguageSetup.VIETNAMESE);
    }
}
