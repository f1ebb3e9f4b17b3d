#include "readout/string_pool.hpp"

namespace readout {

StringPool::StringPool() : offsets_{0}, table_(1024, UINT32_MAX) { intern(""); }

uint32_t StringPool::slot(std::string_view s, uint32_t hash) const {
  const uint32_t mask = static_cast<uint32_t>(table_.size()) - 1;
  // FNV's low bits are weak for short strings: fold the high half in.
  for (uint32_t i = (hash ^ (hash >> 15)) & mask;; i = (i + 1) & mask) {
    const uint32_t id = table_[i];
    if (id == UINT32_MAX || (hashes_[id] == hash && view(id) == s)) return i;
  }
}

uint32_t StringPool::find(std::string_view s) const { return table_[slot(s, hash_bytes(s))]; }

uint32_t StringPool::intern(std::string_view s) {
  const uint32_t hash = hash_bytes(s);
  const uint32_t i = slot(s, hash);
  if (table_[i] != UINT32_MAX) return table_[i];
  const uint32_t id = size();
  // A view into this pool would dangle when chars_ grows: append by offset then.
  chars_.append(std::string(s));
  offsets_.push_back(static_cast<uint32_t>(chars_.size()));
  hashes_.push_back(hash);
  table_[i] = id;
  if (hashes_.size() * 2 > table_.size()) {
    table_.assign(table_.size() * 2, UINT32_MAX);
    for (uint32_t k = 0; k < id + 1; ++k) table_[slot(view(k), hashes_[k])] = k;
  }
  return id;
}

}  // namespace readout
