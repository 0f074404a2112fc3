// SPDX-License-Identifier: GPL-3.0-or-later
#include "share_panel/share_panel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QStandardPaths>
#include <QTemporaryDir>

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

struct Preview {
  QImage page = {};
  std::vector<Withheld> withheld = {};
};

/// The page on a desk, as large as fits.
class PageView : public QWidget {
 public:
  PageView() {
    setMinimumSize(320, 240);
    setAccessibleName(SharePanel::tr("Preview of the page"));
  }
  void setPage(const QImage& page, const QString& words) {
    m_page = page;
    m_words = words;
    setAccessibleDescription(words);
    update();
  }
  bool hasPage() const { return !m_page.isNull(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().sunken);
    if (m_page.isNull()) {
      painter.setPen(tokens().text2);
      painter.setFont(fontOf(Type::Body));
      painter.drawText(rect().adjusted(40, 40, -40, -40), Qt::AlignCenter | Qt::TextWordWrap, m_words);
      return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(m_page.size()).scaled(width() - 48, height() - 48, Qt::KeepAspectRatio);
    const QRectF place((width() - size.width()) / 2, (height() - size.height()) / 2, size.width(),
                       size.height());
    // Scaled by hand: Qt's painter skips pixels when it makes a picture much smaller.
    const QSize pixels = (size * devicePixelRatioF()).toSize();
    if (m_small.size() != pixels || m_smallOf != m_page.cacheKey()) {
      m_small = m_page.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
      m_smallOf = m_page.cacheKey();
    }
    painter.drawImage(place, m_small);
    painter.setPen(QPen(tokens().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place);
  }

 private:
  QImage m_page = {};
  QImage m_small = {};
  qint64 m_smallOf = 0;
  QString m_words = {};
};

}  // namespace

SharePanel::SharePanel(Session& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_left(new Panel(Panel::Ground::Background)),
      m_middle(new PageView),
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
  QStringList parameters;
  for (const auto& [name, value] : run.parameters) {
    parameters << QStringLiteral("%1 %2").arg(QString::fromStdString(name), QString::fromStdString(value));
  }
  fact(tr("Method"),
       QString::fromStdString(run.method) + QStringLiteral(": ") + parameters.join(QStringLiteral(", ")));
  content->addStretch(1);
}

void SharePanel::makeRight() {
  QVBoxLayout* content = m_right->content();
  content->setContentsMargins(16, 12, 16, 12);
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
  m_save = button(tr("Save the map..."), ButtonRole::Primary);
  m_save->setObjectName(QStringLiteral("saveMap"));
  m_save->setMinimumHeight(34);
  connect(m_save, &QPushButton::clicked, this, &SharePanel::askAndSave);
  line->addWidget(m_save);
  line->addWidget(
      label(tr("PDF, PNG, SVG or GeoPackage; it is noted in the log."), Type::Small, tokens().text2));
  m_save->setEnabled(false);
  m_right->foot()->addWidget(bar);
  sayClass();
}

app::MapRequest SharePanel::request(const std::filesystem::path& out) const {
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
  auto* page = static_cast<PageView*>(m_middle);
  sayClass();
  if (!m_session.run() || !m_session.dossier()) return;
  if (!m_session.run()->id.stored()) {
    m_session.keepRun();  // comes back here through runChanged
    return;
  }
  if (!page->hasPage()) page->setPage({}, tr("Drawing the page..."));
  m_save->setEnabled(false);
  auto folder = std::make_shared<QTemporaryDir>();
  const std::filesystem::path file = std::filesystem::path(folder->path().toStdString()) / "page.png";
  m_previewLane.start<Preview>(
      [asked = request(file), folder](const Progress& progress) -> Result<Preview> {
        auto made = app::drawMap(asked, progress);
        if (!made) return made.error();
        return Preview{QImage(QString::fromStdString(asked.out.string())), std::move(made->withheld)};
      },
      [this, page](Result<Preview> preview) {
        if (!preview) {
          page->setPage({}, shown(preview.error().message));
          showWithheld({});
          return;
        }
        page->setPage(preview->page, tr("The page as it will be saved"));
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
  if (!m_session.run() || !m_session.run()->id.stored()) return;
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QString name =
      QStringLiteral("%1/%2-%3.pdf")
          .arg(folder, QString::fromStdString(m_session.dossier()->path.stem().string()),
               QString::fromUtf8(idOf(m_class).data(), static_cast<qsizetype>(idOf(m_class).size())));
  const QString file =
      QFileDialog::getSaveFileName(m_middle->window(), tr("Save the map"), name,
                                   tr("Page (*.pdf);;Picture (*.png);;Drawing (*.svg);;GeoPackage (*.gpkg)"));
  if (!file.isEmpty()) save(file.toStdString());
}

void SharePanel::save(const std::filesystem::path& file) {
  m_saveLane.start<app::MapMade>(
      [asked = request(file)](const Progress& progress) { return app::drawMap(asked, progress); },
      [this](Result<app::MapMade> made) {
        if (!made) {
          emit m_session.failed(shown(made.error().message));
          return;
        }
        emit m_session.said(tr("The map stands in %1.").arg(QString::fromStdString(made->file.string())));
      });
}

}  // namespace brandpunt::ui
