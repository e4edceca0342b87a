package org.rollcall.workbench.internal.heap;

import org.rollcall.util.concurrent.Threads;

/** The memory that Java takes for objects. */
interface Heap {

    /** Bytes taken from the system, in use or not. */
    long committed();

    /**
     * Has the JVM collect what nobody uses and give it back, which takes up to some seconds.
     *
     * @param then is run afterwards, by another thread
     */
    void collect(Runnable then);

    /** This process's own. */
    static Heap ofThisProcess() {
        return new Heap() {
            @Override
            public long committed() {
                return Runtime.getRuntime().totalMemory();
            }

            @Override
            public void collect(Runnable then) {
                Runnable task =
                        () -> {
                            System.gc(); // ends with the concurrent cycle
                            then.run();
                        };
                Threads.daemon("rollcall-give-back", task).start();
            }
        };
    }
}
