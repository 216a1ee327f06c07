package vn.thidua.dossiers.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Revision;
import vn.thidua.dossiers.Subject;
import vn.thidua.platform.Formats;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;

/** Puts the check page together from the grid, its problems and the changes since the last submission. */
@Component
class CheckAssembler {

    private final GridAssembler grids;
    private final SeasonService seasons;
    private final FigureWords words;
    private final Formats formats;
    private final MessageSource messages;
    private final Clock clock;

    CheckAssembler(
            GridAssembler grids,
            SeasonService seasons,
            FigureWords words,
            Formats formats,
            MessageSource messages,
            Clock clock) {
        this.grids = grids;
        this.seasons = seasons;
        this.words = words;
        this.formats = formats;
        this.messages = messages;
        this.clock = clock;
    }

    CheckPage page(EntrySheet sheet, List<Revision> revisions) {
        var grid = grids.page(sheet, Map.of(), null);
        var problems = new LinkedHashMap<String, CheckPage.Problem>();
        for (var problem : sheet.problems()) {
            var key = problem.subject().key();
            var name = nameOf(grid, key);
            problems.put(
                    key,
                    new CheckPage.Problem(
                            key,
                            say("dossiers.problem." + problem.kind() + ".task", name),
                            say("dossiers.problem." + problem.kind())));
        }
        var opening = sheet.dossier().opening();
        var due = opening == null
                ? due(sheet.dossier().key().season())
                : opening.until().atZone(clock.getZone()).toLocalDate();
        var daysLeft = due == null ? 0 : ChronoUnit.DAYS.between(LocalDate.now(clock), due);
        return new CheckPage(
                grid,
                problems,
                revisions.stream().map(each -> change(sheet, grid, each)).toList(),
                sheet.unproved().stream()
                        .map(subject -> unproved(sheet, grid, subject))
                        .toList(),
                due,
                daysLeft);
    }

    private static CheckPage.Unproved unproved(EntrySheet sheet, GridPage grid, Subject subject) {
        var row = grid.row(subject.key());
        return new CheckPage.Unproved(
                subject.key(),
                row == null ? "" : row.id().substring(2),
                nameOf(grid, subject.key()),
                sheet.questionnaire().evidenceFor(subject).orElse(""));
    }

    private CheckPage.Change change(EntrySheet sheet, GridPage grid, Revision revision) {
        var question = sheet.questionnaire().require(revision.subject());
        var row = grid.row(revision.subject().key());
        return new CheckPage.Change(
                row == null ? "" : row.number(),
                nameOf(grid, revision.subject().key()),
                words.of(question, revision.before()),
                words.withUnit(question, revision.now(), null),
                effect(revision.points()),
                revision.note());
    }

    private String effect(BigDecimal points) {
        return switch (points.signum()) {
            case 0 -> say("dossiers.check.points.same");
            case 1 -> "+" + formats.points(points);
            default -> formats.points(points);
        };
    }

    private @Nullable LocalDate due(SeasonId season) {
        return seasons.season(season)
                .milestone(Milestone.SELF_SCORE)
                .map(MilestoneView::until)
                .orElse(null);
    }

    private static String nameOf(GridPage grid, String key) {
        var row = grid.row(key);
        return row == null ? key : row.name();
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
