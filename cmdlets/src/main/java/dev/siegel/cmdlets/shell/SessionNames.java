package dev.siegel.cmdlets.shell;

import dev.siegel.cmdlets.pipeline.Session;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.List;

/** The names of a session and of the server it speaks to. */
final class SessionNames implements Names {
    private final Session session;
    private final ServerNames server;

    SessionNames(Session session) {
        this.session = session;
        this.server = new ServerNames(session);
    }

    @Override
    public List<Person> users(String begun) {
        return server.users(begun);
    }

    @Override
    public List<String> devices(String user) {
        return server.devices(user);
    }

    @Override
    public List<String> variables() {
        return session.variables().names().stream().sorted().toList();
    }

    @Override
    public List<String> properties(String variable) {
        return session.variables().find(variable).map(SessionNames::properties).orElse(List.of());
    }

    private static List<String> properties(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Item item -> List.copyOf(item.object().properties().keySet());
            case PropertyValue.HashTable table -> List.copyOf(table.entries().keySet());
            case PropertyValue.Many many ->
                    many.values().isEmpty() ? List.of() : properties(many.values().getFirst());
            case PropertyValue.Text _,
                    PropertyValue.Flag _,
                    PropertyValue.Whole _,
                    PropertyValue.Decimal _,
                    PropertyValue.Moment _,
                    PropertyValue.Span _,
                    PropertyValue.Credential _,
                    PropertyValue.Code _,
                    PropertyValue.Nothing _ ->
                    List.of();
        };
    }
}
