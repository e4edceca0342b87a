/**
 * Values that are computed off the FX thread from what the user chose. A {@link
 * org.rollcall.kit.value.Computed} is asked for by a recipe, a {@link
 * org.rollcall.kit.value.Computation}; how it stands is an {@link org.rollcall.kit.value.Answer},
 * which tables, captions and tabs take in place of a bare value. Failures are answers, too: nothing
 * is thrown.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.rollcall.kit.value;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
