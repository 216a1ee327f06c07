package vn.thidua.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The port that the portal is going to listen on, tried before anything slow or lasting begins. */
record WebPort(int number, @Nullable InetAddress address) {

    static WebPort of(Environment environment) {
        return new WebPort(
                environment.getProperty("server.port", Integer.class, 8080),
                environment.getProperty("server.address", InetAddress.class));
    }

    void requireFree() {
        var choosesAnyOrNone = number <= 0;
        if (choosesAnyOrNone) {
            return;
        }
        try (var socket = new ServerSocket(number, 1, address)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupRefused("startup.portInUse", e, number);
        }
    }
}
