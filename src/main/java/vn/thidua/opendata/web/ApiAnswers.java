package vn.thidua.opendata.web;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.thidua.publications.SnapshotJson;

/** Answers of the interface: canonical JSON, so that the same content has the same strong entity tag on every node. */
final class ApiAnswers {

    private ApiAnswers() {}

    static ResponseEntity<byte[]> one(Object content) {
        return answer(content, "");
    }

    static <T> ResponseEntity<byte[]> list(List<T> all, int page, int size) {
        var slice = Slice.of(all, page, size);
        return answer(slice, slice.links());
    }

    private static ResponseEntity<byte[]> answer(Object content, String links) {
        var json = SnapshotJson.bytes(content);
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(SnapshotJson.hash(json));
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, links);
        }
        return answer.body(json);
    }
}
