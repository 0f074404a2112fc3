#!/usr/bin/env bash
# Runs brandpunt-cli beside the programs that a user would take instead, in one run on one machine:
#   tests/bench/peers.sh GEN.py [FOLDER [JOB...]]
# GEN.py makes the inputs; they and what is measured stand in FOLDER (build/peers). A run that was stopped goes on where it
# was; remove FOLDER/results.jsonl to measure anew. JOB is one of dbscan, hdbscan, stdbscan, kde, gistar, odd, chance,
# import; none: all. The raw lines that docs/benchmarks.md rests on are kept in tests/bench/results.jsonl.
# Installs on Debian 12, as root or with sudo, what is missing of the peers. Leave the machine alone meanwhile.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,8s/^# \?//p' "$0" >&2; exit 2; }
generator=$(realpath "$1")
shift
cd "$(dirname "$0")/../.."
folder=${1:-build/peers}
[ $# -eq 0 ] || shift
mkdir -p "$folder"

peers=(python3-numpy python3-scipy python3-sklearn python3-libpysal python3-gdal python3-pyproj gdal-bin r-base-core
  r-cran-dbscan r-cran-spatstat.explore time)
missing=()
for name in "${peers[@]}"; do
  dpkg-query -W -f '${Status}\n' "$name" 2>/dev/null | grep -q '^install ok installed' || missing+=("$name")
done
if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
./dev cli --help >/dev/null
program=$PWD/build/release/bin/brandpunt-cli

wants() {  # wants JOB JOBS...
  local job=$1
  shift
  [ $# -eq 0 ] || printf '%s\n' "$@" | grep -qx "$job"
}

echo "load before: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) processors, $(date -u +%FT%TZ)"
/usr/bin/python3 tests/bench/compare_peers.py "$program" "$generator" "$folder" "$@"
if wants chance "$@"; then
  for sizes in "1000 10000" "5000 100000" "20000 1000000"; do
    grep -qs "\"knox ${sizes% *}\"" "$folder/chance.jsonl" && continue
    # shellcheck disable=SC2086
    /usr/bin/python3 tests/bench/compare_chance.py "$program" $sizes | tee -a "$folder/chance.jsonl"
  done
fi
if wants import "$@"; then /usr/bin/python3 tests/bench/compare_import.py "$program" "$generator" "$folder" 1000000; fi
