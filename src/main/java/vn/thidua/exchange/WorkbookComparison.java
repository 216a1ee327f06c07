package vn.thidua.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.CellChange;
import vn.thidua.dossiers.ChangeSource;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Qualifier;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.SaveOutcome;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.exchange.AnswerReader.Part;
import vn.thidua.exchange.AnswerReader.Place;
import vn.thidua.exchange.AnswerReader.Unreadable;
import vn.thidua.exchange.WorkbookPreview.Change;
import vn.thidua.exchange.WorkbookPreview.Fault;
import vn.thidua.kernel.Refusal;
import vn.thidua.platform.Formats;
import vn.thidua.scoring.ValueState;

/**
 * Compares a workbook with the report, three ways: an answer that stands in the workbook as it was exported is left as it
 * is now, whoever changed it since; one that was changed in both is a conflict.
 */
@Component
class WorkbookComparison {

    private final AnswerReader reader;
    private final EntryService entries;
    private final SheetWords words;
    private final FigureWords figures;
    private final MessageSource messages;
    private final Formats formats;

    WorkbookComparison(
            AnswerReader reader,
            EntryService entries,
            SheetWords words,
            FigureWords figures,
            MessageSource messages,
            Formats formats) {
        this.reader = reader;
        this.entries = entries;
        this.words = words;
        this.figures = figures;
        this.messages = messages;
        this.formats = formats;
    }

    /** What was found: what to save, and how to tell of it. */
    record Result(List<CellChange> toSave, List<Change> changes, List<Fault> faults, int untouched) {}

    /** An answer as exported: its version and print. */
    private record Base(long version, String print) {

        static @Nullable Base of(String text) {
            var parts = text.split(":");
            return parts.length == 2 && parts[0].matches("\\d{1,18}")
                    ? new Base(Long.parseLong(parts[0]), parts[1])
                    : null;
        }
    }

    Result compare(EntrySheet report, ReadSheet sheet, Actor actor) {
        var found = new Found(report, sheet);
        report.questionnaire().questions().values().forEach(found::answer);
        found.rehearse(actor);
        return found.result();
    }

    /** One comparison at work. */
    private final class Found {

        private final EntrySheet report;
        private final ReadSheet sheet;
        private final Map<String, Integer> rows = new HashMap<>();
        private final Map<String, Place> places = new HashMap<>();
        private final List<CellChange> toSave = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int untouched;

        Found(EntrySheet report, ReadSheet sheet) {
            this.report = report;
            this.sheet = sheet;
            for (var row : sheet.rows()) {
                var key = sheet.cell(row, SheetColumns.KEY).text();
                if (!key.isEmpty() && rows.putIfAbsent(key, row) != null) {
                    faults.add(new Fault(
                            SheetColumns.address(row, SheetColumns.NAME),
                            sheet.cell(row, SheetColumns.NAME).text(),
                            say("exchange.cell.rowTwice")));
                }
            }
        }

        Result result() {
            return new Result(toSave, changes, faults, untouched);
        }

        void answer(Question question) {
            var place = place(question);
            var base = place == null
                    ? null
                    : Base.of(sheet.cell(place.row(), SheetColumns.BASE).text());
            if (place == null || base == null) {
                faults.add(new Fault("", name(question), say("exchange.cell.rowMissing")));
                return;
            }
            try {
                compare(question, place, base, reader.read(question, place));
            } catch (Unreadable cell) {
                faults.add(new Fault(cell.address(), name(question), sentence(cell.why())));
            }
        }

        private @Nullable Place place(Question question) {
            var key = question.subject().key();
            var row = rows.get(key);
            var parts = new ArrayList<Part>();
            for (var part : AnswerReader.partsOf(question)) {
                var at = rows.get(key + "#" + part);
                if (at == null) {
                    return null;
                }
                parts.add(new Part(part, at));
            }
            return row == null ? null : new Place(sheet, row, parts);
        }

        private void compare(Question question, Place place, Base base, @Nullable Claim read) {
            var entry = report.entry(question.subject());
            var now = entry == null ? null : entry.claim();
            if (ClaimPrint.isSame(question, read, now)
                    || ClaimPrint.of(question, read).equals(base.print())) {
                untouched++;
                return;
            }
            var after = read == null ? null : asBefore(question, read, now);
            places.put(question.subject().key(), place);
            toSave.add(new CellChange(question.subject(), base.version(), after, ChangeSource.WORKBOOK));
            tell(question, place, now, after);
        }

        /** Digits that say the same stay as they were written: 58.30 does not become 58.3. */
        private static Claim asBefore(Question question, Claim read, @Nullable Claim now) {
            return now != null && ClaimPrint.isSame(question, read.figure(), now.figure())
                    ? new Claim(now.figure(), read.status(), read.qualifier(), read.note())
                    : read;
        }

        private void tell(Question question, Place place, @Nullable Claim before, @Nullable Claim after) {
            var row = place.row();
            var figureRow = place.parts().isEmpty() ? row : place.parts().get(0).row();
            tell(
                    question,
                    figureRow,
                    SheetColumns.FIGURE,
                    "exchange.column.figure",
                    figure(question, before),
                    figure(question, after));
            tell(question, row, SheetColumns.STATE, "exchange.column.state", state(before), state(after));
            tell(question, row, SheetColumns.STATUS, "exchange.column.status", status(before), status(after));
            tell(
                    question,
                    row,
                    SheetColumns.QUALIFIER,
                    "exchange.column.qualifier",
                    qualifier(before),
                    qualifier(after));
            tell(question, row, SheetColumns.NOTE, "exchange.column.note", note(before), note(after));
        }

        private void tell(Question question, int row, int column, String head, String before, String after) {
            if (!before.equals(after)) {
                changes.add(new Change(
                        SheetColumns.address(row, column),
                        name(question),
                        say(head, report.dossier().key().year().toString()),
                        before,
                        after));
            }
        }

        /** What the report itself would refuse: a locked cell, a figure that is no answer, somebody else's change. */
        void rehearse(Actor actor) {
            for (var outcome : entries.rehearse(report.dossier().key(), toSave, actor)) {
                if (outcome.result() != SaveOutcome.Result.SAVED) {
                    var question = report.questionnaire().require(outcome.subject());
                    var place =
                            Objects.requireNonNull(places.get(outcome.subject().key()));
                    var row = place.parts().isEmpty()
                            ? place.row()
                            : place.parts().get(0).row();
                    faults.add(new Fault(
                            SheetColumns.address(row, SheetColumns.FIGURE),
                            name(question),
                            outcome.refusal() != null ? sentence(outcome.refusal()) : conflict(question, outcome)));
                }
            }
        }

        private String conflict(Question question, SaveOutcome outcome) {
            var theirs = Objects.requireNonNull(outcome.now());
            return say(
                    "exchange.cell.conflict",
                    theirs.changedBy(),
                    figure(question, theirs.claim()),
                    formats.dateTime(theirs.changedAt()));
        }

        private String name(Question question) {
            return report.questionnaire().readersOf(question.subject()).stream()
                    .findFirst()
                    .map(criterion -> criterion.code() + ". " + criterion.name())
                    .orElse(question.subject().code());
        }
    }

    private String figure(Question question, @Nullable Claim claim) {
        return claim == null || !claim.figure().isNumber()
                ? Formats.NONE
                : figures.withUnit(question, claim.figure(), null);
    }

    private String state(@Nullable Claim claim) {
        return claim == null || claim.figure().isNumber()
                ? words.of("dossiers.state.", ValueState.NUMBER.name())
                : words.of("dossiers.state.", claim.figure().state().name());
    }

    private String status(@Nullable Claim claim) {
        return words.of("dossiers.status.", (claim == null ? ValueStatus.FINAL : claim.status()).name());
    }

    private String qualifier(@Nullable Claim claim) {
        return words.of("exchange.qualifier.", (claim == null ? Qualifier.EXACT : claim.qualifier()).name());
    }

    private static String note(@Nullable Claim claim) {
        return claim == null || claim.note().isEmpty() ? Formats.NONE : claim.note();
    }

    private String sentence(Refusal refusal) {
        var args = Arrays.stream(refusal.args())
                .map(arg -> arg instanceof BigDecimal number
                        ? formats.number(number)
                        : arg instanceof Enum<?> constant ? say("dossiers.stage." + constant) : arg)
                .toArray();
        return say(refusal.code(), args);
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
