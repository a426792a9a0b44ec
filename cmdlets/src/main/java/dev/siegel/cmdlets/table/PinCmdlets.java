package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Parameters.FORCE;
import static dev.siegel.cmdlets.table.Parameters.USERS;

import dev.siegel.cmdlets.binding.CmdletDescription;
import java.util.List;

/** The cmdlets of PINs (2.2 of the cmdlet reference). */
final class PinCmdlets {
    private PinCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(info(), set(), lock(), unlock());
    }

    private static CmdletDescription info() {
        return cmdlet(
                        "Get-CsClientPinInfo",
                        "Tells the state of a user's PIN: set or not, locked or not, since when and until when. Never the PIN.")
                .asking()
                .taking(USERS)
                .examples(
                        "Get-CsClientPinInfo -Identity \"example\\anna\"",
                        "Get-CsClientPinInfo \"* Berg\"",
                        "Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsLockedOut -eq $True}");
    }

    private static CmdletDescription set() {
        return cmdlet(
                        "Set-CsClientPin",
                        "Gives a user a PIN, the one on the line or a generated one, which is printed once.")
                .asking()
                .taking(
                        USERS,
                        named(
                                        "Pin",
                                        Types.SECRET,
                                        "Digits, as the user's PIN policy wants them; without it, one is made.")
                                .at(2),
                        FORCE)
                .examples(
                        "Set-CsClientPin -Identity anna@example.com",
                        "Set-CsClientPin anna@example.com -Pin 28471093",
                        "Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsPinSet -eq $False} | Set-CsClientPin");
    }

    private static CmdletDescription lock() {
        return cmdlet(
                        "Lock-CsClientPin",
                        "Refuses a user's PIN until it is unlocked. Passwords and certificates go on working.")
                .asking()
                .taking(USERS, FORCE)
                .examples(
                        "Lock-CsClientPin -Identity anna@example.com",
                        "Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.PinExpirationTime -lt (Get-Date)} | Lock-CsClientPin");
    }

    private static CmdletDescription unlock() {
        return cmdlet(
                        "Unlock-CsClientPin",
                        "Takes a user's PIN again, whoever or whatever locked it, and forgets its failures.")
                .asking()
                .taking(USERS, FORCE)
                .examples(
                        "Unlock-CsClientPin -Identity \"Anna Berg\"",
                        "Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsLockedOut -eq $True} | Unlock-CsClientPin");
    }
}
