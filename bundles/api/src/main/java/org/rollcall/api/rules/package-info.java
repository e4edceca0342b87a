/** Rule sets: every choice by which rows become figures, as an immutable value. */
@Export
@Version("1.1.0")
package org.rollcall.api.rules;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
