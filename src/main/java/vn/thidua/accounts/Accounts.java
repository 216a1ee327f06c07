package vn.thidua.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import vn.thidua.kernel.NotFound;

interface Accounts extends Repository<Account, AccountId> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(AccountId id);

    Optional<Account> findByLogin(String login);

    List<Account> findAllByOrderByLogin();

    long count();

    /** Administrators who can sign in, besides this one. */
    @Query("""
            select count(a) from Account a
            where a.id <> :id and a.enabled and a.passwordHash is not null
              and vn.thidua.accounts.Role.ADMINISTRATOR member of a.roles
            """)
    long countOtherAdministrators(AccountId id);

    default Account require(String login) {
        return findByLogin(login).orElseThrow(() -> new NotFound(login));
    }

    /** The account as the administrator last saw it; a conflict if someone else has changed it since. */
    default Account require(String login, long seenVersion) {
        var account = require(login);
        if (account.version() != seenVersion) {
            throw new ObjectOptimisticLockingFailureException(Account.class, login);
        }
        return account;
    }
}
