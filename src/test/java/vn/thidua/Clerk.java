package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** The editor of An Phú, who types the number of jobs into the reopened report of 2023, again and again. */
final class Clerk {

    static final String GRID = "/nhap-lieu/so-2/2023/an-phu";

    private static final Pattern SEEN = Pattern.compile("name=\"i-JOBS\\.seen\" value=\"(\\d+)\"");

    private final Caller caller;
    private String token = "";
    private String seen = "";

    Clerk(int port) throws IOException, InterruptedException {
        this.caller = new Caller(port);
        caller.signIn("an-phu");
    }

    /** Opens the page, as before each change. */
    boolean open() throws IOException, InterruptedException {
        var page = caller.get(GRID);
        if (page.statusCode() != 200) {
            return false;
        }
        token = Caller.tokenIn(page.body());
        var found = SEEN.matcher(page.body());
        assertThat(found.find()).isTrue();
        seen = found.group(1);
        return true;
    }

    /** Sends the form; a redirect acknowledges that it is saved. */
    HttpResponse<String> save(int jobs) throws IOException, InterruptedException {
        return caller.post(
                GRID, token, Map.of("i-JOBS.seen", seen, "i-JOBS.was", "", "i-JOBS.figure", Integer.toString(jobs)));
    }

    HttpResponse<String> send(String path, String withToken, Map<String, String> fields)
            throws IOException, InterruptedException {
        return caller.post(path, withToken, fields);
    }

    Caller caller() {
        return caller;
    }
}
