package vn.thidua;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.ObjectInputStream;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Random;

/** What no code of the portal may do at all, whatever is typed into it; {@code docs/security/asvs.md} relies on each. */
@AnalyzeClasses(packages = "vn.thidua", importOptions = DoNotIncludeTests.class)
class SecurityRulesTests {

    @ArchTest
    static final ArchRule ONLY_THE_TRIAL_STARTS_PROGRAMS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.thidua.platform.EmbeddedDatabase")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(describe(
                    "Runtime.exec",
                    call -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                            && call.getName().equals("exec")));

    @ArchTest
    static final ArchRule NOTHING_IS_EVALUATED_OR_LOOKED_UP = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.script..", "javax.naming..", "org.springframework.expression..", "groovy..", "bsh..");

    @ArchTest
    static final ArchRule ONLY_SESSIONS_ARE_DESERIALISED = noClasses()
            .that()
            .haveNameNotMatching("vn\\.thidua\\.platform\\.SessionSetup(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class);

    @ArchTest
    static final ArchRule SECRETS_COME_FROM_A_SECURE_GENERATOR = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.thidua.accounts..", "vn.thidua.passkeys..", "vn.thidua.identities..", "vn.thidua.platform..")
            .should()
            .dependOnClassesThat(describe(
                    "draw numbers that can be guessed",
                    drawn -> drawn.isAssignableTo(Random.class) && !drawn.isAssignableTo(SecureRandom.class)))
            .orShould()
            .callMethod(Math.class, "random");

    /** The scanner and the portal's own pages, both from settings; the identity provider is Spring Security's to ask. */
    @ArchTest
    static final ArchRule NO_OTHER_HOST_IS_CALLED = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.thidua.files.VirusScanner")
            .and()
            .haveNameNotMatching("vn\\.thidua\\.portal\\.web\\.PagesAhead(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http..")
                    .or(resideInAPackage("org.springframework.web.client.."))
                    .or(assignableTo(Socket.class))
                    .or(assignableTo(URLConnection.class)));

    /** Every address is a controller's: only those are asked by {@code RightsMatrixIT}. */
    @ArchTest
    static final ArchRule ONLY_CONTROLLERS_HAVE_ADDRESSES = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework.web.servlet.function..",
                            "org.springframework.boot.actuate.endpoint.annotation..",
                            "org.springframework.boot.actuate.endpoint.web.annotation..",
                            "jakarta.servlet.annotation..",
                            "jakarta.ws.rs..")
                    .or(assignableTo("jakarta.servlet.Servlet"))
                    .or(assignableTo("org.springframework.web.HttpRequestHandler"))
                    .or(assignableTo("org.springframework.web.servlet.mvc.Controller")));

    @ArchTest
    static final ArchRule NO_PAGE_AND_NO_FEATURE_TOUCHES_FILES_OF_THE_MACHINE = noClasses()
            .that()
            .resideOutsideOfPackages("vn.thidua.platform", "vn.thidua.cli..", "vn.thidua.backup..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Files.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(File.class);
}
