package org.rollcall.workbench.internal.heap;

/** The memory that Java takes for objects. */
interface Heap {

    /** Bytes taken from the system, in use or not. */
    long committed();

    /** Has the JVM collect what nobody uses and give it back; takes up to some seconds. */
    void collect();

    /** This process's own. */
    static Heap ofThisProcess() {
        return new Heap() {
            @Override
            public long committed() {
                return Runtime.getRuntime().totalMemory();
            }

            @Override
            public void collect() {
                var thread = new Thread(System::gc, "rollcall-give-back");
                thread.setDaemon(true);
                thread.start();
            }
        };
    }
}
