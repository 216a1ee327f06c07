package vn.thidua.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import vn.thidua.accounts.Admission;
import vn.thidua.accounts.Gate;
import vn.thidua.accounts.SecondFactors;
import vn.thidua.accounts.SignIn;
import vn.thidua.accounts.SignInRefused;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.PortalSettings;

/**
 * Passkeys of accounts: added, named and removed by their holder alone. The portal asks each key to check its holder (finger,
 * face, PIN), so that a login by passkey proves two factors at once.
 */
@Service
@Transactional
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 60;

    private final PublicKeyCredentialUserEntityRepository holders;
    private final UserCredentialRepository credentials;
    private final SecondFactors factors;
    private final SignIn signIn;
    private final PortalSettings portal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(
            PublicKeyCredentialUserEntityRepository holders,
            UserCredentialRepository credentials,
            SecondFactors factors,
            SignIn signIn,
            PortalSettings portal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holders = holders;
        this.credentials = credentials;
        this.factors = factors;
        this.signIn = signIn;
        this.portal = portal;
        this.events = events;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(String login) {
        return records(login).stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated).reversed())
                .map(record -> new Passkey(
                        record.getCredentialId().toBase64UrlString(),
                        record.getLabel(),
                        record.getCreated(),
                        record.getLastUsed()))
                .toList();
    }

    /** What a browser needs to make a new key. */
    public PublicKeyCredentialCreationOptions prepare(Admission admission, Place place) {
        var login = factors.holder(admission);
        if (records(login).size() >= MOST) {
            throw new RuleViolation("passkey.many", MOST);
        }
        var holder = UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
        return at(place)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(holder));
    }

    /** Keeps a key that a browser has made for these options; recovery codes, where it is the first factor. */
    public List<String> add(
            Admission admission,
            PublicKeyCredentialCreationOptions options,
            String made,
            String typedLabel,
            Place place) {
        var login = factors.holder(admission);
        var label = checkedLabel(typedLabel);
        if (!options.getUser().getName().equals(login)) {
            throw new RuleViolation("passkey.refused");
        }
        trusting(() -> at(place)
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        options, new RelyingPartyPublicKey(PasskeyJson.made(made), label))));
        events.publishEvent(new PasskeyEvent.PasskeyAdded(login, clock.instant()));
        return factors.keyAdded(admission);
    }

    /** The same for somebody who still owes a second factor, and who has none: a password alone adds no key to others. */
    public List<String> addFirst(
            Admission admission, PublicKeyCredentialCreationOptions options, String made, String label, Place place) {
        if (factors.gate(admission) != Gate.SET_UP) {
            throw new RuleViolation("account.factor.present");
        }
        return add(admission, options, made, label, place);
    }

    /** What a browser needs to ask for any key of this place. */
    @Transactional(readOnly = true)
    public PublicKeyCredentialRequestOptions ask(Place place) {
        return at(place).createCredentialRequestOptions(() -> null);
    }

    /** Whoever holds a key of an open account is admitted. */
    public Admission admit(PublicKeyCredentialRequestOptions options, String proof, Place place) {
        var holder = trusting(
                () -> at(place).authenticate(new RelyingPartyAuthenticationRequest(options, PasskeyJson.proof(proof))));
        try {
            return signIn.admitProven(holder.getName(), true);
        } catch (SignInRefused shut) {
            throw new RuleViolation("passkey.refused");
        }
    }

    /** New recovery codes for whoever proves to be the holder by a key of the own account; the old ones are void. */
    public List<String> renewRecoveryCodes(
            Admission admission, PublicKeyCredentialRequestOptions options, String proof, Place place) {
        var prover = trusting(
                () -> at(place).authenticate(new RelyingPartyAuthenticationRequest(options, PasskeyJson.proof(proof))));
        if (!prover.getName().equals(factors.holder(admission))) {
            throw new RuleViolation("passkey.refused");
        }
        return factors.renewRecoveryCodesByKey(admission);
    }

    public void rename(Admission admission, String key, String typedLabel) {
        var record = require(admission, key);
        credentials.save(ImmutableCredentialRecord.fromCredentialRecord(record)
                .label(checkedLabel(typedLabel))
                .build());
    }

    /** The last factor of somebody whose duties ask for one stays. */
    public void remove(Admission admission, String key) {
        credentials.delete(require(admission, key).getCredentialId());
        factors.keyRemoved(admission);
        events.publishEvent(new PasskeyEvent.PasskeyRemoved(factors.holder(admission), clock.instant()));
    }

    private CredentialRecord require(Admission admission, String key) {
        return records(factors.holder(admission)).stream()
                .filter(record -> record.getCredentialId().toBase64UrlString().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey"));
    }

    private List<CredentialRecord> records(String login) {
        var holder = holders.findByUsername(login);
        return holder == null ? List.of() : credentials.findByUserId(holder.getId());
    }

    private static String checkedLabel(String typed) {
        var label = typed.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolation("passkey.label.malformed", LONGEST_LABEL);
        }
        return label;
    }

    /** What does not fit the challenge, the place, the key or the rules of the standard is refused in one sentence. */
    private static <T> T trusting(Supplier<T> check) {
        try {
            return check.get();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException unfit) {
            LOG.info("A passkey was refused: {}", unfit.getClass().getSimpleName());
            throw new RuleViolation("passkey.refused");
        }
    }

    private WebAuthnRelyingPartyOperations at(Place place) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(place.host())
                .name(portal.body())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(holders, credentials, party, Set.of(place.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
