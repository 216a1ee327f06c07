package vn.thidua;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.thidua.identities.LocalProvider;
import vn.thidua.identities.ProviderSettings;

/** Connects the portal of a test to an identity provider on this machine, with the very settings that the operations page gives. */
class TestProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var provider = LocalProvider.start();
        context.getBeanFactory().registerSingleton("localProvider", provider);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "identity-provider-systemEnvironment",
                        Map.copyOf(ProviderSettings.withDiscovery().leadingTo(provider.address()))));
    }
}
