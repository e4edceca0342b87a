package org.rollcall.views.internal.recent;

import org.rollcall.api.analytics.Basis;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.table.Student;

/** A student's line in the table of recent activity. */
record RecentRow(Basis basis, Student student, Assignment assignment, int checkIns) {}
