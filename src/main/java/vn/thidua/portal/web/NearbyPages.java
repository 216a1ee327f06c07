package vn.thidua.portal.web;

import java.util.Arrays;
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
        var words = Set.copyOf(Arrays.asList(Anchors.slug(path).split("-")));
        return search.everything(LocaleContextHolder.getLocale()).stream()
                .filter(hit -> shared(words, hit) > 1)
                .sorted((one, other) -> Long.compare(shared(words, other), shared(words, one)))
                .limit(MOST)
                .map(hit -> new Suggestion(hit.path(), hit.title()))
                .toList();
    }

    private static long shared(Set<String> words, Search.Hit hit) {
        return hit.address().stream().filter(words::contains).count();
    }
}
