package vn.thidua.signedpapers.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.signedpapers.Imprint;
import vn.thidua.signedpapers.SignedForm;

/**
 * A scan with what stands on the paper, as typed.
 *
 * @param disclosed ticked where everybody may read it once the year is published
 */
record SignedPaperForm(
        @NotNull(message = "{signedpapers.form.missing}") @Nullable
        SignedForm form,

        @Nullable String number,
        @Nullable String symbol,
        @Nullable String about,

        @DateTimeFormat(pattern = "dd/MM/yyyy", fallbackPatterns = "d/M/yyyy") @Nullable
        LocalDate signedOn,

        @Nullable String signer,
        @Nullable Boolean disclosed,
        @Nullable MultipartFile file) {

    static SignedPaperForm empty() {
        return new SignedPaperForm(null, "", "", "", null, "", true, null);
    }

    boolean lacksFile() {
        return file == null || name().isEmpty();
    }

    String name() {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    boolean isDisclosed() {
        return Boolean.TRUE.equals(disclosed);
    }

    Imprint imprint() {
        return Imprint.of(text(number), text(symbol), text(about), signedOn, text(signer));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
