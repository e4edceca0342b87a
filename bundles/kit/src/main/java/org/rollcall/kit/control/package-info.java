/**
 * Small controls of views: fields for days and percentages that say what is wrong, a row that
 * wraps, lengths in em. Used on the FX thread.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.rollcall.kit.control;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
