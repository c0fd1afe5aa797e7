<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AskForLogs</name>
    <message>
        <source>Import usage logs</source>
        <translation>Nutzungsprotokolle importieren</translation>
    </message>
    <message>
        <source>Usage logs (*)</source>
        <translation>Nutzungsprotokolle (*)</translation>
    </message>
    <message>
        <source>Import a folder of usage logs</source>
        <translation>Ordner mit Nutzungsprotokollen importieren</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>%1 priced calls</source>
        <translation>%1 Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Vor allem</translation>
    </message>
</context>
<context>
    <name>ChartKinds</name>
    <message>
        <source>Cost per call</source>
        <translation>Kosten je Aufruf</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Share of cost</source>
        <translation>Kostenanteil</translation>
    </message>
    <message>
        <source>%1 to %2 per call</source>
        <translation>%1 bis %2 je Aufruf</translation>
    </message>
    <message>
        <source>Most calls, %1, cost between %2 and %3.</source>
        <translation>Die meisten Aufrufe, %1, kosten zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>No priced calls in this selection.</source>
        <translation>Keine Aufrufe mit Preis in dieser Auswahl.</translation>
    </message>
    <message>
        <source> %1 calls cost nothing.</source>
        <translation> %1 Aufrufe kosten nichts.</translation>
    </message>
    <message>
        <source> %1 calls without a price are left out.</source>
        <translation> %1 Aufrufe ohne Preis sind ausgelassen.</translation>
    </message>
    <message>
        <source>Priced calls</source>
        <translation>Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>%1 %2; the largest is %3 with %4.</source>
        <translation>%1 %2; am größten ist %3 mit %4.</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>%1:00 to %1:59</source>
        <translation>%1:00 bis %1:59</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>keine Aufrufe</translation>
    </message>
</context>
<context>
    <name>CompanionTables</name>
    <message>
        <source>Workload register</source>
        <translation>Workload-Register</translation>
    </message>
    <message>
        <source>Who owns a workload, how long its answers may take (24 hours or more: it may be batched), its unit and its quality guard.</source>
        <translation>Wem ein Workload gehört, wie lange seine Antworten dauern dürfen (ab 24 Stunden ist Batch möglich), seine Einheit und seine Qualitätsschranke.</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>May take, hours</source>
        <translation>Darf dauern, Stunden</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Quality guard</source>
        <translation>Qualitätsschranke</translation>
    </message>
    <message>
        <source>Unit counts</source>
        <translation>Stückzahlen</translation>
    </message>
    <message>
        <source>How many documents, tickets or answers a workload delivered on a day: they give the cost per unit.</source>
        <translation>Wie viele Dokumente, Tickets oder Antworten ein Workload an einem Tag geliefert hat: Daraus ergeben sich die Stückkosten.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlös</translation>
    </message>
    <message>
        <source>What a customer, product line or feature earned in a month: it gives the margin.</source>
        <translation>Was ein Kunde, eine Produktlinie oder eine Funktion in einem Monat eingebracht hat: Daraus ergibt sich die Marge.</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>What the provider billed for a month: the Bill tab holds it against the calls.</source>
        <translation>Was der Anbieter für einen Monat berechnet hat: Der Reiter „Rechnung“ stellt es den Aufrufen gegenüber.</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>CostText</name>
    <message>
        <source>1 call</source>
        <translation>1 Aufruf</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ExploreColumns</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>Input / Output</translation>
    </message>
    <message>
        <source>Model mix</source>
        <translation>Modell-Mix</translation>
    </message>
    <message>
        <source>Trend of cost</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Calls, priced or not</source>
        <translation>Aufrufe, mit und ohne Preis</translation>
    </message>
    <message>
        <source>Cost in dollars; the bar is full at the dearest row</source>
        <translation>Kosten in Dollar; der Balken ist bei der teuersten Zeile voll</translation>
    </message>
    <message>
        <source>Change of the number of calls against the compared period</source>
        <translation>Veränderung der Aufrufzahl gegenüber dem Vergleichszeitraum</translation>
    </message>
    <message>
        <source>Change of cost against the compared period</source>
        <translation>Veränderung der Kosten gegenüber dem Vergleichszeitraum</translation>
    </message>
    <message>
        <source>Change of %1 against the compared period</source>
        <translation>Veränderung gegenüber dem Vergleichszeitraum: %1</translation>
    </message>
    <message>
        <source>Cost by token class: uncached input, cache reads, cache writes, output, fees</source>
        <translation>Kosten je Tokenklasse: Input ohne Cache, Cache gelesen, Cache geschrieben, Output, Gebühren</translation>
    </message>
    <message>
        <source>Cost by model family</source>
        <translation>Kosten je Modellfamilie</translation>
    </message>
    <message>
        <source>Cost over the selected time, each row on its own scale</source>
        <translation>Kosten über den gewählten Zeitraum, jede Zeile mit eigener Skala</translation>
    </message>
    <message>
        <source>
before: %1</source>
        <translation>
zuvor: %1</translation>
    </message>
    <message>
        <source>
%1 of what is shown</source>
        <translation>
%1 des Angezeigten</translation>
    </message>
    <message>
        <source>%1, %2 without a price</source>
        <translation>%1, %2 ohne Preis</translation>
    </message>
    <message>
        <source>%1 is being computed</source>
        <translation>%1 wird berechnet</translation>
    </message>
    <message>
        <source>%1 needs single calls, which stay in the ledger: synchronise this range</source>
        <translation>%1 braucht einzelne Aufrufe, die in der Datenbank bleiben: gleichen Sie diesen Zeitraum ab</translation>
    </message>
</context>
<context>
    <name>ExploreMenu</name>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>Nur dies behalten</translation>
    </message>
    <message>
        <source>Keep only and group by</source>
        <translation>Nur dies behalten und gruppieren nach</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>unknown model</source>
        <translation>unbekanntes Modell</translation>
    </message>
    <message>
        <source>no price for the date</source>
        <translation>kein Preis für das Datum</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeitangabe</translation>
    </message>
    <message>
        <source>no fast price</source>
        <translation>kein Preis für den Schnellmodus</translation>
    </message>
    <message>
        <source>batch and fast at once</source>
        <translation>Batch und Schnellmodus zugleich</translation>
    </message>
    <message>
        <source>a token class without a price</source>
        <translation>eine Tokenklasse ohne Preis</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of a known year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Vor dem %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit dem %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Schlagwort %1</translation>
    </message>
    <message>
        <source>values of tag %1</source>
        <translation>Werte des Schlagworts %1</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Ohne Angabe</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day with its weekday</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>n/a: %1</source>
        <translation>n. v.: %1</translation>
    </message>
    <message>
        <source>%1 tokens per dollar</source>
        <translation>%1 Tokens je Dollar</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>T</source>
        <comment>trillions</comment>
        <translation>Bio.</translation>
    </message>
    <message>
        <source>B</source>
        <comment>billions</comment>
        <translation>Mrd.</translation>
    </message>
    <message>
        <source>M</source>
        <comment>millions</comment>
        <translation>Mio.</translation>
    </message>
    <message>
        <source>k</source>
        <comment>thousands</comment>
        <translation>Tsd.</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>an amount of US dollars</comment>
        <translation>%1&#xa0;$</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day in a sentence</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>ImportReceipt</name>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Records seen</source>
        <translation>Gelesene Datensätze</translation>
    </message>
    <message>
        <source>Found inside other records</source>
        <translation>In anderen Datensätzen gefunden</translation>
    </message>
    <message>
        <source>Kept as calls</source>
        <translation>Als Aufrufe übernommen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>of these, better copies that replaced a kept one</source>
        <translation>davon bessere Kopien, die eine übernommene ersetzten</translation>
    </message>
    <message>
        <source>Deleted by the source</source>
        <translation>Von der Quelle gelöscht</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übergangen: %1</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Every record is accounted for.</source>
        <translation>Jeder Datensatz ist nachgewiesen.</translation>
    </message>
    <message>
        <source>These counts do not add up: please report this file.</source>
        <translation>Diese Zahlen gehen nicht auf: Bitte melden Sie diese Datei.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>First call (UTC)</source>
        <translation>Erster Aufruf (UTC)</translation>
    </message>
    <message>
        <source>Last call (UTC)</source>
        <translation>Letzter Aufruf (UTC)</translation>
    </message>
    <message>
        <source>Calls without a time</source>
        <translation>Aufrufe ohne Zeitangabe</translation>
    </message>
    <message>
        <source>Served from the gateway&apos;s cache</source>
        <translation>Aus dem Cache des Gateways bedient</translation>
    </message>
    <message>
        <source>Cost claimed by the source, on %1 calls</source>
        <translation>Von der Quelle genannte Kosten, bei %1 Aufrufen</translation>
    </message>
    <message>
        <source>Tags left out</source>
        <translation>Ausgelassene Schlagwörter</translation>
    </message>
    <message>
        <source>What this source does not say</source>
        <translation>Was diese Quelle nicht angibt</translation>
    </message>
    <message>
        <source>%1: missing on %2 of %3 calls</source>
        <translation>%1: fehlt bei %2 von %3 Aufrufen</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1: missing on the only call</source>
        <translation>%1: fehlt beim einzigen Aufruf</translation>
    </message>
</context>
<context>
    <name>KnownEvents</name>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>New price of %1: %2 per million tokens</source>
        <translation>Neuer Preis von %1: %2 je Million Tokens</translation>
    </message>
    <message>
        <source>%1 begins</source>
        <translation>%1 beginnt</translation>
    </message>
    <message>
        <source>Another rule of %1 begins</source>
        <translation>Eine weitere Regel von %1 beginnt</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
</context>
<context>
    <name>LedgerRows</name>
    <message>
        <source>Ledger</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Read up to (UTC)</source>
        <translation>Gelesen bis (UTC)</translation>
    </message>
    <message>
        <source>Last read (UTC)</source>
        <translation>Zuletzt gelesen (UTC)</translation>
    </message>
    <message>
        <source>not copied</source>
        <translation>nicht kopiert</translation>
    </message>
    <message>
        <source>not to its end</source>
        <translation>nicht bis zum Ende</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 known already</source>
        <translation>%1 schon bekannt</translation>
    </message>
    <message>
        <source>%1 deleted there</source>
        <translation>%1 dort gelöscht</translation>
    </message>
    <message>
        <source>%1 that are no calls of Claude</source>
        <translation>%1, die keine Claude-Aufrufe sind</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 rows of %2 read: %3.</source>
        <translation>%1 Zeilen aus %2 gelesen: %3.</translation>
    </message>
    <message>
        <source>Then it broke off: %1. What was read is kept; synchronise again to go on.</source>
        <translation>Dann brach es ab: %1. Gelesenes bleibt erhalten; gleichen Sie erneut ab, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>LimitColumns</name>
    <message>
        <source>at most %1 in 60 seconds, %2 in 99 of 100</source>
        <translation>höchstens %1 in 60 Sekunden, %2 in 99 von 100</translation>
    </message>
    <message>
        <source>the most until %1 UTC</source>
        <translation>das meiste bis %1 UTC</translation>
    </message>
    <message>
        <source>%1 of the limit</source>
        <translation>%1 des Limits</translation>
    </message>
    <message>
        <source>above the limit, which holds for %1 seconds</source>
        <translation>über dem Limit, was %1 Sekunden lang gut geht</translation>
    </message>
    <message>
        <source>%1
per minute</source>
        <translation>%1
je Minute</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Input-Tokens</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Output-Tokens</translation>
    </message>
    <message>
        <source>not at this trend</source>
        <translation>nicht bei diesem Trend</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Nearest limit</source>
        <translation>Nächstes Limit</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Days until
it is reached</source>
        <translation>Tage, bis es
erreicht ist</translation>
    </message>
    <message>
        <source>demand grows by %1 a day</source>
        <translation>der Bedarf wächst um %1 am Tag</translation>
    </message>
    <message>
        <source>A trend needs 14 whole days with calls.</source>
        <translation>Ein Trend braucht 14 ganze Tage mit Aufrufen.</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Keep only</source>
        <translation>Nur dies behalten</translation>
    </message>
    <message>
        <source>Keep only %1</source>
        <translation>Nur %1 behalten</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1 ausschließen</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Hervorhebung entfernen</translation>
    </message>
    <message>
        <source>Highlight %1</source>
        <translation>%1 hervorheben</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Show its calls</source>
        <translation>Aufrufe dazu zeigen</translation>
    </message>
    <message>
        <source>Explanation of a change</source>
        <translation>Erklärung einer Änderung</translation>
    </message>
    <message>
        <source>Explain this change</source>
        <translation>Diese Änderung erklären</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>Endzeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Input-Tokens</translation>
    </message>
    <message>
        <source>Cache read tokens</source>
        <translation>Aus dem Cache gelesene Tokens</translation>
    </message>
    <message>
        <source>Cache write tokens</source>
        <translation>In den Cache geschriebene Tokens</translation>
    </message>
    <message>
        <source>Cache write tokens, 5 minutes</source>
        <translation>In den Cache geschriebene Tokens, 5 Minuten</translation>
    </message>
    <message>
        <source>Cache write tokens, 1 hour</source>
        <translation>In den Cache geschriebene Tokens, 1 Stunde</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Output-Tokens</translation>
    </message>
    <message>
        <source>Thinking tokens, within output</source>
        <translation>Denktokens, im Output enthalten</translation>
    </message>
    <message>
        <source>Cost in US dollars</source>
        <translation>Kosten in US-Dollar</translation>
    </message>
    <message>
        <source>Id of the call</source>
        <translation>Kennung des Aufrufs</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Kennung der Anfrage</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Kennung der Nachricht</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Kennung des Trace</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Error type</source>
        <translation>Fehlerart</translation>
    </message>
    <message>
        <source>Service tier</source>
        <translation>Servicestufe</translation>
    </message>
    <message>
        <source>Batch, yes or no</source>
        <translation>Batch, ja oder nein</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Inference geography</source>
        <translation>Region der Inferenz</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Latency in ms</source>
        <translation>Latenz in ms</translation>
    </message>
    <message>
        <source>Time to first token in ms</source>
        <translation>Zeit bis zum ersten Token in ms</translation>
    </message>
    <message>
        <source>Web searches</source>
        <translation>Websuchen</translation>
    </message>
    <message>
        <source>Web fetches</source>
        <translation>Webabrufe</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Stop reason</source>
        <translation>Abbruchgrund</translation>
    </message>
    <message>
        <source>Refusal category</source>
        <translation>Ablehnungsgrund</translation>
    </message>
    <message>
        <source>Task outcome</source>
        <translation>Aufgabenergebnis</translation>
    </message>
</context>
<context>
    <name>MixParts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Uncached input</source>
        <translation>Input ohne Cache</translation>
    </message>
    <message>
        <source>Cache reads</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>Cache writes</source>
        <translation>Cache geschrieben</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1: %2 of cost, %3 calls, %4</source>
        <translation>%1: %2 der Kosten, %3 Aufrufe, %4</translation>
    </message>
</context>
<context>
    <name>OverviewLook</name>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>Asks every call: here as soon as they are loaded.</source>
        <translation>Fragt jeden Aufruf: hier, sobald sie geladen sind.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
</context>
<context>
    <name>PriceRows</name>
    <message>
        <source>any length</source>
        <translation>jede Länge</translation>
    </message>
    <message>
        <source>to %1 tokens</source>
        <translation>bis %1 Token</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>launch</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>Not sold, or its price is unknown: calls that use it are unpriced</source>
        <translation>Nicht im Angebot, oder der Preis ist unbekannt: Aufrufe damit bleiben ohne Preis</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bis vor</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>RangeText</name>
    <message>
        <source>Type a period such as 2026-09-01..2026-10-31, Oct 2026 or Q3 2026</source>
        <translation>Geben Sie einen Zeitraum ein, etwa 2026-09-01..2026-10-31, Okt 2026 oder Q3 2026</translation>
    </message>
    <message>
        <source>The period ends before it begins</source>
        <translation>Der Zeitraum endet vor seinem Beginn</translation>
    </message>
</context>
<context>
    <name>ReceiptLines</name>
    <message>
        <source>%1 each</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Base/M</source>
        <translation>Basis/M</translation>
    </message>
    <message>
        <source>Paid/M</source>
        <translation>Netto/M</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>ReceiptText</name>
    <message>
        <source>Uncached input</source>
        <translation>Input ohne Cache</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>Cache write 5 min</source>
        <translation>Cache geschrieben 5 min</translation>
    </message>
    <message>
        <source>Cache write 1 h</source>
        <translation>Cache geschrieben 1 h</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Web searches</source>
        <translation>Websuchen</translation>
    </message>
    <message>
        <source>Web fetches</source>
        <translation>Webabrufe</translation>
    </message>
    <message>
        <source>Cache writes without a lifetime count as 5 minutes</source>
        <translation>Cache-Schreibvorgänge ohne Lebensdauer zählen als 5 Minuten</translation>
    </message>
    <message>
        <source>Geography does not change the price of this model</source>
        <translation>Die Region ändert den Preis dieses Modells nicht</translation>
    </message>
    <message>
        <source>The model was retired before this date</source>
        <translation>Das Modell war zu diesem Zeitpunkt bereits eingestellt</translation>
    </message>
    <message>
        <source>A refusal that is not billed</source>
        <translation>Eine Ablehnung, die nicht berechnet wird</translation>
    </message>
    <message>
        <source>The service tier is priced as standard</source>
        <translation>Die Servicestufe wird wie Standard bepreist</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Write 5 min</source>
        <translation>Schreiben 5 min</translation>
    </message>
    <message>
        <source>Write 1 h</source>
        <translation>Schreiben 1 h</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>inference in the US</source>
        <translation>Inferenz in den USA</translation>
    </message>
    <message>
        <source>regional endpoint of Bedrock</source>
        <translation>regionaler Endpunkt von Bedrock</translation>
    </message>
    <message>
        <source>regional endpoint of Vertex</source>
        <translation>regionaler Endpunkt von Vertex</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a factor and why it applies</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>%1: %2 reported, %3 in the calls</source>
        <translation>%1: %2 gemeldet, %3 in den Aufrufen</translation>
    </message>
    <message>
        <source>Month (UTC)</source>
        <translation>Monat (UTC)</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>Tag (UTC)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens of calls</source>
        <translation>Tokens der Aufrufe</translation>
    </message>
    <message>
        <source>Tokens reported</source>
        <translation>Gemeldete Tokens</translation>
    </message>
    <message>
        <source>Cost of calls</source>
        <translation>Kosten der Aufrufe</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reported and computed amounts are equal.</source>
        <translation>Gemeldete und berechnete Beträge sind gleich.</translation>
    </message>
    <message>
        <source>Reported %1, computed %2: a gap of %3.</source>
        <translation>Gemeldet %1, berechnet %2: eine Lücke von %3.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> By cause: %1.</source>
        <translation> Nach Ursache: %1.</translation>
    </message>
    <message>
        <source>Both sides hold the same tokens.</source>
        <translation>Beide Seiten haben dieselben Tokens.</translation>
    </message>
    <message>
        <source>%1 tokens are reported, %2 are in the calls.</source>
        <translation>%1 Tokens sind gemeldet, %2 stehen in den Aufrufen.</translation>
    </message>
    <message>
        <source> %1 lines state no day and are compared with nothing.</source>
        <translation> %1 Zeilen nennen keinen Tag und werden mit nichts verglichen.</translation>
    </message>
    <message>
        <source> %1 lines of another download of the same days are left out.</source>
        <translation> %1 Zeilen eines weiteren Downloads derselben Tage sind ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Repricing</name>
    <message>
        <source>at list prices, without the contract</source>
        <translation>zu Listenpreisen, ohne den Vertrag</translation>
    </message>
    <message>
        <source>at today&apos;s prices</source>
        <translation>zu heutigen Preisen</translation>
    </message>
    <message>
        <source>under the contract %1</source>
        <translation>zum Vertrag %1</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>not given</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 ist einer von %2</translation>
    </message>
    <message>
        <source>%1 begins with %2</source>
        <translation>%1 beginnt mit %2</translation>
    </message>
    <message>
        <source>%1 looks like %2</source>
        <translation>%1 gleicht %2</translation>
    </message>
    <message>
        <source>%1 matches %2</source>
        <translation>%1 passt zu %2</translation>
    </message>
    <message>
        <source>%1 in a table of %2</source>
        <translation>%1 in einer Tabelle mit %2</translation>
    </message>
    <message>
        <source>every call</source>
        <translation>jeder Aufruf</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 call, %2</source>
        <translation>%1 Aufruf, %2</translation>
    </message>
    <message>
        <source>%1 calls, %2</source>
        <translation>%1 Aufrufe, %2</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>never matches</source>
        <translation>trifft nie zu</translation>
    </message>
    <message>
        <source>rule %1 above says otherwise about %2</source>
        <translation>Regel %1 darüber sagt anderes über %2</translation>
    </message>
    <message>
        <source>overrides the record of %1</source>
        <translation>überschreibt die Aufzeichnung von %1</translation>
    </message>
    <message>
        <source>leaves %1 as recorded</source>
        <translation>lässt %1 wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Coverage by %1 %2 → %3</source>
        <translation>Abdeckung nach %1 %2 → %3</translation>
    </message>
</context>
<context>
    <name>SampleLog</name>
    <message>
        <source>Importing the sample</source>
        <translation>Beispiel wird importiert</translation>
    </message>
</context>
<context>
    <name>ScenarioFiles</name>
    <message>
        <source>The scenario could not be written (%1)</source>
        <translation>Das Szenario konnte nicht geschrieben werden (%1)</translation>
    </message>
    <message>
        <source>The scenario could not be read (%1)</source>
        <translation>Das Szenario konnte nicht gelesen werden (%1)</translation>
    </message>
</context>
<context>
    <name>ScenarioText</name>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Verschwendung</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Output length</source>
        <translation>Antwortlänge</translation>
    </message>
    <message>
        <source>Input length</source>
        <translation>Promptlänge</translation>
    </message>
    <message>
        <source>Caching</source>
        <translation>Caching</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>%1 confidence</source>
        <translation>Konfidenz %1</translation>
    </message>
    <message>
        <source>%1 not %2</source>
        <translation>%1 nicht %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>output below %1 tokens</source>
        <translation>Output unter %1 Tokens</translation>
    </message>
    <message>
        <source>prompt below %1 tokens</source>
        <translation>Prompt unter %1 Tokens</translation>
    </message>
    <message>
        <source>All calls of the selection</source>
        <translation>Alle Aufrufe der Auswahl</translation>
    </message>
</context>
<context>
    <name>SelectionText</name>
    <message>
        <source>all time</source>
        <translation>gesamter Zeitraum</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
    <message>
        <source>asked in place: %1</source>
        <translation>an Ort und Stelle befragt: %1</translation>
    </message>
</context>
<context>
    <name>SpendOverTime</name>
    <message>
        <source>No calls in this selection.</source>
        <translation>Keine Aufrufe in dieser Auswahl.</translation>
    </message>
    <message>
        <source>%1 in all, from %2 to %3; the highest was %4 with %5.</source>
        <translation>Insgesamt %1, von %2 bis %3; am höchsten war %4 mit %5.</translation>
    </message>
    <message>
        <source> Most went to %1.</source>
        <translation> Das meiste entfiel auf %1.</translation>
    </message>
    <message>
        <source>%1 spend by %2</source>
        <translation>Ausgaben, %1, nach %2</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 calls, %2</source>
        <translation>%1 Aufrufe, %2</translation>
    </message>
    <message>
        <source>compared period: %1</source>
        <translation>Vergleichszeitraum: %1</translation>
    </message>
    <message>
        <source>%1 calls without a price</source>
        <translation>%1 Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>Highlighted: %1</source>
        <translation>Hervorgehoben: %1</translation>
    </message>
</context>
<context>
    <name>Synchronise</name>
    <message>
        <source>The ledger is unchanged; try again when no other job writes to it.</source>
        <translation>Das Journal ist unverändert; versuchen Sie es erneut, wenn kein anderer Vorgang hineinschreibt.</translation>
    </message>
    <message>
        <source>Nothing was read. Check the address, and that the database may be read from here.</source>
        <translation>Es wurde nichts gelesen. Prüfen Sie die Adresse, und ob die Datenbank von hier gelesen werden darf.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>TargetColumns</name>
    <message>
        <source>%1 %2</source>
        <comment>kind and line of a target, such as: at most $0.02</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>first full week</source>
        <translation>erste volle Woche</translation>
    </message>
    <message>
        <source>with a tolerance of %1</source>
        <translation>mit einer Toleranz von %1</translation>
    </message>
    <message>
        <source>%1 above is allowed</source>
        <translation>%1 darüber sind erlaubt</translation>
    </message>
    <message>
        <source>%1 below is allowed</source>
        <translation>%1 darunter sind erlaubt</translation>
    </message>
    <message>
        <source>%1 either way is allowed</source>
        <translation>%1 nach beiden Seiten sind erlaubt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Calls of</source>
        <translation>Aufrufe von</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>TargetStates</name>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>limits %1</source>
        <translation>Grenzen %1</translation>
    </message>
</context>
<context>
    <name>TargetText</name>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>nicht beurteilbar</translation>
    </message>
    <message>
        <source>%1 not: %2</source>
        <translation>%1 nicht: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>before: %1</source>
        <translation>zuvor: %1</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>Low sample: %1</source>
        <translation>Kleine Stichprobe: %1</translation>
    </message>
    <message>
        <source>Partial: not every call has a price</source>
        <translation>Unvollständig: Nicht jeder Aufruf hat einen Preis</translation>
    </message>
    <message>
        <source>low sample</source>
        <translation>kleine Stichprobe</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>Input / output of cost</source>
        <translation>Input / Output, Kosten</translation>
    </message>
    <message>
        <source>fees %1</source>
        <translation>Gebühren %1</translation>
    </message>
    <message>
        <source>Model mix by cost</source>
        <translation>Modellmix nach Kosten</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
</context>
<context>
    <name>TimeSlots</name>
    <message>
        <source>Week of %1</source>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>stündlich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>täglich</translation>
    </message>
</context>
<context>
    <name>TreemapTip</name>
    <message>
        <source>%1 of what is shown</source>
        <translation>%1 des Angezeigten</translation>
    </message>
    <message>
        <source>%1 per call</source>
        <translation>%1 je Aufruf</translation>
    </message>
    <message>
        <source>before: %1, %2 per call</source>
        <translation>zuvor: %1, %2 je Aufruf</translation>
    </message>
    <message>
        <source>cost per call %1</source>
        <translation>Kosten je Aufruf %1</translation>
    </message>
</context>
<context>
    <name>assay::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open ledger …</source>
        <translation>Journal ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Import files …</source>
        <translation>Dateien &amp;importieren …</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Import a &amp;folder …</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>&amp;Export report …</source>
        <translation>Bericht &amp;exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Rückgängig:</translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation>Wiederholen:</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>&amp;Remove all filters</source>
        <translation>Alle Filter &amp;entfernen</translation>
    </message>
    <message>
        <source>Ctrl+Backspace</source>
        <translation>Ctrl+Backspace</translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Commands …</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>&amp;Reload the ledger</source>
        <translation>Journal &amp;neu laden</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>D&amp;ense rows</source>
        <translation>Dichte &amp;Zeilen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Collapse the page rail</source>
        <translation>Seiten&amp;leiste einklappen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation>&amp;Diese Seite</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>&amp;Kennzahlen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Record your calls</source>
        <translation>Aufrufe &amp;aufzeichnen</translation>
    </message>
    <message>
        <source>&amp;About Assay</source>
        <translation>Ü&amp;ber Assay</translation>
    </message>
    <message>
        <source>Open ledger</source>
        <translation>Journal öffnen</translation>
    </message>
    <message>
        <source>Assay ledgers (*.assay)</source>
        <translation>Assay-Journale (*.assay)</translation>
    </message>
    <message>
        <source>No ledger was opened yet</source>
        <translation>Es wurde noch kein Journal geöffnet</translation>
    </message>
    <message>
        <source>Assay %1</source>
        <translation>Assay %1</translation>
    </message>
    <message>
        <source>shows what every Claude call costs, why, and what would make it cheaper</source>
        <translation>zeigt, was jeder Claude-Aufruf kostet, warum, und was ihn günstiger machen würde</translation>
    </message>
    <message>
        <source>Prices as of %1.</source>
        <translation>Preise vom %1.</translation>
    </message>
    <message>
        <source>&amp;Frame the highlight or the filters in time</source>
        <translation>Hervorhebung oder Filter zeitlich ein&amp;rahmen</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Zeitraum wird ermittelt</translation>
    </message>
    <message>
        <source>Export this &amp;table …</source>
        <translation>Diese &amp;Tabelle exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>This page has no table to export</source>
        <translation>Diese Seite hat keine Tabelle zum Exportieren</translation>
    </message>
    <message>
        <source>Export this table</source>
        <translation>Diese Tabelle exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tabellen (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
</context>
<context>
    <name>assay::Annotations</name>
    <message>
        <source>Reading annotations</source>
        <translation>Anmerkungen werden gelesen</translation>
    </message>
    <message>
        <source>Saving annotations</source>
        <translation>Anmerkungen werden gespeichert</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Removal of an annotation</source>
        <translation>Löschen einer Anmerkung</translation>
    </message>
    <message>
        <source>The header needs the columns &quot;date&quot; and &quot;text&quot;</source>
        <translation>Die Kopfzeile braucht die Spalten „date“ und „text“</translation>
    </message>
    <message>
        <source>Import of annotations</source>
        <translation>Import von Anmerkungen</translation>
    </message>
</context>
<context>
    <name>assay::AnnotationsCard</name>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>A file with the columns date and text</source>
        <translation>Eine Datei mit den Spalten date und text</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Deploys, price changes, the start of a contract: type them here and every chart over time marks them.</source>
        <translation>Deployments, Preisänderungen, der Beginn eines Vertrags: hier eintragen, und jedes Diagramm über die Zeit zeigt sie.</translation>
    </message>
    <message>
        <source>Day of the annotation</source>
        <translation>Tag der Anmerkung</translation>
    </message>
    <message>
        <source>Text of the annotation</source>
        <translation>Text der Anmerkung</translation>
    </message>
    <message>
        <source>An annotation needs a day such as 2026-10-14 and a text.</source>
        <translation>Eine Anmerkung braucht einen Tag wie 2026-10-14 und einen Text.</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Anmerkungen importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n annotation(s)</source>
        <translation>
            <numerusform>Eine Anmerkung importiert</numerusform>
            <numerusform>%n Anmerkungen importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>price book</source>
        <translation>Preisbuch</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren…</translation>
    </message>
    <message>
        <source>Return adds it; Del in the list removes one that was typed</source>
        <translation>Eingabe fügt sie hinzu; Entf in der Liste entfernt eine selbst eingetragene</translation>
    </message>
</context>
<context>
    <name>assay::BalanceLine</name>
    <message>
        <source>Balance</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Abstimmung läuft</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1 von %2 Aufrufen</translation>
    </message>
    <message>
        <source>%1 shown = ledger</source>
        <translation>%1 angezeigt = Journal</translation>
    </message>
    <message>
        <source>%1 shown + %2 filtered out = %3 ledger</source>
        <translation>%1 angezeigt + %2 ausgefiltert = %3 Journal</translation>
    </message>
    <message>
        <source>all priced</source>
        <translation>alle mit Preis</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message>
        <source>DOES NOT BALANCE</source>
        <translation>GEHT NICHT AUF</translation>
    </message>
    <message>
        <source>%1 calls without a price: %2</source>
        <translation>%1 Aufrufe ohne Preis: %2</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Angezeigt: %1</translation>
    </message>
    <message>
        <source>Filtered out or cut off: %1 (%2 calls)</source>
        <translation>Ausgefiltert oder abgeschnitten: %1 (%2 Aufrufe)</translation>
    </message>
    <message>
        <source>Ledger: %1 (%2 calls)</source>
        <translation>Journal: %1 (%2 Aufrufe)</translation>
    </message>
    <message>
        <source>Shown, unattributed: %1</source>
        <translation>Angezeigt, nicht zugeordnet: %1</translation>
    </message>
    <message>
        <source>%1  ·  loading the calls</source>
        <translation>%1  ·  Aufrufe werden geladen</translation>
    </message>
    <message>
        <source>%1 of 1 call</source>
        <translation>%1 von 1 Aufruf</translation>
    </message>
    <message>
        <source>In place: the ledger has not told this</source>
        <translation>An Ort und Stelle: die Datenbank hat das nicht gesagt</translation>
    </message>
    <message>
        <source>In place: %1</source>
        <translation>An Ort und Stelle: %1</translation>
    </message>
</context>
<context>
    <name>assay::BarsView</name>
    <message>
        <source> · partial</source>
        <translation> · unvollständig</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>No cost in this selection</source>
        <translation>Keine Kosten in dieser Auswahl</translation>
    </message>
</context>
<context>
    <name>assay::BillModel</name>
    <message>
        <source>Months with a bill</source>
        <translation>Monate mit Rechnung</translation>
    </message>
    <message>
        <source>type the bill</source>
        <translation>Rechnung eingeben</translation>
    </message>
    <message>
        <source>Billed less computed: above zero, the bill holds calls that the logs lack</source>
        <translation>Berechnet abzüglich errechnet: Über null enthält die Rechnung Aufrufe, die den Protokollen fehlen</translation>
    </message>
    <message>
        <source>Month (UTC)</source>
        <translation>Monat (UTC)</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Errechnet</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Of the bill</source>
        <translation>Der Rechnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>1 call without a price</source>
        <translation>1 Aufruf ohne Preis</translation>
    </message>
    <message>
        <source>%1 calls without a price</source>
        <translation>%1 Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>assay::BillView</name>
    <message>
        <source>Bill per month</source>
        <translation>Rechnung je Monat</translation>
    </message>
    <message>
        <source>No month yet</source>
        <translation>Noch kein Monat</translation>
    </message>
    <message>
        <source>Import usage logs first. Each month of calls then waits here for what the provider billed, so that both can be held against each other.</source>
        <translation>Importieren Sie zuerst Nutzungsprotokolle. Jeder Monat mit Aufrufen wartet dann hier auf die Rechnung des Anbieters, damit sich beide vergleichen lassen.</translation>
    </message>
    <message>
        <source>“%1” is no amount of dollars: %2</source>
        <translation>„%1“ ist kein Dollarbetrag: %2</translation>
    </message>
    <message>
        <source>Adding up months</source>
        <translation>Monate werden summiert</translation>
    </message>
    <message>
        <source>residual = billed − computed; %1 calls without a time belong to no month</source>
        <translation>Differenz = berechnet − errechnet; %1 Aufrufe ohne Zeitangabe gehören zu keinem Monat</translation>
    </message>
    <message>
        <source>residual = billed − computed; type a bill into its cell</source>
        <translation>Differenz = berechnet − errechnet; die Rechnung wird in ihre Zelle eingegeben</translation>
    </message>
    <message>
        <source>Saving the bill</source>
        <translation>Rechnung wird gespeichert</translation>
    </message>
    <message>
        <source>Change of a bill</source>
        <translation>Änderung einer Rechnung</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
</context>
<context>
    <name>assay::CallModel</name>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>No price: %1</source>
        <translation>Kein Preis: %1</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache geschr.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>assay::CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Most expensive first</source>
        <translation>Teuerste zuerst</translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>Drop a usage log on the window, or import one on the Data page. Every call of it will stand here with its receipt.</source>
        <translation>Ziehen Sie ein Nutzungsprotokoll auf das Fenster oder importieren Sie eines auf der Seite „Daten“. Jeder Aufruf steht dann hier mit seinem Beleg.</translation>
    </message>
    <message>
        <source>Listing calls</source>
        <translation>Aufrufe werden aufgelistet</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>Kein Aufruf passt</translation>
    </message>
    <message>
        <source>Widen the time range or remove a filter in the bar above.</source>
        <translation>Erweitern Sie den Zeitraum oder entfernen Sie oben einen Filter.</translation>
    </message>
    <message>
        <source>, %1 without a price</source>
        <translation>, %1 ohne Preis</translation>
    </message>
    <message>
        <source> · before: %1</source>
        <translation> · zuvor: %1</translation>
    </message>
    <message>
        <source>Change of the order</source>
        <translation>Reihenfolge ändern</translation>
    </message>
    <message>
        <source>Ordering all calls</source>
        <translation>Alle Aufrufe werden geordnet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>
before: %1, %2 (%3)</source>
        <translation>
zuvor: %1, %2 (%3)</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>assay::Card</name>
    <message>
        <source>Loading the calls …</source>
        <translation>Die Aufrufe werden geladen …</translation>
    </message>
</context>
<context>
    <name>assay::ChangesPage</name>
    <message>
        <source>Why spend changed</source>
        <translation>Was die Ausgaben änderte</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Change by group</source>
        <translation>Veränderung je Gruppe</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>Nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>Choose a time range and a compared period in the bar above: the change between them is taken apart here.</source>
        <translation>Wählen Sie oben einen Zeitraum und einen Vergleichszeitraum: Die Veränderung dazwischen wird hier zerlegt.</translation>
    </message>
    <message>
        <source>Explaining the change</source>
        <translation>Veränderung wird erklärt</translation>
    </message>
    <message>
        <source>%1 is explained by no step</source>
        <translation>%1 erklärt kein Schritt</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Alle Reihenfolgen</translation>
    </message>
    <message>
        <source>Each step as its average over all 24 orders of volume, mix, tokens and price (Shapley).
Otherwise they are taken in this order, and what comes first keeps what causes share.</source>
        <translation>Jeder Schritt als sein Mittel über alle 24 Reihenfolgen von Menge, Mix, Token und Preis (Shapley).
Sonst folgen sie in dieser Reihenfolge, und was zuerst kommt, behält, was sich Ursachen teilen.</translation>
    </message>
    <message>
        <source>; average over all orders</source>
        <translation>; Mittel über alle Reihenfolgen</translation>
    </message>
    <message>
        <source>; %1 unpriced</source>
        <translation>; %1 ohne Preis</translation>
    </message>
    <message>
        <source>%1, against %2</source>
        <translation>%1, gegenüber %2</translation>
    </message>
    <message>
        <source>Nothing to explain</source>
        <translation>Nichts zu erklären</translation>
    </message>
    <message>
        <source>No call of the two periods has a price. Choose another time range, or see on the Data page which prices are known.</source>
        <translation>Kein Aufruf der beiden Zeiträume hat einen Preis. Wählen Sie einen anderen Zeitraum, oder sehen Sie auf der Datenseite, welche Preise bekannt sind.</translation>
    </message>
    <message>
        <source>%1; on models new to them %2, on models they left %3</source>
        <translation>%1; auf für sie neuen Modellen %2, auf verlassenen %3</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>assay::ChartLegend</name>
    <message>
        <source>Colours of the chart</source>
        <translation>Farben des Diagramms</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>assay::ChartTableModel</name>
    <message>
        <source> (partial)</source>
        <translation> (unvollständig)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>assay::ColumnTable</name>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>Bedeutung von %1</translation>
    </message>
    <message>
        <source>A tag, kept as it is</source>
        <translation>Ein Schlagwort, unverändert übernommen</translation>
    </message>
</context>
<context>
    <name>assay::CompanionsView</name>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren…</translation>
    </message>
    <message>
        <source>Save template…</source>
        <translation>Vorlage speichern…</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts vorhanden</translation>
    </message>
    <message>
        <source>Save the template, fill it in, and import it.</source>
        <translation>Speichern Sie die Vorlage, füllen Sie sie aus und importieren Sie sie.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>1 line read.</source>
        <translation>1 Zeile gelesen.</translation>
    </message>
    <message>
        <source>%1 lines read.</source>
        <translation>%1 Zeilen gelesen.</translation>
    </message>
    <message>
        <source>Rejected %1:%2, %3</source>
        <translation>Abgelehnt %1:%2, %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>The template could not be written: %1</source>
        <translation>Die Vorlage konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>assay::ConditionRow</name>
    <message>
        <source>is one of</source>
        <translation>ist einer von</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>looks like (* and ?)</source>
        <translation>gleicht (* und ?)</translation>
    </message>
    <message>
        <source>matches expression</source>
        <translation>passt zum Ausdruck</translation>
    </message>
    <message>
        <source>is in the table</source>
        <translation>steht in der Tabelle</translation>
    </message>
    <message>
        <source>Dimension of the condition</source>
        <translation>Dimension der Bedingung</translation>
    </message>
    <message>
        <source>How the condition is read</source>
        <translation>Wie die Bedingung zu lesen ist</translation>
    </message>
    <message>
        <source>Text of the condition</source>
        <translation>Text der Bedingung</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Bedingung entfernen</translation>
    </message>
    <message>
        <source>values, apart by commas; empty: not given</source>
        <translation>Werte, durch Kommas getrennt; leer: ohne Angabe</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
</context>
<context>
    <name>assay::ContractRuleForm</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>First day, such as 2026-10-01; empty: always</source>
        <translation>Erster Tag, etwa 2026-10-01; leer: schon immer</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bis vor</translation>
    </message>
    <message>
        <source>First day after it; empty: open</source>
        <translation>Erster Tag danach; leer: offen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model ids, separated by commas; empty: all</source>
        <translation>Modellkennungen, durch Kommas getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Discount off list prices in percent</source>
        <translation>Rabatt auf Listenpreise in Prozent</translation>
    </message>
    <message>
        <source>%1: own rate in dollars per million tokens; empty: list</source>
        <translation>%1: eigener Preis in Dollar je Million Token; leer: Liste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>The discount is no number: %1</source>
        <translation>Der Rabatt ist keine Zahl: %1</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>rates in dollars per million tokens; an empty field leaves what stands in it</source>
        <translation>Preise in Dollar je Million Token; ein leeres Feld lässt, was darin steht</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>assay::ContractView</name>
    <message>
        <source>all models</source>
        <translation>alle Modelle</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bis vor</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Remove contract</source>
        <translation>Vertrag entfernen</translation>
    </message>
    <message>
        <source>Import JSON…</source>
        <translation>JSON importieren…</translation>
    </message>
    <message>
        <source>Rules of the contract</source>
        <translation>Regeln des Vertrags</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Kein Vertrag</translation>
    </message>
    <message>
        <source>Every call pays list price. A contract is a small JSON file of dated rules, each with a discount off list or its own rates per million tokens; list and net then stand side by side.</source>
        <translation>Jeder Aufruf kostet den Listenpreis. Ein Vertrag ist eine kleine JSON-Datei mit datierten Regeln, jede mit einem Rabatt auf die Liste oder eigenen Sätzen je Million Tokens; Liste und Netto stehen dann nebeneinander.</translation>
    </message>
    <message>
        <source>Remove the contract? Every call is priced at list again.</source>
        <translation>Vertrag entfernen? Jeder Aufruf wird dann wieder zum Listenpreis gerechnet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1; the first rule that holds a call&apos;s date and model decides</source>
        <translation>%1; es entscheidet die erste Regel, die Datum und Modell eines Aufrufs umfasst</translation>
    </message>
    <message>
        <source>Import contract</source>
        <translation>Vertrag importieren</translation>
    </message>
    <message>
        <source>Contracts (*.json)</source>
        <translation>Verträge (*.json)</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The price book does not know %1: these rules never apply.</source>
        <translation>Das Preisbuch kennt %1 nicht: Diese Regeln greifen nie.</translation>
    </message>
    <message>
        <source>Saving the contract</source>
        <translation>Vertrag wird gespeichert</translation>
    </message>
    <message>
        <source>Removal of the contract</source>
        <translation>Entfernen des Vertrags</translation>
    </message>
    <message>
        <source>Import of a contract</source>
        <translation>Import eines Vertrags</translation>
    </message>
    <message>
        <source>Addition of a contract rule</source>
        <translation>Hinzufügen einer Vertragsregel</translation>
    </message>
    <message>
        <source>Removal of a contract rule</source>
        <translation>Entfernen einer Vertragsregel</translation>
    </message>
</context>
<context>
    <name>assay::CrumbBar</name>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All spend</source>
        <translation>Alle Ausgaben</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1 not: %2</source>
        <translation>%1 nicht: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Edit the filter %1</source>
        <translation>Filter %1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removal of a filter</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Keep only %1</source>
        <translation>Nur %1 behalten</translation>
    </message>
    <message>
        <source>Highlighted: %1</source>
        <translation>Hervorgehoben: %1</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Hervorhebung entfernen</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>Nur dies behalten</translation>
    </message>
    <message>
        <source>Share of the highlight</source>
        <translation>Anteil der Hervorhebung</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 of what is shown</source>
        <translation>%1 · %2 · %3 des Angezeigten</translation>
    </message>
</context>
<context>
    <name>assay::DataPage</name>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Companion tables</source>
        <translation>Begleittabellen</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>Preisbuch</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>Datenbanken</translation>
    </message>
</context>
<context>
    <name>assay::DemandCard</name>
    <message>
        <source>Busiest minute of each day</source>
        <translation>Stärkste Minute jedes Tages</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>Tag (UTC)</translation>
    </message>
    <message>
        <source>Within 60 seconds</source>
        <translation>In 60 Sekunden</translation>
    </message>
    <message>
        <source>Of the limit</source>
        <translation>Vom Limit</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Of the limit: %1</source>
        <translation>Vom Limit: %1</translation>
    </message>
    <message>
        <source>No calls were made in real time on the Claude API.</source>
        <translation>Über die Claude-API wurde nichts in Echtzeit aufgerufen.</translation>
    </message>
    <message>
        <source>%1 of %2: at most %3 within 60 seconds.</source>
        <translation>%1 von %2: höchstens %3 in 60 Sekunden.</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>%1 within 60 seconds, UTC days</source>
        <translation>%1 in 60 Sekunden, Tage in UTC</translation>
    </message>
</context>
<context>
    <name>assay::DivergingLegend</name>
    <message>
        <source>Colour scale: %1 or less to %2 or more</source>
        <translation>Farbskala: %1 oder weniger bis %2 oder mehr</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>assay::ExploreChart</name>
    <message>
        <source>Change of the chart</source>
        <translation>Diagramm ändern</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>Nur dies behalten</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Art des Diagramms</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Volume and cost</source>
        <translation>Menge und Kosten</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation>Das Diagramm als Tabelle</translation>
    </message>
    <message>
        <source>of the selected rows</source>
        <translation>der gewählten Zeilen</translation>
    </message>
    <message>
        <source>Distribution of cost per call</source>
        <translation>Verteilung der Kosten je Aufruf</translation>
    </message>
    <message>
        <source>Calls by their cost</source>
        <translation>Aufrufe nach ihren Kosten</translation>
    </message>
    <message>
        <source>Volume and cost per call</source>
        <translation>Menge und Kosten je Aufruf</translation>
    </message>
    <message>
        <source>priced calls</source>
        <translation>Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>cost per call</source>
        <translation>Kosten je Aufruf</translation>
    </message>
    <message>
        <source>Cost by weekday and hour</source>
        <translation>Kosten nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>Single calls stay in the ledger</source>
        <translation>Einzelne Aufrufe bleiben in der Datenbank</translation>
    </message>
    <message>
        <source>How the cost per call is spread is told by single calls only.</source>
        <translation>Wie sich die Kosten je Aufruf verteilen, sagen nur einzelne Aufrufe.</translation>
    </message>
    <message>
        <source>Synchronise this range</source>
        <translation>Diesen Zeitraum abgleichen</translation>
    </message>
</context>
<context>
    <name>assay::ExploreModel</name>
    <message>
        <source>All others</source>
        <translation>Alle übrigen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>assay::ExplorePage</name>
    <message>
        <source>Breakdown</source>
        <translation>Aufschlüsselung</translation>
    </message>
    <message>
        <source>Breakdown of cost</source>
        <translation>Aufschlüsselung der Kosten</translation>
    </message>
    <message>
        <source>the first </source>
        <translation>die ersten </translation>
    </message>
    <message>
        <source>Change of the order</source>
        <translation>Reihenfolge ändern</translation>
    </message>
    <message>
        <source>%1%2 · %3 · %4</source>
        <translation>%1%2 · %3 · %4</translation>
    </message>
    <message>
        <source>The ledger has told nothing for this.</source>
        <translation>Die Datenbank hat hierzu nichts gesagt.</translation>
    </message>
</context>
<context>
    <name>assay::FilterEditor</name>
    <message>
        <source>Looking up values …</source>
        <translation>Werte werden nachgeschlagen …</translation>
    </message>
    <message>
        <source>%1 is one of</source>
        <translation>%1 ist einer von</translation>
    </message>
    <message>
        <source>%1 is none of</source>
        <translation>%1 ist keiner von</translation>
    </message>
    <message>
        <source>Keep or leave out</source>
        <translation>Behalten oder auslassen</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Wert suchen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Looking up values</source>
        <translation>Werte werden nachgeschlagen</translation>
    </message>
    <message>
        <source>The dearest %1; type to search all</source>
        <translation>Die teuersten %1; tippen, um alle zu durchsuchen</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>insgesamt %1</translation>
    </message>
    <message>
        <source>Return filters by exactly this text</source>
        <translation>Die Eingabetaste filtert nach genau diesem Text</translation>
    </message>
    <message>
        <source>Edit of a filter</source>
        <translation>Filter bearbeiten</translation>
    </message>
    <message>
        <source>The values are not known here; type one</source>
        <translation>Die Werte sind hier nicht bekannt; geben Sie einen ein</translation>
    </message>
</context>
<context>
    <name>assay::GroupBar</name>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Dann nach</translation>
    </message>
    <message>
        <source>Change of the grouping</source>
        <translation>Gruppierung ändern</translation>
    </message>
    <message>
        <source>then by …</source>
        <translation>dann nach …</translation>
    </message>
</context>
<context>
    <name>assay::HeatMap</name>
    <message>
        <source>Cost by weekday and hour, %1</source>
        <translation>Kosten nach Wochentag und Stunde, %1</translation>
    </message>
    <message>
        <source>Highest: %1</source>
        <translation>Höchstwert: %1</translation>
    </message>
</context>
<context>
    <name>assay::HelpPages</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>About the page</source>
        <translation>Über die Seite</translation>
    </message>
</context>
<context>
    <name>assay::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Record your calls</source>
        <translation>Aufrufe aufzeichnen</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Zu einer Seite gehen</translation>
    </message>
    <message>
        <source>Copy what is on screen as a table with unrounded values</source>
        <translation>Das Angezeigte als Tabelle mit ungerundeten Werten kopieren</translation>
    </message>
    <message>
        <source>What the number in focus is: its formula, and what to do if it moved</source>
        <translation>Was die Zahl im Fokus ist: ihre Formel, und was zu tun ist, wenn sie sich bewegt hat</translation>
    </message>
    <message>
        <source>Close a card, empty a field, select everything in a brush; then remove the highlight, then all filters</source>
        <translation>Karte schließen, Feld leeren, in einer Zeitleiste alles auswählen; dann die Hervorhebung, dann alle Filter entfernen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>On a mark or a name of a legend: keep only it; on a bar of time: pin its figures</source>
        <translation>Auf ein Zeichen oder einen Namen der Legende: nur dies behalten; auf einen Zeitbalken: seine Zahlen anheften</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+Enter</source>
        <translation>Strg+Klick, Strg+Eingabe</translation>
    </message>
    <message>
        <source>Add it to what is kept, or take it away</source>
        <translation>Zum Behaltenen hinzufügen oder wegnehmen</translation>
    </message>
    <message>
        <source>Shift+click, Shift+Enter</source>
        <translation>Umschalt+Klick, Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Highlight it in every view, with its share of the whole</source>
        <translation>In jeder Ansicht hervorheben, mit seinem Anteil am Ganzen</translation>
    </message>
    <message>
        <source>Alt+click, Space</source>
        <translation>Alt+Klick, Leertaste</translation>
    </message>
    <message>
        <source>Pin the figures of a mark; their text can be selected</source>
        <translation>Die Zahlen eines Zeichens anheften; ihr Text lässt sich markieren</translation>
    </message>
    <message>
        <source>Drag over bars, Shift+Left/Right then Enter</source>
        <translation>Über Balken ziehen, Umschalt+Links/Rechts, dann Eingabe</translation>
    </message>
    <message>
        <source>Set the time range</source>
        <translation>Den Zeitraum setzen</translation>
    </message>
    <message>
        <source>Left/Right in a brush</source>
        <translation>Links/Rechts in einer Zeitleiste</translation>
    </message>
    <message>
        <source>Move the time range; with Shift its end, with Ctrl its beginning</source>
        <translation>Den Zeitraum verschieben; mit Umschalt sein Ende, mit Strg seinen Anfang</translation>
    </message>
</context>
<context>
    <name>assay::Histogram</name>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
</context>
<context>
    <name>assay::HoverCard</name>
    <message>
        <source>Close the card</source>
        <translation>Karte schließen</translation>
    </message>
</context>
<context>
    <name>assay::ImportReceiptPanel</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model as logged</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublette</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Fields present</source>
        <translation>Vorhandene Felder</translation>
    </message>
    <message>
        <source>Rejected (%1)</source>
        <translation>Abgelehnt (%1)</translation>
    </message>
    <message>
        <source>Cache
read</source>
        <translation>Cache
gelesen</translation>
    </message>
    <message>
        <source>Write
5 min</source>
        <translation>Schreiben
5 min</translation>
    </message>
    <message>
        <source>Write
1 h</source>
        <translation>Schreiben
1 h</translation>
    </message>
</context>
<context>
    <name>assay::ImportsView</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Imported (UTC)</source>
        <translation>Importiert (UTC)</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublette</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Diesen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>No import yet</source>
        <translation>Noch kein Import</translation>
    </message>
    <message>
        <source>Import usage logs of the Claude API, of a gateway such as LiteLLM, or any CSV or JSONL with a model and token counts. Compressed files and whole folders are read as they are. No prompt or answer text is ever stored.</source>
        <translation>Importieren Sie Nutzungsprotokolle der Claude-API, eines Gateways wie LiteLLM oder jede CSV- oder JSONL-Datei mit Modell und Tokenzahlen. Komprimierte Dateien und ganze Ordner werden gelesen, wie sie sind. Text von Prompts oder Antworten wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Reading receipts</source>
        <translation>Belege werden gelesen</translation>
    </message>
    <message>
        <source>Undo the import of %1? Its %2 calls leave the ledger; the files themselves stay as they are.</source>
        <translation>Import von %1 zurücknehmen? Seine %2 Aufrufe verlassen das Journal; die Dateien selbst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Undoing an import</source>
        <translation>Import wird zurückgenommen</translation>
    </message>
    <message>
        <source>The import could not be undone.</source>
        <translation>Der Import konnte nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The ledger is unchanged; try again when no other job writes to it.</source>
        <translation>Das Journal ist unverändert; versuchen Sie es erneut, wenn kein anderer Vorgang hineinschreibt.</translation>
    </message>
    <message>
        <source>Other imports held copies of calls that are gone now.</source>
        <translation>Andere Importe enthielten Kopien von Aufrufen, die nun fehlen.</translation>
    </message>
    <message>
        <source>Import their files again to bring these calls back.</source>
        <translation>Importieren Sie deren Dateien erneut, um diese Aufrufe zurückzuholen.</translation>
    </message>
</context>
<context>
    <name>assay::InPlace</name>
    <message>
        <source>Asking a ledger in place</source>
        <translation>Befragung einer Datenbank an Ort und Stelle</translation>
    </message>
    <message>
        <source>Showing the store</source>
        <translation>Anzeige des Journals</translation>
    </message>
    <message>
        <source>Remembering a ledger</source>
        <translation>Datenbank wird gemerkt</translation>
    </message>
</context>
<context>
    <name>assay::InPlaceBar</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Synchronise this range</source>
        <translation>Diesen Zeitraum abgleichen</translation>
    </message>
    <message>
        <source>Copies the calls of the selected time into the store, and shows that.</source>
        <translation>Kopiert die Aufrufe des gewählten Zeitraums ins Journal und zeigt dieses.</translation>
    </message>
    <message>
        <source>Show the store</source>
        <translation>Journal zeigen</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>Check that the server runs and that the database may be read from here, then ask again.</source>
        <translation>Prüfen Sie, ob der Server läuft und die Datenbank von hier gelesen werden darf, und fragen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Stopped. The server was told to stop, too.</source>
        <translation>Angehalten. Auch der Server wurde angehalten.</translation>
    </message>
    <message>
        <source>Synchronising %1</source>
        <translation>%1 wird abgeglichen</translation>
    </message>
    <message>
        <source>In place: %1 is being asked</source>
        <translation>An Ort und Stelle: %1 wird gefragt</translation>
    </message>
    <message>
        <source>In place: %1, grouped in its server at %2, nothing is copied</source>
        <translation>An Ort und Stelle: %1, um %2 in ihrem Server gruppiert, nichts ist kopiert</translation>
    </message>
    <message>
        <source>In place: %1</source>
        <translation>An Ort und Stelle: %1</translation>
    </message>
    <message>
        <source>Needs single calls, which stay in the ledger: %1</source>
        <translation>Braucht einzelne Aufrufe, die in der Datenbank bleiben: %1</translation>
    </message>
    <message>
        <source>Left out of every figure: %1 rows without a time, %2 without an id.</source>
        <translation>In keiner Zahl enthalten: %1 Zeilen ohne Zeit, %2 ohne Kennung.</translation>
    </message>
    <message>
        <source>Stopped. What was read until the last full step is kept; synchronise again to go on.</source>
        <translation>Angehalten. Was bis zum letzten vollen Schritt gelesen wurde, bleibt erhalten; gleichen Sie erneut ab, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>assay::JobStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>Diesen Vorgang abbrechen</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
</context>
<context>
    <name>assay::Layout</name>
    <message>
        <source>Panel %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>Change of the layout</source>
        <translation>Änderung der Anordnung</translation>
    </message>
</context>
<context>
    <name>assay::Ledger</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Check that the file is an Assay ledger and that you may read it.</source>
        <translation>Prüfen Sie, ob die Datei ein Assay-Journal ist und Sie sie lesen dürfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the ledger are damaged and left out of every figure.</source>
        <translation>
            <numerusform>%n Teil des Journals ist beschädigt und fehlt in jeder Zahl.</numerusform>
            <numerusform>%n Teile des Journals sind beschädigt und fehlen in jeder Zahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo that import and read its files again.</source>
        <translation>Nehmen Sie diesen Import zurück und lesen Sie seine Dateien erneut.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n files</source>
        <translation>
            <numerusform>%n Datei wird importiert</numerusform>
            <numerusform>%n Dateien werden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported. The Data page lists the formats Assay reads.</source>
        <translation>Es wurde nichts importiert. Die Seite „Daten“ nennt die Formate, die Assay liest.</translation>
    </message>
    <message>
        <source>The ledger is unchanged; try again when no other job writes to it.</source>
        <translation>Das Journal ist unverändert; versuchen Sie es erneut, wenn kein anderer Vorgang hineinschreibt.</translation>
    </message>
    <message>
        <source>Looking into what arrived</source>
        <translation>Neues wird angesehen</translation>
    </message>
</context>
<context>
    <name>assay::LedgerAccess</name>
    <message>
        <source>The password was not accepted. The password for %1:</source>
        <translation>Das Passwort wurde nicht angenommen. Das Passwort für %1:</translation>
    </message>
    <message>
        <source>The password for %1:</source>
        <translation>Das Passwort für %1:</translation>
    </message>
    <message>
        <source>The password is held until the window is closed.</source>
        <translation>Das Passwort wird gehalten, bis das Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>assay::LedgerBrush</name>
    <message>
        <source>Spend of the whole ledger</source>
        <translation>Ausgaben des ganzen Journals</translation>
    </message>
    <message>
        <source>Change of the time range</source>
        <translation>Zeitraum ändern</translation>
    </message>
</context>
<context>
    <name>assay::LedgerForm</name>
    <message>
        <source>Found out</source>
        <translation>Wird erkannt</translation>
    </message>
    <message>
        <source>postgresql://user@host/database of PostgreSQL, http(s)://user@host:8123/database of ClickHouse, or sqlite:file. A password may be left out: ~/.pgpass and service files are looked into, then it is asked for.</source>
        <translation>postgresql://user@host/database für PostgreSQL, http(s)://user@host:8123/database für ClickHouse, oder sqlite:datei. Ein Passwort darf fehlen: Gesucht wird in ~/.pgpass und Dienstdateien, dann wird danach gefragt.</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Geführt von</translation>
    </message>
    <message>
        <source>Table or view</source>
        <translation>Tabelle oder Sicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>A mapping that says which column is what, for a table of your own.</source>
        <translation>Eine Zuordnung, die sagt, welche Spalte was ist, für eine eigene Tabelle.</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>Profil…</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profile (*.json)</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>The ledger’s own server sums what is selected; nothing is copied.</source>
        <translation>Der Server der Datenbank summiert, was ausgewählt ist; nichts wird kopiert.</translation>
    </message>
    <message>
        <source>Explore in place</source>
        <translation>An Ort und Stelle erkunden</translation>
    </message>
</context>
<context>
    <name>assay::LedgersView</name>
    <message>
        <source>Add ledger…</source>
        <translation>Datenbank hinzufügen…</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>No ledger yet</source>
        <translation>Noch keine Datenbank</translation>
    </message>
    <message>
        <source>Reading the list of ledgers</source>
        <translation>Liste der Datenbanken wird gelesen</translation>
    </message>
    <message>
        <source>Stopped. What was read until the last full step is kept; synchronise again to go on.</source>
        <translation>Angehalten. Was bis zum letzten vollen Schritt gelesen wurde, bleibt erhalten; gleichen Sie erneut ab, um fortzufahren.</translation>
    </message>
    <message>
        <source>Forget %1? The calls that were read from it stay; undo their imports to remove them.</source>
        <translation>%1 vergessen? Die daraus gelesenen Aufrufe bleiben; nehmen Sie deren Importe zurück, um sie zu entfernen.</translation>
    </message>
    <message>
        <source>Forget ledger</source>
        <translation>Datenbank vergessen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Forgetting a ledger</source>
        <translation>Datenbank wird vergessen</translation>
    </message>
    <message>
        <source>The ledger’s own server sums what is selected; nothing is copied.</source>
        <translation>Der Server der Datenbank summiert, was ausgewählt ist; nichts wird kopiert.</translation>
    </message>
    <message>
        <source>Calls can be copied out of the database where a gateway keeps them, or asked about where they lie: LiteLLM and Langfuse in PostgreSQL, Langfuse and Helicone in ClickHouse, or any table or view, of a SQLite file too. It is only ever read, and each run brings what is new.</source>
        <translation>Aufrufe lassen sich aus der Datenbank kopieren, in der ein Gateway sie führt, oder dort befragen, wo sie liegen: LiteLLM und Langfuse in PostgreSQL, Langfuse und Helicone in ClickHouse, oder jede Tabelle oder Sicht, auch einer SQLite-Datei. Sie wird nur gelesen, und jeder Lauf bringt, was neu ist.</translation>
    </message>
    <message>
        <source>Explore in place</source>
        <translation>An Ort und Stelle erkunden</translation>
    </message>
</context>
<context>
    <name>assay::LevelBars</name>
    <message>
        <source>Bars under a limit</source>
        <translation>Balken unter einer Grenze</translation>
    </message>
</context>
<context>
    <name>assay::LevelHandle</name>
    <message>
        <source>Drag to another level, or move with Left and Right</source>
        <translation>Auf eine andere Ebene ziehen oder mit Links und Rechts verschieben</translation>
    </message>
    <message>
        <source>Order of the grouping</source>
        <translation>Reihenfolge der Gruppierung</translation>
    </message>
</context>
<context>
    <name>assay::LeverList</name>
    <message>
        <source>Saves %1 (%2 to %3) of %4</source>
        <translation>Spart %1 (%2 bis %3) von %4</translation>
    </message>
    <message>
        <source>Assumes: %1</source>
        <translation>Annahme: %1</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Already lean workloads</source>
        <translation>Bereits schlanke Workloads</translation>
    </message>
    <message>
        <source>Already lean</source>
        <translation>Bereits schlank</translation>
    </message>
    <message>
        <source>No lever found</source>
        <translation>Kein Hebel gefunden</translation>
    </message>
    <message>
        <source>Nothing in the calls of this selection points to a saving of its own. Add a step by hand in the scenario to try one.</source>
        <translation>Nichts in den Aufrufen dieser Auswahl deutet von sich aus auf eine Einsparung. Fügen Sie im Szenario von Hand einen Schritt hinzu, um es zu versuchen.</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>why a lever was found, on what basis, how sure</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
</context>
<context>
    <name>assay::LeversCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Konfidenz %1</translation>
    </message>
    <message>
        <source>Parameter range, low to high</source>
        <translation>Parameterspanne, von niedrig bis hoch</translation>
    </message>
    <message>
        <source>Levers found</source>
        <translation>Gefundene Hebel</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Lever, basis</source>
        <translation>Hebel, Grundlage</translation>
    </message>
    <message>
        <source>What to do, and whether the saving is measured, modelled or assumed</source>
        <translation>Was zu tun ist, und ob die Einsparung gemessen, modelliert oder angenommen ist</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Spart</translation>
    </message>
    <message>
        <source>Base case over the selected period</source>
        <translation>Basisfall über den gewählten Zeitraum</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Low to high of the parameters</source>
        <translation>Von niedrigen bis hohen Parametern</translation>
    </message>
    <message>
        <source>over the selected period; they overlap, do not add them</source>
        <translation>überschneiden sich, nicht addieren</translation>
    </message>
    <message>
        <source>No saving found in this selection: no lever has enough evidence in its calls.</source>
        <translation>Keine Einsparung in dieser Auswahl gefunden: Für keinen Hebel reichen die Belege in den Aufrufen.</translation>
    </message>
    <message>
        <source>Looking for savings</source>
        <translation>Einsparungen werden gesucht</translation>
    </message>
</context>
<context>
    <name>assay::LimitsDraft</name>
    <message>
        <source>Reading limits</source>
        <translation>Limits werden gelesen</translation>
    </message>
    <message>
        <source>Saving limits</source>
        <translation>Limits werden gespeichert</translation>
    </message>
</context>
<context>
    <name>assay::LimitsForm</name>
    <message>
        <source>%1 per minute</source>
        <translation>%1 je Minute</translation>
    </message>
    <message>
        <source>Limits agreed for %1; an empty field means that of the tier</source>
        <translation>Vereinbarte Limits für %1; ein leeres Feld bedeutet das der Stufe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>“%1” is no whole number above 0.</source>
        <translation>„%1“ ist keine ganze Zahl über 0.</translation>
    </message>
</context>
<context>
    <name>assay::LimitsPage</name>
    <message>
        <source>Time to throttle</source>
        <translation>Zeit bis zur Drosselung</translation>
    </message>
    <message>
        <source>Tier of the organisation</source>
        <translation>Stufe der Organisation</translation>
    </message>
    <message>
        <source>No tier</source>
        <translation>Keine Stufe</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Demand and limits by models</source>
        <translation>Bedarf und Limits nach Modellen</translation>
    </message>
    <message>
        <source>Limits of %1</source>
        <translation>Limits von %1</translation>
    </message>
    <message>
        <source>Monthly spend cap</source>
        <translation>Monatliche Ausgabengrenze</translation>
    </message>
    <message>
        <source>Monthly spend cap in dollars</source>
        <translation>Monatliche Ausgabengrenze in Dollar</translation>
    </message>
    <message>
        <source>Change of the tier</source>
        <translation>Änderung der Stufe</translation>
    </message>
    <message>
        <source>limits in the ledger</source>
        <translation>Limits im Journal</translation>
    </message>
    <message>
        <source>choose the organisation&apos;s tier, or type the limits that were agreed</source>
        <translation>wählen Sie die Stufe der Organisation, oder tragen Sie die vereinbarten Limits ein</translation>
    </message>
    <message>
        <source>the most within 60 seconds, of calls made in real time on the Claude API</source>
        <translation>das meiste in 60 Sekunden, aus Aufrufen in Echtzeit an die Claude API</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>No cap is known. Where the organisation has one, type it: what is left of the month is worked out here.</source>
        <translation>Keine Grenze ist bekannt. Hat die Organisation eine, so tragen Sie sie ein: hier steht dann, wie lange sie reicht.</translation>
    </message>
    <message>
        <source>%1 of %2 spent in %3 so far, over %4 days. At this rate it lasts another %5 days.</source>
        <translation>Im %3 bisher %1 von %2 ausgegeben, an %4 Tagen. Bei dieser Rate reicht es weitere %5 Tage.</translation>
    </message>
    <message>
        <source>“%1” is no amount of dollars such as 5000.</source>
        <translation>„%1“ ist kein Betrag in Dollar wie 5000.</translation>
    </message>
    <message>
        <source>Change of the spend cap</source>
        <translation>Änderung der Ausgabengrenze</translation>
    </message>
    <message>
        <source>Growth a day</source>
        <translation>Zuwachs je Tag</translation>
    </message>
    <message>
        <source>Growth of demand per day in percent</source>
        <translation>Zuwachs der Nachfrage je Tag in Prozent</translation>
    </message>
    <message>
        <source>Days until a limit is reached, at this growth of demand: 1.5 is 1.5 % a day. Empty: the trend of the log.</source>
        <translation>Tage, bis ein Limit erreicht ist, bei diesem Zuwachs der Nachfrage: 1,5 sind 1,5 % am Tag. Leer: der Trend des Protokolls.</translation>
    </message>
    <message>
        <source>as in the log</source>
        <translation>wie im Protokoll</translation>
    </message>
    <message>
        <source>“%1” is no growth in percent such as 1.5.</source>
        <translation>„%1“ ist kein Zuwachs in Prozent wie 1,5.</translation>
    </message>
    <message>
        <source>Change of the growth</source>
        <translation>Änderung des Zuwachses</translation>
    </message>
    <message>
        <source>no call here was made in real time on the Claude API with a model that has a price</source>
        <translation>kein Aufruf lief hier in Echtzeit über die Claude-API mit einem Modell, das einen Preis hat</translation>
    </message>
    <message>
        <source>Dollars per month</source>
        <translation>Dollar pro Monat</translation>
    </message>
</context>
<context>
    <name>assay::MainWindow</name>
    <message>
        <source>Reload with F5.</source>
        <translation>Neu laden mit F5.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>%1 – Assay</source>
        <translation>%1 – Assay</translation>
    </message>
    <message>
        <source>%1 were there already</source>
        <translation>%1 waren schon vorhanden</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>Imported %1 calls</source>
        <translation>%1 Aufrufe importiert</translation>
    </message>
    <message>
        <source>The receipt on the Data page names each refused record.</source>
        <translation>Der Beleg auf der Seite „Daten“ nennt jeden abgelehnten Datensatz.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Import them again when they can be read: nothing counts twice.</source>
        <translation>Noch einmal importieren, sobald sie lesbar sind: nichts zählt doppelt.</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>New from %1: %2</source>
        <translation>Neu aus %1: %2</translation>
    </message>
    <message>
        <source>Show the panel %1</source>
        <translation>Bereich %1 zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Loading the calls</source>
        <translation>Die Aufrufe werden geladen</translation>
    </message>
    <message>
        <source>This page asks every call of the ledger and is there as soon as they are. The overview shows meanwhile what the daily sums tell.</source>
        <translation>Diese Seite fragt jeden Aufruf und ist da, sobald sie geladen sind. Die Übersicht zeigt inzwischen, was die Tagessummen sagen.</translation>
    </message>
    <message>
        <source>Imported 1 call</source>
        <translation>1 Aufruf importiert</translation>
    </message>
    <message>
        <source>This ledger could not be opened</source>
        <translation>Dieses Journal ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The file was left as it is.</source>
        <translation>Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Open another ledger…</source>
        <translation>Anderes Journal öffnen…</translation>
    </message>
</context>
<context>
    <name>assay::MappingDialog</name>
    <message>
        <source>Column profiles (*.json)</source>
        <translation>Spaltenprofile (*.json)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>What do the columns of %1 mean?</source>
        <translation>Was bedeuten die Spalten von %1?</translation>
    </message>
    <message>
        <source>Only you can tell. The guesses follow the names; check them against the first records. The answer is remembered for every file with these columns.</source>
        <translation>Das wissen nur Sie. Die Vermutungen folgen den Namen; prüfen Sie sie an den ersten Datensätzen. Die Antwort gilt künftig für jede Datei mit diesen Spalten.</translation>
    </message>
    <message>
        <source>Does the input count include the cached tokens?</source>
        <translation>Enthält die Inputzahl die gecachten Tokens?</translation>
    </message>
    <message>
        <source>Load profile…</source>
        <translation>Profil laden…</translation>
    </message>
    <message>
        <source>Save profile…</source>
        <translation>Profil speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading the first records</source>
        <translation>Erste Datensätze werden gelesen</translation>
    </message>
    <message>
        <source>No record is a call yet: say which columns hold the model, the time and the tokens.</source>
        <translation>Noch ist kein Datensatz ein Aufruf: Geben Sie an, welche Spalten Modell, Zeit und Tokens enthalten.</translation>
    </message>
    <message>
        <source>Load a column profile</source>
        <translation>Spaltenprofil laden</translation>
    </message>
    <message>
        <source>The profile names columns that are not here: %1</source>
        <translation>Das Profil nennt Spalten, die es hier nicht gibt: %1</translation>
    </message>
    <message>
        <source>Save the column profile</source>
        <translation>Spaltenprofil speichern</translation>
    </message>
    <message>
        <source>The profile could not be written: %1</source>
        <translation>Das Profil konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>assay::MetricCard</name>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Low sample</source>
        <translation>Kleine Stichprobe</translation>
    </message>
    <message>
        <source>If it moved</source>
        <translation>Wenn sie sich bewegt</translation>
    </message>
</context>
<context>
    <name>assay::MetricChoice</name>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tasks and units</source>
        <translation>Aufgaben und Einheiten</translation>
    </message>
    <message>
        <source>Tokens and models</source>
        <translation>Tokens und Modelle</translation>
    </message>
    <message>
        <source>Caching</source>
        <translation>Caching</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
</context>
<context>
    <name>assay::MetricHelp</name>
    <message>
        <source>What is this number?</source>
        <translation>Was ist diese Zahl?</translation>
    </message>
</context>
<context>
    <name>assay::MetricMenu</name>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Metrics shown in the table</source>
        <translation>In der Tabelle gezeigte Kennzahlen</translation>
    </message>
    <message>
        <source>Change of the columns</source>
        <translation>Spalten ändern</translation>
    </message>
    <message>
        <source>In the table: %1</source>
        <translation>In der Tabelle: %1</translation>
    </message>
</context>
<context>
    <name>assay::MetricStrip</name>
    <message>
        <source>Metrics in the strip</source>
        <translation>Kennzahlen in der Leiste</translation>
    </message>
    <message>
        <source>Take it out of the strip</source>
        <translation>Aus der Leiste nehmen</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <translation>Ziel setzen …</translation>
    </message>
</context>
<context>
    <name>assay::MetricTile</name>
    <message>
        <source>down %1</source>
        <translation>%1 niedriger</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>%1 höher</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>no target value</source>
        <translation>kein Zielwert</translation>
    </message>
</context>
<context>
    <name>assay::MixLegends</name>
    <message>
        <source>In / out:</source>
        <translation>Input / Output:</translation>
    </message>
    <message>
        <source>Model mix:</source>
        <translation>Modellmix:</translation>
    </message>
</context>
<context>
    <name>assay::MonthsCard</name>
    <message>
        <source>month before: %1, %2</source>
        <translation>Vormonat: %1, %2</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Monat für Monat</translation>
    </message>
    <message>
        <source> · partial</source>
        <translation> · unvollständig</translation>
    </message>
    <message>
        <source>Input / output</source>
        <translation>Input / Output</translation>
    </message>
    <message>
        <source>Model mix</source>
        <translation>Modell-Mix</translation>
    </message>
    <message>
        <source>of the whole ledger, each against the month before</source>
        <translation>des ganzen Journals, jeweils gegenüber dem Vormonat</translation>
    </message>
</context>
<context>
    <name>assay::MoversCard</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2 per call</source>
        <translation>%1 → %2 je Aufruf</translation>
    </message>
    <message>
        <source>%1, team %2</source>
        <translation>%1, Team %2</translation>
    </message>
    <message>
        <source>Biggest movers</source>
        <translation>Größte Veränderungen</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Change of cost against the compared period</source>
        <translation>Veränderung der Kosten gegenüber dem Vergleichszeitraum</translation>
    </message>
    <message>
        <source>Per call</source>
        <translation>Je Aufruf</translation>
    </message>
    <message>
        <source>Change of cost per call</source>
        <translation>Veränderung der Kosten je Aufruf</translation>
    </message>
    <message>
        <source>Order by the change of cost per call instead of the change of spend</source>
        <translation>Nach der Veränderung der Kosten je Aufruf statt der Ausgaben ordnen</translation>
    </message>
    <message>
        <source>Nothing changed against the compared period.</source>
        <translation>Gegenüber dem Vergleichszeitraum hat sich nichts verändert.</translation>
    </message>
    <message>
        <source>Nothing to compare with. Choose a time range and a compared period in the bar above.</source>
        <translation>Nichts zum Vergleichen. Wählen Sie oben einen Zeitraum und einen Vergleichszeitraum.</translation>
    </message>
</context>
<context>
    <name>assay::NameQuestion</name>
    <message>
        <source>Name of the scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>assay::NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>assay::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Checking targets</source>
        <translation>Ziele werden geprüft</translation>
    </message>
    <message>
        <source>Change of the grouping</source>
        <translation>Gruppierung ändern</translation>
    </message>
    <message>
        <source>Change of the strip</source>
        <translation>Änderung der Leiste</translation>
    </message>
    <message>
        <source>In the strip: %1</source>
        <translation>In der Leiste: %1</translation>
    </message>
</context>
<context>
    <name>assay::PageRail</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>assay::PasswordBar</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep in the desktop’s keyring</source>
        <translation>Im Schlüsselbund des Desktops aufbewahren</translation>
    </message>
    <message>
        <source>The desktop guards it; Assay writes it nowhere itself. Forgetting the ledger removes it there too.</source>
        <translation>Der Desktop verwahrt es; Assay selbst schreibt es nirgendwohin. Wird die Datenbank vergessen, verschwindet es auch dort.</translation>
    </message>
</context>
<context>
    <name>assay::PeriodPicker</name>
    <message>
        <source>A day, a month, Q3 2026, or from..to; Return applies</source>
        <translation>Ein Tag, ein Monat, Q3 2026 oder von..bis; die Eingabetaste übernimmt</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>The last 7 days of the ledger</source>
        <translation>Die letzten 7 Tage des Journals</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>The last 30 days of the ledger</source>
        <translation>Die letzten 30 Tage des Journals</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
    <message>
        <source>The last 90 days of the ledger</source>
        <translation>Die letzten 90 Tage des Journals</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Change of the time range</source>
        <translation>Zeitraum ändern</translation>
    </message>
    <message>
        <source>Own time range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Compared period</source>
        <translation>Vergleichszeitraum</translation>
    </message>
    <message>
        <source>Change of the compared period</source>
        <translation>Vergleichszeitraum ändern</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Mit dem Zeitraum davor vergleichen</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>Nicht vergleichen</translation>
    </message>
    <message>
        <source>Compared period, typed</source>
        <translation>Vergleichszeitraum, eingegeben</translation>
    </message>
    <message>
        <source>Or another period; Return applies</source>
        <translation>Oder ein anderer Zeitraum; die Eingabetaste übernimmt</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>vs. %1</source>
        <translation>gg. %1</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>kein Vergleich</translation>
    </message>
    <message>
        <source>Changes are against %1</source>
        <translation>Änderungen gegenüber %1</translation>
    </message>
    <message>
        <source>Nothing to compare with; choose a time range or a period</source>
        <translation>Nichts zum Vergleichen; wählen Sie einen Zeitraum oder eine Periode</translation>
    </message>
    <message>
        <source>The month the ledger ends in</source>
        <translation>Der Monat, in dem das Journal endet</translation>
    </message>
    <message>
        <source>The quarter the ledger ends in</source>
        <translation>Das Quartal, in dem das Journal endet</translation>
    </message>
    <message>
        <source>The year the ledger ends in</source>
        <translation>Das Jahr, in dem das Journal endet</translation>
    </message>
</context>
<context>
    <name>assay::PinsPanel</name>
    <message>
        <source>Pins</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pinned groups; tick those to compare</source>
        <translation>Angeheftete Gruppen; zum Vergleichen ankreuzen</translation>
    </message>
    <message>
        <source>Pins side by side</source>
        <translation>Angeheftetes nebeneinander</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Figures are those of the time range above. Tick two to see their difference.</source>
        <translation>Die Zahlen gelten für den Zeitraum oben. Kreuzen Sie zwei an, um ihren Unterschied zu sehen.</translation>
    </message>
    <message>
        <source>Comparing pins</source>
        <translation>Angeheftetes wird verglichen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Nothing is pinned yet. The menu of a row, a series or a rectangle pins it here, to stand beside others.</source>
        <translation>Noch ist nichts angeheftet. Das Menü einer Zeile, einer Reihe oder eines Rechtecks heftet es hier an, damit es neben anderem steht.</translation>
    </message>
    <message>
        <source>Figures are those of the ledger in place in the time range above; what needs single calls is a dash. Tick two to see their difference.</source>
        <translation>Die Zahlen sind die der Datenbank an Ort und Stelle im Zeitraum oben; was einzelne Aufrufe braucht, ist ein Strich. Haken Sie zwei an, um ihren Unterschied zu sehen.</translation>
    </message>
    <message>
        <source>Needs single calls, which stay in the ledger: synchronise this range</source>
        <translation>Braucht einzelne Aufrufe, die in der Datenbank bleiben: gleichen Sie diesen Zeitraum ab</translation>
    </message>
</context>
<context>
    <name>assay::PriceBasis</name>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Change of the prices</source>
        <translation>Wechsel der Preise</translation>
    </message>
    <message>
        <source>As charged: dated prices and the contract</source>
        <translation>Wie berechnet: datierte Preise und der Vertrag</translation>
    </message>
    <message>
        <source>At list prices, without the contract</source>
        <translation>Zu Listenpreisen, ohne den Vertrag</translation>
    </message>
    <message>
        <source>At today&apos;s prices, whatever the date of a call</source>
        <translation>Zu heutigen Preisen, wann ein Aufruf auch war</translation>
    </message>
    <message>
        <source>Under another contract …</source>
        <translation>Zu einem anderen Vertrag …</translation>
    </message>
    <message>
        <source>Under another contract</source>
        <translation>Zu einem anderen Vertrag</translation>
    </message>
    <message>
        <source>Contracts (*.json)</source>
        <translation>Verträge (*.json)</translation>
    </message>
    <message>
        <source>The contract could not be read: %1</source>
        <translation>Der Vertrag ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Shown %1</source>
        <translation>Gezeigt %1</translation>
    </message>
    <message>
        <source>Contract over list prices of %1</source>
        <translation>Vertrag über Listenpreisen vom %1</translation>
    </message>
    <message>
        <source>List prices of %1</source>
        <translation>Listenpreise vom %1</translation>
    </message>
    <message>
        <source>Catalogue %1. Choose at which prices to show everything.</source>
        <translation>Katalog %1. Wählen Sie, zu welchen Preisen alles gezeigt wird.</translation>
    </message>
</context>
<context>
    <name>assay::PricesView</name>
    <message>
        <source>Price book</source>
        <translation>Preisbuch</translation>
    </message>
    <message>
        <source>Model, id, date or source</source>
        <translation>Modell, Kennung, Datum oder Quelle</translation>
    </message>
    <message>
        <source>Search the price book</source>
        <translation>Preisbuch durchsuchen</translation>
    </message>
    <message>
        <source>Prices in dollars per million tokens</source>
        <translation>Preise in Dollar je Million Tokens</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>dollars per million tokens; catalogue %1; %2</source>
        <translation>Dollar je Million Token; Katalog %1; %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>assay::QualityCard</name>
    <message>
        <source>before: %1</source>
        <translation>zuvor: %1</translation>
    </message>
    <message>
        <source>No price: %1</source>
        <translation>Kein Preis: %1</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Against the compared period</source>
        <translation>Gegenüber dem Vergleichszeitraum</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Refused records</source>
        <translation>Abgelehnte Sätze</translation>
    </message>
    <message>
        <source>At import, in all imports; the Data page names each</source>
        <translation>Beim Import, über alle Importe; die Seite „Daten“ nennt jeden</translation>
    </message>
    <message>
        <source>The worst share decides:</source>
        <translation>Der schlechteste Anteil entscheidet:</translation>
    </message>
    <message>
        <source>Data quality: %1</source>
        <translation>Datenqualität: %1</translation>
    </message>
    <message>
        <source>every share is good</source>
        <translation>jeder Anteil ist gut</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 Aufr.</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufr.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>no call in this selection</source>
        <translation>kein Aufruf in dieser Auswahl</translation>
    </message>
</context>
<context>
    <name>assay::ReadingChoice</name>
    <message>
        <source>%1 input, %2 cache read, %3 cache write, %4 output</source>
        <translation>%1 Input, %2 Cache gelesen, %3 Cache geschrieben, %4 Output</translation>
    </message>
    <message>
        <source>No: cached tokens come on top of it</source>
        <translation>Nein: Gecachte Tokens kommen hinzu</translation>
    </message>
    <message>
        <source>Yes: cached tokens are part of it</source>
        <translation>Ja: Gecachte Tokens sind darin enthalten</translation>
    </message>
    <message>
        <source>for the first %1 of its calls</source>
        <translation>für die ersten %1 seiner Aufrufe</translation>
    </message>
    <message>
        <source>one of them: %1</source>
        <translation>einer davon: %1</translation>
    </message>
    <message>
        <source>%1 without a known price</source>
        <translation>%1 ohne bekannten Preis</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 abgelehnt: %2</translation>
    </message>
</context>
<context>
    <name>assay::ReceiptPanel</name>
    <message>
        <source>Price lines</source>
        <translation>Preiszeilen</translation>
    </message>
    <message>
        <source>No call chosen</source>
        <translation>Kein Aufruf gewählt</translation>
    </message>
    <message>
        <source>Choose a call on the left to see how its cost comes about.</source>
        <translation>Wählen Sie links einen Aufruf, um zu sehen, wie seine Kosten entstehen.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of the output tokens are thinking</source>
        <translation>%1 der Output-Tokens sind Denktokens</translation>
    </message>
    <message>
        <source>This call has no price: %1. It is left out of every sum of money and counted as unpriced.</source>
        <translation>Dieser Aufruf hat keinen Preis: %1. Er fehlt in jeder Geldsumme und zählt als ohne Preis.</translation>
    </message>
    <message>
        <source>List price %1</source>
        <translation>Listenpreis %1</translation>
    </message>
    <message>
        <source>Catalogue price times %1</source>
        <translation>Katalogpreis mal %1</translation>
    </message>
    <message>
        <source>Contract: %1</source>
        <translation>Vertrag: %1</translation>
    </message>
    <message>
        <source>launch</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>The log claims %1</source>
        <translation>Das Protokoll nennt %1</translation>
    </message>
    <message>
        <source>Model id as logged</source>
        <translation>Modellkennung im Protokoll</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>Preise für %1</translation>
    </message>
    <message>
        <source>Price in force since %1</source>
        <translation>Preis in Kraft seit %1</translation>
    </message>
    <message>
        <source>Price in force from %1 until %2</source>
        <translation>Preis in Kraft von %1 bis %2</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>Veröffentlicht: %1</translation>
    </message>
    <message>
        <source>%1 %2 by %3</source>
        <translation>%1 %2 durch %3</translation>
    </message>
    <message>
        <source>%1; the record says %2</source>
        <translation>%1; der Datensatz sagt %2</translation>
    </message>
    <message>
        <source>as logged: %1</source>
        <translation>im Protokoll: %1</translation>
    </message>
</context>
<context>
    <name>assay::ReconciliationView</name>
    <message>
        <source>Calls against reports</source>
        <translation>Aufrufe gegen Berichte</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Days or months</source>
        <translation>Tage oder Monate</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>No report of a provider yet</source>
        <translation>Noch kein Bericht eines Anbieters</translation>
    </message>
    <message>
        <source>Import a usage or cost report: pages of the Admin API, or a CSV from the Console. Its sums are kept beside the calls, never added to them, and each day is held against what the calls add up to.</source>
        <translation>Importieren Sie einen Nutzungs- oder Kostenbericht: Seiten der Admin-API oder eine CSV aus der Console. Seine Summen stehen neben den Aufrufen, werden nie zu ihnen addiert, und jeder Tag wird mit der Summe der Aufrufe verglichen.</translation>
    </message>
    <message>
        <source>Comparing with reports</source>
        <translation>Vergleich mit Berichten läuft</translation>
    </message>
    <message>
        <source>gap = reported − calls; compared are calls with %1</source>
        <translation>Lücke = gemeldet − Aufrufe; verglichen werden Aufrufe mit %1</translation>
    </message>
    <message>
        <source>Import a report…</source>
        <translation>Bericht importieren…</translation>
    </message>
</context>
<context>
    <name>assay::RecordCalls</name>
    <message>
        <source>%1 is on the clipboard</source>
        <translation>%1 ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Copy the Python function</source>
        <translation>Python-Funktion kopieren</translation>
    </message>
    <message>
        <source>Copy the TypeScript function</source>
        <translation>TypeScript-Funktion kopieren</translation>
    </message>
    <message>
        <source>Record your calls</source>
        <translation>Aufrufe aufzeichnen</translation>
    </message>
</context>
<context>
    <name>assay::RelatedCalls</name>
    <message>
        <source>Looking up related calls</source>
        <translation>Verwandte Aufrufe werden nachgeschlagen</translation>
    </message>
</context>
<context>
    <name>assay::ReportOptions</name>
    <message>
        <source>None given</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>on the first page</source>
        <translation>auf der ersten Seite</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Offer from file…</source>
        <translation>Angebot aus Datei…</translation>
    </message>
    <message>
        <source>A commitment schedule as JSON: tiers with their discounts. It is kept in the ledger.</source>
        <translation>Ein Zusagenplan als JSON: Stufen mit ihren Rabatten. Er wird im Journal aufbewahrt.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Commitment offer</source>
        <translation>Zusageangebot</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Levers found, together</source>
        <translation>Hebel zusammen</translation>
    </message>
    <message>
        <source>Offer without a name</source>
        <translation>Angebot ohne Namen</translation>
    </message>
</context>
<context>
    <name>assay::ReportPage</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>A report needs calls: import a usage log on the Data page, or drop one on the window.</source>
        <translation>Ein Bericht braucht Aufrufe: Importieren Sie ein Nutzungsprotokoll auf der Seite „Daten“ oder ziehen Sie eines auf das Fenster.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Contents of the report</source>
        <translation>Inhalt des Berichts</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Composing the report</source>
        <translation>Bericht wird zusammengestellt</translation>
    </message>
    <message>
        <source>%1 pages, hash %2</source>
        <translation>%1 Seiten, Hash %2</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Looking for scenarios</source>
        <translation>Szenarien werden gesucht</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;JSON (*.json);;HTML (*.html)</source>
        <translation>PDF (*.pdf);;JSON (*.json);;HTML (*.html)</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The report was written.</source>
        <translation>Der Bericht wurde geschrieben.</translation>
    </message>
    <message>
        <source>A commitment offer</source>
        <translation>Ein Zusageangebot</translation>
    </message>
    <message>
        <source>Commitment schedule (*.json)</source>
        <translation>Zusagenplan (*.json)</translation>
    </message>
    <message>
        <source>Correct the file and choose it again.</source>
        <translation>Berichtigen Sie die Datei und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Keeping the offer</source>
        <translation>Angebot wird aufbewahrt</translation>
    </message>
</context>
<context>
    <name>assay::RuleDraft</name>
    <message>
        <source>Save attribution rules</source>
        <translation>Zuordnungsregeln speichern</translation>
    </message>
    <message>
        <source>Saving the rules</source>
        <translation>Regeln werden gespeichert</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Change of a rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Move rule</source>
        <translation>Regel verschieben</translation>
    </message>
    <message>
        <source>Discard changes of the rules</source>
        <translation>Änderungen der Regeln verwerfen</translation>
    </message>
</context>
<context>
    <name>assay::RuleEditor</name>
    <message>
        <source>Also where the record carries another value</source>
        <translation>Auch wo der Datensatz einen anderen Wert trägt</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>$0 is the text of the first condition, $1, $2 … the parts that its pattern found</source>
        <translation>$0 ist der Text der ersten Bedingung, $1, $2 … die Teile, die ihr Muster fand</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>assay::RuleListModel</name>
    <message>
        <source>Gives</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
</context>
<context>
    <name>assay::RulePreviewView</name>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What would move</source>
        <translation>Was sich verschieben würde</translation>
    </message>
    <message>
        <source>nothing: the ledger goes by these rules already</source>
        <translation>nichts: Das Journal folgt diesen Regeln bereits</translation>
    </message>
    <message>
        <source>the total stays %1</source>
        <translation>die Summe bleibt %1</translation>
    </message>
</context>
<context>
    <name>assay::RuleSuggestionsView</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Suggest rules for</source>
        <translation>Regeln vorschlagen für</translation>
    </message>
    <message>
        <source>Looking for rules</source>
        <translation>Regeln werden gesucht</translation>
    </message>
    <message>
        <source>Every call has a %1.</source>
        <translation>Jeder Aufruf hat eine Angabe zu: %1.</translation>
    </message>
    <message>
        <source>%1 have no %2, and nothing recorded tells them apart from the others.</source>
        <translation>%1 ohne Angabe zu %2, und nichts Aufgezeichnetes unterscheidet sie von den anderen.</translation>
    </message>
    <message>
        <source>%1 have no %2.</source>
        <translation>%1 ohne Angabe zu %2.</translation>
    </message>
    <message>
        <source>%1 explains %2</source>
        <translation>%1 erklärt %2</translation>
    </message>
    <message>
        <source>%1 → %2, %3</source>
        <translation>%1 → %2, %3</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
</context>
<context>
    <name>assay::RulesView</name>
    <message>
        <source>Attribution rules</source>
        <translation>Zuordnungsregeln</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>A CSV maps keys: its columns are headed by dimensions, &quot;api_key,team&quot;. A JSON file replaces all rules.</source>
        <translation>Eine CSV ordnet Schlüssel zu: Ihre Spalten tragen Dimensionen als Kopf, „api_key,team“. Eine JSON-Datei ersetzt alle Regeln.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Attribution rules, in order</source>
        <translation>Zuordnungsregeln, der Reihe nach</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>Keine Regeln</translation>
    </message>
    <message>
        <source>Every call is attributed as it was recorded. A rule says whose money it was where nobody tagged it: this key is that team, that path is this workload. Nothing recorded is ever rewritten.</source>
        <translation>Jeder Aufruf ist so zugeordnet, wie er aufgezeichnet wurde. Eine Regel sagt, wessen Geld es war, wo niemand es gekennzeichnet hat: Dieser Schlüssel ist jenes Team, jener Pfad ist dieser Workload. Aufgezeichnetes wird nie umgeschrieben.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>What would move</source>
        <translation>Was sich verschieben würde</translation>
    </message>
    <message>
        <source>Shared cost</source>
        <translation>Geteilte Kosten</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Trying the rules</source>
        <translation>Regeln werden erprobt</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Regeln importieren</translation>
    </message>
    <message>
        <source>Mapping tables and rules (*.csv *.json)</source>
        <translation>Zuordnungstabellen und Regeln (*.csv *.json)</translation>
    </message>
</context>
<context>
    <name>assay::SavedScenarios</name>
    <message>
        <source>Saved scenarios</source>
        <translation>Gespeicherte Szenarien</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Export as JSON file</source>
        <translation>Als JSON-Datei exportieren</translation>
    </message>
    <message>
        <source>Import from JSON file</source>
        <translation>Aus JSON-Datei importieren</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>A scenario needs a name.</source>
        <translation>Ein Szenario braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a scenario of this name. Choose another, or delete that one first.</source>
        <translation>Ein Szenario dieses Namens gibt es schon. Wählen Sie einen anderen oder löschen Sie jenes zuerst.</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <source>Saving the scenario</source>
        <translation>Szenario wird gespeichert</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>Szenario löschen</translation>
    </message>
    <message>
        <source>Deleting the scenario</source>
        <translation>Szenario wird gelöscht</translation>
    </message>
    <message>
        <source>Reading saved scenarios</source>
        <translation>Gespeicherte Szenarien werden gelesen</translation>
    </message>
    <message>
        <source>Levers found, together</source>
        <translation>Hebel zusammen</translation>
    </message>
    <message>
        <source>Scenario without a name</source>
        <translation>Szenario ohne Namen</translation>
    </message>
    <message>
        <source> (changed)</source>
        <translation> (geändert)</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Export scenario</source>
        <translation>Szenario exportieren</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Szenarien (*.json)</translation>
    </message>
    <message>
        <source>Import scenario</source>
        <translation>Szenario importieren</translation>
    </message>
</context>
<context>
    <name>assay::SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Save the present view under a name</source>
        <translation>Die jetzige Ansicht unter einem Namen speichern</translation>
    </message>
    <message>
        <source>Name, then Return</source>
        <translation>Name, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Name of the saved view</source>
        <translation>Name der gespeicherten Ansicht</translation>
    </message>
    <message>
        <source>Looking up saved views</source>
        <translation>Gespeicherte Ansichten werden nachgeschlagen</translation>
    </message>
    <message>
        <source>Open the view %1</source>
        <translation>Ansicht %1 öffnen</translation>
    </message>
    <message>
        <source>Replace by the present view</source>
        <translation>Durch die jetzige Ansicht ersetzen</translation>
    </message>
    <message>
        <source>Write to a file …</source>
        <translation>In eine Datei schreiben …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>Ansicht wird gespeichert</translation>
    </message>
    <message>
        <source>Deleting the view</source>
        <translation>Ansicht wird gelöscht</translation>
    </message>
    <message>
        <source>Write the view to a file</source>
        <translation>Ansicht in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Saved views (*.assayview)</source>
        <translation>Gespeicherte Ansichten (*.assayview)</translation>
    </message>
    <message>
        <source>The view could not be written: %1</source>
        <translation>Die Ansicht konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The view could not be read: %1</source>
        <translation>Die Ansicht konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Opening of the view %1</source>
        <translation>Ansicht %1 öffnen</translation>
    </message>
</context>
<context>
    <name>assay::SavingsPage</name>
    <message>
        <source>Levers</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>Import a usage log on the Data page, or drop one on the window. Levers are found in the calls themselves: which model they used, what they repeated, what could have waited.</source>
        <translation>Importieren Sie ein Nutzungsprotokoll auf der Seite „Daten“ oder ziehen Sie eines auf das Fenster. Hebel finden sich in den Aufrufen selbst: welches Modell sie nutzten, was sie wiederholten, was hätte warten können.</translation>
    </message>
    <message>
        <source>Looking for levers</source>
        <translation>Hebel werden gesucht</translation>
    </message>
    <message>
        <source>%1 found, each priced alone</source>
        <translation>%1 gefunden, einzeln gerechnet</translation>
    </message>
    <message>
        <source>Levers overlap: what they save together is what the scenario says, not their sum.</source>
        <translation>Hebel überschneiden sich: Was sie zusammen ersparen, sagt das Szenario, nicht ihre Summe.</translation>
    </message>
</context>
<context>
    <name>assay::ScatterPlot</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
</context>
<context>
    <name>assay::ScenarioAnswer</name>
    <message>
        <source>Gathering calls</source>
        <translation>Aufrufe werden gesammelt</translation>
    </message>
    <message>
        <source>Finding the metrics</source>
        <translation>Kennzahlen werden ermittelt</translation>
    </message>
    <message>
        <source>Pricing the scenario</source>
        <translation>Szenario wird gerechnet</translation>
    </message>
    <message>
        <source>Finding the parameter range</source>
        <translation>Parameterspanne wird ermittelt</translation>
    </message>
</context>
<context>
    <name>assay::ScenarioCompare</name>
    <message>
        <source>Baseline</source>
        <translation>Ausgangslage</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Einsparung</translation>
    </message>
    <message>
        <source>Parameter range</source>
        <translation>Parameterspanne</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>Szenarien nebeneinander</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Save a scenario under a name; saved ones stand here side by side.</source>
        <translation>Speichern Sie ein Szenario unter einem Namen; gespeicherte stehen hier nebeneinander.</translation>
    </message>
    <message>
        <source>Comparing scenarios</source>
        <translation>Szenarien werden verglichen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>This scenario</source>
        <translation>Dieses Szenario</translation>
    </message>
</context>
<context>
    <name>assay::ScenarioDraft</name>
    <message>
        <source>Add to scenario</source>
        <translation>Zum Szenario hinzufügen</translation>
    </message>
    <message>
        <source>Remove from scenario</source>
        <translation>Aus dem Szenario entfernen</translation>
    </message>
    <message>
        <source>Change of the scenario</source>
        <translation>Szenario ändern</translation>
    </message>
</context>
<context>
    <name>assay::ScenarioEditor</name>
    <message>
        <source>No step yet</source>
        <translation>Noch kein Schritt</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Choose a lever on the Savings page, or add a step by hand. Several steps are priced together, in the order in which they take effect.</source>
        <translation>Wählen Sie einen Hebel auf der Seite Ersparnis, oder fügen Sie selbst einen Schritt hinzu. Mehrere Schritte werden zusammen berechnet, in der Reihenfolge, in der sie wirken.</translation>
    </message>
</context>
<context>
    <name>assay::ScenarioResultView</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespart</translation>
    </message>
    <message>
        <source>expected %1, parameter range %2 (one draw in ten lies below, one above)</source>
        <translation>erwartet %1, Parameterspanne %2 (eine von zehn Ziehungen liegt darunter, eine darüber)</translation>
    </message>
    <message>
        <source>shares are whole sessions, replayed</source>
        <translation>Anteile sind ganze Sitzungen, nachgespielt</translation>
    </message>
    <message>
        <source>shares are expected values</source>
        <translation>Anteile sind Erwartungswerte</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangslage</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: saves %2 after the steps above it; alone it would save %3 (never added). Calls touched: %4</source>
        <translation>%1: spart %2 nach den Schritten darüber; allein würde es %3 sparen (nie addiert). Betroffene Aufrufe: %4</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Calls without a price, left out: %1</source>
        <translation>Aufrufe ohne Preis, ausgelassen: %1</translation>
    </message>
    <message>
        <source>The scenario changes nothing yet, so it assumes nothing.</source>
        <translation>Das Szenario ändert noch nichts und nimmt daher nichts an.</translation>
    </message>
    <message>
        <source>From baseline to scenario</source>
        <translation>Vom Ausgangsstand zum Szenario</translation>
    </message>
    <message>
        <source>%1 of the baseline of %2, with the sliders as they stand</source>
        <translation>%1 der Ausgangslage von %2, wie die Regler stehen</translation>
    </message>
    <message>
        <source>No call of this selection has a price.</source>
        <translation>Kein Aufruf dieser Auswahl hat einen Preis.</translation>
    </message>
</context>
<context>
    <name>assay::SearchField</name>
    <message>
        <source>Find workload, team, model</source>
        <translation>Workload, Team, Modell</translation>
    </message>
    <message>
        <source>Find a workload, team, customer, model or command</source>
        <translation>Workload, Team, Kunde, Modell oder Befehl suchen</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Indexing names</source>
        <translation>Namen werden indiziert</translation>
    </message>
</context>
<context>
    <name>assay::SegmentField</name>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Conditions on the calls such as workload=chat or team!=support, apart by semicolons; empty: all that is shown</source>
        <translation>Bedingungen an die Aufrufe wie workload=chat oder team!=support, durch Semikolons getrennt; leer: alles Angezeigte</translation>
    </message>
</context>
<context>
    <name>assay::SelectionBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Total of what is selected</source>
        <translation>Summe des Ausgewählten</translation>
    </message>
    <message>
        <source>The total of all pages: %1 in %2</source>
        <translation>Die Summe aller Seiten: %1 in %2</translation>
    </message>
    <message>
        <source>%1 in place</source>
        <translation>%1 an Ort und Stelle</translation>
    </message>
    <message>
        <source>What the ledger tells in place, on this page only: %1 in %2</source>
        <translation>Was die Datenbank an Ort und Stelle sagt, nur auf dieser Seite: %1 in %2</translation>
    </message>
</context>
<context>
    <name>assay::Session</name>
    <message>
        <source>Keep only</source>
        <translation>Nur dies behalten</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Change of the time range</source>
        <translation>Zeitraum ändern</translation>
    </message>
    <message>
        <source>Removal of all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Keep also</source>
        <translation>Auch dies behalten</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorheben</translation>
    </message>
    <message>
        <source>Removal of the highlight</source>
        <translation>Hervorhebung entfernen</translation>
    </message>
    <message>
        <source>Opening of calls</source>
        <translation>Aufrufe öffnen</translation>
    </message>
    <message>
        <source>Pin of %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Removal of a pin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pricing the calls anew</source>
        <translation>Aufrufe werden neu berechnet</translation>
    </message>
    <message>
        <source>Single calls stay in the ledger.</source>
        <translation>Einzelne Aufrufe bleiben in der Datenbank.</translation>
    </message>
    <message>
        <source>Synchronise this range to see them.</source>
        <translation>Gleichen Sie diesen Zeitraum ab, um sie zu sehen.</translation>
    </message>
</context>
<context>
    <name>assay::SharedCallsView</name>
    <message>
        <source>Calls in two sources</source>
        <translation>Aufrufe in zwei Quellen</translation>
    </message>
    <message>
        <source>the same request or message id in both</source>
        <translation>dieselbe Kennung der Anfrage oder Nachricht in beiden</translation>
    </message>
    <message>
        <source>Looking for calls in two sources</source>
        <translation>Aufrufe in zwei Quellen werden gesucht</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2 share %3 ids: these calls count twice</source>
        <translation>%1 und %2 teilen %3 Kennungen: Diese Aufrufe zählen doppelt</translation>
    </message>
    <message>
        <source>Both count</source>
        <translation>Beide zählen</translation>
    </message>
    <message>
        <source>%1 count</source>
        <translation>%1 zählt</translation>
    </message>
    <message>
        <source>Which of %1 and %2 counts</source>
        <translation>Was zählt: %1 oder %2</translation>
    </message>
    <message>
        <source>Deciding which source counts</source>
        <translation>Zählende Quelle wird bestimmt</translation>
    </message>
</context>
<context>
    <name>assay::SharedCostView</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufen</translation>
    </message>
    <message>
        <source>direct cost</source>
        <translation>direkten Kosten</translation>
    </message>
    <message>
        <source>%1 %2, over %3 by %4</source>
        <translation>%1 %2, auf %3 nach %4</translation>
    </message>
    <message>
        <source>Shared cost</source>
        <translation>Geteilte Kosten</translation>
    </message>
    <message>
        <source>Direct, shared and total cost</source>
        <translation>Direkte, geteilte und gesamte Kosten</translation>
    </message>
    <message>
        <source>Dimension of the shared calls</source>
        <translation>Dimension der geteilten Aufrufe</translation>
    </message>
    <message>
        <source>Values of the shared calls</source>
        <translation>Werte der geteilten Aufrufe</translation>
    </message>
    <message>
        <source>Spread over</source>
        <translation>Verteilen auf</translation>
    </message>
    <message>
        <source>Spread in proportion to</source>
        <translation>Verteilen im Verhältnis zu</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>by direct cost</source>
        <translation>nach direkten Kosten</translation>
    </message>
    <message>
        <source>by calls</source>
        <translation>nach Aufrufen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Share a cost</source>
        <translation>Kosten teilen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Share a cost no more</source>
        <translation>Kosten nicht mehr teilen</translation>
    </message>
    <message>
        <source>Spreading shared cost</source>
        <translation>Geteilte Kosten werden verteilt</translation>
    </message>
    <message>
        <source>%1 shared of %2</source>
        <translation>%1 von %2 geteilt</translation>
    </message>
    <message>
        <source>nobody there to carry %1</source>
        <translation>niemand da, um %1 zu tragen</translation>
    </message>
    <message>
        <source>names, with commas between</source>
        <translation>Namen, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>assay::SiblingCalls</name>
    <message>
        <source>Other calls of the same task</source>
        <translation>Weitere Aufrufe derselben Aufgabe</translation>
    </message>
    <message>
        <source>Other calls of the same session</source>
        <translation>Weitere Aufrufe derselben Sitzung</translation>
    </message>
    <message>
        <source>The %1 most expensive other calls of this task</source>
        <translation>Die %1 teuersten weiteren Aufrufe dieser Aufgabe</translation>
    </message>
    <message>
        <source>One other call of this task</source>
        <translation>Ein weiterer Aufruf dieser Aufgabe</translation>
    </message>
    <message>
        <source>%1 other calls of this task</source>
        <translation>%1 weitere Aufrufe dieser Aufgabe</translation>
    </message>
    <message>
        <source>The %1 most expensive other calls of this session</source>
        <translation>Die %1 teuersten weiteren Aufrufe dieser Sitzung</translation>
    </message>
    <message>
        <source>One other call of this session</source>
        <translation>Ein weiterer Aufruf dieser Sitzung</translation>
    </message>
    <message>
        <source>%1 other calls of this session</source>
        <translation>%1 weitere Aufrufe dieser Sitzung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
</context>
<context>
    <name>assay::SidePanel</name>
    <message>
        <source>Move the panel</source>
        <translation>Bereich verschieben</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Into a window of its own</source>
        <translation>In ein eigenes Fenster</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Bereich schließen</translation>
    </message>
</context>
<context>
    <name>assay::SourceChooser</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source of the figures</source>
        <translation>Quelle der Zahlen</translation>
    </message>
    <message>
        <source>A new ledger</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>Reading the list of ledgers</source>
        <translation>Liste der Datenbanken wird gelesen</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>Dieses Journal</translation>
    </message>
    <message>
        <source>The calls that were imported or copied</source>
        <translation>Die Aufrufe, die importiert oder kopiert wurden</translation>
    </message>
    <message>
        <source>Its own server sums what is selected; nothing is copied.</source>
        <translation>Ihr eigener Server summiert das Ausgewählte; nichts wird kopiert.</translation>
    </message>
    <message>
        <source>A file has no server that could be asked: synchronise it on the Data page.</source>
        <translation>Eine Datei hat keinen Server, der gefragt werden könnte: gleichen Sie sie auf der Seite Daten ab.</translation>
    </message>
    <message>
        <source>Forget the ledger on the Data page and add it again.</source>
        <translation>Vergessen Sie die Datenbank auf der Seite Daten und fügen Sie sie wieder hinzu.</translation>
    </message>
</context>
<context>
    <name>assay::SpendCard</name>
    <message>
        <source>Spend over time</source>
        <translation>Ausgaben im Zeitverlauf</translation>
    </message>
    <message>
        <source>Stacked by</source>
        <translation>Gestapelt nach</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1 spend</source>
        <translation>Ausgaben, %1</translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <translation>%1, zuvor: %2</translation>
    </message>
    <message>
        <source>Change of the stack</source>
        <translation>Stapelung ändern</translation>
    </message>
    <message>
        <source>%1 on the compared period</source>
        <translation>%1 zum Vergleich</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
</context>
<context>
    <name>assay::SpendChart</name>
    <message>
        <source>Spend over time</source>
        <translation>Ausgaben im Zeitverlauf</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as data</source>
        <translation>Als Daten kopieren</translation>
    </message>
    <message>
        <source>What happened on %1? Return keeps it</source>
        <translation>Was geschah am %1? Eingabe behält es</translation>
    </message>
    <message>
        <source>Annotate …</source>
        <translation>Anmerken …</translation>
    </message>
    <message>
        <source>%1 (price book)</source>
        <translation>%1 (Preisbuch)</translation>
    </message>
    <message>
        <source>%1 (contract)</source>
        <translation>%1 (Vertrag)</translation>
    </message>
</context>
<context>
    <name>assay::StepEditor</name>
    <message>
        <source>Share sent as batch</source>
        <translation>Anteil als Batch</translation>
    </message>
    <message>
        <source>Cache hit rate inside batches</source>
        <translation>Cache-Trefferquote in Batches</translation>
    </message>
    <message>
        <source>Output tokens saved</source>
        <translation>Gesparte Output-Tokens</translation>
    </message>
    <message>
        <source>Uncached input tokens saved</source>
        <translation>Gesparter Input ohne Cache</translation>
    </message>
    <message>
        <source>Wasted calls avoided</source>
        <translation>Vermiedene Fehlaufrufe</translation>
    </message>
    <message>
        <source>Count this step in the scenario</source>
        <translation>Diesen Schritt im Szenario zählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the scenario</source>
        <translation>%1 aus dem Szenario entfernen</translation>
    </message>
    <message>
        <source>To model</source>
        <translation>Zielmodell</translation>
    </message>
    <message>
        <source>Share of calls routed</source>
        <translation>Anteil umgeleiteter Aufrufe</translation>
    </message>
    <message>
        <source>Escalated back</source>
        <translation>Zurück eskaliert</translation>
    </message>
    <message>
        <source>Routed calls that must be repeated on the old model: they are paid twice</source>
        <translation>Umgeleitete Aufrufe, die auf dem alten Modell wiederholt werden müssen: Sie werden zweimal bezahlt</translation>
    </message>
    <message>
        <source>Output on the new model</source>
        <translation>Output auf dem neuen Modell</translation>
    </message>
    <message>
        <source>Token counts</source>
        <translation>Tokenzahlen</translation>
    </message>
    <message>
        <source>Catalogue ratio</source>
        <translation>Katalogverhältnis</translation>
    </message>
    <message>
        <source>Own ratio</source>
        <translation>Eigenes Verhältnis</translation>
    </message>
    <message>
        <source>Tokens on the new model</source>
        <translation>Tokens auf dem neuen Modell</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Replay, 5-minute entries</source>
        <translation>Nachspielen, 5 Minuten</translation>
    </message>
    <message>
        <source>Replay, 1-hour entries</source>
        <translation>Nachspielen, 1 Stunde</translation>
    </message>
    <message>
        <source>Replay, the cheaper of both</source>
        <translation>Nachspielen, das günstigere</translation>
    </message>
    <message>
        <source>Assumed hit rate</source>
        <translation>Angenommene Trefferquote</translation>
    </message>
    <message>
        <source>A replay sends the calls through a cache at the times they really came</source>
        <translation>Das Nachspielen schickt die Aufrufe zu ihren wirklichen Zeiten durch einen Cache</translation>
    </message>
    <message>
        <source>Hit rate of cacheable tokens</source>
        <translation>Trefferquote cachebarer Tokens</translation>
    </message>
    <message>
        <source>Writes live</source>
        <translation>Einträge leben</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Prefix that really repeats</source>
        <translation>Wirklich wiederholter Anfang</translation>
    </message>
    <message>
        <source>parameter range %1 – %2</source>
        <translation>Parameterspanne %1 – %2</translation>
    </message>
</context>
<context>
    <name>assay::TabledChart</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as data</source>
        <translation>Als Daten kopieren</translation>
    </message>
</context>
<context>
    <name>assay::TargetForm</name>
    <message>
        <source>Take the filters shown</source>
        <translation>Gezeigte Filter übernehmen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Calls of</source>
        <translation>Aufrufe von</translation>
    </message>
    <message>
        <source>the first full week</source>
        <translation>erste volle Woche</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>The first seven full days with enough calls, or a value of your own</source>
        <translation>Die ersten sieben vollen Tage mit genügend Aufrufen, oder ein eigener Wert</translation>
    </message>
    <message>
        <source>Must be</source>
        <translation>Muss sein</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Value of the line</source>
        <translation>Wert der Linie</translation>
    </message>
    <message>
        <source>How far beyond the line still meets the target, as a share of the line</source>
        <translation>Wie weit jenseits der Linie das Ziel noch erreicht ist, als Anteil der Linie</translation>
    </message>
    <message>
        <source>With fewer calls in the period, or in the first week, the target is not judged</source>
        <translation>Bei weniger Aufrufen im Zeitraum oder in der ersten Woche wird nicht geurteilt</translation>
    </message>
    <message>
        <source>Tolerance in %</source>
        <translation>Toleranz in %</translation>
    </message>
    <message>
        <source>Least calls</source>
        <translation>Aufrufe mindestens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change the target</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Neues Ziel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No filter is set above</source>
        <translation>Oben ist kein Filter gesetzt</translation>
    </message>
    <message>
        <source>measured there</source>
        <translation>dort gemessen</translation>
    </message>
    <message>
        <source>“%1” is no value above or below 0 to hold the metric against.</source>
        <translation>„%1“ ist kein Wert über oder unter 0, an dem sich die Kennzahl messen ließe.</translation>
    </message>
    <message>
        <source>“%1” is no tolerance in percent such as 20.</source>
        <translation>„%1“ ist keine Toleranz in Prozent wie 20.</translation>
    </message>
    <message>
        <source>“%1” is no number of calls.</source>
        <translation>„%1“ ist keine Anzahl von Aufrufen.</translation>
    </message>
</context>
<context>
    <name>assay::TargetsDraft</name>
    <message>
        <source>Reading targets</source>
        <translation>Ziele werden gelesen</translation>
    </message>
    <message>
        <source>Saving targets</source>
        <translation>Ziele werden gespeichert</translation>
    </message>
    <message>
        <source>Return to the built-in targets</source>
        <translation>Rückkehr zu den eingebauten Zielen</translation>
    </message>
    <message>
        <source>The file %1 may only be read, so its targets cannot be changed here.</source>
        <translation>Die Datei %1 darf nur gelesen werden; ihre Ziele lassen sich hier nicht ändern.</translation>
    </message>
</context>
<context>
    <name>assay::TargetsPage</name>
    <message>
        <source>Looking for conditions</source>
        <translation>Bedingungen werden gesucht</translation>
    </message>
    <message>
        <source>Change of a target</source>
        <translation>Änderung eines Ziels</translation>
    </message>
    <message>
        <source>Addition of a target</source>
        <translation>Hinzufügen eines Ziels</translation>
    </message>
    <message>
        <source>Removal of targets</source>
        <translation>Entfernen von Zielen</translation>
    </message>
    <message>
        <source>Freezing the baseline</source>
        <translation>Ausgangswoche wird eingefroren</translation>
    </message>
    <message>
        <source>Freeze of the baseline</source>
        <translation>Einfrieren der Ausgangswoche</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>Ziel hinzufügen …</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren …</translation>
    </message>
    <message>
        <source>Use the built-in targets</source>
        <translation>Eingebaute Ziele verwenden</translation>
    </message>
    <message>
        <source>Freeze the baseline</source>
        <translation>Ausgangswoche einfrieren</translation>
    </message>
    <message>
        <source>Change the chosen target</source>
        <translation>Gewähltes Ziel ändern</translation>
    </message>
    <message>
        <source>Remove the chosen targets</source>
        <translation>Gewählte Ziele entfernen</translation>
    </message>
    <message>
        <source>Duplicate the chosen target</source>
        <translation>Gewähltes Ziel duplizieren</translation>
    </message>
    <message>
        <source>Every headline metric of the ledger and of each workload against its first full week</source>
        <translation>Jede Hauptkennzahl des Journals und jedes Workloads gegen ihre erste volle Woche</translation>
    </message>
    <message>
        <source>Keep the lines as they are now: later imports of older calls no longer move them</source>
        <translation>Die Linien behalten, wie sie jetzt sind: Später importierte ältere Aufrufe verschieben sie nicht mehr</translation>
    </message>
    <message>
        <source>Targets and how they stand</source>
        <translation>Ziele und ihr Stand</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More to do with targets</source>
        <translation>Mehr zu den Zielen</translation>
    </message>
    <message>
        <source>No targets</source>
        <translation>Keine Ziele</translation>
    </message>
    <message>
        <source>A target holds a metric of some calls against a value of yours or against their first full week. The Overview, this page and assay check then say whether it is met.</source>
        <translation>Ein Ziel misst eine Kennzahl mancher Aufrufe an einem Wert von Ihnen oder an ihrer ersten vollen Woche. Die Übersicht, diese Seite und assay check sagen dann, ob es erreicht ist.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>Import usage logs first: targets are judged over the calls of a period.</source>
        <translation>Importieren Sie zuerst Nutzungsprotokolle: Ziele werden über die Aufrufe eines Zeitraums beurteilt.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Checking targets</source>
        <translation>Ziele werden geprüft</translation>
    </message>
    <message>
        <source>%1 missed, %2 met, %3 cannot be judged</source>
        <translation>%1 verfehlt, %2 erreicht, %3 nicht beurteilbar</translation>
    </message>
    <message>
        <source>the built-in targets</source>
        <translation>die eingebauten Ziele</translation>
    </message>
    <message>
        <source>with a frozen baseline</source>
        <translation>mit eingefrorener Ausgangswoche</translation>
    </message>
    <message>
        <source>Calls %1: %2.</source>
        <translation>Aufrufe %1: %2.</translation>
    </message>
    <message>
        <source>A new target</source>
        <translation>Ein neues Ziel</translation>
    </message>
</context>
<context>
    <name>assay::TimeBrush</name>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>assay::TreemapCard</name>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>Size is cost, colour the change of cost per call against the compared period</source>
        <translation>Größe: Kosten; Farbe: Veränderung der Kosten je Aufruf gegenüber dem Vergleichszeitraum</translation>
    </message>
    <message>
        <source>No cost in this selection</source>
        <translation>Keine Kosten in dieser Auswahl</translation>
    </message>
    <message>
        <source>%1 teams; the largest is %2 with %3</source>
        <translation>%1 Teams; das größte ist %2 mit %3</translation>
    </message>
    <message>
        <source>Keep only</source>
        <translation>Nur dies behalten</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Per call</source>
        <translation>Je Aufruf</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change of cost per call</source>
        <translation>Veränderung der Kosten je Aufruf</translation>
    </message>
    <message>
        <source>change of cost per call</source>
        <translation>Änderung je Aufruf</translation>
    </message>
</context>
<context>
    <name>assay::WatchedFolders</name>
    <message>
        <source>Remembering watched folders</source>
        <translation>Überwachte Ordner werden gemerkt</translation>
    </message>
    <message>
        <source>Reading what is new in %1</source>
        <translation>Neues in %1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>assay::WatchedView</name>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr überwachen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>imported by themselves while the window is open</source>
        <translation>werden von selbst importiert, solange das Fenster offen ist</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner überwachen…</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>Watch a folder of usage logs</source>
        <translation>Ordner mit Nutzungsprotokollen überwachen</translation>
    </message>
</context>
<context>
    <name>assay::Waterfall</name>
    <message>
        <source>Waterfall from baseline to scenario</source>
        <translation>Wasserfall von der Ausgangslage zum Szenario</translation>
    </message>
</context>
<context>
    <name>assay::WaterfallChart</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Cost or change</source>
        <translation>Kosten oder Änderung</translation>
    </message>
</context>
<context>
    <name>assay::Welcome</name>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Drop usage logs here</source>
        <translation>Nutzungsprotokolle hier ablegen</translation>
    </message>
    <message>
        <source>Assay reads who called which model with how many tokens, prices every call exactly, and shows what it cost, why, and what would make it cheaper. Prompts and answers are read past, never kept.</source>
        <translation>Assay liest, wer welches Modell mit wie vielen Tokens aufgerufen hat, rechnet jeden Aufruf genau und zeigt, was er gekostet hat, warum, und was ihn günstiger machen würde. Prompts und Antworten werden überlesen und nie behalten.</translation>
    </message>
    <message>
        <source>What Assay reads</source>
        <translation>Was Assay liest</translation>
    </message>
    <message>
        <source>recognised by content; plain, gz, zst, bz2, xz, zip or tar; whole folders too</source>
        <translation>am Inhalt erkannt; unkomprimiert, gz, zst, bz2, xz, zip oder tar; auch ganze Ordner</translation>
    </message>
    <message>
        <source>Your coding agent keeps transcripts</source>
        <translation>Ihr Coding-Agent führt Mitschriften</translation>
    </message>
    <message>
        <source>nothing of them has been read</source>
        <translation>davon wurde nichts gelesen</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>%1 says what each call used. Assay takes the counts and leaves the conversations.</source>
        <translation>%1 sagt, was jeder Aufruf verbraucht hat. Assay nimmt die Zahlen und lässt die Gespräche.</translation>
    </message>
    <message>
        <source>Connect a ledger …</source>
        <translation>Datenbank anbinden …</translation>
    </message>
    <message>
        <source>There are reports, and no calls yet</source>
        <translation>Berichte sind da, Aufrufe noch nicht</translation>
    </message>
    <message>
        <source>Show the reports</source>
        <translation>Berichte zeigen</translation>
    </message>
    <message>
        <source>Sums of a provider are kept beside the calls, never added to them. Import the log of the same days: then every page has its figures, and each day is held against the report.</source>
        <translation>Summen eines Anbieters liegen neben den Aufrufen und werden nie zu ihnen addiert. Importieren Sie das Protokoll derselben Tage: Dann hat jede Seite ihre Zahlen, und jeder Tag wird am Bericht gemessen.</translation>
    </message>
</context>
<context>
    <name>assay::WhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Metrics before and after</source>
        <translation>Kennzahlen vorher und nachher</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
</context>
<context>
    <name>assay::ZonePicker</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time zone in which days begin</source>
        <translation>Zeitzone, in der Tage beginnen</translation>
    </message>
    <message>
        <source>Change of the time zone</source>
        <translation>Zeitzone ändern</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The register lets it wait %1 h, yet %2 of %3 calls (%4) ran in real time; batches cost half.</source>
        <translation>Laut Register darf er %1 h warten, doch %2 von %3 Aufrufen (%4) liefen in Echtzeit; Batches kosten die Hälfte.</translation>
    </message>
    <message>
        <source>It runs on %1 although its answers are short (median %2 tokens) and its prompts modest (median %3); %4 is the next cheaper family and holds its largest prompt.</source>
        <translation>Er läuft auf %1, obwohl seine Antworten kurz (Median %2 Tokens) und seine Prompts mäßig sind (Median %3); %4 ist die nächstgünstigere Familie und fasst seinen größten Prompt.</translation>
    </message>
    <message>
        <source>It still runs on %1; the newer %2 of the same family costs less, its way of counting tokens included.</source>
        <translation>Er läuft noch auf %1; das neuere %2 derselben Familie kostet weniger, seine Art, Tokens zu zählen, eingerechnet.</translation>
    </message>
    <message>
        <source>%1 calls failed, were cut off or refused and were billed all the same: %2, %3 of the workload.</source>
        <translation>%1 Aufrufe scheiterten, wurden abgeschnitten oder abgelehnt und dennoch berechnet: %2, %3 des Workloads.</translation>
    </message>
    <message>
        <source>The cache stopped hitting: %1 of prompt tokens were read from it in its best week, %2 in the last one; hits broke off after the week of %3.</source>
        <translation>Der Cache trifft nicht mehr: In seiner besten Woche wurden %1 der Prompt-Tokens aus ihm gelesen, in der letzten %2; die Treffer brachen nach der Woche ab %3 ab.</translation>
    </message>
    <message>
        <source>%1 of prompt tokens are read from the cache; over the real arrival times entries of %2 would serve more at a lower price.</source>
        <translation>%1 der Prompt-Tokens werden aus dem Cache gelesen; zu den wirklichen Ankunftszeiten würden Einträge von %2 mehr bedienen, zu geringerem Preis.</translation>
    </message>
    <message>
        <source>Prompts grow within a session, so each turn sends the one before again; only %1 of prompt tokens are read from a cache.</source>
        <translation>Prompts wachsen innerhalb einer Sitzung, jede Runde sendet also die vorige erneut; nur %1 der Prompt-Tokens werden aus einem Cache gelesen.</translation>
    </message>
    <message>
        <source>Tokens are written to the cache and hardly ever read: %1 of prompt tokens.</source>
        <translation>Tokens werden in den Cache geschrieben und kaum je gelesen: %1 der Prompt-Tokens.</translation>
    </message>
    <message>
        <source>About %1 tokens seem to open every prompt (median %2) and come again within %3, none of them cached.</source>
        <translation>Etwa %1 Tokens scheinen jeden Prompt zu eröffnen (Median %2) und kehren binnen %3 wieder, keines davon gecacht.</translation>
    </message>
    <message>
        <source>one hour</source>
        <translation>einer Stunde</translation>
    </message>
    <message>
        <source>five minutes</source>
        <translation>fünf Minuten</translation>
    </message>
    <message>
        <source>Answers make %1 of its cost, and %2 of their tokens lie beyond twice the median length of %3.</source>
        <translation>Antworten machen %1 seiner Kosten aus, und %2 ihrer Tokens liegen jenseits der doppelten Medianlänge von %3.</translation>
    </message>
    <message>
        <source>Uncached input grew from %1 to %2 tokens a call between the first and the last quarter of its calls, while answers stayed as long.</source>
        <translation>Der Input ohne Cache wuchs zwischen dem ersten und dem letzten Viertel der Aufrufe von %1 auf %2 Tokens je Aufruf, während die Antworten gleich lang blieben.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>latency tolerance hours</source>
        <translation>Wartezeit in Stunden</translation>
    </message>
    <message>
        <source>realtime calls</source>
        <translation>Echtzeit-Aufrufe</translation>
    </message>
    <message>
        <source>batch calls</source>
        <translation>Batch-Aufrufe</translation>
    </message>
    <message>
        <source>realtime cost</source>
        <translation>Echtzeit-Kosten</translation>
    </message>
    <message>
        <source>prefix tokens</source>
        <translation>Tokens des Anfangs</translation>
    </message>
    <message>
        <source>prefix from</source>
        <translation>Anfang erkannt an</translation>
    </message>
    <message>
        <source>grows with the session</source>
        <translation>wächst mit der Sitzung</translation>
    </message>
    <message>
        <source>cache writes</source>
        <translation>Cache-Schreibvorgängen</translation>
    </message>
    <message>
        <source>prompt sizes</source>
        <translation>Promptgrößen</translation>
    </message>
    <message>
        <source>ttl</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>cache hit rate</source>
        <translation>Cache-Trefferquote</translation>
    </message>
    <message>
        <source>best week hit rate</source>
        <translation>Trefferquote der besten Woche</translation>
    </message>
    <message>
        <source>last week hit rate</source>
        <translation>Trefferquote der letzten Woche</translation>
    </message>
    <message>
        <source>from model</source>
        <translation>von Modell</translation>
    </message>
    <message>
        <source>to model</source>
        <translation>auf Modell</translation>
    </message>
    <message>
        <source>median output tokens</source>
        <translation>Output-Tokens, Median</translation>
    </message>
    <message>
        <source>median prompt tokens</source>
        <translation>Prompt-Tokens, Median</translation>
    </message>
    <message>
        <source>largest output tokens</source>
        <translation>Output-Tokens, Höchstwert</translation>
    </message>
    <message>
        <source>output cost</source>
        <translation>Output-Kosten</translation>
    </message>
    <message>
        <source>first quarter input per call</source>
        <translation>Input je Aufruf, erstes Viertel</translation>
    </message>
    <message>
        <source>last quarter input per call</source>
        <translation>Input je Aufruf, letztes Viertel</translation>
    </message>
    <message>
        <source>uncached input cost</source>
        <translation>Kosten des Inputs ohne Cache</translation>
    </message>
    <message>
        <source>wasted calls</source>
        <translation>verschwendete Aufrufe</translation>
    </message>
    <message>
        <source>wasted cost</source>
        <translation>verschwendete Kosten</translation>
    </message>
    <message>
        <source>The register&apos;s quality guard must hold on the cheaper model: %1.</source>
        <translation>Die Qualitätsschranke des Registers muss auf dem günstigeren Modell halten: %1.</translation>
    </message>
    <message>
        <source>Of that cost %1 (%2 to %3) is taken to be avoidable.</source>
        <translation>Von diesen Kosten gelten %1 (%2 bis %3) als vermeidbar.</translation>
    </message>
    <message>
        <source>%1; %2; %3.</source>
        <translation>%1; %2; %3.</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>%1 answers %2 tokens in the median, which no count calls too simple for it</source>
        <translation>%1 antwortet im Median mit %2 Tokens, was keine Zahl als zu einfach für das Modell ausweist</translation>
    </message>
    <message>
        <source>no current model is cheaper than %1</source>
        <translation>kein aktuelles Modell ist günstiger als %1</translation>
    </message>
    <message>
        <source>%1 of prompt tokens are read from the cache</source>
        <translation>%1 der Prompt-Tokens werden aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>%1 of prompt tokens are cached and a replay finds no more worth having</source>
        <translation>%1 der Prompt-Tokens sind gecacht, und ein Nachspielen findet nichts weiter Lohnendes</translation>
    </message>
    <message>
        <source>prompts show no repeated beginning worth caching</source>
        <translation>Prompts zeigen keinen wiederholten Anfang, dessen Caching lohnt</translation>
    </message>
    <message>
        <source>all calls already run in batches</source>
        <translation>alle Aufrufe laufen bereits in Batches</translation>
    </message>
    <message>
        <source>%1 of %2 calls run in batches</source>
        <translation>%1 von %2 Aufrufen laufen in Batches</translation>
    </message>
    <message>
        <source>no register entry says that it can wait</source>
        <translation>kein Registereintrag sagt, dass er warten kann</translation>
    </message>
    <message>
        <source>moving to batches would save too little</source>
        <translation>eine Verlegung in Batches würde zu wenig sparen</translation>
    </message>
    <message>
        <source>it cannot wait for a batch</source>
        <translation>er kann nicht auf einen Batch warten</translation>
    </message>
    <message>
        <source>all calls</source>
        <translation>alle Aufrufe</translation>
    </message>
    <message>
        <source>%1, prompts under %2 tokens</source>
        <translation>%1, Prompts unter %2 Tokens</translation>
    </message>
    <message>
        <source>prompts under %1 tokens</source>
        <translation>Prompts unter %1 Tokens</translation>
    </message>
    <message>
        <source>%1, answers under %2 tokens</source>
        <translation>%1, Antworten unter %2 Tokens</translation>
    </message>
    <message>
        <source>answers under %1 tokens</source>
        <translation>Antworten unter %1 Tokens</translation>
    </message>
    <message>
        <source>unattributed</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>Avoid failed and cut-off calls: %1</source>
        <translation>Gescheiterte und abgeschnittene Aufrufe vermeiden: %1</translation>
    </message>
    <message>
        <source>Avoid %1 of failed and cut-off calls: %2</source>
        <translation>%1 der gescheiterten und abgeschnittenen Aufrufe vermeiden: %2</translation>
    </message>
    <message>
        <source>Route %1 to %2</source>
        <translation>Auf %2 umleiten: %1</translation>
    </message>
    <message>
        <source>Route %1 % of %2 to %3</source>
        <translation>%1 % auf %3 umleiten: %2</translation>
    </message>
    <message>
        <source>Shorten answers by %1: %2</source>
        <translation>Antworten um %1 kürzen: %2</translation>
    </message>
    <message>
        <source>Trim uncached input by %1: %2</source>
        <translation>Input ohne Cache um %1 kürzen: %2</translation>
    </message>
    <message>
        <source>Cache prefixes for 5 minutes: %1</source>
        <translation>Promptanfänge 5 Minuten cachen: %1</translation>
    </message>
    <message>
        <source>Cache prefixes for 1 hour: %1</source>
        <translation>Promptanfänge 1 Stunde cachen: %1</translation>
    </message>
    <message>
        <source>Cache prefixes for the best lifetime: %1</source>
        <translation>Promptanfänge mit der besten Lebensdauer cachen: %1</translation>
    </message>
    <message>
        <source>Reach %1 cache reads: %2</source>
        <translation>%1 aus dem Cache lesen: %2</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>Als Batch: %1</translation>
    </message>
    <message>
        <source>Batch %1 % of %2</source>
        <translation>%1 % als Batch: %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 counts tokens as the models it replaces do.</source>
        <translation>%1 zählt Tokens wie die Modelle, die es ersetzt.</translation>
    </message>
    <message>
        <source>%1 counts the same text as %2 times the tokens of the models it replaces; every token class is multiplied and the price band chosen anew.</source>
        <translation>%1 zählt Tokens anders als die ersetzten Modelle, Faktor bei gleichem Text: %2; jede Tokenklasse wird multipliziert und die Preisstaffel neu gewählt.</translation>
    </message>
    <message>
        <source>%1 of the calls routed to %2 come back to their own model and pay twice.</source>
        <translation>%1 der auf %2 umgeleiteten Aufrufe kehren zu ihrem eigenen Modell zurück und werden zweimal bezahlt.</translation>
    </message>
    <message>
        <source>%1 answers %2 times as long.</source>
        <translation>Länge der Antworten von %1 als Faktor: %2.</translation>
    </message>
    <message>
        <source>A rule on the length of the answer is known only afterwards; in production route by prompt size or workload.</source>
        <translation>Eine Regel über die Antwortlänge ist erst im Nachhinein bekannt; leiten Sie im Betrieb nach Promptgröße oder Workload um.</translation>
    </message>
    <message>
        <source>%1 calls are older than %2 and are priced at its first price.</source>
        <translation>%1 Aufrufe sind älter als %2 und werden zu seinem ersten Preis gerechnet.</translation>
    </message>
    <message>
        <source>Whether %1 answers well enough is not in the log: check it on the workload&apos;s own test set.</source>
        <translation>Ob %1 gut genug antwortet, steht nicht im Protokoll: Prüfen Sie es an den Testfällen des Workloads.</translation>
    </message>
    <message>
        <source>Caching replays entries over the real arrival times of the real-time calls; a written entry can be read after %1 s and a read renews its lifetime. Failed lookups and changed prompts are not known.</source>
        <translation>Das Caching spielt Einträge zu den wirklichen Ankunftszeiten der Echtzeit-Aufrufe nach; ein geschriebener Eintrag ist nach %1 s lesbar, und jedes Lesen erneuert seine Lebensdauer. Fehlgeschlagene Suchen und geänderte Prompts sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Assumed: %1 of the cacheable tokens are read, the rest written.</source>
        <translation>Angenommen: %1 der cachebaren Tokens werden gelesen, der Rest geschrieben.</translation>
    </message>
    <message>
        <source>The repeated prefix is given as %1 tokens.</source>
        <translation>Der wiederholte Anfang ist mit %1 Tokens angegeben.</translation>
    </message>
    <message>
        <source>The repeated prefix is inferred from token counts: an upper bound, since counts cannot prove equal text.</source>
        <translation>Der wiederholte Anfang ist aus Tokenzahlen erschlossen: eine Obergrenze, denn Zahlen beweisen keinen gleichen Text.</translation>
    </message>
    <message>
        <source>At most 4 breakpoints a request and a lookback of 20 blocks are assumed to be enough.</source>
        <translation>Höchstens 4 Haltepunkte je Anfrage und ein Rückblick von 20 Blöcken gelten als ausreichend.</translation>
    </message>
    <message>
        <source>In batches at most %1 of cached tokens are read, the rest written for %2: cache hits in a batch are best effort.</source>
        <translation>In Batches werden höchstens %1 der gecachten Tokens gelesen, der Rest für die Dauer von %2 geschrieben: Cache-Treffer in einem Batch sind nicht zugesichert.</translation>
    </message>
    <message>
        <source>A batch may take 24 h, after which open requests expire unbilled and run again; queues hold 200,000 to 500,000 requests; results are kept 29 days. Streamed answers and agent sessions cannot be batched; the log does not tell them apart.</source>
        <translation>Ein Batch darf 24 h dauern, danach verfallen offene Anfragen unberechnet und laufen erneut; Warteschlangen fassen 200.000 bis 500.000 Anfragen; Ergebnisse bleiben 29 Tage erhalten. Gestreamte Antworten und Agentensitzungen lassen sich nicht als Batch ausführen; das Protokoll unterscheidet sie nicht.</translation>
    </message>
    <message>
        <source>%1 of the matching calls belong to workloads that no register entry allows to wait 24 h.</source>
        <translation>%1 der passenden Aufrufe gehören zu Workloads, denen kein Registereintrag 24 h Wartezeit erlaubt.</translation>
    </message>
    <message>
        <source>Both sides are priced at the prices and terms of %1.</source>
        <translation>Beide Seiten sind zu Preisen und Konditionen vom %1 gerechnet.</translation>
    </message>
    <message>
        <source>Both sides are priced at the prices and terms of each call&apos;s own date.</source>
        <translation>Beide Seiten sind zu Preisen und Konditionen am Tag des jeweiligen Aufrufs gerechnet.</translation>
    </message>
    <message>
        <source>%1 calls have no price on that date and are left out of both sides.</source>
        <translation>%1 Aufrufe haben an diesem Tag keinen Preis und fehlen auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Shares are simulated: whole sessions are chosen by a hash with seed %1, then replayed.</source>
        <translation>Anteile sind simuliert: Ganze Sitzungen werden per Hash mit Startwert %1 gewählt und dann nachgespielt.</translation>
    </message>
    <message>
        <source>Shares are expected values: every matching call moves in part.</source>
        <translation>Anteile sind Erwartungswerte: Jeder passende Aufruf bewegt sich zu einem Teil.</translation>
    </message>
    <message>
        <source>Avoided calls are those that failed, were cut off or refused, and were billed.</source>
        <translation>Vermieden werden Aufrufe, die scheiterten, abgeschnitten oder abgelehnt und berechnet wurden.</translation>
    </message>
    <message>
        <source>Shorter answers cost nothing in quality: check it on the workload&apos;s own test set.</source>
        <translation>Kürzere Antworten gelten als gleich gut: Prüfen Sie es an den Testfällen des Workloads.</translation>
    </message>
    <message>
        <source>Trimmed input is taken from uncached tokens; the price band is chosen on the smaller prompt.</source>
        <translation>Gekürzt wird der Input ohne Cache; die Preisstaffel richtet sich nach dem kleineren Prompt.</translation>
    </message>
    <message>
        <source>Steps are applied in the order waste, routing, output, input, caching, batch; each one&apos;s share is what it adds to those before it. Figures of levers alone are never added.</source>
        <translation>Schritte gelten in der Reihenfolge Verschwendung, Routing, Output, Input, Caching, Batch; der Anteil eines jeden ist, was er zu den vorigen hinzufügt. Zahlen einzelner Hebel werden nie addiert.</translation>
    </message>
    <message>
        <source>Ranges are those of the parameters, not a statistical error of the log.</source>
        <translation>Spannen sind die der Parameter, kein statistischer Fehler des Protokolls.</translation>
    </message>
    <message>
        <source>not supported: no price list holds the model &quot;%1&quot;</source>
        <translation>nicht tragfähig: Keine Preisliste enthält das Modell „%1“</translation>
    </message>
    <message>
        <source>not supported: %1 escalation is above the limit of %2</source>
        <translation>nicht tragfähig: Eine Eskalation von %1 liegt über der Grenze von %2</translation>
    </message>
    <message>
        <source>not supported: routing saves nothing from %1 escalation on</source>
        <translation>nicht tragfähig: Ab einer Eskalation von %1 spart das Routing nichts</translation>
    </message>
    <message>
        <source>not supported: %1 calls do not fit the context or the longest answer of %2</source>
        <translation>nicht tragfähig: %1 Aufrufe passen nicht in den Kontext oder die längste Antwort von %2</translation>
    </message>
    <message>
        <source>%1 matching calls stay: they already run on %2, or no price or token ratio is known for them there</source>
        <translation>%1 passende Aufrufe bleiben: Sie laufen schon auf %2, oder es ist dort kein Preis oder Tokenverhältnis für sie bekannt</translation>
    </message>
    <message>
        <source>%1 is %2, %3 % above %4; %5 % %6 is allowed.</source>
        <translation>%1: %2, %3 % über %4; erlaubt sind %5 % %6.</translation>
    </message>
    <message>
        <source>%1 is %2, %3 % below %4; %5 % %6 is allowed.</source>
        <translation>%1: %2, %3 % unter %4; erlaubt sind %5 % %6.</translation>
    </message>
    <message>
        <source>%1 (%2 percentage points)</source>
        <translation>%1 (%2 Prozentpunkte)</translation>
    </message>
    <message>
        <source>above</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>below</source>
        <translation>darunter</translation>
    </message>
    <message>
        <source>either way</source>
        <translation>in beide Richtungen</translation>
    </message>
    <message>
        <source>%1 Baseline: %2 to %3.</source>
        <translation>%1 Ausgangswoche: %2 bis %3.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;.</source>
        <translation>Es gibt keine Kennzahl „%1“.</translation>
    </message>
    <message>
        <source>%1 is not available: %2.</source>
        <translation>%1 nicht verfügbar: %2.</translation>
    </message>
    <message>
        <source>%1 is not available in the baseline week: %2.</source>
        <translation>%1 in der Ausgangswoche nicht verfügbar: %2.</translation>
    </message>
    <message>
        <source>%1 is held against zero: no relative deviation from it exists.</source>
        <translation>%1 wird an null gemessen: Davon gibt es keine relative Abweichung.</translation>
    </message>
    <message>
        <source>Calls in the %1: %2, fewer than %3.</source>
        <translation>Aufrufe (%1): %2, weniger als %3.</translation>
    </message>
    <message>
        <source>The sample in the %1 is too small: %2.</source>
        <translation>Die Stichprobe (%1) ist zu klein: %2.</translation>
    </message>
    <message>
        <source>period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>baseline week</source>
        <translation>Ausgangswoche</translation>
    </message>
    <message>
        <source>There is no baseline: no seven full days with at least %1 calls.</source>
        <translation>Es gibt keine Ausgangswoche: keine sieben vollen Tage mit mindestens %1 Aufrufen.</translation>
    </message>
    <message>
        <source>The period shares days with the baseline week, %1 to %2.</source>
        <translation>Der Zeitraum teilt Tage mit der Ausgangswoche, %1 bis %2.</translation>
    </message>
    <message>
        <source>The ledger covers fewer than seven full days.</source>
        <translation>Das Journal umfasst weniger als sieben volle Tage.</translation>
    </message>
    <message>
        <source>other provider</source>
        <translation>anderer Anbieter</translation>
    </message>
    <message>
        <source>not a call</source>
        <translation>kein Aufruf</translation>
    </message>
    <message>
        <source>no usage</source>
        <translation>kein Verbrauch</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>künstlich</translation>
    </message>
    <message>
        <source>missing workload</source>
        <translation>Workload fehlt</translation>
    </message>
    <message>
        <source>missing value</source>
        <translation>Wert fehlt</translation>
    </message>
    <message>
        <source>unknown dimension</source>
        <translation>unbekannte Dimension</translation>
    </message>
    <message>
        <source>bad month</source>
        <translation>fehlerhafter Monat</translation>
    </message>
    <message>
        <source>bad amount</source>
        <translation>fehlerhafter Betrag</translation>
    </message>
    <message>
        <source>bad date</source>
        <translation>fehlerhaftes Datum</translation>
    </message>
    <message>
        <source>bad quotes</source>
        <translation>fehlerhafte Anführungszeichen</translation>
    </message>
    <message>
        <source>more succeeded than counted</source>
        <translation>mehr erfolgreich als gezählt</translation>
    </message>
    <message>
        <source>%1 standard</source>
        <translation>%1 Standard</translation>
    </message>
    <message>
        <source>%1 fast</source>
        <translation>%1 schnell</translation>
    </message>
    <message>
        <source>%1 standard batch</source>
        <translation>%1 Standard Batch</translation>
    </message>
    <message>
        <source>%1 fast batch</source>
        <translation>%1 schnell Batch</translation>
    </message>
    <message>
        <source>%1 up to %2 prompt tokens</source>
        <translation>%1 bis %2 Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1 above %2 prompt tokens</source>
        <translation>%1 über %2 Prompt-Tokens</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>inference_geo us %1</source>
        <translation>inference_geo us %1</translation>
    </message>
    <message>
        <source>bedrock regional %1</source>
        <translation>Bedrock regional %1</translation>
    </message>
    <message>
        <source>vertex regional %1</source>
        <translation>Vertex regional %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>There are no calls to hold a bill against.</source>
        <translation>Es gibt keine Aufrufe, denen eine Rechnung gegenüberstehen könnte.</translation>
    </message>
    <message>
        <source>%1 The bill of %2 holds %3 more than the calls explain.</source>
        <translation>%1 Die Rechnung für %2 enthält %3 mehr, als die Aufrufe erklären.</translation>
    </message>
    <message>
        <source>The bill of %1 holds %2 more than the calls explain.</source>
        <translation>Die Rechnung für %1 enthält %2 mehr, als die Aufrufe erklären.</translation>
    </message>
    <message>
        <source>%1 The calls of %2 cost %3 more than was billed.</source>
        <translation>%1 Die Aufrufe im %2 kosten %3 mehr, als berechnet wurde.</translation>
    </message>
    <message>
        <source>The calls of %1 cost %2 more than was billed.</source>
        <translation>Die Aufrufe im %1 kosten %2 mehr, als berechnet wurde.</translation>
    </message>
    <message>
        <source>%1 No bill was entered for %2.</source>
        <translation>%1 Für %2 wurde keine Rechnung eingegeben.</translation>
    </message>
    <message>
        <source>No bill was entered for %1.</source>
        <translation>Für %1 wurde keine Rechnung eingegeben.</translation>
    </message>
    <message>
        <source>Adding up calls</source>
        <translation>Aufrufe werden summiert</translation>
    </message>
    <message>
        <source>Sorting calls</source>
        <translation>Aufrufe werden sortiert</translation>
    </message>
    <message>
        <source>Comparing prompts</source>
        <translation>Prompts werden verglichen</translation>
    </message>
    <message>
        <source>Ranking calls</source>
        <translation>Aufrufe werden geordnet</translation>
    </message>
    <message>
        <source>Drawing parameters</source>
        <translation>Parameter werden gezogen</translation>
    </message>
    <message>
        <source>Pricing calls</source>
        <translation>Aufrufe werden bepreist</translation>
    </message>
    <message>
        <source>Attributing calls</source>
        <translation>Aufrufe werden zugeordnet</translation>
    </message>
    <message>
        <source>Loading calls</source>
        <translation>Aufrufe werden geladen</translation>
    </message>
    <message>
        <source>Trying the rules</source>
        <translation>Regeln werden erprobt</translation>
    </message>
    <message>
        <source>looking for levers</source>
        <translation>Hebel werden gesucht</translation>
    </message>
    <message>
        <source>Counting calls</source>
        <translation>Aufrufe werden gezählt</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Es wird verglichen</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge wird gebildet</translation>
    </message>
    <message>
        <source>Reading demand</source>
        <translation>Nachfrage wird gelesen</translation>
    </message>
    <message>
        <source>Finding peaks</source>
        <translation>Spitzen werden gesucht</translation>
    </message>
    <message>
        <source>Reading the ledger: %1 rows</source>
        <translation>Datenbank wird gelesen: %1 Zeilen</translation>
    </message>
    <message>
        <source>monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>sum of c over priced calls, net of the contract, fees included</source>
        <translation>Summe von c über Aufrufe mit Preis, netto nach Vertrag, einschließlich Gebühren</translation>
    </message>
    <message>
        <source>there are calls and none has a price</source>
        <translation>es gibt Aufrufe, aber keiner hat einen Preis</translation>
    </message>
    <message>
        <source>never: a sum, not a sample</source>
        <translation>nie: eine Summe, keine Stichprobe</translation>
    </message>
    <message>
        <source>See which workloads and models carry the change before judging it: growth is not bad in itself.</source>
        <translation>Sehen Sie vor einem Urteil nach, welche Workloads und Modelle die Veränderung tragen: Wachstum ist an sich nicht schlecht.</translation>
    </message>
    <message>
        <source>Cost at list price</source>
        <translation>Kosten zum Listenpreis</translation>
    </message>
    <message>
        <source>sum of c at list prices, before the contract</source>
        <translation>Summe von c zu Listenpreisen, vor dem Vertrag</translation>
    </message>
    <message>
        <source>Compare with cost: the difference is what the contract is worth.</source>
        <translation>Mit den Kosten vergleichen: Der Unterschied ist der Wert des Vertrags.</translation>
    </message>
    <message>
        <source>Cost per call</source>
        <translation>Kosten je Aufruf</translation>
    </message>
    <message>
        <source>sum c / priced calls</source>
        <translation>Summe c / Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>no priced call</source>
        <translation>kein Aufruf mit Preis</translation>
    </message>
    <message>
        <source>fewer than 20 priced calls</source>
        <translation>weniger als 20 Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>fewer than 20 calls</source>
        <translation>weniger als 20 Aufrufe</translation>
    </message>
    <message>
        <source>fewer than 100 priced calls</source>
        <translation>weniger als 100 Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>Look at tokens per call and at the model mix: one of them moved.</source>
        <translation>Tokens je Aufruf und Modellmix ansehen: Eines davon hat sich bewegt.</translation>
    </message>
    <message>
        <source>Cost per call, median</source>
        <translation>Kosten je Aufruf, Median</translation>
    </message>
    <message>
        <source>Cost per call, p95</source>
        <translation>Kosten je Aufruf, p95</translation>
    </message>
    <message>
        <source>Cost per call, p99</source>
        <translation>Kosten je Aufruf, p99</translation>
    </message>
    <message>
        <source>nearest rank: the ceil(0.50 n)-th smallest cost of a priced call</source>
        <translation>nächster Rang: die ceil(0,50 n)-t kleinsten Kosten eines Aufrufs mit Preis</translation>
    </message>
    <message>
        <source>nearest rank: the ceil(0.95 n)-th smallest cost of a priced call</source>
        <translation>nächster Rang: die ceil(0,95 n)-t kleinsten Kosten eines Aufrufs mit Preis</translation>
    </message>
    <message>
        <source>nearest rank: the ceil(0.99 n)-th smallest cost of a priced call</source>
        <translation>nächster Rang: die ceil(0,99 n)-t kleinsten Kosten eines Aufrufs mit Preis</translation>
    </message>
    <message>
        <source>The typical call changed: look at the prompt and the model.</source>
        <translation>Der typische Aufruf hat sich geändert: Prompt und Modell ansehen.</translation>
    </message>
    <message>
        <source>A few calls got dear: open the most expensive ones.</source>
        <translation>Einige Aufrufe wurden teuer: die teuersten öffnen.</translation>
    </message>
    <message>
        <source>Look for runaway loops and oversized contexts among the dearest calls.</source>
        <translation>Unter den teuersten Aufrufen nach Endlosschleifen und übergroßen Kontexten suchen.</translation>
    </message>
    <message>
        <source>Cost per task</source>
        <translation>Kosten je Aufgabe</translation>
    </message>
    <message>
        <source>sum of c over tasks with a priced call / number of such tasks; a task belongs to the period of its first call</source>
        <translation>Summe von c über Aufgaben mit einem bepreisten Aufruf / Zahl dieser Aufgaben; eine Aufgabe gehört zum Zeitraum ihres ersten Aufrufs</translation>
    </message>
    <message>
        <source>no task with a priced call</source>
        <translation>keine Aufgabe mit einem Aufruf mit Preis</translation>
    </message>
    <message>
        <source>Split into calls per task and cost per call to see which one rose.</source>
        <translation>In Aufrufe je Aufgabe und Kosten je Aufruf zerlegen, um zu sehen, was gestiegen ist.</translation>
    </message>
    <message>
        <source>Cost per successful task</source>
        <translation>Kosten je erfolgreicher Aufgabe</translation>
    </message>
    <message>
        <source>sum of c over tasks with a priced call / those of them marked successful</source>
        <translation>Summe von c über Aufgaben mit einem bepreisten Aufruf / davon als erfolgreich gekennzeichnete</translation>
    </message>
    <message>
        <source>no task marked successful</source>
        <translation>keine Aufgabe als erfolgreich gekennzeichnet</translation>
    </message>
    <message>
        <source>Failed work is in the numerator: fix what fails most often.</source>
        <translation>Gescheiterte Arbeit steht im Zähler: beheben, was am häufigsten scheitert.</translation>
    </message>
    <message>
        <source>Calls per task</source>
        <translation>Aufrufe je Aufgabe</translation>
    </message>
    <message>
        <source>calls with a task id / tasks (retry amplification)</source>
        <translation>Aufrufe mit Aufgabenkennung / Aufgaben (Verstärkung durch Wiederholungen)</translation>
    </message>
    <message>
        <source>no task</source>
        <translation>keine Aufgabe</translation>
    </message>
    <message>
        <source>Look for retries and for loops that do not end.</source>
        <translation>Nach Wiederholungen und nicht endenden Schleifen suchen.</translation>
    </message>
    <message>
        <source>Cost with a task id</source>
        <translation>Kosten mit Aufgabenkennung</translation>
    </message>
    <message>
        <source>c of calls with a task id / sum c</source>
        <translation>c der Aufrufe mit Aufgabenkennung / Summe c</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>keine Kosten</translation>
    </message>
    <message>
        <source>Tag the calls that lack a task id: cost per task speaks for this share only.</source>
        <translation>Aufrufe ohne Aufgabenkennung kennzeichnen: Kosten je Aufgabe gelten nur für diesen Anteil.</translation>
    </message>
    <message>
        <source>Cost per unit</source>
        <translation>Kosten je Einheit</translation>
    </message>
    <message>
        <source>sum of c over the days both cover / units counted on those days</source>
        <translation>Summe von c über die von beiden abgedeckten Tage / an diesen Tagen gezählte Einheiten</translation>
    </message>
    <message>
        <source>no unit counts on days with calls, units of different kinds, or the selection splits them</source>
        <translation>keine Stückzahlen an Tagen mit Aufrufen, Einheiten verschiedener Art, oder die Auswahl zerteilt sie</translation>
    </message>
    <message>
        <source>The price of the business&apos;s own unit: compare workloads and find what changed.</source>
        <translation>Der Preis der eigenen Einheit des Geschäfts: Workloads vergleichen und finden, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Cost per successful unit</source>
        <translation>Kosten je erfolgreicher Einheit</translation>
    </message>
    <message>
        <source>sum of c over the days both cover / units that succeeded</source>
        <translation>Summe von c über die von beiden abgedeckten Tage / erfolgreiche Einheiten</translation>
    </message>
    <message>
        <source>Raise the success rate or drop work that fails.</source>
        <translation>Erfolgsquote heben oder scheiternde Arbeit streichen.</translation>
    </message>
    <message>
        <source>Cost with unit counts</source>
        <translation>Kosten mit Stückzahlen</translation>
    </message>
    <message>
        <source>c of the days with calls and unit counts / sum c</source>
        <translation>c der Tage mit Aufrufen und Stückzahlen / Summe c</translation>
    </message>
    <message>
        <source>Import the missing unit counts: cost per unit speaks for this share only.</source>
        <translation>Fehlende Stückzahlen importieren: Kosten je Einheit gelten nur für diesen Anteil.</translation>
    </message>
    <message>
        <source>Tokens per dollar</source>
        <translation>Tokens je Dollar</translation>
    </message>
    <message>
        <source>sum (PT + OUT) / sum c over priced calls; not comparable across model mix or cache share</source>
        <translation>Summe (PT + OUT) / Summe c über Aufrufe mit Preis; nicht vergleichbar bei anderem Modellmix oder Cache-Anteil</translation>
    </message>
    <message>
        <source>Check the model mix and the cache share before reading it as efficiency.</source>
        <translation>Vor einer Deutung als Effizienz Modellmix und Cache-Anteil prüfen.</translation>
    </message>
    <message>
        <source>Output tokens per dollar</source>
        <translation>Output-Tokens je Dollar</translation>
    </message>
    <message>
        <source>sum OUT / sum c over priced calls</source>
        <translation>Summe OUT / Summe c über Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>Trim what is sent for each answer, or route to a smaller model.</source>
        <translation>Kürzen, was für jede Antwort gesendet wird, oder auf ein kleineres Modell umleiten.</translation>
    </message>
    <message>
        <source>Input share of cost</source>
        <translation>Inputanteil der Kosten</translation>
    </message>
    <message>
        <source>c of IN, W5, W1 and RD / sum c</source>
        <translation>c von IN, W5, W1 und RD / Summe c</translation>
    </message>
    <message>
        <source>High: shorten or cache the context. Low: shorten the answers.</source>
        <translation>Hoch: Kontext kürzen oder cachen. Niedrig: Antworten kürzen.</translation>
    </message>
    <message>
        <source>Output share of cost</source>
        <translation>Outputanteil der Kosten</translation>
    </message>
    <message>
        <source>c of OUT / sum c</source>
        <translation>c von OUT / Summe c</translation>
    </message>
    <message>
        <source>High: cap and shorten answers, ask for structured output.</source>
        <translation>Hoch: Antworten begrenzen und kürzen, strukturierte Ausgabe verlangen.</translation>
    </message>
    <message>
        <source>Fee share of cost</source>
        <translation>Gebührenanteil der Kosten</translation>
    </message>
    <message>
        <source>fees (searches) / sum c</source>
        <translation>Gebühren (Suchen) / Summe c</translation>
    </message>
    <message>
        <source>Limit searches per call.</source>
        <translation>Suchen je Aufruf begrenzen.</translation>
    </message>
    <message>
        <source>Input share of tokens</source>
        <translation>Inputanteil der Tokens</translation>
    </message>
    <message>
        <source>sum PT / sum (PT + OUT)</source>
        <translation>Summe PT / Summe (PT + OUT)</translation>
    </message>
    <message>
        <source>no tokens</source>
        <translation>keine Tokens</translation>
    </message>
    <message>
        <source>Rising: context creeps up; see what is appended to the prompt.</source>
        <translation>Steigend: Der Kontext wächst schleichend; ansehen, was an den Prompt angehängt wird.</translation>
    </message>
    <message>
        <source>Output to input</source>
        <translation>Output zu Input</translation>
    </message>
    <message>
        <source>sum OUT / sum PT, the prompt total as denominator</source>
        <translation>Summe OUT / Summe PT, der gesamte Prompt als Nenner</translation>
    </message>
    <message>
        <source>no prompt tokens</source>
        <translation>keine Prompt-Tokens</translation>
    </message>
    <message>
        <source>Falling: context grows against the answers; review retrieval.</source>
        <translation>Fallend: Der Kontext wächst gegenüber den Antworten; Retrieval überprüfen.</translation>
    </message>
    <message>
        <source>Output to uncached input</source>
        <translation>Output zu Input ohne Cache</translation>
    </message>
    <message>
        <source>sum OUT / sum IN; grows without limit as caching improves</source>
        <translation>Summe OUT / Summe IN; wächst mit besserem Caching ohne Grenze</translation>
    </message>
    <message>
        <source>no uncached input</source>
        <translation>kein Input ohne Cache</translation>
    </message>
    <message>
        <source>Read only beside output to input.</source>
        <translation>Nur neben Output zu Input lesen.</translation>
    </message>
    <message>
        <source>Model mix</source>
        <translation>Modell-Mix</translation>
    </message>
    <message>
        <source>per model family: share of calls, of tasks (a task counts for the family that carries most of its cost), of tokens, of cost</source>
        <translation>je Modellfamilie: Anteil an Aufrufen, an Aufgaben (eine Aufgabe zählt für die Familie, die das meiste ihrer Kosten trägt), an Tokens, an Kosten</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>keine Aufrufe</translation>
    </message>
    <message>
        <source>A dear family gaining share without need: route the simple part to a smaller one.</source>
        <translation>Gewinnt eine teure Familie ohne Not an Anteil: den einfachen Teil auf eine kleinere umleiten.</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>Cache-Trefferquote</translation>
    </message>
    <message>
        <source>sum RD / sum PT (token-weighted)</source>
        <translation>Summe RD / Summe PT (nach Tokens gewichtet)</translation>
    </message>
    <message>
        <source>Falling after a deploy: something at the start of the prompt now varies.</source>
        <translation>Nach einer Auslieferung fallend: Etwas am Anfang des Prompts wechselt nun.</translation>
    </message>
    <message>
        <source>Cache reuse ratio</source>
        <translation>Cache-Wiederverwendung</translation>
    </message>
    <message>
        <source>sum RD / (sum RD + W5 + W1)</source>
        <translation>Summe RD / (Summe RD + W5 + W1)</translation>
    </message>
    <message>
        <source>no cache tokens</source>
        <translation>keine Cache-Tokens</translation>
    </message>
    <message>
        <source>Low: entries expire before they are read; use the 1h lifetime or stop caching them.</source>
        <translation>Niedrig: Einträge verfallen, bevor sie gelesen werden; 1 h Lebensdauer nutzen oder sie nicht mehr cachen.</translation>
    </message>
    <message>
        <source>Reads per written token</source>
        <translation>Gelesen je geschriebenem Token</translation>
    </message>
    <message>
        <source>sum RD / sum (W5 + W1); caching pays above the break-even (w - 1) / (1 - rho)</source>
        <translation>Summe RD / Summe (W5 + W1); Caching lohnt oberhalb der Gewinnschwelle (w - 1) / (1 - rho)</translation>
    </message>
    <message>
        <source>nothing written to the cache</source>
        <translation>nichts in den Cache geschrieben</translation>
    </message>
    <message>
        <source>Below break-even: caching costs more than it saves.</source>
        <translation>Unter der Gewinnschwelle: Caching kostet mehr, als es spart.</translation>
    </message>
    <message>
        <source>Calls that read the cache</source>
        <translation>Aufrufe, die den Cache lesen</translation>
    </message>
    <message>
        <source>calls with RD &gt; 0 / calls</source>
        <translation>Aufrufe mit RD &gt; 0 / Aufrufe</translation>
    </message>
    <message>
        <source>Find the workloads whose calls never read.</source>
        <translation>Die Workloads finden, deren Aufrufe nie lesen.</translation>
    </message>
    <message>
        <source>Cache hits of caching calls</source>
        <translation>Cache-Treffer cachender Aufrufe</translation>
    </message>
    <message>
        <source>calls with RD &gt; 0 / calls with RD + W5 + W1 &gt; 0</source>
        <translation>Aufrufe mit RD &gt; 0 / Aufrufe mit RD + W5 + W1 &gt; 0</translation>
    </message>
    <message>
        <source>no call touches the cache</source>
        <translation>kein Aufruf berührt den Cache</translation>
    </message>
    <message>
        <source>Misses among caching calls: compare gaps between calls with the cache lifetime.</source>
        <translation>Fehlschläge bei cachenden Aufrufen: Abstände zwischen Aufrufen mit der Lebensdauer im Cache vergleichen.</translation>
    </message>
    <message>
        <source>Net cache saving</source>
        <translation>Netto-Cache-Ersparnis</translation>
    </message>
    <message>
        <source>sum RD (p_in - p_read) - sum [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] at each call&apos;s own net prices; may be negative</source>
        <translation>Summe RD (p_in - p_read) - Summe [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] zu den Nettopreisen jedes Aufrufs; kann negativ sein</translation>
    </message>
    <message>
        <source>Negative: writes are not read often enough.</source>
        <translation>Negativ: Geschriebenes wird nicht oft genug gelesen.</translation>
    </message>
    <message>
        <source>Net cache saving, share</source>
        <translation>Netto-Cache-Ersparnis, Anteil</translation>
    </message>
    <message>
        <source>net / (cost + net)</source>
        <translation>netto / (Kosten + netto)</translation>
    </message>
    <message>
        <source>cost and net saving sum to zero</source>
        <translation>Kosten und Nettoersparnis ergeben zusammen null</translation>
    </message>
    <message>
        <source>Compare workloads to find where caching is left undone.</source>
        <translation>Workloads vergleichen, um versäumtes Caching zu finden.</translation>
    </message>
    <message>
        <source>Batch share of calls</source>
        <translation>Batch-Anteil der Aufrufe</translation>
    </message>
    <message>
        <source>batch calls / calls</source>
        <translation>Batch-Aufrufe / Aufrufe</translation>
    </message>
    <message>
        <source>Move work that can wait to batches.</source>
        <translation>Arbeit, die warten kann, in Batches verlegen.</translation>
    </message>
    <message>
        <source>Batch share of tokens</source>
        <translation>Batch-Anteil der Tokens</translation>
    </message>
    <message>
        <source>tokens of batch calls / tokens</source>
        <translation>Tokens der Batch-Aufrufe / Tokens</translation>
    </message>
    <message>
        <source>Batch share of cost</source>
        <translation>Batch-Anteil der Kosten</translation>
    </message>
    <message>
        <source>C_batch / C, token cost; batch cost is already reduced, so it understates</source>
        <translation>C_batch / C, Tokenkosten; Batch-Kosten sind schon ermäßigt, der Anteil ist daher zu niedrig</translation>
    </message>
    <message>
        <source>no token cost</source>
        <translation>keine Tokenkosten</translation>
    </message>
    <message>
        <source>Read the list-equivalent share beside it.</source>
        <translation>Den listengleichen Anteil daneben lesen.</translation>
    </message>
    <message>
        <source>Batch share, list equivalent</source>
        <translation>Batch-Anteil, listengleich</translation>
    </message>
    <message>
        <source>2 C_batch / (2 C_batch + C_realtime), token cost (2: one over the batch price)</source>
        <translation>2 C_batch / (2 C_batch + C_realtime), Tokenkosten (2: Kehrwert des Batch-Preises)</translation>
    </message>
    <message>
        <source>Batch share of eligible</source>
        <translation>Batch-Anteil des Möglichen</translation>
    </message>
    <message>
        <source>2 C_batch / (2 C_batch + C_realtime) over workloads that tolerate 24 h</source>
        <translation>2 C_batch / (2 C_batch + C_realtime) über Workloads, die 24 h warten können</translation>
    </message>
    <message>
        <source>no eligible calls, or no cost of them</source>
        <translation>keine geeigneten Aufrufe oder keine Kosten davon</translation>
    </message>
    <message>
        <source>Below 100 %: batch the rest of these workloads.</source>
        <translation>Unter 100 %: den Rest dieser Workloads als Batch ausführen.</translation>
    </message>
    <message>
        <source>Unclaimed batch saving</source>
        <translation>Ungenutzte Batch-Ersparnis</translation>
    </message>
    <message>
        <source>0.5 C_realtime over workloads that tolerate 24 h, token cost</source>
        <translation>0,5 C_realtime über Workloads, die 24 h warten können, Tokenkosten</translation>
    </message>
    <message>
        <source>no eligible calls</source>
        <translation>keine geeigneten Aufrufe</translation>
    </message>
    <message>
        <source>Money on the table: move these workloads to batches.</source>
        <translation>Liegen gelassenes Geld: diese Workloads in Batches verlegen.</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>failed calls / calls</source>
        <translation>gescheiterte Aufrufe / Aufrufe</translation>
    </message>
    <message>
        <source>Group by error type and fix the most frequent.</source>
        <translation>Nach Fehlerart gruppieren und die häufigste beheben.</translation>
    </message>
    <message>
        <source>Wasted cost</source>
        <translation>Verschwendete Kosten</translation>
    </message>
    <message>
        <source>c of calls that were billed and unusable: failed with usage, truncated, refused and billed by the dated rules</source>
        <translation>c der Aufrufe, die berechnet, aber unbrauchbar waren: mit Verbrauch gescheitert, abgeschnitten, abgelehnt und nach den datierten Regeln berechnet</translation>
    </message>
    <message>
        <source>Raise or split what is truncated; stop retrying what fails for good.</source>
        <translation>Abgeschnittenes höher begrenzen oder teilen; endgültig Scheiterndes nicht wiederholen.</translation>
    </message>
    <message>
        <source>Wasted share of cost</source>
        <translation>Verschwendeter Kostenanteil</translation>
    </message>
    <message>
        <source>wasted cost / sum c</source>
        <translation>verschwendete Kosten / Summe c</translation>
    </message>
    <message>
        <source>Calls with a price</source>
        <translation>Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>priced calls / calls</source>
        <translation>Aufrufe mit Preis / Aufrufe</translation>
    </message>
    <message>
        <source>See the reasons: add the missing model or date to the price catalogue.</source>
        <translation>Gründe ansehen: fehlendes Modell oder Datum im Preiskatalog ergänzen.</translation>
    </message>
    <message>
        <source>Tokens with a price</source>
        <translation>Tokens mit Preis</translation>
    </message>
    <message>
        <source>tokens of priced calls / tokens</source>
        <translation>Tokens der Aufrufe mit Preis / Tokens</translation>
    </message>
    <message>
        <source>Cost with a workload</source>
        <translation>Kosten mit Workload</translation>
    </message>
    <message>
        <source>c of calls with a workload / sum c</source>
        <translation>c der Aufrufe mit Workload / Summe c</translation>
    </message>
    <message>
        <source>Tag what nobody claims, starting with the dearest key or user.</source>
        <translation>Kennzeichnen, was niemand beansprucht, beginnend beim teuersten Schlüssel oder Nutzer.</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Erlös</translation>
    </message>
    <message>
        <source>imported revenue of the month, spread over its days</source>
        <translation>importierter Erlös des Monats, auf seine Tage verteilt</translation>
    </message>
    <message>
        <source>no revenue imported for it, or the selection splits it</source>
        <translation>kein Erlös dafür importiert, oder die Auswahl zerteilt ihn</translation>
    </message>
    <message>
        <source>Set against the cost to serve.</source>
        <translation>Den Kosten der Bedienung gegenüberstellen.</translation>
    </message>
    <message>
        <source>Margin after AI cost</source>
        <translation>Marge nach KI-Kosten</translation>
    </message>
    <message>
        <source>revenue - sum c</source>
        <translation>Erlös - Summe c</translation>
    </message>
    <message>
        <source>Negative: reprice, limit use, or pull this customer&apos;s levers first.</source>
        <translation>Negativ: Preis anpassen, Nutzung begrenzen oder zuerst die Hebel dieses Kunden ziehen.</translation>
    </message>
    <message>
        <source>Margin share</source>
        <translation>Margenanteil</translation>
    </message>
    <message>
        <source>(revenue - sum c) / revenue</source>
        <translation>(Erlös - Summe c) / Erlös</translation>
    </message>
    <message>
        <source>no revenue, or revenue zero</source>
        <translation>kein Erlös, oder Erlös null</translation>
    </message>
    <message>
        <source>Compare customers: find those served at a loss.</source>
        <translation>Kunden vergleichen: finden, wer mit Verlust bedient wird.</translation>
    </message>
    <message>
        <source>AI cost to revenue</source>
        <translation>KI-Kosten zu Erlös</translation>
    </message>
    <message>
        <source>sum c / revenue</source>
        <translation>Summe c / Erlös</translation>
    </message>
    <message>
        <source>Compare customers: find those that cost most for what they pay.</source>
        <translation>Kunden vergleichen: finden, wer gemessen am Gezahlten am meisten kostet.</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model family</source>
        <translation>Modellfamilie</translation>
    </message>
    <message>
        <source>model families</source>
        <translation>Modellfamilien</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>Produktlinie</translation>
    </message>
    <message>
        <source>product lines</source>
        <translation>Produktlinien</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>Hour of day</source>
        <translation>Tagesstunde</translation>
    </message>
    <message>
        <source>hours of the day</source>
        <translation>Tagesstunden</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>batch states</source>
        <translation>Batch-Zustände</translation>
    </message>
    <message>
        <source>Service tier</source>
        <translation>Servicestufe</translation>
    </message>
    <message>
        <source>service tiers</source>
        <translation>Servicestufen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>speeds</source>
        <translation>Geschwindigkeiten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error type</source>
        <translation>Fehlerart</translation>
    </message>
    <message>
        <source>error types</source>
        <translation>Fehlerarten</translation>
    </message>
    <message>
        <source>Stop reason</source>
        <translation>Abbruchgrund</translation>
    </message>
    <message>
        <source>stop reasons</source>
        <translation>Abbruchgründe</translation>
    </message>
    <message>
        <source>Refusal category</source>
        <translation>Ablehnungsgrund</translation>
    </message>
    <message>
        <source>refusal categories</source>
        <translation>Ablehnungsgründe</translation>
    </message>
    <message>
        <source>Task outcome</source>
        <translation>Aufgabenergebnis</translation>
    </message>
    <message>
        <source>task outcomes</source>
        <translation>Aufgabenergebnisse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Model id as logged</source>
        <translation>Modellkennung im Protokoll</translation>
    </message>
    <message>
        <source>model ids</source>
        <translation>Modellkennungen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Endpoint scope</source>
        <translation>Endpunktbereich</translation>
    </message>
    <message>
        <source>endpoint scopes</source>
        <translation>Endpunktbereiche</translation>
    </message>
    <message>
        <source>Geography</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>geographies</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Log format</source>
        <translation>Protokollformat</translation>
    </message>
    <message>
        <source>log formats</source>
        <translation>Protokollformate</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>realtime</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>flex</source>
        <translation>Flex</translation>
    </message>
    <message>
        <source>flex discount</source>
        <translation>Flex-Rabatt</translation>
    </message>
    <message>
        <source>priority on demand</source>
        <translation>Priorität auf Abruf</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Misserfolg</translation>
    </message>
    <message>
        <source>claude api</source>
        <translation>Claude-API</translation>
    </message>
    <message>
        <source>bedrock</source>
        <translation>Bedrock</translation>
    </message>
    <message>
        <source>vertex</source>
        <translation>Vertex</translation>
    </message>
    <message>
        <source>foundry</source>
        <translation>Foundry</translation>
    </message>
    <message>
        <source>claude platform on aws</source>
        <translation>Claude-Plattform auf AWS</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
    <message>
        <source>global</source>
        <translation>global</translation>
    </message>
    <message>
        <source>regional</source>
        <translation>regional</translation>
    </message>
    <message>
        <source>multi region</source>
        <translation>mehrere Regionen</translation>
    </message>
    <message>
        <source>Messages API streams</source>
        <translation>Streams der Messages-API</translation>
    </message>
    <message>
        <source>Message Batches results</source>
        <translation>Ergebnisse der Message Batches</translation>
    </message>
    <message>
        <source>Claude Code transcripts</source>
        <translation>Mitschriften von Claude Code</translation>
    </message>
    <message>
        <source>LiteLLM standard logging</source>
        <translation>LiteLLM-Standardprotokoll</translation>
    </message>
    <message>
        <source>LiteLLM spend logs</source>
        <translation>LiteLLM-Ausgabenprotokolle</translation>
    </message>
    <message>
        <source>Langfuse observations</source>
        <translation>Langfuse-Beobachtungen</translation>
    </message>
    <message>
        <source>OpenTelemetry spans</source>
        <translation>OpenTelemetry-Spans</translation>
    </message>
    <message>
        <source>OpenTelemetry events of Claude Code</source>
        <translation>OpenTelemetry-Ereignisse von Claude Code</translation>
    </message>
    <message>
        <source>Bedrock invocation logs</source>
        <translation>Bedrock-Aufrufprotokolle</translation>
    </message>
    <message>
        <source>Bedrock batch output</source>
        <translation>Bedrock-Batch-Ausgabe</translation>
    </message>
    <message>
        <source>Helicone requests</source>
        <translation>Helicone-Anfragen</translation>
    </message>
    <message>
        <source>OpenRouter generations</source>
        <translation>OpenRouter-Generierungen</translation>
    </message>
    <message>
        <source>Cloudflare AI Gateway logs</source>
        <translation>Protokolle des Cloudflare AI Gateway</translation>
    </message>
    <message>
        <source>Portkey logs</source>
        <translation>Portkey-Protokolle</translation>
    </message>
    <message>
        <source>Coding-agent run results</source>
        <translation>Laufergebnisse von Coding-Agenten</translation>
    </message>
    <message>
        <source>Admin API usage report</source>
        <translation>Nutzungsbericht der Admin-API</translation>
    </message>
    <message>
        <source>Admin API cost report</source>
        <translation>Kostenbericht der Admin-API</translation>
    </message>
    <message>
        <source>Claude Code analytics</source>
        <translation>Claude-Code-Auswertung</translation>
    </message>
    <message>
        <source>Console usage download</source>
        <translation>Nutzungsdownload der Console</translation>
    </message>
    <message>
        <source>Console cost download</source>
        <translation>Kostendownload der Console</translation>
    </message>
    <message>
        <source>OpenRouter daily activity</source>
        <translation>Tagesaktivität von OpenRouter</translation>
    </message>
    <message>
        <source>Messages API responses</source>
        <translation>Antworten der Messages-API</translation>
    </message>
    <message>
        <source>CSV, JSON or table of your own</source>
        <translation>Eigene CSV, JSON oder Tabelle</translation>
    </message>
    <message>
        <source>bad json</source>
        <translation>fehlerhaftes JSON</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>not object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>unbekanntes Format</translation>
    </message>
    <message>
        <source>unknown record</source>
        <translation>unbekannter Datensatz</translation>
    </message>
    <message>
        <source>column count</source>
        <translation>Spaltenzahl</translation>
    </message>
    <message>
        <source>missing usage</source>
        <translation>Verbrauch fehlt</translation>
    </message>
    <message>
        <source>missing model</source>
        <translation>Modell fehlt</translation>
    </message>
    <message>
        <source>missing timestamp</source>
        <translation>Zeitangabe fehlt</translation>
    </message>
    <message>
        <source>missing id</source>
        <translation>Kennung fehlt</translation>
    </message>
    <message>
        <source>bad number</source>
        <translation>fehlerhafte Zahl</translation>
    </message>
    <message>
        <source>bad timestamp</source>
        <translation>fehlerhafte Zeitangabe</translation>
    </message>
    <message>
        <source>bad shape</source>
        <translation>fehlerhafter Aufbau</translation>
    </message>
    <message>
        <source>workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>Servicestufe</translation>
    </message>
    <message>
        <source>ttl split</source>
        <translation>Lebensdauer der Cache-Einträge</translation>
    </message>
    <message>
        <source>Send a workload tag with every call, so that cost has a place and levers can be judged.</source>
        <translation>Senden Sie mit jedem Aufruf ein Workload-Schlagwort, damit Kosten einen Ort haben und Hebel beurteilt werden können.</translation>
    </message>
    <message>
        <source>Log one task id for all calls of a piece of work, for cost per task and retry cost.</source>
        <translation>Protokollieren Sie eine Aufgabenkennung für alle Aufrufe einer Arbeit, für Kosten je Aufgabe und Wiederholungskosten.</translation>
    </message>
    <message>
        <source>Log the customer a call was made for, for cost and margin per customer.</source>
        <translation>Protokollieren Sie den Kunden, für den ein Aufruf erfolgte, für Kosten und Marge je Kunde.</translation>
    </message>
    <message>
        <source>Log latency_ms (start to end), to see what a batch or another model would change.</source>
        <translation>Protokollieren Sie latency_ms (Anfang bis Ende), um zu sehen, was ein Batch oder ein anderes Modell ändern würde.</translation>
    </message>
    <message>
        <source>Log usage.service_tier from the response; without it calls count as standard.</source>
        <translation>Protokollieren Sie usage.service_tier aus der Antwort; ohne diese Angabe zählen Aufrufe als Standard.</translation>
    </message>
    <message>
        <source>Log usage.cache_creation (5m and 1h) from the response; without it cache writes count as 5m.</source>
        <translation>Protokollieren Sie usage.cache_creation (5m und 1h) aus der Antwort; ohne diese Angabe zählt Geschriebenes als 5m.</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Geht auf</translation>
    </message>
    <message>
        <source>No calls in the ledger</source>
        <translation>Keine Aufrufe im Journal</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Nicht gemeldet</translation>
    </message>
    <message>
        <source>Calls without a price</source>
        <translation>Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>Tokens differ</source>
        <translation>Tokens weichen ab</translation>
    </message>
    <message>
        <source>Rates differ</source>
        <translation>Sätze weichen ab</translation>
    </message>
    <message>
        <source>Fees differ</source>
        <translation>Gebühren weichen ab</translation>
    </message>
    <message>
        <source>No token counts to tell</source>
        <translation>Keine Tokenzahlen zum Vergleich</translation>
    </message>
    <message>
        <source>waste</source>
        <translation>Verschwendung</translation>
    </message>
    <message>
        <source>Remove waste</source>
        <translation>Verschwendung beseitigen</translation>
    </message>
    <message>
        <source>routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Route to a cheaper model</source>
        <translation>Auf ein günstigeres Modell umleiten</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Shorten answers</source>
        <translation>Antworten kürzen</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Trim prompts</source>
        <translation>Prompts kürzen</translation>
    </message>
    <message>
        <source>caching</source>
        <translation>Caching</translation>
    </message>
    <message>
        <source>Cache repeated prompts</source>
        <translation>Wiederholte Prompts cachen</translation>
    </message>
    <message>
        <source>Move to batches</source>
        <translation>In Batches verlegen</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; heads a column and is no dimension</source>
        <translation>„%1“ steht über einer Spalte und ist keine Dimension</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be given by a mapping table</source>
        <translation>„%1“ kann keine Zuordnungstabelle vergeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given both &quot;%2&quot; and &quot;%3&quot;</source>
        <translation>„%1“ erhält sowohl „%2“ als auch „%3“</translation>
    </message>
    <message>
        <source>A row does not fit its header (%1)</source>
        <translation>Eine Zeile passt nicht zu ihrem Kopf (%1)</translation>
    </message>
    <message>
        <source>The file maps nothing: it needs a column of keys and one of what they give</source>
        <translation>Die Datei ordnet nichts zu: Sie braucht eine Spalte mit Schlüsseln und eine mit dem, was sie ergeben</translation>
    </message>
    <message>
        <source>A condition is written dim=value[,value], dim^=prefix, dim*=glob or dim~=regular expression</source>
        <translation>Eine Bedingung lautet dim=Wert[,Wert], dim^=Anfang, dim*=Muster oder dim~=regulärer Ausdruck</translation>
    </message>
    <message>
        <source>There is no dimension &quot;%1&quot;</source>
        <translation>Es gibt keine Dimension „%1“</translation>
    </message>
    <message>
        <source>%1 in a table of %2</source>
        <translation>%1 in einer Tabelle mit %2</translation>
    </message>
    <message>
        <source>Rules give a workload, team, customer, feature, product line or task, not a %1</source>
        <translation>Regeln ergeben Workload, Team, Kunde, Funktion, Produktlinie oder Aufgabe, nicht %1</translation>
    </message>
    <message>
        <source>The shared cost does not say whose it is</source>
        <translation>Die geteilten Kosten sagen nicht, wem sie gehören</translation>
    </message>
    <message>
        <source>Shared cost is spread over workloads, teams, customers, features, product lines or tasks other than its own</source>
        <translation>Geteilte Kosten werden auf andere Workloads, Teams, Kunden, Funktionen, Produktlinien oder Aufgaben als die eigenen verteilt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of workload, team, customer, feature, product_line, task</source>
        <translation>„%1“ ist keines von workload, team, customer, feature, product_line, task</translation>
    </message>
    <message>
        <source>Shared cost is spread by calls or by cost</source>
        <translation>Geteilte Kosten werden nach Aufrufen oder nach Kosten verteilt</translation>
    </message>
    <message>
        <source>The mapping table of %1 is empty</source>
        <translation>Die Zuordnungstabelle von %1 ist leer</translation>
    </message>
    <message>
        <source>The condition on %1 does not say what to look for</source>
        <translation>Die Bedingung zu %1 sagt nicht, wonach zu suchen ist</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression: %2</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2</translation>
    </message>
    <message>
        <source>The rule does not say which value it gives</source>
        <translation>Die Regel sagt nicht, welchen Wert sie ergibt</translation>
    </message>
    <message>
        <source>The first condition has no part $%1</source>
        <translation>Die erste Bedingung hat keinen Teil $%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number that can be held exactly</source>
        <translation>„%1“ ist keine Zahl, die sich genau halten lässt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time</source>
        <translation>„%1“ ist keine Zeitangabe</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date (YYYY-MM-DD)</source>
        <translation>„%1“ ist kein Datum (JJJJ-MM-TT)</translation>
    </message>
    <message>
        <source>Unknown time zone &quot;%1&quot;; use a name such as Europe/Berlin</source>
        <translation>Unbekannte Zeitzone „%1“; verwenden Sie einen Namen wie Europe/Berlin</translation>
    </message>
    <message>
        <source>The header lacks the column &quot;%1&quot;</source>
        <translation>Dem Kopf fehlt die Spalte „%1“</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;</source>
        <translation>Es gibt keine Tabelle „%1“</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file could be read in part only (%1)</source>
        <translation>Die Datei konnte nur zum Teil gelesen werden (%1)</translation>
    </message>
    <message>
        <source>The file could not be read (%1)</source>
        <translation>Die Datei konnte nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>The folder could not be read to its end</source>
        <translation>Der Ordner konnte nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <source>There is no file to import</source>
        <translation>Es gibt keine Datei zum Importieren</translation>
    </message>
    <message>
        <source>This is a folder, not a file</source>
        <translation>Dies ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>The file has no header</source>
        <translation>Die Datei hat keine Kopfzeile</translation>
    </message>
    <message>
        <source>The compressed file is damaged</source>
        <translation>Die komprimierte Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The compressed file is damaged (%1)</source>
        <translation>Die komprimierte Datei ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>There is no format called &quot;%1&quot;</source>
        <translation>Es gibt kein Format namens „%1“</translation>
    </message>
    <message>
        <source>A column mapping is a JSON object</source>
        <translation>Eine Spaltenzuordnung ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>&quot;input_includes_cache&quot; is true or false</source>
        <translation>„input_includes_cache“ ist true oder false</translation>
    </message>
    <message>
        <source>&quot;columns&quot; gives a column name to each target</source>
        <translation>„columns“ gibt jedem Ziel einen Spaltennamen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not something a column can be mapped to</source>
        <translation>„%1“ ist kein Ziel für eine Spalte</translation>
    </message>
    <message>
        <source>The column of &quot;%1&quot; is not a name</source>
        <translation>Die Spalte zu „%1“ ist kein Name</translation>
    </message>
    <message>
        <source>This is not a receipt</source>
        <translation>Dies ist kein Beleg</translation>
    </message>
    <message>
        <source>column mapping in the store</source>
        <translation>Spaltenzuordnung im Journal</translation>
    </message>
    <message>
        <source>This is not JSON (byte %1)</source>
        <translation>Dies ist kein JSON (Byte %1)</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>das Dokument</translation>
    </message>
    <message>
        <source>An object is expected here</source>
        <translation>Hier wird ein Objekt erwartet</translation>
    </message>
    <message>
        <source>This entry is missing</source>
        <translation>Dieser Eintrag fehlt</translation>
    </message>
    <message>
        <source>A list is expected here</source>
        <translation>Hier wird eine Liste erwartet</translation>
    </message>
    <message>
        <source>A text is expected here</source>
        <translation>Hier wird ein Text erwartet</translation>
    </message>
    <message>
        <source>A text or a number is expected here</source>
        <translation>Hier wird ein Text oder eine Zahl erwartet</translation>
    </message>
    <message>
        <source>true or false is expected here</source>
        <translation>Hier wird true oder false erwartet</translation>
    </message>
    <message>
        <source>This number is too large</source>
        <translation>Diese Zahl ist zu groß</translation>
    </message>
    <message>
        <source>A number is expected here</source>
        <translation>Hier wird eine Zahl erwartet</translation>
    </message>
    <message>
        <source>This number may not be below zero</source>
        <translation>Diese Zahl darf nicht unter null liegen</translation>
    </message>
    <message>
        <source>This entry is not known here</source>
        <translation>Dieser Eintrag ist hier unbekannt</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is expected</source>
        <translation>Erwartet wird eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>A discount finer than one millionth (six decimals) cannot be applied exactly</source>
        <translation>Ein Rabatt feiner als ein Millionstel (sechs Nachkommastellen) lässt sich nicht genau anwenden</translation>
    </message>
    <message>
        <source>A discount is a share of the list price, between 0 and 1</source>
        <translation>Ein Rabatt ist ein Anteil des Listenpreises zwischen 0 und 1</translation>
    </message>
    <message>
        <source>A negotiated rate per million tokens may have six decimals at most, or it could not be applied exactly</source>
        <translation>Ein verhandelter Satz je Million Tokens darf höchstens sechs Nachkommastellen haben, sonst ließe er sich nicht genau anwenden</translation>
    </message>
    <message>
        <source>This rate is too large</source>
        <translation>Dieser Satz ist zu groß</translation>
    </message>
    <message>
        <source>This rule ends before it begins</source>
        <translation>Diese Regel endet vor ihrem Beginn</translation>
    </message>
    <message>
        <source>A contract may have 256 rules at most</source>
        <translation>Ein Vertrag darf höchstens 256 Regeln haben</translation>
    </message>
    <message>
        <source>This discount does not leave a whole number of attodollars</source>
        <translation>Dieser Rabatt lässt keine ganze Zahl von Attodollar übrig</translation>
    </message>
    <message>
        <source>This amount is too large</source>
        <translation>Dieser Betrag ist zu groß</translation>
    </message>
    <message>
        <source>The form is A (overage at the committed rate) or B (overage at list price)</source>
        <translation>Die Form ist A (Mehrverbrauch zum Zusagesatz) oder B (Mehrverbrauch zum Listenpreis)</translation>
    </message>
    <message>
        <source>A discount is a share of the list price, below 1</source>
        <translation>Ein Rabatt ist ein Anteil des Listenpreises, unter 1</translation>
    </message>
    <message>
        <source>No commitment is compared anyway: leave this tier out</source>
        <translation>Ohne Zusage wird ohnehin verglichen: Lassen Sie diese Stufe weg</translation>
    </message>
    <message>
        <source>Tiers must ascend by commitment</source>
        <translation>Stufen müssen nach Zusage aufsteigen</translation>
    </message>
    <message>
        <source>A schedule needs at least one tier</source>
        <translation>Ein Zusagenplan braucht mindestens eine Stufe</translation>
    </message>
    <message>
        <source>This number is out of range</source>
        <translation>Diese Zahl liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Growth must not fall from low over base to high</source>
        <translation>Das Wachstum darf von niedrig über Basis bis hoch nicht fallen</translation>
    </message>
    <message>
        <source>The probabilities must sum to 1</source>
        <translation>Die Wahrscheinlichkeiten müssen zusammen 1 ergeben</translation>
    </message>
    <message>
        <source>overage at the committed rate</source>
        <translation>Mehrverbrauch zum Zusagesatz</translation>
    </message>
    <message>
        <source>overage at list price</source>
        <translation>Mehrverbrauch zum Listenpreis</translation>
    </message>
    <message>
        <source>Unit prices 20 % lower</source>
        <translation>Stückpreise 20 % niedriger</translation>
    </message>
    <message>
        <source>The calls cover %1 days, fewer than 14: one unusual day moves the whole year.</source>
        <translation>Die Aufrufe umfassen %1 Tage, weniger als 14: Ein ungewöhnlicher Tag verschiebt das ganze Jahr.</translation>
    </message>
    <message>
        <source>The calls cover %1 day, fewer than 14: one unusual day moves the whole year.</source>
        <translation>Die Aufrufe umfassen %1 Tag, weniger als 14: Ein ungewöhnlicher Tag verschiebt das ganze Jahr.</translation>
    </message>
    <message>
        <source>The calls cover %1 days: growth is stated by you, not estimated from them.</source>
        <translation>Die Aufrufe umfassen %1 Tage: Das Wachstum geben Sie an, es ist nicht daraus geschätzt.</translation>
    </message>
    <message>
        <source>Another process is writing to this store; try again when it has finished</source>
        <translation>Ein anderer Vorgang schreibt in dieses Journal; versuchen Sie es erneut, wenn er fertig ist</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The store may not be written to</source>
        <translation>In das Journal darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The store could not be opened</source>
        <translation>Das Journal konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>Das Journal ist beschädigt</translation>
    </message>
    <message>
        <source>This is not an Assay store</source>
        <translation>Dies ist kein Assay-Journal</translation>
    </message>
    <message>
        <source>The store could not be used (%1)</source>
        <translation>Das Journal konnte nicht benutzt werden (%1)</translation>
    </message>
    <message>
        <source>This is a SQLite file, but not an Assay store</source>
        <translation>Dies ist eine SQLite-Datei, aber kein Assay-Journal</translation>
    </message>
    <message>
        <source>This store was written by a newer Assay (format %1, this program reads %2); it was left untouched</source>
        <translation>Dieses Journal stammt von einem neueren Assay (Format %1, dieses Programm liest %2); es blieb unberührt</translation>
    </message>
    <message>
        <source>There is no store here yet</source>
        <translation>Hier gibt es noch kein Journal</translation>
    </message>
    <message>
        <source>There is no import %1 to undo</source>
        <translation>Es gibt keinen Import %1 zum Zurücknehmen</translation>
    </message>
    <message>
        <source>Loading was cancelled</source>
        <translation>Das Laden wurde abgebrochen</translation>
    </message>
    <message>
        <source>Segment %1 of import %2 (%3 calls) is damaged: %4</source>
        <translation>Segment %1 von Import %2 (%3 Aufrufe) ist beschädigt: %4</translation>
    </message>
    <message>
        <source>Segment %1 is missing</source>
        <translation>Segment %1 fehlt</translation>
    </message>
    <message>
        <source>it holds an unknown column</source>
        <translation>es enthält eine unbekannte Spalte</translation>
    </message>
    <message>
        <source>a checksum does not hold</source>
        <translation>eine Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>a column does not fit its description</source>
        <translation>eine Spalte passt nicht zu ihrer Beschreibung</translation>
    </message>
    <message>
        <source>a column is missing</source>
        <translation>eine Spalte fehlt</translation>
    </message>
    <message>
        <source>The ledger could not be read (%1)</source>
        <translation>Die Datenbank konnte nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>The answer broke off</source>
        <translation>Die Antwort brach ab</translation>
    </message>
    <message>
        <source>The user name or the password was not accepted</source>
        <translation>Benutzername oder Passwort wurden nicht angenommen</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>The SQLite file could not be read (%1)</source>
        <translation>Die SQLite-Datei konnte nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>There is no table or view &quot;%1&quot; that may be read</source>
        <translation>Es gibt keine lesbare Tabelle oder Sicht „%1“</translation>
    </message>
    <message>
        <source>%1: only %2 of the calls have a price</source>
        <translation>%1: nur %2 der Aufrufe haben einen Preis</translation>
    </message>
    <message>
        <source>%1: only %2 of the cost has a workload</source>
        <translation>%1: nur %2 der Kosten haben einen Workload</translation>
    </message>
    <message>
        <source>%1: only %2 of the cost belongs to a task</source>
        <translation>%1: nur %2 der Kosten gehören zu einer Aufgabe</translation>
    </message>
    <message>
        <source>%1: only %2 of the records could be read</source>
        <translation>%1: nur %2 der Datensätze waren lesbar</translation>
    </message>
    <message>
        <source>A from %1, B from %2, C from %3 of the calls have a price</source>
        <translation>A ab %1, B ab %2, C ab %3 der Aufrufe mit Preis</translation>
    </message>
    <message>
        <source>A from %1, B from %2, C from %3 of the cost has a workload</source>
        <translation>A ab %1, B ab %2, C ab %3 der Kosten mit Workload</translation>
    </message>
    <message>
        <source>A from %1, B from %2, C from %3 of the cost belongs to a task</source>
        <translation>A ab %1, B ab %2, C ab %3 der Kosten mit Aufgabe</translation>
    </message>
    <message>
        <source>A from %1, B from %2, C from %3 of the records could be read</source>
        <translation>A ab %1, B ab %2, C ab %3 lesbarer Datensätze</translation>
    </message>
    <message>
        <source>Selecting calls</source>
        <translation>Aufrufe werden ausgewählt</translation>
    </message>
    <message>
        <source>LiteLLM proxy</source>
        <translation>LiteLLM-Proxy</translation>
    </message>
    <message>
        <source>Langfuse before version 3</source>
        <translation>Langfuse vor Version 3</translation>
    </message>
    <message>
        <source>Any table or view</source>
        <translation>Beliebige Tabelle oder Sicht</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>more or fewer calls, each costing what the average call cost before</source>
        <translation>mehr oder weniger Aufrufe, jeder zu den früheren Durchschnittskosten</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message>
        <source>other shares of workloads and models among the calls; new and vanished ones included</source>
        <translation>andere Anteile von Workloads und Modellen an den Aufrufen; neue und weggefallene eingeschlossen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>another share of failed calls, which use fewer or more tokens than useful ones</source>
        <translation>ein anderer Anteil gescheiterter Aufrufe, die weniger oder mehr Tokens brauchen als nützliche</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Input-Tokens</translation>
    </message>
    <message>
        <source>more or fewer uncached input tokens per call, the prompt split as before</source>
        <translation>mehr oder weniger Input ohne Cache je Aufruf, der Prompt aufgeteilt wie zuvor</translation>
    </message>
    <message>
        <source>Cache read tokens</source>
        <translation>Cache-Lesen</translation>
    </message>
    <message>
        <source>more or fewer tokens read from the cache per call, the prompt split as before</source>
        <translation>mehr oder weniger aus dem Cache gelesene Tokens je Aufruf, der Prompt aufgeteilt wie zuvor</translation>
    </message>
    <message>
        <source>Cache write tokens, 5 min</source>
        <translation>Cache-Schreiben, 5 min</translation>
    </message>
    <message>
        <source>more or fewer tokens written for 5 minutes per call, the prompt split as before</source>
        <translation>mehr oder weniger für 5 Minuten geschriebene Tokens je Aufruf, der Prompt aufgeteilt wie zuvor</translation>
    </message>
    <message>
        <source>Cache write tokens, 1 h</source>
        <translation>Cache-Schreiben, 1 h</translation>
    </message>
    <message>
        <source>more or fewer tokens written for 1 hour per call, the prompt split as before</source>
        <translation>mehr oder weniger für 1 Stunde geschriebene Tokens je Aufruf, der Prompt aufgeteilt wie zuvor</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Output-Tokens</translation>
    </message>
    <message>
        <source>longer or shorter answers</source>
        <translation>längere oder kürzere Antworten</translation>
    </message>
    <message>
        <source>Caching</source>
        <translation>Caching</translation>
    </message>
    <message>
        <source>the same prompt, split otherwise into uncached input, cache reads and cache writes</source>
        <translation>derselbe Prompt, anders aufgeteilt in Input ohne Cache, Gelesenes und Geschriebenes</translation>
    </message>
    <message>
        <source>Batching</source>
        <translation>Batching</translation>
    </message>
    <message>
        <source>the same tokens, another share of them at the batch price</source>
        <translation>dieselben Tokens, ein anderer Anteil davon zum Batch-Preis</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>other prices for the same tokens: list price, contract, platform, region, prompt length band</source>
        <translation>andere Preise für dieselben Tokens: Listenpreis, Vertrag, Plattform, Region, Staffel nach Promptlänge</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>other fees per call, such as web searches</source>
        <translation>andere Gebühren je Aufruf, etwa für Websuchen</translation>
    </message>
    <message>
        <source>New spend</source>
        <translation>Neue Ausgaben</translation>
    </message>
    <message>
        <source>the whole of the second period where the first one had no priced call</source>
        <translation>der ganze zweite Zeitraum, wo der erste keinen Aufruf mit Preis hatte</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>$ each</source>
        <translation>$ je Stück</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>tokens per $</source>
        <translation>Tokens je $</translation>
    </message>
    <message>
        <source>breakdown</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Retry cost</source>
        <translation>Wiederholungskosten</translation>
    </message>
    <message>
        <source>sum of c over all calls of a task but its last usable one (neither failed, truncated nor refused); a task of several steps counts its steps too</source>
        <translation>Summe von c über alle Aufrufe einer Aufgabe außer ihrem letzten brauchbaren (weder gescheitert, abgeschnitten noch abgelehnt); bei mehreren Schritten zählen auch die Schritte</translation>
    </message>
    <message>
        <source>Fix what makes the first attempt fail; cap retries.</source>
        <translation>Beheben, was den ersten Versuch scheitern lässt; Wiederholungen begrenzen.</translation>
    </message>
    <message>
        <source>Retry share of task cost</source>
        <translation>Wiederholungsanteil der Aufgabenkosten</translation>
    </message>
    <message>
        <source>retry cost / sum of c over tasks with a priced call</source>
        <translation>Wiederholungskosten / Summe von c über Aufgaben mit einem bepreisten Aufruf</translation>
    </message>
    <message>
        <source>Rising: attempts that buy nothing; look at error types first.</source>
        <translation>Steigend: Versuche, die nichts bringen; zuerst die Fehlerarten ansehen.</translation>
    </message>
    <message>
        <source>Break-even reads per written token</source>
        <translation>Gewinnschwelle gelesen je geschriebenem Token</translation>
    </message>
    <message>
        <source>sum [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] / sum (W5 + W1) (p_in - p_read) at each call&apos;s own prices: (w - 1) / (1 - rho)</source>
        <translation>Summe [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] / Summe (W5 + W1) (p_in - p_read) zu den Preisen jedes Aufrufs: (w - 1) / (1 - rho)</translation>
    </message>
    <message>
        <source>nothing written to the cache at known prices</source>
        <translation>nichts zu bekannten Preisen in den Cache geschrieben</translation>
    </message>
    <message>
        <source>Reads per written token below it: stop caching, or write for longer.</source>
        <translation>Gelesen je geschriebenem Token darunter: nicht mehr cachen oder für länger schreiben.</translation>
    </message>
    <message>
        <source>Gross cache saving</source>
        <translation>Brutto-Cache-Ersparnis</translation>
    </message>
    <message>
        <source>sum RD (p_in - p_read) at each call&apos;s own net prices; against the same tokens without caching</source>
        <translation>Summe RD (p_in - p_read) zu den Nettopreisen jedes Aufrufs; gegenüber denselben Tokens ohne Caching</translation>
    </message>
    <message>
        <source>Falling at the same volume: less of the prompt is found in the cache.</source>
        <translation>Bei gleicher Menge fallend: Vom Prompt wird weniger im Cache gefunden.</translation>
    </message>
    <message>
        <source>Cache write premium</source>
        <translation>Aufpreis fürs Schreiben in den Cache</translation>
    </message>
    <message>
        <source>sum [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] at each call&apos;s own net prices</source>
        <translation>Summe [W5 (p_w5 - p_in) + W1 (p_w1 - p_in)] zu den Nettopreisen jedes Aufrufs</translation>
    </message>
    <message>
        <source>Rising without more reads: entries are written again and again; lengthen their life or stop.</source>
        <translation>Steigend ohne mehr Lesen: Einträge werden immer wieder geschrieben; Lebensdauer verlängern oder aufhören.</translation>
    </message>
    <message>
        <source>no realtime call on the Claude API in the bucket</source>
        <translation>kein Echtzeit-Aufruf der Claude-API in der Gruppe</translation>
    </message>
    <message>
        <source>never: a peak, not a sample</source>
        <translation>nie: eine Spitze, keine Stichprobe</translation>
    </message>
    <message>
        <source>Utilisation of a rate limit</source>
        <translation>Auslastung eines Ratenlimits</translation>
    </message>
    <message>
        <source>demand / limit for requests, input tokens (IN + W5 + W1, with RD where the bucket counts them) and output tokens per minute; demand: the maximum, or p99, over windows of 60 seconds of the bucket&apos;s realtime calls</source>
        <translation>Bedarf / Limit für Anfragen, Input-Tokens (IN + W5 + W1, mit RD, wo die Gruppe sie zählt) und Output-Tokens je Minute; Bedarf: das Maximum oder p99 über Fenster von 60 Sekunden der Echtzeit-Aufrufe der Gruppe</translation>
    </message>
    <message>
        <source>Near 1: spread the peak, raise the limit, or move what can wait to batches.</source>
        <translation>Nahe 1: die Spitze verteilen, das Limit erhöhen oder in Batches verlegen, was warten kann.</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>1 - utilisation of the binding limit, the one used most</source>
        <translation>1 - Auslastung des bindenden Limits, des am stärksten genutzten</translation>
    </message>
    <message>
        <source>Shrinking: ask for a higher limit before the date on which it is used up.</source>
        <translation>Schrumpfend: ein höheres Limit beantragen, bevor es aufgebraucht ist.</translation>
    </message>
    <message>
        <source>Days to throttle</source>
        <translation>Tage bis zur Drosselung</translation>
    </message>
    <message>
        <source>ln(1 / utilisation) / ln(1 + g), g the growth of demand per day; 0 at or above the limit, none where demand does not grow</source>
        <translation>ln(1 / Auslastung) / ln(1 + g), g das Bedarfswachstum je Tag; 0 am oder über dem Limit, keine, wo der Bedarf nicht wächst</translation>
    </message>
    <message>
        <source>fewer than 14 days with calls and no growth given</source>
        <translation>weniger als 14 Tage mit Aufrufen und kein Wachstum angegeben</translation>
    </message>
    <message>
        <source>fewer than 14 days with calls</source>
        <translation>weniger als 14 Tage mit Aufrufen</translation>
    </message>
    <message>
        <source>Fewer than the days it takes to get a higher limit: ask now.</source>
        <translation>Weniger Tage, als ein höheres Limit braucht: jetzt beantragen.</translation>
    </message>
    <message>
        <source>Seconds a full bucket lasts</source>
        <translation>Sekunden, die ein voller Vorrat reicht</translation>
    </message>
    <message>
        <source>60 L / (demand - L) for a demand above the limit L per minute</source>
        <translation>60 L / (Bedarf - L) bei einem Bedarf über dem Limit L je Minute</translation>
    </message>
    <message>
        <source>demand within the limit</source>
        <translation>Bedarf innerhalb des Limits</translation>
    </message>
    <message>
        <source>Short: a burst of this kind is throttled almost at once; queue it.</source>
        <translation>Kurz: Ein solcher Stoß wird fast sofort gedrosselt; in eine Warteschlange stellen.</translation>
    </message>
    <message>
        <source>Effective input limit</source>
        <translation>Wirksames Inputlimit</translation>
    </message>
    <message>
        <source>L / (1 - h), h the cache hit rate of the bucket: reads do not count</source>
        <translation>L / (1 - h), h die Cache-Trefferquote der Gruppe: Gelesenes zählt nicht</translation>
    </message>
    <message>
        <source>reads count in the bucket, or no prompt tokens</source>
        <translation>Gelesenes zählt in der Gruppe, oder keine Prompt-Tokens</translation>
    </message>
    <message>
        <source>Cache more: the same limit carries more prompt.</source>
        <translation>Mehr cachen: Dasselbe Limit trägt mehr Prompt.</translation>
    </message>
    <message>
        <source>Days to the spend cap</source>
        <translation>Tage bis zur Ausgabengrenze</translation>
    </message>
    <message>
        <source>(monthly cap - month to date) / spend per day of the month so far</source>
        <translation>(Monatsgrenze - Monat bisher) / Ausgaben je Tag des bisherigen Monats</translation>
    </message>
    <message>
        <source>no cap, or no spend in the month</source>
        <translation>keine Grenze, oder keine Ausgaben im Monat</translation>
    </message>
    <message>
        <source>fewer than 7 days of the month</source>
        <translation>weniger als 7 Tage des Monats</translation>
    </message>
    <message>
        <source>Before the month ends: raise the cap, or service pauses.</source>
        <translation>Vor Monatsende: Grenze erhöhen, sonst pausiert der Dienst.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>change of spend that neither volume nor mix explains / spend after volume and mix: the same work on the same model got dearer</source>
        <translation>Veränderung der Ausgaben, die weder Menge noch Mix erklärt / Ausgaben nach Menge und Mix: Dieselbe Arbeit auf demselben Modell wurde teurer</translation>
    </message>
    <message>
        <source>nothing spent in one of the periods</source>
        <translation>in einem der Zeiträume nichts ausgegeben</translation>
    </message>
    <message>
        <source>fewer than 20 priced calls in one of the periods</source>
        <translation>weniger als 20 Aufrufe mit Preis in einem der Zeiträume</translation>
    </message>
    <message>
        <source>Open the terms behind it: tokens per call, caching, batching or price.</source>
        <translation>Die Terme dahinter öffnen: Tokens je Aufruf, Caching, Batching oder Preis.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring did not keep the password (%1)</source>
        <translation>Der Schlüsselbund des Desktops hat das Passwort nicht aufbewahrt (%1)</translation>
    </message>
    <message>
        <source>%1 combined</source>
        <translation>%1 zusammen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs single calls, which stay in the ledger: synchronise this range</source>
        <translation>„%1“ braucht einzelne Aufrufe, die in der Datenbank bleiben: gleichen Sie diesen Zeitraum ab</translation>
    </message>
    <message>
        <source>A ledger in place has no imports: synchronise this range</source>
        <translation>Eine Datenbank an Ort und Stelle kennt keine Importe: gleichen Sie diesen Zeitraum ab</translation>
    </message>
    <message>
        <source>The times of &quot;%1&quot; are no times to its server: synchronise this range</source>
        <translation>Die Zeiten von „%1“ sind für den Server keine Zeiten: gleichen Sie diesen Zeitraum ab</translation>
    </message>
    <message>
        <source>%1 rows of &quot;%2&quot; hold counts that only reading row by row understands: synchronise this range</source>
        <translation>%1 Zeilen von „%2“ enthalten Zahlen, die nur versteht, wer Zeile für Zeile liest: gleichen Sie diesen Zeitraum ab</translation>
    </message>
    <message>
        <source>Too many groups for their sums to travel; group by less, or copy the calls: synchronise this range</source>
        <translation>Zu viele Gruppen, um ihre Summen zu übertragen; gruppieren Sie nach weniger, oder kopieren Sie die Aufrufe: gleichen Sie diesen Zeitraum ab</translation>
    </message>
    <message>
        <source>A sum of tokens is beyond 64 bits: synchronise this range</source>
        <translation>Eine Summe von Tokens übersteigt 64 Bit: gleichen Sie diesen Zeitraum ab</translation>
    </message>
    <message>
        <source>the %1 family</source>
        <translation>die Familie %1</translation>
    </message>
    <message>
        <source>the %1 families</source>
        <translation>die Familien %1</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alle außer %1</translation>
    </message>
    <message>
        <source>A report is written as .pdf, .json or .html</source>
        <translation>Ein Bericht wird als .pdf, .json oder .html geschrieben</translation>
    </message>
    <message>
        <source>The report could not be written (%1)</source>
        <translation>Der Bericht konnte nicht geschrieben werden (%1)</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>DRAFT</source>
        <translation>ENTWURF</translation>
    </message>
    <message>
        <source>No cost in this period.</source>
        <translation>Keine Kosten in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Report hash</source>
        <translation>Prüfsumme des Berichts</translation>
    </message>
    <message>
        <source>SHA-256 over the text of this report:</source>
        <translation>SHA-256 über den englischen Wortlaut dieses Berichts, in jeder Sprache dieselbe:</translation>
    </message>
    <message>
        <source>Assay, report %1</source>
        <translation>Assay, Bericht %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n. v.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 Aufruf</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>gesamter Zeitraum</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>no call with a time</source>
        <translation>kein Aufruf mit Zeitangabe</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle übrigen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Schlagwort %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: nicht %2</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Balance: shown %1 + left out %2 = ledger %3; with a price: %4 of %5 calls; unattributed %6.</source>
        <translation>Abstimmung: ausgewiesen %1 + ausgelassen %2 = Journal %3; mit Preis: %4 von %5 Aufrufen; nicht zugeordnet: %6.</translation>
    </message>
    <message>
        <source>Balance: shown %1 + left out %2 = ledger %3; with a price: %4 of 1 call; unattributed %5.</source>
        <translation>Abstimmung: ausgewiesen %1 + ausgelassen %2 = Journal %3; mit Preis: %4 von 1 Aufruf; nicht zugeordnet: %5.</translation>
    </message>
    <message>
        <source>The balance does NOT hold: shown %1 + left out %2 = ledger %3; with a price: %4 of %5 calls; unattributed %6.</source>
        <translation>Die Abstimmung geht NICHT auf: ausgewiesen %1 + ausgelassen %2 = Journal %3; mit Preis: %4 von %5 Aufrufen; nicht zugeordnet: %6.</translation>
    </message>
    <message>
        <source>The balance does NOT hold: shown %1 + left out %2 = ledger %3; with a price: %4 of 1 call; unattributed %5.</source>
        <translation>Die Abstimmung geht NICHT auf: ausgewiesen %1 + ausgelassen %2 = Journal %3; mit Preis: %4 von 1 Aufruf; nicht zugeordnet: %5.</translation>
    </message>
    <message>
        <source>Not in the cost, without a price: %1.</source>
        <translation>Ohne Preis, also nicht in den Kosten: %1.</translation>
    </message>
    <message>
        <source>Claude spend and what to do about it</source>
        <translation>Claude-Ausgaben: Befund und Maßnahmen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Expected saving</source>
        <translation>Erwartete Ersparnis</translation>
    </message>
    <message>
        <source>last day, %1</source>
        <translation>letzter Tag, %1</translation>
    </message>
    <message>
        <source>last %1 days, %2</source>
        <translation>letzte %1 Tage, %2</translation>
    </message>
    <message>
        <source>%1 on the day before</source>
        <translation>%1 zum Vortag</translation>
    </message>
    <message>
        <source>%1 on the %2 days before</source>
        <translation>%1 zu den %2 Tagen davor</translation>
    </message>
    <message>
        <source>no earlier period</source>
        <translation>kein früherer Zeitraum</translation>
    </message>
    <message>
        <source>Bill less calls</source>
        <translation>Rechnung minus Aufrufe</translation>
    </message>
    <message>
        <source>does not tie</source>
        <translation>geht nicht auf</translation>
    </message>
    <message>
        <source>ties to the cent</source>
        <translation>geht auf den Cent auf</translation>
    </message>
    <message>
        <source>calls lack a price</source>
        <translation>Aufrufen fehlt ein Preis</translation>
    </message>
    <message>
        <source>no bill entered</source>
        <translation>keine Rechnung eingegeben</translation>
    </message>
    <message>
        <source>What should we commit to?</source>
        <translation>Welche Abnahme sollten wir zusagen?</translation>
    </message>
    <message>
        <source>Nothing: no tier of the offer costs less than paying as you go.</source>
        <translation>Keine: Keine Stufe des Angebots kostet weniger als die Abrechnung nach Verbrauch.</translation>
    </message>
    <message>
        <source>%1 a year, at %2 off list.</source>
        <translation>%1 im Jahr, mit %2 Rabatt auf den Listenpreis.</translation>
    </message>
    <message>
        <source>Expected yearly cost %1, %2 less than the %3 without a commitment; for a yearly consumption between %4 and %5 at list price, after the saving below.</source>
        <translation>Erwartete Jahreskosten: %1, das sind %2 weniger als die %3 ohne Zusage; bei einem Jahresverbrauch zwischen %4 und %5 zum Listenpreis, nach Abzug der Ersparnis weiter unten.</translation>
    </message>
    <message>
        <source>What should we do first?</source>
        <translation>Was sollten wir zuerst tun?</translation>
    </message>
    <message>
        <source>Nothing: no lever was found in the calls of this period.</source>
        <translation>Nichts: In den Aufrufen dieses Zeitraums fand sich kein Hebel.</translation>
    </message>
    <message>
        <source>%1: %2, worth %3 over the period (%4).</source>
        <translation>%1: %2, spart im Zeitraum %3 (%4).</translation>
    </message>
    <message>
        <source>What would it save?</source>
        <translation>Wie viel würde das sparen?</translation>
    </message>
    <message>
        <source>%1 of %2 (%3) over the period, between %4 and %5.</source>
        <translation>%1 von %2 (%3) im Zeitraum, zwischen %4 und %5.</translation>
    </message>
    <message>
        <source>Scenario: %1. P50, P10 and P90 of what its parameters leave open, not an error of the log; %2 when each takes its base value.</source>
        <translation>Szenario: %1. Genannt sind P50, P10 und P90 über das, was seine Parameter offen lassen, kein Messfehler des Protokolls; %2, wenn jeder Parameter seinen Basiswert annimmt.</translation>
    </message>
    <message>
        <source>Suggested scenario: %1. P50, P10 and P90 of what its parameters leave open, not an error of the log; %2 when each takes its base value.</source>
        <translation>Vorgeschlagenes Szenario: %1. Genannt sind P50, P10 und P90 über das, was seine Parameter offen lassen, kein Messfehler des Protokolls; %2, wenn jeder Parameter seinen Basiswert annimmt.</translation>
    </message>
    <message>
        <source>the levers found, together</source>
        <translation>die gefundenen Hebel zusammen</translation>
    </message>
    <message>
        <source>What does one unit cost, and is it changing?</source>
        <translation>Was kostet eine Einheit, und ändert sich das?</translation>
    </message>
    <message>
        <source>Now: %1. Before: %2.</source>
        <translation>Jetzt: %1. Vorher: %2.</translation>
    </message>
    <message>
        <source>Now: %1. There is no earlier period to compare with.</source>
        <translation>Jetzt: %1. Es gibt keinen früheren Zeitraum zum Vergleich.</translation>
    </message>
    <message>
        <source>Does the bill agree with the calls?</source>
        <translation>Stimmt die Rechnung mit den Aufrufen überein?</translation>
    </message>
    <message>
        <source>Yes: every month ties to the cent.</source>
        <translation>Ja: Jeder Monat geht auf den Cent auf.</translation>
    </message>
    <message>
        <source>No call of %1 has a price, so nothing can be held against its bill.</source>
        <translation>Kein Aufruf im %1 hat einen Preis, daher lässt sich der Rechnung nichts gegenüberstellen.</translation>
    </message>
    <message>
        <source>The cost report of %1 holds %2 more than the calls explain.</source>
        <translation>Der Kostenbericht für %1 enthält %2 mehr, als die Aufrufe erklären.</translation>
    </message>
    <message>
        <source>by the %1</source>
        <translation>laut %1</translation>
    </message>
    <message>
        <source>Month (UTC)</source>
        <translation>Monat (UTC)</translation>
    </message>
    <message>
        <source>From the calls</source>
        <translation>Laut Aufrufen</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Laut Rechnung</translation>
    </message>
    <message>
        <source>Of the whole ledger, whatever is selected above, at net prices.</source>
        <translation>Für das ganze Journal, gleich was oben ausgewählt ist, zu Nettopreisen.</translation>
    </message>
    <message>
        <source>Where the money goes</source>
        <translation>Wofür das Geld ausgegeben wird</translation>
    </message>
    <message>
        <source>Spend per week, by workload</source>
        <translation>Ausgaben je Woche nach Workload</translation>
    </message>
    <message>
        <source>Spend per day, by workload</source>
        <translation>Ausgaben je Tag nach Workload</translation>
    </message>
    <message>
        <source>The dearest week began on %1.</source>
        <translation>Die teuerste Woche begann am %1.</translation>
    </message>
    <message>
        <source>The dearest day was %1.</source>
        <translation>Der teuerste Tag war der %1.</translation>
    </message>
    <message>
        <source>Pale bars are weeks of which the period holds a part only.</source>
        <translation>Blasse Balken sind Wochen, die nur zum Teil in den Zeitraum fallen.</translation>
    </message>
    <message>
        <source>Pale bars are days of which the period holds a part only.</source>
        <translation>Blasse Balken sind Tage, die nur zum Teil in den Zeitraum fallen.</translation>
    </message>
    <message>
        <source>By workload</source>
        <translation>Nach Workload</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Nach Team</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>Per call</source>
        <translation>Je Aufruf</translation>
    </message>
    <message>
        <source>Unit economics</source>
        <translation>Stückkosten</translation>
    </message>
    <message>
        <source>Per workload</source>
        <translation>Je Workload</translation>
    </message>
    <message>
        <source>Per team</source>
        <translation>Je Team</translation>
    </message>
    <message>
        <source>Per customer</source>
        <translation>Je Kunde</translation>
    </message>
    <message>
        <source>n/a: not available, because the log or the register does not say. *: a small sample.</source>
        <translation>n. v.: nicht verfügbar, weil Protokoll oder Register es nicht hergeben. *: kleine Stichprobe.</translation>
    </message>
    <message>
        <source>Nobody is served at a loss.</source>
        <translation>Niemand wird mit Verlust bedient.</translation>
    </message>
    <message>
        <source>Served at a loss: %1.</source>
        <translation>Mit Verlust bedient: %1.</translation>
    </message>
    <message>
        <source>What would make it cheaper</source>
        <translation>Was die Ausgaben senken würde</translation>
    </message>
    <message>
        <source>Levers found in the calls, by saving</source>
        <translation>In den Aufrufen gefundene Hebel, nach Ersparnis</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Basis, confidence</source>
        <translation>Grundlage, Konfidenz</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Each saving stands alone, over the period; low and high are the ends of its parameters. Savings of different levers do not add: what they give together is in the scenario.</source>
        <translation>Jede Ersparnis steht für sich, über den Zeitraum; Niedrig und Hoch sind die Grenzen ihrer Parameter. Ersparnisse verschiedener Hebel addieren sich nicht: Was sie zusammen bringen, steht im Szenario.</translation>
    </message>
    <message>
        <source>Already lean: nothing worth doing</source>
        <translation>Bereits schlank: kein lohnender Hebel</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
    <message>
        <source>Every lever found whose confidence is not low, priced together.</source>
        <translation>Alle gefundenen Hebel, deren Konfidenz nicht gering ist, gemeinsam gerechnet.</translation>
    </message>
    <message>
        <source>1 call re-priced, %1 without a price left out.</source>
        <translation>1 Aufruf neu bepreist, %1 ohne Preis ausgelassen.</translation>
    </message>
    <message>
        <source>%1 calls re-priced, %2 without a price left out.</source>
        <translation>%1 Aufrufe neu bepreist, %2 ohne Preis ausgelassen.</translation>
    </message>
    <message>
        <source>Prices: of %1.</source>
        <translation>Preise: vom %1.</translation>
    </message>
    <message>
        <source>Prices: of each call&apos;s own date.</source>
        <translation>Preise: vom Tag des jeweiligen Aufrufs.</translation>
    </message>
    <message>
        <source>What follows takes each parameter at its base value and saves %1; over all values the parameters may take, %2 is expected, %3 to %4.</source>
        <translation>Das Folgende nimmt jeden Parameter mit seinem Basiswert und spart %1; über alle möglichen Werte der Parameter sind %2 zu erwarten, %3 bis %4.</translation>
    </message>
    <message>
        <source>From today&apos;s cost to the scenario&apos;s</source>
        <translation>Von den heutigen Kosten zu denen des Szenarios</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Steps, in the order in which they apply</source>
        <translation>Schritte in der Reihenfolge ihrer Anwendung</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Saves then</source>
        <translation>Spart dann</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Für sich</translation>
    </message>
    <message>
        <source>Saves then: after the steps above it; these add up to the saving. Figures of a step alone are never added.</source>
        <translation>Spart dann: nach den Schritten darüber; diese Beträge ergeben zusammen die Ersparnis. Beträge eines Schritts für sich werden nie addiert.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>What it assumes</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message>
        <source>Commitment: %1</source>
        <translation>Zusage: %1</translation>
    </message>
    <message>
        <source>Form A: the commitment is paid in full, %1.</source>
        <translation>Form A: Die Zusage wird voll bezahlt, %1.</translation>
    </message>
    <message>
        <source>Form B: the commitment is paid in full, %1.</source>
        <translation>Form B: Die Zusage wird voll bezahlt, %1.</translation>
    </message>
    <message>
        <source>Yearly consumption at list price, after the scenario</source>
        <translation>Jahresverbrauch zum Listenpreis nach dem Szenario</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>Wachstum im Jahr</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Run rate %1 a day over %2.</source>
        <translation>Laufender Verbrauch: %1 je Tag über %2.</translation>
    </message>
    <message>
        <source>Run rate %1 a day over %2; what the scenario saves is taken off from the first day of the year.</source>
        <translation>Laufender Verbrauch: %1 je Tag über %2; die Ersparnis des Szenarios ist ab dem ersten Tag des Jahres abgezogen.</translation>
    </message>
    <message>
        <source>If the year turns out otherwise</source>
        <translation>Wenn das Jahr anders verläuft</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Cost of the recommended commitment</source>
        <translation>Kosten der empfohlenen Zusage</translation>
    </message>
    <message>
        <source>Best commitment then</source>
        <translation>Dann beste Zusage</translation>
    </message>
    <message>
        <source>Its cost</source>
        <translation>Deren Kosten</translation>
    </message>
    <message>
        <source>Volume 10 % lower</source>
        <translation>Menge 10 % niedriger</translation>
    </message>
    <message>
        <source>Volume 10 % higher</source>
        <translation>Menge 10 % höher</translation>
    </message>
    <message>
        <source>Every tier of the offer</source>
        <translation>Alle Stufen des Angebots</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Expected cost</source>
        <translation>Erwartete Kosten</translation>
    </message>
    <message>
        <source>Against the best</source>
        <translation>Gegenüber der besten</translation>
    </message>
    <message>
        <source>Chance of shortfall</source>
        <translation>Risiko der Unterschreitung</translation>
    </message>
    <message>
        <source>Expected shortfall</source>
        <translation>Erwartete Unterschreitung</translation>
    </message>
    <message>
        <source>Worst shortfall</source>
        <translation>Größte Unterschreitung</translation>
    </message>
    <message>
        <source>Pays from</source>
        <translation>Lohnt ab</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (empfohlen)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Demand: %1. Pays from: the smallest yearly consumption at list price at which the tier costs no more than no commitment.</source>
        <translation>Bedarf mit Wahrscheinlichkeit: %1. Lohnt ab: kleinster Jahresverbrauch zum Listenpreis, bei dem die Stufe nicht mehr kostet als keine Zusage.</translation>
    </message>
    <message>
        <source>Price basis</source>
        <translation>Preisgrundlage</translation>
    </message>
    <message>
        <source>Catalogue %1, as of %2. Every call pays the price in force on its own UTC date.</source>
        <translation>Katalog %1, Stand %2. Für jeden Aufruf gilt der Preis seines UTC-Datums.</translation>
    </message>
    <message>
        <source>List, net and effective price</source>
        <translation>Listenpreis, Nettopreis und effektiver Preis</translation>
    </message>
    <message>
        <source>Tokens (million)</source>
        <translation>Tokens (Mio.)</translation>
    </message>
    <message>
        <source>At list</source>
        <translation>Zum Listenpreis</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Net per million tokens</source>
        <translation>Netto je Mio. Tokens</translation>
    </message>
    <message>
        <source>Effective: what a million tokens of any kind cost after caching, batches, geography and the contract.</source>
        <translation>Effektiv: was eine Million Tokens jeder Art nach Caching, Batches, Geografie und Vertrag kosten.</translation>
    </message>
    <message>
        <source>No contract was given: net prices are list prices.</source>
        <translation>Kein Vertrag angegeben: Nettopreise sind Listenpreise.</translation>
    </message>
    <message>
        <source>Contract: %1</source>
        <translation>Vertrag: %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Off list</source>
        <translation>Rabatt auf Liste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>own rates</source>
        <translation>eigene Sätze</translation>
    </message>
    <message>
        <source>Catalogue prices applied, dollars per million tokens</source>
        <translation>Angewandte Katalogpreise, Dollar je Million Tokens</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write 5m</source>
        <translation>Schreiben 5 min</translation>
    </message>
    <message>
        <source>Write 1h</source>
        <translation>Schreiben 1 h</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>launch</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1, fast</source>
        <translation>%1, schnell</translation>
    </message>
    <message>
        <source>%1, prompts to %2</source>
        <translation>%1, Prompts bis %2</translation>
    </message>
    <message>
        <source>%1, longer prompts</source>
        <translation>%1, längere Prompts</translation>
    </message>
    <message>
        <source>Before multipliers: batches pay %1 of these, inference in the US %2, regional endpoints %3 (Bedrock) and %4 (Vertex).</source>
        <translation>Vor Faktoren: Für Batches gelten %1 davon, für Inferenz in den USA %2, für regionale Endpunkte %3 (Bedrock) und %4 (Vertex).</translation>
    </message>
    <message>
        <source>Where the prices were read</source>
        <translation>Quellen der Preise</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gelesen am</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Cost is tokens times rate plus fees, call by call, in whole attodollars (1e-18 $); sums are exact and every figure is rounded once, half to even, when it is written. Unknown is never zero: a call without a price is counted and left out of costs.</source>
        <translation>Kosten sind Tokens mal Satz plus Gebühren, Aufruf für Aufruf, in ganzen Attodollar (10⁻¹⁸ $); Summen sind exakt, und jede Zahl wird beim Schreiben einmal gerundet, eine genaue Hälfte zur geraden Ziffer. Unbekanntes ist nie null: Ein Aufruf ohne Preis wird gezählt und fehlt in den Kosten.</translation>
    </message>
    <message>
        <source>In the formulas: c cost of a call, IN uncached input, W5 and W1 cache writes (5 minutes, 1 hour), RD cache reads, OUT output, PT = IN + W5 + W1 + RD.</source>
        <translation>In den Formeln: c Kosten eines Aufrufs, IN Input ohne Cache, W5 und W1 Cache-Schreiben (5 Minuten, 1 Stunde), RD Cache-Lesen, OUT Output, PT = IN + W5 + W1 + RD.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar, wenn</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Source and file</source>
        <translation>Quelle und Datei</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Every record is accounted for: kept + duplicates + rejected + left out = records.</source>
        <translation>Jeder Datensatz ist nachgewiesen: übernommen + doppelt + abgelehnt + ausgelassen = Datensätze.</translation>
    </message>
    <message>
        <source>The records of an import do NOT add up.</source>
        <translation>Die Datensätze eines Imports gehen NICHT auf.</translation>
    </message>
    <message>
        <source>What the sources do not say</source>
        <translation>Was die Quellen nicht sagen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Calls without it</source>
        <translation>Aufrufe ohne Angabe</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What to log</source>
        <translation>Was zu protokollieren ist</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Share of calls</source>
        <translation>Anteil der Aufrufe</translation>
    </message>
    <message>
        <source>Share of cost</source>
        <translation>Kostenanteil</translation>
    </message>
    <message>
        <source>Every call has a price.</source>
        <translation>Jeder Aufruf hat einen Preis.</translation>
    </message>
    <message>
        <source>They are in no cost above, and never counted as zero.</source>
        <translation>Sie fehlen in allen Kosten oben und zählen nie als null.</translation>
    </message>
    <message>
        <source>Calls that do not say whom they served</source>
        <translation>Aufrufe ohne Angabe, wem sie dienten</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlende Angabe</translation>
    </message>
    <message>
        <source>1 call without a price: %1</source>
        <translation>1 Aufruf ohne Preis: %1</translation>
    </message>
    <message>
        <source>%1 calls without a price: %2</source>
        <translation>%1 Aufrufe ohne Preis: %2</translation>
    </message>
    <message>
        <source>the price list does not hold the model</source>
        <translation>die Preisliste enthält das Modell nicht</translation>
    </message>
    <message>
        <source>no price is known for the date</source>
        <translation>für das Datum ist kein Preis bekannt</translation>
    </message>
    <message>
        <source>the call has no time, so no price can be chosen</source>
        <translation>der Aufruf hat keine Zeitangabe, daher lässt sich kein Preis wählen</translation>
    </message>
    <message>
        <source>the model has no fast price</source>
        <translation>das Modell hat keinen Preis für den Schnellmodus</translation>
    </message>
    <message>
        <source>batch and fast at once</source>
        <translation>Batch und Schnellmodus zugleich</translation>
    </message>
    <message>
        <source>input has no price</source>
        <translation>Input hat keinen Preis</translation>
    </message>
    <message>
        <source>cache reads have no price</source>
        <translation>Cache-Lesen hat keinen Preis</translation>
    </message>
    <message>
        <source>5-minute cache writes have no price</source>
        <translation>Cache-Schreiben für 5 Minuten hat keinen Preis</translation>
    </message>
    <message>
        <source>1-hour cache writes have no price</source>
        <translation>Cache-Schreiben für 1 Stunde hat keinen Preis</translation>
    </message>
    <message>
        <source>output has no price</source>
        <translation>Output hat keinen Preis</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
</TS>
