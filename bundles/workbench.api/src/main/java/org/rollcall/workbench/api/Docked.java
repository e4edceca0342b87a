package org.rollcall.workbench.api;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Where a view wants to be until the user moves it. */
@ComponentPropertyType
public @interface Docked {
    String PREFIX_ = "rollcall.view.";

    /** Stable for ever: saved layouts refer to it. */
    String id();

    Region region() default Region.CENTRE;

    /** Lower is further left, or higher up. */
    int order() default 100;

    /** Whether the view is open until the user closes it; else it waits for {@link Views#show}. */
    boolean open() default true;
}
