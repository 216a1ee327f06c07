package vn.thidua;

import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.EDITOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Role;
import vn.thidua.archives.ClusterArchives;
import vn.thidua.delegations.DelegationService;
import vn.thidua.delegations.DelegationTerms;
import vn.thidua.notices.NoticeBoard;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.papertemplates.TemplateService;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicationTerms;
import vn.thidua.publications.ReleaseDesk;
import vn.thidua.publications.SummaryEditor;
import vn.thidua.publications.Words;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;

/**
 * What offices keep and the trial lacks: the administrator's template, import, letter and linked identity; the publisher's
 * planned release and rewritten paragraph; an editor's notice, lent duty and passkey.
 */
@Component
record OfficeSamples(
        JdbcClient jdbc,
        Clock clock,
        Directory directory,
        TemplateService templates,
        ClusterArchives archives,
        ReleaseDesk releases,
        SummaryEditor summary,
        NoticeBoard notices,
        DelegationService delegations) {

    private static final String TEMPLATE = "quan-tri/mau-van-ban/{mau}/";
    private static final String SUMMARY = "cong-bo/{cluster}/{year}/tom-tat";
    private static final String PROVIDER = "dinh-danh-tinh";

    /** Enters them; the keys that they got. */
    void enter(Map<String, String> samples, SeasonId season) {
        enterAdministration(samples, season.cluster());
        enterPublication(samples, season);
        enterOwn(samples);
    }

    private void enterAdministration(Map<String, String> samples, ClusterId cluster) {
        var form = PaperForm.of("to-trinh").orElseThrow();
        var shipped = templates.shipped(form, ADMINISTRATOR).getBytes(StandardCharsets.UTF_8);
        var template =
                templates.send(form, "to-trinh.html", shipped, ADMINISTRATOR).toString();
        samples.put(TEMPLATE + "ban.ma", template);
        samples.put(TEMPLATE + "dung?ban", template);
        samples.put("quan-tri/nhap-xuat.ma", endlessImport(cluster).toString());
        samples.put("quan-tri/thu.id", letter().toString());
        jdbc.sql(
                        "insert into account_identity (provider, subject, login, linked_at, linked_by) values (?, '1', ?, now(), ?)")
                .params(PROVIDER, EDITOR.login(), ADMINISTRATOR.login())
                .update();
        samples.put("quan-tri/tai-khoan/{login}/dinh-danh/go?provider", PROVIDER);
        samples.put(
                "quan-tri/cum/{id}/thanh-vien.spell",
                directory.memberships(cluster).get(0).id().toString());
    }

    /** One that is under way for ever: whoever may start it again starts nothing. */
    private UUID endlessImport(ClusterId cluster) {
        var upload = archives.offer(cluster + ".zip", archives.export(cluster, ADMINISTRATOR), ADMINISTRATOR);
        jdbc.sql("""
                        insert into archive_run (upload_id, kind, file_name, started_by, started_at, seen_at, state, file, done, total)
                        values (?, 'REHEARSAL', ?, ?, now(), '2099-12-31', 'RUNNING', '', 0, 0)
                        """).params(upload, cluster + ".zip", ADMINISTRATOR.login()).update();
        return upload;
    }

    /** One that no mail server was there for. */
    private UUID letter() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into mail_outbox (mail_id, login, address, subject, body, once, created_at, attempts, next_at)
                        values (?, ?, 'an-phu@example.org', 'Nhắc hạn nộp', '', 'rights', now(), 0, now())
                        """).params(id, EDITOR.login()).update();
        return id;
    }

    private void enterPublication(Map<String, String> samples, SeasonId season) {
        var terms = new PublicationTerms(today(), Disclosure.CRITERIA, "Đính chính thu ngân sách.");
        releases.plan(season, terms, clock.instant().plus(Duration.ofDays(30)), PUBLISHER);
        var paragraph = summary.drafts(season, PUBLISHER).get(0).topic();
        summary.write(season, paragraph, new Words("Cụm có sáu huyện.", "The cluster has six districts."), PUBLISHER);
        samples.put(SUMMARY + "?topic", paragraph);
        samples.put(SUMMARY + "/tra-lai?topic", paragraph);
        samples.put(SUMMARY + "/them?after", paragraph);
    }

    private void enterOwn(Map<String, String> samples) {
        samples.put("thong-bao.id", notices.of(EDITOR).get(0).id().toString());
        var terms = new DelegationTerms(
                "an-phu.lanhdao", Role.UNIT_EDITOR, today().plusDays(1), today().plusDays(7), "Đi học.");
        delegations.grant(terms, EDITOR);
        samples.put(
                "tai-khoan/uy-quyen.delegation",
                delegations.of(EDITOR).get(0).id().toString());
        samples.put("tai-khoan/khoa-truy-cap.key", passkey());
    }

    /** One that proves nothing: its name may be changed. */
    private String passkey() {
        var id = "YW4tcGh1";
        jdbc.sql("insert into user_entities (id, name, display_name) values (?, ?, 'Cán bộ An Phú')")
                .params(id, EDITOR.login())
                .update();
        jdbc.sql("""
                        insert into user_credentials
                               (credential_id, user_entity_user_id, public_key, signature_count, uv_initialized, backup_eligible,
                                authenticator_transports, public_key_credential_type, backup_state, created, last_used, label)
                        values (?, ?, '', 0, true, false, '', 'public-key', false, now(), now(), 'Khóa của phòng')
                        """).params(id, id).update();
        return id;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
