package vn.thidua.scorecardeditor;

import java.util.List;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/** Copies of scoring tables and their parts with one thing different. */
final class ScorecardCopies {

    private ScorecardCopies() {}

    /** The same table as another version. */
    static Scorecard asVersion(Scorecard card, int version) {
        return new Scorecard(
                card.code(),
                version,
                card.illustrative(),
                card.name(),
                card.nameEn(),
                card.notice(),
                card.legalBasis(),
                card.yearFrom(),
                card.yearTo(),
                card.totalMax(),
                card.rescaleReduced(),
                card.bonusCap(),
                card.penaltyCap(),
                card.totalFloor(),
                card.totalCap(),
                card.groups(),
                card.tieBreakers(),
                card.classes(),
                card.sanctions());
    }

    static Scorecard withGroups(Scorecard card, List<CriterionGroup> groups) {
        return new Scorecard(
                card.code(),
                card.version(),
                card.illustrative(),
                card.name(),
                card.nameEn(),
                card.notice(),
                card.legalBasis(),
                card.yearFrom(),
                card.yearTo(),
                card.totalMax(),
                card.rescaleReduced(),
                card.bonusCap(),
                card.penaltyCap(),
                card.totalFloor(),
                card.totalCap(),
                groups,
                card.tieBreakers(),
                card.classes(),
                card.sanctions());
    }

    static Scorecard withRanking(Scorecard card, List<Classification> classes, List<TieBreaker> tieBreakers) {
        return new Scorecard(
                card.code(),
                card.version(),
                card.illustrative(),
                card.name(),
                card.nameEn(),
                card.notice(),
                card.legalBasis(),
                card.yearFrom(),
                card.yearTo(),
                card.totalMax(),
                card.rescaleReduced(),
                card.bonusCap(),
                card.penaltyCap(),
                card.totalFloor(),
                card.totalCap(),
                card.groups(),
                tieBreakers,
                classes,
                card.sanctions());
    }

    static Scorecard withSanctions(Scorecard card, List<ClassSanction> sanctions) {
        return new Scorecard(
                card.code(),
                card.version(),
                card.illustrative(),
                card.name(),
                card.nameEn(),
                card.notice(),
                card.legalBasis(),
                card.yearFrom(),
                card.yearTo(),
                card.totalMax(),
                card.rescaleReduced(),
                card.bonusCap(),
                card.penaltyCap(),
                card.totalFloor(),
                card.totalCap(),
                card.groups(),
                card.tieBreakers(),
                card.classes(),
                sanctions);
    }

    static ClassSanction onCriterion(ClassSanction sanction, String criterion) {
        return new ClassSanction(
                sanction.code(),
                sanction.name(),
                sanction.nameEn(),
                sanction.clause(),
                criterion,
                sanction.from(),
                sanction.effect(),
                sanction.classCode());
    }

    static CriterionGroup withCriteria(CriterionGroup group, List<Criterion> criteria) {
        return new CriterionGroup(
                group.code(),
                group.name(),
                group.nameEn(),
                group.kind(),
                group.maxPoints(),
                group.kind() == GroupKind.BASE ? group.bonusCap() : null,
                criteria);
    }

    static Criterion withChildren(Criterion criterion, List<Criterion> children) {
        return new Criterion(
                criterion.code(),
                criterion.name(),
                criterion.nameEn(),
                criterion.maxPoints(),
                criterion.clause(),
                criterion.guidance(),
                criterion.evidence(),
                children.isEmpty() ? criterion.rule() : null,
                children.isEmpty() ? criterion.indicator() : null,
                children.isEmpty() ? criterion.direction() : null,
                criterion.lowerBetterMode(),
                criterion.rounding(),
                criterion.notApplicable(),
                children);
    }

    static Criterion withCode(Criterion leaf, String code) {
        return new Criterion(
                code,
                leaf.name(),
                leaf.nameEn(),
                leaf.maxPoints(),
                leaf.clause(),
                leaf.guidance(),
                leaf.evidence(),
                leaf.rule(),
                leaf.indicator(),
                leaf.direction(),
                leaf.lowerBetterMode(),
                leaf.rounding(),
                leaf.notApplicable(),
                List.of());
    }

    static Criterion parentOf(Criterion leaf, Criterion child) {
        return new Criterion(
                leaf.code(),
                leaf.name(),
                leaf.nameEn(),
                leaf.maxPoints(),
                leaf.clause(),
                leaf.guidance(),
                null,
                null,
                null,
                null,
                LowerBetterMode.MIRROR,
                Criterion.DEFAULT_ROUNDING,
                leaf.notApplicable(),
                List.of(child));
    }

    static Criterion scoredLike(Criterion parent, Criterion child) {
        return new Criterion(
                parent.code(),
                parent.name(),
                parent.nameEn(),
                parent.maxPoints(),
                parent.clause(),
                parent.guidance(),
                child.evidence(),
                child.rule(),
                child.indicator(),
                child.direction(),
                child.lowerBetterMode(),
                child.rounding(),
                child.notApplicable(),
                child.children());
    }
}
