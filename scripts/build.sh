# What ./run and ./test share: which tools are there, and building each part only when its sources changed.
# Sourced by bash; expects ROOT. Says what it does on standard error, so that standard output stays the program's.

readonly PNPM=pnpm@12.4.2
readonly CACHE=$ROOT/.cache

export KNOWLEDGE_ROOT=$ROOT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Compilers and build nodes would otherwise stay behind when the script ends.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
export npm_config_update_notifier=false

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Tools keep caches in HOME; an account without one gets one here.
use_a_home() {
  if [[ -z ${HOME:-} || ! -w $HOME ]]; then
    export HOME=$CACHE/home
    mkdir -p "$HOME"
  fi
}

require_tools() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
  command -v npx >/dev/null || fail "Node.js 20 or newer is missing: https://nodejs.org"
}

# One build at a time: a second ./run waits, then finds everything built.
lock_builds() {
  mkdir -p "$CACHE/stamps"
  if command -v flock >/dev/null; then
    exec 9>"$CACHE/build.lock"
    flock 9
  fi
}

unlock_builds() { exec 9>&-; }

# For find: files, without what builds put beside them.
readonly SOURCES=(\( -name bin -o -name obj -o -name node_modules -o -name dist \) -prune -o -type f)

# list_of PATH...: a number that changes when a source comes, goes or is renamed. A path may be missing.
list_of() { { find "$@" "${SOURCES[@]}" -print 2>/dev/null || true; } | LC_ALL=C sort | cksum; }

# is_current NAME PATH...: whether NAME was built from these sources as they are now.
is_current() {
  local stamp=$CACHE/stamps/$1
  shift
  [[ -f $stamp && $(<"$stamp") == "$(list_of "$@")" ]] || return 1
  [[ -z $(find "$@" "${SOURCES[@]}" -newer "$stamp" -print 2>/dev/null) ]]
}

# build_if_changed NAME COMMAND PATH...: runs COMMAND unless NAME is current. The stamp is as old as the start of the build:
# a source that is edited meanwhile is newer.
build_if_changed() {
  local name=$1 command=$2 next=$CACHE/stamps/$1.next
  shift 2
  is_current "$name" "$@" && return
  list_of "$@" >"$next"
  "$command" >&2 9>&-
  mv "$next" "$CACHE/stamps/$name"
}

pnpm() { CI=true npx --yes "$PNPM" "$@"; }

install_packages() {
  say "Installing npm packages…"
  pnpm --dir "$ROOT" install --frozen-lockfile --reporter=append-only
}

build_assets() {
  say "Building the web assets…"
  pnpm --dir "$ROOT" --filter assets build
}

ensure_packages() {
  [[ -d $ROOT/node_modules ]] || rm -f "$CACHE/stamps/packages"
  build_if_changed packages install_packages "$ROOT/pnpm-lock.yaml" "$ROOT/pnpm-workspace.yaml" "$ROOT/package.json"
}

# The style sheet is made from the classes that pages use, so pages are its sources too.
ensure_assets() {
  [[ -f $ROOT/src/Host/assets/package.json ]] || return 0
  [[ -d $ROOT/src/Host/wwwroot/dist ]] || rm -f "$CACHE/stamps/assets"
  build_if_changed assets build_assets "$ROOT/src/Host/assets" "$ROOT/src/Host/Pages" "$ROOT/pnpm-lock.yaml"
}
