package org.rollcall.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rollcall.util.concurrent.Threads;
import org.rollcall.util.io.AtomicFile;
import org.slf4j.LoggerFactory;

/**
 * How a second start reaches the window that is open: by a socket in the file system, in a folder
 * of the window's owner alone. Nothing listens on a network. Paths of files come as UTF-8, with NUL
 * between them; a byte goes back: 1 when the window has come to the front, 2 if it is closing.
 */
final class Handover implements AutoCloseable {
    /** Beside the lock: the socket's path, as the home's own may be too long for one. */
    private static final String ADDRESS = "window.address";

    private static final long PATIENCE_MILLIS = 6_000;
    private static final int LONGEST = 1 << 20;
    private static final byte CAME = 1;
    private static final byte CLOSES = 2;

    private final WorkFolder folder;
    private final Path address;
    private final ServerSocketChannel server;
    private volatile boolean closing;

    /** What a start that finds the user directory claimed is told. */
    enum Answer {
        /** The window came to the front and takes the files. */
        FRONT,
        /** The window is closing; the files were not taken. */
        CLOSING,
        /** Something listens, but does not do what it is asked. */
        FAILED,
        /** Nobody listens: not yet, or not any more. */
        ABSENT
    }

    private Handover(WorkFolder folder, Path address, ServerSocketChannel server) {
        this.folder = folder;
        this.address = address;
        this.server = server;
    }

    /** What to do when another start calls. */
    interface Window {
        /**
         * Brings the window to the front; it is done when that is done.
         *
         * @param files to be opened in it; may be empty
         */
        CompletableFuture<Void> call(List<Path> files);
    }

    /**
     * Begins to listen.
     *
     * @param home whose window this process shows
     */
    static Handover listen(Path home, Window window) throws IOException {
        WorkFolder folder = WorkFolder.make();
        try {
            Path socket = folder.root().resolve("window");
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Path address = home.resolve(ADDRESS);
            String text = ProcessHandle.current().pid() + "\n" + socket;
            AtomicFile.writeLocked(address, text.getBytes(StandardCharsets.UTF_8));
            var handover = new Handover(folder, address, server);
            Threads.daemon("handover", () -> handover.serve(window)).start();
            return handover;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** From now on, others are told that the window is closing. */
    void closing() {
        closing = true;
    }

    private void serve(Window window) {
        while (server.isOpen()) {
            try (SocketChannel call = server.accept()) {
                List<Path> files = read(call);
                if (!closing) {
                    window.call(files).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                }
                call.write(ByteBuffer.wrap(new byte[] {closing ? CLOSES : CAME}));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
                if (server.isOpen()) {
                    LoggerFactory.getLogger(Handover.class).warn("A second start failed", e);
                }
            }
        }
    }

    private static List<Path> read(SocketChannel call) throws IOException {
        byte[] bytes = Channels.newInputStream(call).readNBytes(LONGEST);
        return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\0"))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
    }

    /**
     * Calls the window that is open.
     *
     * @param files absolute
     */
    static Answer call(Path home, List<Path> files) {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(home)));
        } catch (IOException | RuntimeException e) {
            return Answer.ABSENT;
        }
        var answer = CompletableFuture.supplyAsync(() -> ask(channel, files));
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.FAILED;
        } catch (ExecutionException | TimeoutException e) {
            return Answer.FAILED;
        }
    }

    private static Answer ask(SocketChannel call, List<Path> files) {
        try (call) {
            String text = String.join("\0", files.stream().map(Path::toString).toList());
            call.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            call.shutdownOutput();
            var answer = ByteBuffer.allocate(1);
            if (call.read(answer) != 1) {
                return Answer.FAILED;
            }
            return answer.get(0) == CAME ? Answer.FRONT : Answer.CLOSING;
        } catch (IOException e) {
            return Answer.ABSENT; // it closed between the call and its answer
        }
    }

    private static String socket(Path home) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve(ADDRESS));
        if (lines.size() != 2) {
            throw new IOException("No address");
        }
        return lines.get(1);
    }

    /** The process that shows the window; empty if it can't be told. */
    static String process(Path home) {
        try {
            return Files.readAllLines(home.resolve(ADDRESS)).get(0);
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(address);
        } catch (IOException e) {
            LoggerFactory.getLogger(Handover.class).warn("A socket stays", e);
        }
        folder.close();
    }
}
