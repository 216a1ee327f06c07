/** Official papers drawn up from a cluster's year, to be signed: as PDF and, to be worked on, as DOCX. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "awards",
            "dossiers",
            "indicators",
            "journal",
            "kernel",
            "leadership",
            "papertemplates",
            "platform",
            "publications",
            "rankings",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
