# Sourced by the other scripts: finds a Python, makes a virtual environment, installs Rung into it when needed.

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    echo "Rung needs Python 3.11 or newer, and none was found. On Debian or Ubuntu: apt install python3 python3-venv" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

make_environment() { # folder
    python=$(find_python)
    if "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv "$1"
    elif "$python" -m pip --version >/dev/null 2>&1; then
        # Debian ships venv without its pip; the system's own pip can fill the environment from outside
        "$python" -m venv --without-pip "$1"
        "$python" -m pip --python "$1/bin/python" install --quiet --disable-pip-version-check pip
    else
        echo "Python has neither ensurepip nor pip. On Debian or Ubuntu: apt install python3-venv" >&2
        exit 1
    fi
}

prepare() { # folder, what to install ("." or "-e .[test]"), paths whose change asks for a new install
    environment=$1 wanted=$2
    shift 2
    stamp="$environment/.rung-installed"
    if [ -f "$stamp" ] && [ -z "$(find "$@" -newer "$stamp" -type f -not -name '*.pyc' -not -path '*/node_modules/*' -not -path '*/static/built/*' | head -n 1)" ]; then
        return
    fi
    [ -x "$environment/bin/python" ] || make_environment "$environment"
    echo "Installing Rung into $environment (a few minutes the first time)"
    # shellcheck disable=SC2086  # two words on purpose
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check $wanted
    touch "$stamp"
}
