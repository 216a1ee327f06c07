package vn.thidua.backtests.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.backtests.BackTests;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.simulations.BackTest;
import vn.thidua.simulations.BackTest.Behaviour;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterView;

/** What a draft would have meant for past years. */
@Controller
class BackTestController {

    private final BackTests backTests;
    private final ScorecardDrafting drafting;

    BackTestController(BackTests backTests, ScorecardDrafting drafting) {
        this.backTests = backTests;
        this.drafting = drafting;
    }

    /** A criterion and how it behaved. */
    record Line(Criterion criterion, Behaviour behaviour) {

        /** Everyone earned the maximum; of a criterion without points that says nothing. */
        public boolean everyoneFull() {
            return hasPoints() && behaviour.everyoneFull();
        }

        /** All earned the same, though not the maximum. */
        public boolean separatesNobody() {
            return hasPoints() && behaviour.separatesNobody() && !behaviour.everyoneFull();
        }

        /** Worth a second thought before the table is issued. */
        public boolean isNoted() {
            return everyoneFull() || separatesNobody() || behaviour.ceilingsHit() > 0;
        }

        private boolean hasPoints() {
            return criterion.maxPoints().signum() > 0;
        }
    }

    @GetMapping("/quan-tri/bang-diem/{code}/du-thao/thu-nghiem")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = "cum", required = false) @Nullable ClusterId wanted,
            @CurrentActor Actor actor) {
        var draft = new DraftId(code);
        var card = drafting.require(draft, actor).scorecard();
        var clusters = backTests.clusters(actor);
        var cluster = wanted != null
                ? wanted
                : clusters.stream().map(ClusterView::id).findFirst().orElse(null);
        var page = new ModelAndView("backtests/back-test");
        page.addObject("card", card);
        page.addObject("clusters", clusters);
        page.addObject("cluster", cluster);
        page.addObject("names", backTests.unitNames());
        page.addObject(
                "classNames",
                card.classes().stream().collect(Collectors.toMap(Classification::code, Classification::name)));
        var test = cluster == null ? null : backTests.of(draft, cluster, actor).orElse(null);
        page.addObject("years", test == null ? List.of() : test.years());
        page.addObject("lines", test == null ? List.of() : lines(card, test));
        page.addObject("ceilings", test == null ? List.of() : test.ceilings());
        page.addObject(
                "groupNames",
                card.groups().stream().collect(Collectors.toMap(CriterionGroup::code, CriterionGroup::name)));
        page.addObject("criterionNames", card.criteria().collect(Collectors.toMap(Criterion::code, Criterion::name)));
        return page;
    }

    private static List<Line> lines(Scorecard card, BackTest test) {
        var behaviours = test.byCriterion();
        return card.leaves().stream()
                .filter(leaf -> behaviours.containsKey(leaf.code()))
                .map(leaf -> new Line(leaf, Objects.requireNonNull(behaviours.get(leaf.code()))))
                .toList();
    }
}
