package org.rollcall.views.internal.shell;

import java.util.List;
import java.util.MissingResourceException;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.text.TextFilter;
import org.rollcall.views.internal.Words;
import org.rollcall.workbench.api.Finder;

/** Finds the views that the user has saved, by name. */
@Component
public final class SavedViewFinder implements Finder {
    private final AttendanceContext context;
    private final ObjectProperty<Object> source = new SimpleObjectProperty<>();
    private final InvalidationListener anew = list -> source.set(new Object());

    @Activate
    public SavedViewFinder(@Reference AttendanceContext context) {
        this.context = context;
        context.fx().execute(() -> context.saved().all().addListener(anew));
    }

    @Deactivate
    void close() {
        context.fx().execute(() -> context.saved().all().removeListener(anew));
    }

    @Override
    public String title() {
        return Words.get("finder.saved");
    }

    @Override
    public List<Hit> find(String typed, int most) {
        var filter = new TextFilter(typed);
        return context.saved().all().stream()
                .filter(view -> filter.test(view::name))
                .limit(most)
                .map(
                        view ->
                                new Hit(
                                        view.name(),
                                        titleOf(view.view()),
                                        () -> context.saved().show(view)))
                .toList();
    }

    /** Views of other bundles say their titles elsewhere. */
    private static String titleOf(String view) {
        try {
            return Words.get("view." + view);
        } catch (MissingResourceException e) {
            return "";
        }
    }

    @Override
    public ObservableValue<?> sourceProperty() {
        return source;
    }
}
