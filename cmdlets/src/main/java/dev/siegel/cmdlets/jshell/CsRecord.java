package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.result.CmdletObject;

/** A record that cmdlets take as an object of a pipeline. */
public sealed interface CsRecord
        permits ClientCertificate, CsObject, CsSettings, CsUserInfo, PinInfo, Registration {
    /** The object administrators know. */
    CmdletObject object();
}
