package vn.thidua.dossiers;

import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.CLUSTER;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;
import static vn.thidua.dossiers.SampleDossiers.YEAR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.AsSystem;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.leadership.SelectionMethod;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterKind;
import vn.thidua.units.ClusterRegister;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitRegister;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

/** Three districts of Cluster 2 in 2023, with the trial's scorecard and a few targets: a year in which reports can be typed. */
@Component
public class SampleYear {

    public static final SeasonId SEASON = new SeasonId(CLUSTER, YEAR);

    private static final List<UnitId> MEMBERS = List.of(AN_PHU, TRI_TON, PHU_TAN);
    private static final List<String> WHOLE = List.of("JOBS", "NTM_COMMUNES", "OCOP_PRODUCTS", "TRAFFIC_ACCIDENTS");
    private static final List<String> LOWER = List.of("POVERTY_RATE", "TRAFFIC_ACCIDENTS");

    private final UnitRegister units;
    private final ClusterRegister clusters;
    private final Leadership leadership;
    private final IndicatorCatalogue catalogue;
    private final Targets targets;
    private final ScorecardLibrary scorecards;
    private final SeasonService seasons;
    private final EntryService entries;
    private final ClusterYears years;
    private final AppraisalService appraisals;

    SampleYear(
            UnitRegister units,
            ClusterRegister clusters,
            Leadership leadership,
            IndicatorCatalogue catalogue,
            Targets targets,
            ScorecardLibrary scorecards,
            SeasonService seasons,
            EntryService entries,
            ClusterYears years,
            AppraisalService appraisals) {
        this.units = units;
        this.clusters = clusters;
        this.leadership = leadership;
        this.catalogue = catalogue;
        this.targets = targets;
        this.scorecards = scorecards;
        this.seasons = seasons;
        this.entries = entries;
        this.years = years;
        this.appraisals = appraisals;
    }

    /** Enters everything up to the first figure. */
    public void enter() {
        AsSystem.run(this::enterAsSystem);
    }

    private void enterAsSystem() {
        var start = LocalDate.of(2020, 1, 1);
        clusters.define(new ClusterView(
                CLUSTER, "Cụm thi đua số 2", null, ClusterKind.CLUSTER, "An Giang", null, start, null, null));
        var names = Map.of(AN_PHU, "An Phú", TRI_TON, "Tri Tôn", PHU_TAN, "Phú Tân");
        for (var unit : MEMBERS) {
            var name = names.get(unit);
            units.define(new UnitView(unit, null, name, "UBND huyện " + name, UnitType.DISTRICT, null, null, null));
            clusters.admit(CLUSTER, unit, start, null);
        }
        leadership.record(List.of(term(LeadershipRole.LEAD, TRI_TON), term(LeadershipRole.DEPUTY, PHU_TAN)));
        var scorecard = scorecard();
        for (var criterion : scorecard.leaves()) {
            if (criterion.indicator() != null) {
                define(criterion.indicator(), criterion.name());
            }
        }
        var issued = scorecards.issue(scorecard, null, null, Actor.system());
        seasons.open(SEASON, Actor.system());
        seasons.useScorecard(SEASON, issued, Actor.system());
        target("BUDGET_REVENUE", "33.5");
        target("JOBS", "1200");
    }

    /** Answers everything that an editor's report is asked, so that it can be handed in. */
    public void answerAll(DossierKey key, Actor editor) {
        var sheet = entries.sheet(key, editor);
        var changes = new ArrayList<CellChange>();
        for (var question : years.questionnaire(key.season()).questions().values()) {
            if (sheet.entry(question.subject()) == null) {
                changes.add(new CellChange(question.subject(), 0, Claim.of(answer(question)), ChangeSource.TYPED));
            }
        }
        entries.save(key, changes, editor);
    }

    /** Accepts every figure of a report as the cluster left it, so that its appraisal can be closed. */
    public void acceptAll(DossierKey key, Actor reviewer) {
        var seen = new LinkedHashMap<Subject, Long>();
        years.entries(key.season()).stream()
                .filter(entry -> entry.unit().equals(key.unit()) && !entry.isSettled())
                .forEach(entry -> seen.put(entry.subject(), entry.version()));
        appraisals.accept(key, seen, reviewer);
    }

    static Figure answer(Question question) {
        return Figure.of(
                switch (question.kind()) {
                    case FIGURE, FIGURE_AND_PREVIOUS -> "50";
                    case COUNT -> "0";
                    case CHOICE -> question.options().get(0).code();
                    case CHOICES -> Question.NONE;
                    case PASS -> "PASS";
                    case PLUS_MINUS -> "0;0";
                    case POINTS -> "20";
                    case SUBMISSION -> throw new IllegalArgumentException("not asked");
                });
    }

    /** The first criterion that reads an indicator. */
    public static String criterionOf(String indicator) {
        return scorecard().leaves().stream()
                .filter(criterion -> indicator.equals(criterion.indicator()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    static Scorecard scorecard() {
        try {
            var json = new ClassPathResource("trial/an-giang-cum-2/scorecard.json");
            return ScorecardJson.read(json.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void define(String code, String name) {
        catalogue.define(
                new IndicatorView(
                        new IndicatorCode(code),
                        name,
                        null,
                        WHOLE.contains(code) ? "lao động" : "tỷ đồng",
                        LOWER.contains(code) ? Direction.LOWER_BETTER : Direction.HIGHER_BETTER,
                        WHOLE.contains(code) ? 0 : 1,
                        Aggregate.NONE,
                        null,
                        null),
                Actor.system());
    }

    private void target(String indicator, String value) {
        targets.assign(
                new TargetView(
                        AN_PHU,
                        YEAR,
                        new IndicatorCode(indicator),
                        new BigDecimal(value),
                        Baseline.PROVINCE_ASSIGNED,
                        null),
                Actor.system());
    }

    private static LeadershipTermView term(LeadershipRole role, UnitId unit) {
        return new LeadershipTermView(CLUSTER, YEAR, role, unit, SelectionMethod.ROTATION, null, null, "RECORDED");
    }
}
