package vn.thidua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import vn.thidua.browser.BrowserExtension;

/**
 * A test of the trial, served at a free port, in a real Chromium: each test method asks for a
 * {@link vn.thidua.browser.Visitor} as a parameter and gets one whom the portal has never seen.
 *
 * <p>A test fails when a page asks another server for anything, when one of its resources is missing, when a script
 * fails, or when the content security policy had to stop something.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({TestClock.class, TestTrial.class})
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = FreshStart.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
