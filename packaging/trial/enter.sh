# shellcheck shell=bash
# A way into the root of a bare system, for packaging/try-*. Sourced in the project's folder, after ground.sh.

check_root() { # ROOT
  ((EUID == 0)) || stop "wants to be root, to enter $1"
  [[ -x $1/usr/bin/apt-get ]] || stop "$1 is no root of Debian"
}

# Lays files into /trial of the root, the only thing of this project that is there
lay_trial() { # ROOT FILE...
  local root=$1
  shift
  rm -rf "$root/trial"
  mkdir -p "$root/trial/pictures"
  cp -a "$@" "$root/trial/"
  chmod -R a+rX "$root/trial"
  chmod 1777 "$root/trial/pictures"
}

# Runs a script of /trial there, with an environment as a new system has it and the way to the network of this one
enter_root() { # ROOT SCRIPT [ARGUMENT...]
  # shellcheck disable=SC2016
  unshare --mount --pid --fork --kill-child bash -ec '
    root=$1 script=$2
    shift 2
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
    exec chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LC_ALL=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive ${PIP_CERT+"PIP_CERT=$PIP_CERT"} bash "/trial/$script" "$@"' enter "$@"
}
