package org.rollcall.itests;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/**
 * What is made of JavaFX while an object is made: in its constructor and initialisers, and in what
 * these call of the product. What is handed to others as a lambda may run on another thread.
 */
final class NodesMade extends ArchCondition<JavaClass> {
    NodesMade() {
        super("make no nodes while they are made themselves");
    }

    @Override
    public void check(JavaClass service, ConditionEvents events) {
        var seen = new HashSet<JavaCodeUnit>();
        service.getConstructors().forEach(made -> look(service, made, seen, events));
    }

    private static void look(
            JavaClass service, JavaCodeUnit unit, Set<JavaCodeUnit> seen, ConditionEvents events) {
        if (!seen.add(unit)) {
            return;
        }
        for (JavaConstructorCall call : unit.getConstructorCallsFromSelf()) {
            if (call.isDeclaredInLambda()) {
                continue;
            }
            if (isNode(call.getTargetOwner())) {
                events.add(
                        SimpleConditionEvent.violated(
                                service, service.getName() + ": " + call.getDescription()));
            } else if (isOurs(call.getTargetOwner())) {
                call.getTarget()
                        .resolveMember()
                        .ifPresent(next -> look(service, next, seen, events));
            }
        }
        for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
            if (!call.isDeclaredInLambda() && isOurs(call.getTargetOwner())) {
                call.getTarget()
                        .resolveMember()
                        .ifPresent(next -> look(service, next, seen, events));
            }
        }
    }

    private static boolean isNode(JavaClass made) {
        return made.isAssignableTo("javafx.scene.Node")
                || made.isAssignableTo("javafx.scene.Scene")
                || made.isAssignableTo("javafx.stage.Window");
    }

    private static boolean isOurs(JavaClass made) {
        return made.getPackageName().startsWith("org.rollcall.");
    }
}
