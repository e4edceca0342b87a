package org.rollcall.workbench.api;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Where a command appears. */
@ComponentPropertyType
public @interface CommandInfo {
    String PREFIX_ = "rollcall.command.";

    /** Stable for ever: shortcuts and the palette refer to it. */
    String id();

    /** Menu that shows it: File, Edit, View, Tools, Help, or one more by its own name. */
    String menu() default "Tools";

    /**
     * Shortcut as {@link javafx.scene.input.KeyCombination#valueOf} reads it; empty for none.
     * Further ones after a blank work too, but menus show the first.
     */
    String shortcut() default "";

    /** Whether the tool bar shows it too. */
    boolean toolbar() default false;

    int order() default 100;
}
