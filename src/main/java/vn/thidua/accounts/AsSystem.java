package vn.thidua.accounts;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets imports and scheduled work pass where an administrator would have to be logged in; they sign as the system. */
public final class AsSystem {

    private AsSystem() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public static <T> T call(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(Actor.system()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
