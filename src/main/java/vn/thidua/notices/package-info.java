/** What the portal tells people: a list with unread marks, and e-mails at once or once a day where a mail server is configured. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "crosschecks",
            "dossiers",
            "duties",
            "kernel",
            "leadership",
            "platform",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
