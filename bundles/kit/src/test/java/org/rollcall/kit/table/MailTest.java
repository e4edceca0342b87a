package org.rollcall.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages are opened to whom the rows are of, and say nothing else. */
class MailTest {

    @Test
    void onePersonIsWrittenToAndSeveralDoNotSeeEachOther() {
        assertEquals("mailto:ann@uni.ac.uk", Mail.link(List.of("ann@uni.ac.uk")));
        assertEquals(
                "mailto:?bcc=ann@uni.ac.uk,bob@uni.ac.uk",
                Mail.link(List.of("ann@uni.ac.uk", "bob@uni.ac.uk")));
    }

    @Test
    void anAddressAddsNoFieldsToTheMessage() {
        assertEquals(
                "mailto:a%3Fcc%3Dx%26body%3Dy@uni.ac.uk",
                Mail.link(List.of("a?cc=x&body=y@uni.ac.uk")));
        for (String text :
                List.of(
                        "",
                        "see notes",
                        "a@b@c",
                        "a@b, c@d",
                        "a b@c",
                        "a@b\r\nBcc: c@d",
                        "<a@b>")) {
            assertFalse(Mail.isAddress(text), text);
        }
        assertTrue(Mail.isAddress("o'neill+x@uni.ac.uk"));
    }

    @Test
    void peopleAreWrittenToOnceAndThoseWithoutAddressLeftOut() {
        assertEquals(
                List.of("ann@uni.ac.uk"),
                Mail.addresses(
                        List.of(
                                new Contact("1", "ann@uni.ac.uk"),
                                new Contact("1", "ann@uni.ac.uk"),
                                new Contact("2", ""))));
    }

    @Test
    void moreThanALinkHoldsIsTold() {
        assertTrue(Mail.fits(Mail.link(Collections.nCopies(50, "student.12345@uni.ac.uk"))));
        assertFalse(Mail.fits(Mail.link(Collections.nCopies(500, "student.12345@uni.ac.uk"))));
    }

    @Test
    void theSystemsOwnProgramOpensTheLink() {
        assertEquals(List.of("xdg-open", "mailto:a@b"), Mail.command("Linux", "mailto:a@b"));
        assertEquals(List.of("open", "mailto:a@b"), Mail.command("Mac OS X", "mailto:a@b"));
        assertEquals(
                List.of("rundll32", "url.dll,FileProtocolHandler", "mailto:a@b"),
                Mail.command("Windows 11", "mailto:a@b"));
    }
}
