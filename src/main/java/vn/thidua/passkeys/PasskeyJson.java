package vn.thidua.passkeys;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and the portal tell each other about keys, as the standard writes it. */
public final class PasskeyJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    /** Options for a browser. */
    public static String of(Object options) {
        return JSON.writeValueAsString(options);
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> made(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> proof(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
