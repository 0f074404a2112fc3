// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "command/command.h"
#include "command/parse.h"
#include "command/terminal.h"
#include "gather/worker.h"

using namespace brandpunt;

namespace {

constexpr int exitFailed = 1;
constexpr int exitWrongUsage = 2;
constexpr int exitInterrupted = 130;

/// Dutch, unless the user or the machine's locale asks for English.
Language languageFor(std::string_view asked) {
  if (!asked.empty()) return asked == "en" ? Language::English : Language::Dutch;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const char* value = std::getenv(name); value && *value) {
      return std::string_view(value).starts_with("en") ? Language::English : Language::Dutch;
    }
  }
  return Language::Dutch;
}

/// In the build tree and in the package alike the data lie beside the program.
std::filesystem::path dataFolder() {
  if (const char* asked = std::getenv("BRANDPUNT_DATA")) return asked;
  return cli::programPath().parent_path().parent_path() / "share" / "brandpunt" / "data";
}

Progress::Listener progressBar(bool wanted, Language language) {
  if (!wanted) return {};
  return [language, last = -1](double share, const Text& doing) mutable {
    const int percent = static_cast<int>(share * 100);
    if (percent == last) return;
    last = percent;
    std::cerr << "\r\033[K" << percent << "% " << doing.in(language) << std::flush;
    if (percent >= 100) std::cerr << "\r\033[K";
  };
}

int tell(const Error& error, bool json, Language language) {
  const std::string& message = error.message.in(language);
  std::cerr << message << '\n';
  if (json) std::cout << cli::Json{{"error", message}}.dump() << '\n';
  if (error.code == ErrorCode::Cancelled) return exitInterrupted;
  return error.code == ErrorCode::WrongUsage ? exitWrongUsage : exitFailed;
}

int work(int argc, char** argv) {
  if (app::isWorkerCall(argc, argv)) return app::runWorkerCall(argc, argv);
  const cli::Request request = cli::parse(cli::catalogue(), argc, argv);
  if (!request.command) {
    (request.exitCode == 0 ? std::cout : std::cerr) << request.print;
    return request.exitCode;
  }
  // Leaked on purpose: the interrupt thread may still hold it while the program ends.
  auto* stop = new std::stop_source;
  cli::onInterrupt([stop] { stop->request_stop(); });
  const Language language = languageFor(request.language);
  const bool bar = !request.quiet && cli::isTerminal();
  const cli::Context context{language, request.quiet, dataFolder(),
                             Progress(progressBar(bar, language), stop->get_token())};
  Result<cli::Outcome> outcome = request.command->run(request.arguments, context);
  if (!outcome) return tell(outcome.error(), request.json, language);
  if (request.json) {
    std::cout << outcome->json.dump(2, ' ', false, cli::Json::error_handler_t::replace) << '\n';
  } else if (!outcome->text.empty()) {
    std::cout << outcome->text << (outcome->text.back() == '\n' ? "" : "\n");
  }
  return outcome->exitCode;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return work(argc, argv);
  } catch (const std::bad_alloc&) {
    std::cerr << "Te weinig geheugen voor dit bestand. / Not enough memory for this file.\n";
  } catch (const std::exception& e) {
    std::cerr << "Fout in het programma zelf; meld dit. / A bug in the program; please report it: "
              << e.what() << '\n';
  }
  return exitFailed;
}
