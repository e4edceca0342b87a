package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rollcall.util.concurrent.Threads;

/** The threads of one reading, one per processor. None is left when they are closed. */
final class Workers implements AutoCloseable {
    static final String THREAD_NAME = "rollcall-ingest-";

    private final int size = Runtime.getRuntime().availableProcessors();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(size, this::thread);

    private Thread thread(Runnable task) {
        Thread thread = Threads.daemon(THREAD_NAME + (threads.size() + 1), task);
        threads.add(thread);
        return thread;
    }

    int size() {
        return size;
    }

    <T> Future<T> submit(Callable<T> task) {
        return pool.submit(task);
    }

    /** What the task gave, or what it threw. */
    static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Drops what has not begun and waits for what has: a block takes some hundredths of a second.
     */
    @Override
    public void close() {
        pool.shutdownNow();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true; // the caller's collectors must be idle before it goes on
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
