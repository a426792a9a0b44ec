package dev.siegel.signin.registrar;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** The open connections of a registrar, and what each new one needs. */
final class Connections {
    /** Ids are short hex numbers, as in the ms-received-cid of real servers. */
    private static final int FIRST_ID = 0x1A00;

    private final RegistrarSettings settings;
    private final RegistrarCollaborators collaborators;
    private final Executor executor;
    private final boolean secure;
    private final Salts salts;
    private final SilentConnections silent;
    private final Set<SipConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ids = new AtomicInteger(FIRST_ID);

    Connections(
            RegistrarSettings settings,
            RegistrarCollaborators collaborators,
            Executor executor,
            boolean secure) {
        this.settings = settings;
        this.collaborators = collaborators;
        this.executor = executor;
        this.secure = secure;
        this.salts = new Salts(collaborators.random());
        this.silent = new SilentConnections(settings.limits().silentConnections());
    }

    RegistrarLimits limits() {
        return settings.limits();
    }

    RegistrarRules rules() {
        return collaborators.rules();
    }

    TaskQueue newQueue() {
        return new TaskQueue(executor);
    }

    Conversation newConversation(SipConnection connection, Channel channel) {
        InetSocketAddress remote = (InetSocketAddress) channel.remoteAddress();
        InetSocketAddress local = (InetSocketAddress) channel.localAddress();
        String id = Integer.toHexString(ids.getAndIncrement()).toUpperCase(Locale.ROOT);
        Answers answers =
                new Answers(
                        settings,
                        collaborators.rules(),
                        collaborators.clock(),
                        remote.getPort(),
                        id,
                        salts.tag());
        SignIn signIn =
                new SignIn(
                        settings, collaborators, answers, salts, new Peer(connection, remote, id));
        OtherRequests others = new OtherRequests(answers, settings, local.getPort(), secure);
        return new Conversation(id, remote, answers, signIn, others);
    }

    void opened(SipConnection connection) {
        open.add(connection);
        silent.add(connection);
    }

    /** The connection is not one of the silent any more. */
    void spoke(SipConnection connection) {
        silent.remove(connection);
    }

    void closed(SipConnection connection) {
        open.remove(connection);
    }

    List<SipConnection> all() {
        return List.copyOf(open);
    }

    int size() {
        return open.size();
    }
}
