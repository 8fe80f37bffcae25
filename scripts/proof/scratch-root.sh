#!/bin/sh
# Installs a Debian package in a root folder of its own, and runs a command there as an ordinary user. The folder shows
# this machine's files; what is written goes to memory and is gone at the end. Only root may mount.
#   scratch-root.sh PACKAGE HANDED COMMAND…     HANDED: a folder that the command finds at /handed
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
mount -t tmpfs -o mode=1777 temporary "$root/tmp"
mkdir "$root/handed" "$root/tmp/.X11-unix"
mount --bind "$handed" "$root/handed"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"

cp "$package" "$root/durumi.deb"
# Not one file of another package may be in its way, and everything that it depends on must be there.
chroot "$root" dpkg --install /durumi.deb >&2
chroot "$root" dpkg --verify durumi >&2
chroot "$root" useradd --create-home caseworker

exec chroot "$root" setpriv --reuid=caseworker --regid=caseworker --clear-groups \
  env HOME=/home/caseworker "$@"
