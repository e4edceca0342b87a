/** Folders of exports, rotation maps and notes, read and cleaned together. */
@Export
@Version("1.0.0")
package org.rollcall.api.dataset;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
