<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n incident(s) with a usable time)</source>
        <translation>
            <numerusform>(%n incident with a usable time)</numerusform>
            <numerusform>(%n incidents with a usable time)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::BatchList</name>
    <message numerus="yes">
        <source>All about %n export(s)</source>
        <translation>
            <numerusform>All about the one export</numerusform>
            <numerusform>All about %n exports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::DivisionDialog</name>
    <message numerus="yes">
        <source>%n hotspot(s): each gets the mix of its own advice.</source>
        <translation>
            <numerusform>%n hotspot: it gets the mix of its own advice.</numerusform>
            <numerusform>%n hotspots: each gets the mix of its own advice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hotspot(s) go without something that their own advice proposes.</source>
        <translation>
            <numerusform>%n hotspot goes without something that its own advice proposes.</numerusform>
            <numerusform>%n hotspots go without something that their own advice proposes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::FactsPanel</name>
    <message numerus="yes">
        <source>All %n fact(s)</source>
        <translation>
            <numerusform>All %n fact</numerusform>
            <numerusform>All %n facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::FilterPanel</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::FindingsDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>%n thing to mend</numerusform>
            <numerusform>%n things to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::HotspotPage</name>
    <message numerus="yes">
        <source>%n incident(s) of %1 in this period. From 5 on we look for places.</source>
        <translation>
            <numerusform>%n incident of %1 in this period. From 5 on we look for places.</numerusform>
            <numerusform>%n incidents of %1 in this period. From 5 on we look for places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable time</source>
        <translation>
            <numerusform>%n without a usable time</numerusform>
            <numerusform>%n without a usable time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an end</source>
        <translation>
            <numerusform>%n without an end</numerusform>
            <numerusform>%n without an end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known to the street only</source>
        <translation>
            <numerusform>%n known to the street only</numerusform>
            <numerusform>%n known to the street only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::HotspotTable</name>
    <message numerus="yes">
        <source>%n hotspot(s)</source>
        <translation>
            <numerusform>%n hotspot</numerusform>
            <numerusform>%n hotspots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to watch</source>
        <translation>
            <numerusform>%n to watch</numerusform>
            <numerusform>%n to watch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too small</source>
        <translation>
            <numerusform>%n too small</numerusform>
            <numerusform>%n too small</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ImportPage</name>
    <message numerus="yes">
        <source>%n refused row(s)</source>
        <translation>
            <numerusform>%n refused row</numerusform>
            <numerusform>%n refused rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ImportSide</name>
    <message numerus="yes">
        <source>%n question(s) about this file</source>
        <translation>
            <numerusform>%n question about this file</numerusform>
            <numerusform>%n questions about this file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ImportSummary</name>
    <message numerus="yes">
        <source>%n column(s) do not come into the dossier: names and other things about persons, and what this program does not use.</source>
        <translation>
            <numerusform>%n column do not come into the dossier: names and other things about persons, and what this program does not use.</numerusform>
            <numerusform>%n columns do not come into the dossier: names and other things about persons, and what this program does not use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::MainWindow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::MeasureRow</name>
    <message numerus="yes">
        <source>%1, %2, %3 points, evidence %4, start after %n week(s)</source>
        <translation>
            <numerusform>%1, %2, %3 points, evidence %4, start after %n week</numerusform>
            <numerusform>%1, %2, %3 points, evidence %4, start after %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::MeasuresPanel</name>
    <message numerus="yes">
        <source>%n looked at for %1</source>
        <translation>
            <numerusform>%n looked at for %1</numerusform>
            <numerusform>%n looked at for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the mix</source>
        <translation>
            <numerusform>%n in the mix</numerusform>
            <numerusform>%n in the mix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::PlacesToDecide</name>
    <message numerus="yes">
        <source>%1 incidents at %2, under %n street name(s)</source>
        <translation>
            <numerusform>%1 incidents at %2, under %n street name</numerusform>
            <numerusform>%1 incidents at %2, under %n street names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::QuestionCard</name>
    <message numerus="yes">
        <source>And %n more that are rarer.</source>
        <translation>
            <numerusform>And %n more that is rarer.</numerusform>
            <numerusform>And %n more that are rarer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::QuestionsPanel</name>
    <message numerus="yes">
        <source>%n more change(s)</source>
        <translation>
            <numerusform>%n more change</numerusform>
            <numerusform>%n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first can start after %n week(s).</source>
        <translation>
            <numerusform>The first can start after %n week.</numerusform>
            <numerusform>The first can start after %n weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::RejectView</name>
    <message numerus="yes">
        <source>All %n rows</source>
        <translation>
            <numerusform>All %n rows</numerusform>
            <numerusform>All %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n corrected row(s)</source>
        <translation>
            <numerusform>Read %n corrected row</numerusform>
            <numerusform>Read %n corrected rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::RetentionCard</name>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>%n earlier version</numerusform>
            <numerusform>%n earlier versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::RulesDialog</name>
    <message numerus="yes">
        <source>and %n more hotspot(s)</source>
        <translation>
            <numerusform>and %n more hotspot</numerusform>
            <numerusform>and %n more hotspots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::Session</name>
    <message numerus="yes">
        <source>The findings are recorded; %n measure(s) changed.</source>
        <translation>
            <numerusform>The findings are recorded; %n measure changed.</numerusform>
            <numerusform>The findings are recorded; %n measures changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal detail(s) were taken out.</source>
        <translation>
            <numerusform>%n personal detail was taken out.</numerusform>
            <numerusform>%n personal details were taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) stand in the plan now.</source>
        <translation>
            <numerusform>%n measure stands in the plan now.</numerusform>
            <numerusform>%n measures stand in the plan now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::WordsToPlace</name>
    <message numerus="yes">
        <source>All %n word(s)</source>
        <translation>
            <numerusform>The one word</numerusform>
            <numerusform>All %n words</numerusform>
        </translation>
    </message>
</context>
</TS>
