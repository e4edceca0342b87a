package org.rollcall.api.update;

import java.time.Instant;
import java.util.List;

/** What a look at all update sites found. */
public record UpdateCheck(Instant at, List<Offer> offers, List<SiteState> sites) {
    public UpdateCheck {
        offers = List.copyOf(offers);
        sites = List.copyOf(sites);
    }
}
