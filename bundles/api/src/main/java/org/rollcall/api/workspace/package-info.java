/** What is loaded now and every earlier version of it. */
@Export
@Version("1.1.0")
package org.rollcall.api.workspace;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
