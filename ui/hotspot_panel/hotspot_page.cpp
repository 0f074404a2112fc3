// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/hotspot_page.h"

#include <QAction>
#include <QPainter>
#include <QSplitter>

#include "hotspot_panel/hotspot_list.h"
#include "hotspot_panel/month_chart.h"
#include "hotspot_panel/week_chart.h"
#include "map_view/marks.h"
#include "model/words.h"

namespace brandpunt::ui {

/// Badge or ring as a little widget, drawn by the same hand as on the map.
class VerdictMark : public QWidget {
 public:
  VerdictMark(int rank, Verdict verdict) : m_rank(rank), m_verdict(verdict) {
    setFixedSize(m_rank > 0 ? 26 : 16, 26);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(width() / 2.0, height() / 2.0);
    if (m_rank > 0) {
      drawBadge(painter, middle, m_rank, m_verdict, true);
    } else {
      drawVerdictRing(painter, middle, m_verdict);
    }
  }

 private:
  int m_rank;
  Verdict m_verdict;
};

HotspotPage::HotspotPage(Session& session, QAction& toAdvice, QAction& share, QAction& import,
                         QWidget* parent)
    : QWidget(parent), m_session(session), m_import(import) {
  setAutoFillBackground(true);
  QPalette ground = palette();
  ground.setColor(QPalette::Window, tokens().surface);
  setPalette(ground);
  m_all = column(this, 0, 0);
  m_full = new QWidget;
  auto* full = column(m_full, 0, 0);

  auto* top = new QWidget;
  auto* listColumn = column(top, 0, 0);
  auto* head = row(8);
  head->setContentsMargins(16, 10, 16, 2);
  head->addWidget(label(tr("Hotspots"), Type::Heading));
  m_summary = label({}, Type::Small, tokens().text2);
  m_summary->setContentsMargins(0, 3, 0, 0);
  head->addWidget(m_summary, 1);
  for (auto* fixed : {head->itemAt(0)->widget()})
    fixed->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  listColumn->addLayout(head);
  m_list = new HotspotList(session.table());
  listColumn->addWidget(m_list, 1);

  m_page = new Panel(Panel::Ground::Surface);
  m_page->content()->setContentsMargins(16, 8, 16, 8);
  m_page->content()->setSpacing(4);

  m_split = new QSplitter(Qt::Vertical);
  m_split->addWidget(top);
  m_split->addWidget(m_page);
  m_split->setChildrenCollapsible(false);
  connect(m_split, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
  full->addWidget(m_split, 1);

  full->addWidget(hairline());
  auto* actions = row(8);
  actions->setContentsMargins(16, 10, 16, 10);
  QPushButton* go = button(tr("To the advice"), ButtonRole::Primary);
  go->setIcon(iconOf(Symbol::Advice, tokens().onAccent));
  go->setMinimumHeight(34);
  connect(go, &QPushButton::clicked, &toAdvice, &QAction::trigger);
  QPushButton* save = button(tr("Save the map"));
  save->setMinimumHeight(34);
  connect(save, &QPushButton::clicked, &share, &QAction::trigger);
  actions->addWidget(go);
  actions->addWidget(save);
  actions->addStretch(1);
  full->addLayout(actions);
  m_all->addWidget(m_full);

  connect(m_list, &HotspotList::selected, &session, &Session::select);
  connect(m_list, &HotspotList::opened, &toAdvice, &QAction::trigger);
  connect(&session, &Session::runChanged, this, &HotspotPage::showList);
  connect(&session, &Session::selectionChanged, this, &HotspotPage::showPage);
  showList();
}

void HotspotPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_divided) return;
  // The page gets what it needs, the list the rest; but never less than five rows and a half, which say "scroll".
  constexpr int list = 66 + HotspotList::rowHeight * 11 / 2;
  constexpr int page = 500;
  const int total = height() - 56;
  m_split->setSizes({std::max(list, total - page), std::min(page, total - list)});
}

void HotspotPage::showList() {
  delete m_nothing;
  m_nothing = nullptr;
  const bool any = !m_session.table().sheets().empty();
  m_full->setVisible(any);
  if (!any) {
    const QString offence = shown(infoOf(m_session.inquiry().offence).one);
    if (!m_session.hasIncidents()) {
      m_nothing = emptyState(Symbol::Hotspots, tr("No hotspots yet"),
                             tr("There are no incidents in this dossier yet."), &m_import);
    } else if (m_session.isSearching() || !m_session.run()) {
      m_nothing =
          emptyState(Symbol::Hotspots, tr("Looking for hotspots"), tr("You can go on working meanwhile."));
    } else if (m_session.run()->tooFew) {
      m_nothing = emptyState(Symbol::Hotspots, tr("Too few to say"),
                             tr("%n incident(s) of %1 in this period. From 5 on we look for places.", nullptr,
                                m_session.run()->incidents)
                                 .arg(offence));
    } else {
      m_nothing = emptyState(
          Symbol::Hotspots, tr("No place stands out"),
          tr("With these settings %1 is spread over the town. Take a larger radius, fewer incidents or "
             "a longer period to look again.")
              .arg(offence));
    }
    m_all->addWidget(m_nothing);
    return;
  }
  m_summary->setText(m_session.table().summary());
  if (m_session.selected()) m_list->select(*m_session.selected());
  showPage();
}

void HotspotPage::addFinding(const QString& strong, const QString& rest, Chart* chart, bool& asTable) {
  QVBoxLayout* page = m_page->content();
  page->addSpacing(6);
  page->addWidget(richLabel(QStringLiteral("<b>%1</b> <span style='color:%3'>%2</span>")
                                .arg(strong.toHtmlEscaped(), rest.toHtmlEscaped(), tokens().text2.name())));
  if (!chart) return;
  // The button stands in the corner that charts leave empty, and above the table.
  auto* grid = new QGridLayout;
  grid->setSpacing(0);
  auto* table = new ChartTable(*chart);
  QPushButton* other = button({}, ButtonRole::Link);
  grid->addWidget(chart, 0, 0);
  grid->addWidget(table, 1, 0);
  grid->addWidget(other, 0, 0, Qt::AlignTop | Qt::AlignRight);
  page->addLayout(grid);
  const auto choose = [chart, table, other](bool numbers) {
    table->setVisible(numbers);
    chart->setVisible(!numbers);
    other->setText(numbers ? tr("Chart") : tr("Table"));
    other->setAccessibleName(other->text() + QStringLiteral(": ") + chart->accessibleName());
  };
  choose(asTable);
  connect(other, &QPushButton::clicked, this, [choose, &asTable] { choose(asTable = !asTable); });
}

void HotspotPage::showPage() {
  m_page->clear();
  const app::HotspotSheet* sheet = m_session.selectedSheet();
  if (!sheet || !m_session.run()) return;
  m_list->select(sheet->hotspot.id);
  QVBoxLayout* page = m_page->content();
  auto* head = row(8);
  head->addWidget(new VerdictMark(sheet->hotspot.rank, sheet->hotspot.verdict));
  head->addWidget(label(Words::title(*sheet), Type::Heading), 1);
  head->addWidget(new VerdictMark(0, sheet->hotspot.verdict));
  QLabel* word = label(Words::verdict(sheet->hotspot.verdict), Type::Strong);
  word->setWordWrap(false);
  head->addWidget(word);
  page->addLayout(head);
  page->addWidget(label(Words::count(*sheet, m_session.run()->period), Type::Strong));

  const QString separator = QStringLiteral(" · ");
  QStringList facts;
  facts << Words::againstChance(*sheet);
  if (sheet->attempts > 0) facts << tr("%n attempt(s)", nullptr, sheet->attempts);
  const double hectares = sheet->hotspot.area_m2 / 1e4;
  facts << tr("%1 ha").arg(shown(hectares, hectares < 10 ? 1 : 0));
  facts << tr("code %1").arg(QString::fromStdString(sheet->hotspot.name));
  QLabel* figures = label(facts.join(separator), Type::Small, tokens().text2);
  figures->setToolTip(Words::test(*m_session.run()));
  page->addWidget(figures);
  if (const QString why = Words::whyWatched(*sheet); !why.isEmpty()) page->addWidget(label(why));

  if (sheet->hotspot.verdict == Verdict::TooFew) {
    page->addWidget(
        label(tr("These are too few to speak of a hotspot. Hot times, change and measures are therefore left "
                 "out."),
              Type::Body, tokens().text2));
    page->addStretch(1);
    return;
  }
  std::vector<ChartMonth> months;
  for (const app::SheetMonth& month : sheet->months) {
    months.push_back({month.first, month.n, month.low ? *month.low : 1.0, month.high ? *month.high : 0.0});
  }
  auto* chart = new MonthChart;
  chart->show(std::move(months), Words::trend(*sheet) + QLatin1Char(' ') + Words::trendBand(*sheet));
  addFinding(Words::trend(*sheet), Words::trendBand(*sheet), chart, m_monthsAsTable);

  WeekChart* week = nullptr;
  if (sheet->times.n > 0) {
    week = new WeekChart;
    week->show(sheet->times,
               Words::peakSentence(sheet->times) + QLatin1Char(' ') + Words::peakBand(sheet->times));
  }
  addFinding(Words::peakSentence(sheet->times), Words::peakBand(sheet->times), week, m_weekAsTable);
  page->addStretch(1);

  QStringList doubts;
  if (sheet->withoutUsableTime > 0)
    doubts << tr("%n without a usable time", nullptr, sheet->withoutUsableTime);
  if (sheet->times.withoutEnd > 0) doubts << tr("%n without an end", nullptr, sheet->times.withoutEnd);
  if (sheet->streetLevel > 0) doubts << tr("%n known to the street only", nullptr, sheet->streetLevel);
  if (!doubts.isEmpty()) {
    auto* note = new QWidget;
    auto* line = new QHBoxLayout(note);
    line->setContentsMargins(16, 6, 16, 8);
    line->setSpacing(8);
    line->addWidget(sign(Symbol::Warning, tokens().conditional), 0, Qt::AlignTop);
    line->addWidget(
        richLabel(QStringLiteral("<b>%1</b> %2.").arg(tr("Mind."), doubts.join(QStringLiteral(", "))),
                  Type::Small, tokens().text),
        1);
    m_page->foot()->addWidget(hairline());
    m_page->foot()->addWidget(note);
  }
}

}  // namespace brandpunt::ui
