#!/usr/bin/env bash
# Makes the secret files of a compose deployment: make-secrets.sh sqlserver|postgresql [folder]
# Nothing that is there already is overwritten.
set -euo pipefail

kind=${1:-}
folder=${2:-$(dirname "$0")/secrets}
case $kind in
  sqlserver | postgresql) ;;
  *) echo "Usage: $0 sqlserver|postgresql [folder]" >&2; exit 2 ;;
esac

# The folder keeps everybody else out; the files inside are read by the users of the containers.
mkdir -p "$folder"
chmod 700 "$folder"

keep() { # keep NAME VALUE
  if [ -e "$folder/$1" ]; then
    echo "kept $folder/$1"
  else
    printf '%s' "$2" > "$folder/$1"
    chmod 444 "$folder/$1"
    echo "made $folder/$1"
  fi
}

# Capital, small, digit and sign, as SQL Server's policy asks; nothing that needs quoting.
password() { printf 'Ntm-%s' "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"; }

keep ntm_password "$(password)"
if [ "$kind" = sqlserver ]; then
  keep sa_password "$(password)"
  keep Database__ConnectionString "Server=database;Database=ntm;User Id=ntm;Password=$(cat "$folder/ntm_password");Encrypt=True;TrustServerCertificate=True"
else
  keep Database__ConnectionString "Host=database;Database=ntm;Username=ntm;Password=$(cat "$folder/ntm_password")"
fi
