package vn.thidua.opendata.web;

import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.kernel.NotFound;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.VersionChanges;

/** The interface to one published year: its versions, results, places, points, and what changed between versions. */
@RestController
@CrossOrigin(exposedHeaders = {"ETag", "Link"})
class YearApiController {

    private static final String YEAR = "/api/v1/years/{cluster}/{year:\\d{4}}";

    private final PublishedYears years;
    private final VersionChanges changes;

    YearApiController(PublishedYears years, VersionChanges changes) {
        this.years = years;
        this.changes = changes;
    }

    @GetMapping("/api/v1/years")
    ResponseEntity<byte[]> years(
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable Year year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        return ApiAnswers.list(
                years.editions().stream()
                        .filter(edition -> cluster == null || cluster.equals(edition.cluster()))
                        .filter(edition -> year == null || year.equals(edition.year()))
                        .map(YearItem::of)
                        .toList(),
                page,
                size);
    }

    @GetMapping(YEAR)
    ResponseEntity<byte[]> year(
            @PathVariable String cluster,
            @PathVariable Year year,
            @RequestParam(required = false) @Nullable Integer version) {
        return ApiAnswers.one(YearItem.of(require(cluster, year, version).edition()));
    }

    @GetMapping(YEAR + "/versions")
    ResponseEntity<byte[]> versions(
            @PathVariable String cluster,
            @PathVariable Year year,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        require(cluster, year, null);
        return ApiAnswers.list(
                years.editions(cluster, year).stream().map(YearItem::of).toList(), page, size);
    }

    @GetMapping(YEAR + "/results")
    ResponseEntity<byte[]> results(
            @PathVariable String cluster,
            @PathVariable Year year,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        return ApiAnswers.list(
                require(cluster, year, version).snapshot().results().stream()
                        .filter(result -> unit == null || unit.equals(result.unit()))
                        .filter(result -> indicator == null
                                || indicator.toUpperCase(Locale.ROOT).equals(result.indicator()))
                        .toList(),
                page,
                size);
    }

    @GetMapping(YEAR + "/rankings")
    ResponseEntity<byte[]> rankings(
            @PathVariable String cluster,
            @PathVariable Year year,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        var snapshot = require(cluster, year, version).snapshot();
        return ApiAnswers.list(
                snapshot.standings().stream()
                        .map(standing -> RankingItem.of(snapshot, standing))
                        .toList(),
                page,
                size);
    }

    @GetMapping(YEAR + "/points/{unit}")
    ResponseEntity<byte[]> points(
            @PathVariable String cluster,
            @PathVariable Year year,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Integer version) {
        return ApiAnswers.one(require(cluster, year, version)
                .snapshot()
                .standing(unit)
                .filter(standing -> !standing.criteria().isEmpty())
                .orElseThrow(() -> new NotFound(cluster + "/" + year + "/" + unit)));
    }

    /** From the version before to the newest, unless other versions are asked for. */
    @GetMapping(YEAR + "/changes")
    ResponseEntity<byte[]> changes(
            @PathVariable String cluster,
            @PathVariable Year year,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        var after = require(cluster, year, to);
        var last = after.edition().version();
        var first = from == null ? Math.max(1, last - 1) : from;
        if (first > last) {
            throw new BadQuery("opendata.api.badVersions");
        }
        return ApiAnswers.one(ChangesItem.of(changes.between(require(cluster, year, first), after), after.edition()));
    }

    private PublishedYear require(String cluster, Year year, @Nullable Integer version) {
        return (version == null ? years.newest(cluster, year) : years.version(cluster, year, version))
                .orElseThrow(() -> new NotFound(cluster + "/" + year));
    }
}
