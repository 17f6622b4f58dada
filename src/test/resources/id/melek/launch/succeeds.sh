mkdir -p "$1"
echo "all of it"
echo whole > "$1/program"
