package vn.thidua.portal.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.AddressSuggestions;
import vn.thidua.publications.Anchors;

/** Suggests public pages whose address shares words with one that does not exist. Unpublished years are never among them. */
@Component
class NearbyPages implements AddressSuggestions {

    private static final int MOST = 3;

    private final Search search;

    NearbyPages(Search search) {
        this.search = search;
    }

    @Override
    public List<Suggestion> near(String path) {
        var words = Set.copyOf(List.of(Anchors.slug(path).split("-")));
        return search.everything(LocaleContextHolder.getLocale()).stream()
                .filter(hit -> shared(words, hit.path()) > 1)
                .sorted((one, other) -> Long.compare(shared(words, other.path()), shared(words, one.path())))
                .limit(MOST)
                .map(hit -> new Suggestion(hit.path(), hit.title()))
                .toList();
    }

    private static long shared(Set<String> words, String path) {
        return List.of(Anchors.slug(path).split("-")).stream()
                .filter(words::contains)
                .count();
    }
}
