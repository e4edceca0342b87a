/**
 * What all views of attendance share: the module, the student, the dates, the threshold and the
 * rule set that are chosen, the figures that come of them, and their words for captions and
 * exports. A view gets {@link org.rollcall.kit.selection.AttendanceContext} as a service; all else
 * is reached from there, on the FX thread.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.rollcall.kit.selection;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
