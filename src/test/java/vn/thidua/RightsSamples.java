package vn.thidua;

import static vn.thidua.accounts.SampleActors.EDITOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.REVIEWER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.AsSystem;
import vn.thidua.accounts.Invitations;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.awards.AwardService;
import vn.thidua.awards.AwardType;
import vn.thidua.awards.BallotCount;
import vn.thidua.awards.BallotService;
import vn.thidua.crosschecks.CheckPlanService;
import vn.thidua.crosschecks.DiscussionService;
import vn.thidua.documents.PaperFormat;
import vn.thidua.documents.PaperService;
import vn.thidua.documents.Signing;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EvidenceService;
import vn.thidua.dossiers.PageNote;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.exchange.WorkbookService;
import vn.thidua.files.SampleFiles;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublicationTerms;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.Snapshot.SignedPaper;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.SampleTie;
import vn.thidua.rankings.SanctionCause;
import vn.thidua.rankings.SanctionTerms;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scoring.Sanction.Effect;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.signedpapers.Imprint;
import vn.thidua.signedpapers.SignedForm;
import vn.thidua.signedpapers.SignedPaperService;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * What the trial lacks and addresses speak of, so that rights show where there is something to have a right to: a checker and
 * somebody of another cluster; an award, a ballot, a sanction, a decided order, an open tie; a draft of a scorecard; scans, one
 * of them published; in 2023 proof and a workbook; in 2024 a report in its cross-check, with proof, an objection and a paper; and
 * what {@link OfficeSamples offices} keep.
 */
@Component
record RightsSamples(
        JdbcClient jdbc,
        SampleDirectory directory,
        AccountService accounts,
        Invitations invitations,
        CheckPlanService plans,
        DiscussionService discussions,
        WorkflowService workflow,
        EvidenceService evidence,
        PaperService papers,
        SignedPaperService scans,
        WorkbookService workbooks,
        PublicationService publications,
        PublishedYears published,
        AwardService awards,
        BallotService ballots,
        RankingService rankings,
        SampleTie tie,
        SeasonService seasons,
        ScorecardDrafting drafts,
        OfficeSamples offices) {

    private static final SeasonId SEASON = new SeasonId(SampleTie.SEASON.cluster(), Year.of(2023));
    private static final SeasonId CLOSED = new SeasonId(SEASON.cluster(), Year.of(2022));
    private static final UnitId AN_PHU = new UnitId("an-phu");
    private static final UnitId CHAU_PHU = new UnitId("chau-phu");
    private static final UnitId CHECKER = new UnitId("chau-thanh");
    private static final Subject REVENUE = Subject.indicator(new IndicatorCode("BUDGET_REVENUE"));

    /** Enters them; the keys that they got, as samples for addresses. */
    Map<String, String> enter(MutableClock clock) {
        var samples = new HashMap<String, String>();
        enterStranger();
        drafts.beginFrom(seasons.scorecard(SEASON).orElseThrow(), Actor.system());
        samples.put("van-ban.key", publishedScan());
        enterWhatTheBoardDecides(samples, clock);
        tie.report();
        enterCrossCheck(samples, DossierKey.of(SampleTie.SEASON, AN_PHU));
        enterReopened(samples, DossierKey.of(SEASON, AN_PHU));
        samples.put("ban", scan(SEASON, SignedForm.SELF_SCORE, false, EDITOR));
        offices.enter(samples, SEASON);
        return samples;
    }

    private void enterStranger() {
        directory.enter();
        var stranger = new NewAccount("thu-an", "Cán bộ Thử An", SampleDirectory.AN, Set.of(Role.UNIT_EDITOR));
        invitations.accept(accounts.open(stranger, Actor.system()).token(), "con mèo ngủ trên mái", "127.0.0.1");
    }

    private void enterWhatTheBoardDecides(Map<String, String> samples, MutableClock clock) {
        clock.set(LocalDateTime.of(2024, 1, 15, 9, 0));
        var award = awards.propose(SEASON, AN_PHU, AwardType.CERTIFICATE_OF_MERIT, null, REVIEWER);
        clock.reset();
        samples.put("award", award.toString());
        var votes = Map.of(AN_PHU, 6);
        ballots.record(
                SEASON,
                new BallotCount(LocalDate.of(2023, 12, 29), 12, 11, 10, 1, 1, votes, "Ba người", "Biên bản 3"),
                REVIEWER);
        var terms = new SanctionTerms(
                Effect.EXCLUDE, null, SanctionCause.LEADERS_DISCIPLINED, "Kỷ luật khiển trách", "12/QĐ-UBND");
        samples.put(
                "sanction", rankings.sanction(SEASON, CHAU_PHU, terms, REVIEWER).toString());
        var members =
                rankings.official(CLOSED).members().stream().map(UnitView::id).toList();
        samples.put(
                "decision",
                rankings.decideByBallot(CLOSED, members, "Hội nghị biểu quyết", "Biên bản 4", REVIEWER)
                        .toString());
    }

    private void enterCrossCheck(Map<String, String> samples, DossierKey report) {
        for (var season : Set.of(SEASON, report.season())) {
            plans.draw(season, 7L, "Thử.", Actor.system());
            plans.reassign(season, AN_PHU, CHECKER, "Theo phân công của cụm.", Actor.system());
        }
        attachProof(report);
        samples.put("tep", evidence.of(report, EDITOR).get(0).file().toString());
        papers.selfScore(report, PaperFormat.DOCX, Signing.HEAD, "http://localhost", EDITOR);
        samples.put(
                "xac-minh.ma",
                jdbc.sql("select code from paper_draft").query(String.class).single());
        workflow.submit(report, "Gửi minh chứng sau.", Actor.system());
        workflow.take(report, Step.START_CROSS_CHECK, Terms.NONE, Actor.system());
        var objector = new Actor("chau-phu", "Châu Phú", CHAU_PHU, Set.of(Role.UNIT_EDITOR), Set.of());
        discussions.object(report, REVENUE, "Số này có gồm tiền đất không?", objector);
        samples.put(
                "kiem-tra-cheo/{cum}/{nam}/{donvi}/y-kien/{o}.id",
                discussions.of(report.season(), objector).get(0).id().toString());
    }

    private void enterReopened(Map<String, String> samples, DossierKey report) {
        attachProof(report);
        samples.put(
                "nhap-lieu/{cum}/{nam}/{donvi}/minh-chung/{o}/go?minh-chung",
                evidence.of(report, EDITOR).get(0).id().toString());
        samples.put(
                "nhap-lieu/{cum}/{nam}/{donvi}/bang-tinh.ma",
                workbooks
                        .offer(report, "an-phu.xlsx", workbooks.write(report, EDITOR), EDITOR)
                        .toString());
    }

    private void attachProof(DossierKey report) {
        var proof = new ByteArrayResource(SampleFiles.pdf("Thu ngân sách"));
        evidence.attach(report, REVENUE, "thu.pdf", proof, new PageNote("1", ""), EDITOR);
    }

    /** A scan that the next version of a year discloses; its key in public addresses. */
    private String publishedScan() {
        scan(CLOSED, SignedForm.SCORE_SUMMARY, true, PUBLISHER);
        var terms = new PublicationTerms(LocalDate.of(2023, 6, 3), Disclosure.CRITERIA, "Bổ sung văn bản đã ký");
        AsSystem.run(() -> publications.publish(CLOSED, terms, Actor.system()));
        return published.editions(CLOSED.cluster().clusterId(), CLOSED.year()).stream()
                .map(published::open)
                .flatMap(version -> version.snapshot().papers().stream())
                .map(SignedPaper::key)
                .findFirst()
                .orElseThrow();
    }

    private String scan(SeasonId season, SignedForm form, boolean disclosed, Actor keeper) {
        var name = "Văn bản năm " + season.year();
        var imprint = Imprint.of("", "", name, LocalDate.of(2023, 5, 20), "Chủ tịch");
        scans.attach(
                season, form, imprint, disclosed, "van-ban.pdf", new ByteArrayResource(SampleFiles.pdf(name)), keeper);
        return scans.of(season, keeper).get(0).id().toString();
    }
}
