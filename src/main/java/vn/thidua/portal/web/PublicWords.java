package vn.thidua.portal.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Formats;
import vn.thidua.publications.Anchors;
import vn.thidua.publications.Correction;
import vn.thidua.publications.Outline;
import vn.thidua.publications.Paragraph;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Standing;
import vn.thidua.publications.Words;

/** Words that depend on figures, for templates as {@code @words}. */
@Component("words")
class PublicWords {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private final MessageSource messages;
    private final Formats formats;

    PublicWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** A unit of measure in the reader's language. */
    public String measure(String unitOfMeasure) {
        return Objects.requireNonNull(messages.getMessage(
                "publications.summary.measure." + Anchors.slug(unitOfMeasure),
                null,
                unitOfMeasure,
                LocaleContextHolder.getLocale()));
    }

    /** A unit with what it is, in the reader's language: "huyện Tri Tôn", "Tri Tôn District"; as it is called where that has no word. */
    public String fullName(Snapshot.Member member) {
        return fullName(member, LocaleContextHolder.getLocale());
    }

    String fullName(Snapshot.Member member, Locale locale) {
        if (!isEnglish(locale)) {
            return member.fullName();
        }
        var pattern = messages.getMessage("publications.summary.name." + member.type(), null, null, locale);
        return pattern == null ? member.fullName() : pattern.replace("[name]", member.name());
    }

    /** The language of a name, where it is another than that of the page around it. */
    public @Nullable String lang(Words name) {
        return isEnglish(LocaleContextHolder.getLocale()) && name.en() == null ? "vi" : null;
    }

    /** The Vietnamese name behind a translated one. */
    public @Nullable String original(Words name) {
        return isEnglish(LocaleContextHolder.getLocale()) && name.en() != null ? name.vi() : null;
    }

    public @Nullable String original(Snapshot.Member member) {
        return fullName(member).equals(member.fullName()) ? null : member.fullName();
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    /** A figure in its unit of measure. */
    public String amount(@Nullable BigDecimal value, Indicator indicator) {
        if (value == null) {
            return Formats.NONE;
        }
        return "%".equals(indicator.unitOfMeasure())
                ? formats.percent(value.movePointLeft(2), indicator.decimals())
                : formats.number(value, indicator.decimals()) + NO_BREAK_SPACE + measure(indicator.unitOfMeasure());
    }

    /** The sentence above a chart of places. */
    public String ranks(RankHistory history) {
        var last = history.years().get(history.years().size() - 1);
        var first = history.last().stream()
                .filter(line -> Objects.equals(line.lastPlace(), 1))
                .map(RankHistory.Line::name)
                .collect(Collectors.joining(", "));
        var times = history.lines().stream()
                .filter(line -> Objects.equals(line.lastPlace(), 1))
                .mapToLong(line -> line.places().stream()
                        .filter(place -> Objects.equals(place, 1))
                        .count())
                .max()
                .orElse(0);
        return text(
                "portal.ranks.reading",
                first,
                last.toString(),
                times,
                history.years().size());
    }

    /** The sentence above a chart of points by group. */
    public String spread(PointsByGroup chart) {
        var widest = chart.widest();
        return widest == null
                ? text("portal.groups.level")
                : text(
                        "portal.groups.reading",
                        widest.group().name().in(LocaleContextHolder.getLocale()),
                        formats.points(widest.least()),
                        formats.points(widest.most()));
    }

    /** The sentence above the small drawings of an indicator. */
    public String change(SmallMultiples chart, Indicator indicator) {
        var change = chart.change();
        var years = List.of(chart.first().toString(), chart.last().toString());
        return change == null
                ? text("portal.multiples.level", years.get(0), years.get(1))
                : text(
                        "portal.multiples.reading",
                        years.get(0),
                        years.get(1),
                        chart.risen(),
                        chart.compared(),
                        change.name(),
                        amount(change.from().actual(), indicator),
                        amount(change.to().actual(), indicator));
    }

    /** What a correction did to the place of a unit: unchanged, or from which place to which. */
    public String effect(Correction correction, String unit) {
        return correction.effects().stream()
                .filter(effect -> effect.unit().equals(unit))
                .findFirst()
                .map(this::move)
                .orElseGet(() -> text("portal.correction.unmoved"));
    }

    /** A unit's place before and after; it has none where it is not considered, or where a publication shows the first three only. */
    public String move(Correction.Effect effect) {
        var before = effect.placeBefore();
        var after = effect.placeAfter();
        if (!effect.moves()) {
            return text("portal.correction.unmoved");
        }
        if (before == null) {
            return after == null ? text("portal.correction.unmoved") : text("portal.correction.placed", after);
        }
        return after == null
                ? text("portal.correction.unplaced", before)
                : text("portal.correction.moved", before, after);
    }

    /** Why there is another version, and how much of what it changed. */
    public String correction(String reason, Correction correction) {
        var moved =
                correction.effects().stream().filter(Correction.Effect::moves).count();
        var changed = Stream.of(
                        changed("figures", correction.figures().size()),
                        changed("places", moved),
                        changed("awards", correction.awards().size()),
                        changed("seats", correction.seats().size()),
                        changed("papers", correction.papers().size()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return changed.isEmpty() ? reason : text("portal.feed.changed", reason, changed);
    }

    private Optional<String> changed(String what, long count) {
        return count == 0 ? Optional.empty() : Optional.of(text("portal.feed.changed." + what, count));
    }

    /** Points with bonus and penalty kept apart: "30,00 + 3,00". */
    public String earned(BigDecimal base, BigDecimal bonus, BigDecimal penalty) {
        var parts = new StringBuilder();
        if (base.signum() != 0 || (bonus.signum() == 0 && penalty.signum() == 0)) {
            parts.append(formats.points(base));
        }
        if (bonus.signum() != 0) {
            parts.append(parts.isEmpty() ? "+" : " + ").append(formats.points(bonus));
        }
        if (penalty.signum() != 0) {
            parts.append(parts.isEmpty() ? "\u2212" : " \u2212 ").append(formats.points(penalty.abs()));
        }
        return parts.toString();
    }

    /** Whether the three ledgers gave the same points. */
    public String agreement(List<Standing.LedgerPoints> ledgers) {
        var sums = ledgers.stream()
                .map(ledger ->
                        ledger.base().add(ledger.bonus()).add(ledger.penalty()).stripTrailingZeros())
                .distinct()
                .count();
        return text(sums == 1 ? "portal.ledgers.same" : "portal.ledgers.changed");
    }

    /** The sentences that stand for a year on other pages. */
    public Optional<Paragraph> headline(Snapshot year, Locale locale) {
        var paragraphs =
                isEnglish(locale) ? year.summary().en() : year.summary().vi();
        return paragraphs.stream()
                .filter(paragraph -> "headline".equals(paragraph.topic()))
                .findFirst();
    }

    /** The first three places of a year: "1. An Phú, 2. Châu Thành, 3. Tri Tôn". */
    public String podium(Outline year) {
        return year.podium().stream()
                .map(standing -> standing.place() + "." + NO_BREAK_SPACE
                        + year.member(standing.unit())
                                .map(Snapshot.Member::name)
                                .orElse(standing.unit()))
                .collect(Collectors.joining(", "));
    }

    /** A unit's place in a year: "hạng 1, năm 2023". */
    public String placeIn(Outline year, String unit) {
        return year.place(unit)
                .map(place -> text("portal.placeIn", place, year.year().toString()))
                .orElseGet(() -> text("portal.placeIn.none", year.year().toString()));
    }

    /** What a unit's page says first. */
    public String unitLede(UnitPage unit) {
        var last = unit.last().outline();
        var place = last.place(unit.member().id());
        var key = place.isPresent() ? "portal.unit.lede" : "portal.unit.lede.noPlace";
        return text(
                key,
                last.cluster().name().in(LocaleContextHolder.getLocale()),
                place.map(String::valueOf).orElse(""),
                last.year().toString(),
                unit.tookPart());
    }

    /** A name at the beginning of a line. */
    public String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
