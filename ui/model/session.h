// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QUndoStack>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "advice/plan.h"
#include "decide/advise.h"
#include "decide/divide.h"
#include "decide/local_rules.h"
#include "decide/plan.h"
#include "decide/take_findings.h"
#include "find/find_hotspots.h"
#include "gather/decide_places.h"
#include "gather/dossier_snapshot.h"
#include "hotspot/clusters/propose.h"
#include "model/hotspot_table.h"
#include "model/inquiry.h"
#include "show/make_explanation.h"
#include "task/lane.h"

namespace brandpunt::ui {

/// What can be done about what was said.
enum class FollowUp { None, Undo, Open };

enum class Place { Data, Hotspots, Advice, Share };

/// What the window works on: the open dossier, the inquiry, the run, the selected hotspot and its advice.
///
/// Views read from it and listen to its signals; they never hold each other. All long work goes through its lanes.
/// It outlives the window, so that a change of theme or language rebuilds the window without losing anything.
class Session : public QObject {
  Q_OBJECT
 public:
  explicit Session(std::filesystem::path dataFolder, QObject* parent = nullptr);
  ~Session() override;

  const std::filesystem::path& dataFolder() const { return m_dataFolder; }

  /// Another dossier than the one that is open goes to the place where its work begins, unless the caller stays.
  enum class Afterwards { Go, Stay };
  void open(const std::filesystem::path& dossier, Afterwards afterwards = Afterwards::Go);
  void create(const std::filesystem::path& dossier, const QString& name);
  void openDemo(const std::filesystem::path& folder);
  void close();
  /// Reads the dossier again after it was changed.
  void reload();
  std::shared_ptr<const app::DossierSnapshot> dossier() const { return m_dossier; }
  /// The base map of the dossier, ready to draw.
  const std::shared_ptr<const std::vector<BaseShape>>& base() const { return m_base; }
  bool hasIncidents() const { return m_dossier && !m_dossier->incidents.empty(); }

  const Inquiry& inquiry() const { return m_inquiry; }
  void ask(const Inquiry& inquiry);
  void search();
  /// Stores the run that was only looked at, because something rests on it now; runChanged follows.
  void keepRun();
  /// The question to the engine that the inquiry stands for.
  app::HotspotRequest request() const;
  /// The incidents that the inquiry lets through, in the order of the dossier.
  const std::vector<const Incident*>& counted() const { return m_counted.incidents; }
  int withoutPlace() const { return m_counted.withoutPlace; }
  /// The same, as the map draws them; another object only when they changed.
  const std::shared_ptr<const std::vector<Spot>>& spots() const { return m_counted.spots; }
  /// How far an incident spreads along the streets (standard deviation).
  static constexpr double streetBandwidth_m = 75;
  /// Whether the density along the streets is wanted; then it follows the inquiry.
  void wantStreets(bool wanted);
  /// Has the dossier streets to spread incidents along?
  bool hasStreets() const { return m_network && !m_network->segments().empty(); }
  /// Of the incidents that an inquiry lets through and whose place is exact; empty where it was not wanted, or not yet
  /// known. Another object only when it changed.
  const std::shared_ptr<const std::vector<StreetStretch>>& streets() const { return m_streets; }
  /// What radius and minimum the data propose, and the curve they are read off.
  void explainProposal(std::function<void(DbscanProposal)> done);
  /// What the whole dossier holds.
  const DossierTally& tally() const { return m_tally; }
  /// Where the incidents of the dossier lie, but for stray ones.
  const Box& extent() const { return m_extent; }
  /// The period that is looked at; nothing without data.
  std::optional<Period> period() const;
  const std::optional<Run>& run() const { return m_run; }
  HotspotTable& table() { return m_table; }
  bool isSearching() const { return m_searching; }

  std::optional<Id<Hotspot>> selected() const { return m_selected; }
  const app::HotspotSheet* selectedSheet() const;
  void select(Id<Hotspot> hotspot);
  void selectNeighbour(int step);

  const std::shared_ptr<const app::AdviceGiven>& advice() const { return m_advice; }
  const std::map<std::string, PlanEntry>& plan() const { return m_plan; }
  /// What else the dossier tells of the plan of the selected hotspot: history, versions, conditions that were checked.
  /// Nothing before the advice is there.
  const std::shared_ptr<const app::PlanKnown>& planKnown() const { return m_planKnown; }
  /// What was decided about the measure; a proposal for the goal and its date where nothing was.
  PlanEntry draftOf(const std::string& measure) const;
  /// What the advice would be with one answer more. Pure and quick.
  std::optional<Advice> adviceIf(const std::string& factId, const FactValue& value) const;
  /// Both can be undone; what is decided together is undone together.
  void answer(const std::string& factId, const FactValue& value);
  void decide(std::vector<PlanEntry> entries);
  /// Marks a condition of a measure as checked, or takes that back. Can be undone.
  void markGate(const std::string& measure, const std::string& gate, bool checked);
  /// The plan as it stands becomes a version that never changes. \param by  a role
  void adoptPlan(const QString& by);
  /// The short advice on the selected hotspot, for reading, or written to a file (class driehoek).
  void explain(const std::filesystem::path& file, std::function<void(const app::ExplanationMade&)> done);
  /// Changes the rules of the municipality; the advice follows.
  void changeRules(app::RulesRequest request, std::function<void(Result<app::RulesKnown>)> done);
  /// Remembers what is scarce and whose turn it is.
  void keepSupply(app::DivisionRequest request);
  QUndoStack& undoStack() { return m_undo; }

  using FindingsDone = std::function<void(Result<app::FindingsTaken>)>;
  /// Records what was found at a site inspection, typed or from a file, all of it or nothing; the advice follows. Cannot be
  /// undone: a corrected form takes its place.
  void takeFindings(RawTable table, FindingsDone done);
  void takeFindingsFrom(const std::filesystem::path& file, FindingsDone done);

  /// Whether incidents at the point happened there; the dossier is read again.
  void decidePlace(Point place, PlaceVerdict verdict);
  void undoLastImport();
  /// Refused, with a sentence, where a later import builds on it.
  void undoImport(Id<ImportBatch> batch);
  /// Says which offence a word of the exports is; nothing takes it back.
  void placeWord(const std::string& word, std::optional<Offence> offence);
  void setRetention(int months);
  /// Turns what is past the term into counts; cannot be undone.
  void purge();
  /// What the last purge of this session took from the dossier that is open.
  const std::optional<PurgeReport>& purged() const { return m_purged; }
  void addLayer(const std::filesystem::path& file, LayerRole role);
  void saveCopy(const std::filesystem::path& target);

  Place place() const { return m_place; }
  void go(Place place);
  void stop();

 signals:
  void dossierChanged();
  void countedChanged();
  void streetsChanged();
  void runChanged();
  void searchingChanged(bool searching);
  void selectionChanged();
  void adviceChanged();
  void placeChanged();
  void busyChanged(bool busy);
  void progressed(double share, const QString& doing);
  /// Something was done; stays a while at the foot of the map.
  /// \param file  what was written, for FollowUp::Open
  void said(const QString& sentence, FollowUp followUp = FollowUp::None, const QString& file = {});
  void failed(const QString& sentence);
  /// Somebody wants to fill in or change this fact.
  void questionWanted(const std::string& factId);
  /// The file that should be opened is no dossier: perhaps it is an export.
  void notADossier(const QString& file);

 private:
  /// What is read of a dossier off the window's thread.
  struct Opened {
    std::shared_ptr<const app::DossierSnapshot> snapshot = {};
    std::shared_ptr<const std::vector<BaseShape>> base = {};
    std::shared_ptr<const StreetNetwork> network = {};
    Box extent = {};
    DossierTally tally = {};
    Inquiry inquiry = {};  ///< that it was counted for
    Counted counted = {};
  };
  /// \param inquiry  nothing: the one that the dossier suggests
  static Result<Opened> read(const std::filesystem::path& path, const std::optional<Inquiry>& inquiry,
                             const Progress& progress);
  friend class AnswerCommand;
  friend class PlanCommand;
  friend class GateCommand;
  void takeDossier(Opened opened);
  void recount();
  void followStreets();
  /// Stores the run if it was only looked at, and asks for the advice of the selected hotspot.
  void readAdvice();
  /// The advice that is there, or on its way, is about another hotspot, run or dossier.
  void dropAdvice();
  /// Queues a change of the dossier: changes are never overtaken, and all are made before the session ends.
  void takeFindings(std::function<Result<app::FindingsTaken>(const Progress&)> take, FindingsDone done);
  void write(std::function<Result<void>(const Progress&)> change, std::function<void()> then);
  /// The same for work that takes long and gives something: a purge, an import taken out, a layer. What is read afterwards
  /// waits for it, so that no answer is dropped and nothing stands on the screen that is no longer in the dossier.
  template <class T>
  void change(std::function<Result<T>(const Progress&)> make, std::function<void(Result<T>)> done) {
    auto made = std::make_shared<std::optional<Result<T>>>();
    ++m_longChanges;
    write(
        [make = std::move(make), made](const Progress& progress) -> Result<void> {
          made->emplace(make(progress));
          return {};
        },
        [this, made, done = std::move(done)] {
          --m_longChanges;
          tellBusy();
          if (*made) done(std::move(**made));
        });
  }
  void tellBusy();
  void writeNext();
  bool isWriting() const { return m_writeLane.isBusy() || !m_changes.empty(); }
  void takeRun(Run run, std::vector<app::HotspotSheet> sheets);
  void fail(const Error& error);
  void storeAnswer(Id<Hotspot> hotspot, const std::string& factId, const FactValue& value);
  /// Whether what shows the advice must show it anew: making it anew takes along what somebody typed and did not save.
  enum class Telling { No, Yes };
  void storeGate(Id<Hotspot> hotspot, const app::GateMark& mark, Telling telling);
  enum class Storing { Record, TakeBack };
  /// \param after  what then stands in the plan about each measure
  void storeDecisions(const std::vector<PlanEntry>& entries,
                      const std::vector<std::optional<PlanEntry>>& after, Storing storing);

  std::filesystem::path m_dataFolder;
  std::shared_ptr<const app::DossierSnapshot> m_dossier = {};
  std::shared_ptr<const std::vector<BaseShape>> m_base = {};
  std::shared_ptr<const StreetNetwork> m_network = {};
  std::shared_ptr<const std::vector<StreetStretch>> m_streets =
      std::make_shared<std::vector<StreetStretch>>();
  bool m_streetsWanted = false;
  Inquiry m_inquiry = {};
  Counted m_counted = {};
  DossierTally m_tally = {};
  Box m_extent = {};
  std::optional<Run> m_run = {};
  HotspotTable m_table;
  std::optional<Id<Hotspot>> m_selected = {};
  std::shared_ptr<const app::AdviceGiven> m_advice = {};
  std::map<std::string, PlanEntry> m_plan = {};
  std::shared_ptr<const app::PlanKnown> m_planKnown = {};
  QUndoStack m_undo;
  std::optional<PurgeReport> m_purged = {};
  Place m_place = Place::Data;
  bool m_searching = false;
  bool m_adviceOvertaken = false;  ///< what was read of the dossier is older than what was said since
  struct Change {
    std::function<Result<void>(const Progress&)> make = {};
    std::function<void()> then = {};
  };
  std::deque<Change> m_changes = {};
  int m_longChanges = 0;                       // of them, or being made
  std::filesystem::path m_wanted = {};         // what was asked to be opened last
  std::optional<Afterwards> m_openWaits = {};  // until all changes are made
  Lane m_writeLane;
  Lane m_fileLane;
  Lane m_searchLane;
  Lane m_streetLane;
  Lane m_proposalLane;
  Lane m_adviceLane;
};

}  // namespace brandpunt::ui
