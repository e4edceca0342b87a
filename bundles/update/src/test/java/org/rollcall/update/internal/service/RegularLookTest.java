package org.rollcall.update.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateService;

class RegularLookTest {
    private final ByHand clock = new ByHand();

    @Test
    void looksSoonAndThenAtIntervals() {
        var seen = new ArrayList<Progress>();
        open(true, 6, progress -> found(seen, progress));
        assertEquals(List.of("after 10 s, every 21600 s"), clock.asked);
        clock.task.get().run();
        clock.task.get().run();
        assertEquals(2, seen.size());
    }

    @Test
    void offIsOff() {
        open(false, 6, progress -> found(new ArrayList<>(), progress));
        assertEquals(List.of(), clock.asked);
    }

    @Test
    void aLookThatFailsIsNotTheLast() {
        open(
                true,
                1,
                progress -> {
                    throw new IllegalStateException("as when the service goes");
                });
        clock.task.get().run(); // An exception here would end the schedule.
        assertFalse(clock.isShutdown());
    }

    @Test
    void closingCancelsALookUnderWay() {
        var cancelled = new AtomicReference<Throwable>();
        var look = new AtomicReference<RegularLook>();
        look.set(
                open(
                        true,
                        1,
                        progress -> {
                            progress.checkCancelled();
                            look.get().close();
                            cancelled.set(
                                    assertThrows(
                                            CancellationException.class, progress::checkCancelled));
                            throw new CancellationException();
                        }));
        clock.task.get().run();
        assertTrue(cancelled.get() instanceof CancellationException);
        assertTrue(clock.isShutdown());
    }

    private static UpdateCheck found(List<Progress> seen, Progress progress) {
        seen.add(progress);
        return new UpdateCheck(Instant.EPOCH, List.of(), List.of());
    }

    private RegularLook open(boolean enabled, int hours, Function<Progress, UpdateCheck> check) {
        var updates =
                (UpdateService)
                        Proxy.newProxyInstance(
                                UpdateService.class.getClassLoader(),
                                new Class<?>[] {UpdateService.class},
                                (self, method, arguments) -> check.apply((Progress) arguments[0]));
        return new RegularLook(enabled, Duration.ofHours(hours), updates, clock);
    }

    /** A clock that stands still; what it was asked to run is run by hand. */
    private static final class ByHand extends ScheduledThreadPoolExecutor {
        private final List<String> asked = new ArrayList<>();
        private final AtomicReference<Runnable> task = new AtomicReference<>();

        ByHand() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(
                Runnable command, long first, long every, TimeUnit unit) {
            asked.add(
                    "after %d s, every %d s"
                            .formatted(unit.toSeconds(first), unit.toSeconds(every)));
            task.set(command);
            return null;
        }
    }
}
