package org.rollcall.installation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;

/** A ledger that can be read but makes no sense never keeps Rollcall from starting. */
class DamagedLedgerTest {
    private static final List<String> FIRST = List.of("data 1.0.0", "views 1.0.0");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir Path root;
    private Product product;
    private Path ledger;
    private String sound;

    @BeforeEach
    void update() throws IOException {
        product = new Product(root);
        ledger = product.folder.resolve("installation.json");
        for (String version : List.of("2.0.0", "3.0.0")) {
            Installation installation = product.open();
            installation.start(true);
            FeatureRef ref = product.store(installation, "views", version);
            Change change =
                    installation.begin(
                            Change.Kind.UPDATE,
                            "tester",
                            Product.with(installation, ref),
                            Change.Result.TRIAL);
            installation.keep(change.number(), "well", List.of(), true);
            installation.markHealthy();
        }
        sound = Files.readString(ledger);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a change before that is not there | \"from\":2 | \"from\":77",
                "a circle | \"from\":1 | \"from\":3",
                "itself before it | \"from\":2 | \"from\":3",
                "running what is not there | \"running\":3 | \"running\":9",
                "a number beyond all | \"number\":3 | \"number\":9223372036854775807",
                "negative deaths | \"deaths\":0 | \"deaths\":-1000",
                "a kind of no known name | \"UPDATE\" | \"UPDATED\"",
                "a time that is none | \"at\":\"20 | \"at\":\"x20",
                "a member that is missing | \"from\": | \"form\":",
                "another feature's name | \"name\":\"data\" | \"name\":\"nobody\"",
            })
    void isPutAsideAndTold(String what, String from, String to) throws IOException {
        assertTrue(sound.contains(from), sound);
        Files.writeString(ledger, sound.replace(from, to));

        Installation next = product.open();
        assertTimeoutPreemptively(
                LIMIT, () -> assertEquals(FIRST, Product.names(next.start(true)), what));
        assertEquals(1, next.refused().size(), what);
        String told = next.refused().get(0);
        assertTrue(told.contains("feature update"), told);
        assertTrue(told.contains("installation.json.damaged"), told);
        assertTrue(Files.exists(product.folder.resolve("installation.json.damaged")), what);
        assertFalse(Files.exists(ledger), what);
        assertEquals(FIRST, Product.names(product.open().peek()));
        next.markHealthy();
        assertTrue(next.isProven());
    }

    @Test
    void whatWasPutAsideBeforeIsKept() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(ledger, "damage " + i);
            product.open().start(true);
        }
        assertEquals(
                "damage 0", Files.readString(product.folder.resolve("installation.json.damaged")));
        assertEquals(
                "damage 2",
                Files.readString(product.folder.resolve("installation.json.damaged-3")));
    }

    /** Members taken out, doubled, swapped or given other values, anywhere in it. */
    @Test
    void randomDamageAlwaysStarts() throws IOException {
        JsonObject whole = Json.createReader(new StringReader(sound)).readObject();
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            JsonValue damaged = whole;
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged = damage(damaged, random);
            }
            Files.writeString(ledger, damaged.toString());
            String text = "seed " + seed + ": " + damaged;

            Installation next = product.open();
            assertTimeoutPreemptively(
                    LIMIT,
                    () -> {
                        product.open().peek();
                        List<String> names = Product.names(next.start(true));
                        assertEquals(2, names.size(), text);
                        assertEquals("data 1.0.0", names.get(0), text);
                        next.isProven();
                        next.endCleanly();
                    },
                    text);
            assertTimeoutPreemptively(LIMIT, () -> product.open().start(true), text);
        }
    }

    private static JsonValue damage(JsonValue value, Random random) {
        boolean here = random.nextInt(6) == 0;
        if (value instanceof JsonObject object && !object.isEmpty() && !here) {
            var keys = new ArrayList<>(object.keySet());
            String key = keys.get(random.nextInt(keys.size()));
            var changed = Json.createObjectBuilder(object);
            if (random.nextInt(8) == 0) {
                return changed.remove(key).build();
            }
            return changed.add(key, damage(object.get(key), random)).build();
        }
        if (value instanceof JsonArray array && !array.isEmpty() && !here) {
            int at = random.nextInt(array.size());
            var changed = Json.createArrayBuilder(array);
            return switch (random.nextInt(6)) {
                case 0 -> changed.remove(at).build();
                case 1 -> changed.add(array.get(at)).build();
                default -> changed.set(at, damage(array.get(at), random)).build();
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.EMPTY_JSON_OBJECT;
            case 2 -> JsonValue.EMPTY_JSON_ARRAY;
            case 3 -> Json.createValue("");
            case 4 -> Json.createValue(-1);
            case 5 -> Json.createValue(Long.MAX_VALUE);
            case 6 -> Json.createValue(random.nextInt(6));
            default -> Json.createValue("0".repeat(64));
        };
    }
}
