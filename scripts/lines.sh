#!/usr/bin/env bash
# How many lines of declarations stand for how many generated ones, per module: the table in docs/architecture.md.
# Empty lines are not counted. Usage: scripts/lines.sh [Debug|Release]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
configuration=${1:-Debug}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

count() { { cat -- "$@" 2>/dev/null || true; } | grep -cv '^[[:space:]]*$' || true; }

# With one decimal.
ratio() { local tenths=$(($1 * 10 / $2)); echo "$((tenths / 10)).$((tenths % 10))"; }

# A resource is the file that is marked, and its other parts beside it: Item.cs, Item.Validation.cs.
parts() {
  local file stem other
  for file in "$@"; do
    stem=${file%.cs}
    echo "$file"
    for other in "$stem".*.cs; do
      [ ! -e "$other" ] || echo "$other"
    done
  done
}

echo '| module | resources | lines declared | lines generated | for one |'
echo '|---|---|---|---|---|'
resources=0 declared=0 generated=0
for folder in src/Modules/*/; do
  module=$(basename "$folder")
  dotnet build "$folder/Knowledge.$module.csproj" -c "$configuration" -v q --nologo --no-incremental --no-dependencies \
    -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath="$out/$module" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
  mapfile -t marked < <(grep -rlE '^\[Resource' --include='*.cs' --exclude-dir=obj --exclude-dir=bin "$folder" | sort)
  mapfile -t files < <(parts "${marked[@]}" | sort -u)
  mapfile -t written < <(find "$out/$module/Knowledge.Generator" -name '*.cs')
  here=$(count "${files[@]}") there=$(count "${written[@]}")
  echo "| $module | ${#marked[@]} | $here | $there | $(ratio "$there" "$here") |"
  resources=$((resources + ${#marked[@]})) declared=$((declared + here)) generated=$((generated + there))
done
echo "| all | $resources | $declared | $generated | $(ratio "$generated" "$declared") |"
