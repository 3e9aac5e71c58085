#!/usr/bin/env bash
# Says what is missing, and where to get it, before anything is built. Exit code 2.
source "$(dirname "$0")/lib.sh"
command -v dotnet >/dev/null || fail "The .NET SDK 10 is missing. Install it from https://dotnet.microsoft.com/download and run this again." 2
dotnet --list-sdks | grep -q '^10\.' || fail "The .NET SDK 10 is needed; this machine has: $(dotnet --list-sdks | cut -d' ' -f1 | xargs). Install it from https://dotnet.microsoft.com/download." 2
command -v node >/dev/null || fail "Node.js 20.19 or newer is missing. Install it from https://nodejs.org and run this again." 2
node -e 'const [a,b]=process.versions.node.split(".").map(Number); process.exit(a>20||(a===20&&b>=19)?0:1)' \
  || fail "Node.js 20.19 or newer is needed; this machine has $(node --version)." 2
command -v npm >/dev/null || fail "npm is missing. It comes with Node.js." 2
