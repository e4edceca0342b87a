package org.rollcall.api.table;

/**
 * A student as the newest kept row of a module tells.
 *
 * @param id the student number: text, leading zeros kept
 */
public record Student(String id, String firstName, String surname, String academicAdvisor) {

    /** First name and surname. */
    public String name() {
        return firstName + " " + surname;
    }
}
