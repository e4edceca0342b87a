package org.rollcall.views.internal.overview;

import org.rollcall.api.analytics.Overview;
import org.rollcall.api.workspace.ModuleInfo;

/** One module's line in the overview. */
record ModuleLine(ModuleInfo info, Overview overview) {
    String module() {
        return info.module();
    }
}
