package dev.siegel.signin.registrar;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a connection from which nothing comes any more. Lives on the connection's event loop. */
final class SilenceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

    /** How often within the shortest limit it looks. */
    private static final int LOOKS = 4;

    private final RegistrarLimits limits;
    private final Conversation conversation;
    private final Channel channel;
    private long lastHeard = System.nanoTime();
    private long unregisteredSince = System.nanoTime();
    private @Nullable Future<?> looking;

    SilenceWatch(RegistrarLimits limits, Conversation conversation, Channel channel) {
        this.limits = limits;
        this.conversation = conversation;
        this.channel = channel;
    }

    void begin() {
        Duration registered = limits.keepAlive().plus(limits.grace());
        Duration unregistered = limits.unregisteredSilence();
        long shortest = Math.min(registered.toNanos(), unregistered.toNanos());
        long period = shortest / LOOKS;
        looking =
                channel.eventLoop()
                        .scheduleWithFixedDelay(this::look, period, period, TimeUnit.NANOSECONDS);
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    void end() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void look() {
        long now = System.nanoTime();
        boolean registered = conversation.isRegistered();
        if (registered) {
            unregisteredSince = now;
        }
        Duration silence =
                registered
                        ? conversation.longestSilence().plus(limits.grace())
                        : limits.unregisteredSilence();
        boolean silent = now - lastHeard >= silence.toNanos();
        if (silent || now - unregisteredSince >= limits.unregisteredAge().toNanos()) {
            LOG.info("{} closed: {}", conversation, silent ? "silent" : "never signed in");
            var _ = channel.close();
        }
    }
}
