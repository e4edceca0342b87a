package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Plan;

/**
 * The contracts of data are replaced in the running window, with a member that is new and that a
 * figure uses, while the tools stay as they are. Runs in a process of its own, where nothing in
 * this bundle may use those contracts: else the bundle would be stopped with them.
 */
class ContractsCycle {
    private static final String API = "org.rollcall.api";
    private static final String ANALYTICS = "org.rollcall.analytics";
    private static final String STUDENT = "31010079"; // present 21 of 22 times, once self-certified

    /** What knows no attendance. */
    private static final List<String> TOOLS =
            List.of(
                    "org.rollcall.api.platform",
                    "org.rollcall.operations",
                    "org.rollcall.update",
                    "org.rollcall.workbench",
                    "org.rollcall.workbench.api");

    private static final Path BUNDLES =
            Path.of(System.getProperty("rollcall.itests.cases")).resolve("../../../../..");

    @TempDir Path folder;
    private final Installer installer = Osgi.service(Installer.class);

    @BeforeEach
    void showFigures() {
        Scope.show("attendance");
        Scope.module("101");
        Scope.rules("original");
        Scope.allDates();
        Fx.await("the figure", () -> "21".equals(present()));
    }

    @Test
    void aFigureThatNeedsNewContractsComesAndGoesUnderTheOpenTools() throws Throwable {
        Scope.show("log");
        TextField words = Fx.node("#log-words", TextField.class);
        CheckBox follow = Fx.node("#log-follow", CheckBox.class);
        Fx.run(
                () -> {
                    words.setText("started");
                    follow.setSelected(false);
                });
        Preferences.open("org.rollcall.update.Looking");
        TextField hours = Fx.node("#setting-every-hours", TextField.class);
        Fx.run(() -> hours.setText("1234")); // typed, and not yet entered
        Stage stage = Fx.stage();
        Node menus = Fx.node("#menu-bar", Node.class);
        Map<String, BundleWiring> tools = tools();
        List<FeatureRef> before = installer.change().features();
        var loaders = Stream.of(API, ANALYTICS, "org.rollcall.views", "org.rollcall.charts");
        var old = loaders.map(name -> Updates.loader(Osgi.bundle(name))).toList();

        Plan plan = installer.plan(nextContracts("1.1.0", "[1.1,1.2)").into(installer));
        assertEquals(List.of(), plan.nextStart());
        Change change = installer.apply(plan, Change.Kind.UPDATE, "test", step -> {});

        assertEquals(Change.Result.KEPT, change.result(), () -> change.report().toString());
        assertEquals("0.2.0", Osgi.bundle(API).getVersion().toString());
        assertEquals(tools, tools());
        assertSame(stage, Fx.stage());
        assertSame(menus, Fx.node("#menu-bar", Node.class));
        assertSame(hours, Fx.node("#setting-every-hours", TextField.class));
        assertEquals("1234", Fx.call(hours::getText));
        Scope.show("log");
        assertSame(words, Fx.node("#log-words", TextField.class));
        assertEquals("started", Fx.call(words::getText));
        assertEquals(false, Fx.call(follow::isSelected));
        Scope.show("attendance");
        Fx.await("the new figure", () -> "22".equals(present()));
        Updates.awaitGone("the contracts of data and their users", old);

        Change back =
                installer.apply(installer.plan(before), Change.Kind.ROLLBACK, "test", step -> {});
        assertEquals(Change.Result.KEPT, back.result(), () -> back.report().toString());
        Scope.show("attendance");
        Fx.await("the old figure", () -> "21".equals(present()));
        assertEquals(tools, tools());
        assertEquals("1234", Fx.call(hours::getText));
    }

    @Test
    void contractsThatTheirUsersDoNotKnowAreRefusedBeforeAnythingChanges() throws Exception {
        long before = Osgi.bundle(API).getLastModified();
        List<FeatureRef> wanted = nextContracts("2.0.0", "[2.0,2.1)").into(installer);

        var refused = assertThrows(InstallationException.class, () -> installer.plan(wanted));
        assertTrue(
                refused.getMessage().contains("org.rollcall.api.analytics"), refused.getMessage());
        assertEquals(before, Osgi.bundle(API).getLastModified());
    }

    /**
     * The next version of the feature of data: its contracts have a method more, and the figure of
     * attendance uses it.
     *
     * @param version of the package with the method
     * @param range in which the bundle of figures imports it
     */
    private FeatureBuilder nextContracts(String version, String range) {
        Path made = folder.resolve(version);
        return new FeatureBuilder(made, "data", "0.2.0")
                .bundle(
                        API,
                        jar -> {
                            compile(
                                    jar,
                                    "api/src/main/java/org/rollcall/api/analytics/Ratio",
                                    text ->
                                            text.replace(
                                                    "    public Ratio plus(",
                                                    """
                                                        public static org.rollcall.api.table.Mark excused(org.rollcall.api.table.Mark mark) {
                                                            return mark == org.rollcall.api.table.Mark.SELF_CERTIFIED ? org.rollcall.api.table.Mark.PRESENT : mark;
                                                        }

                                                        public Ratio plus("""),
                                    made);
                            version(jar, Constants.EXPORT_PACKAGE, version);
                            version(jar, Constants.IMPORT_PACKAGE, range);
                        })
                .bundle(
                        ANALYTICS,
                        jar -> {
                            compile(
                                    jar,
                                    "analytics/src/main/java/org/rollcall/analytics/internal/AttendanceFigures",
                                    text ->
                                            text.replace(
                                                    "marks[mark.ordinal()]++",
                                                    "marks[Ratio.excused(mark).ordinal()]++"),
                                    made);
                            version(jar, Constants.IMPORT_PACKAGE, range);
                        });
    }

    private static void compile(
            TestJar jar, String source, UnaryOperator<String> change, Path made) {
        String type = source.replaceFirst(".*/java/", "").replace('/', '.');
        try {
            Recompiled.put(jar, BUNDLES.resolve(source + ".java"), type, change, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the version of the package with the new method, in a header that names it. */
    private static void version(TestJar jar, String header, String version) {
        String changed =
                jar.header(header)
                        .replaceFirst(
                                "(org\\.rollcall\\.api\\.analytics;version=)\"[^\"]+\"",
                                "$1\"%s\"".formatted(version));
        assertTrue(changed.contains(version), changed);
        jar.header(header, changed);
    }

    private static Map<String, BundleWiring> tools() {
        var wirings = new TreeMap<String, BundleWiring>();
        for (String tool : TOOLS) {
            wirings.put(tool, Osgi.bundle(tool).adapt(BundleWiring.class));
        }
        return wirings;
    }

    /** Times that a student was present, as shown; empty while there is no such row. */
    private static String present() {
        if (!(Fx.find("#attendance-table") instanceof TableView<?> table)) {
            return "";
        }
        return Fx.call(
                () -> {
                    for (int row = 0; row < table.getItems().size(); row++) {
                        if (STUDENT.equals(cell(table, row, "id"))) {
                            return cell(table, row, "present");
                        }
                    }
                    return "";
                });
    }

    private static String cell(TableView<?> table, int row, String column) {
        for (TableColumn<?, ?> one : table.getColumns()) {
            if (column.equals(one.getId())) {
                return String.valueOf(one.getCellData(row));
            }
        }
        return "";
    }
}
