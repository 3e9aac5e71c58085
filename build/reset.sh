#!/usr/bin/env bash
# Forgets the embedded database and the demo accounts of this checkout.
source "$(dirname "$0")/lib.sh"
if [[ ! -d data ]]; then
  echo "Nothing to forget: there is no data folder."
  exit 0
fi
rm -rf data
echo "The local database is gone. The next 'make run' creates and seeds a new one."
