#!/usr/bin/env bash
# parser.sh DATA_DIR TOOLS_DIR OUT.bin: trains the parser. Its training sentences are tagged by taggers that have not seen
# them: the treebanks are cut into four folds by blocks of 200 sentences, and each fold's tagger learns from the others.
set -euo pipefail
data=$1 tools=$2 out=$3 root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
taggers=()
for k in 0 1 2 3; do
  mkdir -p "$work/$k/treebank"
  for name in ewt-train gum-train; do
    gzip -dc "$data/treebank/$name.conllu.gz" |
      awk -v k=$k 'BEGIN { RS = ""; ORS = "\n\n" } int((NR - 1) / 200) % 4 != k' | gzip -1n > "$work/$k/treebank/$name.conllu.gz"
  done
  for other in raw acts ner; do ln -s "$data/$other" "$work/$k/$other"; done
  "$tools/train_tagger" "$work/$k" "$root/models/clusters.bin" "$work/tagger_$k.bin"
  taggers+=("$work/tagger_$k.bin")
done
"$tools/train_parser" "$data" "$root/models/clusters.bin" "$out" "${taggers[@]}"
