# Sourced by the other scripts: installs what is missing (apt and npm only), once. Idempotent.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# need_apt PACKAGE...: installs those that are not.
need_apt() {
  local missing=() p
  for p in "$@"; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || missing+=("$p")
  done
  [ ${#missing[@]} = 0 ] && return
  say "installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# Node 18 or newer with npm; Debian's own where there is none.
need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || need_apt nodejs npm
  if [ ! -e node_modules/.ready ] || [ package-lock.json -nt node_modules/.ready ]; then
    say "installing npm packages"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
    touch node_modules/.ready
  fi
}

need_toolchain() {
  need_apt g++ cmake ninja-build python3 emscripten nlohmann-json3-dev doctest-dev brotli
}

# cmake_build PRESET [TARGET...]
cmake_build() {
  local preset=$1; shift
  [ -e "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset" ${*:+--target "$@"} -- --quiet >&2
}
