package org.rollcall.views.internal.modules;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.settings.SettingsCheck;
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
                TermText.parse(text);
            } catch (DateTimeException e) {
                LOG.debug("A term is refused", e);
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }
}
