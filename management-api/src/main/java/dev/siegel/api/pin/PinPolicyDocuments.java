package dev.siegel.api.pin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A list of PIN policies, for the API's description. */
@Schema(name = "PinPolicies")
record PinPolicyDocuments(List<PinPolicyDocument> items) {}
