package org.rollcall.itests.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Runs this bundle's tests inside the framework, writes one line per test to the file that the
 * system property {@code rollcall.itests.results} names, and stops the framework.
 *
 * <p>A line is {@code passed} or {@code failed}, a tab, the test's name, a tab, and for a failure
 * its stack trace with line ends as {@code \n}.
 */
@Component(service = {})
public final class TestRun implements TestExecutionListener {
    private final BundleContext context;

    @Activate
    public TestRun(BundleContext context) {
        this.context = context;
        var thread = new Thread(this::run, "in-framework-tests");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        // JUnit looks for its parts through the thread's class loader.
        Thread.currentThread().setContextClassLoader(TestRun.class.getClassLoader());
        try {
            var config =
                    LauncherConfig.builder()
                            .enableTestEngineAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enableLauncherDiscoveryListenerAutoRegistration(false)
                            .enableTestExecutionListenerAutoRegistration(false)
                            .enablePostDiscoveryFilterAutoRegistration(false)
                            .addTestEngines(new JupiterTestEngine())
                            .build();
            LauncherDiscoveryRequest request =
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(
                                    TestClasses.in(
                                                    context.getBundle(),
                                                    System.getProperty(
                                                            "rollcall.itests.ending", "Test"))
                                            .stream()
                                            .map(DiscoverySelectors::selectClass)
                                            .toList())
                            .build();
            LauncherFactory.create(config).execute(request, this);
        } catch (RuntimeException | LinkageError e) {
            record("failed", "in-framework run", e);
        } finally {
            finish();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean failed = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest() || failed) {
            record(failed ? "failed" : "passed", name(test), result.getThrowable().orElse(null));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        record("failed", name(test), new AssertionError("skipped: " + reason));
    }

    private static String name(TestIdentifier test) {
        return test.getUniqueIdObject().getSegments().stream()
                        .filter(segment -> segment.getType().equals("class"))
                        .map(segment -> segment.getValue().replaceAll(".*\\.", ""))
                        .findFirst()
                        .orElse("")
                + ": "
                + test.getDisplayName();
    }

    private void record(String outcome, String name, Throwable failure) {
        var trace = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(trace));
        }
        String line = outcome + "\t" + name + "\t" + trace.toString().replace("\n", "\\n") + "\n";
        try {
            // At once: where the run hangs, the tests before it tell where.
            Files.writeString(part(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path results() {
        return Path.of(System.getProperty("rollcall.itests.results"));
    }

    private static Path part() {
        return results().resolveSibling(results().getFileName() + ".part");
    }

    private void finish() {
        try {
            if (!Files.exists(part())) {
                Files.createFile(part()); // no test at all
            }
            Files.move(part(), results(), StandardCopyOption.ATOMIC_MOVE);
            context.getBundle(0).stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }
}
