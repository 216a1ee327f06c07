package vn.thidua.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

/**
 * Work that the portal does by itself comes again by itself: while the database is away, one line says that it waits. The two
 * schedulers are those of Java 17 and of newer ones, where threads are virtual.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledWork {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

    @Bean
    ThreadPoolTaskSchedulerCustomizer scheduledWorkOnThreads() {
        return scheduler -> scheduler.setErrorHandler(ScheduledWork::failed);
    }

    @Bean
    SimpleAsyncTaskSchedulerCustomizer scheduledWorkOnVirtualThreads() {
        return scheduler -> scheduler.setErrorHandler(ScheduledWork::failed);
    }

    static void failed(Throwable failure) {
        if (Outage.isBehind(failure)) {
            LOG.warn(
                    "Scheduled work waits for the database: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        } else {
            LOG.error("Scheduled work failed", failure);
        }
    }
}
