/** Invented data for trying, teaching and measuring. */
@Export
@Version("1.0.0")
package org.rollcall.api.sample;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
