package dev.siegel.store;

import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.user.User;
import java.nio.file.Path;

/** A process that publishes without end and names each certificate once it is stored. */
final class AcknowledgingWriter {
    private AcknowledgingWriter() {}

    public static void main(String[] arguments) {
        PoolDatabase database =
                PoolDatabase.open(new DatabaseSettings.Embedded(Path.of(arguments[0])));
        User anna =
                User.enabled(
                        StoreContract.account("anna"),
                        SipAddress.of("anna@example.com"),
                        "pool01.example.com",
                        StoreContract.NOW);
        database.users().insert(anna);
        while (true) {
            var certificate =
                    StoreContract.certificate(anna, StoreContract.device(), StoreContract.NOW);
            database.certificates().publish(certificate);
            System.out.println(certificate.id().value());
        }
    }
}
