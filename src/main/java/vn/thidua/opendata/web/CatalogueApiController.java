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
import vn.thidua.opendata.Catalogue;

/** The interface to what published years speak of: clusters, units, indicators, commendations, leadership. */
@RestController
@CrossOrigin(exposedHeaders = {"ETag", "Link"})
class CatalogueApiController {

    private final Catalogue catalogue;

    CatalogueApiController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/v1/clusters")
    ResponseEntity<byte[]> clusters(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        return ApiAnswers.list(catalogue.clusters(), page, size);
    }

    @GetMapping("/api/v1/clusters/{cluster}")
    ResponseEntity<byte[]> cluster(@PathVariable String cluster) {
        return ApiAnswers.one(catalogue.clusters().stream()
                .filter(each -> each.id().equals(cluster))
                .findFirst()
                .orElseThrow(() -> new NotFound(cluster)));
    }

    @GetMapping("/api/v1/units")
    ResponseEntity<byte[]> units(
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        return ApiAnswers.list(
                catalogue.units().stream()
                        .filter(unit -> cluster == null || unit.clusters().contains(cluster))
                        .toList(),
                page,
                size);
    }

    @GetMapping("/api/v1/units/{unit}")
    ResponseEntity<byte[]> unit(@PathVariable String unit) {
        return ApiAnswers.one(catalogue.units().stream()
                .filter(each -> each.id().equals(unit))
                .findFirst()
                .map(catalogue::detail)
                .orElseThrow(() -> new NotFound(unit)));
    }

    @GetMapping("/api/v1/indicators")
    ResponseEntity<byte[]> indicators(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        return ApiAnswers.list(catalogue.indicators(), page, size);
    }

    @GetMapping("/api/v1/indicators/{code}")
    ResponseEntity<byte[]> indicator(@PathVariable String code) {
        return ApiAnswers.one(catalogue.indicators().stream()
                .filter(each -> each.code().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotFound(code)));
    }

    @GetMapping("/api/v1/awards")
    ResponseEntity<byte[]> awards(
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable Year year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        return ApiAnswers.list(
                catalogue.awards().stream()
                        .filter(award -> matches(cluster, award.cluster())
                                && matches(year, award.year())
                                && matches(unit, award.unit()))
                        .toList(),
                page,
                size);
    }

    @GetMapping("/api/v1/leadership")
    ResponseEntity<byte[]> leadership(
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(required = false) @Nullable Year year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Slice.DEFAULT_SIZE) int size) {
        return ApiAnswers.list(
                catalogue.terms().stream()
                        .filter(term -> matches(cluster, term.cluster())
                                && matches(year, term.year())
                                && matches(unit, term.unit()))
                        .toList(),
                page,
                size);
    }

    private static <T> boolean matches(@Nullable T wanted, T found) {
        return wanted == null || wanted.equals(found);
    }
}
