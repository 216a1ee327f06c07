package vn.thidua.whatifs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rankings.RankingService;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.simulations.WhatIf;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * Tries figures: the whole cluster is scored again with them, because one unit's figure may move all, and forgotten.
 *
 * <p>The board and the lead try figures in the ledger that decides; a unit tries them in the one it fills in itself.
 */
@Service
@Transactional(readOnly = true)
public class WhatIfService {

    private final RankingService rankings;
    private final ClusterYears years;
    private final Directory directory;

    WhatIfService(RankingService rankings, ClusterYears years, Directory directory) {
        this.rankings = rankings;
        this.years = years;
        this.directory = directory;
    }

    /** Any member's figures, tried by someone who may see the standings; others find nothing. */
    public Trial onStandings(DossierKey key, Map<Subject, Figure> figures, Actor actor) {
        var standings = rankings.standings(key.season(), actor);
        requireMember(key);
        return tried(key, standings.input(), figures, true);
    }

    /**
     * A unit's own figures, tried by its own people; others find nothing. Its place among the others shows only when it has
     * handed in its own report and the others' are with their peers: before that, a place would betray what they report.
     */
    public Trial onOwnReport(DossierKey key, Map<Subject, Figure> figures, Actor actor) {
        if (!actor.belongsTo(key.unit())) {
            throw new NotFound(key);
        }
        requireMember(key);
        return tried(key, years.inputs(key.season(), Ledger.CLAIMED), figures, seesPlaces(key));
    }

    private void requireMember(DossierKey key) {
        if (!directory.isMember(key.cluster(), key.unit(), key.year())) {
            throw new NotFound(key);
        }
    }

    private boolean seesPlaces(DossierKey key) {
        return years.progress(key.season()).stream().allMatch(report -> isPastRivalry(report, key.unit()));
    }

    private static boolean isPastRivalry(DossierSummary report, UnitId own) {
        return report.unit().equals(own)
                ? report.submittedAt() != null
                : report.stage().hasReached(Stage.CROSS_CHECK);
    }

    private Trial tried(DossierKey key, ClusterYear input, Map<Subject, Figure> figures, boolean withPlaces) {
        var questionnaire = years.questionnaire(key.season());
        var unit = key.unit().unitId();
        var cells = new LinkedHashMap<String, Cell>();
        var refused = new LinkedHashMap<Subject, RuleViolation>();
        figures.forEach((subject, figure) -> {
            try {
                cells.putAll(cells(questionnaire, input, unit, subject, figure));
            } catch (RuleViolation refusal) {
                refused.put(subject, refusal);
            }
        });
        var changed = input.with(unit, cells);
        return new Trial(
                key,
                questionnaire,
                input,
                WhatIf.of(input, unit, cells),
                nextLevels(questionnaire, changed, unit),
                refused,
                withPlaces);
    }

    /** The cells of all criteria that read this entry, with the figure in the place of what is reported. */
    private static Map<String, Cell> cells(
            Questionnaire questionnaire, ClusterYear input, String unit, Subject subject, Figure figure) {
        var question = questionnaire.require(subject);
        var year = Objects.requireNonNull(input.units().get(unit));
        var cells = new LinkedHashMap<String, Cell>();
        for (var criterion : questionnaire.readersOf(subject)) {
            var present = year.cell(criterion.code());
            cells.put(criterion.code(), question.cell(figure, present.target(), present.previous()));
        }
        return cells;
    }

    private static Map<Subject, Trial.Next> nextLevels(Questionnaire questionnaire, ClusterYear input, String unit) {
        var levels = new LinkedHashMap<Subject, Trial.Next>();
        for (var question : questionnaire.questions().values()) {
            if (Trial.isTried(question)) {
                next(questionnaire, input, unit, question).ifPresent(next -> levels.put(question.subject(), next));
            }
        }
        return levels;
    }

    /** The nearest figure with which the first of the criteria that read it earns more, and what the unit gains by it in all. */
    private static Optional<Trial.Next> next(
            Questionnaire questionnaire, ClusterYear input, String unit, Question question) {
        for (var criterion : questionnaire.readersOf(question.subject())) {
            var level = WhatIf.nextLevel(input, unit, criterion.code(), question.decimals());
            var figure = level.map(WhatIf.NextLevel::cell).map(Trial::figureIn);
            if (figure.isPresent()) {
                var cells = cells(
                        questionnaire,
                        input,
                        unit,
                        question.subject(),
                        Figure.of(figure.get().toPlainString()));
                var change = WhatIf.of(input, unit, cells).change(unit).orElseThrow();
                var gain = change.totalAfter().subtract(change.totalBefore());
                if (gain.signum() > 0) {
                    return Optional.of(new Trial.Next(figure.get(), gain, change.placeBefore(), change.placeAfter()));
                }
            }
        }
        return Optional.empty();
    }
}
