#!/bin/sh
# Debian's Chromium, and those of its libraries that this machine lacks, unpacked into a folder: nothing is installed,
# no root needed. The packages' signatures and checksums are checked by apt.
#   get-chromium.sh DIR   ->  DIR/root (the files), DIR/bin/chromium
set -eu
fail() { echo "  $*"; exit 1; }

dir=$1
[ "$(uname -s)" = Linux ] && grep -q '^ID=debian' /etc/os-release 2>/dev/null || fail "Only Debian has packages to unpack."
command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail "apt-get and dpkg-deb are missing."
keyring=$(ls /usr/share/keyrings/debian-archive-keyring.* 2>/dev/null | head -n 1)
[ -n "$keyring" ] || fail "The package debian-archive-keyring is missing: apt-get install debian-archive-keyring"
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-sid}")
mirror_of() {
  cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
    grep -v '^#' | grep -oE "https?://[^ ]+/$1/?( |\$)" | head -n 1 | tr -d ' ' || true
}
mirror=$(mirror_of debian)
security=$(mirror_of debian-security)
[ -n "$mirror" ] || fail "No Debian mirror stands in /etc/apt/sources.list or /etc/apt/sources.list.d."

rm -rf "$dir"
apt=$dir/apt
mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$apt/etc/preferences.d" "$apt/etc/sources.list.d" "$dir/bin"
# What is installed here need not be fetched, except Chromium itself.
awk 'BEGIN { RS = ""; ORS = "\n\n" } !/^Package: chromium/' \
  /var/lib/dpkg/status > "$apt/status"
echo "deb [signed-by=$keyring] $mirror $suite main" > "$apt/etc/sources.list"
[ -z "$security" ] || echo "deb [signed-by=$keyring] $security $suite-security main" >> "$apt/etc/sources.list"
cat > "$apt/apt.conf" <<C
Dir::State "$apt/state"; Dir::State::status "$apt/status"; Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/etc/sources.list"; Dir::Etc::sourceparts "$apt/etc/sources.list.d"; Dir::Etc::preferencesparts "$apt/etc/preferences.d";
Acquire::Languages "none"; Acquire::Retries "3"; APT::Install-Recommends "false"; APT::Sandbox::User ""; Debug::NoLocking "true";
C
export APT_CONFIG="$apt/apt.conf"

echo "  reading the list of packages"
apt-get -qq update || fail "The list of packages of Debian $suite could not be fetched, for the reason above."
echo "  fetching chromium and the libraries it needs"
apt-get -qq -y --download-only install chromium fonts-dejavu-core >/dev/null || fail "Debian $suite does not offer chromium."
echo "  unpacking"
for package in "$apt"/cache/archives/*.deb; do dpkg-deb -x "$package" "$dir/root"; done
rm -rf "$apt" "$dir/root/usr/share/doc" "$dir/root/usr/share/man"

cat > "$dir/fonts.conf" <<'F'
<?xml version="1.0"?>
<fontconfig>
  <dir prefix="relative">root/usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
F
cat > "$dir/bin/chromium" <<'W'
#!/bin/sh
home=$(dirname "$(dirname "$(readlink -f "$0")")")
export FONTCONFIG_FILE="$home/fonts.conf"
LD_LIBRARY_PATH=$(find "$home/root" -name '*.so*' ! -path '*/lib/chromium/*' -exec dirname {} + | sort -u | tr '\n' ':')
export LD_LIBRARY_PATH
exec "$home/root/usr/lib/chromium/chromium" "$@"
W
chmod +x "$dir/bin/chromium"
"$dir/bin/chromium" --version
