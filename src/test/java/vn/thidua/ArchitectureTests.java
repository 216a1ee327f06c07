package vn.thidua;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static vn.thidua.ArchitectureVocabulary.beInANullMarkedPackage;
import static vn.thidua.ArchitectureVocabulary.callWhatTellsTheTime;
import static vn.thidua.ArchitectureVocabulary.computeInBinaryFloatingPoint;
import static vn.thidua.ArchitectureVocabulary.notBeBinaryFloatingPoint;
import static vn.thidua.ArchitectureVocabulary.notSpeakInBinaryFloatingPoint;
import static vn.thidua.ArchitectureVocabulary.openTheTransactionTheyNeed;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ControllerAdvice;
import vn.thidua.publications.PublishedYear;

/** The rules that a reader may rely on in every file. */
@AnalyzeClasses(packages = "vn.thidua", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    /** The feature of scoring, split in five; ADR 12. */
    private static final String[] PURE = {
        "vn.thidua.rules..",
        "vn.thidua.rulechecks..",
        "vn.thidua.scoring..",
        "vn.thidua.curves..",
        "vn.thidua.simulations.."
    };

    /** Numbers, days and collections: nothing here reads a file, a socket or another program. */
    private static final String[] PURE_KNOWS = Stream.concat(
                    Stream.of(PURE),
                    Stream.of(
                            "java.lang",
                            "java.lang.annotation",
                            "java.lang.invoke",
                            "java.lang.runtime",
                            "java.math",
                            "java.time..",
                            "java.util",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "org.jspecify..",
                            "vn.thidua.kernel.."))
            .toArray(String[]::new);

    private static final String SPRING_WEB = "org.springframework.web..";

    // What a feature keeps to itself

    @ArchTest
    static final ArchRule FEATURES_KEEP_THEIR_ENTITIES =
            noClasses().that().areAnnotatedWith(Entity.class).should().bePublic();

    @ArchTest
    static final ArchRule FEATURES_KEEP_THEIR_REPOSITORIES =
            noClasses().that().areAssignableTo(Repository.class).should().bePublic();

    @ArchTest
    static final ArchRule FEATURES_KEEP_THEIR_CONTROLLERS =
            noClasses().that().areMetaAnnotatedWith(Controller.class).should().bePublic();

    @ArchTest
    static final ArchRule REPOSITORIES_LIST_ONLY_WHAT_IS_USED = noClasses()
            .should()
            .beAssignableTo(CrudRepository.class)
            .orShould()
            .beAssignableTo(ListCrudRepository.class);

    // Who may know whom

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("vn.thidua.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SCORING_IS_PURE = classes()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PURE_KNOWS);

    @ArchTest
    static final ArchRule SCORING_KNOWS_NO_CLOCK_AND_NO_LOCALE = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Locale.class, TimeZone.class, ResourceBundle.class, Runtime.class, Thread.class)
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .because("the same input gives the same output, to the last digit, on every machine");

    @ArchTest
    static final ArchRule THE_KERNEL_KNOWS_NOBODY = classes()
            .that()
            .resideInAPackage("vn.thidua.kernel..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.thidua.kernel..");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_PAGES = noClasses()
            .that()
            .resideOutsideOfPackages("vn.thidua.*.web..", "vn.thidua.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.thidua.*.web..", SPRING_WEB, "org.springframework.http..", "jakarta.servlet..")
            .because("a service serves pages, files and schedules alike");

    @ArchTest
    static final ArchRule PUBLIC_PAGES_SEE_ONLY_WHAT_IS_PUBLISHED = noClasses()
            .that()
            .resideInAnyPackage("vn.thidua.portal..", "vn.thidua.opendata..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.thidua..")
                    .and(are(ArchitectureVocabulary.outsideOf(
                            "kernel", "platform", "portal", "opendata", "publications"))));

    @ArchTest
    static final ArchRule NOBODY_NEEDS_THE_TRIAL = noClasses()
            .that()
            .resideOutsideOfPackage("vn.thidua.trial..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.thidua.trial..");

    @ArchTest
    static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(ControllerAdvice.class)
            .should()
            .resideInAPackage("vn.thidua.*.web");

    // How objects behave

    @ArchTest
    static final ArchRule ENTITIES_ACT_AND_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule RECORDS_DO_NOT_SAY_GET =
            noMethods().that().areDeclaredInClassesThat().areRecords().should().haveNameMatching("get[A-Z].*");

    @ArchTest
    static final ArchRule A_SERVICE_METHOD_THAT_ASKS_THE_DATABASE_IS_A_TRANSACTION = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(openTheTransactionTheyNeed());

    @ArchTest
    static final ArchRule CONSTRUCTORS_TAKE_WHAT_AN_OBJECT_NEEDS = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Inject.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .andShould()
            .notBeAnnotatedWith(PersistenceContext.class);

    @ArchTest
    static final ArchRule METHODS_ARE_NOT_INJECTED_INTO =
            methods().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Inject.class);

    // Many years

    @ArchTest
    static final ArchRule WHAT_SPEAKS_OF_ALL_YEARS_OPENS_NONE = noClasses()
            .that()
            .haveNameMatching(
                    "vn\\.thidua\\.(portal\\.web\\.(Archive|ClusterPage|RankHistory|Search)|opendata\\.Catalogue"
                            + "|opendata\\.web\\.DataCatalogController|publications\\.(ReleaseCalendar|PublicRegister))(\\$.*)?")
            .should()
            .callMethod(PublishedYear.class, "snapshot")
            .because("contents of all years do not fit in memory, their outlines do");

    // Time and numbers

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.thidua.platform.TimeSetup")
            .should(callWhatTellsTheTime())
            .because("a test must be able to set the time, and days begin in Viet Nam");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_BINARY_FLOATING_POINT = fields().should(notBeBinaryFloatingPoint());

    @ArchTest
    static final ArchRule METHODS_DO_NOT_SPEAK_IN_BINARY_FLOATING_POINT =
            methods().should(notSpeakInBinaryFloatingPoint());

    @ArchTest
    static final ArchRule CONSTRUCTORS_DO_NOT_SPEAK_IN_BINARY_FLOATING_POINT = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areNotAnonymousClasses()
            .should(notSpeakInBinaryFloatingPoint());

    @ArchTest
    static final ArchRule NOBODY_COMPUTES_IN_BINARY_FLOATING_POINT = noClasses().should(computeInBinaryFloatingPoint());

    // Words and habits

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL = classes().should(beInANullMarkedPackage());

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|D[Tt][Oo])(\\$.*)?");

    @ArchTest
    static final ArchRule NOBODY_PRINTS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NOBODY_USES_ANOTHER_LOG = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule THE_APPLICATION_IS_ALL_THE_ROOT_HOLDS = classes()
            .that()
            .resideInAPackage("vn.thidua")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveSimpleName("ThiDuaApplication");
}
