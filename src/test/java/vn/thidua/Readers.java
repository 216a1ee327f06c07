package vn.thidua;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Citizens who read on, whatever happens. */
final class Readers {

    private static final List<String> PAGES =
            List.of("/", "/cum/so-2/2023", "/cum/so-2", "/cum/so-2/2022/diem/tri-ton", "/chi-tieu", "/luan-phien");

    final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger pages = new AtomicInteger();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final Caller caller;
    private final Thread thread;

    Readers(int port) {
        this.caller = new Caller(port);
        this.thread = new Thread(() -> {
            while (going.get()) {
                read(caller, PAGES.get(pages.get() % PAGES.size()));
            }
        });
    }

    private void read(Caller caller, String page) {
        try {
            var status = caller.get(page).statusCode();
            if (status != 200) {
                troubles.add(page + " " + status);
            }
            pages.incrementAndGet();
        } catch (IOException failed) {
            troubles.add(page + " " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each page has been read once before the bad day begins. */
    void begin() {
        PAGES.forEach(page -> read(caller, page));
        thread.start();
    }

    void end() throws InterruptedException {
        going.set(false);
        thread.join();
    }
}
