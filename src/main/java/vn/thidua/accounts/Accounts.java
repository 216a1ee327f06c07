package vn.thidua.accounts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
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

    /** Whoever takes an administrator away waits here for others who do, so that two cannot take each other away at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Account a
            where a.enabled and vn.thidua.accounts.Role.ADMINISTRATOR member of a.roles
            order by a.login
            """)
    List<Account> lockAdministrators();

    /** Whether somebody else is left who can sign in as administrator; asked in the transaction that takes this one away. */
    default boolean hasAdministratorBeside(Account account) {
        lockAdministrators();
        return countOtherAdministrators(account.id()) > 0;
    }

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
