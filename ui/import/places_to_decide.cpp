// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/places_to_decide.h"

#include "model/words.h"

namespace brandpunt::ui {

PlacesToDecide::PlacesToDecide(Session& session, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("placesToDecide"));
  auto* all = column(this, 0, 4);
  if (!session.dossier() || session.dossier()->places.empty()) return;
  all->addWidget(label(tr("Points with very many incidents"), Type::Strong));
  all->addWidget(
      label(tr("Did they happen there (a car park, a station), or is it where the police put what had no "
               "place? It is asked once and counts for later exports too."),
            Type::Small, tokens().text2));
  for (const app::PlaceToDecide& place : session.dossier()->places) {
    const QString where =
        QStringLiteral("%1 / %2").arg(qRound64(place.shared.place.x)).arg(qRound64(place.shared.place.y));
    const QString facts =
        tr("%1 incidents at %2, under %n street name(s)", nullptr, static_cast<int>(place.shared.streets))
            .arg(shown(static_cast<double>(place.shared.incidents)), where);
    all->addWidget(label(facts, Type::Small));
    auto* choice = new Segments(facts, {tr("Happened there"), tr("No place")});
    choice->setCurrent(!place.decision ? -1 : place.decision->verdict == PlaceVerdict::Real ? 0 : 1);
    connect(choice, &Segments::chosen, this, [&session, at = place.shared.place](int index) {
      session.decidePlace(at, index == 0 ? PlaceVerdict::Real : PlaceVerdict::Default);
    });
    all->addWidget(choice);
    all->addSpacing(4);
  }
}

}  // namespace brandpunt::ui
