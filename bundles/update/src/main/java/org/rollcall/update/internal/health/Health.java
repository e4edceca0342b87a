package org.rollcall.update.internal.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.rollcall.installation.Verifier;
import org.rollcall.util.concurrent.Threads;

/**
 * Judges what runs, by its bundles and components and by the health checks that are there (Felix's
 * contract: {@code HealthCheck} services with {@code hc.name} and {@code hc.tags}).
 */
@Component(service = Verifier.class, immediate = true)
public final class Health implements Verifier {
    private final List<Check> checks = new CopyOnWriteArrayList<>();
    private final Components components;

    private record Check(HealthCheck check, String name, Set<String> tags) {}

    @Activate
    public Health(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        components = new Components(context, runtime);
    }

    @Reference(
            name = "check",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addCheck(HealthCheck check, Map<String, Object> properties) {
        Object tags = properties.get(HealthCheck.TAGS);
        checks.add(
                new Check(
                        check,
                        String.valueOf(properties.get(HealthCheck.NAME)),
                        tags instanceof String[] several
                                ? Set.of(several)
                                : Set.of(String.valueOf(tags))));
    }

    void removeCheck(HealthCheck check) {
        checks.removeIf(one -> one.check() == check);
    }

    @Override
    public Set<String> complaints() {
        return components.complaints();
    }

    @Override
    public List<String> check(Collection<String> tags, Duration limit, boolean all) {
        var failures = new ArrayList<String>();
        for (String tag : tags) {
            List<Check> tagged = checks.stream().filter(c -> c.tags().contains(tag)).toList();
            if (tagged.isEmpty() && all) {
                failures.add("There is no health check for '%s'.".formatted(tag));
            }
            tagged.forEach(check -> run(check, limit, failures));
        }
        return failures;
    }

    private static void run(Check check, Duration limit, List<String> failures) {
        var task = new FutureTask<>(check.check()::execute);
        Thread thread = Threads.daemon("health check: " + check.name(), task);
        thread.start();
        try {
            Result result = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (result.getStatus().compareTo(Result.Status.WARN) > 0) {
                failures.add("The check '%s' failed: %s".formatted(check.name(), told(result)));
            }
        } catch (TimeoutException e) {
            thread.interrupt();
            failures.add(
                    "The check '%s' has not ended within %d s."
                            .formatted(check.name(), limit.toSeconds()));
        } catch (ExecutionException e) {
            failures.add("The check '%s' failed: %s".formatted(check.name(), e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add("The check '%s' was interrupted.".formatted(check.name()));
        }
    }

    /** What the check says about what is wrong. */
    private static String told(Result result) {
        var lines = new ArrayList<String>();
        for (ResultLog.Entry entry : result) {
            if (entry.getStatus().compareTo(Result.Status.WARN) > 0) {
                lines.add(entry.getMessage());
            }
        }
        return String.join(" ", lines);
    }
}
