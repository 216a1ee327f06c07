package vn.thidua.whatifs.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.Refusal;
import vn.thidua.platform.Formats;
import vn.thidua.rules.Criterion;
import vn.thidua.simulations.UnitChange;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.whatifs.Trial;

/** Lays tried figures out as a page, in the order of the scorecard. */
@Component
class WhatIfAssembler {

    private final Directory directory;
    private final FigureWords words;
    private final Formats formats;
    private final MessageSource messages;

    WhatIfAssembler(Directory directory, FigureWords words, Formats formats, MessageSource messages) {
        this.directory = directory;
        this.words = words;
        this.formats = formats;
        this.messages = messages;
    }

    WhatIfPage page(String address, boolean chooseUnit, Trial trial, TriedFigures tried) {
        var key = trial.key();
        var members = directory.members(key.cluster(), key.year());
        var groups = groups(trial, tried);
        return new WhatIfPage(
                address,
                chooseUnit
                        ? members.stream()
                                .map(unit -> new WhatIfPage.Choice(unit.id().unitId(), unit.name()))
                                .toList()
                        : List.of(),
                key.unit().unitId(),
                directory.unit(key.unit()).name(),
                directory.cluster(key.cluster()).name(),
                key.year().toString(),
                trial.withPlaces(),
                !tried.typed().isEmpty(),
                total(trial.own(), trial.withPlaces()),
                trial.ahead()
                        .map(next -> new WhatIfPage.Ahead(name(next.ahead()), next.place(), next.gap()))
                        .orElse(null),
                groups,
                chooseUnit
                        ? trial.whatIf().changes().stream()
                                .map(change -> new WhatIfPage.Line(
                                        name(change.unit()),
                                        change.unit().equals(key.unit().unitId()),
                                        total(change, true)))
                                .toList()
                        : List.of(),
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .filter(row -> row.trouble() != null)
                        .toList());
    }

    private List<WhatIfPage.Group> groups(Trial trial, TriedFigures tried) {
        var shown = new HashSet<Subject>();
        var groups = new ArrayList<WhatIfPage.Group>();
        for (var group : trial.questionnaire().scorecard().groups()) {
            var rows = group.criteria().stream()
                    .flatMap(Criterion::withDescendants)
                    .flatMap(criterion -> Questionnaire.subjectOf(criterion).stream()
                            .filter(shown::add)
                            .map(trial.questionnaire()::require)
                            .filter(Trial::isTried)
                            .map(question -> row(criterion, question, trial, tried)))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new WhatIfPage.Group(inLanguage(group.name(), group.nameEn()), rows));
            }
        }
        return groups;
    }

    private WhatIfPage.Row row(Criterion criterion, Question question, Trial trial, TriedFigures tried) {
        var subject = question.subject();
        return new WhatIfPage.Row(
                subject.key().replace('.', '-'),
                TriedFigures.FIELD + subject.key(),
                criterion.code() + ". " + inLanguage(criterion.name(), criterion.nameEn()),
                question.unitOfMeasure(),
                words.amount(question, trial.present(subject)),
                tried.typed().getOrDefault(subject, ""),
                trouble(subject, trial, tried),
                trial.pointsBefore(subject),
                trial.pointsAfter(subject),
                trial.next().containsKey(subject)
                        ? next(question, trial.next().get(subject), trial.withPlaces())
                        : null);
    }

    private @Nullable String trouble(Subject subject, Trial trial, TriedFigures tried) {
        var trouble = tried.troubles().get(subject);
        if (trouble != null) {
            return messages.getMessage(trouble, locale());
        }
        Refusal refusal = trial.refused().get(subject);
        return refusal == null ? null : say(refusal.code(), refusal.args());
    }

    /** "Đạt 354,5 tỷ đồng: thêm 2 điểm, lên hạng 3." */
    private String next(Question question, Trial.Next next, boolean withPlaces) {
        var figure = words.amount(question, next.figure());
        var unit = question.unitOfMeasure();
        var reached = unit.isEmpty() ? figure : figure + "\u00a0" + unit;
        var gain = formats.points(next.gain());
        var place = next.placeAfter();
        return withPlaces && place != null && next.placeBefore() != null && place < next.placeBefore()
                ? say("whatifs.next.place", reached, gain, place)
                : say("whatifs.next", reached, gain);
    }

    private WhatIfPage.Total total(UnitChange change, boolean withPlaces) {
        BigDecimal difference = change.totalAfter().subtract(change.totalBefore());
        return new WhatIfPage.Total(
                change.totalBefore(),
                change.totalAfter(),
                difference,
                withPlaces ? change.placeBefore() : null,
                withPlaces ? change.placeAfter() : null);
    }

    private String name(String unit) {
        return directory.unit(new UnitId(unit)).name();
    }

    private static String inLanguage(String vietnamese, @Nullable String english) {
        return english != null && locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : vietnamese;
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
