package vn.thidua.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thidua.units.UnitId;

/** People of the trial as tests meet them, without a database. */
public final class SampleActors {

    public static final UnitId AN_PHU = new UnitId("an-phu");

    public static final Actor EDITOR = of("an-phu", AN_PHU, Role.UNIT_EDITOR);
    public static final Actor APPROVER = of("an-phu.lanhdao", AN_PHU, Role.UNIT_APPROVER);
    public static final Actor REVIEWER = of("tham-dinh", null, Role.PROVINCIAL_REVIEWER);
    public static final Actor PUBLISHER = of("cong-bo", null, Role.PROVINCIAL_PUBLISHER);
    public static final Actor ADMINISTRATOR = of("quan-tri", null, Role.ADMINISTRATOR);

    private SampleActors() {}

    private static Actor of(String login, @Nullable UnitId unit, Role role) {
        return new Actor(login, login, unit, Set.of(role), Set.of());
    }

    /** The request comes from this actor: {@code mvc.get().uri(…).with(signedIn(EDITOR))}. */
    public static RequestPostProcessor signedIn(Actor actor) {
        return authentication(new ActorAuthentication(actor));
    }
}
