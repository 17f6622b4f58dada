mkdir -p "$1/root"
echo "half of it, and then the line drops"
exit 1
