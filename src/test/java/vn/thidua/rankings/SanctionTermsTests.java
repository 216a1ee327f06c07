package vn.thidua.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.rankings.SampleStandings.A;
import static vn.thidua.rankings.SampleStandings.NOW;
import static vn.thidua.rankings.SampleStandings.SEASON;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Sanction.Effect;

class SanctionTermsTests {

    @ParameterizedTest
    @EnumSource(names = {"NOT_ABOVE", "FORCE"})
    void nameAClassWhereTheEffectNeedsOne(Effect effect) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> terms(effect, null));
        assertThat(terms(effect, "TOT").classCode()).isEqualTo("TOT");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXCLUDE", "DROP_ONE"})
    void nameNoClassWhereTheEffectHasNone(Effect effect) {
        assertThat(terms(effect, "TOT").classCode()).isNull();
    }

    @Test
    void knowOnlyTheClassesOfTheTable() {
        assertThatCode(() -> terms(Effect.FORCE, "TOT").requireClassAmong(List.of("XUAT_SAC", "TOT")))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> terms(Effect.FORCE, "GIOI").requireClassAmong(List.of("XUAT_SAC", "TOT")));
    }

    @Test
    void needADocumentToBecomeASanction() {
        var spoken = new SanctionTerms(Effect.EXCLUDE, null, SanctionCause.NO_REPORT, "Không báo cáo", " ");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new UnitSanction(SEASON, A, spoken, Actor.system(), NOW))
                .matches(refusal -> refusal.code().equals("rankings.sanction.documentMissing"));
    }

    @Test
    void reachTheScoringEngineWithReasonAndDocument() {
        var sanction = new UnitSanction(SEASON, A, terms(Effect.NOT_ABOVE, "TOT"), Actor.system(), NOW).forScoring();

        assertThat(sanction.effect()).isEqualTo(Effect.NOT_ABOVE);
        assertThat(sanction.classCode()).isEqualTo("TOT");
        assertThat(sanction.reasonCode()).isEqualTo("LEADERS_DISCIPLINED");
        assertThat(sanction.document()).isEqualTo("12/QĐ-UBND");
    }

    private static SanctionTerms terms(Effect effect, @Nullable String classCode) {
        return new SanctionTerms(
                effect, classCode, SanctionCause.LEADERS_DISCIPLINED, "Kỷ luật khiển trách", "12/QĐ-UBND");
    }
}
