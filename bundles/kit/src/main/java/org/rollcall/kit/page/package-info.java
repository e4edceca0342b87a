/**
 * The frame of a view: its heading, what its figures were counted by, how they stand, and what
 * there is to do while nothing is loaded. {@link org.rollcall.kit.page.BaseView} is what a view
 * begins with. Used on the FX thread, but for constructors.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.rollcall.kit.page;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
