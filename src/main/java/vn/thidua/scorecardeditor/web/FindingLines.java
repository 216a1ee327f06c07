package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.NumberStyle;
import vn.thidua.rulechecks.Finding;
import vn.thidua.rules.Scorecard;

/** Says what stands against issuing a table, each with the page on which it is mended. */
@Component
class FindingLines {

    private final MessageSource messages;

    FindingLines(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One finding in words.
     *
     * @param place the code of what it concerns; empty for the table as a whole
     * @param page where it is mended, below the draft's address
     */
    record FindingLine(Finding finding, String place, String page, String sentence) {}

    List<FindingLine> of(Scorecard card, List<Finding> findings, Locale language) {
        return findings.stream()
                .map(finding -> new FindingLine(
                        finding,
                        finding.path(),
                        page(card, finding),
                        messages.getMessage(finding.messageKey(), args(finding, language), language)))
                .toList();
    }

    private static String page(Scorecard card, Finding finding) {
        var path = finding.path();
        if (card.criterion(path).isPresent()) {
            return "/tieu-chi/" + path;
        }
        if (card.group(path).isPresent()) {
            return "/nhom/" + path;
        }
        if (path.isEmpty()) {
            return "/chung";
        }
        // A class and a sanction may have the same code; what is found says which of them is meant
        var ofASanction = card.sanctions().stream().anyMatch(each -> each.code().equals(path));
        var ofAClass = card.classification(path).isPresent();
        return ofASanction && (!ofAClass || finding.code().startsWith("sanction")) ? "/che-tai" : "/xep-loai";
    }

    private static Object[] args(Finding finding, Locale language) {
        return finding.arguments().stream().map(arg -> shown(arg, language)).toArray();
    }

    private static Object shown(@Nullable Object arg, Locale language) {
        if (arg instanceof BigDecimal number) {
            var plain = number.stripTrailingZeros();
            return NumberStyle.of(language).write(plain, Math.max(0, plain.scale()));
        }
        return String.valueOf(arg);
    }
}
