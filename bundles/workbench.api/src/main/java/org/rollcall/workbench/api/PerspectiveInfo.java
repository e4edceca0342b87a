package org.rollcall.workbench.api;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Where a perspective appears. */
@ComponentPropertyType
public @interface PerspectiveInfo {
    String PREFIX_ = "rollcall.perspective.";

    /** Stable for ever: what users remember refers to it. */
    String id();

    /** Lower is further left; the lowest is shown at the first start. */
    int order() default 100;

    /** Shortcut as {@link javafx.scene.input.KeyCombination#valueOf} reads it; empty for none. */
    String shortcut() default "";
}
