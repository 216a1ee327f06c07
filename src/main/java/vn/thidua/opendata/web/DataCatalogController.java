package vn.thidua.opendata.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.publications.Edition;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.SnapshotJson;

/** The catalogue of all published years for data portals, in the vocabulary DCAT 3 as JSON-LD. */
@RestController
@CrossOrigin
class DataCatalogController {

    private static final MediaType JSON_LD = new MediaType("application", "ld+json");
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final Map<String, String> VOCABULARY = Map.of(
            "dcat",
            "http://www.w3.org/ns/dcat#",
            "dct",
            "http://purl.org/dc/terms/",
            "spdx",
            "http://spdx.org/rdf/terms#");

    private final PublishedYears years;

    DataCatalogController(PublishedYears years) {
        this.years = years;
    }

    @GetMapping("/du-lieu/danh-muc.jsonld")
    ResponseEntity<byte[]> catalog() {
        var catalog = new LinkedHashMap<String, Object>();
        catalog.put("@context", VOCABULARY);
        catalog.put("@type", "dcat:Catalog");
        catalog.put("@id", url("/du-lieu"));
        catalog.put("dct:license", id(LICENCE));
        catalog.put("dct:language", List.of("vi", "en"));
        catalog.put(
                "dcat:dataset",
                years.editions().stream().map(years::open).map(this::dataset).toList());
        var json = SnapshotJson.bytes(catalog);
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .eTag(SnapshotJson.hash(json))
                .body(json);
    }

    private Map<String, Object> dataset(PublishedYear published) {
        var edition = published.edition();
        var cluster = published.outline().cluster();
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@type", "dcat:Dataset");
        dataset.put("@id", url(edition.path()));
        dataset.put("dct:identifier", edition.cluster() + "-" + edition.year());
        dataset.put("dct:title", cluster.name().vi() + ", " + edition.year());
        dataset.put("dct:publisher", cluster.province());
        dataset.put("dct:issued", edition.officialOn().toString());
        dataset.put("dct:modified", edition.publishedAt().toString());
        dataset.put("dct:temporal", edition.year().toString());
        dataset.put("dct:spatial", cluster.province());
        dataset.put("dct:license", id(LICENCE));
        dataset.put("dcat:version", Integer.toString(edition.version()));
        dataset.put("dcat:distribution", distributions(edition));
        return dataset;
    }

    private List<Map<String, Object>> distributions(Edition edition) {
        var distributions = new ArrayList<Map<String, Object>>();
        for (var format : FileFormat.values()) {
            var distribution = new LinkedHashMap<String, Object>();
            distribution.put("@type", "dcat:Distribution");
            distribution.put(
                    "dcat:downloadURL", id(url(edition.path() + "/v" + edition.version() + "." + format.ending())));
            distribution.put(
                    "dcat:mediaType",
                    format.type().getType() + "/" + format.type().getSubtype());
            if (format == FileFormat.JSON) {
                distribution.put(
                        "spdx:checksum",
                        Map.of("spdx:algorithm", "sha256", "spdx:checksumValue", edition.contentHash()));
            }
            distributions.add(distribution);
        }
        return distributions;
    }

    private static Map<String, String> id(String address) {
        return Map.of("@id", address);
    }

    private static String url(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
