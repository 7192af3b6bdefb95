# shellcheck shell=bash disable=SC2154
# What the scripts that make packages need on top of packaging/ground.sh: Debian's tools, and an environment in
# build/venv with the locked ones of Python. Not .venv: what tests need shall not get into the program.
# Sourced in the project's folder, after ground.sh.
tools=build/venv/bin
[[ $OSTYPE == msys* ]] && tools=build/venv/Scripts

lay_tools() {
  local locks=(packaging/build.lock packaging/requirements.lock packaging/package.lock) lock state
  state=$(sha256sum packaging/tools.sh packaging/system-packages "${locks[@]}")$'\n'$PWD
  [[ -f build/venv/laid && $(<build/venv/laid) == "$state" ]] && return
  mkdir -p build
  find_python
  install_system_packages package
  say "installing the tools into build/venv"
  "$python" -m venv --clear build/venv
  for lock in "${locks[@]}"; do
    $tools/python -m pip install --quiet --no-input --disable-pip-version-check --no-deps \
      --no-build-isolation --require-hashes --use-pep517 --requirement "$lock"
  done
  printf '%s\n' "$state" >build/venv/laid
}

# The moment of the commit, as the time of all that is made from it
tell_moment() {
  SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
  export SOURCE_DATE_EPOCH
}
