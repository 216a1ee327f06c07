package vn.thidua.papertemplates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The templates that years were published with, by the fingerprint of the version. None is ever changed. */
@Component
class KeptTemplates {

    private final JdbcClient jdbc;

    KeptTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a template for a version; one that is kept already stays. */
    void keep(String version, PaperForm form, String content) {
        var sha256 = TemplateService.sha256(content.getBytes(UTF_8));
        jdbc.sql("insert into paper_template_text (sha256, content) values (:sha256, :content) on conflict do nothing")
                .param("sha256", sha256)
                .param("content", content)
                .update();
        jdbc.sql("""
                        insert into paper_template_of_version (content_hash, form, sha256)
                        values (:version, :form, :sha256)
                        on conflict do nothing
                        """)
                .param("version", version)
                .param("form", form.name())
                .param("sha256", sha256)
                .update();
    }

    /** The template of a version; none of one that was published before templates were kept. */
    Optional<String> find(String version, PaperForm form) {
        return jdbc.sql("""
                        select content from paper_template_of_version join paper_template_text using (sha256)
                         where content_hash = :version and form = :form
                        """)
                .param("version", version)
                .param("form", form.name())
                .query(String.class)
                .optional();
    }
}
