// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "advice/expression.h"
#include "advice/fact_kind.h"
#include "advice/means.h"
#include "incident/offence.h"

namespace brandpunt {

/// A source document; every statement of the rule base names one.
struct Source {
  std::string id = {};
  bool seed = false;  ///< one of the documents the rule base was written from
  std::string title = {};
  std::string publisher = {};
  std::string date = {};  ///< ISO, or empty where the document has none
};

/// Where in a source a statement stands.
struct Citation {
  std::string source = {};
  std::string part = {};
};

/// An expression that counts for or against a measure.
struct WeightedExpression {
  Expression when = {};
  int weight = 0;  ///< 1 or more
};

enum class Category { Situational, OffenderDirected, VictimDirected, Cooperation, Administrative };
inline constexpr std::size_t categoryCount = 5;
std::string_view idOf(Category category);  ///< "situationeel", "dadergericht", ...
std::optional<Category> categoryFromId(std::string_view id);
Text titleOf(Category category);

/// Who decides whether the measure is taken. Owner: of the place or the homes, or who runs it.
enum class Decider { Mayor, Prosecutor, Police, Municipality, Owner };
inline constexpr std::size_t deciderCount = 5;
std::string_view idOf(Decider decider);  ///< "burgemeester", "officier", "politie", "gemeente", "eigenaar"
std::optional<Decider> deciderFromId(std::string_view id);
Text titleOf(Decider decider);  ///< "de burgemeester"

/// A band of cost or labour; the amounts stand in data/rules/README.md.
enum class Band { Low, Middle, High };
std::string_view idOf(Band band);  ///< "laag", "midden", "hoog"
std::optional<Band> bandFromId(std::string_view id);

/// How much the measure may move offences elsewhere.
enum class Displacement { None, Low, Middle, High };
std::string_view idOf(Displacement displacement);  ///< "geen", "laag", "midden", "hoog"
std::optional<Displacement> displacementFromId(std::string_view id);

/// A measure, as declared in data/rules/measures.
struct Measure {
  std::string id = {};
  std::string ref = {};  ///< short number: "M20"
  Text name = {};
  std::vector<Offence> offences = {};
  Category category = Category::Situational;
  Decider decides = Decider::Municipality;
  bool personFocused = false;  ///< an agenda point for the triangle meeting; never in a mix
  bool external = false;       ///< not in the source documents; marked as such wherever it is shown
  bool own = false;            ///< of the municipality itself; marked as such too
  std::string off = {};        ///< why the municipality does not use it; empty: it does
  std::vector<Expression> hard = {};
  std::vector<WeightedExpression> indications = {};
  std::vector<WeightedExpression> contras = {};
  Text legal = {};
  Text partners = {};
  Text worksIf = {};
  Text consider = {};
  Band cost = Band::Low;
  Band labour = Band::Low;
  int leadWeeks = 0;
  bool structural = false;  ///< stays in place; else for a time
  Displacement displacement = Displacement::None;
  std::string evidence = {};  ///< grade: E0 .. E4
  int evidencePoints = 0;
  std::vector<std::string> synergies = {};
  std::string exclusiveGroup = {};  ///< at most one of a group in a mix; empty: none
  std::vector<Citation> sources = {};
};

/// What must be settled before a measure is carried out: consent, law, an agreement.
struct Gate {
  std::string measure = {};
  std::string id = {};   ///< unique within the measure
  bool must = false;     ///< a plan is not adopted before it is checked
  Text who = {};         ///< whose turn it is: roles
  Text text = {};        ///< as it is once settled
  std::string law = {};  ///< a reference, or empty; the text in force must be looked up
};

/// An instrument that the sources name and that ended or failed.
struct Discontinued {
  std::string id = {};
  Text name = {};
  std::vector<Offence> offences = {};
  Text why = {};
  std::vector<std::string> instead = {};
  std::vector<Citation> sources = {};
};

/// What a mix may cost; the adviser may set other limits (R4).
struct MixLimits {
  int cost = 9;
  int labour = 14;
  int measures = 8;
  int perCategory = 3;
};

/// A measure that the mix begins with where its facts hold.
struct ForcedRule {
  std::string rule = {};  ///< "R1"
  std::vector<std::string> measures = {};
  std::vector<Expression> all = {};
  std::vector<Expression> any = {};
  Text why = {};
};

/// A warning that goes with a measure and does not stop it (R18).
struct Caution {
  std::string measure = {};
  Text text = {};
};

/// Says which measure takes the place of one that is excluded by this condition (R11).
struct Substitution {
  std::string measure = {};
  std::string blockedBy = {};  ///< text of the hard condition
  std::string instead = {};
  Text why = {};
};

/// Values are counted in quarters, so that an optimum is exact and a tie is a tie.
inline constexpr int quarters = 4;

/// How measures become a mix: data/rules/mix.toml.
struct MixRules {
  MixLimits limits = {};
  std::array<int, 3> costPoints = {1, 2, 4};    ///< by Band
  std::array<int, 3> labourPoints = {1, 2, 3};  ///< by Band
  int synergyBonus = 2 * quarters;              ///< quarters
  int costPenalty = 2;                          ///< quarters, for each cost point above the first
  int labourPenalty = 2;                        ///< quarters
  int minimumValue = 4 * quarters;              ///< quarters
  std::vector<std::string> exempt = {};         ///< measures that may be chosen below the least value
  std::vector<int> slotWeights = {4, 2, 1};     ///< quarters; best, second, third of a category
  std::vector<Category> required = {};
  std::string countFact = {};  ///< the fact that R14 looks at
  int watchBelow = 5;
  int cheapBelow = 8;
  Band heavyCost = Band::High;
  Band heavyLabour = Band::High;
  Band heavyLabourFromCost = Band::Middle;
  int firstTriggerWeeks = 8;
  int lastTriggerWeeks = 12;
  int soonWeeks = 4;
  Displacement waterbedFrom = Displacement::Middle;
  int ring_m = 400;
  int failedPenalty = 3;  ///< points that a measure loses where it did not work before
  int questionsAtMost = 25;
  std::vector<std::string> standing = {};
  int darkFirstMonth = 9;
  int darkLastMonth = 3;
  std::vector<int> termMonths = {};  ///< start of the academic year and holidays, 1..12
  std::vector<ForcedRule> forced = {};
  std::vector<Caution> cautions = {};
  std::vector<Substitution> substitutions = {};
};

/// Everything that advice rests on, as read from data/rules and checked there.
struct RuleBase {
  std::vector<FactKind> facts = {};
  std::vector<Measure> measures = {};  ///< by id, bytewise
  std::vector<Gate> gates = {};        ///< as they stand in the file
  std::vector<Means> means = {};
  std::string gatesNoted = {};  ///< ISO date on which their references to law were noted
  std::vector<Discontinued> discontinued = {};
  std::vector<Source> sources = {};
  MixRules mix = {};

  const FactKind* fact(std::string_view id) const;    ///< nothing where there is none
  const Measure* measure(std::string_view id) const;  ///< nothing where there is none
  const Source* source(std::string_view id) const;    ///< nothing where there is none
};

/// R3: too expensive or too laborious for a first mix; kept for escalation.
bool isHeavy(const Measure& measure, const MixRules& rules);

/// Do the two strengthen each other: does either name the other as its synergy?
bool areSynergic(const Measure& a, const Measure& b);

}  // namespace brandpunt
