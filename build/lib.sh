# Shared by the scripts of this folder; sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
CONFIG="${CONFIG:-Release}"

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'error: %s\n' "$1" >&2; exit "${2:-1}"; }

# npm_install DIR: exact packages of the lock file, only when they changed.
npm_install() {
  local dir=$1
  if [[ ! -f $dir/node_modules/.installed ]] || ! cmp -s "$dir/package-lock.json" "$dir/node_modules/.installed"; then
    say "npm ci in $dir"
    (cd "$dir" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --engine-strict --no-audit --no-fund --loglevel=error)
    cp "$dir/package-lock.json" "$dir/node_modules/.installed"
  fi
}

# stale OUTPUT SOURCE...: whether a source is newer than the output or the output is missing.
stale() {
  local output=$1
  shift
  [[ -e $output ]] || return 0
  [[ -n $(find "$@" \( -name node_modules -o -name bin -o -name obj -o -name dist \) -prune -o -type f -newer "$output" -print -quit) ]]
}
