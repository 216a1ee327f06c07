package vn.thidua.dossiers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.EvidenceService;
import vn.thidua.dossiers.EvidenceView;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.Formats;

/** Puts the page of one figure's evidence together. */
@Component
class EvidenceAssembler {

    private final EntryService entries;
    private final EvidenceService evidence;
    private final GridAssembler grids;
    private final Formats formats;

    EvidenceAssembler(EntryService entries, EvidenceService evidence, GridAssembler grids, Formats formats) {
        this.entries = entries;
        this.evidence = evidence;
        this.grids = grids;
        this.formats = formats;
    }

    EvidencePage page(DossierKey key, Subject subject, Actor actor) {
        var sheet = entries.sheet(key, actor);
        var grid = grids.page(sheet, Map.of(), null);
        var row = grid.row(subject.key());
        if (row == null) {
            throw new NotFound(subject);
        }
        var room = evidence.room(key, actor);
        return new EvidencePage(
                grid.unit(),
                grid.cluster(),
                grid.year(),
                grid.path(),
                subject.key(),
                row.id().substring(2),
                row.name(),
                row.figure(),
                sheet.questionnaire().evidenceFor(subject).orElse(null),
                evidence.explanation(key, actor).orElse(null),
                sheet.evidence(subject).stream()
                        .map(file -> new EvidencePage.Line(file, formats.size(file.size())))
                        .toList(),
                known(sheet, grid),
                formats.size(room.used()),
                formats.size(room.quota()),
                formats.size(room.largest()),
                room.largest(),
                sheet.takesEvidence(subject));
    }

    private static List<EvidencePage.Known> known(EntrySheet sheet, GridPage grid) {
        return sheet.evidence().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(EvidenceView::file, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(places -> new EvidencePage.Known(
                        places.get(0).file().toString(),
                        places.get(0).name(),
                        places.stream()
                                .map(place -> grid.row(place.subject().key()))
                                .map(row -> row == null ? "" : row.id().substring(2))
                                .sorted()
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
