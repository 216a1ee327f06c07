package vn.thidua.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PortalTest;

/** The key of second factors is replaced: what is kept stays readable, and the former key is needed no longer. */
@PortalTest
class SecretRenewalIT {

    private static final String FORMER = "the key of the years before, long enough";
    private static final String PRESENT = "the key that has replaced it, long enough";
    private static final byte[] SECRET = "what the phone knows".getBytes(UTF_8);

    @Autowired
    private AccountService accounts;

    @Autowired
    private Accounts repository;

    @Autowired
    private JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void somebodyWithAPhone() {
        var login = "khoa-" + System.identityHashCode(this);
        accounts.open(new NewAccount(login, login, null, Set.of(Role.PROVINCIAL_REVIEWER)), Actor.system());
        account = repository.require(login).id();
    }

    @Test
    void keepsSecretsReadableWithoutTheFormerKey() {
        keep(box(FORMER).close(SECRET, account.toString()));
        assertThat(box(PRESENT).open(kept(), account.toString())).as("before").isEmpty();

        renewal(PRESENT, FORMER).closeAnew();

        assertThat(box(PRESENT).open(kept(), account.toString())).hasValue(SECRET);
        assertThat(box(FORMER).open(kept(), account.toString())).isEmpty();
    }

    @Test
    void leavesAloneWhatThePresentKeyClosed() {
        var closed = box(PRESENT).close(SECRET, account.toString());
        keep(closed);

        renewal(PRESENT, FORMER).closeAnew();

        assertThat(kept()).isEqualTo(closed);
    }

    @Test
    void losesNothingThatNoKeyOfItsOpens() {
        var closed = box(FORMER).close(SECRET, account.toString());
        keep(closed);

        renewal(PRESENT).closeAnew();
        assertThat(kept()).as("the former key was forgotten too early").isEqualTo(closed);

        renewal(PRESENT, FORMER).closeAnew();
        assertThat(box(PRESENT).open(kept(), account.toString())).hasValue(SECRET);
    }

    private SecretRenewal renewal(String key, String... formerKeys) {
        return new SecretRenewal(box(key, formerKeys), jdbc);
    }

    private static SecretBox box(String key, String... formerKeys) {
        return new SecretBox(new SecuritySettings(key, List.of(formerKeys), SecuritySettings.Demand.EVERYBODY));
    }

    private void keep(byte[] closed) {
        jdbc.sql("insert into account_second_factor (account_id, secret, prepared_at) values (:id, :secret, :at)")
                .param("id", account.accountId())
                .param("secret", closed)
                .param("at", OffsetDateTime.parse("2026-11-28T08:00:00+07:00"))
                .update();
    }

    private byte[] kept() {
        return jdbc.sql("select secret from account_second_factor where account_id = :id")
                .param("id", account.accountId())
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
