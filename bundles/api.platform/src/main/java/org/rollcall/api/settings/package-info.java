/** Settings: what there is to configure, what it is now, and how to change it for good. */
@Export
@Version("1.0.0")
package org.rollcall.api.settings;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
