package org.rollcall.update.internal.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.rollcall.util.io.Digests;

/** Ed25519 keys and signatures, by the runtime's own cryptography; texts are Base64. */
public final class Keys {
    private static final String ALGORITHM = "Ed25519";

    private Keys() {}

    public static KeyPair make() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has Ed25519", e);
        }
    }

    /** A key as text: its encoding as X.509 or PKCS 8 asks, in Base64. */
    public static String text(java.security.Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** A short name of a public key, to be compared by people. */
    public static String id(String publicKey) {
        return Digests.of(Base64.getDecoder().decode(publicKey)).substring(0, 16);
    }

    /**
     * @throws IllegalArgumentException if the text is no such key
     */
    public static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no public key of Ed25519", e);
        }
    }

    /**
     * @param text Base64, with or without the lines of a PEM file
     * @throws IllegalArgumentException if the text is no such key
     */
    public static PrivateKey privateKey(String text) {
        String plain = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(plain)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no private key of Ed25519", e);
        }
    }

    public static String sign(PrivateKey key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This key can't sign", e);
        }
    }

    /** Whether a signature is that of the bytes by the owner of the key. */
    public static boolean verify(String publicKey, byte[] bytes, String signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(publicKey(publicKey));
            verifier.update(bytes);
            return verifier.verify(Base64.getDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not even a signature
        }
    }
}
