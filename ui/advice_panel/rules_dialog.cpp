// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice_panel/rules_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <array>
#include <cmath>

#include "advice/sentence.h"
#include "base/number.h"

namespace brandpunt::ui {

namespace {

constexpr int heaviest = 20;
constexpr int fieldWidth = 150;

/// What the first rows of the list show; measures follow.
enum Row { MixRow, OwnRow, DifferencesRow, FirstMeasure };

/// What an own measure begins as: every field that the reader asks for.
const char* ownTemplate() {
  return R"([[measure]]
id = "eigen-maatregel"
ref = "G01"
name_nl = "Naam van de maatregel"
name_en = "Name of the measure"
offence = ["autokraak"]
category = "samenwerking"
decides = "gemeente"
hard = []
indications = [ { when = "n_12m>=12", weight = 2 } ]
contra = []
legal_nl = "Welke regels gelden."
legal_en = "Which rules apply."
partners_nl = "gemeente"
partners_en = "municipality"
cost = "laag"
labour = "laag"
lead_weeks = 4
duration = "tijdelijk"
displacement = "geen"
evidence = "E4"
synergies = []
works_if_nl = "Werkt als ..."
works_if_en = "Works if ..."
consider_nl = "Let op ..."
consider_en = "Mind ..."
sources = [ { id = "S0", part = "..." } ]
)";
}

QString words(const Error& error) { return shown(error.message); }

QLocale localeOf() { return QLocale(language() == Language::Dutch ? QLocale::Dutch : QLocale::English); }

}  // namespace

RulesDialog::RulesDialog(Session& session, QWidget* parent) : QDialog(parent), m_session(session) {
  setWindowTitle(tr("Rules of the municipality"));
  resize(1000, 680);
  auto* all = column(this, 0, 0);
  auto* sides = row(0);
  auto* left = new QVBoxLayout;
  left->setContentsMargins(12, 12, 12, 12);
  m_search = new QLineEdit;
  m_search->setPlaceholderText(tr("Search a measure"));
  m_search->setAccessibleName(tr("Search a measure"));
  m_search->setClearButtonEnabled(true);
  connect(m_search, &QLineEdit::textChanged, this, &RulesDialog::fillList);
  left->addWidget(m_search);
  m_list = new QListWidget;
  m_list->setAccessibleName(tr("Parts of the rules"));
  m_list->setFixedWidth(300);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setTextElideMode(Qt::ElideRight);
  m_list->setSpacing(1);
  connect(m_list, &QListWidget::currentRowChanged, this, &RulesDialog::showPart);
  left->addWidget(m_list, 1);
  sides->addLayout(left);
  m_part = new Panel(Panel::Ground::Surface);
  m_part->content()->setContentsMargins(20, 14, 20, 14);
  m_part->content()->setSpacing(6);
  sides->addWidget(m_part, 1);
  all->addLayout(sides, 1);
  all->addWidget(hairline());
  m_message = label({}, Type::Small, tokens().text2);
  m_message->setContentsMargins(20, 8, 20, 0);
  all->addWidget(m_message);
  auto* foot = new QWidget;
  auto* buttons = new QHBoxLayout(foot);
  buttons->setContentsMargins(20, 8, 20, 10);
  m_reason = new QLineEdit;
  m_reason->setPlaceholderText(tr("Why; stands with the version"));
  m_reason->setAccessibleName(tr("Why the rules are changed"));
  buttons->addWidget(m_reason, 1);
  m_save = button(tr("Save the rules"), ButtonRole::Primary);
  m_save->setEnabled(false);
  connect(m_save, &QPushButton::clicked, this, &RulesDialog::save);
  buttons->addWidget(m_save);
  QPushButton* close = button(tr("Close"));
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  buttons->addWidget(close);
  for (QPushButton* each : {m_save, close}) each->setAutoDefault(false);
  all->addWidget(foot);
  read();
}

app::RulesRequest RulesDialog::request() const {
  app::RulesRequest request{.dossier = m_session.dossier()->path, .dataFolder = m_session.dataFolder()};
  for (const auto& [path, value] : m_wanted) request.set.emplace_back(path, value);
  request.reset = m_reset;
  request.ownMeasures = m_own;
  request.reason = m_reason->text().trimmed().toStdString();
  return request;
}

void RulesDialog::read() {
  app::RulesRequest asked = request();
  asked.tryOnly = true;
  m_lane.start<app::RulesKnown>(
      [asked](const Progress& progress) { return app::localRules(asked, progress); },
      [this](Result<app::RulesKnown> known) {
        if (!known) return m_message->setText(words(known.error()));
        m_known = std::make_shared<const app::RulesKnown>(*std::move(known));
        fillList();
        m_list->setCurrentRow(MixRow);  // shows it
      });
}

void RulesDialog::fillList() {
  if (!m_known) return;
  const int at = m_list->currentRow();
  const QSignalBlocker quiet(m_list);
  m_list->clear();
  m_list->addItem(tr("The mix: limits and thresholds"));
  m_list->addItem(tr("Own measures"));
  m_list->addItem(tr("Differences with the shipped rules (%1)").arg(m_known->changes.size()));
  for (const Measure& m : m_known->rules.measures) {
    const QString name = shown(m.name);
    if (!name.contains(m_search->text().trimmed(), Qt::CaseInsensitive)) continue;
    const std::string start = "measures." + m.id + ".";
    const bool changed = std::ranges::any_of(m_known->changes, [&](const JudgedChange& c) {
      return c.change.path.compare(0, start.size(), start) == 0;
    });
    QString text = name;
    if (!m.off.empty())
      text += tr(" (not used)");
    else if (m.own)
      text += tr(" (own)");
    else if (changed)
      text += tr(" (changed)");
    auto* item = new QListWidgetItem(text, m_list);
    item->setData(Qt::UserRole, QString::fromStdString(m.id));
    item->setToolTip(name);
  }
  m_list->setCurrentRow(std::min(at, m_list->count() - 1));
}

void RulesDialog::showPart() {
  m_part->clear();
  m_editor = nullptr;
  if (!m_known || m_list->currentRow() < 0) return;
  switch (m_list->currentRow()) {
    case MixRow:
      showMix();
      break;
    case OwnRow:
      showOwn();
      break;
    case DifferencesRow:
      showDifferences();
      break;
    default:
      if (const Measure* m =
              m_known->rules.measure(m_list->currentItem()->data(Qt::UserRole).toString().toStdString()))
        showMeasure(*m);
  }
  m_part->content()->addStretch(1);
}

QHBoxLayout* RulesDialog::line(const QString& title) {
  auto* made = row(12);
  made->addWidget(label(title, Type::Body), 1);
  m_part->content()->addLayout(made);
  return made;
}

void RulesDialog::number(const QString& title, const std::string& path, int value, int least, int most) {
  auto* box = new QSpinBox;
  box->setRange(least, most);
  box->setValue(value);
  box->setFixedWidth(fieldWidth);
  box->setAccessibleName(title);
  connect(box, &QSpinBox::valueChanged, this, [this, path](int now) { want(path, QString::number(now)); });
  line(title)->addWidget(box);
}

void RulesDialog::quarters(const QString& title, const std::string& path, int inQuarters) {
  auto* box = new QDoubleSpinBox;
  box->setRange(0, 20);
  box->setLocale(localeOf());
  box->setSingleStep(0.25);
  box->setDecimals(2);
  box->setValue(inQuarters / 4.0);
  box->setFixedWidth(fieldWidth);
  box->setAccessibleName(title);
  connect(box, &QDoubleSpinBox::valueChanged, this, [this, path](double now) {
    want(path, QString::fromStdString(toText(std::round(now * 4) / 4, 2)));
  });
  line(title)->addWidget(box);
}

void RulesDialog::band(const QString& title, const std::string& path, Band value) {
  auto* box = new QComboBox;
  for (const Band each : {Band::Low, Band::Middle, Band::High})
    box->addItem(QString::fromUtf8(idOf(each).data(), static_cast<qsizetype>(idOf(each).size())));
  box->setCurrentIndex(static_cast<int>(value));
  box->setFixedWidth(fieldWidth);
  box->setAccessibleName(title);
  connect(box, &QComboBox::activated, this, [this, path, box] { want(path, box->currentText()); });
  line(title)->addWidget(box);
}

void RulesDialog::month(const QString& title, const std::string& path, int value) {
  auto* box = new QComboBox;
  for (int m = 1; m <= 12; ++m) box->addItem(localeOf().standaloneMonthName(m));
  box->setCurrentIndex(value - 1);
  box->setFixedWidth(fieldWidth);
  box->setAccessibleName(title);
  connect(box, &QComboBox::activated, this,
          [this, path](int index) { want(path, QString::number(index + 1)); });
  line(title)->addWidget(box);
}

void RulesDialog::showMix() {
  const MixRules& mix = m_known->rules.mix;
  const auto heading = [&](const QString& text) {
    m_part->content()->addSpacing(8);
    m_part->content()->addWidget(label(text, Type::Heading));
  };
  m_part->content()->addWidget(label(tr("Every number here is a proposal of the program, not of a source."),
                                     Type::Small, tokens().text2));
  heading(tr("What a mix may take"));
  number(tr("Points of money"), "mix.limits.cost", mix.limits.cost, 0, 50);
  number(tr("Points of work"), "mix.limits.labour", mix.limits.labour, 0, 50);
  number(tr("Measures at most"), "mix.limits.measures", mix.limits.measures, 0, 20);
  number(tr("Measures of one direction at most"), "mix.limits.per_category", mix.limits.perCategory, 1, 10);
  heading(tr("What counts"));
  quarters(tr("Least value of a measure"), "mix.value.minimum", mix.minimumValue);
  quarters(tr("Bonus for measures that strengthen each other"), "mix.value.synergy_bonus", mix.synergyBonus);
  quarters(tr("Less for each point of money above the first"), "mix.value.cost_penalty", mix.costPenalty);
  quarters(tr("Less for each point of work above the first"), "mix.value.labour_penalty", mix.labourPenalty);
  number(tr("Points less after it failed here"), "mix.memory.failed_penalty", mix.failedPenalty, 0, heaviest);
  heading(tr("Points by band"));
  const std::array<QString, 3> bands{tr("low"), tr("middle"), tr("high")};
  const std::array<const char*, 3> ids{"laag", "midden", "hoog"};
  for (std::size_t i = 0; i < bands.size(); ++i)
    number(tr("Money, %1").arg(bands[i]), std::string("mix.cost_points.") + ids[i], mix.costPoints[i], 0,
           heaviest);
  for (std::size_t i = 0; i < bands.size(); ++i)
    number(tr("Work, %1").arg(bands[i]), std::string("mix.labour_points.") + ids[i], mix.labourPoints[i], 0,
           heaviest);
  heading(tr("Few offences"));
  number(tr("Only watch below so many in 12 months"), "mix.small_numbers.watch_below", mix.watchBelow, 0,
         100);
  number(tr("Only cheap measures below so many"), "mix.small_numbers.cheap_below", mix.cheapBelow, 0, 200);
  heading(tr("Dark days"));
  month(tr("From"), "mix.dark_days.first_month", mix.darkFirstMonth);
  month(tr("Up to and including"), "mix.dark_days.last_month", mix.darkLastMonth);
  heading(tr("Afterwards"));
  number(tr("Look after so many weeks"), "mix.escalation.first_weeks", mix.firstTriggerWeeks, 1, 104);
  number(tr("At the latest after so many weeks"), "mix.escalation.last_weeks", mix.lastTriggerWeeks, 1, 104);
  number(tr("Ring around the place to follow, in metres"), "mix.waterbed.ring_m", mix.ring_m, 1, 5000);
}

void RulesDialog::weights(const QString& title, const std::string& path,
                          const std::vector<WeightedExpression>& list) {
  if (list.empty()) return;
  m_part->content()->addSpacing(8);
  m_part->content()->addWidget(label(title, Type::Heading));
  for (const WeightedExpression& w : list)
    number(shown(conditionOf(w.when, m_known->rules)), path + w.when.text, w.weight, 1, heaviest);
}

void RulesDialog::showMeasure(const Measure& measure) {
  const std::string start = "measures." + measure.id + ".";
  m_part->content()->addWidget(label(shown(measure.name), Type::Heading));
  if (measure.own) {
    m_part->content()->addWidget(
        label(tr("A measure of your own: change it under Own measures."), Type::Small, tokens().text2));
    return;
  }
  auto* use = line(tr("Not used in this municipality, because:"));
  auto* why = new QLineEdit(QString::fromStdString(measure.off));
  why->setPlaceholderText(tr("leave empty to use it"));
  why->setAccessibleName(tr("Why %1 is not used").arg(shown(measure.name)));
  why->setMinimumWidth(260);
  connect(why, &QLineEdit::editingFinished, this, [this, why, start, before = why->text()] {
    if (why->text() != before) want(start + "off", why->text().trimmed());
  });
  use->addWidget(why);
  band(tr("Money"), start + "cost", measure.cost);
  band(tr("Work"), start + "labour", measure.labour);
  number(tr("Weeks before it starts"), start + "lead_weeks", measure.leadWeeks, 0, 208);
  weights(tr("Speaks for it"), start + "indications.", measure.indications);
  weights(tr("Speaks against it"), start + "contra.", measure.contras);
  if (!measure.hard.empty()) {
    m_part->content()->addSpacing(8);
    m_part->content()->addWidget(label(tr("Must hold"), Type::Heading));
    for (const Expression& e : measure.hard) {
      auto* box = new QCheckBox;
      box->setChecked(true);
      box->setAccessibleName(tr("Must hold: %1").arg(shown(conditionOf(e, m_known->rules))));
      connect(box, &QCheckBox::clicked, this, [this, path = start + "hard." + e.text](bool on) {
        want(path, on ? QStringLiteral("true") : QString());
      });
      auto* made = row(8);
      made->addWidget(box);
      made->addWidget(label(shown(conditionOf(e, m_known->rules)), Type::Body), 1);
      m_part->content()->addLayout(made);
    }
  }
}

void RulesDialog::showOwn() {
  m_part->content()->addWidget(label(tr("Own measures"), Type::Heading));
  m_part->content()->addWidget(label(tr("Written as the measures of the program. What is wrong is told with "
                                        "its line, and nothing is saved."),
                                     Type::Small, tokens().text2));
  m_editor = new QPlainTextEdit;
  m_editor->setAccessibleName(tr("Own measures"));
  m_editor->setTabChangesFocus(true);
  QFont font(QStringLiteral("monospace"));
  font.setStyleHint(QFont::Monospace);
  font.setPointSizeF(fontOf(Type::Small).pointSizeF());
  m_editor->setFont(font);
  m_editor->setMinimumHeight(340);
  QPalette palette = m_editor->palette();
  palette.setColor(QPalette::Base, tokens().sunken);
  m_editor->setPalette(palette);
  m_editor->setPlainText(QString::fromStdString(m_own.value_or(m_known->local.ownMeasures)));
  m_part->content()->addWidget(m_editor, 1);
  auto* acts = row(8);
  QPushButton* begin = button(tr("Begin a new one"));
  connect(begin, &QPushButton::clicked, this, [this] {
    QString text = m_editor->toPlainText();
    if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n'))) text += QLatin1Char('\n');
    m_editor->setPlainText(text + QString::fromUtf8(ownTemplate()));
    m_editor->setFocus();
  });
  acts->addWidget(begin);
  QPushButton* check = button(tr("Check what is written"));
  connect(check, &QPushButton::clicked, this, [this] {
    m_own = m_editor->toPlainText().trimmed().toStdString();
    tryOut();
  });
  acts->addWidget(check);
  acts->addStretch(1);
  m_part->content()->addLayout(acts);
}

void RulesDialog::showDifferences() {
  m_part->content()->addWidget(label(tr("Differences with the shipped rules"), Type::Heading));
  if (m_known->changes.empty())
    m_part->content()->addWidget(
        label(tr("None: the rules are as they come with the program."), Type::Body, tokens().text2));
  for (const JudgedChange& judged : m_known->changes) {
    auto* made = row(8);
    const bool holds = judged.state == ChangeState::Holds;
    made->addWidget(label(shown(describe(judged)), Type::Small, holds ? tokens().text : tokens().conditional),
                    1);
    QPushButton* back = button(tr("Follow the shipped rules"), ButtonRole::Link);
    back->setAccessibleName(
        tr("Follow the shipped rules: %1").arg(QString::fromStdString(judged.change.path)));
    connect(back, &QPushButton::clicked, this, [this, path = judged.change.path] { follow(path); });
    made->addWidget(back, 0, Qt::AlignTop);
    m_part->content()->addLayout(made);
  }
  if (m_known->versions.empty()) return;
  m_part->content()->addSpacing(10);
  m_part->content()->addWidget(label(tr("Versions"), Type::Heading));
  for (auto version = m_known->versions.rbegin(); version != m_known->versions.rend(); ++version) {
    const QString reason = QString::fromStdString(version->reason);
    m_part->content()->addWidget(label(tr("Version %1, %2%3")
                                           .arg(version->number)
                                           .arg(QString::fromStdString(version->atUtc.substr(0, 10)),
                                                reason.isEmpty() ? QString() : QStringLiteral(": ") + reason),
                                       Type::Small));
  }
}

void RulesDialog::want(const std::string& path, const QString& value) {
  std::erase(m_reset, path);
  m_wanted[path] = value.toStdString();
  tryOut();
}

void RulesDialog::follow(const std::string& path) {
  m_wanted.erase(path);
  m_reset.push_back(path);
  tryOut();
}

void RulesDialog::tryOut() {
  m_save->setEnabled(false);
  m_message->setText(tr("Looking what this changes..."));
  app::RulesRequest asked = request();
  asked.tryOnly = true;
  m_lane.start<app::RulesKnown>(
      [asked](const Progress& progress) { return app::localRules(asked, progress); },
      [this](Result<app::RulesKnown> known) {
        if (!known) {
          if (known.error().code == ErrorCode::Cancelled) return;
          m_message->setText(words(known.error()));
          return;
        }
        tell(*known);
      });
}

void RulesDialog::tell(const app::RulesKnown& known) {
  // What is wanted shows as it would be, wherever one goes in the dialog.
  m_known = std::make_shared<const app::RulesKnown>(known);
  fillList();
  if (m_list->currentRow() == DifferencesRow) showPart();
  m_save->setEnabled(known.changed);
  if (!known.changed) return m_message->setText(tr("This is what was saved already."));
  if (known.effects.empty())
    return m_message->setText(tr("Nothing changes in the advice on the hotspots that were found."));
  QStringList lines;
  constexpr std::size_t most = 4;
  for (std::size_t i = 0; i < known.effects.size() && i < most; ++i) {
    QStringList effects;
    for (std::size_t k = 0; k < known.effects[i].effects.size() && k < 3; ++k)
      effects << shown(known.effects[i].effects[k]);
    lines << QString::fromStdString(known.effects[i].hotspot) + QStringLiteral(": ") +
                 effects.join(QStringLiteral("; "));
  }
  if (known.effects.size() > most)
    lines << tr("and %n more hotspot(s)", nullptr, static_cast<int>(known.effects.size() - most));
  m_message->setText(lines.join(QStringLiteral(". ")));
}

void RulesDialog::save() {
  m_save->setEnabled(false);
  m_session.changeRules(request(), [this](Result<app::RulesKnown> known) {
    if (!known) {
      m_message->setText(words(known.error()));
      return;
    }
    m_wanted.clear();
    m_reset.clear();
    m_own.reset();
    m_reason->clear();
    m_message->setText(
        tr("Saved as version %1.").arg(known->versions.empty() ? 0 : known->versions.back().number));
    m_known = std::make_shared<const app::RulesKnown>(*std::move(known));
    fillList();
    showPart();
  });
}

}  // namespace brandpunt::ui
