package vn.thidua.opendata.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.kernel.NotFound;
import vn.thidua.publications.SnapshotJson;

/** Where the interface begins: its description, its lists, and an answer in its own form for addresses that it does not know. */
@RestController
@CrossOrigin(exposedHeaders = "ETag")
class ApiIndexController {

    static final ClassPathResource DESCRIPTION = new ClassPathResource("openapi/v1.json");

    private static final Map<String, Object> INDEX = Map.of(
            "description",
            "/v3/api-docs",
            "lists",
            List.of(
                    "/api/v1/clusters",
                    "/api/v1/units",
                    "/api/v1/indicators",
                    "/api/v1/years",
                    "/api/v1/awards",
                    "/api/v1/leadership"));

    @GetMapping("/api/v1")
    ResponseEntity<byte[]> index() {
        return ApiAnswers.one(INDEX);
    }

    @GetMapping("/v3/api-docs")
    ResponseEntity<byte[]> description() throws IOException {
        var json = DESCRIPTION.getContentAsByteArray();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(SnapshotJson.hash(json))
                .body(json);
    }

    @GetMapping("/api/**")
    ResponseEntity<byte[]> unknown() {
        throw new NotFound("/api");
    }
}
