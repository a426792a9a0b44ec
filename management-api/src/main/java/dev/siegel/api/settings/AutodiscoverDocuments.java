package dev.siegel.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A list of them, for the API's description. */
@Schema(name = "AutodiscoverConfigurations")
record AutodiscoverDocuments(List<AutodiscoverDocument> items) {}
