// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_facts.h"

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

namespace brandpunt::exchange {
namespace {

using Json = nlohmann::json;

/// nlohmann keeps the last of two equal keys without a word; a file that says two things is refused instead.
class DoubleKeys {
 public:
  bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
    if (depth == 1 && event == Json::parse_event_t::key && !m_seen.insert(parsed.get<std::string>()).second) {
      twice = parsed.get<std::string>();
    }
    return true;
  }
  std::string twice = {};

 private:
  std::set<std::string> m_seen = {};
};

/// A value as it stands; nothing for what no fact can be: a list, an object.
std::optional<FactValue> valueFrom(const Json& json) {
  if (json.is_null()) return FactValue{};
  if (json.is_boolean()) return FactValue(json.get<bool>());
  if (json.is_number()) return FactValue(json.get<double>());
  if (!json.is_string()) return {};
  const auto word = json.get<std::string>();
  return word == unknownWord ? FactValue{} : FactValue(word);
}

Error bad(const std::filesystem::path& file, const Text& cause) {
  const std::string name = file.filename().string();
  return {ErrorCode::WrongFormat, {name + ": " + cause.nl, name + ": " + cause.en}};
}

}  // namespace

Result<FactSet> readFacts(const std::filesystem::path& file, const RuleBase& rules) {
  std::error_code status;
  if (!std::filesystem::exists(file, status)) {
    return Error{ErrorCode::NotFound,
                 {"Het feitenbestand " + file.string() + " is er niet.",
                  "The facts file " + file.string() + " is not there."}};
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream || std::filesystem::is_directory(file, status)) {
    return Error{ErrorCode::NotReadable,
                 {"Het feitenbestand " + file.string() + " is niet te lezen.",
                  "The facts file " + file.string() + " cannot be read."}};
  }
  DoubleKeys doubles;
  const Json json = Json::parse(stream, std::ref(doubles), false);
  if (json.is_discarded() || !json.is_object()) {
    return bad(file, {"dit is geen JSON-object met feiten, zoals {\"delict\": \"autokraak\"}.",
                      "this is no JSON object of facts, such as {\"delict\": \"autokraak\"}."});
  }
  if (!doubles.twice.empty()) {
    return bad(file, {"het feit '" + doubles.twice + "' staat er twee keer in.",
                      "the fact '" + doubles.twice + "' is in it twice."});
  }
  FactSet facts;
  for (const auto& [id, item] : json.items()) {
    const FactKind* kind = rules.fact(id);
    if (!kind)
      return bad(file, {"het feit '" + id + "' bestaat niet.", "the fact '" + id + "' does not exist."});
    const std::optional<FactValue> value = valueFrom(item);
    const std::optional<Text> wrong =
        value ? misfit(*kind, *value) : misfit(*kind, FactValue(std::string("[]")));
    if (wrong) return bad(file, *wrong);
    if (!isUnknown(*value)) facts[id] = {*value, FactOrigin::Answered, {}, {}};
  }
  if (!facts.contains("delict")) {
    return bad(file, {"het feit 'delict' ontbreekt: autokraak of woninginbraak.",
                      "the fact 'delict' is missing: autokraak or woninginbraak."});
  }
  return facts;
}

}  // namespace brandpunt::exchange
