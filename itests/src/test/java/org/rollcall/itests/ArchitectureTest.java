package org.rollcall.itests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @BeforeAll
    static void read() throws Exception {
        try (var folders = Files.list(Path.of(System.getProperty("rollcall.bundles")))) {
            List<Path> classes =
                    folders.map(folder -> folder.resolve("target/classes"))
                            .filter(Files::isDirectory)
                            .toList();
            bundles = new ClassFileImporter().importPaths(classes);
        }
        assertTrue(bundles.size() > 100, "Only " + bundles.size() + " classes found");
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
        "analytics, ingest|rules|table|analytics", // reading for a reconciliation may fail
        "sample, sample",
        "workbench, progress|settings|update",
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
                                .and(
                                        com.tngtech.archunit.base.DescribedPredicate.not(
                                                resideInAnyPackage(allowed))))
                .because("data flows one way, and each step knows only the steps before it")
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
                "views",
                "charts"
            })
    void isJoinedToOthersByServicesAlone(String bundle) {
        classes()
                .that()
                .resideInAPackage("org.rollcall." + bundle + ".internal..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("org.rollcall." + bundle + ".internal..")
                .because("a bundle can only be replaced while running if nobody holds its classes")
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
    void servicesMakeNoNodesOnTheThreadThatMakesThem() {
        classes()
                .that()
                .areAnnotatedWith("org.osgi.service.component.annotations.Component")
                .should(new NodesMade())
                .because("the container makes services on its own threads, and nodes are FX's")
                .check(bundles);
    }
}
