# shellcheck shell=bash
# Debian packages that the checks need. Sourced by verify.

# has_package NAME: whether what the package brings is there, however it came.
has_package() {
    local plugins
    case $1 in
        maven) type -P mvn >/dev/null ;;
        curl | gcc | pkg-config | chromium) type -P "$1" >/dev/null ;;
        libc6-dev) [[ -e /usr/include/stdlib.h ]] ;;
        fonts-dejavu-core) [[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]] ;;
        libpurple-dev) pkg-config --exists purple 2>/dev/null ;;
        pidgin-sipe)
            plugins=$(pkg-config --variable=plugindir purple 2>/dev/null || true)
            [[ -e /usr/lib/purple-2/libsipe.so || -e $plugins/libsipe.so ]]
            ;;
        *) return 1 ;;
    esac
}

missing_packages() {
    local name
    for name in "$@"; do
        has_package "$name" || printf '%s\n' "$name"
    done
}

# need_packages NAME...: installs what is missing, or ends naming it.
need_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} == 0)) && return 0
    if ((EUID != 0)) || ! type -P apt-get >/dev/null; then
        echo "verify: missing Debian packages: ${missing[*]}" >&2
        echo "Install them with: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    echo "verify: installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q >/dev/null
    apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} > 0)); then
        echo "verify: still missing after the installation: ${missing[*]}" >&2
        exit 1
    fi
}
