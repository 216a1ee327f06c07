package vn.thidua.publications;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.AccountEvent;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SignIn;

/** Publications that somebody has planned go on under the successor's name; who has seen a draft is known by login only. */
@Component
class ReleasesOfLeavers {

    private final PlannedReleases releases;
    private final SignIn signIn;
    private final JdbcClient jdbc;

    ReleasesOfLeavers(PlannedReleases releases, SignIn signIn, JdbcClient jdbc) {
        this.releases = releases;
        this.signIn = signIn;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountEvent.PersonLeft left) {
        Optional.ofNullable(left.successor())
                .flatMap(signIn::actor)
                .filter(successor -> successor.is(Role.PROVINCIAL_PUBLISHER))
                .ifPresent(successor -> releases.findByState(PlannedRelease.State.PLANNED).stream()
                        .filter(release -> release.plannedBy().equals(left.login()))
                        .forEach(release -> releases.save(release.passTo(successor.login(), left.actor(), left.at()))));
    }

    @EventListener
    void on(AccountEvent.PersonErased erased) {
        jdbc.sql("update draft_viewing set name = login where login = :login")
                .param("login", erased.login())
                .update();
    }
}
