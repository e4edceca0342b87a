/** Files to raw rows: what a file is, its dialect, and rows as they stand in it. */
@Export
@Version("1.1.0")
package org.rollcall.api.ingest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
