// SPDX-License-Identifier: GPL-3.0-or-later
// How a division of scarce means is told to people.
#include "advice/allocation.h"
#include "advice/listed.h"

namespace brandpunt {
namespace {

/// "een lokauto", "4 uren handhavers per week".
Text amountText(const Means& means, int amount) {
  if (amount == 1) return {"één " + means.one.nl, "one " + means.one.en};
  return {std::to_string(amount) + " " + means.name.nl, std::to_string(amount) + " " + means.name.en};
}

/// With a capital where the sentence begins.
std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

Text describe(const WorthOfMore& more) {
  const Text amount = amountText(*more.means, more.more);
  if (more.helps.empty())
    return {"Met " + amount.nl + " meer verandert er niets: wat er is, is genoeg.",
            "With " + amount.en + " more nothing changes: what there is, is enough."};
  std::vector<Text> helped;
  for (std::size_t i = 0; i < more.helps.size(); ++i) {
    const Text& gain = more.gains[i]->name;
    helped.push_back({more.helps[i] + " (" + gain.nl + ")", more.helps[i] + " (" + gain.en + ")"});
  }
  const Text list = listed(helped);
  Text text{"Met " + amount.nl + " meer is geholpen: " + list.nl + "; ",
            "With " + amount.en + " more this is helped: " + list.en + "; "};
  if (more.helpsFurther)
    return {text.nl + "nog eens zoveel helpt opnieuw.", text.en + "as much again helps once more."};
  return {text.nl + "nog eens zoveel helpt niemand meer.", text.en + "as much again helps nobody."};
}

Text provenWords() {
  return {
      "Er is zoveel tegelijk schaars dat niet elke verdeling kon worden vergeleken; geen die is bekeken, is "
      "beter.",
      "So much is scarce at once that not every division could be compared; none that was looked at is "
      "better."};
}

Text describe(const MeansShare& share) {
  const int used = share.fixed + share.taken;
  const std::string numbers = std::to_string(used), of = std::to_string(share.available);
  Text text{share.means->name.nl + ": " + numbers + " van " + of + " gebruikt",
            share.means->name.en + ": " + numbers + " of " + of + " used"};
  if (share.fixed > 0) {
    const std::string fixed = std::to_string(share.fixed);
    text = {text.nl + ", waarvan " + fixed + " voor wat al loopt of is aanvaard",
            text.en + ", of which " + fixed + " for what runs or was accepted"};
  }
  if (share.fixed > share.available)
    text = {text.nl + "; dat is meer dan er is", text.en + "; that is more than there is"};
  return {capital(text.nl) + ".", capital(text.en) + "."};
}

}  // namespace brandpunt
