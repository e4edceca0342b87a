package org.rollcall.workbench.api;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Where a command appears. */
@ComponentPropertyType
public @interface CommandInfo {
    String PREFIX_ = "rollcall.command.";

    /** Stable for ever: shortcuts and the palette refer to it. */
    String id();

    /** Menu that shows it, such as {@code File}. */
    String menu() default "Tools";

    /** Shortcut as {@link javafx.scene.input.KeyCombination#valueOf} reads it; empty for none. */
    String shortcut() default "";

    /** Whether the tool bar shows it too. */
    boolean toolbar() default false;

    int order() default 100;
}
