package org.rollcall.itests;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each package of Rollcall is a slice; all else is none. */
final class PackageSlices implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("org.rollcall.")
                ? SliceIdentifier.of(name.substring("org.rollcall.".length()))
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "packages of Rollcall";
    }
}
