package dev.siegel.api.document;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Siegel management API",
                        version = "1",
                        description =
                                """
                                Users, their devices and client certificates, for administrators.
                                Sign in at `/api/v1/sign-in` and send the token as a bearer token.
                                Times are ISO 8601 in UTC. Every failure is a problem document
                                (RFC 9457, `application/problem+json`). Every change takes
                                `dryRun=true`: all checks, no change, and what would happen.
                                """,
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")
final class ApiDescription {
    private ApiDescription() {}
}
