package org.rollcall.update.internal.fetch;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;

/** Why there is no safe connection to a server, in words for whoever keeps this computer. */
final class Certificates {
    private Certificates() {}

    /** Being offline is another thing: here a server has answered, and is not to be trusted. */
    static SiteException refused(URI location, SSLException problem) {
        return new SiteException(
                Why.REFUSED,
                words(problem).formatted(location.getHost(), innermost(problem).getMessage()),
                problem);
    }

    private static String words(SSLException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException
                    || cause instanceof CertificateNotYetValidException) {
                return "The certificate of its server %s is not valid today (%s). Look at this computer's date; if that is right, whoever keeps the server must renew it.";
            }
            if (cause instanceof CertPathBuilderException
                    || cause instanceof CertificateException
                    || cause instanceof SSLPeerUnverifiedException) {
                return "The certificate of its server %s is not trusted on this computer (%s). Look at the address in the settings;"
                        + " if it is right, ask whoever keeps the server or the network for a certificate that Java trusts.";
            }
        }
        return "There is no safe connection to its server %s (%s). Look at the address in the settings, or ask whoever keeps the server or the network.";
    }

    private static Throwable innermost(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
