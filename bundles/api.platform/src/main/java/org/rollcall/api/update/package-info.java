/** Features that are installed, offered and undone while Rollcall runs. */
@Export
@Version("1.0.0")
package org.rollcall.api.update;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
