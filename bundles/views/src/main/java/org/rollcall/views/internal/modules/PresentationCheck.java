package org.rollcall.views.internal.modules;

import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.settings.SettingsCheck;
import org.rollcall.views.internal.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses terms that can't be read, which would be left out. */
@Component(property = SettingsCheck.PID + "=org.rollcall.views.Presentation")
public final class PresentationCheck implements SettingsCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PresentationCheck.class);

    @Override
    public Optional<String> problem(Map<String, Object> values) {
        String[] terms = values.get("terms") instanceof String[] texts ? texts : new String[0];
        for (String text : terms) {
            try {
                Presentation.term(text);
            } catch (DateTimeParseException e) {
                LOG.debug("A term is refused", e);
                return Optional.of(Words.get("presentation.term", text));
            }
        }
        return Optional.empty();
    }
}
