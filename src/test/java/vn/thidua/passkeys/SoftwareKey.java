package vn.thidua.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A passkey in software, written down from the standard: what a phone does, without the phone. */
final class SoftwareKey {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\"\\s*:\\s*\"([A-Za-z0-9_-]+)\"");
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair pair;
    private final byte[] id = new byte[16];
    private final String host;
    private String origin;
    private boolean checksHolder = true;
    private int uses;

    SoftwareKey(String host, String origin) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.pair = generator.generateKeyPair();
        this.host = host;
        this.origin = origin;
        System.arraycopy(sha256(pair.getPublic().getEncoded()), 0, id, 0, id.length);
    }

    /** The browser is at an imitation of the portal. */
    SoftwareKey at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** The key is touched, but asks for neither finger nor PIN. */
    SoftwareKey withoutCheckingTheHolder() {
        checksHolder = false;
        return this;
    }

    String id() {
        return text(id);
    }

    /** What a browser answers to the options for a new key. */
    String make(String options) throws GeneralSecurityException {
        var data = join(about(WITH_KEY), new byte[16], new byte[] {0, (byte) id.length}, id, publicKey());
        var attestation = join(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"attestationObject":"%2$s","clientDataJSON":"%3$s","transports":["internal"]}}
                """.formatted(text(id), text(attestation), text(client("webauthn.create", options)));
    }

    /** What a browser answers when it is asked for a key. */
    String use(String options) throws GeneralSecurityException {
        uses++;
        var data = about(0);
        var client = client("webauthn.get", options);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(join(data, sha256(client)));
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"authenticatorData":"%2$s","clientDataJSON":"%3$s","signature":"%4$s"}}
                """.formatted(text(id), text(data), text(client), text(signature.sign()));
    }

    private byte[] about(int more) throws GeneralSecurityException {
        var flags = PRESENT | (checksHolder ? VERIFIED : 0) | more;
        return join(
                sha256(host.getBytes(UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(uses).array());
    }

    private byte[] client(String type, String options) {
        var challenge = CHALLENGE.matcher(options);
        if (!challenge.find()) {
            throw new AssertionError("no challenge in " + options);
        }
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge.group(1), origin)
                .getBytes(UTF_8);
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var before = HexFormat.of().parseHex("a5010203262001215820");
        var between = HexFormat.of().parseHex("225820");
        return join(before, coordinate(point.getAffineX()), between, coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        var signed = number.toByteArray();
        var bytes = new byte[32];
        var length = Math.min(32, signed.length);
        System.arraycopy(signed, signed.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static byte[] sha256(byte[] text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
