package vn.thidua;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/** A way to a server that can be made slow: whatever is said to the server waits so long before it is passed on. */
final class SlowLine implements AutoCloseable {

    private final int to;
    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService carriers = Executors.newCachedThreadPool();
    private final Set<Socket> ends = Collections.synchronizedSet(new HashSet<>());
    private final AtomicLong delay = new AtomicLong();

    private SlowLine(int to) throws IOException {
        this.to = to;
        carriers.execute(this::letIn);
    }

    static SlowLine to(int port) throws IOException {
        return new SlowLine(port);
    }

    int port() {
        return door.getLocalPort();
    }

    void delayEach(long milliseconds) {
        delay.set(milliseconds);
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                var here = door.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), to);
                ends.add(here);
                ends.add(there);
                carriers.execute(() -> carry(here, there, delay));
                carriers.execute(() -> carry(there, here, new AtomicLong()));
            } catch (IOException hungUp) {
                LoggerFactory.getLogger(SlowLine.class).debug("No connection", hungUp);
            }
        }
    }

    /** Passes on what comes, until one end hangs up; then the other end hears of it. */
    private void carry(Socket from, Socket onward, AtomicLong wait) {
        var buffer = new byte[64 * 1024];
        try (from;
                onward) {
            var in = from.getInputStream();
            var out = onward.getOutputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                pause(wait.get());
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException hungUp) {
            LoggerFactory.getLogger(SlowLine.class).debug("Hung up", hungUp);
        } finally {
            ends.remove(from);
            ends.remove(onward);
        }
    }

    private static void pause(long milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var end : Set.copyOf(ends)) {
            end.close();
        }
        carriers.shutdownNow();
    }
}
