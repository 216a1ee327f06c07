package vn.thidua.portal.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.platform.PortalSettings;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.YearPublished;

/**
 * Makes the pages ready that most readers ask for first: when the portal starts, and when public content has changed, on every node.
 * It reads them as a reader does, one after the other, at the portal's own port, so that they are made in no other way. What it has
 * not come to yet is made for whoever asks, as ever.
 */
@Component
class PagesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(PagesAhead.class);

    private static final List<String> ALWAYS = List.of(
            "/",
            "/cum",
            "/don-vi",
            "/chi-tieu",
            "/luan-phien",
            "/khen-thuong",
            "/van-ban",
            "/lich-cong-bo",
            "/du-lieu");

    private static final int NEWEST_YEARS = 3;
    private static final int MOST_OF_A_YEAR = 12;

    /** Whoever asks under made-up names must not keep the portal busy. */
    private static final int MOST_SITES = 2;

    private final PublishedYears years;
    private final ReadyPages pages;
    private final ReadyPagesSettings settings;
    private final PortalSettings portal;
    private final Executor behind;
    private final RestClient reader = RestClient.builder()
            .requestFactory(new SimpleClientHttpRequestFactory())
            .build();
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile @Nullable URI self;

    @Autowired
    PagesAhead(PublishedYears years, ReadyPages pages, ReadyPagesSettings settings, PortalSettings portal) {
        this(years, pages, settings, portal, new SimpleAsyncTaskExecutor("pages-ahead-"));
    }

    PagesAhead(
            PublishedYears years,
            ReadyPages pages,
            ReadyPagesSettings settings,
            PortalSettings portal,
            Executor behind) {
        this.years = years;
        this.pages = pages;
        this.settings = settings;
        this.portal = portal;
        this.behind = behind;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        var context = ready.getApplicationContext();
        var server = context instanceof WebServerApplicationContext serving ? serving.getWebServer() : null;
        if (settings.ahead() && server != null) {
            var address = context.getEnvironment().getProperty("server.address", InetAddress.class);
            begin(URI.create("http://" + host(address) + ":" + server.getPort()));
        }
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
            return "localhost";
        }
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    /** @param address where the portal itself reads its pages */
    void begin(URI address) {
        self = address;
        make(Set.of());
    }

    /** Other nodes notice with their next reader. */
    @TransactionalEventListener
    void look(YearPublished published) {
        if (self != null) {
            pages.refresh();
        }
    }

    @EventListener
    void again(ReadyPages.Emptied emptied) {
        make(emptied.sites());
    }

    /** One round at a time; what changes meanwhile begins another and ends the one that is under way. */
    private void make(Set<String> readUnder) {
        var address = self;
        if (address != null && due.compareAndSet(false, true)) {
            behind.execute(() -> read(address, sites(address, readUnder)));
        }
    }

    private List<URI> sites(URI address, Set<String> readUnder) {
        var official = portal.address() == null && readUnder.isEmpty() ? address : portal.address();
        return Stream.concat(Stream.ofNullable(official), readUnder.stream().flatMap(PagesAhead::site))
                .limit(MOST_SITES)
                .toList();
    }

    /** Readers choose the name under which they ask, and not all of them choose one that is a name. */
    private static Stream<URI> site(String readUnder) {
        try {
            return Stream.of(new URI(readUnder)).filter(site -> site.getHost() != null);
        } catch (URISyntaxException unusable) {
            LOG.debug("Nothing is made ahead under a strange name", unusable);
            return Stream.empty();
        }
    }

    private synchronized void read(URI address, List<URI> sites) {
        due.set(false);
        try {
            for (var language : LanguageSetup.LANGUAGES) {
                for (var path : paths()) {
                    for (var site : sites) {
                        if (due.get()) {
                            return;
                        }
                        read(address, site, path, language);
                    }
                }
            }
        } catch (RestClientException | DataAccessException | TransactionException unreadable) {
            LOG.info("No further pages are made ahead this time: {}", unreadable.getMessage());
        }
    }

    private void read(URI address, URI site, String path, Locale language) {
        reader.get()
                .uri(address.resolve(path + "?lang=" + language.getLanguage()))
                .header("X-Forwarded-Proto", site.getScheme())
                .header("X-Forwarded-Host", site.getHost())
                .header("X-Forwarded-Port", Integer.toString(port(site)))
                .retrieve()
                .toBodilessEntity();
    }

    private static int port(URI site) {
        if (site.getPort() > 0) {
            return site.getPort();
        }
        return "https".equals(site.getScheme()) ? 443 : 80;
    }

    /** The newest years, then what leads to them, then the units and indicators of the newest. */
    private Set<String> paths() {
        var paths = new LinkedHashSet<String>();
        var newest = years.editions().stream().limit(NEWEST_YEARS).toList();
        newest.forEach(edition -> paths.add(edition.path()));
        paths.addAll(ALWAYS);
        newest.forEach(edition -> paths.add("/cum/" + edition.cluster()));
        newest.stream().limit(1).map(years::open).forEach(year -> {
            year.outline().members().stream()
                    .limit(MOST_OF_A_YEAR)
                    .forEach(member -> paths.add("/don-vi/" + member.id()));
            year.outline().indicators().stream()
                    .limit(MOST_OF_A_YEAR)
                    .forEach(indicator -> paths.add("/chi-tieu/" + indicator.code()));
        });
        return paths;
    }
}
