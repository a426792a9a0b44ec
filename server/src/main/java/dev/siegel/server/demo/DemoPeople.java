package dev.siegel.server.demo;

import java.util.List;

/** Names and devices of an example; no person is meant. */
final class DemoPeople {
    static final List<String> FIRST_NAMES =
            List.of(
                    "Anna", "Ben", "Clara", "David", "Emma", "Felix", "Greta", "Hans", "Ida",
                    "Jonas", "Karla", "Lukas", "Mia", "Noah", "Olga", "Paul", "Rosa", "Samir",
                    "Tara", "Uwe");

    static final List<String> LAST_NAMES =
            List.of(
                    "Adler", "Berg", "Conrad", "Dietz", "Ebert", "Fuchs", "Graf", "Hahn", "Jansen",
                    "Keller");

    static final List<String> USER_AGENTS =
            List.of(
                    "UCCAPI/4.0.7577.314 OC/4.0.7577.314 (Microsoft Lync 2010)",
                    "UCCAPI/15.0.4420.1017 OC/15.0.4420.1017 (Microsoft Lync)",
                    "UCCAPI/16.0.7870.2020 OC/16.0.7870.2020 (Skype for Business)",
                    "CPE/4.0.7577.4444 OCPhone/4.0.7577.4444 (Microsoft Lync Phone Edition)",
                    "RTCC/7.0.0.0 LyncMobile/6.20 (iPhone 15)",
                    "Purple/2.14.12 Sipe/1.25.0 (Linux workstation)");

    private DemoPeople() {}
}
