package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.BrowserTest;

/** No page of the portal puts a barrier before anybody, breaks its own security policy, or overflows a narrow phone. */
@BrowserTest
class EveryPageIT {

    private static final int OF_A_KIND = 2;

    private static final Pattern PLACE = Pattern.compile("<loc>https?://[^/<]+(/[^<]*)</loc>");

    @Test
    void ofThePublicIsOpenToEverybody(Visitor citizen) {
        var sitemap = citizen.context().request().get("/sitemap.xml").text();
        var paths = PLACE
                .matcher(sitemap)
                .results()
                .map(place -> place.group(1).replace("&amp;", "&"))
                .filter(path -> !path.contains("lang=en"))
                .collect(Collectors.groupingBy(EveryPageIT::kind, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(pages -> pages.stream().distinct().limit(OF_A_KIND))
                .toList();

        assertThat(paths).contains("/", "/cum/so-2", "/luan-phien");
        for (var path : paths) {
            isFineFor(citizen, path);
        }
        for (var path : List.of("/dang-nhap", "/tim-kiem?q=cho+moi", "/cum/so-2/2023?lang=en", "/khong-co")) {
            isFineFor(citizen, path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "an-phu, /viec-can-lam /nhap-lieu/so-2/2023/an-phu /nhap-lieu/so-2/2023/an-phu/kiem-tra"
                + " /nhap-lieu/so-2/2023/an-phu/lich-su /tai-khoan"
                + " /tai-khoan/noi-dang-nhap /tai-khoan/khoa-truy-cap /tai-khoan/uy-quyen /tai-khoan/du-lieu",
        "tri-ton, /viec-can-lam /kiem-tra-cheo/so-2/2023 /xep-hang/so-2/2023 /xep-hang/so-2/2023/luan-phien",
        "tham-dinh, /viec-can-lam /tham-dinh/so-2/2023 /tham-dinh/so-2/2023?o=cho-moi.I.6 /xep-hang/so-2/2023",
        "cong-bo, /viec-can-lam /cong-bo /cong-bo/so-2/2023 /cong-bo/so-2/2023/xem-truoc /xep-hang/so-2/2023 /xep-hang/so-2/2023/van-ban-da-ky",
        "quan-tri, /viec-can-lam /quan-tri/tai-khoan /quan-tri/tai-khoan/an-phu /quan-tri/tai-khoan/an-phu/thoi-viec"
                + " /quan-tri/tai-khoan/an-phu/dinh-danh /quan-tri/lich/so-2/2024 /xep-hang/so-2/2024/bang-diem /quan-tri/bang-diem /quan-tri/nhap-xuat /quan-tri/mau-van-ban/to-trinh"
    })
    void ofTheStaffIsOpenToEverybody(String login, String paths, Visitor official) {
        official.logsIn(login);

        for (var path : paths.split(" ")) {
            isFineFor(official, path);
        }
    }

    /** Pages made by one template look alike: {@code /cum/so-2/2023/diem/an-phu} and {@code /cum/so-2/2022/diem/tri-ton}. */
    private static String kind(String path) {
        var segments = path.split("/");
        return segments.length
                + (segments.length > 1 ? segments[1] : "")
                + (segments.length > 4 ? segments[4].replaceAll("[0-9]+", "") : "");
    }

    private static void isFineFor(Visitor visitor, String path) {
        assertThat(visitor.opens(path).status()).as(path).isIn(200, 404);
        visitor.meetsNoBarrier();
        assertThat(visitor.page().content()).as("words missing at " + path).doesNotContainPattern("\\?\\?[a-zA-Z]");
        visitor.page().setViewportSize(320, 640);
        var overflow =
                visitor.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("pixels that overflow a phone at " + path).isEqualTo(0);
        visitor.page().setViewportSize(1280, 900);
    }
}
