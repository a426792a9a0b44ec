package dev.siegel.server.demo;

import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.enablement.ChangeUser;
import dev.siegel.pool.enablement.CreateAccount;
import dev.siegel.pool.enablement.EnableUser;
import dev.siegel.pool.publication.ImportClientCertificates;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.revocation.RevokeClientCertificates;

/** The use cases an example is made by, all over one clock that can be set. */
public record DemoUseCases(
        CreateAccount createAccount,
        EnableUser enableUser,
        ChangeUser changeUser,
        PublishClientCertificate publish,
        SignInDevice signInDevice,
        RevokeClientCertificates revoke,
        SetCertificateBlock setBlock,
        ImportClientCertificates importCertificates) {}
