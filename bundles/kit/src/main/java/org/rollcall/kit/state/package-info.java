/**
 * What ties a view to what outlives it: listeners that go with it, and its memento, texts under
 * keys that go on in the view that replaces it and at the next start.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.rollcall.kit.state;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
