package dev.siegel.signin.registrar;

import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.protocols.tlsdsk.AssociationKeys;

/** A device that has shown a good certificate and its key, but not signed anything yet. */
record ProvenDevice(AssociationKeys keys, EncodedCertificate certificate, HeldCertificate held) {}
