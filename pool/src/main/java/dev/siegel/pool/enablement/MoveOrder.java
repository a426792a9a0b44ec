package dev.siegel.pool.enablement;

import dev.siegel.pool.identity.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a move of many was asked for with, as a text: the pool, then a line for each user. Users
 * come in the order of their ids, so that two operations lock them alike.
 */
record MoveOrder(String fqdn, List<UserId> users) {
    MoveOrder {
        users = users.stream().sorted(Comparator.comparing(UserId::value)).toList();
    }

    String write() {
        var text = new StringBuilder(fqdn);
        users.forEach(user -> text.append('\n').append(user));
        return text.toString();
    }

    static MoveOrder read(String text) {
        List<String> lines = text.lines().toList();
        return new MoveOrder(
                lines.getFirst(),
                lines.stream().skip(1).map(line -> new UserId(UUID.fromString(line))).toList());
    }
}
