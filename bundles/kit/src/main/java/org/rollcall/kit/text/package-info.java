/**
 * How figures, days, students and file names read: percentages with one decimal, days in the style
 * that the user chose, what a figure was made of. Nothing here is shown by itself.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.rollcall.kit.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
