package vn.thidua.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AsSystem;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

@PortalTest
class ClusterArchivesIT {

    private static final ClusterId CLUSTER = new ClusterId("so-2");

    /** Promises of members whose heads signed the pact of 2024, and of one in an earlier year. */
    private static final String PROMISES = """
            year,unit,indicator,target,document,registered_at
            2023,an-phu,JOBS,1300,,2023-02-14T08:00:00+07:00
            2024,cho-moi,BUDGET_REVENUE,96.5,"Nghị quyết HĐND huyện, năm 2024 (minh họa)",2024-01-08T09:30:00.123456+07:00
            2024,an-phu,BUDGET_REVENUE,35,,2024-01-08T10:00:00+07:00
            """;

    /** What the trial's files leave empty: facts, sanctions, a published report, and an award that was taken back. */
    private static final Map<String, String> MORE = Map.of(
            "facts.csv", """
                    year,unit,fact,value
                    2023,an-phu,HAS_PLAN,yes
                    2023,an-phu,COMMUNES,13
                    2022,tri-ton,HAS_PLAN,"no, not yet"
                    """,
            "sanctions.csv", """
                    year,unit,effect,class,reason_code,reason,document
                    2021,phu-tan,EXCLUDE,,LEADERS_DISCIPLINED,Kỷ luật khiển trách,12/QĐ-UBND
                    2022,phu-tan,DROP_ONE,,NO_REPORT,"Chậm báo cáo, hai lần",13/QĐ-UBND
                    """,
            "reports.csv", """
                    year,unit,stage
                    2021,an-phu,PUBLISHED
                    2022,an-phu,CLUSTER_CLOSED
                    """,
            "revocations.csv", """
                    year,unit,award_type,decision_number,revocation_number,revocation_date,reason
                    2021,tri-ton,COMMENDATION_LETTER,15/QĐ-UBND,88/QĐ-UBND,2023-09-01,Báo cáo sai
                    """);

    private static final String REVOKED =
            "2021,tri-ton,COMMENDATION_LETTER,REVOKED,15/QĐ-UBND,2022-03-01,ILLUSTRATIVE,\n";

    /** The export after the files were taken in, made once: nothing in these tests changes it. */
    private static byte @Nullable [] exported;

    @Autowired
    private ClusterArchives archives;

    @Autowired
    private ClusterYears years;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whatWasTakenOutAndInAgainComesOutByteForByteTheSame() {
        var once = exported();
        var twice = taken(once);

        assertThat(twice).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(
            value = DataFile.class,
            names = {"SEASONS", "REPORTS", "CALENDAR"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyRowOfThePublishedFilesComesOutAgain(DataFile file) {
        var exported = DataFolder.unpack("x.zip", exported());

        assertThat(sorted(exported.rows(file)))
                .isEqualTo(sorted(DataFolder.of(published(Function.identity())).rows(file)));
    }

    @Test
    void takingTheSameInTwiceAddsNothing() {
        var second = inAnEmptyPortal(() -> {
            assertThat(take(published()).isClean()).isTrue();
            return take(published());
        });

        assertThat(second.faults()).isEmpty();
        assertThat(second.changesNothing()).isTrue();
        assertThat(second.files()).allSatisfy(file -> assertThat(file.same()).isPositive());
    }

    @Test
    void everyFaultIsToldByItsLineAndColumnAndNothingIsTakenIn() {
        var wrong = DataFolder.of(published(files -> {
                    files.computeIfPresent(
                            "targets.csv",
                            (name, text) -> text.replaceFirst(
                                    "(?m)^2021,tri-ton,BUDGET_REVENUE,40.0", "2021,tri-ton,BUDGET_REVENUE,40.x"));
                    files.computeIfPresent("units.csv", (name, text) -> text.replaceFirst("DISTRICT", "HUYEN"));
                    return files;
                }))
                .pack();

        var report = inAnEmptyPortal(() -> take(wrong));

        assertThat(report.faults())
                .extracting(ImportReport.Fault::file, ImportReport.Fault::line, ImportReport.Fault::column)
                .containsExactly(tuple("units.csv", 2, "kind"), tuple("targets.csv", 2, "target"));
        assertThat(unitsKnown()).isZero();
    }

    @Test
    void aRuleThatRefusesARowTakesEverythingBack() {
        var wrong = DataFolder.of(published(files -> {
                    files.computeIfPresent(
                            "leadership.csv", (name, text) -> text.replace(",LEAD,tri-ton,", ",LEAD,khong-co,"));
                    return files;
                }))
                .pack();

        var report = AsSystem.call(() -> archives.take("x.zip", wrong, ADMINISTRATOR));

        assertThat(report.faults()).hasSize(1);
        assertThat(report.faults().get(0).file()).isEqualTo("leadership.csv");
        assertThat(report.faults().get(0).line()).isEqualTo(2);
        assertThat(unitsKnown()).isZero();
    }

    @Test
    void promisesOfUnitsThatHaveSignedHereAreNotOverwritten() {
        var other = DataFolder.of(published(files -> {
                    files.computeIfPresent("pact-targets.csv", (name, text) -> text.replace("96.5", "90"));
                    return files;
                }))
                .pack();

        var report = inAnEmptyPortal(() -> {
            assertThat(take(published()).isClean()).isTrue();
            return take(other);
        });

        assertThat(report.faults())
                .extracting(ImportReport.Fault::file, ImportReport.Fault::line, ImportReport.Fault::code)
                .containsExactly(tuple("pact-targets.csv", 3, "pacts.restore.signed"));
    }

    @Test
    void promisesOfUnitsThatAreNoMembersAreRefused() {
        var wrong = DataFolder.of(published(files -> {
                    files.computeIfPresent(
                            "units.csv",
                            (name, text) -> text + "ngoai-cum,,Ngoài cụm,UBND huyện Ngoài cụm,DISTRICT,,,\n");
                    files.computeIfPresent(
                            "pact-targets.csv", (name, text) -> text.replace("2023,an-phu,", "2023,ngoai-cum,"));
                    return files;
                }))
                .pack();

        assertThat(inAnEmptyPortal(() -> take(wrong)).faults())
                .extracting(ImportReport.Fault::code)
                .containsExactly("pacts.restore.noMember");
    }

    @Test
    void aTrialRunTellsHowFarItIsAndLeavesNothingBehind() {
        var seen = new ArrayList<String>();

        var report = AsSystem.call(() -> archives.rehearse(
                archives.offer("so-2.zip", published(), ADMINISTRATOR),
                new ImportProgress((file, done, total) -> seen.add(done + " of " + total)),
                ADMINISTRATOR));

        assertThat(report.isClean()).isTrue();
        assertThat(report.files()).contains(new ImportReport.FileTally("units.csv", 6, 0, 0));
        assertThat(seen.get(0)).matches("0 of [1-9][0-9]+");
        assertThat(unitsKnown()).isZero();
    }

    @Test
    void isForTheAdministratorAlone() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> archives.export(CLUSTER, REVIEWER));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> archives.offer("x.zip", published(), REVIEWER));
    }

    @Test
    void aReportKeepsItsStageAndAnAwardTheDecisionThatTookItBack() {
        var files = DataFolder.unpack("x.zip", exported()).files();

        assertThat(files.get("reports.csv"))
                .contains("2021,an-phu,PUBLISHED", "2022,an-phu,CLUSTER_CLOSED", "2021,tri-ton,APPRAISED");
        assertThat(files.get("awards.csv")).contains(REVOKED);
        assertThat(files.get("revocations.csv")).isEqualTo(MORE.get("revocations.csv"));
        assertThat(files.get("results.csv")).contains("SOURCE_CONFIRMED");
    }

    @Test
    void factsOfAYearReachItsScoring() {
        var facts = inAnEmptyPortal(() -> {
            assertThat(take(published()).faults()).isEmpty();
            return years.inputs(new SeasonId(CLUSTER, Year.of(2023)), Ledger.CLAIMED)
                    .units()
                    .get("an-phu")
                    .facts();
        });

        assertThat(facts).containsOnly(entry("HAS_PLAN", "yes"), entry("COMMUNES", "13"));
    }

    @Test
    void everythingThatRulesRefuseIsToldAtOnceWithItsLineAndColumn() {
        var wrong = DataFolder.of(published(files -> {
                    files.computeIfPresent(
                            "leadership.csv", (name, text) -> text.replace(",LEAD,tri-ton,", ",LEAD,khong-co,"));
                    files.computeIfPresent(
                            "targets.csv",
                            (name, text) ->
                                    text.replaceFirst("(?m)^2021,tri-ton,BUDGET_REVENUE,", "2021,tri-ton,KHONG_CO,"));
                    files.computeIfPresent("facts.csv", (name, text) -> text.replace("2022,tri-ton,", "2022,la,"));
                    files.remove("revocations.csv");
                    return files;
                }))
                .pack();

        assertThat(inAnEmptyPortal(() -> take(wrong)).faults())
                .extracting(ImportReport.Fault::file, ImportReport.Fault::line, ImportReport.Fault::column)
                .containsExactly(
                        tuple("leadership.csv", 2, "unit"),
                        tuple("targets.csv", 2, "indicator"),
                        tuple("facts.csv", 4, "unit"),
                        tuple("awards.csv", lineOf(REVOKED), "status"));
        assertThat(unitsKnown()).isZero();
    }

    private static int lineOf(String row) {
        var text = published(Function.identity()).get("awards.csv");
        return (int) text.substring(0, text.indexOf(row)).lines().count() + 1;
    }

    private byte[] exported() {
        if (exported == null) {
            exported = taken(published());
        }
        return exported;
    }

    private byte[] taken(byte[] files) {
        return inAnEmptyPortal(() -> {
            assertThat(take(files).faults()).isEmpty();
            return archives.export(CLUSTER, ADMINISTRATOR);
        });
    }

    private ImportReport take(byte[] files) {
        return archives.take("so-2.zip", files, ADMINISTRATOR);
    }

    /** Whatever is taken in is gone afterwards, so that the portal is empty again. */
    private <T> T inAnEmptyPortal(Supplier<T> act) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return AsSystem.call(act::get);
        });
    }

    private int unitsKnown() {
        return jdbc.sql("select count(*) from administrative_unit")
                .query(Integer.class)
                .single();
    }

    /** The trial's published files, packed. */
    private static byte[] published() {
        return DataFolder.of(published(Function.identity())).pack();
    }

    private static Map<String, String> published(Function<Map<String, String>, Map<String, String>> change) {
        try {
            var files = new TreeMap<String, String>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:trial/an-giang-cum-2/*.*")) {
                files.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            files.remove("article-facts.json");
            files.put("pact-targets.csv", PROMISES);
            files.putAll(MORE);
            files.computeIfPresent("awards.csv", (name, text) -> text + REVOKED);
            return change.apply(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows without their places; numbers by their value. */
    private static List<String> sorted(List<DataRow> rows) {
        return rows.stream()
                .map(row -> new TreeMap<>(row.fields().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        field -> field.getKey().equals("target")
                                                ? new BigDecimal(field.getValue())
                                                        .stripTrailingZeros()
                                                        .toPlainString()
                                                : field.getValue())))
                        .toString())
                .sorted()
                .toList();
    }
}
