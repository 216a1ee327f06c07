package vn.thidua.whatifs.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.TypedFigure;
import vn.thidua.kernel.Fraction;
import vn.thidua.platform.Formats;
import vn.thidua.rules.InputKind;
import vn.thidua.units.UnitId;
import vn.thidua.whatifs.Trial;
import vn.thidua.whatifs.web.WhatIfPage.Control;
import vn.thidua.whatifs.web.WhatIfPage.Option;

/** One entry of a trial: what can be tried, what was understood, what it earns and what would earn more. */
@Component
class WhatIfRows {

    private final FigureWords words;
    private final Formats formats;
    private final MessageSource messages;

    WhatIfRows(FigureWords words, Formats formats, MessageSource messages) {
        this.words = words;
        this.formats = formats;
        this.messages = messages;
    }

    WhatIfPage.Row row(Question question, Trial trial, TriedFigures all) {
        var subject = question.subject();
        var unit = trial.key().unit();
        var tried = all.of(unit, subject);
        var control = control(question.kind());
        var texts = tried.map(TriedFigure::texts).orElse(List.of());
        return new WhatIfPage.Row(
                subject.key().replace('.', '-'),
                TriedFigures.figureField(unit, subject),
                TriedFigures.stateField(unit, subject),
                control,
                name(subject, trial),
                question.unitOfMeasure(),
                words.of(question, trial.present(subject)),
                List.of(
                        tried.map(figure -> figure.text(0)).orElse(""),
                        tried.map(figure -> figure.text(1)).orElse("")),
                options(words.options(question), texts),
                control == Control.LIST
                        ? List.of()
                        : options(
                                words.states(),
                                tried.map(figure -> List.of(TypedFigure.STATE_MARK + figure.state()))
                                        .orElse(List.of())),
                echo(question, unit, trial),
                trouble(unit, subject, trial, tried),
                trial.pointsBefore(subject),
                trial.pointsAfter(subject),
                Optional.ofNullable(trial.next().get(subject))
                        .map(next -> next(question, next, trial.withPlaces()))
                        .orElse(null));
    }

    WhatIfPage.Carried carried(
            UnitId unit, String unitName, Subject subject, TriedFigure figure, Trial trial, int number) {
        var question = trial.questionnaire().require(subject);
        var isState = !figure.state().isEmpty();
        var understood = echo(question, unit, trial);
        return new WhatIfPage.Carried(
                "mang-" + number,
                isState ? TriedFigures.stateField(unit, subject) : TriedFigures.figureField(unit, subject),
                isState ? TypedFigure.STATE_MARK + figure.state() : figure.joined(),
                unitName + ", " + name(subject, trial) + (understood == null ? "" : " " + understood),
                trouble(unit, subject, trial, Optional.of(figure)));
    }

    private static Control control(InputKind kind) {
        return switch (kind) {
            case FIGURE, FIGURE_AND_PREVIOUS, COUNT, POINTS, SUBMISSION -> Control.TEXT;
            case CHOICE, PASS -> Control.LIST;
            case CHOICES -> Control.CHECKLIST;
            case PLUS_MINUS -> Control.PLUS_MINUS;
        };
    }

    private static List<Option> options(List<Question.Option> options, List<String> chosen) {
        return options.stream()
                .map(option -> new Option(option.code(), option.label(), chosen.contains(option.code())))
                .toList();
    }

    private String name(Subject subject, Trial trial) {
        var criterion = trial.questionnaire().readersOf(subject).get(0);
        return criterion.code() + ". " + inLanguage(criterion.name(), criterion.nameEn());
    }

    /** "= 1.234,5 tỷ đồng, 104 % kế hoạch". */
    private @Nullable String echo(Question question, UnitId unit, Trial trial) {
        var figure = trial.tried(unit, question.subject()).orElse(null);
        if (figure == null) {
            return null;
        }
        var understood = words.withUnit(question, figure, null);
        var plan = trial.plan(unit, question.subject());
        return plan == null || !figure.isNumber() || question.kind() != InputKind.FIGURE
                ? say("whatifs.echo", understood)
                : say("whatifs.echo.plan", understood, percent(Fraction.of(decimal(figure), plan)));
    }

    private String percent(Fraction share) {
        var percent = share.toPercent(2).stripTrailingZeros();
        return formats.percent(percent.movePointLeft(2), Math.max(0, percent.scale()));
    }

    private static BigDecimal decimal(Figure figure) {
        return new BigDecimal(figure.requireText());
    }

    private @Nullable String trouble(UnitId unit, Subject subject, Trial trial, Optional<TriedFigure> tried) {
        return tried.map(TriedFigure::trouble)
                .map(trouble -> messages.getMessage(trouble, locale()))
                .or(() -> trial.refusal(unit, subject)
                        .map(refusal -> say("dossiers.error", say(refusal.code(), refusal.args()))))
                .orElse(null);
    }

    /** "Còn 12,5 tỷ đồng tới mức 354,5 tỷ đồng: thêm 2 điểm, lên hạng 3." */
    private String next(Question question, Trial.Next next, boolean withPlaces) {
        var reached = words.withUnit(question, next.figure(), null);
        var gain = formats.points(next.gain());
        var place = withPlaces && next.climbs() ? say("whatifs.next.place", String.valueOf(next.placeAfter())) : "";
        return next.distance() == null
                ? say("whatifs.next.option", reached, gain, place)
                : say(
                        "whatifs.next",
                        reached,
                        gain,
                        place,
                        words.withUnit(question, Figure.of(next.distance().toPlainString()), null));
    }

    String inLanguage(String vietnamese, @Nullable String english) {
        return english != null && locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : vietnamese;
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
