<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>Command</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Kaart</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>&amp;Analyse</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>New dossier...</source>
        <translation>Nieuw dossier...</translation>
    </message>
    <message>
        <source>Makes an empty dossier for a municipality.</source>
        <translation>Maakt een leeg dossier voor een gemeente.</translation>
    </message>
    <message>
        <source>Open dossier...</source>
        <translation>Dossier openen...</translation>
    </message>
    <message>
        <source>Opens the dossier of your municipality.</source>
        <translation>Opent het dossier van uw gemeente.</translation>
    </message>
    <message>
        <source>Practise with the demo town</source>
        <translation>Oefenen met de demostad</translation>
    </message>
    <message>
        <source>Makes a fictitious town with fictitious incidents and opens it.</source>
        <translation>Maakt een verzonnen stad met verzonnen incidenten en opent die.</translation>
    </message>
    <message>
        <source>Read a police export...</source>
        <translation>Politie-export inlezen...</translation>
    </message>
    <message>
        <source>Shows what is in an export, and reads it when you say so.</source>
        <translation>Laat zien wat er in een export staat, en leest die in als u dat zegt.</translation>
    </message>
    <message>
        <source>Add a map layer...</source>
        <translation>Kaartlaag toevoegen...</translation>
    </message>
    <message>
        <source>Loads streets, buildings, parking places or other things around an incident.</source>
        <translation>Laadt straten, gebouwen, parkeerplaatsen of andere zaken rond een incident.</translation>
    </message>
    <message>
        <source>Save a copy...</source>
        <translation>Kopie bewaren...</translation>
    </message>
    <message>
        <source>Saves a sound copy of the dossier; never copy a dossier while it is open.</source>
        <translation>Bewaart een gave kopie van het dossier; kopieer een dossier nooit zelf terwijl het open is.</translation>
    </message>
    <message>
        <source>Save the map...</source>
        <translation>Kaart bewaren...</translation>
    </message>
    <message>
        <source>Saves the map for a reader you choose; what that reader may not see stays out.</source>
        <translation>Bewaart de kaart voor een lezer die u kiest; wat die niet mag zien, blijft eruit.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Closes the window. Everything has been saved already.</source>
        <translation>Sluit het venster. Alles is al bewaard.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Takes back the last answer or decision.</source>
        <translation>Neemt het laatste antwoord of besluit terug.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Does again what was taken back.</source>
        <translation>Doet opnieuw wat ongedaan is gemaakt.</translation>
    </message>
    <message>
        <source>Take the last export out again</source>
        <translation>Laatste export er weer uit</translation>
    </message>
    <message>
        <source>Removes the rows of the export that was read last.</source>
        <translation>Haalt de rijen van de laatst ingelezen export weg.</translation>
    </message>
    <message>
        <source>Search a place or a command</source>
        <translation>Zoek plaats of opdracht</translation>
    </message>
    <message>
        <source>Type what you want to see or do.</source>
        <translation>Typ wat u wilt zien of doen.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>What is in the dossier, and how good it is.</source>
        <translation>Wat er in het dossier staat, en hoe goed dat is.</translation>
    </message>
    <message>
        <source>Hotspots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>Where and when it happens.</source>
        <translation>Waar en wanneer het gebeurt.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>What fits the hotspot that is selected.</source>
        <translation>Wat past bij de gekozen hotspot.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Delen</translation>
    </message>
    <message>
        <source>The map for others, without what they may not see.</source>
        <translation>De kaart voor anderen, zonder wat zij niet mogen zien.</translation>
    </message>
    <message>
        <source>Left panel</source>
        <translation>Linkerpaneel</translation>
    </message>
    <message>
        <source>Shows or hides the filters; the map takes the room.</source>
        <translation>Toont of verbergt de filters; de kaart krijgt de ruimte.</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Rechterpaneel</translation>
    </message>
    <message>
        <source>Shows or hides the list; the map takes the room.</source>
        <translation>Toont of verbergt de lijst; de kaart krijgt de ruimte.</translation>
    </message>
    <message>
        <source>Colours as the system</source>
        <translation>Kleuren als het systeem</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop has it.</source>
        <translation>Licht of donker, zoals de computer is ingesteld.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark letters on a light ground.</source>
        <translation>Donkere letters op een lichte grond.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Light letters on a dark ground.</source>
        <translation>Lichte letters op een donkere grond.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>The window takes the whole screen.</source>
        <translation>Het venster vult het hele scherm.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Shows less, larger.</source>
        <translation>Toont minder, groter.</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Shows more, smaller.</source>
        <translation>Toont meer, kleiner.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Shows all incidents of the dossier.</source>
        <translation>Toont alle incidenten van het dossier.</translation>
    </message>
    <message>
        <source>Zoom to the hotspot</source>
        <translation>Inzoomen op de hotspot</translation>
    </message>
    <message>
        <source>Shows the selected hotspot large.</source>
        <translation>Toont de gekozen hotspot groot.</translation>
    </message>
    <message>
        <source>What is here?</source>
        <translation>Wat is hier?</translation>
    </message>
    <message>
        <source>Click on the map to read what lies there.</source>
        <translation>Klik op de kaart om te lezen wat daar ligt.</translation>
    </message>
    <message>
        <source>Find hotspots</source>
        <translation>Hotspots zoeken</translation>
    </message>
    <message>
        <source>Looks for hotspots again with the filters that stand.</source>
        <translation>Zoekt opnieuw naar hotspots met de filters die nu staan.</translation>
    </message>
    <message>
        <source>Next hotspot</source>
        <translation>Volgende hotspot</translation>
    </message>
    <message>
        <source>Selects the hotspot after this one.</source>
        <translation>Kiest de hotspot na deze.</translation>
    </message>
    <message>
        <source>Previous hotspot</source>
        <translation>Vorige hotspot</translation>
    </message>
    <message>
        <source>Selects the hotspot before this one.</source>
        <translation>Kiest de hotspot voor deze.</translation>
    </message>
    <message>
        <source>To the advice</source>
        <translation>Naar advies</translation>
    </message>
    <message>
        <source>Shows the measures for the selected hotspot.</source>
        <translation>Toont de maatregelen voor de gekozen hotspot.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stops the work that is going on. Nothing is changed.</source>
        <translation>Stopt het werk dat bezig is. Er verandert niets.</translation>
    </message>
    <message>
        <source>Keys and commands</source>
        <translation>Toetsen en opdrachten</translation>
    </message>
    <message>
        <source>Everything you can do, with its keys.</source>
        <translation>Alles wat u kunt doen, met de toetsen.</translation>
    </message>
    <message>
        <source>About Brandpunt</source>
        <translation>Over Brandpunt</translation>
    </message>
    <message>
        <source>Version, licence and what this program does not do.</source>
        <translation>Versie, licentie en wat dit programma niet doet.</translation>
    </message>
    <message>
        <source>Open a dossier first.</source>
        <translation>Open eerst een dossier.</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Volgend deel van het venster</translation>
    </message>
    <message>
        <source>Takes the keyboard from head to left, middle and right.</source>
        <translation>Brengt het toetsenbord van de kop naar links, midden en rechts.</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Vorig deel van het venster</translation>
    </message>
    <message>
        <source>Takes the keyboard back to the part before.</source>
        <translation>Brengt het toetsenbord terug naar het deel ervoor.</translation>
    </message>
    <message>
        <source>Prepare a site inspection...</source>
        <translation>Schouw voorbereiden...</translation>
    </message>
    <message>
        <source>Writes the pack for those who walk along: map, hot time, checklist, agreements.</source>
        <translation>Schrijft het pakket voor wie meeloopt: kaart, heet tijdvak, checklist, afspraken.</translation>
    </message>
    <message>
        <source>Enter findings...</source>
        <translation>Bevindingen invoeren...</translation>
    </message>
    <message>
        <source>Takes in what was found at the site inspection; the advice follows.</source>
        <translation>Legt vast wat bij de schouw is gevonden; het advies past zich aan.</translation>
    </message>
    <message>
        <source>See and adopt the plan...</source>
        <translation>Plan bekijken en vaststellen...</translation>
    </message>
    <message>
        <source>Shows what was agreed about the selected hotspot, what is missing and what was adopted.</source>
        <translation>Laat zien wat over de gekozen hotspot is afgesproken, wat ontbreekt en wat is vastgesteld.</translation>
    </message>
    <message>
        <source>Divide over the municipality...</source>
        <translation>Verdelen over de gemeente...</translation>
    </message>
    <message>
        <source>Divides what is scarce over all hotspots, and says what more would bring.</source>
        <translation>Verdeelt wat schaars is over alle hotspots, en zegt wat meer zou opleveren.</translation>
    </message>
    <message>
        <source>Rules of the municipality...</source>
        <translation>Regels van de gemeente...</translation>
    </message>
    <message>
        <source>Weights, limits and measures of your own, over those of the program.</source>
        <translation>Gewichten, grenzen en eigen maatregelen, over die van het programma heen.</translation>
    </message>
    <message>
        <source>Read as a short advice...</source>
        <translation>Lezen als kort advies...</translation>
    </message>
    <message>
        <source>The advice on the selected hotspot as a text that everybody can read.</source>
        <translation>Het advies over de gekozen hotspot als tekst die iedereen kan lezen.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>A3, landscape</source>
        <translation>A3, liggend</translation>
    </message>
    <message>
        <source>A3, portrait</source>
        <translation>A3, staand</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4, liggend</translation>
    </message>
    <message>
        <source>A4, portrait</source>
        <translation>A4, staand</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Save the map...</source>
        <translation>Kaart bewaren...</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Kaart bewaren</translation>
    </message>
    <message>
        <source>Page (*.pdf);;Picture (*.png);;Drawing (*.svg);;GeoPackage (*.gpkg)</source>
        <translation>Pagina (*.pdf);;Afbeelding (*.png);;Tekening (*.svg);;GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>The map stands in %1.</source>
        <translation>De kaart staat in %1.</translation>
    </message>
    <message>
        <source>Save the paper...</source>
        <translation>Papier bewaren...</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Papier bewaren</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>Pagina (*.pdf)</translation>
    </message>
    <message>
        <source>The paper stands in %1.</source>
        <translation>Het papier staat in %1.</translation>
    </message>
    <message>
        <source>Save the data sheet...</source>
        <translation>Gegevensblad bewaren...</translation>
    </message>
    <message>
        <source>Save the data sheet</source>
        <translation>Gegevensblad bewaren</translation>
    </message>
    <message>
        <source>The data sheet stands in %1.</source>
        <translation>Het gegevensblad staat in %1.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Hotspot</source>
        <translation>Hotspot</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Too few</source>
        <translation>Te weinig</translation>
    </message>
    <message>
        <source>no clear peak</source>
        <translation>geen duidelijke piek</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 u</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 tegen %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n maand</numerusform>
            <numerusform>in %n maanden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the year before is not in the dossier.</source>
        <translation>%1; het jaar ervoor staat niet in het dossier.</translation>
    </message>
    <message>
        <source>%1, %2 in the year before.</source>
        <translation>%1, %2 in het jaar ervoor.</translation>
    </message>
    <message>
        <source>It rises: %1 against %2</source>
        <translation>Het stijgt: %1 tegen %2</translation>
    </message>
    <message>
        <source>It falls: %1 against %2</source>
        <translation>Het daalt: %1 tegen %2</translation>
    </message>
    <message>
        <source>No clear difference: %1 against %2</source>
        <translation>Geen duidelijk verschil: %1 tegen %2</translation>
    </message>
    <message>
        <source>Too few to compare: %1 against %2</source>
        <translation>Te weinig om te vergelijken: %1 tegen %2</translation>
    </message>
    <message>
        <source>Not comparable: the year before is not in the dossier</source>
        <translation>Niet te vergelijken: het jaar ervoor staat niet in het dossier</translation>
    </message>
    <message>
        <source>(%1, band %2 to %3)</source>
        <translation>(%1, band %2 tot %3)</translation>
    </message>
    <message>
        <source>Hot times: no incident with a usable time</source>
        <translation>Heetste tijd: geen incident met een bruikbare tijd</translation>
    </message>
    <message>
        <source>Peak: %1</source>
        <translation>Piek: %1</translation>
    </message>
    <message>
        <source>No clear peak in the day</source>
        <translation>Geen duidelijke piek op de dag</translation>
    </message>
    <message numerus="yes">
        <source>(%n incident(s) with a usable time)</source>
        <translation>
            <numerusform>(%n incident met een bruikbare tijd)</numerusform>
            <numerusform>(%n incidenten met een bruikbare tijd)</numerusform>
        </translation>
    </message>
    <message>
        <source>(%1 % of %2, band %3–%4 %; even: %5 %)</source>
        <translation>(%1 % van %2, band %3–%4 %; gelijk verdeeld: %5 %)</translation>
    </message>
    <message>
        <source>Hotspot %1, %2, %3: %4, change %5, %6</source>
        <translation>Hotspot %1, %2, %3: %4, verschil %5, %6</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 t/m %2</translation>
    </message>
    <message>
        <source>Work: holds addresses, do not share</source>
        <translation>Werk: bevat adressen, niet delen</translation>
    </message>
    <message>
        <source>Triangle: confidential</source>
        <translation>Driehoek: vertrouwelijk</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>(%1 times as many, band %2 to %3 times)</source>
        <translation>(%1 keer zo veel, band %2 tot %3 keer)</translation>
    </message>
    <message>
        <source>Participants only</source>
        <translation>Alleen voor deelnemers</translation>
    </message>
    <message>
        <source>without an offence</source>
        <translation>zonder delict</translation>
    </message>
    <message>
        <source>without any date</source>
        <translation>zonder datum</translation>
    </message>
    <message>
        <source>a row with totals</source>
        <translation>een rij met totalen</translation>
    </message>
    <message>
        <source>a note below the table</source>
        <translation>een noot onder de tabel</translation>
    </message>
    <message>
        <source>the header once more</source>
        <translation>nogmaals de kop</translation>
    </message>
    <message>
        <source>of a time that became counts (retention term)</source>
        <translation>van een tijd waarvan er alleen aantallen zijn (bewaartermijn)</translation>
    </message>
    <message>
        <source>not tested against chance</source>
        <translation>niet getoetst op toeval</translation>
    </message>
    <message>
        <source>p is the chance that the strongest place anywhere would be at least this strong if only chance placed the incidents.</source>
        <translation>p is de kans dat de sterkste plek waar dan ook minstens zo sterk zou zijn als alleen toeval de incidenten plaatste.</translation>
    </message>
    <message>
        <source>it may be chance</source>
        <translation>kan toeval zijn</translation>
    </message>
    <message>
        <source>it is gone when radius or minimum change a little</source>
        <translation>verdwijnt als straal of minimum een beetje verandert</translation>
    </message>
    <message>
        <source>fewer than %1 incidents</source>
        <translation>minder dan %1 incidenten</translation>
    </message>
    <message>
        <source>more than half lie on one point</source>
        <translation>meer dan de helft ligt op één punt</translation>
    </message>
    <message>
        <source>more than half are known to the street only</source>
        <translation>van meer dan de helft is alleen de straat bekend</translation>
    </message>
    <message>
        <source>To be watched: %1.</source>
        <translation>Te volgen: %1.</translation>
    </message>
    <message>
        <source>chance alone would lay as many here: %1, p = %2</source>
        <translation>toeval zou hier evenveel leggen: %1, p = %2</translation>
    </message>
    <message>
        <source>%1 more than the %2 that chance alone would lay here (band %3 to %4), p = %5</source>
        <translation>%1 meer dan de %2 die toeval hier zou leggen (band %3 tot %4), p = %5</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::AccountingBar</name>
    <message>
        <source>All %1 rows accounted for</source>
        <translation>Alle %1 rijen verantwoord</translation>
    </message>
    <message>
        <source>read = taken + duplicate + merged + rejected</source>
        <translation>gelezen = aangenomen + dubbel + samengevoegd + afgewezen</translation>
    </message>
    <message>
        <source>%1 on the map</source>
        <translation>%1 op de kaart</translation>
    </message>
    <message>
        <source>%1 without a usable place, kept in the table</source>
        <translation>%1 zonder bruikbare plaats, blijven in de tabel</translation>
    </message>
    <message>
        <source>%1 without a usable time</source>
        <translation>%1 zonder bruikbare tijd</translation>
    </message>
    <message>
        <source>%1 with an end before the begin</source>
        <translation>%1 met het eind voor het begin</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>aangenomen</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>dubbel</translation>
    </message>
    <message>
        <source>same number and content</source>
        <translation>zelfde nummer en inhoud</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>samengevoegd</translation>
    </message>
    <message>
        <source>same number, another code</source>
        <translation>zelfde nummer, andere code</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>%1 rows read: %2 taken, %3 duplicate, %4 merged, %5 rejected</source>
        <translation>%1 rijen gelezen: %2 aangenomen, %3 dubbel, %4 samengevoegd, %5 afgewezen</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nieuw</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 gewijzigd</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 ongewijzigd</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 verdwenen</translation>
    </message>
    <message>
        <source>%1 older than what is known</source>
        <translation>%1 ouder dan wat al bekend is</translation>
    </message>
    <message>
        <source>Against the exports before: %1.</source>
        <translation>Vergeleken met de eerdere exports: %1.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::BatchList</name>
    <message>
        <source>read %1</source>
        <translation>ingelezen %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>stand per %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rijen</translation>
    </message>
    <message>
        <source>%1 taken in</source>
        <translation>%1 opgenomen</translation>
    </message>
    <message>
        <source>%1 known already</source>
        <translation>%1 dubbel</translation>
    </message>
    <message>
        <source>%1 merged</source>
        <translation>%1 samengevoegd</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 geweigerd</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nieuw</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 gewijzigd</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 verdwenen</translation>
    </message>
    <message>
        <source>%1 older than known</source>
        <translation>%1 ouder dan bekend</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Eruit halen</translation>
    </message>
    <message>
        <source>incidents of %1 to %2</source>
        <translation>incidenten van %1 t/⁠m %2</translation>
    </message>
    <message>
        <source>Only the last one whole</source>
        <translation>Alleen de laatste geheel</translation>
    </message>
    <message numerus="yes">
        <source>All about %n export(s)</source>
        <translation>
            <numerusform>Alles over de ene export</numerusform>
            <numerusform>Alles over %n exports</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 past the term: of those there are counts only</source>
        <translation>%1 voorbij de termijn: daarvan zijn er alleen aantallen</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::Chart</name>
    <message>
        <source>Ctrl+C copies the numbers.</source>
        <translation>Ctrl+C kopieert de cijfers.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ChartTable</name>
    <message>
        <source>Ctrl+C copies the numbers.</source>
        <translation>Ctrl+C kopieert de cijfers.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ColumnTable</name>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message>
        <source>✓ certain</source>
        <translation>✓ zeker</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Kolom in het bestand</translation>
    </message>
    <message>
        <source>is read as</source>
        <translation>wordt gelezen als</translation>
    </message>
    <message>
        <source>? please check</source>
        <translation>? graag nakijken</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Bijvoorbeeld</translation>
    </message>
    <message>
        <source>How sure, or why left out</source>
        <translation>Hoe zeker, of waarom weg</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::DataPanel</name>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>No export has been read yet.</source>
        <translation>Er is nog geen export ingelezen.</translation>
    </message>
    <message>
        <source>Map layers</source>
        <translation>Kaartlagen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>niet geladen</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::DecisionForm</name>
    <message>
        <source>Who does it</source>
        <translation>Wie doet het</translation>
    </message>
    <message>
        <source>a role, no name</source>
        <translation>een rol, geen naam</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Cost in euro</source>
        <translation>Kosten in euro</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>euro</translation>
    </message>
    <message>
        <source>Goal, with a number</source>
        <translation>Doel, met een getal</translation>
    </message>
    <message>
        <source>at most 30 in 12 months</source>
        <translation>hoogstens 30 in 12 maanden</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>Bekeken op</translation>
    </message>
    <message>
        <source>Why all the same (needed)</source>
        <translation>Waarom toch (nodig)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nodig</translation>
    </message>
    <message>
        <source>when you leave it out</source>
        <translation>als u hem weglaat</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, voor %2</translation>
    </message>
    <message>
        <source>dd-mm-yyyy</source>
        <translation>dd-mm-jjjj</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hoe ver</translation>
    </message>
    <message>
        <source>How far %1 is</source>
        <translation>Hoe ver %1 is</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Wat ervan kwam</translation>
    </message>
    <message>
        <source>in a few words</source>
        <translation>in een paar woorden</translation>
    </message>
    <message>
        <source>To be settled first</source>
        <translation>Eerst te regelen</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Nagekeken: %1</translation>
    </message>
    <message>
        <source>needed before the plan is adopted</source>
        <translation>nodig voordat het plan wordt vastgesteld</translation>
    </message>
    <message>
        <source>References to law as noted on %1; look up the text that is in force. No legal advice.</source>
        <translation>Verwijzingen naar de wet zoals genoteerd op %1; zoek de geldende tekst op. Geen juridisch advies.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation>Toch opnemen</translation>
    </message>
    <message>
        <source>Put in the plan</source>
        <translation>Opnemen in het plan</translation>
    </message>
    <message>
        <source>Leave out, with a reason</source>
        <translation>Weglaten, met reden</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>In het plan</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a date. Write it as 31-12-2026.</source>
        <translation>&apos;%1&apos; is geen datum. Schrijf het als 31-12-2026.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an amount. Write it as 2500.</source>
        <translation>&apos;%1&apos; is geen bedrag. Schrijf het als 2500.</translation>
    </message>
    <message>
        <source>Write in a few words what came of it; it counts the next time.</source>
        <translation>Schrijf in een paar woorden wat ervan kwam; een volgende keer telt dat mee.</translation>
    </message>
    <message>
        <source>Write in a few words why; the reason goes into the plan.</source>
        <translation>Schrijf in een paar woorden waarom; de reden komt in het plan.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::DivisionDialog</name>
    <message>
        <source>Divide over the municipality</source>
        <translation>Verdelen over de gemeente</translation>
    </message>
    <message>
        <source>Proposals of the program; the municipality decides.</source>
        <translation>Voorstellen van het programma; de gemeente beslist.</translation>
    </message>
    <message>
        <source>Remember in the dossier</source>
        <translation>Onthouden in het dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Reading what is known of every hotspot...</source>
        <translation>Lezen wat van elke hotspot bekend is...</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Wat er is</translation>
    </message>
    <message>
        <source>Fill in what is scarce. What stays unlimited holds nothing back.</source>
        <translation>Vul in wat schaars is. Wat onbeperkt blijft, houdt niets tegen.</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>onbeperkt</translation>
    </message>
    <message>
        <source>What more would bring</source>
        <translation>Wat meer zou opleveren</translation>
    </message>
    <message>
        <source>Nothing is scarce yet.</source>
        <translation>Er is nog niets schaars.</translation>
    </message>
    <message numerus="yes">
        <source>%n hotspot(s): each gets the mix of its own advice.</source>
        <translation>
            <numerusform>%n hotspot: die krijgt de mix van zijn eigen advies.</numerusform>
            <numerusform>%n hotspots: elk krijgt de mix van zijn eigen advies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hotspot(s) go without something that their own advice proposes.</source>
        <translation>
            <numerusform>%n hotspot mist iets dat zijn eigen advies voorstelt.</numerusform>
            <numerusform>%n hotspots missen iets dat hun eigen advies voorstelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few offences for measures: only watch.</source>
        <translation>Te weinig delicten voor maatregelen: alleen volgen.</translation>
    </message>
    <message>
        <source>No measures</source>
        <translation>Geen maatregelen</translation>
    </message>
    <message>
        <source>Drops out, too scarce: %1</source>
        <translation>Valt af, te schaars: %1</translation>
    </message>
    <message>
        <source>In reserve, if this does not help: %1</source>
        <translation>Achter de hand, als dit niet helpt: %1</translation>
    </message>
    <message>
        <source>No reserve left: %1</source>
        <translation>Niets meer achter de hand: %1</translation>
    </message>
    <message>
        <source>Runs or was accepted: %1</source>
        <translation>Loopt of is aanvaard: %1</translation>
    </message>
    <message>
        <source>Whose turn: %1</source>
        <translation>Wie eerst: %1</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::FactsPanel</name>
    <message>
        <source>Answered on %1</source>
        <translation>Beantwoord op %1</translation>
    </message>
    <message>
        <source>Holds for the whole municipality</source>
        <translation>Geldt voor de hele gemeente</translation>
    </message>
    <message>
        <source>Found at the site inspection</source>
        <translation>Gevonden bij de schouw</translation>
    </message>
    <message>
        <source>Computed from the dossier</source>
        <translation>Berekend uit het dossier</translation>
    </message>
    <message>
        <source>Previous hotspot</source>
        <translation>Vorige hotspot</translation>
    </message>
    <message>
        <source>Next hotspot</source>
        <translation>Volgende hotspot</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>Wat we weten</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Minder</translation>
    </message>
    <message numerus="yes">
        <source>All %n fact(s)</source>
        <translation>
            <numerusform>Alle %n</numerusform>
            <numerusform>Alle %n feiten</numerusform>
        </translation>
    </message>
    <message>
        <source>What we do not know</source>
        <translation>Wat we niet weten</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>invullen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>wijzigen</translation>
    </message>
    <message>
        <source>Computed from the incidents themselves</source>
        <translation>Berekend uit de incidenten zelf</translation>
    </message>
    <message>
        <source>Computed from the incidents that are left; of earlier ones there are counts only</source>
        <translation>Berekend uit de incidenten die er nog zijn; van eerdere zijn er alleen aantallen</translation>
    </message>
    <message>
        <source>of that time there are counts only</source>
        <translation>van die tijd zijn er alleen aantallen</translation>
    </message>
    <message>
        <source>of earlier there are counts only</source>
        <translation>van eerder zijn er alleen aantallen</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::FilterPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alles wissen</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Delict</translation>
    </message>
    <message>
        <source>Another offence</source>
        <translation>Ander delict</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>How sure is the place?</source>
        <translation>Hoe zeker is de plaats?</translation>
    </message>
    <message>
        <source>Address or street</source>
        <translation>Adres of straat</translation>
    </message>
    <message>
        <source>Address only</source>
        <translation>Alleen adres</translation>
    </message>
    <message>
        <source>Count attempts</source>
        <translation>Pogingen meetellen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lagen</translation>
    </message>
    <message>
        <source>Hotspots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Density, per km²</source>
        <translation>Dichtheid, per km²</translation>
    </message>
    <message>
        <source>Legend of the density</source>
        <translation>Legenda van de dichtheid</translation>
    </message>
    <message>
        <source>Parking places</source>
        <translation>Parkeerplaatsen</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Ondergrond</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Berekening</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Straal</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Minstens</translation>
    </message>
    <message>
        <source>Incidents this close together belong to one place (DBSCAN: eps).</source>
        <translation>Incidenten die zo dicht bij elkaar liggen, horen bij één plek (DBSCAN: eps).</translation>
    </message>
    <message>
        <source>So many incidents within the radius make a place (DBSCAN: min-points).</source>
        <translation>Zoveel incidenten binnen de straal maken een plek (DBSCAN: min-points).</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>Laatste twaalf maanden</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; incidents on the map,&lt;br&gt;%2 without a usable place</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; incidenten op de kaart,&lt;br&gt;%2 zonder bruikbare plaats</translation>
    </message>
    <message>
        <source>Being brought up to date...</source>
        <translation>Wordt bijgewerkt...</translation>
    </message>
    <message>
        <source>✓ Proposed from the data</source>
        <translation>✓ Voorstel uit de gegevens</translation>
    </message>
    <message>
        <source>✓ Map and list are up to date</source>
        <translation>✓ Kaart en lijst zijn bijgewerkt</translation>
    </message>
    <message>
        <source>From vehicles</source>
        <translation>Autokraak</translation>
    </message>
    <message>
        <source>Burglary</source>
        <translation>Woninginbraak</translation>
    </message>
    <message>
        <source>Each incident is spread over a circle of this radius; a smaller map takes a larger one.</source>
        <translation>Elk incident is uitgesmeerd over een cirkel met deze straal; een kleinere kaart neemt een grotere.</translation>
    </message>
    <message>
        <source>The dossier has no layers for a base map. Load streets, buildings or water at Data.</source>
        <translation>Het dossier heeft geen lagen voor een ondergrond. Laad bij Gegevens straten, gebouwen of water.</translation>
    </message>
    <message>
        <source>The dossier has no parking places. Load a layer of them at Data.</source>
        <translation>Het dossier heeft geen parkeerplaatsen. Laad bij Gegevens een laag ervan.</translation>
    </message>
    <message>
        <source>Along the streets, per km</source>
        <translation>Langs de straten, per km</translation>
    </message>
    <message>
        <source>Legend of the density along the streets</source>
        <translation>Legenda van de dichtheid langs de straten</translation>
    </message>
    <message>
        <source>The dossier has no streets. Load a layer of them at Data.</source>
        <translation>Het dossier heeft geen straten. Laad er een kaartlaag van bij Gegevens.</translation>
    </message>
    <message>
        <source>Incidents known to the address, each spread along the streets: two thirds of it within %1 m.</source>
        <translation>Delicten die op adres bekend zijn, elk uitgesmeerd langs de straten: twee derde ervan binnen %1 m.</translation>
    </message>
    <message>
        <source>Of this period, before %1, there are counts only: past the retention term. They are on no map and in no hotspot.</source>
        <translation>Van deze periode zijn er vóór %1 alleen aantallen: voorbij de bewaartermijn. Die staan op geen kaart en tellen in geen hotspot.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::FindingsDialog</name>
    <message>
        <source>Findings of the site inspection of %1</source>
        <translation>Bevindingen van de schouw van %1</translation>
    </message>
    <message>
        <source>Yes is the good answer. Write no house numbers, number plates or names: they are taken out.</source>
        <translation>Ja is het goede antwoord. Schrijf geen huisnummers, kentekens of namen: die worden weggehaald.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Questions of the advice</source>
        <translation>Vragen van het advies</translation>
    </message>
    <message>
        <source>Leave open what nobody could tell.</source>
        <translation>Laat open wat niemand kon zeggen.</translation>
    </message>
    <message>
        <source>Round by daylight</source>
        <translation>Ronde bij daglicht</translation>
    </message>
    <message>
        <source>Round in the dark</source>
        <translation>Ronde in het donker</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>What, who (a role), and when.</source>
        <translation>Wat, wie (een rol) en wanneer.</translation>
    </message>
    <message>
        <source>Read a filled-in form...</source>
        <translation>Ingevuld formulier inlezen...</translation>
    </message>
    <message>
        <source>Read a filled-in form</source>
        <translation>Ingevuld formulier inlezen</translation>
    </message>
    <message>
        <source>Forms (*.csv *.xlsx *.ods)</source>
        <translation>Formulieren (*.csv *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Close without recording</source>
        <translation>Sluiten zonder vastleggen</translation>
    </message>
    <message>
        <source>Record the findings</source>
        <translation>Bevindingen vastleggen</translation>
    </message>
    <message>
        <source>31-12-2025</source>
        <translation>31-12-2025</translation>
    </message>
    <message>
        <source>Photo number: %1</source>
        <translation>Fotonummer: %1</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Opmerking: %1</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>opmerking</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>number</source>
        <translation>getal</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Gereed: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>Wat is afgesproken</translation>
    </message>
    <message>
        <source>what</source>
        <translation>wat</translation>
    </message>
    <message>
        <source>Who does it, a role</source>
        <translation>Wie het doet, een rol</translation>
    </message>
    <message>
        <source>who (a role)</source>
        <translation>wie (een rol)</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Wanneer gereed</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>%n punt om te verbeteren</numerusform>
            <numerusform>%n punten om te verbeteren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::Header</name>
    <message>
        <source>Places</source>
        <translation>Plekken</translation>
    </message>
    <message>
        <source>Search a place or a command</source>
        <translation>Zoek plaats of opdracht</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Found places and commands</source>
        <translation>Gevonden plaatsen en opdrachten</translation>
    </message>
    <message>
        <source>First open a dossier with incidents, or read a police export.</source>
        <translation>Open eerst een dossier met incidenten, of lees een politie-export in.</translation>
    </message>
    <message>
        <source>Hotspot %1: %2</source>
        <translation>Hotspot %1: %2</translation>
    </message>
    <message>
        <source>Place or command</source>
        <translation>Plaats of opdracht</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::HotspotList</name>
    <message>
        <source>Hotspots by number</source>
        <translation>Hotspots naar aantal</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::HotspotPage</name>
    <message>
        <source>Hotspots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>To the advice</source>
        <translation>Naar advies</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Kaart bewaren</translation>
    </message>
    <message>
        <source>No hotspots yet</source>
        <translation>Nog geen hotspots</translation>
    </message>
    <message>
        <source>There are no incidents in this dossier yet.</source>
        <translation>Er staan nog geen incidenten in dit dossier.</translation>
    </message>
    <message>
        <source>Looking for hotspots</source>
        <translation>Hotspots zoeken</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>U kunt intussen doorwerken.</translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation>Te weinig om te zeggen</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) of %1 in this period. From 5 on we look for places.</source>
        <translation>
            <numerusform>%n incident %1 in deze periode. Vanaf 5 kijken we waar ze zich ophopen.</numerusform>
            <numerusform>%n incidenten %1 in deze periode. Vanaf 5 kijken we waar ze zich ophopen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No place stands out</source>
        <translation>Geen plek springt eruit</translation>
    </message>
    <message>
        <source>With these settings %1 is spread over the town. Take a larger radius, fewer incidents or a longer period to look again.</source>
        <translation>Met deze instellingen ligt %1 verspreid over de stad. Kijk opnieuw met een grotere straal, minder incidenten of een langere periode.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n poging</numerusform>
            <numerusform>%n pogingen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation>%1 ha</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>These are too few to speak of a hotspot. Hot times, change and measures are therefore left out.</source>
        <translation>Dat zijn er te weinig om van een hotspot te spreken. Heetste tijd, verschil en maatregelen laten we daarom weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable time</source>
        <translation>
            <numerusform>%n zonder bruikbare tijd</numerusform>
            <numerusform>%n zonder bruikbare tijd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an end</source>
        <translation>
            <numerusform>%n zonder eindtijd</numerusform>
            <numerusform>%n zonder eindtijd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known to the street only</source>
        <translation>
            <numerusform>%n alleen op straat bekend</numerusform>
            <numerusform>%n alleen op straat bekend</numerusform>
        </translation>
    </message>
    <message>
        <source>Mind.</source>
        <translation>Let op.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafiek</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
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
            <numerusform>%n om te volgen</numerusform>
            <numerusform>%n om te volgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too small</source>
        <translation>
            <numerusform>%n te klein</numerusform>
            <numerusform>%n te klein</numerusform>
        </translation>
    </message>
    <message>
        <source>Place and hottest time</source>
        <translation>Plek en heetste tijd</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Hottest time</source>
        <translation>Heetste tijd</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Het jaar ervoor</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bandbreedte</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ImportPage</name>
    <message>
        <source>Looking at %1</source>
        <translation>%1 bekijken</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 inlezen</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Stoppen (Esc)</translation>
    </message>
    <message>
        <source>%1 has been read</source>
        <translation>%1 is ingelezen</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Klopt dit?</translation>
    </message>
    <message>
        <source>This is what became of every column and every row.</source>
        <translation>Dit is er van elke kolom en elke rij geworden.</translation>
    </message>
    <message>
        <source>Nothing has been stored yet. Look at the columns; click one to change its meaning.</source>
        <translation>Er is nog niets opgeslagen. Kijk de kolommen na; rechts kunt u een betekenis wijzigen.</translation>
    </message>
    <message>
        <source>Columns of the export</source>
        <translation>Kolommen van de export</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Er ontbreekt iets</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Wat er getoond wordt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message numerus="yes">
        <source>%n refused row(s)</source>
        <translation>
            <numerusform>%n geweigerde rij</numerusform>
            <numerusform>%n geweigerde rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows are waiting for the answer at the right.</source>
        <translation>%1 rijen wachten op het antwoord rechts.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ImportSession</name>
    <message>
        <source>The list stands in %1.</source>
        <translation>De lijst staat in %1.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ImportSide</name>
    <message>
        <source>The file stays on this computer.</source>
        <translation>Het bestand blijft op deze computer.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Kies...</translation>
    </message>
    <message>
        <source>Nothing odd was seen</source>
        <translation>Niets vreemds gezien</translation>
    </message>
    <message>
        <source>What you should know</source>
        <translation>Wat u moet weten</translation>
    </message>
    <message>
        <source>Offences that we do not know and keep as &apos;other&apos;: %1</source>
        <translation>Delicten die we niet kennen en als &apos;overig&apos; bewaren: %1</translation>
    </message>
    <message>
        <source>Change the meaning of a column</source>
        <translation>Betekenis van een kolom wijzigen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Meaning of the column</source>
        <translation>Betekenis van de kolom</translation>
    </message>
    <message>
        <source>is read as</source>
        <translation>wordt gelezen als</translation>
    </message>
    <message>
        <source>To the hotspots</source>
        <translation>Naar de hotspots</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Read %1 rows</source>
        <translation>%1 rijen inlezen</translation>
    </message>
    <message>
        <source>Nothing new to read</source>
        <translation>Niets nieuws om in te lezen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>You can take it out again later.</source>
        <translation>U kunt dit later ongedaan maken.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) about this file</source>
        <translation>
            <numerusform>Nog %n vraag over dit bestand</numerusform>
            <numerusform>Nog %n vragen over dit bestand</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing: leave it out</source>
        <translation>niets: laat weg</translation>
    </message>
    <message>
        <source>Take this export out again</source>
        <translation>Haal deze export er weer uit</translation>
    </message>
    <message>
        <source>What you do not answer is read as we guess. You can take it out again later.</source>
        <translation>Wat u niet beantwoordt, lezen we zoals we denken. U kunt het er later weer uithalen.</translation>
    </message>
    <message>
        <source>Nothing can be read before this is answered.</source>
        <translation>Er wordt niets gelezen voordat dit beantwoord is.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::ImportSummary</name>
    <message>
        <source>sheet &apos;%1&apos;</source>
        <translation>blad &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rijen</translation>
    </message>
    <message>
        <source>What we recognise</source>
        <translation>Wat we herkennen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 t/m %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tekens</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>Every column is used.</source>
        <translation>Elke kolom wordt gebruikt.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) do not come into the dossier: names and other things about persons, and what this program does not use.</source>
        <translation>
            <numerusform>%n kolom komt niet in het dossier: namen en andere gegevens over personen, en wat dit programma niet gebruikt.</numerusform>
            <numerusform>%n kolommen komen niet in het dossier: namen en andere gegevens over personen, en wat dit programma niet gebruikt.</numerusform>
        </translation>
    </message>
    <message>
        <source>RD New, metres</source>
        <translation>RD New, meters</translation>
    </message>
    <message>
        <source>degrees (WGS 84)</source>
        <translation>graden (WGS 84)</translation>
    </message>
    <message>
        <source>day-month-year</source>
        <translation>dag-maand-jaar</translation>
    </message>
    <message>
        <source>month-day-year</source>
        <translation>maand-dag-jaar</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>jaar-maand-dag</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::KneeChart</name>
    <message>
        <source>Distance to the nearest neighbours</source>
        <translation>Afstand tot de naaste buren</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>bend: %1 m</source>
        <translation>knik: %1 m</translation>
    </message>
    <message>
        <source>radius in use: %1 m</source>
        <translation>straal in gebruik: %1 m</translation>
    </message>
    <message>
        <source>in groups</source>
        <translation>in groepen</translation>
    </message>
    <message>
        <source>scattered</source>
        <translation>verspreid</translation>
    </message>
    <message>
        <source>incidents, by their distance to neighbour %1</source>
        <translation>incidenten, naar hun afstand tot buur %1</translation>
    </message>
    <message>
        <source>share of the incidents</source>
        <translation>aandeel van de incidenten</translation>
    </message>
    <message>
        <source>distance to neighbour %1, m</source>
        <translation>afstand tot buur %1, m</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::MainWindow</name>
    <message>
        <source>Small map of the hotspot</source>
        <translation>Kleine kaart van de hotspot</translation>
    </message>
    <message>
        <source>Base map: %1</source>
        <translation>Ondergrond: %1</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Er gaat niets van deze computer</translation>
    </message>
    <message>
        <source>, attempt</source>
        <translation>, poging</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known of this place.</source>
        <translation>Van deze plek is niets bekend.</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Nieuw dossier</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>gemeente</translation>
    </message>
    <message>
        <source>Dossier (*.gpkg)</source>
        <translation>Dossier (*.gpkg)</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>Dossier openen</translation>
    </message>
    <message>
        <source>Read a police export</source>
        <translation>Politie-export inlezen</translation>
    </message>
    <message>
        <source>Exports (*.xlsx *.csv *.txt *.ods *.gpkg *.shp *.geojson *.json);;All files (*)</source>
        <translation>Exports (*.xlsx *.csv *.txt *.ods *.gpkg *.shp *.geojson *.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Add a map layer</source>
        <translation>Kaartlaag toevoegen</translation>
    </message>
    <message>
        <source>What is on the layer?</source>
        <translation>Wat staat er op de laag?</translation>
    </message>
    <message>
        <source>Map layers (*.gpkg *.shp *.geojson *.json *.csv);;All files (*)</source>
        <translation>Kaartlagen (*.gpkg *.shp *.geojson *.json *.csv);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie bewaren</translation>
    </message>
    <message>
        <source>Brandpunt demo town</source>
        <translation>Brandpunt demostad</translation>
    </message>
    <message>
        <source>Keys and commands</source>
        <translation>Toetsen en opdrachten</translation>
    </message>
    <message>
        <source>About Brandpunt</source>
        <translation>Over Brandpunt</translation>
    </message>
    <message>
        <source>From a police export to an approach for each hotspot.</source>
        <translation>Van politie-export naar een aanpak voor elke hotspot.</translation>
    </message>
    <message>
        <source>It describes what was; it predicts nothing. It proposes measures; people decide. It knows places, never persons.</source>
        <translation>Het beschrijft wat was; het voorspelt niets. Het stelt maatregelen voor; mensen beslissen. Het kent plaatsen, nooit personen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Vrije software onder de GNU General Public License, versie 3 of later.</translation>
    </message>
    <message>
        <source>What it cannot say</source>
        <translation>Wat het niet kan zeggen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>No program on this computer opens this file. It stands in %1.</source>
        <translation>Geen programma op deze computer opent dit bestand. Het staat in %1.</translation>
    </message>
    <message>
        <source>Why this radius and minimum</source>
        <translation>Waarom deze straal en dit minimum</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>Bewaren als pdf...</translation>
    </message>
    <message>
        <source>Save the advice</source>
        <translation>Advies bewaren</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>advies</translation>
    </message>
    <message>
        <source>Paper (*.pdf)</source>
        <translation>Papier (*.pdf)</translation>
    </message>
    <message>
        <source>Short advice</source>
        <translation>Kort advies</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::MapView</name>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Arrows move the map, plus and minus zoom, Tab walks the hotspots, Enter opens one. The list beside the map holds the same.</source>
        <translation>Pijltjes verschuiven de kaart, plus en min zoomen, Tab loopt langs de hotspots, Enter opent er een. In de lijst naast de kaart staat hetzelfde.</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Inzoomen (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Uitzoomen (-)</translation>
    </message>
    <message>
        <source>Show everything (Ctrl+Shift+F)</source>
        <translation>Alles tonen (Ctrl+Shift+F)</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::MeasureRow</name>
    <message>
        <source>if %1</source>
        <translation>mits %1</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation>omdat %1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Offender</source>
        <translation>Dader</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Slachtoffer</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Bestuur</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>sterk</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>redelijk</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>wisselend</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>praktijk</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 points, evidence %4, start after %n week(s)</source>
        <translation>
            <numerusform>%1, %2, %3 punten, bewijs %4, start na %n week</numerusform>
            <numerusform>%1, %2, %3 punten, bewijs %4, start na %n weken</numerusform>
        </translation>
    </message>
    <message>
        <source>In the mix: %1</source>
        <translation>In de mix: %1</translation>
    </message>
    <message>
        <source>%1 points; between %2 and %3 when all answers are in</source>
        <translation>%1 punten; tussen %2 en %3 als alle antwoorden er zijn</translation>
    </message>
    <message>
        <source>Money: %1 of 3</source>
        <translation>Geld: %1 van 3</translation>
    </message>
    <message>
        <source>Work: %1 of 3</source>
        <translation>Werk: %1 van 3</translation>
    </message>
    <message>
        <source>%1 wk</source>
        <translation>%1 wk</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>Hiervoor pleit</translation>
    </message>
    <message>
        <source>Evidence: %1 (%2)</source>
        <translation>Bewijs: %1 (%2)</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Hiertegen pleit</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Voorwaarde</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Nog onbekend</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Wet en regels</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source> (added source)</source>
        <translation> (andere bron)</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wie beslist</translation>
    </message>
    <message>
        <source>runs here already</source>
        <translation>loopt hier al</translation>
    </message>
    <message>
        <source>did not work here before</source>
        <translation>werkte hier eerder niet</translation>
    </message>
    <message>
        <source>did not work here before: %1</source>
        <translation>werkte hier eerder niet: %1</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Waarom niet</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::MeasuresPanel</name>
    <message>
        <source>Suitable</source>
        <translation>Geschikt</translation>
    </message>
    <message>
        <source>Possible, little effect</source>
        <translation>Mogelijk, weinig effect</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Voorwaardelijk</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Uitgesloten</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maatregel</translation>
    </message>
    <message>
        <source>Directed at</source>
        <translation>Richt zich op</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start na</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>Op oordeel</translation>
    </message>
    <message>
        <source>By direction</source>
        <translation>Op richting</translation>
    </message>
    <message>
        <source>No hotspot selected</source>
        <translation>Geen hotspot gekozen</translation>
    </message>
    <message>
        <source>Select a hotspot to see which measures fit it.</source>
        <translation>Kies een hotspot om te zien welke maatregelen erbij passen.</translation>
    </message>
    <message>
        <source>Too few for measures</source>
        <translation>Te weinig voor maatregelen</translation>
    </message>
    <message>
        <source>Keep watching this place.</source>
        <translation>Blijf deze plek volgen.</translation>
    </message>
    <message>
        <source>No measures for this offence yet</source>
        <translation>Nog geen maatregelen voor dit delict</translation>
    </message>
    <message>
        <source>The rules know theft from vehicles and residential burglary.</source>
        <translation>De regels kennen autokraak en woninginbraak.</translation>
    </message>
    <message numerus="yes">
        <source>%n looked at for %1</source>
        <translation>
            <numerusform>%n bekeken voor %1</numerusform>
            <numerusform>%n bekeken voor %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the mix</source>
        <translation>
            <numerusform>%n in de mix</numerusform>
            <numerusform>%n in de mix</numerusform>
        </translation>
    </message>
    <message>
        <source>fits, but costs more than it brings here</source>
        <translation>past, maar kost hier meer dan het oplevert</translation>
    </message>
    <message>
        <source>possible, if the condition is met</source>
        <translation>kan, mits aan de voorwaarde is voldaan</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation>kan hier niet</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n andere</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::MonthChart</name>
    <message>
        <source>Incidents by month</source>
        <translation>Incidenten per maand</translation>
    </message>
    <message>
        <source>to be expected</source>
        <translation>te verwachten</translation>
    </message>
    <message>
        <source>(8 in 10)</source>
        <translation>(8 op de 10)</translation>
    </message>
    <message>
        <source>month</source>
        <translation>maand</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>incidenten</translation>
    </message>
    <message>
        <source>expected from</source>
        <translation>verwacht van</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot en met</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::NoteBar</name>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Bericht sluiten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::PageView</name>
    <message>
        <source>Preview of the page</source>
        <translation>Voorbeeld van de pagina</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::PlacesToDecide</name>
    <message>
        <source>Points with very many incidents</source>
        <translation>Punten met heel veel incidenten</translation>
    </message>
    <message>
        <source>Did they happen there (a car park, a station), or is it where the police put what had no place? It is asked once and counts for later exports too.</source>
        <translation>Gebeurden ze daar (een parkeerterrein, een station), of zet de politie hier neer wat geen plek had? We vragen het één keer; het geldt ook voor latere exports.</translation>
    </message>
    <message numerus="yes">
        <source>%1 incidents at %2, under %n street name(s)</source>
        <translation>
            <numerusform>%1 incidenten op %2, onder %n straatnaam</numerusform>
            <numerusform>%1 incidenten op %2, onder %n straatnamen</numerusform>
        </translation>
    </message>
    <message>
        <source>Happened there</source>
        <translation>Gebeurde daar</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Geen plek</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::PlanDialog</name>
    <message>
        <source>left out: %1</source>
        <translation>weggelaten: %1</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>nog niemand genoemd</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>uiterlijk %1</translation>
    </message>
    <message>
        <source>goal: %1</source>
        <translation>doel: %1</translation>
    </message>
    <message>
        <source>looked at on %1</source>
        <translation>bekeken op %1</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>reden: %1</translation>
    </message>
    <message>
        <source>Plan for hotspot %1</source>
        <translation>Plan voor hotspot %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>Vastgesteld door</translation>
    </message>
    <message>
        <source>a role, such as triangle meeting</source>
        <translation>een rol, zoals driehoek</translation>
    </message>
    <message>
        <source>Who adopts the plan, a role</source>
        <translation>Wie het plan vaststelt, een rol</translation>
    </message>
    <message>
        <source>Adopt the plan</source>
        <translation>Plan vaststellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Wat is afgesproken</translation>
    </message>
    <message>
        <source>Nothing was decided yet. Put measures in the plan, or record the mix as a plan.</source>
        <translation>Er is nog niets besloten. Neem maatregelen op in het plan, of leg de mix vast als plan.</translation>
    </message>
    <message>
        <source>Missing before it can be adopted</source>
        <translation>Ontbreekt nog voor het vaststellen</translation>
    </message>
    <message>
        <source>Version %1, adopted by %2 on %3</source>
        <translation>Versie %1, vastgesteld door %2 op %3</translation>
    </message>
    <message>
        <source>On police data up to %1. This version stays as it is.</source>
        <translation>Op politiegegevens t/m %1. Deze versie verandert niet meer.</translation>
    </message>
    <message>
        <source>Every decision (%1)</source>
        <translation>Elk besluit (%1)</translation>
    </message>
    <message>
        <source>Every decision, newest first</source>
        <translation>Elk besluit, nieuwste eerst</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::QualityPanel</name>
    <message>
        <source>How good are the data?</source>
        <translation>Hoe goed zijn de gegevens?</translation>
    </message>
    <message>
        <source>Read a police export to see it here.</source>
        <translation>Lees een politie-export in om dat hier te zien.</translation>
    </message>
    <message>
        <source>%1 incidents</source>
        <translation>%1 incidenten</translation>
    </message>
    <message>
        <source>with a place</source>
        <translation>met een plaats</translation>
    </message>
    <message>
        <source>of these, known to the street only</source>
        <translation>waarvan alleen op straat bekend</translation>
    </message>
    <message>
        <source>with the hour of the begin</source>
        <translation>met het uur van het begin</translation>
    </message>
    <message>
        <source>with an end</source>
        <translation>met een eindtijd</translation>
    </message>
    <message>
        <source>data up to</source>
        <translation>gegevens t/m</translation>
    </message>
    <message>
        <source>What you should know</source>
        <translation>Wat u moet weten</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::QuestionCard</name>
    <message>
        <source>Choose a column...</source>
        <translation>Kies een kolom...</translation>
    </message>
    <message>
        <source>Which offence is it?</source>
        <translation>Welk delict is het?</translation>
    </message>
    <message>
        <source>No column of this file tells it.</source>
        <translation>Geen kolom van dit bestand zegt het.</translation>
    </message>
    <message>
        <source>Every row is the same:</source>
        <translation>Elke rij is hetzelfde:</translation>
    </message>
    <message>
        <source>Offence of every row</source>
        <translation>Delict van elke rij</translation>
    </message>
    <message>
        <source>Choose an offence...</source>
        <translation>Kies een delict...</translation>
    </message>
    <message>
        <source>Or a column tells it after all:</source>
        <translation>Of een kolom zegt het toch:</translation>
    </message>
    <message>
        <source>Column with the offence</source>
        <translation>Kolom met het delict</translation>
    </message>
    <message>
        <source>Which column tells when it happened?</source>
        <translation>Welke kolom zegt wanneer het gebeurde?</translation>
    </message>
    <message>
        <source>We recognise no date in this file.</source>
        <translation>We herkennen geen datum in dit bestand.</translation>
    </message>
    <message>
        <source>Column with the date</source>
        <translation>Kolom met de datum</translation>
    </message>
    <message>
        <source>Reference system of the coordinates</source>
        <translation>Coördinatenstelsel</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Kies...</translation>
    </message>
    <message>
        <source>RD New, metres (EPSG:28992)</source>
        <translation>RD New, meters (EPSG:28992)</translation>
    </message>
    <message>
        <source>Degrees, WGS 84 (EPSG:4326)</source>
        <translation>Graden, WGS 84 (EPSG:4326)</translation>
    </message>
    <message>
        <source>Degrees, ETRS89 (EPSG:4258)</source>
        <translation>Graden, ETRS89 (EPSG:4258)</translation>
    </message>
    <message>
        <source>Web Mercator (EPSG:3857)</source>
        <translation>Web Mercator (EPSG:3857)</translation>
    </message>
    <message>
        <source>UTM zone 31 (EPSG:32631)</source>
        <translation>UTM-zone 31 (EPSG:32631)</translation>
    </message>
    <message>
        <source>Another one: type its number, for instance EPSG:32632.</source>
        <translation>Een ander: typ het nummer, bijvoorbeeld EPSG:32632.</translation>
    </message>
    <message>
        <source>In which system are the coordinates?</source>
        <translation>In welk stelsel staan de coördinaten?</translation>
    </message>
    <message>
        <source>Do these incidents lie in the Netherlands?</source>
        <translation>Liggen deze incidenten in Nederland?</translation>
    </message>
    <message>
        <source>The coordinates were read as %1, for then they do.</source>
        <translation>De coördinaten zijn gelezen als %1, want dan is dat zo.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No, the coordinates are in:</source>
        <translation>Nee, de coördinaten staan in:</translation>
    </message>
    <message>
        <source>Which clock do these times follow?</source>
        <translation>Welke klok volgen deze tijden?</translation>
    </message>
    <message>
        <source>They are counted in seconds, which every clock reads otherwise.</source>
        <translation>Ze zijn geteld in seconden; elke klok leest die anders.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Dutch time</source>
        <translation>Nederlandse tijd</translation>
    </message>
    <message>
        <source>British time</source>
        <translation>Britse tijd</translation>
    </message>
    <message>
        <source>World time (UTC)</source>
        <translation>Wereldtijd (UTC)</translation>
    </message>
    <message>
        <source>Does the column without a name hold this: %1?</source>
        <translation>Staat in de kolom zonder naam dit: %1?</translation>
    </message>
    <message>
        <source>Does &apos;%1&apos; hold this: %2?</source>
        <translation>Staat in ‘%1’ dit: %2?</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Bijvoorbeeld: %1</translation>
    </message>
    <message>
        <source>No, it holds:</source>
        <translation>Nee, er staat in:</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>Wat er in de kolom staat</translation>
    </message>
    <message>
        <source>nothing that is needed</source>
        <translation>niets dat nodig is</translation>
    </message>
    <message>
        <source>What comes first in these dates, the day or the month?</source>
        <translation>Wat staat voorop in deze datums, de dag of de maand?</translation>
    </message>
    <message>
        <source>Every date fits both ways.</source>
        <translation>Elke datum past op beide manieren.</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>De dag</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>De maand</translation>
    </message>
    <message>
        <source>Do you know these offences?</source>
        <translation>Kent u deze delicten?</translation>
    </message>
    <message>
        <source>We do not; they are kept as &apos;other&apos; and do not come on the map. What you say is remembered for the next export.</source>
        <translation>Wij niet; ze worden bewaard als ‘overig’ en komen niet op de kaart. Wat u zegt, onthouden we voor de volgende export.</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2 keer</translation>
    </message>
    <message>
        <source>other (as it is)</source>
        <translation>overig (zoals nu)</translation>
    </message>
    <message numerus="yes">
        <source>And %n more that are rarer.</source>
        <translation>
            <numerusform>En nog %n die minder voorkomt.</numerusform>
            <numerusform>En nog %n die minder voorkomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::QuestionsPanel</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message numerus="yes">
        <source>%n more change(s)</source>
        <translation>
            <numerusform>nog %n verandering</numerusform>
            <numerusform>nog %n veranderingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask: the police, through the triangle</source>
        <translation>Vraag aan: politie, via de driehoek</translation>
    </message>
    <message>
        <source>Ask: the public prosecutor</source>
        <translation>Vraag aan: de officier van justitie</translation>
    </message>
    <message>
        <source>Ask: the municipality</source>
        <translation>Vraag aan: de gemeente</translation>
    </message>
    <message>
        <source>Look: at the site inspection, in the dark</source>
        <translation>Kijk tijdens de schouw, in het donker</translation>
    </message>
    <message>
        <source>You can tell this yourself</source>
        <translation>Dit kunt u zelf zeggen</translation>
    </message>
    <message>
        <source>Record the mix as a plan</source>
        <translation>Mix vastleggen als plan</translation>
    </message>
    <message>
        <source>No open questions</source>
        <translation>Geen open vragen</translation>
    </message>
    <message>
        <source>These questions decide</source>
        <translation>Deze vragen maken het verschil</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n maatregel</numerusform>
            <numerusform>%n maatregelen</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; van %2</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Nothing is directed at: %1. The questions above may fill it.</source>
        <translation>Niets richt zich op: %1. De vragen hierboven kunnen dat aanvullen.</translation>
    </message>
    <message numerus="yes">
        <source>The first can start after %n week(s).</source>
        <translation>
            <numerusform>De eerste kan na %n week starten.</numerusform>
            <numerusform>De eerste kan na %n weken starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step up</source>
        <translation>Opschalen</translation>
    </message>
    <message>
        <source>To raise with police and prosecutor</source>
        <translation>Bespreken met politie en officier</translation>
    </message>
    <message>
        <source>About persons; this program holds none and proposes none.</source>
        <translation>Gaat over personen; dit programma bewaart die niet en stelt niemand voor.</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>Beslist door: %1</translation>
    </message>
    <message>
        <source>Go and look: a site inspection answers what nobody can tell from behind a desk.</source>
        <translation>Ga kijken: een schouw beantwoordt wat niemand achter een bureau kan zeggen.</translation>
    </message>
    <message>
        <source>See and adopt the plan...</source>
        <translation>Plan bekijken en vaststellen...</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::RejectTable</name>
    <message>
        <source>choose the offence</source>
        <translation>kies het delict</translation>
    </message>
    <message>
        <source>type the date</source>
        <translation>typ de datum</translation>
    </message>
    <message>
        <source>Row in the file</source>
        <translation>Rij in het bestand</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Waarom geweigerd</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Wat er staat</translation>
    </message>
    <message>
        <source>It should be</source>
        <translation>Het moet zijn</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::RejectView</name>
    <message>
        <source>Offence of this row</source>
        <translation>Delict van deze rij</translation>
    </message>
    <message>
        <source>refused, as it is</source>
        <translation>geweigerd, zoals nu</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Welke rijen</translation>
    </message>
    <message numerus="yes">
        <source>All %n rows</source>
        <translation>
            <numerusform>Alle %n rijen</numerusform>
            <numerusform>Alle %n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list...</source>
        <translation>Lijst bewaren...</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Geweigerde rijen</translation>
    </message>
    <message numerus="yes">
        <source>Read %n corrected row(s)</source>
        <translation>
            <numerusform>Lees %n verbeterde rij</numerusform>
            <numerusform>Lees %n verbeterde rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>Save the list of refused rows</source>
        <translation>Lijst van geweigerde rijen bewaren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::RetentionCard</name>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>%n eerdere versie</numerusform>
            <numerusform>%n eerdere versies</numerusform>
        </translation>
    </message>
    <message>
        <source>Retention term</source>
        <translation>Bewaartermijn</translation>
    </message>
    <message>
        <source>Went: %1.</source>
        <translation>Weg: %1.</translation>
    </message>
    <message>
        <source>Months that rows are kept</source>
        <translation>Maanden dat rijen blijven</translation>
    </message>
    <message>
        <source>months, then counts</source>
        <translation>maanden, dan aantallen</translation>
    </message>
    <message>
        <source>%1 rows are older than %2.</source>
        <translation>%1 rijen zijn ouder dan %2.</translation>
    </message>
    <message>
        <source>Turn them into counts</source>
        <translation>Maak er aantallen van</translation>
    </message>
    <message>
        <source>What goes: %1.</source>
        <translation>Wat verdwijnt: %1.</translation>
    </message>
    <message>
        <source>Counts by cell of 125 metres, month and part of the day stay, and so do hotspots and plans. It cannot be undone.</source>
        <translation>Aantallen per vak van 125 meter, maand en dagdeel blijven, net als hotspots en plannen. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Turn into counts</source>
        <translation>Maak aantallen</translation>
    </message>
    <message>
        <source>Keep them for now</source>
        <translation>Nu nog niet</translation>
    </message>
    <message>
        <source>%1 incidents, %2 to %3</source>
        <translation>%1 incidenten, %2 t/⁠m %3</translation>
    </message>
    <message>
        <source>From before %1 there are counts only, of %2 incidents.</source>
        <translation>Van voor %1 zijn er alleen aantallen, van %2 incidenten.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::RulesDialog</name>
    <message>
        <source>Rules of the municipality</source>
        <translation>Regels van de gemeente</translation>
    </message>
    <message>
        <source>Search a measure</source>
        <translation>Zoek een maatregel</translation>
    </message>
    <message>
        <source>Parts of the rules</source>
        <translation>Onderdelen van de regels</translation>
    </message>
    <message>
        <source>Why; stands with the version</source>
        <translation>Waarom; staat bij de versie</translation>
    </message>
    <message>
        <source>Why the rules are changed</source>
        <translation>Waarom de regels worden gewijzigd</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Regels bewaren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>The mix: limits and thresholds</source>
        <translation>De mix: grenzen en drempels</translation>
    </message>
    <message>
        <source>Own measures</source>
        <translation>Eigen maatregelen</translation>
    </message>
    <message>
        <source>Differences with the shipped rules (%1)</source>
        <translation>Verschillen met de meegeleverde regels (%1)</translation>
    </message>
    <message>
        <source> (not used)</source>
        <translation> (niet in gebruik)</translation>
    </message>
    <message>
        <source> (own)</source>
        <translation> (eigen)</translation>
    </message>
    <message>
        <source> (changed)</source>
        <translation> (gewijzigd)</translation>
    </message>
    <message>
        <source>Every number here is a proposal of the program, not of a source.</source>
        <translation>Elk getal hier is een voorstel van het programma, niet van een bron.</translation>
    </message>
    <message>
        <source>What a mix may take</source>
        <translation>Wat een mix mag kosten</translation>
    </message>
    <message>
        <source>Points of money</source>
        <translation>Punten geld</translation>
    </message>
    <message>
        <source>Points of work</source>
        <translation>Punten werk</translation>
    </message>
    <message>
        <source>Measures at most</source>
        <translation>Maatregelen, hoogstens</translation>
    </message>
    <message>
        <source>Measures of one direction at most</source>
        <translation>Maatregelen in één richting, hoogstens</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Wat telt</translation>
    </message>
    <message>
        <source>Least value of a measure</source>
        <translation>Kleinste waarde van een maatregel</translation>
    </message>
    <message>
        <source>Bonus for measures that strengthen each other</source>
        <translation>Bonus voor maatregelen die elkaar versterken</translation>
    </message>
    <message>
        <source>Less for each point of money above the first</source>
        <translation>Eraf voor elk punt geld boven het eerste</translation>
    </message>
    <message>
        <source>Less for each point of work above the first</source>
        <translation>Eraf voor elk punt werk boven het eerste</translation>
    </message>
    <message>
        <source>Points less after it failed here</source>
        <translation>Punten eraf als het hier niet werkte</translation>
    </message>
    <message>
        <source>Points by band</source>
        <translation>Punten per klasse</translation>
    </message>
    <message>
        <source>low</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>midden</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoog</translation>
    </message>
    <message>
        <source>Money, %1</source>
        <translation>Geld, %1</translation>
    </message>
    <message>
        <source>Work, %1</source>
        <translation>Werk, %1</translation>
    </message>
    <message>
        <source>Few offences</source>
        <translation>Weinig delicten</translation>
    </message>
    <message>
        <source>Only watch below so many in 12 months</source>
        <translation>Alleen volgen onder zoveel in 12 maanden</translation>
    </message>
    <message>
        <source>Only cheap measures below so many</source>
        <translation>Alleen goedkope maatregelen onder zoveel</translation>
    </message>
    <message>
        <source>Dark days</source>
        <translation>Donkere dagen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Daarna</translation>
    </message>
    <message>
        <source>Look after so many weeks</source>
        <translation>Kijken na zoveel weken</translation>
    </message>
    <message>
        <source>At the latest after so many weeks</source>
        <translation>Uiterlijk na zoveel weken</translation>
    </message>
    <message>
        <source>Ring around the place to follow, in metres</source>
        <translation>Ring om de plek om te volgen, in meters</translation>
    </message>
    <message>
        <source>A measure of your own: change it under Own measures.</source>
        <translation>Een eigen maatregel: wijzig hem onder Eigen maatregelen.</translation>
    </message>
    <message>
        <source>Not used in this municipality, because:</source>
        <translation>In deze gemeente niet in gebruik, omdat:</translation>
    </message>
    <message>
        <source>leave empty to use it</source>
        <translation>leeg laten om hem te gebruiken</translation>
    </message>
    <message>
        <source>Why %1 is not used</source>
        <translation>Waarom %1 niet in gebruik is</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Weeks before it starts</source>
        <translation>Weken voor de start</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>Pleit ervoor</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Pleit ertegen</translation>
    </message>
    <message>
        <source>Must hold</source>
        <translation>Moet gelden</translation>
    </message>
    <message>
        <source>Must hold: %1</source>
        <translation>Moet gelden: %1</translation>
    </message>
    <message>
        <source>Written as the measures of the program. What is wrong is told with its line, and nothing is saved.</source>
        <translation>Geschreven zoals de maatregelen van het programma. Wat fout is, wordt met zijn regel genoemd, en er wordt niets bewaard.</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>Een nieuwe beginnen</translation>
    </message>
    <message>
        <source>Check what is written</source>
        <translation>Nakijken wat er staat</translation>
    </message>
    <message>
        <source>Differences with the shipped rules</source>
        <translation>Verschillen met de meegeleverde regels</translation>
    </message>
    <message>
        <source>None: the rules are as they come with the program.</source>
        <translation>Geen: de regels zijn zoals ze bij het programma horen.</translation>
    </message>
    <message>
        <source>Follow the shipped rules</source>
        <translation>Meegeleverde regels volgen</translation>
    </message>
    <message>
        <source>Follow the shipped rules: %1</source>
        <translation>Meegeleverde regels volgen: %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>Version %1, %2%3</source>
        <translation>Versie %1, %2%3</translation>
    </message>
    <message>
        <source>Looking what this changes...</source>
        <translation>Kijken wat dit verandert...</translation>
    </message>
    <message>
        <source>This is what was saved already.</source>
        <translation>Dit is wat al bewaard is.</translation>
    </message>
    <message>
        <source>Nothing changes in the advice on the hotspots that were found.</source>
        <translation>Aan het advies over de gevonden hotspots verandert niets.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more hotspot(s)</source>
        <translation>
            <numerusform>en nog %n hotspot</numerusform>
            <numerusform>en nog %n hotspots</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as version %1.</source>
        <translation>Bewaard als versie %1.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::SchouwDesk</name>
    <message>
        <source>A site inspection goes with the advice on a hotspot: choose one and try again.</source>
        <translation>Een schouw hoort bij het advies over een hotspot: kies er een en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Prepare a site inspection</source>
        <translation>Schouw voorbereiden</translation>
    </message>
    <message>
        <source>On which day do you walk? (31-12-2025; leave empty to write it on the paper)</source>
        <translation>Op welke dag loopt u? (31-12-2025; laat leeg om het op papier te schrijven)</translation>
    </message>
    <message>
        <source>%1 is no date; write it as 31-12-2025.</source>
        <translation>%1 is geen datum; schrijf het als 31-12-2025.</translation>
    </message>
    <message>
        <source>Inspection pack (*.pdf)</source>
        <translation>Schouwpakket (*.pdf)</translation>
    </message>
    <message>
        <source>The pack is in %1, and an empty form beside it.</source>
        <translation>Het pakket staat in %1, met een leeg formulier ernaast.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::Session</name>
    <message>
        <source>The dossier is ready. Now read a police export into it.</source>
        <translation>Het dossier is klaar. Lees er nu een politie-export in.</translation>
    </message>
    <message>
        <source>%1 incidents from %2 were taken out again.</source>
        <translation>%1 incidenten uit %2 zijn er weer uit.</translation>
    </message>
    <message>
        <source>A copy stands in %1.</source>
        <translation>Een kopie staat in %1.</translation>
    </message>
    <message>
        <source>Answer about %1</source>
        <translation>Antwoord over %1</translation>
    </message>
    <message>
        <source>Answered: %1 is %2.</source>
        <translation>Beantwoord: %1 is %2.</translation>
    </message>
    <message>
        <source>Decision about %1</source>
        <translation>Besluit over %1</translation>
    </message>
    <message>
        <source>%1 features were loaded.</source>
        <translation>%1 objecten geladen.</translation>
    </message>
    <message>
        <source>The findings are recorded; the advice stays the same.</source>
        <translation>De bevindingen zijn vastgelegd; het advies blijft gelijk.</translation>
    </message>
    <message numerus="yes">
        <source>The findings are recorded; %n measure(s) changed.</source>
        <translation>
            <numerusform>De bevindingen zijn vastgelegd; %n maatregel veranderde.</numerusform>
            <numerusform>De bevindingen zijn vastgelegd; %n maatregelen veranderden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal detail(s) were taken out.</source>
        <translation>
            <numerusform>%n persoonsgegeven is weggehaald.</numerusform>
            <numerusform>%n persoonsgegevens zijn weggehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 incidents stay on the map at that point.</source>
        <translation>%1 incidenten blijven op dat punt op de kaart.</translation>
    </message>
    <message>
        <source>%1 incidents count as without a place.</source>
        <translation>%1 incidenten tellen als zonder plek.</translation>
    </message>
    <message>
        <source>The mix as a plan</source>
        <translation>De mix als plan</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) stand in the plan now.</source>
        <translation>
            <numerusform>%n maatregel staat nu in het plan.</numerusform>
            <numerusform>%n maatregelen staan nu in het plan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelaten: %1.</translation>
    </message>
    <message>
        <source>In the plan: %1.</source>
        <translation>In het plan: %1.</translation>
    </message>
    <message>
        <source>Remembered. %1 incidents count as another offence now.</source>
        <translation>Onthouden. %1 incidenten tellen nu als een ander delict.</translation>
    </message>
    <message>
        <source>%1 incidents became counts.</source>
        <translation>%1 incidenten zijn aantallen geworden.</translation>
    </message>
    <message>
        <source>Condition of %1</source>
        <translation>Voorwaarde van %1</translation>
    </message>
    <message>
        <source>Adopted: version %1 of the plan, by %2.</source>
        <translation>Vastgesteld: versie %1 van het plan, door %2.</translation>
    </message>
    <message>
        <source>Remembered what there is and whose turn it is.</source>
        <translation>Onthouden wat er is en wie eerst is.</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>Geschreven: %1.</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::SharePanel</name>
    <message>
        <source>What goes in</source>
        <translation>Wat erop komt</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Delict</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Incidents on the map</source>
        <translation>Incidenten op de kaart</translation>
    </message>
    <message>
        <source>Without a usable place</source>
        <translation>Zonder bruikbare plaats</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plekken</translation>
    </message>
    <message>
        <source>Data up to</source>
        <translation>Gegevens t/m</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>Voor wie?</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Driehoek</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Title (empty: the finding itself)</source>
        <translation>Titel (leeg: de bevinding zelf)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What is kept back</source>
        <translation>Wat niet meegaat</translation>
    </message>
    <message>
        <source>Everything, down to the point. Stays inside the team.</source>
        <translation>Alles, tot op de punt. Blijft binnen het team.</translation>
    </message>
    <message>
        <source>For mayor, prosecutor and police: squares of 125 m, no addresses, no small numbers.</source>
        <translation>Voor burgemeester, officier en politie: vakken van 125 m, geen adressen, geen kleine aantallen.</translation>
    </message>
    <message>
        <source>For everybody: squares of 500 m, quarters of a year, no small numbers.</source>
        <translation>Voor iedereen: vakken van 500 m, kwartalen, geen kleine aantallen.</translation>
    </message>
    <message>
        <source>Drawing the page...</source>
        <translation>Het blad wordt getekend...</translation>
    </message>
    <message>
        <source>The page as it will be saved</source>
        <translation>Het blad zoals het bewaard wordt</translation>
    </message>
    <message>
        <source>Nothing is kept back on this page.</source>
        <translation>Van dit blad is niets weggelaten.</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>Wat?</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>What is saved is noted in the log.</source>
        <translation>Wat u bewaart, staat in het logboek.</translation>
    </message>
    <message>
        <source>Date of the meeting</source>
        <translation>Datum van het overleg</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>For whom (stands in the foot)</source>
        <translation>Voor wie (staat onderaan)</translation>
    </message>
    <message>
        <source>copy 2 of 5, public prosecutor</source>
        <translation>exemplaar 2 van 5, officier van justitie</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Against chance</source>
        <translation>Tegen toeval</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::StartPage</name>
    <message>
        <source>See where and when theft from vehicles and burglary concentrate, and choose the measures that fit each place.</source>
        <translation>Zie waar en wanneer autokraak en woninginbraak zich ophopen, en kies per plek maatregelen die passen.</translation>
    </message>
    <message>
        <source>Drop your police export here</source>
        <translation>Sleep uw politie-export hierheen</translation>
    </message>
    <message>
        <source>Excel, CSV, ODS, GeoPackage or shapefile. You see an example first; nothing is stored before you say so.</source>
        <translation>Excel, CSV, ODS, GeoPackage of shapefile. U ziet eerst een voorbeeld; er wordt pas iets opgeslagen als u dat zegt.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Open a dossier</source>
        <translation>Dossier openen</translation>
    </message>
    <message>
        <source>Go on with the dossier of your municipality (.gpkg)</source>
        <translation>Ga verder met het dossier van uw gemeente (.gpkg)</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Nieuw dossier</translation>
    </message>
    <message>
        <source>An empty dossier for your municipality</source>
        <translation>Een leeg dossier voor uw gemeente</translation>
    </message>
    <message>
        <source>Demo town</source>
        <translation>Demostad</translation>
    </message>
    <message>
        <source>Practise with a town that does not exist</source>
        <translation>Oefen met een stad die niet bestaat</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Laatst geopend</translation>
    </message>
    <message>
        <source>Your dossiers will stand here.</source>
        <translation>Hier komen uw dossiers te staan.</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>is er niet meer</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles blijft op deze computer.</translation>
    </message>
    <message>
        <source>Brandpunt works without internet. Names, birth dates, BSN, telephone numbers and number plates do not come into the dossier.</source>
        <translation>Brandpunt werkt zonder internet. Namen, geboortedata, BSN, telefoonnummers en kentekens komen het dossier niet in.</translation>
    </message>
    <message>
        <source>From police export to plan</source>
        <translation>Van politie-export naar aanpak</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::StatusStrip</name>
    <message>
        <source>Scale, 1 to</source>
        <translation>Schaal, 1 op</translation>
    </message>
    <message>
        <source>The scale of the map. Type another and press Enter.</source>
        <translation>De schaal van de kaart. Typ een andere en druk op Enter.</translation>
    </message>
    <message>
        <source>%1, saved</source>
        <translation>%1, opgeslagen</translation>
    </message>
    <message>
        <source>No dossier open</source>
        <translation>Geen dossier open</translation>
    </message>
    <message>
        <source>Police data up to %1</source>
        <translation>Politiegegevens t/m %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::TimeStrip</name>
    <message>
        <source>Period, by month</source>
        <translation>Periode, per maand</translation>
    </message>
    <message>
        <source>Left and right move the period by a month; with Shift its end.</source>
        <translation>Links en rechts schuiven de periode een maand op; met Shift alleen het eind.</translation>
    </message>
    <message>
        <source>Drag over the months you want to look at.</source>
        <translation>Sleep over de maanden die u wilt bekijken.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>per maand</translation>
    </message>
    <message>
        <source>the year before</source>
        <translation>het jaar ervoor</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::WeekChart</name>
    <message>
        <source>Incidents by hour and weekday</source>
        <translation>Incidenten per uur en weekdag</translation>
    </message>
    <message>
        <source>an hour or more</source>
        <translation>per vak of meer</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>uur</translation>
    </message>
</context>
<context>
    <name>brandpunt::ui::WordsToPlace</name>
    <message>
        <source>Words that our table does not know</source>
        <translation>Woorden die onze tabel niet kent</translation>
    </message>
    <message>
        <source>What you say here counts for the incidents that are there and for later exports.</source>
        <translation>Wat u hier zegt, geldt voor de incidenten die er al zijn en voor volgende exports.</translation>
    </message>
    <message>
        <source>%1, %2 incidents</source>
        <translation>%1, %2 incidenten</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Minder</translation>
    </message>
    <message numerus="yes">
        <source>All %n word(s)</source>
        <translation>
            <numerusform>Het ene woord</numerusform>
            <numerusform>Alle %n woorden</numerusform>
        </translation>
    </message>
    <message>
        <source>not placed: counts as other</source>
        <translation>niet geplaatst: telt als overig</translation>
    </message>
</context>
</TS>
