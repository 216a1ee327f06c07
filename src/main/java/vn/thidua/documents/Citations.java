package vn.thidua.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.publications.Method.Basis;

/**
 * The legal bases of a paper as Decree 30/2020/NĐ-CP has them cited: the higher document before the lower and of two alike the
 * older first, a law by its name, each with its number, date and issuer; each ends with a semicolon, the last with a full stop.
 */
@Component
class Citations {

    /** The rank of a document by its symbol, the highest first. */
    private static final List<Pattern> RANKS = List.of(
            Pattern.compile("^(Bộ luật|Luật)\\b|/[0-9]{4}/QH", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("^(Pháp lệnh|Nghị quyết)\\b|UBTVQH", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("NĐ-CP"),
            Pattern.compile("QĐ-TTg"),
            Pattern.compile("/TT-"));

    private static final Map<String, String> ISSUERS =
            Map.of("NĐ-CP", "government", "QĐ-TTg", "primeMinister", "TT-BNV", "homeAffairs", "QĐ-UBND", "committee");

    /** What follows the date as it stands; anything else is introduced by {@code về việc}. */
    private static final Pattern DEED = Pattern.compile(
            "^(quy định|sửa đổi|ban hành|hướng dẫn|phê duyệt|công nhận|giao|về|v/v)\\b.*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private final MessageSource messages;

    Citations(MessageSource messages) {
        this.messages = messages;
    }

    /** The lines of bases; {@code further} ones, which are no legal documents, stand behind them. */
    List<Map<String, Object>> of(List<Basis> bases, String province, String... further) {
        var cited = new ArrayList<String>();
        bases.stream()
                .sorted(Comparator.comparingInt(Citations::rank)
                        .thenComparing(Basis::date, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(basis -> cited.add(cited(basis, province)));
        cited.addAll(List.of(further));
        var lines = new ArrayList<Map<String, Object>>();
        for (int at = 0; at < cited.size(); at++) {
            lines.add(Map.of("dong", cited.get(at) + (at == cited.size() - 1 ? "." : ";")));
        }
        return lines;
    }

    private static int rank(Basis basis) {
        for (int rank = 0; rank < RANKS.size(); rank++) {
            if (RANKS.get(rank).matcher(basis.document()).find()) {
                return rank;
            }
        }
        return RANKS.size();
    }

    private String cited(Basis basis, String province) {
        var title = basis.title().strip().replaceAll("[.;]+$", "");
        var number = basis.document().strip();
        if (number.startsWith(say("documents.basis.law") + " ")) {
            var named = title.startsWith(say("documents.basis.law") + " ")
                    ? title + number.substring(say("documents.basis.law").length())
                    : number;
            return say("documents.basis.of", dated(named, basis));
        }
        var about = lowerFirst(title);
        return say(
                DEED.matcher(about).matches() ? "documents.basis.deed" : "documents.basis.about",
                dated(number, basis) + issuer(number, province),
                about);
    }

    private String dated(String document, Basis basis) {
        var date = basis.date();
        return date == null ? document : say("documents.basis.dated", document, Paper.inWords(date));
    }

    private String issuer(String document, String province) {
        return ISSUERS.entrySet().stream()
                .filter(each -> document.endsWith(each.getKey()))
                .findFirst()
                .map(each -> " " + say("documents.basis.issuer." + each.getValue(), province))
                .orElse("");
    }

    private static String lowerFirst(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + text.substring(1);
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LanguageSetup.VIETNAMESE);
    }
}
