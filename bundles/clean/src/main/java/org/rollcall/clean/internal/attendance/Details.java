package org.rollcall.clean.internal.attendance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.api.ingest.FieldText;

/** Distinct names and advisors, each with a code; a student's rows nearly all hold the same. */
final class Details {
    /** What a row tells of its student. */
    record Detail(String firstName, String surname, String academicAdvisor) {
        Detail comparable() {
            return new Detail(
                    FieldText.comparable(firstName),
                    FieldText.comparable(surname),
                    FieldText.comparable(academicAdvisor));
        }
    }

    private final Map<Detail, Integer> codes = new HashMap<>();
    private final List<Detail> details = new ArrayList<>();
    private int[] lastOfStudent = new int[64];

    Details() {
        Arrays.fill(lastOfStudent, -1);
    }

    /**
     * The code of the student's last detail if it says just the same; else -1. Fields that do are
     * trimmed, and none is empty.
     *
     * @param student the student's code in the chunk
     */
    int known(int student, String firstName, String surname, String advisor) {
        int last = student < lastOfStudent.length ? lastOfStudent[student] : -1;
        if (last < 0) {
            return -1;
        }
        Detail detail = details.get(last);
        boolean same =
                detail.surname().equals(surname)
                        && detail.firstName().equals(firstName)
                        && detail.academicAdvisor().equals(advisor);
        return same ? last : -1;
    }

    /** Takes over what a row tells of a student. */
    int code(int student, String firstName, String surname, String advisor) {
        if (student >= lastOfStudent.length) {
            int before = lastOfStudent.length;
            lastOfStudent = Arrays.copyOf(lastOfStudent, Math.max(student + 1, before * 2));
            Arrays.fill(lastOfStudent, before, lastOfStudent.length, -1);
        }
        int code = code(new Detail(firstName, surname, advisor));
        lastOfStudent[student] = code;
        return code;
    }

    int code(Detail detail) {
        Integer known = codes.putIfAbsent(detail, details.size());
        if (known == null) {
            details.add(detail);
            return details.size() - 1;
        }
        return known;
    }

    Detail detail(int code) {
        return details.get(code);
    }

    /** By code, a number that is the same for details that differ in nothing that is compared. */
    int[] spellings() {
        var spellings = new Details();
        return details.stream().mapToInt(detail -> spellings.code(detail.comparable())).toArray();
    }

    /** Codes in another set of this one's details, which it takes over. */
    int[] codesIn(Details other) {
        return details.stream().mapToInt(other::code).toArray();
    }
}
