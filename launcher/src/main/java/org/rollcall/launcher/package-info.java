/** Starts the framework with the features that a command needs, and the FX toolkit for a window. */
package org.rollcall.launcher;
