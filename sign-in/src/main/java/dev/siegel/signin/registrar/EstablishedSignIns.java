package dev.siegel.signin.registrar;

import dev.siegel.pool.identity.SipAddress;
import dev.siegel.protocols.sip.Epid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The sign-ins of one connection; as a rule there is one. */
final class EstablishedSignIns {
    /** A connection is one device's; a few users may share it. */
    private static final int MOST = 4;

    private final Map<Endpoint, EstablishedSignIn> byEndpoint = new ConcurrentHashMap<>();

    boolean hasRoomFor(Endpoint endpoint) {
        return byEndpoint.size() < MOST || byEndpoint.containsKey(endpoint);
    }

    /** Takes the place of the endpoint's earlier sign-in, which is returned. */
    Optional<EstablishedSignIn> put(EstablishedSignIn signIn) {
        return Optional.ofNullable(byEndpoint.put(signIn.endpoint(), signIn));
    }

    Optional<EstablishedSignIn> find(String opaque, Endpoint endpoint) {
        return Optional.ofNullable(byEndpoint.get(endpoint))
                .filter(signIn -> signIn.association().opaque().equals(opaque));
    }

    /** Requests inside a dialog may come without an epid. */
    Optional<EstablishedSignIn> find(String opaque, SipAddress user, Optional<Epid> epid) {
        return byEndpoint.values().stream()
                .filter(signIn -> signIn.association().opaque().equals(opaque))
                .filter(signIn -> signIn.endpoint().user().equals(user))
                .filter(signIn -> epid.isEmpty() || epid.get().equals(signIn.endpoint().epid()))
                .findFirst();
    }

    /** The realms of the associations that stand: a new one does not end them. */
    Set<String> realms() {
        return byEndpoint.values().stream()
                .map(signIn -> signIn.association().realm())
                .collect(Collectors.toCollection(HashSet::new));
    }

    void remove(EstablishedSignIn signIn) {
        byEndpoint.remove(signIn.endpoint(), signIn);
    }

    List<EstablishedSignIn> removeAll() {
        List<EstablishedSignIn> all = new ArrayList<>(byEndpoint.values());
        all.forEach(this::remove);
        return all;
    }

    boolean isEmpty() {
        return byEndpoint.isEmpty();
    }
}
