# shellcheck shell=bash
# What packaging/try-wheel does in the bare system, as root.
set -euo pipefail
wheel=$1
libraries=(libegl1 libgl1 libfontconfig1 libxkbcommon0 libdbus-1-3 libglib2.0-0)

printf '\n== The system: %s\n' "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)"
apt-get update -qq
apt-get install -qq --yes --no-install-recommends pipx python3-venv "${libraries[@]}" >/dev/null 2>&1
python3 --version
id reader >/dev/null 2>&1 || useradd --create-home reader
home=$(getent passwd reader | cut -d: -f6)
find "$home" -mindepth 1 -delete
cat >/tmp/as-reader <<'READER'
set -euo pipefail
pipx install "$1" 2>&1 | grep -v '^WARNING'
PATH=$HOME/.local/bin:$PATH
pipx runpip qtreader list --format freeze 2>/dev/null
qtreader --version
qtreader-cli import /trial/seeds
for page in /trial/seeds/*.txt; do
  qtreader-cli parse "$page" --json | cmp - "/trial/expected/${page##*/}.json"
done
echo "the pages are read as the one-folder program reads them"
cd /trial/expected
for hits in *.hits; do
  qtreader-cli search "${hits%.hits}" --json | sed '/"took_ms": /d; /"library": /d' | cmp - "$hits"
  echo "the same answer to ${hits%.hits}"
done
QT_QPA_PLATFORM=offscreen qtreader-cli pdf 1 -o ~/one.pdf
ls -l ~/one.pdf
code=0
QT_QPA_PLATFORM=offscreen timeout 8 qtreader >/dev/null || code=$?
((code == 124)) || { echo "WRONG: the window ended with $code"; exit 1; }
echo "the window stays open"
pipx uninstall qtreader
ls ~/.local/share/qtreader
READER
setpriv --reuid=reader --regid=reader --init-groups env HOME="$home" USER=reader bash /tmp/as-reader "$wheel"
