package vn.thidua.dossiers.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.dossiers.PageNote;

/**
 * A file that is to prove a figure.
 *
 * @param known a file that the unit has sent before, in the place of a new one
 */
record EvidenceForm(
        @Nullable MultipartFile file,
        @Nullable UUID known,
        @Nullable String pages,
        @Nullable String note) {

    static EvidenceForm empty() {
        return new EvidenceForm(null, null, "", "");
    }

    /** Whether no file was chosen; an empty file that was chosen has a name. */
    boolean lacksFile() {
        return known == null && (file == null || name().isEmpty());
    }

    String name() {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    PageNote pageNote() {
        return new PageNote(Objects.requireNonNullElse(pages, ""), Objects.requireNonNullElse(note, ""));
    }
}
