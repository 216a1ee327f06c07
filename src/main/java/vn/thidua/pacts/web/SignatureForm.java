package vn.thidua.pacts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A signature on paper as somebody records it. */
record SignatureForm(
        @Pattern(regexp = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*", message = "{pacts.paper.choose}")
        String unit,

        @NotBlank(message = "{form.missing}") @Size(max = 120, message = "{pacts.tooLong}")
        String signer,

        @NotBlank(message = "{form.missing}") @Size(max = 300, message = "{pacts.tooLong}")
        String document) {

    SignatureForm(@Nullable String unit, @Nullable String signer, @Nullable String document) {
        this.unit = unit == null ? "" : unit;
        this.signer = signer == null ? "" : signer.strip();
        this.document = document == null ? "" : document.strip();
    }

    static SignatureForm empty() {
        return new SignatureForm(null, null, null);
    }
}
