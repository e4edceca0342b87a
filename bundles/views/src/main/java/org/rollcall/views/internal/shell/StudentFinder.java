package org.rollcall.views.internal.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.table.Student;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.figures.StudentText;
import org.rollcall.views.internal.figures.TextFilter;
import org.rollcall.workbench.api.Finder;

/** Finds students in all modules by id, any part of the name, advisor, e-mail address, group. */
@Component
public final class StudentFinder implements Finder {
    private final AttendanceContext context;
    private final ChangeListener<List<ModuleData>> changed = (property, before, now) -> index(now);
    private List<Entry> entries = List.of();
    private boolean wanted;

    /**
     * A student in one or several modules.
     *
     * @param plain what is searched, without accents and in lower case
     */
    private record Entry(Student student, String modules, String module, String plain) {}

    @Activate
    public StudentFinder(@Reference AttendanceContext context) {
        this.context = context;
        context.fx()
                .execute(
                        () -> {
                            var library = context.model().library();
                            library.valueProperty().addListener(changed);
                            index(library.valueProperty().get());
                        });
    }

    @Deactivate
    void close() {
        context.fx()
                .execute(
                        () -> {
                            var library = context.model().library();
                            library.valueProperty().removeListener(changed);
                            if (wanted) {
                                wanted = false;
                                library.want(false);
                            }
                        });
    }

    @Override
    public String title() {
        return Words.get("finder.students");
    }

    @Override
    public List<Hit> find(String typed, int most) {
        if (!wanted) {
            // From the first search on the index follows the data.
            wanted = true;
            context.model().library().want(true);
        }
        var filter = new TextFilter(typed);
        String start = TextFilter.plain(typed).strip();
        return entries.stream()
                .filter(entry -> filter.test(entry::plain))
                .sorted(
                        Comparator.comparing((Entry entry) -> !entry.plain().startsWith(start))
                                .thenComparing(entry -> entry.student().surname()))
                .limit(most)
                .map(this::hit)
                .toList();
    }

    private Hit hit(Entry entry) {
        return new Hit(
                context.names().name(entry.student()),
                Words.get("finder.detail", context.names().id(entry.student()), entry.modules()),
                () -> open(entry));
    }

    private void open(Entry entry) {
        var model = context.model();
        boolean here =
                model.dataProperty().get() != null
                        && model.dataProperty()
                                .get()
                                .table()
                                .studentIndex(entry.student().id())
                                .isPresent();
        if (!here) {
            model.chooseModule(entry.module());
        }
        model.studentProperty().set(entry.student().id());
        context.views().show("student");
    }

    private void index(List<ModuleData> modules) {
        if (modules == null) {
            entries = List.of();
            return;
        }
        record Found(Student student, List<String> modules, StringBuilder text) {}
        var byId = new java.util.TreeMap<String, Found>();
        for (ModuleData data : modules) {
            for (Student student : data.table().students()) {
                Found found =
                        byId.computeIfAbsent(
                                student.id(),
                                id -> new Found(student, new ArrayList<>(), new StringBuilder()));
                found.modules().add(data.module());
                found.text().append(StudentText.searched(student, data)).append('\n');
            }
        }
        var list = new ArrayList<Entry>();
        byId.values()
                .forEach(
                        found ->
                                list.add(
                                        new Entry(
                                                found.student(),
                                                String.join(", ", found.modules()),
                                                found.modules().get(found.modules().size() - 1),
                                                TextFilter.plain(found.text().toString())
                                                        .toLowerCase(Locale.ROOT))));
        entries = list;
    }
}
