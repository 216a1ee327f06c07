package vn.thidua.accounts;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.platform.TrialMode;

/** The accounts that everybody knows, with a password that the login page prints. They exist in trial mode only. */
@Service
public class TrialAccounts {

    /** The one password of all trial accounts. */
    public static final String PASSWORD = "thidua-dung-thu";

    private final List<NewAccount> open = new CopyOnWriteArrayList<>();
    private final Accounts accounts;
    private final Passwords passwords;
    private final TrialMode trial;
    private final Clock clock;

    TrialAccounts(Accounts accounts, Passwords passwords, TrialMode trial, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trial = trial;
        this.clock = clock;
    }

    /** Makes sure that these accounts exist, and has the login page list them in this order. */
    @Transactional
    public void open(List<NewAccount> wanted) {
        if (!trial.active()) {
            throw new NotAllowed("account.noTrial");
        }
        var missing = wanted.stream()
                .filter(data -> accounts.findByLogin(data.login()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            var hash = passwords.digest(PASSWORD);
            missing.forEach(data -> accounts.save(Account.open(data, Actor.SYSTEM_LOGIN, clock.instant())
                    .choosePassword(hash, Actor.SYSTEM_LOGIN, clock.instant())));
        }
        open.clear();
        open.addAll(wanted);
    }

    /** What the login page lists; nothing outside the trial. */
    public List<NewAccount> listed() {
        return trial.active() ? List.copyOf(open) : List.of();
    }
}
