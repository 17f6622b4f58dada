#!/bin/sh
# Real MySQL server from Debian's packages, unpacked into a folder: nothing is installed, no root needed, and the
# machine's own libraries and package state stay untouched. The packages' signatures and checksums are checked by apt.
#   get-mysql.sh DIR   ->  DIR/root (the files), DIR/bin/{mysqld,mysql,mysqladmin,mysqldump}
set -eu
fail() { echo "  $*" >&2; exit 1; }

dir=$1
suite=sid # stable Debian has MariaDB only
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || fail "Only Linux on x86-64 has packages to unpack."
grep -q '^ID=debian' /etc/os-release 2>/dev/null || fail "Only Debian has packages to unpack."
command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail "apt-get and dpkg-deb are missing."
keyring=$(ls /usr/share/keyrings/debian-archive-keyring.* 2>/dev/null | head -n 1)
[ -n "$keyring" ] || fail "The package debian-archive-keyring is missing: apt-get install debian-archive-keyring"
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
  grep -v '^#' | grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ' || true)
[ -n "$mirror" ] || fail "No Debian mirror stands in /etc/apt/sources.list or /etc/apt/sources.list.d."

rm -rf "$dir"
apt=$dir/apt
mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$apt/etc/preferences.d" "$apt/etc/sources.list.d" "$dir/bin"
: > "$apt/status" # empty: every library comes along, so the machine's own need not fit
echo "deb [arch=amd64 signed-by=$keyring] $mirror $suite main" > "$apt/etc/sources.list"
cat > "$apt/apt.conf" <<C
Dir::State "$apt/state"; Dir::State::status "$apt/status"; Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/etc/sources.list"; Dir::Etc::sourceparts "$apt/etc/sources.list.d"; Dir::Etc::preferencesparts "$apt/etc/preferences.d";
Acquire::Languages "none"; Acquire::Retries "3"; APT::Install-Recommends "false"; APT::Sandbox::User ""; Debug::NoLocking "true";
C
export APT_CONFIG="$apt/apt.conf"

echo "  reading the list of packages"
apt-get -qq update || fail "The list of packages of Debian $suite could not be fetched, for the reason above."
echo "  fetching mysql-server-core, mysql-client-core and their libraries"
apt-get -qq -y --download-only install mysql-server-core mysql-client-core >/dev/null ||
  fail "Debian $suite does not offer mysql-server-core at present. Try again tomorrow, or use one of the other ways."
echo "  unpacking"
for package in "$apt"/cache/archives/*.deb; do dpkg-deb -x "$package" "$dir/root"; done
rm -rf "$apt" "$dir/root/usr/share/doc" "$dir/root/usr/share/man"

loader=$(cd "$dir" && find root -name ld-linux-x86-64.so.2 | head -n 1)
for program in mysqld mysql mysqladmin mysqldump; do
  file=$(cd "$dir" && find root/usr -path "*bin/$program" | head -n 1)
  cat > "$dir/bin/$program" <<W
#!/bin/sh
home=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")
exec "\$home/$loader" --library-path "\$home/root/usr/lib/x86_64-linux-gnu:\$home/root/lib/x86_64-linux-gnu:\$home/root/usr/lib/mysql/private" "\$home/$file" "\$@"
W
  chmod +x "$dir/bin/$program"
done
