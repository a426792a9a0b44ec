#!/usr/bin/env bash
# The command line of Siegel: ./cs CMDLET -Param value ..., ./cs -c 'PIPELINE', ./cs -f FILE,
# ./cs jshell [FILE ...] for JShell with the cmdlets as methods, or ./cs alone for the shell. Builds it once if it was never built; after that `run` keeps it current,
# since reading every source at each call would cost more than the call.
set -euo pipefail

here=${BASH_SOURCE[0]}
[[ -L $here ]] && here=$(readlink -f "$here")
[[ $here == */* ]] || here=./$here
root=${here%/*}
# shellcheck source=scripts/jdk.sh
source "$root/scripts/jdk.sh"

find_jdk
distribution=$root/cmdlets/target/siegel-cs
if [[ ! -f $distribution/siegel-cs.jar ]]; then
    root=$(cd "$root" && pwd)
    # shellcheck source=scripts/build.sh
    source "$root/scripts/build.sh"
    build_if_needed
fi

# JShell of the same JDK; what follows goes to it as it is, files to load first for instance.
if [[ ${1-} == jshell ]]; then
    shift
    exec "$JAVA_HOME/bin/jshell" --class-path "$distribution/siegel-cs.jar" \
        --startup "$distribution/cs.jsh" --feedback cs -R-XX:+UseSerialGC "$@"
fi

# Started for a moment each time: one compiler stage, one collector thread, and the
# ahead-of-time cache where the build has left one. Nothing of the JVM's own goes to standard output.
options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable)
# The JVM was seen to take a cache that is older than the jar, and with it classes that are gone.
[[ $distribution/siegel-cs.aot -nt $distribution/siegel-cs.jar ]] && options+=("-XX:AOTCache=$distribution/siegel-cs.aot")
exec "$JAVA_HOME/bin/java" "${options[@]}" -jar "$distribution/siegel-cs.jar" "$@"
