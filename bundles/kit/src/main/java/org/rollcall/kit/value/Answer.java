package org.rollcall.kit.value;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * How a question that a view asks stands. A sentence of fact, such as a count or "there are none",
 * can be got only from what is known: tables, captions and tabs take an answer, not a value.
 *
 * @param <T> what is asked for
 */
public sealed interface Answer<T> {

    /**
     * Nothing was asked.
     *
     * @param why what to tell the user, and what would change it; may be empty
     */
    record Unasked<T>(String why) implements Answer<T> {}

    /**
     * The answer is on its way.
     *
     * @param title the work, as a sentence that is going on
     * @param progress 0 to 1; less than 0 where it is not known
     * @param former the answer before, which may be seen meanwhile; null where there is none
     */
    record Computing<T>(String title, DoubleSupplier progress, T former) implements Answer<T> {}

    /**
     * There is no answer: the question can't be asked, or the work failed.
     *
     * @param reason what is wrong and what to do
     */
    record Failed<T>(String reason) implements Answer<T> {}

    /** The answer to what is asked now; never null. */
    record Known<T>(T value) implements Answer<T> {}

    /** The answer, where it is known. */
    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** What may be seen: the answer, or the one before while it is computed anew. */
    default Optional<T> seen() {
        return this instanceof Computing<T> computing
                ? Optional.ofNullable(computing.former())
                : known();
    }

    /** The answer to something that follows from this one. */
    default <U> Answer<U> map(Function<? super T, ? extends U> function) {
        if (this instanceof Known<T> known) {
            return new Known<>(function.apply(known.value()));
        }
        if (this instanceof Computing<T> now) {
            U former = now.former() == null ? null : function.apply(now.former());
            return new Computing<>(now.title(), now.progress(), former);
        }
        return this instanceof Failed<T> failed
                ? new Failed<>(failed.reason())
                : new Unasked<>(((Unasked<T>) this).why());
    }

    /** What takes the place of a fact that is not known; empty where it is. */
    default String instead() {
        if (this instanceof Computing<T> computing) {
            return computing.title();
        }
        if (this instanceof Failed<T> failed) {
            return failed.reason();
        }
        return this instanceof Unasked<T> unasked ? unasked.why() : "";
    }

    /**
     * A sentence of fact.
     *
     * @param fact of the answer, or of the one before while that is seen
     * @param otherwise what to say where nothing is known; must state nothing
     */
    default String say(Function<? super T, String> fact, String otherwise) {
        return seen().map(fact::apply).orElse(otherwise);
    }
}
