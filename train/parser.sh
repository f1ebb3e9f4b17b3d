#!/usr/bin/env bash
# parser.sh DATA_DIR TOOLS_DIR TAGGER.bin OUT.bin: trains the parser, two programs at a time.
# Its sentences are tagged by taggers that have not seen them: the treebanks are cut into four folds by blocks of 200
# sentences, and each fold's tagger learns from the others. Three teachers learn from them; then the parser, from the
# treebanks and from what the teachers make of other texts, tagged by TAGGER.bin, and of the treebanks' own sentences
# with other words.
set -euo pipefail
data=$1 tools=$2 tagger=$3 out=$4 root=$(cd "$(dirname "$0")/.." && pwd)
clusters=$root/models/clusters.bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fold() {
  mkdir -p "$work/$1/treebank"
  for name in ewt-train gum-train; do
    gzip -dc "$data/treebank/$name.conllu.gz" |
      awk -v k="$1" 'BEGIN { RS = ""; ORS = "\n\n" } int((NR - 1) / 200) % 4 != k' | gzip -1n > "$work/$1/treebank/$name.conllu.gz"
  done
  for other in raw acts ner; do ln -s "$data/$other" "$work/$1/$other"; done
  "$tools/train_tagger" "$work/$1" "$clusters" "$work/tagger_$1.bin" fold
}
teacher() { "$tools/train_parser" "$data" "$clusters" "$work/teacher_$1.bin" "$1" --folds "$work"/tagger_?.bin; }
# both COMMAND NUMBER...: runs COMMAND NUMBER for each number, two at a time; fails when one fails.
both() {
  local command=$1 pids=() pid
  shift
  while [ $# -gt 0 ]; do
    "$command" "$1" & pids=($!)
    if [ $# -gt 1 ]; then "$command" "$2" & pids+=($!); shift; fi
    shift
    for pid in "${pids[@]}"; do wait "$pid"; done
  done
}
both fold 0 1 2 3
both teacher 1 2 3
"$tools/train_parser" "$data" "$clusters" "$out" 1 --folds "$work"/tagger_?.bin --tagger "$tagger" --teachers "$work"/teacher_?.bin
