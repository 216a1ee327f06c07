package vn.thidua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.CHAU_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.DEPUTY;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.LEAD_HEAD;
import static vn.thidua.dossiers.SampleDossiers.NOON;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.OF_TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.PUBLISHER;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.TOMORROW;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.at;
import static vn.thidua.dossiers.SampleDossiers.draft;
import static vn.thidua.dossiers.SampleDossiers.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Ledger;

/**
 * Who may do what about a report, by role, own or other unit, and stage: every deed is tried as everybody at every stage, and the tables
 * of {@code docs/workflow.md} say what came out.
 */
class ReportRightsTests {

    private static final Path DOCUMENT = Path.of("docs/workflow.md");
    private static final Pattern TABLES =
            Pattern.compile("<!-- rights by stage -->\n.*<!-- end of rights by stage -->\n", Pattern.DOTALL);

    private static final Instant LATER = TOMORROW.plus(Duration.ofDays(1));

    /** A report in a state, and when somebody comes to it. */
    private record Situation(Supplier<Dossier> report, Instant now) {

        boolean admits(Deed deed, Actor actor) {
            try {
                deed.attempt(report.get(), actor, now);
                return true;
            } catch (NotAllowed | RuleViolation refused) {
                return false;
            }
        }
    }

    /** Something that somebody may be allowed to do about a report, or not. */
    private interface Deed {

        void attempt(Dossier dossier, Actor actor, Instant now);
    }

    @Test
    void areThoseThatTheDocumentSays() throws IOException {
        var document = Files.readString(DOCUMENT).replace("\r\n", "\n");
        var wanted = "<!-- rights by stage -->\n" + tables() + "<!-- end of rights by stage -->\n";
        if (Boolean.getBoolean("thidua.docs.write")) {
            Files.writeString(DOCUMENT, TABLES.matcher(document).replaceFirst(Matcher.quoteReplacement(wanted)));
        }

        assertThat(Files.readString(DOCUMENT).replace("\r\n", "\n"))
                .as("run with -Dthidua.docs.write=true to write the tables anew")
                .contains(wanted);
    }

    /** Whatever the tables come to say: these must never be in them. */
    @Test
    void neverLetAUnitJudgeItselfNorReadOfOthersBeforeAndAfterTheCrossCheck() {
        for (var stage : situations(OF_AN_PHU).entrySet()) {
            var dossier = stage.getValue().report().get();
            var peersRead = dossier.isVisibleTo(CHAU_PHU_EDITOR, true);
            assertThat(peersRead).as(stage.getKey()).isEqualTo(dossier.isInCrossCheck());
            assertThat(dossier.isVisibleTo(CHAU_PHU_EDITOR, false))
                    .as(stage.getKey())
                    .isFalse();
            assertThat(dossier.isVisibleTo(ADMINISTRATOR, false))
                    .as(stage.getKey())
                    .isFalse();
            for (var ledger : List.of(Ledger.CHECKED, Ledger.APPRAISED)) {
                assertThat(stage.getValue().admits(judge(ledger), AN_PHU_EDITOR))
                        .isFalse();
                assertThat(stage.getValue().admits(judge(ledger), AN_PHU_HEAD)).isFalse();
            }
        }
        situations(OF_TRI_TON)
                .forEach((name, report) -> assertThat(report.admits(judge(Ledger.CHECKED), LEAD))
                        .as(name)
                        .isFalse());
    }

    private static String tables() {
        return table("a member's report", OF_AN_PHU, members())
                + table("the lead unit's own report", OF_TRI_TON, ofTheLead()) + "\n";
    }

    private static String table(String title, DossierKey key, Map<String, Actor> askers) {
        var situations = situations(key);
        var text = new StringBuilder("\nOf " + title + ":\n\n| | " + String.join(" | ", situations.keySet()) + " |\n");
        text.append("|---|").append("---|".repeat(situations.size())).append('\n');
        deeds().forEach((name, deed) -> {
            var cells = situations.values().stream().map(situation -> whoMay(deed, situation, askers));
            text.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(cells.collect(Collectors.joining(" | ")))
                    .append(" |\n");
        });
        return text.toString();
    }

    private static String whoMay(Deed deed, Situation situation, Map<String, Actor> askers) {
        var allowed = askers.entrySet().stream()
                .filter(asker -> situation.admits(deed, asker.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return allowed.isEmpty() ? "–" : allowed;
    }

    private static Map<String, Actor> members() {
        var askers = new LinkedHashMap<String, Actor>();
        askers.put("own editor", AN_PHU_EDITOR);
        askers.put("own head", AN_PHU_HEAD);
        askers.put("lead", LEAD);
        askers.put("deputy", DEPUTY);
        askers.put("member", CHAU_PHU_EDITOR);
        return province(askers);
    }

    private static Map<String, Actor> ofTheLead() {
        var askers = new LinkedHashMap<String, Actor>();
        askers.put("own editor", LEAD);
        askers.put("own head", LEAD_HEAD);
        askers.put("deputy", DEPUTY);
        askers.put("member", CHAU_PHU_EDITOR);
        return province(askers);
    }

    private static Map<String, Actor> province(Map<String, Actor> askers) {
        askers.put("reviewer", REVIEWER);
        askers.put("publisher", PUBLISHER);
        askers.put("administrator", ADMINISTRATOR);
        return askers;
    }

    private static Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("read it", (dossier, actor, now) -> {
            if (!dossier.isVisibleTo(actor, actor.unit() != null)) {
                throw new NotAllowed("unseen", dossier.key());
            }
        });
        deeds.put("type a figure", (dossier, actor, now) -> dossier.requireOpen(JOBS, actor, now));
        deeds.put("attach a file", (dossier, actor, now) -> dossier.requireOpenForEvidence(JOBS, actor, now));
        deeds.put("check a figure", judge(Ledger.CHECKED));
        deeds.put("appraise a figure", judge(Ledger.APPRAISED));
        for (var step : Step.values()) {
            deeds.put(
                    "`" + step + "`",
                    (dossier, actor, now) -> dossier.take(step, terms(step, now), actor, TRI_TON, now));
        }
        return deeds;
    }

    private static Deed judge(Ledger ledger) {
        return (dossier, actor, now) -> dossier.requireRuling(ledger, actor, TRI_TON, null);
    }

    private static Terms terms(Step step, Instant now) {
        return step.opensCells()
                ? Terms.open("Xem lại số lao động.", Set.of(), now.plus(Duration.ofDays(1)))
                : SampleDossiers.terms(step);
    }

    private static Map<String, Situation> situations(DossierKey key) {
        Supplier<Dossier> returned = () -> take(at(Stage.SUBMITTED, key), Step.RETURN, REVIEWER);
        Supplier<Dossier> reopened = () -> take(at(Stage.PUBLISHED, key), Step.REOPEN, REVIEWER);
        var situations = new LinkedHashMap<String, Situation>();
        situations.put("draft", new Situation(() -> draft(key), NOON));
        situations.put("returned", new Situation(returned, NOON));
        situations.put("returned, time over", new Situation(returned, LATER));
        situations.put("reopened", new Situation(reopened, NOON));
        situations.put("reopened, time over", new Situation(reopened, LATER));
        situations.put(
                "reopened, awaiting head",
                new Situation(() -> take(reopened.get(), Step.PRESENT, Actor.system()), NOON));
        for (var stage : EnumSet.complementOf(EnumSet.of(Stage.DRAFT))) {
            situations.put(
                    stage.name().toLowerCase(Locale.ROOT).replace('_', ' '), new Situation(() -> at(stage, key), NOON));
        }
        return situations;
    }
}
