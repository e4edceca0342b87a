/**
 * Places in views for charts, filled by whichever provider of the kind is there just now. Used on
 * the FX thread.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.rollcall.kit.chart;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
