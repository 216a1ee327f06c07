package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** The editor of An Phú, who types a figure (the number of jobs, usually) into the reopened report of 2023, again and again. */
final class Clerk {

    static final String GRID = "/nhap-lieu/so-2/2023/an-phu";

    static final String JOBS = "JOBS";

    private final Caller caller;
    private final String cell;
    private final Pattern seenInPage;
    private String token = "";
    private String seen = "";

    Clerk(int port) throws IOException, InterruptedException {
        this(port, JOBS);
    }

    Clerk(int port, String indicator) throws IOException, InterruptedException {
        this.caller = new Caller(port);
        this.cell = "i-" + indicator;
        this.seenInPage = Pattern.compile("name=\"" + cell + "\\.seen\" value=\"(\\d+)\"");
        caller.signIn("an-phu");
    }

    /** Opens the page, as before each change. */
    boolean open() throws IOException, InterruptedException {
        var page = caller.get(GRID);
        if (page.statusCode() != 200) {
            return false;
        }
        token = Caller.tokenIn(page.body());
        var found = seenInPage.matcher(page.body());
        assertThat(found.find()).isTrue();
        seen = found.group(1);
        return true;
    }

    /** Sends the form; a redirect acknowledges that it is saved. */
    HttpResponse<String> save(int figure) throws IOException, InterruptedException {
        return caller.post(
                GRID,
                token,
                Map.of(cell + ".seen", seen, cell + ".was", "", cell + ".figure", Integer.toString(figure)));
    }

    HttpResponse<String> send(String path, String withToken, Map<String, String> fields)
            throws IOException, InterruptedException {
        return caller.post(path, withToken, fields);
    }

    Caller caller() {
        return caller;
    }
}
