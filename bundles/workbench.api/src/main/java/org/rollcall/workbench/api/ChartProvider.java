package org.rollcall.workbench.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes charts of one kind of result. The kind is the service property {@value #KIND}, such as
 * {@code trend}; with it goes the result type that the charts show.
 *
 * @param <R> result type, from the API
 */
@ConsumerType
public interface ChartProvider<R> {

    /** The service property that names the kind of chart. */
    String KIND = "rollcall.chart";

    /** A new, empty chart. Called on the FX thread. */
    Chart<R> create();
}
