/** How long work reports what it does and is asked to stop. */
@Export
@Version("1.0.0")
package org.rollcall.api.progress;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
