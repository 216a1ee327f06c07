package vn.thidua.publications;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.seasons.SeasonId;

/** What people wrote for a year and what it would give away of points and places that a publication does not show. */
@Component
class TellingTexts {

    private final EditedParagraphs paragraphs;
    private final SnapshotAssembler assembler;

    TellingTexts(EditedParagraphs paragraphs, SnapshotAssembler assembler) {
        this.paragraphs = paragraphs;
        this.assembler = assembler;
    }

    /**
     * The texts that give something away: paragraphs that editors wrote, notes of awards, what is said of the meeting and of signed
     * documents, the reason of a correction. All of them can be rewritten before the year is published.
     *
     * @param reason why the year is published again
     */
    List<String> find(SeasonId season, Disclosure disclosure, @Nullable String reason) {
        if (disclosure.showsCriteria()) {
            return List.of();
        }
        var shown = assembler.generated(season, disclosure);
        var texts = Stream.of(
                        written(season).stream(),
                        shown.awards().stream().map(Snapshot.Award::note),
                        Stream.ofNullable(shown.meeting())
                                .flatMap(meeting -> Stream.of(meeting.title(), meeting.place())),
                        shown.papers().stream().map(TellingTexts::about),
                        Stream.ofNullable(reason))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .toList();
        if (texts.isEmpty()) {
            return List.of();
        }
        var hidden = HiddenFigures.between(assembler.generated(season), shown);
        return texts.stream().filter(hidden::standIn).toList();
    }

    private static String about(Snapshot.SignedPaper paper) {
        return String.join("; ", paper.number(), paper.about(), paper.signer(), paper.file());
    }

    private List<String> written(SeasonId season) {
        return paragraphs.of(season.cluster().clusterId(), season.year()).stream()
                .map(EditedParagraph::text)
                .map(text -> text.en() == null ? text.vi() : text.vi() + "\n" + text.en())
                .toList();
    }

    /**
     * Why reports were reopened, without the reasons that give something away. Nobody can rewrite those any more; what the publication
     * itself says stands in for them.
     *
     * @param causes by unit
     */
    Map<String, String> harmless(SeasonId season, Disclosure disclosure, Map<String, String> causes) {
        if (disclosure.showsCriteria() || causes.isEmpty()) {
            return causes;
        }
        var hidden = HiddenFigures.between(assembler.generated(season), assembler.generated(season, disclosure));
        return causes.entrySet().stream()
                .filter(cause -> !hidden.standIn(cause.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
