/**
 * REST for administrators: what the listener needs and the limits it keeps. Controllers translate
 * and nothing else; rights are checked in the pool's use cases.
 *
 * <p>Whoever starts it puts one instance of each of these into the context: {@link
 * dev.siegel.api.ApiSettings}, {@link dev.siegel.api.DatabaseCheck}, and the use cases {@code
 * AdministratorSignIn}, {@code SetAdministratorPassword}, {@code IdentifyCaller}, {@code
 * FindUsers}, {@code CreateAccount}, {@code SetAccountPassword}, {@code EnableUser}, {@code
 * DisableUser}, {@code ListClientCertificates}, {@code RevokeClientCertificates}, {@code
 * ImportClientCertificates}, {@code FindServerCertificates}, {@code RequestServerCertificate},
 * {@code ImportServerCertificate}, {@code AssignServerCertificate}, {@code
 * RemoveServerCertificate}.
 */
@NullMarked
package dev.siegel.api;

import org.jspecify.annotations.NullMarked;
