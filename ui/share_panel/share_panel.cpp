// SPDX-License-Identifier: GPL-3.0-or-later
#include "share_panel/share_panel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>

#include "model/folders.h"
#include "model/words.h"
#include "show/search.h"

namespace brandpunt::ui {

namespace {

constexpr int rest_ms = 350;
constexpr std::array classes{ExportClass::Werk, ExportClass::Driehoek, ExportClass::Openbaar};

struct PaperChoice {
  Paper paper;
  Orientation orientation;
  const char* words;
};
constexpr std::array papers{
    PaperChoice{Paper::A3, Orientation::Landscape, QT_TRANSLATE_NOOP("Paper", "A3, landscape")},
    PaperChoice{Paper::A3, Orientation::Portrait, QT_TRANSLATE_NOOP("Paper", "A3, portrait")},
    PaperChoice{Paper::A4, Orientation::Landscape, QT_TRANSLATE_NOOP("Paper", "A4, landscape")},
    PaperChoice{Paper::A4, Orientation::Portrait, QT_TRANSLATE_NOOP("Paper", "A4, portrait")},
};

/// Words that differ with what is shared.
struct SheetWords {
  const char* save;
  const char* title;
  const char* filter;
  const char* saved;
};
constexpr std::array sheetWords{
    SheetWords{
        QT_TRANSLATE_NOOP("Sheet", "Save the map..."), QT_TRANSLATE_NOOP("Sheet", "Save the map"),
        QT_TRANSLATE_NOOP("Sheet", "Page (*.pdf);;Picture (*.png);;Drawing (*.svg);;GeoPackage (*.gpkg)"),
        QT_TRANSLATE_NOOP("Sheet", "The map stands in %1.")},
    SheetWords{QT_TRANSLATE_NOOP("Sheet", "Save the paper..."), QT_TRANSLATE_NOOP("Sheet", "Save the paper"),
               QT_TRANSLATE_NOOP("Sheet", "Page (*.pdf)"),
               QT_TRANSLATE_NOOP("Sheet", "The paper stands in %1.")},
    SheetWords{QT_TRANSLATE_NOOP("Sheet", "Save the data sheet..."),
               QT_TRANSLATE_NOOP("Sheet", "Save the data sheet"), QT_TRANSLATE_NOOP("Sheet", "Page (*.pdf)"),
               QT_TRANSLATE_NOOP("Sheet", "The data sheet stands in %1.")},
};
QString words(const char* text) { return QCoreApplication::translate("Sheet", text); }

QImage pageIn(const std::filesystem::path& folder, int number) {
  return QImage(QString::fromStdString((folder / (std::to_string(number) + ".png")).string()));
}

}  // namespace

SharePanel::SharePanel(Session& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_left(new Panel(Panel::Ground::Background)),
      m_pages(new PageView),
      m_right(new Panel(Panel::Ground::Surface)) {
  m_rest.setSingleShot(true);
  m_rest.setInterval(rest_ms);
  connect(&m_rest, &QTimer::timeout, this, &SharePanel::orderPreview);
  makeRight();
  connect(&session, &Session::runChanged, this, [this] {
    refreshLeft();
    if (m_session.place() == Place::Share) m_rest.start();
  });
  connect(&session, &Session::placeChanged, this, [this] {
    if (m_session.place() == Place::Share) m_rest.start();
  });
  refreshLeft();
  if (session.place() == Place::Share) m_rest.start();
}

void SharePanel::refreshLeft() {
  m_left->clear();
  QVBoxLayout* content = m_left->content();
  content->setContentsMargins(16, 12, 16, 12);
  content->setSpacing(1);
  content->addWidget(label(tr("What goes in"), Type::Heading));
  content->addSpacing(8);
  if (!m_session.run()) {
    content->addStretch(1);
    return;
  }
  const Run& run = *m_session.run();
  const auto fact = [&](const QString& name, const QString& value) {
    content->addWidget(label(name, Type::Small, tokens().text2));
    content->addWidget(label(value));
    content->addSpacing(8);
  };
  QString offence = shown(infoOf(run.offence).one);
  fact(tr("Offence"), offence.replace(0, 1, offence.left(1).toUpper()));
  fact(tr("Period"), Words::period(run.period));
  fact(tr("Incidents on the map"), shown(run.incidents));
  fact(tr("Without a usable place"), shown(run.withoutPlace));
  fact(tr("Places"), m_session.table().summary());
  fact(tr("Data up to"), Words::date(run.dataDate));
  fact(tr("Method"), Words::method(run));
  fact(tr("Against chance"), Words::test(run));
  content->addStretch(1);
}

void SharePanel::makeRight() {
  QVBoxLayout* content = m_right->content();
  content->setContentsMargins(16, 12, 16, 12);
  m_sheets = new Segments(tr("What?"), {tr("Map"), tr("Paper"), tr("Data")});
  m_sheets->setCurrent(0);
  connect(m_sheets, &Segments::chosen, this, [this](int index) { choose(static_cast<Sheet>(index)); });
  content->addWidget(m_sheets);
  content->addSpacing(8);
  content->addWidget(label(tr("For whom?"), Type::Heading));
  m_classes = new Segments(tr("For whom?"), {tr("Work"), tr("Triangle"), tr("Public")});
  m_classes->setCurrent(1);
  content->addWidget(m_classes);
  m_classWords = label({}, Type::Small, tokens().text2);
  content->addWidget(m_classWords);
  connect(m_classes, &Segments::chosen, this, [this](int index) {
    m_class = classes[static_cast<std::size_t>(index)];
    emit exportClassChanged();
    m_rest.start(0);
  });
  content->addSpacing(8);
  m_mapChoices = makeMapChoices();
  m_paperChoices = makePaperChoices();
  content->addWidget(m_mapChoices);
  content->addWidget(m_paperChoices);
  content->addSpacing(8);
  content->addWidget(hairline());
  content->addSpacing(4);
  content->addWidget(label(tr("What is kept back"), Type::Heading));
  m_withheld = new QVBoxLayout;
  m_withheld->setSpacing(8);
  content->addLayout(m_withheld);
  content->addStretch(1);
  m_right->foot()->addWidget(hairline());
  auto* bar = new QWidget;
  auto* line = column(bar, 0, 4);
  line->setContentsMargins(16, 10, 16, 10);
  m_save = button({}, ButtonRole::Primary);
  m_save->setObjectName(QStringLiteral("saveMap"));
  m_save->setMinimumHeight(34);
  connect(m_save, &QPushButton::clicked, this, &SharePanel::askAndSave);
  line->addWidget(m_save);
  line->addWidget(label(tr("What is saved is noted in the log."), Type::Small, tokens().text2));
  m_save->setEnabled(false);
  m_right->foot()->addWidget(bar);
  showChoices();
  sayClass();
}

QWidget* SharePanel::makeMapChoices() {
  auto* choices = new QWidget;
  QVBoxLayout* content = column(choices, 0, 4);
  content->addWidget(label(tr("Paper"), Type::Small, tokens().text2));
  m_paper = new QComboBox;
  m_paper->setAccessibleName(tr("Paper"));
  for (const PaperChoice& choice : papers)
    m_paper->addItem(QCoreApplication::translate("Paper", choice.words));
  connect(m_paper, &QComboBox::activated, this, [this](int) { m_rest.start(0); });
  content->addWidget(m_paper);
  content->addWidget(label(tr("Title (empty: the finding itself)"), Type::Small, tokens().text2));
  m_title = new QLineEdit;
  m_title->setAccessibleName(tr("Title"));
  m_title->setMaxLength(80);
  connect(m_title, &QLineEdit::textEdited, this, [this] { m_rest.start(); });
  content->addWidget(m_title);
  return choices;
}

QWidget* SharePanel::makePaperChoices() {
  auto* choices = new QWidget;
  QVBoxLayout* content = column(choices, 0, 4);
  content->addWidget(label(tr("Date of the meeting"), Type::Small, tokens().text2));
  m_meeting = new QDateEdit;
  m_meeting->setAccessibleName(tr("Date of the meeting"));
  m_meeting->setCalendarPopup(true);
  m_meeting->setMinimumDate(QDate(2000, 1, 1));
  m_meeting->setSpecialValueText(tr("not known yet"));  // stands for the first date
  m_meeting->setDate(m_meeting->minimumDate());
  connect(m_meeting, &QDateEdit::dateChanged, this, [this] { m_rest.start(); });
  content->addWidget(m_meeting);
  content->addWidget(label(tr("For whom (stands in the foot)"), Type::Small, tokens().text2));
  m_receiver = new QLineEdit;
  m_receiver->setAccessibleName(tr("For whom (stands in the foot)"));
  m_receiver->setPlaceholderText(tr("copy 2 of 5, public prosecutor"));
  m_receiver->setMaxLength(60);
  connect(m_receiver, &QLineEdit::textEdited, this, [this] { m_rest.start(); });
  content->addWidget(m_receiver);
  return choices;
}

void SharePanel::showChoices() {
  m_mapChoices->setVisible(m_sheet == Sheet::Map);
  m_paperChoices->setVisible(m_sheet == Sheet::Paper);
  m_save->setText(words(sheetWords[static_cast<std::size_t>(m_sheet)].save));
}

void SharePanel::choose(Sheet sheet) {
  m_sheet = sheet;
  m_sheets->setCurrent(static_cast<int>(sheet));
  showChoices();
  m_pages->setPages({}, tr("Drawing the page..."));
  m_save->setEnabled(false);
  m_rest.start(0);
}

app::MapRequest SharePanel::mapRequest(const std::filesystem::path& out) const {
  app::MapRequest asked;
  asked.dossier = m_session.dossier()->path;
  asked.run = m_session.run()->id;
  asked.exportClass = m_class;
  asked.out = out;
  const PaperChoice& paper = papers[static_cast<std::size_t>(std::max(0, m_paper->currentIndex()))];
  asked.paper = paper.paper;
  asked.orientation = paper.orientation;
  asked.title = m_title->text().trimmed().toStdString();
  asked.language = language();
  return asked;
}

app::PaperRequest SharePanel::paperRequest(const std::filesystem::path& out) const {
  app::PaperRequest asked;
  asked.dossier = m_session.dossier()->path;
  asked.dataFolder = m_session.dataFolder();
  asked.exportClass = m_class;
  asked.out = out;
  const QDate meeting = m_meeting->date();
  if (meeting != m_meeting->minimumDate())
    asked.meeting = Date{meeting.year(), meeting.month(), meeting.day()};
  asked.receiver = m_receiver->text().trimmed().toStdString();
  asked.language = language();
  return asked;
}

app::QualitySheetRequest SharePanel::qualityRequest(const std::filesystem::path& out) const {
  return {.dossier = m_session.dossier()->path, .exportClass = m_class, .out = out, .language = language()};
}

std::function<Result<SharePanel::Preview>(const Progress&)> SharePanel::previewWork(
    const std::filesystem::path& folder) const {
  switch (m_sheet) {
    case Sheet::Map: {
      app::MapRequest asked = mapRequest(folder / "1.png");
      asked.preview = true;
      return [asked, folder](const Progress& progress) -> Result<Preview> {
        auto made = app::drawMap(asked, progress);
        if (!made) return made.error();
        return Preview{{pageIn(folder, 1)}, std::move(made->withheld)};
      };
    }
    case Sheet::Paper:
      return [asked = paperRequest({}), folder](const Progress& progress) -> Result<Preview> {
        auto made = app::previewPaper(asked, folder, progress);
        if (!made) return made.error();
        Preview preview{{}, std::move(made->withheld)};
        for (int page = 1; page <= made->pages; ++page) preview.pages.push_back(pageIn(folder, page));
        return preview;
      };
    case Sheet::Quality:
      break;
  }
  return [asked = qualityRequest({}), folder](const Progress& progress) -> Result<Preview> {
    auto made = app::previewQualitySheet(asked, folder, progress);
    if (!made) return made.error();
    return Preview{{pageIn(folder, 1)}, {}};
  };
}

std::function<Result<std::filesystem::path>(const Progress&)> SharePanel::saveWork(
    const std::filesystem::path& file) const {
  const auto fileOf = [](const auto& made) -> Result<std::filesystem::path> {
    if (!made) return made.error();
    return made->file;
  };
  switch (m_sheet) {
    case Sheet::Map:
      return [asked = mapRequest(file), fileOf](const Progress& p) { return fileOf(app::drawMap(asked, p)); };
    case Sheet::Paper:
      return [asked = paperRequest(file), fileOf](const Progress& p) {
        return fileOf(app::makePaper(asked, p));
      };
    case Sheet::Quality:
      break;
  }
  return [asked = qualityRequest(file), fileOf](const Progress& p) {
    return fileOf(app::makeQualitySheet(asked, p));
  };
}

void SharePanel::sayClass() {
  switch (m_class) {
    case ExportClass::Werk:
      m_classWords->setText(tr("Everything, down to the point. Stays inside the team."));
      break;
    case ExportClass::Driehoek:
      m_classWords->setText(
          tr("For mayor, prosecutor and police: squares of 125 m, no addresses, no small numbers."));
      break;
    case ExportClass::Openbaar:
      m_classWords->setText(tr("For everybody: squares of 500 m, quarters of a year, no small numbers."));
      break;
    case ExportClass::Deelnemers:  // no map; a schouw pack is asked for elsewhere
      break;
  }
}

void SharePanel::orderPreview() {
  sayClass();
  m_save->setEnabled(false);
  if (!m_session.dossier()) return;
  if (m_sheet != Sheet::Quality) {
    if (!m_session.run()) return;
    if (!m_session.run()->id.stored()) {
      m_session.keepRun();  // comes back here through runChanged
      return;
    }
  }
  if (!m_pages->hasPages()) m_pages->setPages({}, tr("Drawing the page..."));
  auto folder = std::make_shared<QTemporaryDir>();
  const auto work = previewWork(folder->path().toStdString());
  m_previewLane.start<Preview>([work, folder](const Progress& progress) { return work(progress); },
                               [this](Result<Preview> preview) {
                                 if (!preview) {
                                   m_pages->setPages({}, shown(preview.error().message));
                                   showWithheld({});
                                   return;
                                 }
                                 m_pages->setPages(std::move(preview->pages),
                                                   tr("The page as it will be saved"));
                                 showWithheld(preview->withheld);
                                 m_save->setEnabled(true);
                               });
}

void SharePanel::showWithheld(const std::vector<Withheld>& withheld) {
  empty(*m_withheld);
  if (withheld.empty())
    m_withheld->addWidget(label(tr("Nothing is kept back on this page."), Type::Small, tokens().text2));
  for (const Withheld& kept : withheld) {
    auto* line = row(8);
    line->addWidget(sign(Symbol::Lock, tokens().text2, 16), 0, Qt::AlignTop);
    line->addWidget(label(shown(kept.reason), Type::Small), 1);
    m_withheld->addLayout(line);
  }
}

void SharePanel::askAndSave() {
  if (!m_save->isEnabled()) return;
  static constexpr std::array<const char*, 3> names{"-kaart", "-papier", "-gegevens"};
  const SheetWords& said = sheetWords[static_cast<std::size_t>(m_sheet)];
  const QString folder = documentsFolder();
  const QString name =
      QStringLiteral("%1/%2%3-%4.pdf")
          .arg(folder, QString::fromStdString(m_session.dossier()->path.stem().string()),
               QString::fromLatin1(names[static_cast<std::size_t>(m_sheet)]),
               QString::fromUtf8(idOf(m_class).data(), static_cast<qsizetype>(idOf(m_class).size())));
  const QString file =
      QFileDialog::getSaveFileName(m_pages->window(), words(said.title), name, words(said.filter));
  if (!file.isEmpty()) save(file.toStdString());
}

void SharePanel::save(const std::filesystem::path& file) {
  const char* said = sheetWords[static_cast<std::size_t>(m_sheet)].saved;
  m_saveLane.start<std::filesystem::path>(saveWork(file), [this, said](Result<std::filesystem::path> made) {
    if (!made) {
      emit m_session.failed(shown(made.error().message));
      return;
    }
    const QString name = QString::fromStdString(made->string());
    emit m_session.said(words(said).arg(name), FollowUp::Open, name);
  });
}

}  // namespace brandpunt::ui
