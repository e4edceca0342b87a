/** Contracts of the workbench that show JavaFX; they know no attendance. */
@Export
@Version("1.6.0")
package org.rollcall.workbench.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
