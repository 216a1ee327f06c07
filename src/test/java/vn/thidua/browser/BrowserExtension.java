package vn.thidua.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands each test method a visitor of its own, and asks afterwards whether the visit went without a fault. */
public class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace VISITS = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(VISITS).computeIfAbsent(Visitor.class, key -> Visitor.to(address(test)), Visitor.class);
    }

    private static String address(ExtensionContext test) {
        var environment = SpringExtension.getApplicationContext(test).getEnvironment();
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var visitor = test.getStore(VISITS).remove(Visitor.class, Visitor.class);
        if (visitor != null) {
            visitor.leave();
        }
    }
}
