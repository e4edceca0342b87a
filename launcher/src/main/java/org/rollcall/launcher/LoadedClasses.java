package org.rollcall.launcher;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** The names of the classes that this JVM has loaded: the product's words, and never data. */
final class LoadedClasses {
    /** A line of the JVM's list: blanks and bars, the name, and its loader's address or null. */
    private static final Pattern LINE = Pattern.compile("[|\\s-]*([\\w.$]+)/(?:null|0x\\w+)");

    private LoadedClasses() {}

    static List<String> names() throws JMException {
        Object text =
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "vmClassHierarchy",
                                new Object[] {new String[0]},
                                new String[] {String[].class.getName()});
        return parse(text.toString());
    }

    /** Without what the JVM makes for itself: its names are others in each run. */
    static List<String> parse(String hierarchy) {
        return hierarchy
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .filter(name -> !name.contains("$$Lambda") && !name.contains("$Proxy"))
                .distinct()
                .toList();
    }
}
