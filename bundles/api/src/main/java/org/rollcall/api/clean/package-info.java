/** Raw rows to an attendance table and a report in which every row read has one place. */
@Export
@Version("1.1.0")
package org.rollcall.api.clean;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
