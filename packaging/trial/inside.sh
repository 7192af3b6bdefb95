# shellcheck shell=bash
# What packaging/try-deb does in the bare system, as root.
set -euo pipefail
deb=$1
types=(text/plain text/markdown application/pdf application/xml text/xml text/html application/xhtml+xml)
desktop=(xvfb openbox dbus-daemon at-spi2-core thunar mousepad mupdf xdotool x11-utils scrot libglib2.0-bin python3-gi
  gir1.2-atspi-2.0 adwaita-icon-theme librsvg2-common man-db)

head() { printf '\n== %s\n' "$*"; }
wrong() {
  printf 'WRONG: %s\n' "$*"
  exit 1
}
offline() { unshare --net "$@"; }
defaults() { for type in "${types[@]}"; do gio mime "$type" | sed -n '1p'; done; }

head "The system: $(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release), $(dpkg-query --show | wc -l) packages"
apt-get update -qq
echo "a small desktop is laid: ${desktop[*]}"
apt-get install -qq --yes --no-install-recommends "${desktop[@]}" >/dev/null 2>&1
apt-get purge -qq --yes qtreader >/dev/null 2>&1 || true # of a trial that was broken off
echo "Chinese fonts in it: $(fc-list :lang=zh-cn 2>/dev/null | wc -l)"
defaults >/tmp/before
cat /tmp/before

head "apt install ./${deb##*/}: first Debian's own packages are fetched, then it is installed without a network"
apt-get install -qq --yes --no-install-recommends --download-only "$deb" >/dev/null 2>&1
offline apt-get install --yes --no-install-recommends "$deb" 2>&1 | grep -v '^(Reading\|^Processing\|^Selecting\|^Preparing'
dpkg-query --show --showformat '${Package} ${Version}, ${Status}, ${Installed-Size} KB\n' qtreader
dpkg --verify qtreader

head "What opens page texts by default is as it was; qtreader is among what can"
defaults >/tmp/after
diff /tmp/before /tmp/after || wrong "it took over"
for type in "${types[@]}"; do
  [[ $(gio mime "$type") == *qtreader.desktop* ]] || wrong "it cannot be chosen for $type"
done
echo "so for ${types[*]}"

head "Manual pages"
for page in qtreader qtreader-cli; do
  MANWIDTH=100 man --warnings "$page" 2>/tmp/warnings >/tmp/page
  [[ -s /tmp/warnings ]] && wrong "$(</tmp/warnings)"
  sed -n '3,4p' /tmp/page
done

head "A reader, without a network, at the screen"
id reader >/dev/null 2>&1 || useradd --create-home reader
home=$(getent passwd reader | cut -d: -f6)
find "$home" -mindepth 1 -delete
offline setpriv --reuid=reader --regid=reader --init-groups env -i HOME="$home" USER=reader LC_ALL=C.UTF-8 \
  PATH=/usr/bin:/bin dbus-run-session -- python3 /trial/reader.py /trial/pictures 2>/trial/log || wrong "$(tail -n 40 /trial/log)"

head "apt remove, then purge"
own() { (cd "$home" && find .local/share/qtreader .config/qtreader -type f -printf '%s %p\n' | sort -k2); }
own >/tmp/own
apt-get remove --yes qtreader 2>&1 | grep '^Removing'
apt-get purge --yes qtreader 2>&1 | grep '^Purging' || true
own | diff /tmp/own - || wrong "files of the reader went or changed"
echo "the reader's files are all there:"
cat /tmp/own
left=$(find / -xdev \( -path /trial -o -path "$home" -o -path /var/cache/apt -o -path /var/log -o -path /proc \) -prune \
  -o -name '*qtreader*' -print)
[[ ! $left ]] || wrong "it left behind: $left"
echo "nothing else is left"
