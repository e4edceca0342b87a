package org.rollcall.util.io;

/** Clears away what is half done if Java is told to end meanwhile, say when a user logs off. */
public final class AtShutdown {
    private final Thread hook;

    private AtShutdown(Thread hook) {
        this.hook = hook;
    }

    /**
     * Until closed.
     *
     * @param clearing may run while the work goes on in its own thread
     */
    public static AtShutdown run(Runnable clearing) {
        var hook = new Thread(clearing, "rollcall-clear-half-written");
        Runtime.getRuntime().addShutdownHook(hook);
        return new AtShutdown(hook);
    }

    /** The work is done; nothing is left to clear. */
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Java ends already; the hook runs, and finds nothing to do.
        }
    }
}
