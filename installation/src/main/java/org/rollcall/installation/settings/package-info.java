/**
 * How a file of settings is read, by the launcher for the Configurator and by the bundle that
 * changes it.
 */
package org.rollcall.installation.settings;
