package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.DeviceKey;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.inventory.CertificateListing;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How an administrator says which certificates of many users are meant. */
public sealed interface CertificateChoice {
    /** All of these users. */
    record OfUsers(Set<UserId> users) implements CertificateChoice {
        public OfUsers {
            users = Collections.unmodifiableSet(new LinkedHashSet<>(users));
        }
    }

    /** What these devices hold. */
    record OfDevices(Set<DeviceKey> devices) implements CertificateChoice {
        public OfDevices {
            devices = Collections.unmodifiableSet(new LinkedHashSet<>(devices));
        }
    }

    /** Those with these serial numbers. */
    record BySerialNumber(Set<SerialNumber> serialNumbers) implements CertificateChoice {
        public BySerialNumber {
            serialNumbers = Set.copyOf(serialNumbers);
        }
    }

    /**
     * Those that pass all of these filters.
     *
     * @param filters expressions over the properties of certificates; at least one
     */
    record Filtered(List<String> filters) implements CertificateChoice {
        public Filtered {
            filters = List.copyOf(filters);
            if (filters.isEmpty()) {
                throw new IllegalArgumentException("a choice of everything has to be said");
            }
            filters.forEach(CertificateListing.SCHEMA::parse);
        }
    }

    /** Those with these thumbprints. */
    record ByThumbprint(Set<Thumbprint> thumbprints) implements CertificateChoice {
        public ByThumbprint {
            thumbprints = Set.copyOf(thumbprints);
        }
    }
}
