package vn.thidua;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.unbescape.html.HtmlEscape;
import vn.thidua.Template.Element;
import vn.thidua.accounts.Actor;

/**
 * Fills in the forms of pages with something that is neither day nor number wherever one is asked for, and sends them: each has
 * to come back with all that was typed, a sentence at each such field, and one on top that names the field and leads to it.
 * What a form did all the same is undone.
 */
final class TypedForms {

    private static final String UNREADABLE = "hôm nay";
    private static final String WORDS = "chữ đã gõ";

    private final MockMvcTester mvc;
    private final TransactionTemplate transaction;
    private final Actor official;
    private final Set<String> tried = new HashSet<>();

    TypedForms(MockMvcTester mvc, TransactionTemplate transaction, Actor official) {
        this.mvc = mvc;
        this.transaction = transaction;
        this.official = official;
    }

    /** A form as it stands in a page. */
    private record Form(String action, List<Element> fields) {

        Set<String> numeric() {
            return fields.stream()
                    .filter(TypedForms::isNumeric)
                    .map(field -> field.value("name"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The entry grid speaks of its cells in other places, where the tests of the grid look for it. */
        boolean hasSentencesOfItsOwn() {
            return action.startsWith("/nhap-lieu/");
        }

        String kind() {
            return action.replaceAll("[0-9]+", "")
                    + numeric().stream()
                            .map(name -> name.replaceAll("\\d+", ""))
                            .distinct()
                            .toList();
        }
    }

    List<String> troubles(StaffCrawl.Page page) {
        return forms(page).stream()
                .filter(form -> !form.numeric().isEmpty() && tried.add(form.kind()))
                .flatMap(form -> troubles(form).stream()
                        .map(trouble -> trouble + " at " + form.action() + " on " + page.address()))
                .toList();
    }

    private static List<Form> forms(StaffCrawl.Page page) {
        var forms = new ArrayList<Form>();
        if (page.isHtml()) {
            for (var element : page.elements()) {
                if (element.name().equals("form")) {
                    var target = HtmlEscape.unescapeHtml(element.value("action"));
                    forms.add(new Form(
                            element.value("method").equalsIgnoreCase("post")
                                    ? target.isEmpty() ? page.address() : target
                                    : "",
                            new ArrayList<>()));
                } else if (!forms.isEmpty()
                        && (element.has("name") && !element.has("form")
                                || element.name().equals("option"))) {
                    forms.get(forms.size() - 1).fields().add(element);
                }
            }
        }
        forms.removeIf(form -> form.action().isEmpty());
        return forms;
    }

    private static boolean isNumeric(Element field) {
        return field.name().equals("input")
                && field.has("inputmode")
                && !field.value("name").equals("otp");
    }

    /** In pages with several forms alike, the one that was sent. */
    private static boolean isAsTyped(Element field) {
        return HtmlEscape.unescapeHtml(field.value("value")).equals(UNREADABLE);
    }

    private List<String> troubles(Form form) {
        var typed = new LinkedHashMap<String, String>();
        var choice = "";
        for (var field : form.fields()) {
            var name = HtmlEscape.unescapeHtml(field.value("name"));
            var value = HtmlEscape.unescapeHtml(field.value("value"));
            if (isNumeric(field)) {
                typed.put(name, UNREADABLE);
            } else if (field.name().equals("select")) {
                choice = name;
            } else if (field.name().equals("option") && field.has("selected")) {
                typed.put(choice, value);
            } else if (field.name().equals("option")
                    || field.value("type").equals("radio")
                    || field.value("type").equals("hidden")) {
                typed.putIfAbsent(field.name().equals("option") ? choice : name, value);
            } else if (field.name().equals("textarea") || field.value("type").equals("text")) {
                typed.put(name, WORDS + " " + name);
            }
        }
        typed.remove("_csrf");
        return Objects.requireNonNull(transaction.execute(undone -> {
            undone.setRollbackOnly();
            return troubles(form, typed);
        }));
    }

    private List<String> troubles(Form form, Map<String, String> typed) {
        var request = mvc.post()
                .uri(URI.create(form.action()))
                .with(signedIn(official))
                .with(csrf());
        typed.forEach(request::param);
        var answer = request.exchange().getResponse();
        if (answer.getStatus() != 422) {
            return List.of("status " + answer.getStatus());
        }
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        var elements = Template.of(Path.of("answer"), body).elements();
        var ids = elements.stream().map(each -> each.value("id")).collect(Collectors.toSet());
        var troubles = new ArrayList<String>();
        for (var name : form.numeric()) {
            var field = elements.stream()
                    .filter(each -> each.value("name").equals(name))
                    .max(Comparator.comparing(TypedForms::isAsTyped));
            if (field.isEmpty()) {
                troubles.add(name + " is gone");
                continue;
            }
            if (!isAsTyped(field.get())) {
                troubles.add(name + " is lost");
            }
            if (form.hasSentencesOfItsOwn()) {
                continue;
            }
            if (!field.get().value("aria-invalid").equals("true") || !ids.contains(name + "-loi")) {
                troubles.add(name + " has no sentence");
            }
            if (!HtmlEscape.unescapeHtml(body).matches("(?s).*<a href=\"#" + Pattern.quote(name) + "\">[^<]{2,80}: .*")
                    || !ids.contains(name)) {
                troubles.add(name + " is not named on top");
            }
        }
        typed.values().stream()
                .filter(value -> !form.hasSentencesOfItsOwn()
                        && value.startsWith(WORDS)
                        && !HtmlEscape.unescapeHtml(body).contains(value))
                .forEach(value -> troubles.add(value + " is lost"));
        return troubles;
    }
}
