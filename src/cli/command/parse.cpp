// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/parse.h"

#include <CLI/CLI.hpp>
#include <deque>
#include <memory>
#include <sstream>

#include "command/reference.h"

#ifndef BRANDPUNT_VERSION
#define BRANDPUNT_VERSION "0"
#endif

namespace brandpunt::cli {
namespace {

/// A declared command wired to CLI11; `given` outlives the parse because CLI11 writes into it.
struct Wired {
  const Command* command;
  CLI::App* app;
  std::deque<std::pair<CLI::Option*, std::pair<std::string, std::vector<std::string>>>> given;
};

void wireCommon(CLI::App& app, Request& request) {
  app.add_flag("--json", request.json, "print one JSON document on standard output");
  app.add_flag("--quiet", request.quiet, "no remarks and no progress");
  app.add_option("--lang", request.language, "language of messages: nl or en")
      ->check(CLI::IsMember({"nl", "en"}));
}

void wire(Wired& wired) {
  for (const Positional& p : wired.command->positionals) {
    auto& slot = wired.given.emplace_back();
    slot.second.first = p.name;
    slot.first = wired.app->add_option(p.name, slot.second.second, p.help)->expected(1)->required(p.required);
    slot.first->allow_extra_args(false);
  }
  for (const Option& o : wired.command->options) {
    auto& slot = wired.given.emplace_back();
    slot.second.first = o.name;
    if (o.value.empty()) {
      slot.first = wired.app->add_flag(o.name, o.help);
    } else {
      slot.first =
          wired.app->add_option(o.name, slot.second.second, o.help)->type_name(o.value)->required(o.required);
      slot.first->allow_extra_args(false);
      slot.first->multi_option_policy(o.repeated ? CLI::MultiOptionPolicy::TakeAll
                                                 : CLI::MultiOptionPolicy::TakeLast);
    }
  }
}

}  // namespace

Request parse(const std::vector<Command>& commands, int argc, const char* const* argv) {
  Request request;
  CLI::App app{"Brandpunt: from a police incident export to hotspots, measures and a map", "brandpunt-cli"};
  app.set_version_flag("--version", "brandpunt-cli " BRANDPUNT_VERSION);
  // CLI11 prints what this throws and ends well, as it does for --version.
  app.add_flag_callback(
      "--reference", [&commands] { throw CLI::CallForVersion(reference(commands), 0); },
      "all commands as a page of Markdown");
  app.require_subcommand(1);
  std::map<std::string, CLI::App*> groups;
  std::deque<Wired> all;
  for (const Command& command : commands) {
    CLI::App* parent = &app;
    std::string name = command.name;
    if (const std::size_t blank = name.find(' '); blank != std::string::npos) {
      CLI::App*& group = groups[name.substr(0, blank)];
      if (!group) {
        group = app.add_subcommand(name.substr(0, blank),
                                   "methods on bare points and numbers, without a dossier");
        group->require_subcommand(1);
      }
      parent = group;
      name = name.substr(blank + 1);
    }
    Wired& wired = all.emplace_back(Wired{&command, parent->add_subcommand(name, command.summary), {}});
    wire(wired);
    wireCommon(*wired.app, request);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    // CLI11 tells help and version from errors by the exit code; the words are the same for both.
    std::ostringstream out;
    std::ostringstream err;
    const int code = app.exit(e, out, err);
    request.exitCode = code == 0 ? 0 : 2;
    request.print = code == 0 ? out.str() : err.str();
    return request;
  }
  for (Wired& wired : all) {
    if (!wired.app->parsed()) continue;
    request.command = wired.command;
    for (auto& [option, slot] : wired.given) {
      if (option->count() > 0) request.arguments.add(slot.first, std::move(slot.second));
    }
  }
  return request;
}

}  // namespace brandpunt::cli
