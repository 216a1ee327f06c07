package vn.thidua.whatifs.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Formats;
import vn.thidua.rules.Criterion;
import vn.thidua.scorecards.DerivationSentences;
import vn.thidua.scorecards.Wording;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.units.UnitId;
import vn.thidua.whatifs.Trial;
import vn.thidua.whatifs.web.WhatIfPage.Control;

/** The day on which a self-score is handed in, to be tried where the scoring table takes points off for a late one. */
@Component
class SubmissionRow {

    private static final String ID = "ngay-nop";

    private final WhatIfRows rows;
    private final Formats formats;
    private final MessageSource messages;
    private final DerivationSentences sentences;

    SubmissionRow(WhatIfRows rows, Formats formats, MessageSource messages) {
        this.rows = rows;
        this.formats = formats;
        this.messages = messages;
        this.sentences = new DerivationSentences(messages);
    }

    WhatIfPage.Row row(Trial trial, TriedFigures all) {
        var unit = trial.key().unit();
        var tried = all.submissions().get(unit);
        var criterion = trial.scoredBySubmission().get(0);
        var present = trial.submittedAt();
        return new WhatIfPage.Row(
                ID,
                TriedFigures.submissionField(unit),
                "",
                Control.DAY,
                say("whatifs.submission", criterion.code(), rows.inLanguage(criterion.name(), criterion.nameEn())),
                "",
                present == null ? say("whatifs.submission.none") : formats.date(present),
                List.of(tried == null ? "" : tried.text(), ""),
                List.of(),
                List.of(),
                null,
                trouble(tried),
                points(trial, trial::before),
                points(trial, trial::after),
                explained(trial.after(criterion)));
    }

    WhatIfPage.Carried carried(UnitId unit, String unitName, TriedDay day, int number) {
        return new WhatIfPage.Carried(
                "mang-" + number,
                TriedFigures.submissionField(unit),
                day.text(),
                say("whatifs.submission.carried", unitName, formats.date(day.day())),
                trouble(day));
    }

    private @Nullable String trouble(@Nullable TriedDay tried) {
        return tried == null || tried.day() != null ? null : say("whatifs.submission.wrong", tried.text());
    }

    private static BigDecimal points(Trial trial, Function<Criterion, CriterionResult> result) {
        return trial.scoredBySubmission().stream()
                .map(result)
                .map(CriterionResult::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** "Nộp ngày 18/12/2023, chậm 3 ngày so với hạn 15/12/2023: trừ 4 điểm." */
    private String explained(CriterionResult result) {
        return sentences.steps(result.derivation(), Wording.PLAIN, LocaleContextHolder.getLocale()).stream()
                .map(DerivationSentences.Sentence::text)
                .collect(Collectors.joining("; ", "", "."));
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
