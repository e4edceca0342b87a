/** What charts show, as values without any toolkit; one type for each kind of chart. */
@Export
@Version("1.0.0")
package org.rollcall.api.chart;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
