# shellcheck shell=bash disable=SC2154
# The ground that packaging/run and packaging/test stand on: system packages, a virtual environment,
# the locked Python packages. Sourced by both, in the project's folder, with $me saying by whom.
#
#   lay_ground run    does what is missing and says so; takes milliseconds where nothing is
#   lay_ground test   what the tests need on top of that

say() { printf '%s: %s\n' "$me" "$*" >&2; }
stop() {
  say "$@"
  exit 1
}

lay_ground() { # run|test
  local stamp=.venv/laid-for-$1 state locks=(packaging/build.lock packaging/requirements.lock)
  [[ $1 == test ]] && locks=(packaging/dev.lock)
  state=$(sha256sum packaging/ground.sh packaging/system-packages pyproject.toml "${locks[@]}")$'\n'$PWD
  [[ -x .venv/bin/python && -f $stamp && $(<"$stamp") == "$state" ]] && return
  exec 9>>.ground-lock
  flock --nonblock 9 || { say "already being set up elsewhere, waiting" && flock 9; }
  find_python
  install_system_packages "$1"
  make_environment
  install_locked "${locks[@]}"
  [[ $1 == test ]] || install_qtreader
  printf '%s\n' "$state" >"$stamp"
  exec 9>&-
  say "set up"
}

find_python() {
  local candidate
  for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
    # of an active virtual environment, the Python it was made from: .venv cannot be made from itself
    python=$("$candidate" -c 'import sys; (3, 11) <= sys.version_info < (3, 14) and print(sys._base_executable)' 2>&-) &&
      [[ $python ]] && return
  done
  stop "needs Python 3.11, 3.12 or 3.13 (PYTHON=/path/to/python3 names one)"
}

install_system_packages() { # run|test|package
  local missing line privilege=()
  if ! command -v dpkg-query apt-get >/dev/null; then
    say "no Debian system: see in packaging/system-packages what has to be there"
    return
  fi
  mapfile -t missing < <(comm -23 <(wanted_packages "$1" | sort) <(installed_packages | sort -u))
  ((${#missing[@]})) || return 0
  line="apt-get update && apt-get install --yes --no-install-recommends ${missing[*]}"
  if ((EUID)); then
    privilege=(sudo --non-interactive)
    "${privilege[@]}" true 2>/dev/null || stop "system packages are missing. Type this line, then start again:
$(command -v sudo >/dev/null && echo "sudo sh" || echo "su -") -c '$line'"
  fi
  say "installing system packages: ${missing[*]}"
  privilege+=(env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes)
  "${privilege[@]}" apt-get update -qq </dev/null
  "${privilege[@]}" apt-get install -qq --yes --no-install-recommends "${missing[@]}" </dev/null >/dev/null
}

wanted_packages() { # run|test|package
  local has_venv=no library
  "$python" -c 'import ensurepip, venv' 2>/dev/null && has_venv=yes
  # Debian's Python has its library in a package of its own, called after its version
  library=$("$python" -c 'import sys; print("libpython3.%d" % sys.version_info[1] if sys.base_prefix == "/usr" else "")')
  awk -v part="$1" -v has_venv="$has_venv" -v library="$library" '
    /^\[/ { section = substr($1, 2, length($1) - 2); next }
    /^#/ || NF == 0 || section != "" && section != part || $1 == "python3-venv" && has_venv == "yes" { next }
    $1 == "libpython3" { if (library != "") print library; next }
    { print $1 }' packaging/system-packages
}

# Provided names count: a later Debian calls libglib2.0-0 libglib2.0-0t64
installed_packages() {
  dpkg-query --show --showformat '${db:Status-Status}, ${Package}, ${Provides}\n' |
    sed -n 's/^installed, //p' | tr ',' '\n' | awk 'NF { print $1 }'
}

# A virtual environment knows its folder and its Python by heart: another of either, another environment
make_environment() {
  local place
  place="$PWD $("$python" -c 'import sys; print(sys.version, sys.prefix)')"
  [[ -x .venv/bin/python && -f .venv/place && $(<.venv/place) == "$place" ]] && return
  say "making the virtual environment .venv"
  "$python" -m venv --clear .venv
  printf '%s\n' "$place" >.venv/place
}

install_locked() { # LOCK...
  local lock
  for lock in "$@"; do
    say "installing what $lock names; the first time it is downloaded"
    pip_install --require-hashes --use-pep517 --requirement "$lock"
  done
}

install_qtreader() { pip_install --no-index --editable .; }

# No build isolation: the tools that build come from a lock too, not from wherever pip finds them
pip_install() {
  .venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check \
    --no-deps --no-build-isolation "$@"
}
