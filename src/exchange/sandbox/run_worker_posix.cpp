// SPDX-License-Identifier: GPL-3.0-or-later
// All of exchange that is POSIX-only stands in this file.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <vector>

#include "base/number.h"
#include "sandbox/table_stream.h"
#include "sandbox/worker.h"
#include "table_file/ogr_reader.h"

namespace brandpunt::exchange {
namespace {

constexpr rlim_t maxMemoryBytes = 2ull << 30;
constexpr rlim_t maxProcessorSeconds = 120;
constexpr std::size_t maxStreamBytes = 1ull << 30;
constexpr int pollMilliseconds = 100;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool limitsMemory = false;  // a sanitizer's shadow memory alone exceeds any limit
#else
constexpr bool limitsMemory = true;
#endif

void limitYourself() {
  const auto limit = [](int what, rlim_t most) {
    const rlimit value{most, most};
    setrlimit(what, &value);
  };
  limit(RLIMIT_CPU, maxProcessorSeconds);
  limit(RLIMIT_CORE, 0);
  if (limitsMemory) limit(RLIMIT_AS, maxMemoryBytes);
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int number() const { return m_number; }
  void close() {
    if (m_number >= 0) ::close(m_number);
    m_number = -1;
  }

 private:
  int m_number;
};

/// Empty where the user stopped the work.
std::optional<std::string> drain(int pipe, const Progress& progress) {
  std::string stream;
  std::vector<char> piece(1 << 16);
  while (stream.size() < maxStreamBytes) {
    pollfd waiting{pipe, POLLIN, 0};
    if (progress.stopRequested()) return {};
    if (poll(&waiting, 1, pollMilliseconds) <= 0) continue;
    const ssize_t count = read(pipe, piece.data(), piece.size());
    if (count <= 0) break;
    stream.append(piece.data(), static_cast<std::size_t>(count));
  }
  return stream;
}

}  // namespace

Result<IncidentFile> readInWorker(const std::filesystem::path& path, FileFormat format,
                                  const ReadOptions& options, const Progress& progress) {
  progress.report(0, {"Bestand lezen", "Reading the file"});
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return readThroughGdal(path, format, options, progress);
  Descriptor readEnd(ends[0]);
  Descriptor writeEnd(ends[1]);

  std::vector<std::string> words{options.worker.string(), std::string(workerArgument), path.string(),
                                 std::to_string(static_cast<int>(format)), options.table};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, writeEnd.number(), STDOUT_FILENO);
  pid_t child = 0;
  const int failed = posix_spawn(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) {
    return Error{ErrorCode::OutsideLibrary,
                 {"Het hulpprogramma om dit bestand te lezen start niet.",
                  "The helper program that reads this file does not start."}};
  }
  writeEnd.close();
  const std::optional<std::string> stream = drain(readEnd.number(), progress);
  readEnd.close();
  if (!stream) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!stream) return cancelled();
  return fromStream(*stream);
}

int runWorker(int argc, const char* const* arguments) {
  if (argc != 3) return 2;
  limitYourself();
  const auto format = parseInteger(arguments[1]);
  if (!format || *format < 0 || *format > static_cast<int>(FileFormat::FlatGeobuf)) return 2;
  ReadOptions options;
  options.table = arguments[2];
  const std::string stream =
      toStream(readThroughGdal(arguments[0], static_cast<FileFormat>(*format), options, {}));
  for (std::size_t done = 0; done < stream.size();) {
    const ssize_t count = write(STDOUT_FILENO, stream.data() + done, stream.size() - done);
    if (count <= 0) return 1;
    done += static_cast<std::size_t>(count);
  }
  return 0;
}

}  // namespace brandpunt::exchange
