package dev.siegel.cmdlets.shell;

import java.util.List;
import java.util.Map;

/** A few users, devices and variables. */
record FixedNames(
        List<Person> people, Map<String, List<String>> devices, Map<String, List<String>> held)
        implements Names {
    static final FixedNames SOME =
            new FixedNames(
                    List.of(
                            new Person("sip:anna@example.com", "Anna Berg"),
                            new Person("sip:berta@example.com", "Berta \"B\" Tal")),
                    Map.of("sip:anna@example.com", List.of("375da200-f2d3-5fd2-847f-1b14c5a9b20c")),
                    Map.of(
                            "settings",
                            List.of("UsePinAuth", "UseCertificateAuth"),
                            "when",
                            List.of()));

    @Override
    public List<Person> users(String begun) {
        return people;
    }

    @Override
    public List<String> devices(String user) {
        return devices.getOrDefault(user, List.of());
    }

    @Override
    public List<String> variables() {
        return held.keySet().stream().sorted().toList();
    }

    @Override
    public List<String> properties(String variable) {
        return held.getOrDefault(variable, List.of());
    }
}
