package vn.thidua.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.Question;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.rules.InputKind;

/** The words of the drop-down lists: written in the reader's language, read in either, with or without capitals. */
@Component
class SheetWords {

    static final String YES = "YES";
    static final String NO = "NO";

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The word of a constant under a prefix: {@code dossiers.state.} and NOTHING_AROSE. */
    String of(String prefix, String constant) {
        return messages.getMessage(prefix + constant, null, LocaleContextHolder.getLocale());
    }

    List<String> all(String prefix, List<String> constants) {
        return constants.stream().map(constant -> of(prefix, constant)).toList();
    }

    /** The constant that a cell names in either language. */
    Optional<String> read(String prefix, List<String> constants, String text) {
        var meant = folded(text);
        return constants.stream()
                .filter(constant -> LanguageSetup.LANGUAGES.stream()
                        .anyMatch(language -> folded(messages.getMessage(prefix + constant, null, language))
                                .equals(meant)))
                .findFirst();
    }

    static <E extends Enum<E>> List<String> names(E[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** The options of a choice by the words of their list; where two have the same words, the code tells them apart. */
    Map<String, String> options(Question question) {
        if (question.kind() == InputKind.PASS) {
            return List.of("PASS", "FAIL").stream()
                    .collect(Collectors.toMap(
                            code -> of("dossiers.pass.", code),
                            Function.identity(),
                            (one, other) -> one,
                            LinkedHashMap::new));
        }
        var options = new LinkedHashMap<String, String>();
        for (var option : question.options()) {
            var label =
                    options.containsKey(option.label()) ? option.label() + " (" + option.code() + ")" : option.label();
            options.put(label, option.code());
        }
        return options;
    }

    /** The option that a cell names by its words or by its code. */
    Optional<String> readOption(Question question, String text) {
        if (question.kind() == InputKind.PASS) {
            return read("dossiers.pass.", List.of("PASS", "FAIL"), text);
        }
        var meant = folded(text);
        return options(question).entrySet().stream()
                .filter(option -> folded(option.getKey()).equals(meant)
                        || folded(option.getValue()).equals(meant))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
