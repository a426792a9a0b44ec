package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.CmdletDraft;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.settings.SettingProperty;
import dev.siegel.cmdlets.settings.SettingsFamily;
import java.util.ArrayList;
import java.util.List;

/** Get-, New-, Set- and Remove- of one family of settings; parameters come from its properties. */
record SettingsCmdlets(SettingsFamily family, SettingsExamples examples) {
    List<CmdletDescription> all() {
        return List.of(get(), create(), set(), remove());
    }

    private ParameterType scope() {
        return family.policy() ? Types.POLICY_SCOPE : Types.SETTINGS_SCOPE;
    }

    private ParameterDescription identity(String synopsis) {
        return named("Identity", scope(), synopsis + ": " + family.scopes() + ".").at(1);
    }

    private static final ParameterDescription IN_MEMORY =
            named(
                    "InMemory",
                    Types.SWITCH,
                    "Makes the object only; Set- with -Instance saves it later.");

    private CmdletDescription get() {
        var draft =
                cmdlet("Get-" + family.noun(), "Lists each %s.".formatted(family.title()))
                        .taking(
                                identity("Where it applies; without it, all"),
                                named(
                                        "Filter",
                                        Types.TEXT,
                                        "Those whose identity matches, with asterisks: site:*."),
                                Parameters.LOCAL_STORE)
                        .excluding("Identity", "Filter");
        return tenant(draft)
                .taking(
                        named(
                                        "Effective",
                                        Types.SWITCH,
                                        "What counts in the end for this front end, and where each value comes from.")
                                .ours())
                .excluding("Identity", "Effective")
                .excluding("Filter", "Effective")
                .examples(examples.get().toArray(String[]::new));
    }

    private CmdletDraft tenant(CmdletDraft draft) {
        return family.policy() ? draft.taking(Parameters.TENANT) : draft;
    }

    private List<ParameterDescription> properties() {
        var parameters = new ArrayList<ParameterDescription>();
        for (SettingProperty property : family.properties()) {
            parameters.add(
                    named(property.name(), property.type(), property.synopsis())
                            .alias(property.aliases().toArray(String[]::new)));
        }
        return parameters;
    }

    private CmdletDescription create() {
        var draft =
                cmdlet(
                                "New-" + family.noun(),
                                "Makes a %s of its own for a scope; what is not given has its default."
                                        .formatted(family.title()))
                        .asking()
                        .taking(identity("Where it applies").required())
                        .taking(properties())
                        .taking(IN_MEMORY, Parameters.FORCE);
        return tenant(draft).examples(examples.create().toArray(String[]::new));
    }

    private CmdletDescription set() {
        String force =
                family.policy()
                        ? Parameters.FORCE.synopsis()
                        : "Does not ask, and keeps errors that do not end the line to itself.";
        var draft =
                cmdlet(
                                "Set-" + family.noun(),
                                "Changes a %s; it counts at once.".formatted(family.title()))
                        .asking()
                        .taking(
                                identity("Where it applies; default global")
                                        .fromPipeline(PipelineInput.NONE),
                                named(
                                                "Instance",
                                                Types.object(family.typeName()),
                                                "The object to save, of Get- or New- with -InMemory.")
                                        .fromPipeline(PipelineInput.BY_VALUE))
                        .taking(properties())
                        .taking(named("Force", Types.SWITCH, force))
                        .excluding("Identity", "Instance");
        return tenant(draft).examples(examples.set().toArray(String[]::new));
    }

    private CmdletDescription remove() {
        var draft =
                cmdlet(
                                "Remove-" + family.noun(),
                                "Removes a %s: the one of the next wider scope counts. The global one gets its defaults again."
                                        .formatted(family.title()))
                        .asking()
                        .taking(
                                identity("Where it applies")
                                        .required()
                                        .fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                                Parameters.FORCE);
        return tenant(draft).examples(examples.remove().toArray(String[]::new));
    }
}
