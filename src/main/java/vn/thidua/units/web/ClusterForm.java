package vn.thidua.units.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.web.TypedDate;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterKind;
import vn.thidua.units.ClusterView;

/** What is typed about a cluster or block. */
record ClusterForm(
        @Pattern(regexp = UnitForm.KEY, message = "{units.key.malformed}")
        String key,

        @NotBlank(message = "{form.missing}") String name,
        String nameEn,
        ClusterKind kind,
        @NotBlank(message = "{form.missing}") String province,
        String decidedBy,
        @NotBlank(message = "{form.missing}") String validFrom,
        String validTo,
        String note) {

    ClusterForm(
            @Nullable String key,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable ClusterKind kind,
            @Nullable String province,
            @Nullable String decidedBy,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String note) {
        this.key = UnitForm.typed(key);
        this.name = UnitForm.typed(name);
        this.nameEn = UnitForm.typed(nameEn);
        this.kind = kind == null ? ClusterKind.CLUSTER : kind;
        this.province = UnitForm.typed(province);
        this.decidedBy = UnitForm.typed(decidedBy);
        this.validFrom = UnitForm.typed(validFrom);
        this.validTo = UnitForm.typed(validTo);
        this.note = UnitForm.typed(note);
    }

    static ClusterForm empty(String province) {
        return new ClusterForm(null, null, null, null, province, null, null, null, null);
    }

    static ClusterForm of(ClusterView cluster) {
        return new ClusterForm(
                cluster.id().toString(),
                cluster.name(),
                cluster.nameEn(),
                cluster.kind(),
                cluster.province(),
                cluster.decidedBy(),
                TypedDate.of(cluster.validFrom()),
                TypedDate.of(cluster.validTo()),
                cluster.note());
    }

    ClusterView cluster(ClusterId id, LocalDate from, @Nullable LocalDate to) {
        return new ClusterView(
                id,
                name,
                UnitForm.orNull(nameEn),
                kind,
                province,
                UnitForm.orNull(decidedBy),
                from,
                to,
                UnitForm.orNull(note));
    }
}
