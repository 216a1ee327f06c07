package vn.thidua.whatifs.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.Subject;
import vn.thidua.rules.Criterion;
import vn.thidua.simulations.UnitChange;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.whatifs.Trial;

/** Lays a trial out as a page, in the order of the scorecard. */
@Component
class WhatIfAssembler {

    private final Directory directory;
    private final WhatIfRows rows;
    private final SubmissionRow submissions;

    WhatIfAssembler(Directory directory, WhatIfRows rows, SubmissionRow submissions) {
        this.directory = directory;
        this.rows = rows;
        this.submissions = submissions;
    }

    WhatIfPage page(String address, boolean ofCluster, Trial trial, TriedFigures tried) {
        var key = trial.key();
        var groups = groups(trial, tried);
        var carried = carried(trial, tried);
        return new WhatIfPage(
                address,
                ofCluster ? choices(trial) : List.of(),
                key.unit().unitId(),
                name(key.unit()),
                directory.cluster(key.cluster()).name(),
                key.year().toString(),
                trial.withPlaces(),
                !tried.isEmpty(),
                total(trial.own(), trial.withPlaces()),
                trial.ahead()
                        .map(next -> new WhatIfPage.Ahead(name(new UnitId(next.ahead())), next.place(), next.gap()))
                        .orElse(null),
                trial.leads(),
                carried,
                groups,
                ofCluster ? lines(trial) : List.of(),
                troubled(groups, carried));
    }

    private List<WhatIfPage.Choice> choices(Trial trial) {
        return directory.members(trial.key().cluster(), trial.key().year()).stream()
                .map(unit -> new WhatIfPage.Choice(unit.id().unitId(), unit.name()))
                .toList();
    }

    private List<WhatIfPage.Line> lines(Trial trial) {
        return trial.whatIf().changes().stream()
                .map(change -> new WhatIfPage.Line(
                        name(new UnitId(change.unit())),
                        change.unit().equals(trial.key().unit().unitId()),
                        total(change, true)))
                .toList();
    }

    private List<WhatIfPage.Group> groups(Trial trial, TriedFigures tried) {
        var shown = new HashSet<Subject>();
        var groups = new ArrayList<WhatIfPage.Group>();
        for (var group : trial.questionnaire().scorecard().groups()) {
            var asked = group.criteria().stream()
                    .flatMap(Criterion::withDescendants)
                    .flatMap(criterion -> row(criterion, shown, trial, tried).stream())
                    .toList();
            if (!asked.isEmpty()) {
                groups.add(new WhatIfPage.Group(rows.inLanguage(group.name(), group.nameEn()), asked));
            }
        }
        return groups;
    }

    /** What a criterion asks, where no criterion before it has asked the same. */
    private Optional<WhatIfPage.Row> row(Criterion criterion, Set<Subject> shown, Trial trial, TriedFigures tried) {
        if (trial.scoredBySubmission().stream().limit(1).anyMatch(criterion::equals)) {
            return Optional.of(submissions.row(trial, tried));
        }
        return trial.questionnaire()
                .subjectOf(criterion)
                .filter(shown::add)
                .map(subject -> rows.row(trial.questionnaire().require(subject), trial, tried));
    }

    private List<WhatIfPage.Carried> carried(Trial trial, TriedFigures tried) {
        var carried = new ArrayList<WhatIfPage.Carried>();
        tried.byUnit().forEach((unit, figures) -> {
            if (!unit.equals(trial.key().unit())) {
                figures.forEach((subject, figure) ->
                        carried.add(rows.carried(unit, name(unit), subject, figure, trial, carried.size())));
            }
        });
        tried.submissions().forEach((unit, day) -> {
            if (!unit.equals(trial.key().unit()) && !trial.scoredBySubmission().isEmpty()) {
                carried.add(submissions.carried(unit, name(unit), day, carried.size()));
            }
        });
        return carried;
    }

    private static List<WhatIfPage.Trouble> troubled(List<WhatIfPage.Group> groups, List<WhatIfPage.Carried> carried) {
        var troubled = new ArrayList<WhatIfPage.Trouble>();
        for (var group : groups) {
            for (var row : group.rows()) {
                if (row.trouble() != null) {
                    troubled.add(new WhatIfPage.Trouble("f-" + row.id(), row.name() + ": " + row.trouble()));
                }
            }
        }
        for (var other : carried) {
            if (other.trouble() != null) {
                troubled.add(new WhatIfPage.Trouble(other.id(), other.words() + ": " + other.trouble()));
            }
        }
        return troubled;
    }

    private static WhatIfPage.Total total(UnitChange change, boolean withPlaces) {
        return new WhatIfPage.Total(
                change.totalBefore(),
                change.totalAfter(),
                change.totalAfter().subtract(change.totalBefore()),
                withPlaces ? change.placeBefore() : null,
                withPlaces ? change.placeAfter() : null);
    }

    private String name(UnitId unit) {
        return directory.unit(unit).name();
    }
}
