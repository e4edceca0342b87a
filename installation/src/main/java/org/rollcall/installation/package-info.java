/**
 * Which features are installed, in which versions, and how they are changed: what bundles may use
 * of it. Its classes are on the launcher's class path, because the launcher decides what to start,
 * and the container offers the package in the version below. So an update can never damage the way
 * back, and one that needs a newer launcher is refused before anything changes.
 */
@Export
@Version("1.0.0")
package org.rollcall.installation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
