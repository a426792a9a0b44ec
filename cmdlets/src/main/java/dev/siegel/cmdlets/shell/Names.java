package dev.siegel.cmdlets.shell;

import java.util.List;

/** Names that are not in the table of cmdlets: of people, of devices, of what a session holds. */
interface Names {
    /**
     * A user.
     *
     * @param address with its scheme
     */
    record Person(String address, String displayName) {}

    /** Users with a name or an address that begins so; some of them where there are many. */
    List<Person> users(String begun);

    /** The ids of the devices for which a user holds certificates. */
    List<String> devices(String user);

    List<String> variables();

    /** The properties of the objects a variable holds. */
    List<String> properties(String variable);
}
