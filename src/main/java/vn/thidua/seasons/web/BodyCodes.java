package vn.thidua.seasons.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.platform.LanguageSetup;

/**
 * Files the bodies that take part in meetings under one code for all units, by how their names begin, so that a summary can
 * speak of the Home Affairs divisions of all members at once. A body that is not among them stays what it is called.
 */
@Component
class BodyCodes {

    private static final List<String> GENERAL = List.of("PEOPLES_COMMITTEE_LEADERS", "HOME_AFFAIRS_DIVISION");
    private static final String OTHER = "OTHER";

    private final MessageSource messages;

    BodyCodes(MessageSource messages) {
        this.messages = messages;
    }

    String of(String name) {
        var written = name.toLowerCase(Locale.ROOT);
        return GENERAL.stream()
                .filter(code -> written.startsWith(begins(code)))
                .findFirst()
                .orElse(OTHER);
    }

    private String begins(String code) {
        return messages.getMessage("seasons.meeting.body." + code, null, LanguageSetup.VIETNAMESE)
                .toLowerCase(Locale.ROOT);
    }
}
