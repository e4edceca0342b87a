package org.rollcall.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Distribution;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.analytics.Session;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.chart.Funnel;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.api.chart.Histogram;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.chart.TrendLines;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Invented values of every kind of chart, the same at each run. */
final class ChartValues {
    private static final Student STUDENT = new Student("20210042", "Ada", "Null", "Dr Byron");
    private static final LocalDateTime START = LocalDateTime.parse("2025-09-22T09:00");
    private static final LocalDate END = LocalDate.parse("2026-06-30");

    private ChartValues() {}

    /**
     * @param modules from 1
     * @param sessions of each module, spread over a year
     */
    static TrendLines trend(int modules, int sessions) {
        var trends = new ArrayList<TrendResult>();
        for (int module = 0; module < modules; module++) {
            trends.add(trend("MBCHB" + (101 + module), sessions, module));
        }
        return new TrendLines(trends, 0);
    }

    private static TrendResult trend(String module, int sessions, int seed) {
        var random = new Random(seed);
        var points = new ArrayList<TrendResult.Point>();
        var absences = new ArrayList<Session>();
        long present = 0;
        double missing = 0.1 + 0.12 * seed;
        long each = Math.max(60, 270L * 86_400 / sessions);
        for (int i = 0; i < sessions; i++) {
            LocalDateTime start = START.plusSeconds(each * i);
            Mark mark = mark(random, missing);
            if (mark == Mark.PRESENT) {
                present++;
            } else {
                absences.add(
                        new Session(
                                STUDENT, "Anatomy seminar " + i, start, Kind.TEACHING, mark, i));
            }
            points.add(new TrendResult.Point(start, new Ratio(present, i + 1)));
        }
        var query =
                new Query(new DateRange(START.toLocalDate(), END), BuiltInRuleSets.STANDARD, 50);
        return new TrendResult(
                new Basis(module, null, query, Duration.ZERO),
                STUDENT,
                points,
                new Ratio(83, 100),
                absences);
    }

    private static Mark mark(Random random, double missing) {
        double at = random.nextDouble();
        return at < missing * 0.75
                ? Mark.ABSENT
                : at < missing ? Mark.SELF_CERTIFIED : Mark.PRESENT;
    }

    static Histogram histogram(int series) {
        var all = new ArrayList<Histogram.Series>();
        for (int i = 0; i < series; i++) {
            var shares = new ArrayList<Ratio>();
            var random = new Random(i);
            for (int student = 0; student < 180 + 40 * i; student++) {
                double share = 1 - Math.abs(random.nextGaussian()) * (0.18 + 0.08 * i);
                shares.add(new Ratio(Math.max(0, Math.round(share * 40)), 40));
            }
            shares.add(new Ratio(0, 0));
            all.add(new Histogram.Series("Module " + (101 + i), Distribution.of(shares)));
        }
        return new Histogram(all, 50);
    }

    static HeatMap weeks() {
        var random = new Random(7);
        var rows = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
        var columns = new ArrayList<String>();
        var cells = new ArrayList<HeatMap.Cell>();
        for (int week = 0; week < 30; week++) {
            LocalDate monday = START.toLocalDate().plusWeeks(week);
            columns.add("W" + (week + 1));
            for (int day = 0; day < 5; day++) {
                if (random.nextDouble() < 0.25 || week == 13 || week == 14) {
                    continue;
                }
                double value = 55 + 45 * random.nextDouble();
                boolean unmarked = random.nextDouble() < 0.05;
                cells.add(
                        new HeatMap.Cell(
                                day,
                                week,
                                unmarked ? OptionalDouble.empty() : OptionalDouble.of(value),
                                unmarked ? "–" : "%.0f".formatted(value),
                                "%s\n3 events\n%.1f %% of 120 marks"
                                        .formatted(monday.plusDays(day), value),
                                monday.plusDays(day).toString()));
            }
        }
        return new HeatMap(
                "Attendance in percent, by week and day",
                rows,
                columns,
                cells,
                0,
                100,
                "0 %",
                "100 %",
                "");
    }

    static HeatMap placements(int students) {
        var random = new Random(5);
        var rows = new ArrayList<String>();
        var columns = new ArrayList<String>();
        var cells = new ArrayList<HeatMap.Cell>();
        for (int week = 0; week < 40; week++) {
            columns.add(Integer.toString(week + 1));
        }
        for (int student = 0; student < students; student++) {
            rows.add("Student Surname-" + (student + 1));
            for (int week = student % 4; week < 40; week += 2) {
                int days = random.nextInt(6);
                if (days > 0) {
                    cells.add(
                            new HeatMap.Cell(
                                    student,
                                    week,
                                    OptionalDouble.of(days),
                                    Integer.toString(days),
                                    "Student Surname-%d\nWeek %d: %d placement days"
                                            .formatted(student + 1, week + 1, days),
                                    "s" + student));
                }
            }
        }
        return new HeatMap(
                "Placement days by student and week",
                rows,
                columns,
                cells,
                0,
                5,
                "0 days",
                "5 days",
                "! absences");
    }

    static Funnel funnel() {
        var random = new Random(3);
        var points = new ArrayList<Funnel.Point>();
        long present = 0;
        long all = 0;
        for (int student = 0; student < 220; student++) {
            int sessions = 4 + random.nextInt(student % 5 == 0 ? 20 : 90);
            double share = student % 17 == 0 ? 0.55 : 0.84;
            int attended = 0;
            for (int i = 0; i < sessions; i++) {
                attended += random.nextDouble() < share ? 1 : 0;
            }
            present += attended;
            all += sessions;
            points.add(
                    new Funnel.Point(
                            "s" + student,
                            "Student Surname-" + student,
                            new Ratio(attended, sessions),
                            student % 2));
        }
        return new Funnel(points, new Ratio(present, all), List.of("Module 101", "Module 102"));
    }

    static SessionStrip strip(int lanes, int sessions) {
        var all = new ArrayList<SessionStrip.Lane>();
        long each = Math.max(1, 270L * 86_400 / sessions);
        for (int lane = 0; lane < lanes; lane++) {
            var random = new Random(lane);
            var byTime = new TreeMap<LocalDateTime, Session>();
            for (int i = 0; i < sessions; i++) {
                LocalDateTime start = START.plusSeconds(each * i);
                Mark mark =
                        random.nextDouble() < 0.05 ? Mark.UNKNOWN : mark(random, 0.1 + 0.1 * lane);
                Kind kind = Kind.values()[random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2)];
                byTime.put(start, new Session(STUDENT, "Session " + i, start, kind, mark, i));
            }
            all.add(new SessionStrip.Lane("Module " + (101 + lane), List.copyOf(byTime.values())));
        }
        return new SessionStrip(all);
    }
}
