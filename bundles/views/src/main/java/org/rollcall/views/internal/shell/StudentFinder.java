package org.rollcall.views.internal.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.Student;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Library;
import org.rollcall.kit.text.StudentText;
import org.rollcall.kit.text.TextFilter;
import org.rollcall.kit.value.Computation;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Finder;

/**
 * Finds students in all modules by id, any part of the name, advisor, e-mail address, group. From
 * the first search on what is searched follows the data.
 */
@Component
public final class StudentFinder implements Finder {
    private final AttendanceContext context;
    private final Library library;
    private final Computed<List<Entry>> index;
    private final ChangeListener<List<ModuleData>> changed;

    /** Other than before whenever what was found must be shown anew. */
    private final ObjectProperty<Object> source = new SimpleObjectProperty<>();

    private final InvalidationListener anew = value -> source.set(new Object());
    private boolean wanted; // Only on the FX thread.

    /**
     * A student in one or several modules.
     *
     * @param plain what is searched, without accents and in lower case
     */
    private record Entry(Student student, String modules, String module, String plain) {}

    @Activate
    public StudentFinder(@Reference AttendanceContext context) {
        this.context = context;
        library = context.model().library();
        index = new Computed<>(context.jobs(), this::recipe);
        changed = (property, before, now) -> index.invalidate();
        context.fx()
                .execute(
                        () -> {
                            index.valueProperty().addListener(anew);
                            context.names().hiddenProperty().addListener(anew);
                        });
    }

    @Deactivate
    void close() {
        context.fx()
                .execute(
                        () -> {
                            index.valueProperty().removeListener(anew);
                            context.names().hiddenProperty().removeListener(anew);
                            index.close();
                            if (wanted) {
                                wanted = false;
                                library.valueProperty().removeListener(changed);
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
            wanted = true;
            library.valueProperty().addListener(changed);
            library.want(true);
            index.want(true);
        }
        var filter = new TextFilter(typed);
        String start = TextFilter.plain(typed).strip();
        return entries().stream()
                .filter(entry -> filter.test(entry::plain))
                .sorted(
                        Comparator.comparing((Entry entry) -> !entry.plain().startsWith(start))
                                .thenComparing(entry -> entry.student().surname()))
                .limit(most)
                .map(this::hit)
                .toList();
    }

    @Override
    public ObservableValue<?> sourceProperty() {
        return source;
    }

    private List<Entry> entries() {
        return index.get() == null ? List.of() : index.get();
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

    private Computation<List<Entry>> recipe() {
        List<ModuleData> modules = library.valueProperty().get();
        return modules == null
                ? Computation.none(context.services().nothingLoaded())
                : Computation.run(Words.get("job.finder"), progress -> index(modules, progress));
    }

    private static List<Entry> index(List<ModuleData> modules, Progress progress) {
        record Found(Student student, List<String> modules, StringBuilder text) {}
        var byId = new TreeMap<String, Found>();
        for (ModuleData data : modules) {
            progress.checkCancelled();
            for (Student student : data.table().students()) {
                Found found =
                        byId.computeIfAbsent(
                                student.id(),
                                id -> new Found(student, new ArrayList<>(), new StringBuilder()));
                found.modules().add(data.module());
                found.text().append(StudentText.searched(student, data)).append('\n');
            }
        }
        return byId.values().stream()
                .map(
                        found ->
                                new Entry(
                                        found.student(),
                                        String.join(", ", found.modules()),
                                        found.modules().get(found.modules().size() - 1),
                                        TextFilter.plain(found.text().toString())
                                                .toLowerCase(Locale.ROOT)))
                .toList();
    }
}
