# shellcheck shell=bash
# Builds the server and the command line when their sources have changed. Sourced by run, verify
# and cs, which set `root` first and have found a JDK.

server_jar=$root/server/target/siegel/siegel-server.jar
cmdlets_jar=$root/cmdlets/target/siegel-cs/siegel-cs.jar
stamp=$root/target/build-stamp
# shellcheck source=scripts/cache.sh
source "$root/scripts/cache.sh"

# One line that changes with any source, resource or pom that ends up in a distribution.
source_stamp() {
    (
        cd "$root"
        {
            find . \( -name target -o -name .git -o -path ./src -o -path ./data -o -path ./docs \) -prune \
                -o -type f \( -name pom.xml -o -path '*/src/main/*' -o -path './.mvn/*' \) -print0
        } | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
    )
}

is_built() {
    [[ -f $server_jar && -f $cmdlets_jar && -f $stamp && $(<"$stamp") == "$1" ]]
}

# One build at a time in this folder: file descriptor 9 holds the lock until release_build_lock.
take_build_lock() {
    mkdir -p "$root/target"
    exec 9>"$root/target/build.lock"
    if ! flock -n 9; then
        echo "Another build is running here; waiting for it." >&2
        flock 9
    fi
}

release_build_lock() {
    exec 9>&-
}

maven() {
    if ! type -P mvn >/dev/null; then
        echo "Siegel is built with Maven, and there is no mvn on PATH. On Debian: apt-get install maven" >&2
        return 1
    fi
    # Maven leaves a resource in target that is gone from the sources. A migration that was renamed
    # would be there twice, and the server would refuse to start.
    rm -rf "$root/migrations/target"
    (cd "$root" && exec mvn -B -ntp "$@" 9>&-)
}

# SIEGEL_BUILD=never uses what is there: for tests inside a build, which holds the lock.
build_if_needed() {
    local now
    [[ ${SIEGEL_BUILD:-} == never ]] && return 0
    now=$(source_stamp)
    is_built "$now" && return 0
    take_build_lock
    if ! is_built "$now"; then
        echo "Building Siegel." >&2
        maven -q -DskipTests -Dspotless.check.skip=true -pl server,cmdlets -am package >&2
        make_cs_cache
        printf '%s\n' "$now" >"$stamp"
    fi
    release_build_lock
}
