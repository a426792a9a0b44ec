package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.ParameterDescription.named;

import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;

/** Parameters that many cmdlets have. */
final class Parameters {
    private static final String FORMS =
            "SIP address, user principal name, DOMAIN\\name, display name, distinguished name or user id";

    /** One user; a wildcard is refused. */
    static final ParameterDescription ONE_USER =
            named("Identity", Types.ONE_USER, "The user: " + FORMS + ".")
                    .at(1)
                    .required()
                    .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME);

    /** One user, or those whose display name matches. */
    static final ParameterDescription USERS =
            named(
                            "Identity",
                            Types.USERS,
                            "The user: " + FORMS + "; a display name may hold asterisks.")
                    .at(1)
                    .required()
                    .fromPipeline(PipelineInput.BY_VALUE_AND_PROPERTY_NAME);

    static final ParameterDescription FORCE =
            named("Force", Types.SWITCH, "Keeps errors that do not end the line to itself.");
    static final ParameterDescription PASS_THRU =
            named("PassThru", Types.SWITCH, "Gives the user.");
    static final ParameterDescription DOMAIN_CONTROLLER =
            named("DomainController", Types.TEXT, "Taken, without effect: the pool knows its own.");
    static final ParameterDescription LOCAL_STORE =
            named("LocalStore", Types.SWITCH, "Taken, without effect: there is one store.");
    static final ParameterDescription TENANT =
            named("Tenant", Types.GUID, "Taken, without effect: there is one tenant.");
    static final ParameterDescription CREDENTIAL =
            named(
                    "Credential",
                    Types.CREDENTIAL,
                    "Taken, without effect: the connection says who asks.");
    static final ParameterDescription RESULT_SIZE =
            named("ResultSize", Types.COUNT, "At most so many; 0 gives none.");
    static final ParameterDescription AS_XML = named("AsXml", Types.SWITCH, "Gives XML.");

    static final ParameterDescription PASSWORD =
            named(
                    "Password",
                    Types.SECRET,
                    "The password; other users of the machine see arguments.");
    static final ParameterDescription PASSWORD_FILE =
            named("PasswordFile", Types.FILE, "A file whose first line is the password.");

    private Parameters() {}

    /** The name of a pool, front end or service. */
    static ParameterDescription fqdn(String name, String synopsis) {
        return named(name, Types.TEXT, synopsis);
    }
}
