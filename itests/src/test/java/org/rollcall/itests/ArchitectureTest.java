package org.rollcall.itests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The boundaries between bundles, checked on the compiled classes of all of them. */
class ArchitectureTest {
    private static JavaClasses bundles;
    private static JavaClasses util;
    private static JavaClasses installation;

    @BeforeAll
    static void read() throws Exception {
        try (var folders = Files.list(Path.of(System.getProperty("rollcall.bundles")))) {
            List<Path> classes =
                    folders.map(folder -> folder.resolve("target/classes"))
                            .filter(Files::isDirectory)
                            .toList();
            bundles = new ClassFileImporter().importPaths(classes);
        }
        util = beside("util");
        installation = beside("installation");
        assertTrue(bundles.size() > 100, "Only " + bundles.size() + " classes found");
    }

    private static JavaClasses beside(String module) {
        Path bundles = Path.of(System.getProperty("rollcall.bundles"));
        return new ClassFileImporter()
                .importPath(bundles.resolveSibling(module).resolve("target/classes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api",
                "ingest",
                "clean",
                "analytics",
                "workspace",
                "report",
                "sample",
                "operations",
                "update"
            })
    void knowsNoJavaFx(String bundle) {
        noClasses()
                .that()
                .resideInAPackage("org.rollcall." + bundle + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("headless commands must run where there is no JavaFX")
                .check(bundles);
    }

    /** Which concerns of the API a bundle may use, besides progress: the way of the data. */
    @ParameterizedTest
    @CsvSource({
        "ingest, ingest",
        "clean, ingest|rules|table|clean|settings",
        "analytics, ingest|rules|table|analytics", // of ingest, how ids are compared
        "sample, sample",
        "workbench, progress|update", // of update, what a change must not cut off
        "workbench.tools, progress|settings|update",
        "operations, progress|settings",
        "update, progress|update",
        "dropins, update",
    })
    void usesOnlyItsPartOfTheApi(String bundle, String concerns) {
        String[] allowed =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("progress"),
                                java.util.Arrays.stream(concerns.split("\\|")))
                        .map(concern -> "org.rollcall.api." + concern + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.rollcall." + bundle + ".internal..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.rollcall.api..")
                                .and(not(resideInAnyPackage(allowed))))
                .because("data flows one way, and each step knows only the steps before it")
                .check(bundles);
    }

    @Test
    void figuresKnowNothingOfHowFilesFail() {
        noClasses()
                .that()
                .resideInAnyPackage("org.rollcall.analytics..", "org.rollcall.api.analytics..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.rollcall.api.ingest.InputException")
                .because("who brings the rows knows how they may fail to come")
                .check(bundles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingest",
                "clean",
                "analytics",
                "workspace",
                "report",
                "sample",
                "operations",
                "update",
                "dropins",
                "workbench",
                "workbench.tools",
                "kit",
                "imports",
                "views",
                "charts"
            })
    void isJoinedToOthersByServicesAlone(String bundle) {
        // The kit's contracts are classes, which are made of its internals.
        String own = bundle.equals("kit") ? ".." : ".internal..";
        classes()
                .that()
                .resideInAPackage("org.rollcall." + bundle + ".internal..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("org.rollcall." + bundle + own)
                .because("a bundle can only be replaced while running if nobody holds its classes")
                .check(bundles);
    }

    /** Who reads a package can begin at its floor: what it uses does not lead back to it. */
    @Test
    void packagesFormNoCircles() {
        slices().assignedFrom(new PackageSlices())
                .should()
                .beFreeOfCycles()
                .because("a package that leads back to itself can't be read or moved alone")
                .check(bundles);
    }

    /** The launcher sets the language once, for all; letters are changed by rules of none. */
    @Test
    void nothingDependsOnTheLanguageOfTheComputer() {
        noClasses()
                .that()
                .resideInAPackage("org.rollcall..")
                .should()
                .callMethod(Locale.class, "setDefault", Locale.class)
                .orShould()
                .callMethod(Locale.class, "setDefault", Locale.Category.class, Locale.class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because("files must be the same byte for byte whatever the computer is set to")
                .check(bundles);
    }

    @Test
    void nothingPrintsOrEndsTheProcess() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .because("output goes to the log, or to the writer that a command is given")
                .check(bundles);
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("only the launcher ends the process")
                .check(bundles);
    }

    @Test
    void sharedCodeKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("org.rollcall.util..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.rollcall..")
                                .and(not(resideInAPackage("org.rollcall.util.."))))
                .because(
                        "each bundle has a copy of its own, and what knows attendance is in the API")
                .check(util);
    }

    @Test
    void bundlesUseOfTheInstallationItsContractsAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.rollcall..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.rollcall.installation.internal..")
                .because("the container offers the contracts, in versions, and nothing else of it")
                .check(bundles);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.rollcall.installation", "org.rollcall.installation.settings")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.rollcall.installation.internal..")
                .because("a contract stands without what fulfils it")
                .check(installation);
    }

    /** What tools use must stay while the contracts of data are replaced. */
    @Test
    void contractsOfThePlatformAndTheWindowKnowNoneOfData() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.rollcall.api.progress..",
                        "org.rollcall.api.settings..",
                        "org.rollcall.api.update..",
                        "org.rollcall.workbench.api..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.rollcall.api..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "org.rollcall.api.progress..",
                                                        "org.rollcall.api.settings..",
                                                        "org.rollcall.api.update.."))))
                .because("a new figure replaces the contracts of data under the open tools")
                .check(bundles);
    }

    @Test
    void filesAreReplacedAndDigestedInOnePlace() {
        noClasses()
                .that()
                .resideInAPackage("org.rollcall..")
                .and()
                .doNotHaveSimpleName("Renames") // of several files as one step
                .should()
                .accessField(StandardCopyOption.class, "ATOMIC_MOVE")
                .orShould()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .because("org.rollcall.util.io does it whole, forced to the disk and owner-only")
                .check(bundles);
    }

    @Test
    void threadsAreMadeInOnePlace() {
        noClasses()
                .that()
                .resideInAPackage("org.rollcall..")
                .should()
                .callMethod(Thread.class, "setDaemon", boolean.class)
                .because("org.rollcall.util.concurrent.Threads makes them")
                .check(bundles);
    }

    @Test
    void servicesMakeNoNodesOnTheThreadThatMakesThem() {
        classes()
                .that()
                .areAnnotatedWith("org.osgi.service.component.annotations.Component")
                .should(new NodesMade())
                .because("the container makes services on its own threads, and nodes are FX's")
                .check(bundles);
    }
}
