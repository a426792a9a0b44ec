package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.util.Set;

/** What of one user is revoked. */
public sealed interface RevocationTarget {
    UserId user();

    /** Whether it takes a certificate that is current now. */
    boolean takes(ClientCertificate current);

    /** Everything, devices included that hold no certificate now. */
    record Everything(UserId user) implements RevocationTarget {
        @Override
        public boolean takes(ClientCertificate current) {
            return true;
        }
    }

    /** Whatever these devices hold. */
    record Devices(UserId user, Set<DeviceId> devices) implements RevocationTarget {
        public Devices {
            devices = Set.copyOf(devices);
        }

        @Override
        public boolean takes(ClientCertificate current) {
            return devices.contains(current.deviceId());
        }
    }

    /** These certificates, as far as they are still current. */
    record Certificates(UserId user, Set<CertificateId> certificates) implements RevocationTarget {
        public Certificates {
            certificates = Set.copyOf(certificates);
        }

        @Override
        public boolean takes(ClientCertificate current) {
            return certificates.contains(current.id());
        }
    }
}
