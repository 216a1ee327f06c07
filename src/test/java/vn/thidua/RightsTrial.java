package vn.thidua;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.RightsTable.Asker;
import vn.thidua.RightsTable.Line;
import vn.thidua.accounts.Admission;
import vn.thidua.accounts.SignIn;

/**
 * Asks for every address as everybody, each time with a form that is empty but for what it is about, and undoes what that may
 * have done.
 */
final class RightsTrial {

    private static final AtomicInteger HOUSES = new AtomicInteger();
    private static final List<Integer> ABOUT_THE_FORM = List.of(400, 401, 409, 413, 415, 422, 429);

    private final MockMvcTester mvc;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final RightsTable declared;

    RightsTrial(MockMvcTester mvc, SignIn signIn, TransactionTemplate transaction, RightsTable declared) {
        this.mvc = mvc;
        this.signIn = signIn;
        this.transaction = transaction;
        this.declared = declared;
    }

    List<Line> everything(RequestMappingHandlerMapping addresses) {
        return ask(addresses, pattern -> true, List.of(Asker.values()), () -> {});
    }

    /** The same for some addresses, as some ask, after something has been done that is undone again. */
    List<Line> ask(
            RequestMappingHandlerMapping addresses, Predicate<String> which, List<Asker> askers, Runnable before) {
        var lines = new TreeMap<String, Line>();
        addresses
                .getHandlerMethods()
                .forEach((mapping, handler) -> methods(mapping)
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(which)
                                .forEach(pattern -> {
                                    var question = question(method, pattern, mapping, handler);
                                    var answers = askers.stream()
                                            .map(asker -> answer(asker, question, before))
                                            .toList();
                                    var line = new Line(method.name(), question.named(), answers);
                                    lines.put(line.key(), line);
                                })));
        return new ArrayList<>(lines.values());
    }

    private static Stream<RequestMethod> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream();
    }

    private Question question(RequestMethod method, String pattern, RequestMappingInfo mapping, HandlerMethod handler) {
        var params = mapping.getParamsCondition().getExpressions().stream()
                .filter(param -> !param.isNegated())
                .map(param -> param.getValue() == null ? param.getName() : param.getName() + "=" + param.getValue())
                .sorted()
                .toList();
        var query = params.isEmpty() ? "" : "?" + String.join("&", params);
        var upload = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
        var address = RightsTable.VARIABLE.matcher(pattern).replaceAll("{$1}");
        return new Question(
                method, address + query, declared.sample(pattern) + query, declared.fields(address), upload);
    }

    /** What everybody asks for in the same words. */
    private record Question(
            RequestMethod method, String named, String address, Map<String, String> fields, boolean upload) {}

    private String answer(Asker asker, Question question, Runnable before) {
        return Objects.requireNonNull(transaction.execute(undone -> {
            undone.setRollbackOnly();
            before.run();
            return ask(asker, question);
        }));
    }

    private String ask(Asker asker, Question question) {
        var target = URI.create(question.address());
        AbstractMockHttpServletRequestBuilder<?> request = question.upload()
                ? MockMvcRequestBuilders.multipart(target)
                : MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(question.method().name()), target);
        question.fields().forEach(request::param);
        request.with(RightsTrial::fromAnotherHouse);
        if (question.method() != RequestMethod.GET) {
            request.with(csrf());
        }
        if (!asker.login().isEmpty()) {
            request.with(signedIn(signIn.actor(asker.login()).orElseThrow()));
            request.sessionAttr(Admission.class.getName(), signIn.admitProven(asker.login(), true));
        }
        var result = mvc.perform(request);
        return result.getUnresolvedException() == null ? word(result.getResponse()) : "500";
    }

    /** Every question comes from an address of its own, so that none is taken for guessing. */
    private static MockHttpServletRequest fromAnotherHouse(MockHttpServletRequest request) {
        var number = HOUSES.incrementAndGet();
        request.setRemoteAddr("10.1." + number / 250 + "." + number % 250);
        return request;
    }

    private static String word(HttpServletResponse response) {
        var status = response.getStatus();
        var location = response.getHeader("Location");
        if (status == 302 && location != null && location.endsWith("/dang-nhap")) {
            return "login";
        }
        if (status < 400 || ABOUT_THE_FORM.contains(status)) {
            return "yes";
        }
        return status == 403 ? "no" : status == 404 ? "hidden" : Integer.toString(status);
    }
}
