package vn.thidua.papertemplates;

import java.util.Arrays;
import java.util.Optional;

/** The official forms of a year of emulation. */
public enum PaperForm {
    /** Bảng tự chấm điểm, one for each unit. */
    SELF_SCORE("bang-tu-cham-diem", true),
    /** Bảng tổng hợp điểm. */
    SCORE_SUMMARY("bang-tong-hop-diem", true),
    /** Biên bản họp bình xét. */
    MEETING_MINUTES("bien-ban-hop-binh-xet", false),
    /** Biên bản kiểm phiếu. */
    BALLOT_MINUTES("bien-ban-kiem-phieu", false),
    /** Bản giao ước thi đua. */
    PACT("ban-giao-uoc-thi-dua", false),
    /** Tờ trình đề nghị khen thưởng. */
    SUBMISSION("to-trinh", false),
    /** Báo cáo tổng kết. */
    YEARLY_REPORT("bao-cao-tong-ket", false);

    private final String slug;
    private final boolean landscape;

    PaperForm(String slug, boolean landscape) {
        this.slug = slug;
        this.landscape = landscape;
    }

    /** The form in addresses and file names. */
    public String slug() {
        return slug;
    }

    /** Whether it is wider than high. */
    public boolean isLandscape() {
        return landscape;
    }

    public static Optional<PaperForm> of(String slug) {
        return Arrays.stream(values()).filter(form -> form.slug.equals(slug)).findFirst();
    }
}
