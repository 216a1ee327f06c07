package vn.thidua.accounts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages call those who acted: records keep the login, people know each other by name and office. */
@Component("people")
@Scope(scopeName = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
public class People {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Map<String, String> named = new HashMap<>();

    People(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The name that goes with a login; the login itself once its account is gone. */
    public String named(@Nullable String login) {
        if (login == null) {
            return "";
        }
        return Actor.SYSTEM_LOGIN.equals(login)
                ? messages.getMessage("account.system", null, LocaleContextHolder.getLocale())
                : named.computeIfAbsent(login, this::find);
    }

    private String find(String login) {
        return jdbc.sql("select display_name from account where login = :login")
                .param("login", login)
                .query(String.class)
                .optional()
                .orElse(login);
    }
}
