package vn.thidua.publications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.seasons.SeasonId;

/** Lets the publisher rewrite paragraphs of a year's summary before it is frozen. */
@Service
@Transactional
public class SummaryEditor {

    private final EditedParagraphs paragraphs;
    private final SnapshotAssembler assembler;
    private final Clock clock;

    SummaryEditor(EditedParagraphs paragraphs, SnapshotAssembler assembler, Clock clock) {
        this.paragraphs = paragraphs;
        this.assembler = assembler;
        this.clock = clock;
    }

    /**
     * One paragraph of the summary.
     *
     * @param edited what stands in its place; absent where the generated one stands
     * @param stale whether a figure has changed since the editor wrote
     */
    public record Draft(
            String topic,
            Words generated,
            @Nullable Words edited,
            boolean stale,
            @Nullable String writtenBy,
            @Nullable Instant writtenAt) {}

    @Transactional(readOnly = true)
    public List<Draft> drafts(SeasonId season, Actor actor) {
        requirePublisher(actor);
        return drafts(season);
    }

    public void write(SeasonId season, String topic, Words text, Actor actor) {
        requirePublisher(actor);
        var draft = require(season, topic);
        var id = EditedParagraphId.of(season, topic);
        var paragraph = paragraphs.findById(id).orElseGet(() -> new EditedParagraph(id));
        paragraphs.save(paragraph.write(text, draft.generated().vi(), actor.login(), clock.instant()));
    }

    public void restore(SeasonId season, String topic, Actor actor) {
        requirePublisher(actor);
        var paragraph = paragraphs.findById(EditedParagraphId.of(season, topic)).orElseThrow(() -> new NotFound(topic));
        paragraphs.delete(paragraph.restore(actor.login(), clock.instant()));
    }

    /** How many paragraphs have to be looked at again. */
    int stale(SeasonId season) {
        return paragraphs.of(season.cluster().clusterId(), season.year()).isEmpty()
                ? 0
                : (int) drafts(season).stream().filter(Draft::stale).count();
    }

    private List<Draft> drafts(SeasonId season) {
        var generated = assembler.generatedSummary(season);
        var edits = paragraphs.of(season.cluster().clusterId(), season.year());
        return generated.vi().stream()
                .map(paragraph -> {
                    var english = generated.en().stream()
                            .filter(other -> other.topic().equals(paragraph.topic()))
                            .map(Paragraph::text)
                            .findFirst()
                            .orElse(null);
                    var edit = edits.stream()
                            .filter(each -> each.topic().equals(paragraph.topic()))
                            .findFirst();
                    return new Draft(
                            paragraph.topic(),
                            new Words(paragraph.text(), english),
                            edit.map(EditedParagraph::text).orElse(null),
                            edit.filter(each -> each.isStaleAgainst(paragraph.text()))
                                    .isPresent(),
                            edit.map(EditedParagraph::writtenBy).orElse(null),
                            edit.map(EditedParagraph::writtenAt).orElse(null));
                })
                .toList();
    }

    private Draft require(SeasonId season, String topic) {
        return drafts(season).stream()
                .filter(draft -> draft.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new NotFound(topic));
    }

    private static void requirePublisher(Actor actor) {
        if (!actor.is(Role.PROVINCIAL_PUBLISHER)) {
            throw new NotAllowed("publications.notYours");
        }
    }
}
