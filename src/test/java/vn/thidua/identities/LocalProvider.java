package vn.thidua.identities;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small OpenID Connect provider on this machine: it believes whoever the test says is signing in. */
public final class LocalProvider {

    private static final String CLIENT = "thidua";

    static final String SECRET = "known to both";

    private record Granted(String subject, String nonce, String challenge) {

        /** Whoever redeems the code is who asked for it (PKCE, RFC 7636, S256). */
        boolean isRedeemedBy(@Nullable String verifier) {
            try {
                var digest = MessageDigest.getInstance("SHA-256")
                        .digest(String.valueOf(verifier).getBytes(UTF_8));
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(digest)
                        .equals(challenge);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final RSAKey foreignKey;
    private volatile String subject = "";
    private volatile Flaw flaw = Flaw.NONE;

    /** What may be wrong with a token that claims to come from here. */
    enum Flaw {
        NONE,
        FOR_ANOTHER_PORTAL,
        BY_ANOTHER_ISSUER,
        SIGNED_WITH_A_FOREIGN_KEY,
        NOT_SIGNED,
        EXPIRED,
        OF_ANOTHER_LOGIN
    }

    private LocalProvider(HttpServer server, RSAKey key, RSAKey foreignKey) {
        this.server = server;
        this.key = key;
        this.foreignKey = foreignKey;
    }

    public static LocalProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new RSAKeyGenerator(2048).keyID("1");
            var provider = new LocalProvider(server, keys.generate(), keys.generate());
            server.createContext("/.well-known/openid-configuration", provider::introduce);
            server.createContext("/authorize", provider::authorize);
            server.createContext("/token", provider::token);
            server.createContext(
                    "/keys", exchange -> answer(exchange, 200, new JWKSet(provider.key.toPublicJWK()).toString()));
            server.start();
            return provider;
        } catch (IOException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whoever comes next is this person. */
    void recognises(String person) {
        vouches(person, Flaw.NONE);
    }

    /** Whoever comes next has a token that says so, and is not to be believed. */
    void vouches(String person, Flaw with) {
        subject = person;
        flaw = with;
    }

    /** Tells a portal that knows nothing but the issuer where everything is. */
    private void introduce(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic"]}
                """.formatted(address()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            answer(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        codes.put(code, new Granted(subject, asked.get("nonce"), asked.get("code_challenge")));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var granted = codes.remove(asked.get("code"));
        if (granted == null || !granted.isRedeemedBy(asked.get("code_verifier")) || !isThePortal(exchange)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, """
                {"access_token":"x","token_type":"Bearer","expires_in":60,"id_token":"%s"}
                """.formatted(identity(granted)));
    }

    private static boolean isThePortal(HttpExchange exchange) {
        var known =
                Base64.getEncoder().encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
        return ("Basic " + known).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private String identity(Granted granted) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(flaw == Flaw.BY_ANOTHER_ISSUER ? "https://example.org" : address())
                .subject(granted.subject())
                .audience(flaw == Flaw.FOR_ANOTHER_PORTAL ? "another-portal" : CLIENT)
                .issueTime(Date.from(now.minusSeconds(7200)))
                .expirationTime(Date.from(flaw == Flaw.EXPIRED ? now.minusSeconds(3600) : now.plusSeconds(60)))
                .claim("nonce", flaw == Flaw.OF_ANOTHER_LOGIN ? "of-another-login" : granted.nonce())
                .claim("email", "minh@example.org")
                .claim("preferred_username", "minh")
                .build();
        if (flaw == Flaw.NOT_SIGNED) {
            return new PlainJWT(claims).serialize();
        }
        try {
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims);
            signed.sign(new RSASSASigner(flaw == Flaw.SIGNED_WITH_A_FOREIGN_KEY ? foreignKey : key));
            return signed.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8), pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
