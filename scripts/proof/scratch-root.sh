#!/bin/sh
# Installs a Debian package in a root folder of its own, and runs a command there as an ordinary user. The folder shows
# this machine's files; what is written goes to memory. Only root may mount.
#   scratch-root.sh PACKAGE HANDED COMMAND…
# HANDED is a folder that the command finds at /handed. At the end it holds, in `left`, every file that anybody wrote in
# that root after the installation: a search of it misses no place. With TRACE=yes, `trace` in it holds the calls of all
# processes that reach for somebody, and `network` what the interfaces carried.
set -eu
package=$1
handed=$2
shift 2

top=$(mktemp -d)
mount -t tmpfs -o mode=755 scratch "$top"
mkdir "$top/written" "$top/work" "$top/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$top/written,workdir=$top/work" "$top/root"
root=$top/root
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
for shared in tmp var/tmp dev/shm run; do mount -t tmpfs -o mode=1777 "own-$shared" "$root/$shared"; done
mkdir "$root/handed" "$root/tmp/.X11-unix"
mount --bind "$handed" "$root/handed"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"

cp "$package" "$root/durumi.deb"
# Not one file of another package may be in its way, and everything that it depends on must be there.
chroot "$root" dpkg --install /durumi.deb >&2
chroot "$root" dpkg --verify durumi >&2
chroot "$root" useradd --create-home caseworker
touch "$top/installed"

through=
if [ "${TRACE-}" = yes ]; then
  through='strace -f -qq -e trace=socket,connect,sendto,sendmsg,sendmmsg -o /handed/trace'
fi
status=0
# shellcheck disable=SC2086 # The words of the command are meant to be apart.
chroot "$root" $through setpriv --reuid=caseworker --regid=caseworker --clear-groups \
  env -i PATH="$PATH" DISPLAY="$DISPLAY" HOME=/home/caseworker LANG=en_US.UTF-8 LANGUAGE=en "$@" || status=$?

cat /proc/net/dev >"$handed/network"
left=$handed/left
mkdir "$left"
keep_written() {
  mkdir "$left/$2"
  (cd "$1" && find . -xdev -type f -newer "$top/installed" -exec cp --parents -p -t "$left/$2" {} +)
}
keep_written "$top/written" root
keep_written "$root/tmp" tmp
keep_written "$root/var/tmp" var-tmp
keep_written "$root/dev/shm" shm
keep_written "$root/run" run
exit "$status"
