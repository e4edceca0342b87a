package org.rollcall.workbench.internal.heap;

/** Sees when memory gets short. */
interface MemoryWatch {

    /** Told each time that memory has become short; from any thread. */
    interface Listener {
        /**
         * @param used bytes that are in use after a collection
         * @param most bytes that may be
         */
        void isShort(long used, long most);
    }

    void start(Listener listener);

    void stop();
}
