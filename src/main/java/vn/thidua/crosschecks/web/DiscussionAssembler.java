package vn.thidua.crosschecks.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.crosschecks.DiscussionService;
import vn.thidua.crosschecks.DiscussionView;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.rules.Criterion;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** Puts the pages of remarks and objections together. */
@Component
class DiscussionAssembler {

    private final DiscussionService discussions;
    private final EntryService entries;
    private final ClusterYears years;
    private final Directory directory;
    private final FigureWords words;

    DiscussionAssembler(
            DiscussionService discussions,
            EntryService entries,
            ClusterYears years,
            Directory directory,
            FigureWords words) {
        this.discussions = discussions;
        this.entries = entries;
        this.years = years;
        this.directory = directory;
        this.words = words;
    }

    DiscussionPage page(DossierKey report, Subject subject, Actor actor) {
        var sheet = entries.sheet(report, actor);
        var question = sheet.questionnaire().require(subject);
        var criterion = sheet.questionnaire().readersOf(subject).get(0);
        var entry = sheet.entry(subject);
        var claim = entry == null ? null : entry.claim();
        var checked = entry == null ? null : entry.checked();
        return new DiscussionPage(
                directory.unit(report.unit()).name(),
                subject.key(),
                criterion.code(),
                name(criterion),
                words.withUnit(question, claim == null ? null : claim.figure(), null),
                checked == null ? null : words.withUnit(question, Figure.of(checked.figure()), null),
                discussions.of(report, subject, actor).stream()
                        .map(view -> new DiscussionPage.Thread(
                                view,
                                view.said().stream()
                                        .map(said -> new DiscussionPage.Line(said, unitName(said.unit())))
                                        .toList(),
                                discussions.rights(view, actor)))
                        .toList(),
                discussions.rights(report, actor));
    }

    List<DiscussionPage.Entry> all(SeasonId season, Actor actor) {
        var questionnaire = years.questionnaire(season);
        var views = discussions.of(season, actor);
        var readable = views.stream()
                .map(DiscussionView::report)
                .distinct()
                .filter(report -> entries.isVisibleTo(report, actor))
                .collect(Collectors.toSet());
        return views.stream()
                .map(view -> entry(view, questionnaire, readable.contains(view.report())))
                .toList();
    }

    private DiscussionPage.Entry entry(DiscussionView view, Questionnaire questionnaire, boolean opens) {
        var readers = questionnaire.forUnit(view.report().unit()).readersOf(view.subject());
        var opening = view.opening();
        return new DiscussionPage.Entry(
                view,
                directory.unit(view.report().unit()).name(),
                opening.unit() == null ? opening.by() : unitName(opening.unit()),
                readers.isEmpty() ? "" : readers.get(0).code(),
                readers.isEmpty() ? "" : name(readers.get(0)),
                opens);
    }

    private String unitName(@Nullable UnitId unit) {
        return unit == null ? "" : directory.unit(unit).name();
    }

    private static String name(Criterion criterion) {
        var english = criterion.nameEn();
        return english != null
                        && LanguageSetup.ENGLISH
                                .getLanguage()
                                .equals(LocaleContextHolder.getLocale().getLanguage())
                ? english
                : criterion.name();
    }
}
