/** Result records to CSV, XLSX and HTML files. */
@Export
@Version("1.0.0")
package org.rollcall.api.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
