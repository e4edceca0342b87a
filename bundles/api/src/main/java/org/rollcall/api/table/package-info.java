/** Clean attendance rows in columns: the one representation between cleaning and figures. */
@Export
@Version("1.1.0")
package org.rollcall.api.table;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
