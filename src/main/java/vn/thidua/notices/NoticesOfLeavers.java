package vn.thidua.notices;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.AccountEvent;

/** What becomes of the notices of people who leave: what was not read passes on; later everything is erased. */
@Component
class NoticesOfLeavers {

    private final JdbcClient jdbc;

    NoticesOfLeavers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The successor does not get twice what both had been told. */
    @EventListener
    void on(AccountEvent.PersonLeft left) {
        if (left.successor() != null) {
            jdbc.sql("""
                            update notice set login = :successor
                             where login = :login and read_at is null
                               and not exists (select 1 from notice known
                                                where known.login = :successor and known.once = notice.once)
                            """)
                    .param("successor", left.successor())
                    .param("login", left.login())
                    .update();
        }
        forgetAddress(left.login());
    }

    @EventListener
    void on(AccountEvent.PersonErased erased) {
        jdbc.sql("delete from notice where login = :login")
                .param("login", erased.login())
                .update();
        forgetAddress(erased.login());
    }

    private void forgetAddress(String login) {
        jdbc.sql("delete from notice_address where login = :login")
                .param("login", login)
                .update();
        jdbc.sql("delete from mail_outbox where login = :login")
                .param("login", login)
                .update();
    }
}
