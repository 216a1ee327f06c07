package vn.thidua.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Subject;
import vn.thidua.exchange.SheetRow.Answer;
import vn.thidua.exchange.SheetRow.Kind;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.platform.Formats;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.Ledger;

/** Lays a unit's report out as the rows of a sheet, in the order of the scorecard. */
@Component
class SheetRows {

    private final MessageSource messages;
    private final Formats formats;

    SheetRows(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    List<SheetRow> of(EntrySheet sheet) {
        var rows = new ArrayList<SheetRow>();
        var asked = new HashMap<Subject, String>();
        for (var group : sheet.questionnaire().scorecard().groups()) {
            rows.add(heading(
                    Kind.GROUP,
                    group.code(),
                    say("exchange.sheet.group", name(group.name(), group.nameEn()), formats.maximum(group.maxPoints())),
                    ""));
            group.criteria().stream()
                    .flatMap(Criterion::withDescendants)
                    .forEach(criterion -> add(rows, sheet, group, criterion, asked));
        }
        return rows;
    }

    private void add(
            List<SheetRow> rows,
            EntrySheet sheet,
            CriterionGroup group,
            Criterion criterion,
            Map<Subject, String> asked) {
        var number = number(group, criterion);
        var name = say(
                "exchange.sheet.criterion",
                name(criterion.name(), criterion.nameEn()),
                formats.maximum(criterion.maxPoints()));
        if (!criterion.isLeaf()) {
            rows.add(heading(Kind.PARENT, number, name, ""));
            return;
        }
        var subject = sheet.questionnaire().subjectOf(criterion).orElse(null);
        if (subject == null) {
            rows.add(heading(Kind.FIXED, number, name, say("exchange.sheet.system")));
            return;
        }
        var elsewhere = asked.putIfAbsent(subject, criterion.code());
        if (elsewhere != null) {
            rows.add(heading(Kind.FIXED, number, name, say("exchange.sheet.shared", elsewhere)));
            return;
        }
        var question = sheet.questionnaire().require(subject);
        rows.add(new SheetRow(
                Kind.ANSWER,
                number,
                name,
                measure(question),
                previous(sheet, question),
                plan(sheet, subject),
                answer(sheet, question, null)));
        AnswerReader.partsOf(question).forEach(part -> rows.add(part(sheet, question, part)));
    }

    private SheetRow part(EntrySheet sheet, Question question, String part) {
        var label = switch (part) {
            case Answer.PLUS -> say("exchange.sheet.pluses");
            case Answer.MINUS -> say("exchange.sheet.minuses");
            default ->
                question.options().stream()
                        .filter(option -> option.code().equals(part))
                        .map(Question.Option::label)
                        .findFirst()
                        .orElse(part);
        };
        var measure = question.kind() == InputKind.CHOICES
                ? say("exchange.sheet.yesOrNo")
                : say("dossiers.measure." + InputKind.COUNT);
        return new SheetRow(Kind.PART, "", label, measure, "", null, answer(sheet, question, part));
    }

    private static Answer answer(EntrySheet sheet, Question question, @Nullable String part) {
        var entry = sheet.entry(question.subject());
        return new Answer(
                question,
                part,
                entry == null ? null : entry.claim(),
                entry == null ? 0 : entry.version(),
                sheet.isOpen(question.subject()));
    }

    private static SheetRow heading(Kind kind, String number, String name, String remark) {
        return new SheetRow(kind, number, name, remark, "", null, null);
    }

    private String measure(Question question) {
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS -> question.unitOfMeasure();
            case COUNT -> say("dossiers.measure." + InputKind.COUNT);
            case POINTS -> say("dossiers.measure." + InputKind.POINTS);
            case CHOICE, PASS -> say("exchange.sheet.choose");
            case CHOICES, PLUS_MINUS -> say("exchange.sheet.below");
            case SUBMISSION -> "";
        };
    }

    /** Last year's figure where it is a number: a plain decimal, so that the sheet can compute with it. */
    private static String previous(EntrySheet sheet, Question question) {
        var entry = sheet.previous(question.subject());
        var figure = entry == null ? null : entry.figure(Ledger.APPRAISED);
        return figure == null || figure.text() == null || !SheetColumns.isQualified(question)
                ? ""
                : new BigDecimal(figure.text()).toPlainString();
    }

    private static @Nullable String plan(EntrySheet sheet, Subject subject) {
        if (subject.kind() != Subject.Kind.INDICATOR) {
            return null;
        }
        var target = sheet.targets().get(new IndicatorCode(subject.code()));
        return target == null ? null : target.value().toPlainString();
    }

    private static String number(CriterionGroup group, Criterion criterion) {
        var prefix = group.code() + ".";
        return criterion.code().startsWith(prefix) ? criterion.code().substring(prefix.length()) : criterion.code();
    }

    private static String name(String vietnamese, @Nullable String english) {
        var reader = LocaleContextHolder.getLocale().getLanguage();
        return english != null && LanguageSetup.ENGLISH.getLanguage().equals(reader) ? english : vietnamese;
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
