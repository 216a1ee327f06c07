package vn.thidua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Actor.Seat;
import vn.thidua.accounts.Role;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** Reports of Cluster 2 in 2023, led by Tri Tôn with Phú Tân as its deputy, and the people around them. */
public final class SampleDossiers {

    public static final ClusterId CLUSTER = new ClusterId("so-2");
    public static final Year YEAR = Year.of(2023);
    public static final UnitId AN_PHU = new UnitId("an-phu");
    public static final UnitId TRI_TON = new UnitId("tri-ton");
    public static final UnitId PHU_TAN = new UnitId("phu-tan");
    public static final DossierKey OF_AN_PHU = new DossierKey(CLUSTER, YEAR, AN_PHU);
    public static final DossierKey OF_TRI_TON = new DossierKey(CLUSTER, YEAR, TRI_TON);

    public static final Subject JOBS = Subject.indicator(new IndicatorCode("JOBS"));
    public static final Subject REVENUE = Subject.indicator(new IndicatorCode("BUDGET_REVENUE"));

    public static final Actor AN_PHU_EDITOR = member("an-phu", AN_PHU, Role.UNIT_EDITOR, null);
    public static final Actor AN_PHU_HEAD = member("an-phu.lanhdao", AN_PHU, Role.UNIT_APPROVER, null);
    public static final Actor LEAD = member("tri-ton", TRI_TON, Role.UNIT_EDITOR, LeadershipRole.LEAD);
    public static final Actor DEPUTY = member("phu-tan", PHU_TAN, Role.UNIT_EDITOR, LeadershipRole.DEPUTY);
    static final Actor LEAD_HEAD = member("tri-ton.lanhdao", TRI_TON, Role.UNIT_APPROVER, LeadershipRole.LEAD);
    static final Actor CHAU_PHU_EDITOR = member("chau-phu", new UnitId("chau-phu"), Role.UNIT_EDITOR, null);
    public static final Actor REVIEWER = board("tham-dinh", Role.PROVINCIAL_REVIEWER);
    public static final Actor PUBLISHER = board("cong-bo", Role.PROVINCIAL_PUBLISHER);
    public static final Actor ADMINISTRATOR = board("quan-tri", Role.ADMINISTRATOR);

    public static final Instant NOON = Instant.parse("2023-12-12T05:00:00Z");
    public static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    private SampleDossiers() {}

    static Dossier draft(DossierKey key) {
        return new Dossier(key);
    }

    /** A report that has come this far by the steps of its own people, the lead, and the board. */
    static Dossier at(Stage stage, DossierKey key) {
        var dossier = draft(key);
        var head = key.unit().equals(TRI_TON) ? DEPUTY : LEAD;
        var editor = key.unit().equals(TRI_TON) ? LEAD : AN_PHU_EDITOR;
        if (stage == Stage.AWAITING_HEAD) {
            take(dossier, Step.PRESENT, editor);
        }
        if (stage.hasReached(Stage.SUBMITTED)) {
            take(dossier, Step.SUBMIT, editor).handedIn(0, NOON);
        }
        if (stage.hasReached(Stage.CROSS_CHECK)) {
            take(dossier, Step.START_CROSS_CHECK, head);
        }
        if (stage == Stage.EXPLANATION) {
            take(dossier, Step.ASK_EXPLANATION, head);
        }
        if (stage.hasReached(Stage.CLUSTER_CLOSED)) {
            take(dossier, Step.CLOSE, head);
        }
        if (stage.hasReached(Stage.APPRAISED)) {
            take(dossier, Step.APPRAISE, REVIEWER);
        }
        if (stage.hasReached(Stage.PUBLISHED)) {
            take(dossier, Step.PUBLISH, PUBLISHER);
        }
        return dossier;
    }

    static Dossier take(Dossier dossier, Step step, Actor actor) {
        return dossier.take(step, terms(step), actor, TRI_TON, NOON);
    }

    static Terms terms(Step step) {
        if (step.opensCells()) {
            return Terms.open("Xem lại số lao động.", Set.of(), TOMORROW);
        }
        return step.needsReason() ? Terms.because("Xem lại số lao động.") : Terms.NONE;
    }

    private static Actor member(String login, UnitId unit, Role role, @Nullable LeadershipRole seat) {
        var seats = seat == null ? Set.<Seat>of() : Set.of(new Seat(CLUSTER, YEAR, seat));
        return new Actor(login, login, unit, EnumSet.of(role), seats);
    }

    private static Actor board(String login, Role role) {
        return new Actor(login, login, null, EnumSet.of(role), Set.of());
    }
}
