package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class ScheduledWorkTests {

    @Test
    void takesOneLineToSayThatItWaitsForTheDatabase(CapturedOutput log) {
        ScheduledWork.failed(new CannotCreateTransactionException("no connection", new ConnectException("refused")));

        assertThat(log.getAll().lines()).singleElement().asString().contains("WARN", "waits for the database: refused");
    }

    @Test
    void isADefectOtherwise(CapturedOutput log) {
        ScheduledWork.failed(new IllegalStateException("a defect"));

        assertThat(log).contains("ERROR", "a defect", "at vn.thidua");
    }
}
