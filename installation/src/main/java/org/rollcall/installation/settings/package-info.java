/**
 * How a file of settings is read, by the launcher for the Configurator and by the bundle that
 * changes it.
 */
@Export
@Version("1.0.0")
package org.rollcall.installation.settings;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
