# shellcheck shell=bash
# Finds a JDK that can build and run Siegel. Sourced by run, verify and cs.
#
# No program is started to find out: a JDK says its version in its `release` file. That keeps the
# search under a few milliseconds, and works where a JDK for another processor lies around.

siegel_java=25

# release_of FOLDER: sets `release` to the feature release of the JDK there, or fails. A runtime
# without a compiler does not count.
release_of() {
    local line
    release=
    [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 1
    while IFS= read -r line; do
        if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
            release=${BASH_REMATCH[1]}
            return 0
        fi
    done <"$1/release"
    return 1
}

# The folder of the `java` that PATH finds, with symbolic links resolved.
java_on_path() {
    local java
    java=$(type -P java) || return 1
    java=$(readlink -f "$java") || return 1
    printf '%s\n' "${java%/bin/java}"
}

# The folders where JDKs are usually unpacked or installed.
installed_jdks() {
    local home=${HOME:-/root} folder
    for folder in /usr/lib/jvm/* /opt/* /opt/java/* "$home"/.sdkman/candidates/java/* \
        "$home"/.jdks/* /usr/java/* /usr/local/*; do
        [[ -d $folder ]] && printf '%s\n' "$folder"
    done
    return 0
}

# find_jdk: sets and exports JAVA_HOME, or ends with a message that names what was looked at.
find_jdk() {
    local folder release looked_at=()
    if [[ -n ${JAVA_HOME:-} ]]; then
        if release_of "$JAVA_HOME" && ((release >= siegel_java)); then
            export JAVA_HOME
            return 0
        fi
        looked_at+=("JAVA_HOME=$JAVA_HOME (${release:-no JDK})")
    fi
    if folder=$(java_on_path); then
        if release_of "$folder" && ((release >= siegel_java)); then
            export JAVA_HOME=$folder
            return 0
        fi
        looked_at+=("java on PATH: $folder (${release:-no JDK})")
    fi
    while IFS= read -r folder; do
        if release_of "$folder"; then
            if ((release == siegel_java)); then
                export JAVA_HOME=$folder
                return 0
            fi
            looked_at+=("$folder ($release)")
        fi
    done < <(installed_jdks)
    {
        echo "Siegel needs a JDK $siegel_java and found none. Looked at:"
        printf '  %s\n' "${looked_at[@]:-nothing on PATH and JAVA_HOME not set}"
        echo "  and JDKs in /usr/lib/jvm, /opt, /opt/java, ~/.sdkman/candidates/java, ~/.jdks, /usr/java, /usr/local"
        echo "Install one, or set JAVA_HOME to it."
    } >&2
    exit 1
}
