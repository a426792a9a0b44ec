/**
 * The borders between the modules, as tests: who may know whom, which library may be used where. It
 * looks at the compiled classes of every module and runs none of them.
 */
@NullMarked
package dev.siegel.architecture;

import org.jspecify.annotations.NullMarked;
