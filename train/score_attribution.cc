// Scores who says what on GENEVA's sentences with a frame of saying (FrameNet's Statement, Telling, Reveal_secret)
// whose speaker and message stand in the sentence.
//   train_score_attribution DATA_DIR
// "found": frames whose cue is the cue of an attribution. "speaker", "content": of those, the share that overlaps.
// Frames of nouns without a clause ("its report on the test") count as missed: they are no attributions of ours.
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#include "corpus.hpp"
#include "readout/readout.hpp"

namespace readout {
namespace {

bool overlap(const Doc& doc, TokenSpan tokens, std::string_view text, const nlohmann::json& part) {
  if (tokens.empty()) return false;
  const ByteSpan span = doc.bytes(tokens);
  return span.begin < train::byte_of(text, part["end"].get<size_t>()) &&
         train::byte_of(text, part["start"].get<size_t>()) < span.end;
}

int run(const std::string& data) {
  double frames = 0, found = 0, speakers = 0, contents = 0;
  const std::string lines = train::read_gz(data + "/acts/geneva-train.jsonl.gz");
  for (const std::string_view line : train::split(lines, '\n')) {
    if (line.empty()) continue;
    const auto row = nlohmann::json::parse(line);
    const auto text = row["text"].get<std::string>();
    Analysis analysis{text, {}};
    analysis.run();
    const Doc& doc = analysis.doc();
    for (const auto& frame : row["frames"]) {
      const auto name = frame["frame"].get<std::string>();
      if (name != "Statement" && name != "Telling" && name != "Reveal_secret") continue;
      const nlohmann::json *speaker = nullptr, *message = nullptr;
      for (const auto& arg : frame["args"]) {
        const auto role = arg["role"].get<std::string>();
        if (role == "Speaker") speaker = &arg;
        if (role == "Message" || role == "Information") message = &arg;
      }
      if (speaker == nullptr || message == nullptr) continue;
      ++frames;
      for (const Attribution& a : doc.attributions) {
        if (!overlap(doc, a.cue, text, frame)) continue;
        ++found;
        speakers += overlap(doc, a.speaker.tokens, text, *speaker);
        contents += overlap(doc, a.content, text, *message);
        break;
      }
    }
  }
  if (frames == 0) return std::cerr << "no frames in " << data << "\n", 1;
  std::printf("attribution geneva, found\t%.4f\nattribution geneva, speaker\t%.4f\nattribution geneva, content\t%.4f\n",
              found / frames, speakers / found, contents / found);
  return 0;
}

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "usage: train_score_attribution DATA_DIR\n", 2;
  return readout::run(argv[1]);
}
