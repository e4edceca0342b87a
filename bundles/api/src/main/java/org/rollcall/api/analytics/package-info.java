/** Attendance tables and queries to result records that can be traced to rows. */
@Export
@Version("1.0.0")
package org.rollcall.api.analytics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
