#!/usr/bin/env bash
# Prints the path of a Chromium; gets one when there is none (Debian's package as root, else Playwright's own download).
source "$(dirname "$0")/lib.sh"
find_chromium() {
  local candidate
  for candidate in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    [[ -n $candidate ]] && command -v "$candidate" && return 0
  done
  find "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}" -path '*chrome-linux*/chrome' -type f 2>/dev/null | grep -m1 . && return 0
  return 1
}
install_chromium() {
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk
  else
    (cd client && npx playwright install chromium)
  fi
}
find_chromium && exit 0
install_chromium >&2 || fail "No Chromium is installed and none could be fetched. Install one and set CHROMIUM_PATH." 2
find_chromium || fail "Chromium was installed but not found. Set CHROMIUM_PATH." 2
