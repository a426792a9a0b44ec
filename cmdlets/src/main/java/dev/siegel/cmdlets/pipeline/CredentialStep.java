package dev.siegel.cmdlets.pipeline;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.session.Terminal;

/** Get-Credential: asks on the terminal, the password unseen. */
final class CredentialStep extends Step {
    CredentialStep(StageContext context, Sink next) {
        super(context, next);
    }

    @Override
    void alone() {
        Terminal terminal = context().session().environment().terminal();
        line().text("Message").ifPresent(context()::say);
        context().session().out().flush();
        String name =
                line().text("UserName")
                        .or(() -> terminal.ask("User name: "))
                        .filter(text -> !text.isBlank())
                        .orElseThrow(() -> nobodyToAsk("A user name"));
        String password =
                terminal.askSecretly("Password for " + name + ": ")
                        .orElseThrow(() -> nobodyToAsk("A password"));
        emit(new PropertyValue.Credential(name, password));
    }

    private static CmdletFailure nobodyToAsk(String what) {
        return CmdletFailure.usage(
                what + " is needed and there is no terminal to ask on.",
                "MissingMandatoryParameter");
    }

    @Override
    void process(PropertyValue value) {
        throw CmdletFailure.usage("Get-Credential takes no objects.", "InputObjectNotBound");
    }
}
