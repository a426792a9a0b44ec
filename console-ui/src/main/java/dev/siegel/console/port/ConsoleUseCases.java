package dev.siegel.console.port;

import dev.siegel.pool.administrator.AdministratorSignIn;
import dev.siegel.pool.administrator.CallerBySession;
import dev.siegel.pool.administrator.SetAdministratorPassword;
import dev.siegel.pool.block.GetCertificateBlocks;
import dev.siegel.pool.block.RemoveCertificateBlock;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.inventory.FindClientCertificates;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.inventory.ListClientCertificates;
import dev.siegel.pool.inventory.ListRegistrations;
import dev.siegel.pool.inventory.ListUsers;
import dev.siegel.pool.inventory.UserHistory;
import dev.siegel.pool.registration.DisconnectRegistrations;
import dev.siegel.pool.revocation.RevokeAcrossUsers;
import dev.siegel.pool.revocation.RevokeClientCertificates;

/** The use cases behind the console's pages. */
public record ConsoleUseCases(
        AdministratorSignIn signIn,
        CallerBySession callers,
        SetAdministratorPassword setPassword,
        ListUsers listUsers,
        FindUsers findUsers,
        ListClientCertificates certificatesOfUser,
        FindClientCertificates findCertificates,
        ListRegistrations listRegistrations,
        UserHistory userHistory,
        GetCertificateBlocks getBlocks,
        SetCertificateBlock setBlock,
        RemoveCertificateBlock removeBlock,
        RevokeClientCertificates revoke,
        RevokeAcrossUsers revokeAcrossUsers,
        DisconnectRegistrations disconnect) {}
