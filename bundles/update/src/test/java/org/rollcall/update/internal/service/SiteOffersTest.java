package org.rollcall.update.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.SiteState.Answer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.installation.FeatureRef;
import org.rollcall.update.internal.FakeInstaller;

class SiteOffersTest {
    @TempDir Path folder;
    private final SiteOffers offers = new SiteOffers();
    private FakeInstaller installer;
    private TestSite school;
    private TestSite other;

    @BeforeEach
    void setSites() throws IOException {
        installer = new FakeInstaller(folder.resolve("update"));
        installer.product(new FeatureRef("attendance", "0.1.0", "a".repeat(64)));
        school = new TestSite(folder, "school");
        other = new TestSite(folder, "another");
    }

    @Test
    void oneOddSiteNeverEndsTheLookAtTheOthers() throws Exception {
        school.publish("attendance", "0.2.0");
        offers.addSite(school.settings());
        String key = school.settings().keys().get(0);
        offers.addSite(other.settings("host", "file://host/share", key));
        offers.addSite(other.settings(null, school.folder.toString(), key));
        offers.addSite(other.settings("nowhere", null, key));
        offers.addSite(other.settings("blank", "  ", key));
        offers.addSite(other.settings("keyless", school.folder.toString(), (String[]) null));
        offers.addSite(other.settings("null key", school.folder.toString(), (String) null));
        offers.addSite(other.settings("no key", school.folder.toString(), "rubbish", key));
        offers.addSite(other.settings("no host", "https://", key));
        offers.addSite(other.settings("no port", "https://localhost:99999/", key));
        offers.addSite(other.settings("a\0b", "a\0b", key));
        offers.addSite(other.settings("gone", folder.resolve("gone").toString(), key));

        UpdateCheck check = look();
        assertEquals(List.of("attendance 0.2.0 from school"), told(check));
        assertEquals(12, check.sites().size());
        for (SiteState site : check.sites()) {
            if (site.site().equals("school")) {
                assertEquals(Answer.TRUSTED, site.answer());
            } else {
                assertEquals(
                        site.site().equals("gone") ? Answer.UNREACHABLE : Answer.REFUSED,
                        site.answer(),
                        site.message());
                assertTrue(
                        site.message()
                                .matches("(?s)Update site '.+': .*(Set|Correct|Copy|Connect) .*"),
                        site.message());
            }
        }
        installer.run(fetch("attendance", "0.2.0"));
        assertEquals(List.of(), told(look()));
    }

    @Test
    void aFeatureBelongsToTheSiteThatBroughtIt() throws Exception {
        school.publish("extras", "1.0.0");
        offers.addSite(school.settings());
        look();
        installer.run(fetch("extras", "1.0.0"));

        other.publish("extras", "9.0.0");
        offers.addSite(other.settings());
        Offer held = look().offers().get(0);
        assertEquals("another", held.site());
        assertTrue(held.held().contains("belongs to the site 'school'"), held.held());
        assertTrue(held.held().contains("An administrator can change that"), held.held());
        refused("belongs to the site 'school'", "extras", "9.0.0");

        school.publish("extras", "1.1.0");
        assertEquals(List.of("extras 1.1.0 from school"), told(look()));
    }

    @Test
    void anAdministratorMayGiveAFeatureToAnotherSite() throws Exception {
        school.publish("extras", "1.0.0");
        offers.addSite(school.settings());
        look();
        installer.run(fetch("extras", "1.0.0"));

        other.publish("extras", "9.0.0");
        other.features = new String[] {"extras"};
        offers.addSite(other.settings());
        assertEquals(List.of("extras 9.0.0 from another"), told(look()));
        installer.run(fetch("extras", "9.0.0"));
        school.publish("extras", "9.1.0");
        assertTrue(look().offers().get(0).held().contains("belongs to the site 'another'"));
    }

    @Test
    void aSiteThatIsSetNoMoreHoldsNothingBack() throws Exception {
        SiteSettings settings = school.settings();
        school.publish("extras", "1.0.0");
        offers.addSite(settings);
        look();
        installer.run(fetch("extras", "1.0.0"));
        offers.removeSite(settings);

        other.publish("extras", "9.0.0");
        offers.addSite(other.settings());
        assertEquals(List.of("extras 9.0.0 from another"), told(look()));
    }

    @Test
    void whatCameWithTheProductBelongsToTheSiteThatSaysSoOrToAny() throws Exception {
        school.publish("attendance", "0.2.0");
        other.publish("attendance", "6.6.6");
        SiteSettings any = school.settings();
        offers.addSite(any);
        offers.addSite(other.settings());
        assertEquals(List.of("attendance 6.6.6 from another"), told(look()));

        school.features = new String[] {"*"};
        offers.removeSite(any);
        offers.addSite(school.settings());
        assertEquals(List.of("attendance 0.2.0 from school"), told(look()));
        refused("No update site has it", "attendance", "6.6.7");
        refused("belongs to the site 'school'", "attendance", "6.6.6");
    }

    @Test
    void whatIsFetchedComesFromTheSiteThatWasShown() throws Exception {
        FeatureRef theirs = other.publish("extras", "1.0.0");
        SiteSettings first = other.settings();
        offers.addSite(first);
        FeatureRef ours = school.publish("extras", "1.0.0");
        offers.addSite(school.settings());

        assertEquals(List.of("extras 1.0.0 from another"), told(look()));
        assertEquals(theirs, fetch("extras", "1.0.0"));
        offers.removeSite(first);
        refused("No update site has it", "extras", "1.0.0");
        look();
        assertEquals(ours, fetch("extras", "1.0.0"));
    }

    @Test
    void aNameThatDiffersInCaseAloneIsHeld() throws Exception {
        school.publish("Attendance", "0.2.0");
        offers.addSite(school.settings());

        assertTrue(look().offers().get(0).held().contains("in case alone"));
        refused("in case alone", "Attendance", "0.2.0");
    }

    @Test
    void aPreReleaseIsOfferedOnlyWhereTheSettingsAllowIt() throws Exception {
        school.publish("attendance", "0.2.0-beta");
        SiteSettings strict = school.settings();
        offers.addSite(strict);
        assertEquals(List.of(), told(look()));
        refused("It comes before its release", "attendance", "0.2.0-beta");

        school.preReleases = true;
        offers.removeSite(strict);
        offers.addSite(school.settings());
        assertEquals(List.of("attendance 0.2.0-beta from school"), told(look()));
        installer.run(fetch("attendance", "0.2.0-beta"));
        assertEquals(List.of(), told(look()));
        school.publish("attendance", "0.2.0");
        assertEquals(List.of("attendance 0.2.0 from school"), told(look()));
    }

    @Test
    void aPreReleaseNeverReplacesItsRelease() throws Exception {
        installer.run(new FeatureRef("attendance", "0.2.0", "b".repeat(64)));
        school.preReleases = true;
        school.publish("attendance", "0.2.0-beta");
        offers.addSite(school.settings());

        assertEquals(List.of(), told(look()));
    }

    @Test
    void aLookClearsWhatDeadFetchesHaveLeft() throws Exception {
        Path left = Files.createDirectories(installer.folder().resolve("staging-999999999"));
        look();
        assertFalse(Files.exists(left));
    }

    private UpdateCheck look() {
        return offers.look(installer, Progress.none());
    }

    private FeatureRef fetch(String name, String version) throws UpdateException {
        return offers.fetch(List.of(new FeatureId(name, version)), installer, Progress.none())
                .get(0);
    }

    private void refused(String words, String name, String version) {
        UpdateException e = assertThrows(UpdateException.class, () -> fetch(name, version));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    private static List<String> told(UpdateCheck check) {
        return check.offers().stream()
                .map(offer -> offer.id() + " from " + offer.site())
                .collect(Collectors.toList());
    }
}
