package vn.thidua.publications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.seasons.SeasonId;

/** Lets the publisher rewrite paragraphs of a year's summary and add further ones before it is frozen. */
@Service
@Transactional
public class SummaryEditor {

    private final EditedParagraphs paragraphs;
    private final SnapshotAssembler assembler;
    private final Languages languages;
    private final Clock clock;

    SummaryEditor(EditedParagraphs paragraphs, SnapshotAssembler assembler, Languages languages, Clock clock) {
        this.paragraphs = paragraphs;
        this.assembler = assembler;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * One paragraph of the summary, in the order of the summary.
     *
     * @param generated what the rules write; absent for a paragraph that an editor added
     * @param edited what an editor wrote; absent where the generated one stands
     * @param stale whether a figure has changed since the editor wrote
     */
    public record Draft(
            String topic,
            @Nullable Words generated,
            @Nullable Words edited,
            boolean stale,
            @Nullable String writtenBy,
            @Nullable Instant writtenAt) {}

    @Transactional(readOnly = true)
    public List<Draft> drafts(SeasonId season, Actor actor) {
        requirePublisher(actor);
        return Text.of(assembler.generated(season), languages).drafts(edits(season));
    }

    /** Rewrites a paragraph, generated or added. */
    public void write(SeasonId season, String topic, Words text, Actor actor) {
        requirePublisher(actor);
        var id = EditedParagraphId.of(season, topic);
        var generated = Text.of(assembler.generated(season), languages);
        var basis = EditedParagraph.isAdded(topic)
                ? Optional.of("")
                : generated.paragraph(topic).map(Words::vi);
        var known = paragraphs.findById(id);
        if (basis.isEmpty() || (EditedParagraph.isAdded(topic) && known.isEmpty())) {
            throw new NotFound(topic);
        }
        save(known.orElseGet(() -> new EditedParagraph(id)), text, basis.get(), generated, actor);
    }

    /** Adds a paragraph after a generated one; it has to speak both languages, since no rule can speak for it. */
    public void add(SeasonId season, String after, Words text, Actor actor) {
        requirePublisher(actor);
        var generated = Text.of(assembler.generated(season), languages);
        if (generated.paragraph(after).isEmpty()) {
            throw new NotFound(after);
        }
        var number = SummaryEdits.added(edits(season)).stream()
                        .mapToInt(EditedParagraph::number)
                        .max()
                        .orElse(0)
                + 1;
        var id = EditedParagraphId.of(season, EditedParagraph.addedTopic(number));
        save(EditedParagraph.after(after, id), text, "", generated, actor);
    }

    private void save(EditedParagraph paragraph, Words text, String basis, Text generated, Actor actor) {
        paragraphs.save(paragraph.write(text, basis, generated.namedIn(text), actor.login(), clock.instant()));
    }

    /** Takes the generated paragraph again; an added one is gone. */
    public void restore(SeasonId season, String topic, Actor actor) {
        requirePublisher(actor);
        var paragraph = paragraphs.findById(EditedParagraphId.of(season, topic)).orElseThrow(() -> new NotFound(topic));
        paragraphs.delete(paragraph.restore(actor.login(), clock.instant()));
    }

    /** How many paragraphs have to be looked at again. */
    int stale(SeasonId season) {
        var edits = edits(season);
        return edits.isEmpty()
                ? 0
                : (int) Text.of(assembler.generated(season), languages).drafts(edits).stream()
                        .filter(Draft::stale)
                        .count();
    }

    private List<EditedParagraph> edits(SeasonId season) {
        return paragraphs.of(season.cluster().clusterId(), season.year());
    }

    /** The generated summary in both languages, with the figures of the year. */
    private record Text(Snapshot year, SummaryFigures vietnamese, SummaryFigures english) {

        static Text of(Snapshot year, Languages languages) {
            return new Text(
                    year,
                    SummaryFigures.of(year, year.summary().vi(), languages.vietnamese()),
                    SummaryFigures.of(year, year.summary().en(), languages.english()));
        }

        List<Draft> drafts(List<EditedParagraph> edits) {
            var drafts = new ArrayList<Draft>();
            for (var paragraph : year.summary().vi()) {
                drafts.add(draft(
                        paragraph.topic(),
                        edits.stream()
                                .filter(edit -> edit.topic().equals(paragraph.topic()))
                                .findFirst()));
                SummaryEdits.added(edits).stream()
                        .filter(edit -> edit.standsAfter().equals(paragraph.topic()))
                        .forEach(edit -> drafts.add(draft(edit.topic(), Optional.of(edit))));
            }
            SummaryEdits.added(edits).stream()
                    .filter(edit -> paragraph(edit.standsAfter()).isEmpty())
                    .forEach(edit -> drafts.add(draft(edit.topic(), Optional.of(edit))));
            return drafts;
        }

        private Draft draft(String topic, Optional<EditedParagraph> edit) {
            var generated = paragraph(topic);
            return new Draft(
                    topic,
                    generated.orElse(null),
                    edit.map(EditedParagraph::text).orElse(null),
                    edit.filter(each ->
                                    each.isStaleAgainst(generated.map(Words::vi).orElse(""), namedIn(each.text())))
                            .isPresent(),
                    edit.map(EditedParagraph::writtenBy).orElse(null),
                    edit.map(EditedParagraph::writtenAt).orElse(null));
        }

        Optional<Words> paragraph(String topic) {
            return text(year.summary().vi(), topic)
                    .map(vi -> new Words(vi, text(year.summary().en(), topic).orElse(null)));
        }

        private static Optional<String> text(List<Paragraph> paragraphs, String topic) {
            return paragraphs.stream()
                    .filter(paragraph -> paragraph.topic().equals(topic))
                    .map(Paragraph::text)
                    .findFirst();
        }

        Set<String> namedIn(Words text) {
            var named = new HashSet<>(vietnamese.namedIn(text.vi()));
            if (text.en() != null) {
                named.addAll(english.namedIn(text.en()));
            }
            return named;
        }
    }

    private static void requirePublisher(Actor actor) {
        if (!actor.is(Role.PROVINCIAL_PUBLISHER)) {
            throw new NotAllowed("publications.notYours");
        }
    }
}
