/**
 * Tables of the house. A {@link org.rollcall.kit.table.DataTable} of {@link
 * org.rollcall.kit.table.Column columns} shows an {@link org.rollcall.kit.value.Answer} of rows; a
 * {@link org.rollcall.kit.table.TablePane} puts search, {@link org.rollcall.kit.table.Filters
 * filters}, a summary, copying, printing and export around it. Columns are remembered by the
 * table's id; what is done to them can be undone. Used on the FX thread.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.rollcall.kit.table;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
