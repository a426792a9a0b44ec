# shellcheck shell=bash
# Makes the ahead-of-time cache of the command line. Sourced by build.sh, whose lock it runs under.
#
# A cache fits one JDK and one set of jars. The key beside it says which, so that nothing is made
# twice. The JVM starts without a cache of another JDK; a jar that is newer than the cache it was seen
# to pass over, so cs looks at that itself.

cs_cache=$root/cmdlets/target/siegel-cs/siegel-cs.aot

# One line that changes with the JDK and with any jar of the command line.
cs_cache_key() {
    (
        cd "${cmdlets_jar%/*}"
        {
            cat "$JAVA_HOME/release"
            # the JVM compares times and sizes, not what is in the jars
            stat -c '%n %s %Y' siegel-cs.jar lib/*.jar
        } | sha256sum
    )
}

# Leaves no cache when it cannot be made: the command line then starts without, and slower.
make_cs_cache() {
    local key folder
    key=$(cs_cache_key)
    [[ -f $cs_cache && -f $cs_cache.key && $(<"$cs_cache.key") == "$key" ]] && return 0
    rm -f "$cs_cache" "$cs_cache.key"
    # beside the cache, so that it can be moved into place
    folder=$(mktemp -d "${cs_cache%/*}/training.XXXXXX")
    if "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 "$root/scripts/TrainCommandLine.java" \
        "$cmdlets_jar" "$cs_cache" "$folder" >&2 9>&-; then
        printf '%s\n' "$key" >"$cs_cache.key"
    else
        echo "The command line will start without its ahead-of-time cache." >&2
    fi
    rm -rf "$folder"
}
