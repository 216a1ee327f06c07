package vn.thidua.papertemplates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.NotFound;

/** Templates that administrators have sent. None is ever changed; at most one of each form is in use. */
@Component
class TemplateTable {

    private static final String SELECT = "select * from paper_template where ";

    private final JdbcClient jdbc;

    TemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A template with its text. */
    record Stored(TemplateView view, String content) {}

    void keep(TemplateView template, String content) {
        jdbc.sql("""
                        insert into paper_template (template_id, form, file_name, content, sha256, sent_by, sent_at, in_use)
                        values (:id, :form, :name, :content, :sha256, :by, :at, false)
                        """)
                .param("id", template.id())
                .param("form", template.form().name())
                .param("name", template.fileName())
                .param("content", content)
                .param("sha256", template.sha256())
                .param("by", template.sentBy())
                .param("at", OffsetDateTime.ofInstant(template.sentAt(), ZoneOffset.UTC))
                .update();
    }

    /** The templates of a form, the newest first. */
    List<TemplateView> of(PaperForm form) {
        return jdbc.sql(SELECT + "form = :form order by sent_at desc, template_id")
                .param("form", form.name())
                .query((row, number) -> stored(row).view())
                .list();
    }

    Optional<Stored> inUse(PaperForm form) {
        return jdbc.sql(SELECT + "form = :form and in_use")
                .param("form", form.name())
                .query((row, number) -> stored(row))
                .optional();
    }

    Stored require(UUID id) {
        return jdbc.sql(SELECT + "template_id = :id")
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Takes whichever template of a form is in use out of use. */
    void putAllAside(PaperForm form) {
        jdbc.sql("update paper_template set in_use = false where form = :form and in_use")
                .param("form", form.name())
                .update();
    }

    void use(UUID id) {
        jdbc.sql("update paper_template set in_use = true where template_id = :id")
                .param("id", id)
                .update();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new TemplateView(
                        row.getObject("template_id", UUID.class),
                        PaperForm.valueOf(row.getString("form")),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getString("sent_by"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("in_use")),
                row.getString("content"));
    }
}
