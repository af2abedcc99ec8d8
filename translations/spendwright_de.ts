<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Advice</name>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: off</source>
        <comment>technique</comment>
        <translation>%1: aus</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>parameter, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: on</source>
        <comment>technique</comment>
        <translation>%1: an</translation>
    </message>
    <message>
        <source>%1: on, %2</source>
        <comment>technique, parameters</comment>
        <translation>%1: an, %2</translation>
    </message>
    <message>
        <source>%1: “%2” goes to %3</source>
        <translation>%1: „%2“ geht an %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4</source>
        <comment>technique, parameter, now, then</comment>
        <translation>%1, %2: %3 → %4</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Cache prompts, with what changes moved out of the way</source>
        <translation>Prompts cachen und Veränderliches aus dem Weg räumen</translation>
    </message>
    <message>
        <source>Leave “%1” to %2</source>
        <comment>task, model</comment>
        <translation>„%1“ an %2 geben</translation>
    </message>
    <message>
        <source>%1 less</source>
        <comment>share</comment>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>share</comment>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>The period’s input is then %1 tokens, not %2 (%3).</source>
        <translation>Die Eingabe des Zeitraums sind dann %1 Token statt %2 (%3).</translation>
    </message>
    <message>
        <source>In a typical run %1 of what “%2” sends are tool results.</source>
        <translation>In einem typischen Lauf sind %1 von dem, was „%2“ sendet, Werkzeugergebnisse.</translation>
    </message>
    <message>
        <source>%1 tokens are then written to the prompt cache, not %2.</source>
        <translation>%1 Token werden dann in den Prompt-Cache geschrieben statt %2.</translation>
    </message>
    <message>
        <source>%1 of the input is then read from the prompt cache, where it is %2 now.</source>
        <translation>%1 der Eingabe werden dann aus dem Prompt-Cache gelesen, jetzt sind es %2.</translation>
    </message>
    <message>
        <source>%1 of the tools’ results then come from the cache.</source>
        <translation>%1 der Werkzeugergebnisse kommen dann aus dem Cache.</translation>
    </message>
    <message>
        <source>The period then takes %1 calls, not %2.</source>
        <translation>Der Zeitraum braucht dann %1 Aufrufe statt %2.</translation>
    </message>
    <message>
        <source>%1 of the calls are of runs that nobody waits for; they can go as batches.</source>
        <translation>%1 der Aufrufe gehören zu Läufen, auf die niemand wartet; sie können in Stapeln gehen.</translation>
    </message>
    <message>
        <source>It costs more than it saves beside the other techniques of this scenario.</source>
        <translation>Neben den anderen Techniken dieses Szenarios kostet es mehr, als es spart.</translation>
    </message>
    <message>
        <source>Nothing is ever read from the cache, but %1 tokens are written to it, at a higher price.</source>
        <translation>Nie wird etwas aus dem Cache gelesen, aber %1 Token werden hineingeschrieben, zu höherem Preis.</translation>
    </message>
    <message>
        <source>Only %1 of the input is read from the cache: less than writing %2 tokens to it costs.</source>
        <translation>Nur %1 der Eingabe werden aus dem Cache gelesen: Das spart weniger, als das Schreiben von %2 Token kostet.</translation>
    </message>
    <message>
        <source>Something that changes in every call stands in front of the prompt, so nothing behind it could be read from a cache.</source>
        <translation>Vor dem Prompt steht etwas, das sich bei jedem Aufruf ändert, also könnte nichts dahinter aus einem Cache gelesen werden.</translation>
    </message>
    <message>
        <source>It was measured: %1 of the calls pass there. Those that don’t are made again on the step’s own model, and the saving has that in it.</source>
        <translation>Es wurde gemessen: %1 der Aufrufe gelingen dort. Die übrigen werden auf dem eigenen Modell des Schritts wiederholt; das ist in der Ersparnis enthalten.</translation>
    </message>
    <message>
        <source>%1 of the tools’ results then come from the cache, where it is %2 now.</source>
        <translation>%1 der Werkzeugergebnisse kommen dann aus dem Cache, jetzt sind es %2.</translation>
    </message>
    <message>
        <source>95 of 100 runs take up to %1, now %2.</source>
        <translation>95 von 100 Läufen dauern bis zu %1, jetzt %2.</translation>
    </message>
    <message>
        <source>%1 of the runs succeed, now %2.</source>
        <translation>%1 der Läufe gelingen, jetzt %2.</translation>
    </message>
    <message>
        <source>The model sees less of what came before; what that does to its answers the plan does not know.</source>
        <translation>Das Modell sieht weniger von dem, was vorher war; was das mit den Antworten macht, weiß der Plan nicht.</translation>
    </message>
    <message>
        <source>Results may be as old as the cache keeps them.</source>
        <translation>Ergebnisse können so alt sein, wie der Cache sie behält.</translation>
    </message>
    <message>
        <source>%1, ± %2</source>
        <comment>share, error</comment>
        <translation>%1, ± %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: of %n change(s) that were simulated, none would save anything.</source>
        <translation>
            <numerusform>„%1“: %n Änderung wurde simuliert, sie würde nichts sparen.</numerusform>
            <numerusform>„%1“: Von %n simulierten Änderungen würde keine etwas sparen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” costs %2. %n change(s) would save something beyond the error of the computation, the first of them %3.</source>
        <translation>
            <numerusform>„%1“ kostet %2. %n Änderung würde mehr sparen, als die Berechnung irren kann, nämlich %3.</numerusform>
            <numerusform>„%1“ kostet %2. %n Änderungen würden mehr sparen, als die Berechnung irren kann, die erste davon %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is simulated by itself, on top of what is on: together they don’t save the sum.</source>
        <translation>Jede ist für sich simuliert, zu dem hinzu, was an ist: Zusammen sparen sie nicht die Summe.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>%1, %2 of them thinking</source>
        <comment>tokens</comment>
        <translation>%1, davon %2 Denken</translation>
    </message>
    <message>
        <source>%1, the most it can have cost</source>
        <translation>%1, das meiste, was es gekostet haben kann</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many are left, and of what</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>how many are left, and of what</comment>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation>Eingabe-Tokens</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>The model had finished</source>
        <translation>Das Modell war fertig</translation>
    </message>
    <message>
        <source>The most tokens were written</source>
        <translation>Die meisten Tokens waren geschrieben</translation>
    </message>
    <message>
        <source>A stop sequence was written</source>
        <translation>Eine Stoppfolge wurde geschrieben</translation>
    </message>
    <message>
        <source>The model wants to use a tool</source>
        <translation>Das Modell will ein Werkzeug benutzen</translation>
    </message>
    <message>
        <source>The model paused</source>
        <translation>Das Modell machte Pause</translation>
    </message>
    <message>
        <source>The model refused</source>
        <translation>Das Modell lehnte ab</translation>
    </message>
    <message>
        <source>The context window was full</source>
        <translation>Das Kontextfenster war voll</translation>
    </message>
    <message>
        <source>Counting the input…</source>
        <translation>Die Eingabe wird gezählt…</translation>
    </message>
    <message>
        <source>Reserving the most it can cost…</source>
        <translation>Die höchsten möglichen Kosten werden reserviert…</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Warten auf die Antwort…</translation>
    </message>
    <message>
        <source>The answer is coming…</source>
        <translation>Die Antwort kommt…</translation>
    </message>
    <message>
        <source>It will be tried again…</source>
        <translation>Es wird noch einmal versucht…</translation>
    </message>
    <message>
        <source>Booking what it cost…</source>
        <translation>Die Kosten werden gebucht…</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Fresh input</source>
        <translation>Frische Eingabe</translation>
    </message>
    <message>
        <source>Read from the cache</source>
        <translation>Aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>Written to the cache (5 min)</source>
        <translation>In den Cache geschrieben (5 min)</translation>
    </message>
    <message>
        <source>Written to the cache (1 h)</source>
        <translation>In den Cache geschrieben (1 h)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Warum sie endete</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Erstes Token nach</translation>
    </message>
    <message>
        <source>Left of the rate limits</source>
        <translation>Rest der Ratengrenzen</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfragekennung</translation>
    </message>
</context>
<context>
    <name>BreakEven</name>
    <message>
        <source>%1 runs a day</source>
        <translation>%1 Läufe je Tag</translation>
    </message>
    <message>
        <source>%1 runs a day (%2 to %3)</source>
        <comment>about so many; surely between these</comment>
        <translation>%1 Läufe je Tag (%2 bis %3)</translation>
    </message>
    <message>
        <source>from %1 to %2 runs a day were tried; now %3</source>
        <translation>probiert wurden %1 bis %2 Läufe je Tag; jetzt %3</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>amount, the computation&apos;s error</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: no agent has traffic.</source>
        <translation>%1: Kein Agent hat Verkehr.</translation>
    </message>
    <message>
        <source>%1: no step reads the conversation, so nothing can be cached.</source>
        <translation>%1: Kein Schritt liest das Gespräch, also kann nichts in den Cache.</translation>
    </message>
    <message>
        <source>%1: prompt caching is off.</source>
        <translation>%1: Prompt-Caching ist aus.</translation>
    </message>
    <message>
        <source>%1: model routing is off.</source>
        <translation>%1: Modell-Routing ist aus.</translation>
    </message>
    <message>
        <source>%1: no step is routed to a cheaper model.</source>
        <translation>%1: Kein Schritt wird an ein billigeres Modell geleitet.</translation>
    </message>
    <message>
        <source>%1: unknown; a model has no price.</source>
        <translation>%1: unbekannt; ein Modell hat keinen Preis.</translation>
    </message>
    <message>
        <source>Prompt caching</source>
        <translation>Prompt-Caching</translation>
    </message>
    <message>
        <source>%1 can&apos;t act: the longest prefix has %2 tokens, its model caches from %3 on.</source>
        <translation>%1 kann nicht wirken: Das längste Präfix hat %2 Token, sein Modell nimmt erst ab %3 in den Cache.</translation>
    </message>
    <message>
        <source>%1 saves %2 now</source>
        <translation>%1 spart jetzt %2</translation>
    </message>
    <message>
        <source>%1; it pays from about %2 on.</source>
        <translation>%1; es lohnt sich ab etwa %2.</translation>
    </message>
    <message>
        <source>%1, and at any traffic tried (%2).</source>
        <translation>%1, und das bei jedem probierten Verkehr (%2).</translation>
    </message>
    <message>
        <source>%1 costs %2 more now</source>
        <translation>%1 kostet jetzt %2 mehr</translation>
    </message>
    <message>
        <source>%1; it starts to pay at about %2.</source>
        <translation>%1; es lohnt sich erst ab etwa %2.</translation>
    </message>
    <message>
        <source>%1, and never pays in the range tried (%2).</source>
        <translation>%1 und lohnt sich im probierten Bereich nie (%2).</translation>
    </message>
    <message>
        <source>%1 makes no visible difference now (%2).</source>
        <translation>%1 macht jetzt keinen sichtbaren Unterschied (%2).</translation>
    </message>
    <message>
        <source>an hour</source>
        <comment>a TTL of ...</comment>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <comment>a TTL of ...</comment>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>Cache for 5 minutes or an hour: no visible difference now</source>
        <translation>Cache für 5 Minuten oder eine Stunde: jetzt kein sichtbarer Unterschied</translation>
    </message>
    <message>
        <source>Cache for 5 minutes or an hour: %1 is cheaper now, by %2</source>
        <translation>Cache für 5 Minuten oder eine Stunde: Jetzt ist %1 billiger, um %2</translation>
    </message>
    <message>
        <source>%1 below about %2</source>
        <comment>a TTL is cheaper</comment>
        <translation>%1 unter etwa %2</translation>
    </message>
    <message>
        <source>%1 above about %2</source>
        <comment>a TTL is cheaper</comment>
        <translation>%1 über etwa %2</translation>
    </message>
    <message>
        <source>never the other in the range tried (%1)</source>
        <translation>im probierten Bereich nie umgekehrt (%1)</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence of several parts</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>the plan says %1</source>
        <translation>der Plan sagt %1</translation>
    </message>
    <message>
        <source>the plan says %1 to %2</source>
        <translation>der Plan sagt %1 bis %2</translation>
    </message>
    <message>
        <source>not all are measured</source>
        <translation>nicht alle sind gemessen</translation>
    </message>
    <message>
        <source>nobody has measured it</source>
        <translation>gemessen hat sie niemand</translation>
    </message>
    <message>
        <source>Model routing never pays, even if every call passes (%1).</source>
        <translation>Modell-Routing lohnt sich nie, auch wenn jeder Aufruf gelingt (%1).</translation>
    </message>
    <message>
        <source>Model routing pays even if no call passes (%1).</source>
        <translation>Modell-Routing lohnt sich sogar, wenn kein Aufruf gelingt (%1).</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>about so much; surely between these</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Model routing stops paying below a pass rate of about %1; %2.</source>
        <translation>Modell-Routing lohnt sich nicht mehr unter einer Erfolgsquote von etwa %1; %2.</translation>
    </message>
    <message>
        <source>Cache for 5 minutes or an hour</source>
        <translation>Cache für 5 Minuten oder eine Stunde</translation>
    </message>
    <message>
        <source>Model routing</source>
        <translation>Modell-Routing</translation>
    </message>
</context>
<context>
    <name>Breakdown</name>
    <message>
        <source>Fresh input</source>
        <translation>Frische Eingabe</translation>
    </message>
    <message>
        <source>Cache write (5 min)</source>
        <translation>Cache-Schreiben (5 min)</translation>
    </message>
    <message>
        <source>Cache write (1 h)</source>
        <translation>Cache-Schreiben (1 h)</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache-Lesen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Steps&apos; own calls</source>
        <translation>Eigene Aufrufe der Schritte</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Fetches</source>
        <translation>Abrufe</translation>
    </message>
    <message>
        <source>History summary</source>
        <translation>Verlauf kürzen</translation>
    </message>
    <message>
        <source>Compaction</source>
        <translation>Verdichtung</translation>
    </message>
    <message>
        <source>Tool fees</source>
        <translation>Werkzeuggebühren</translation>
    </message>
    <message>
        <source>Calls without a price</source>
        <translation>Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>input sent fresh</source>
        <translation>frisch gesendete Eingabe</translation>
    </message>
    <message>
        <source>input written to the cache</source>
        <translation>in den Cache geschriebene Eingabe</translation>
    </message>
    <message>
        <source>input read from the cache</source>
        <translation>aus dem Cache gelesene Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>tool fees</source>
        <translation>Werkzeuggebühren</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>agent, step</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>cost, share of the bill</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>scenario, cost</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 of the bill</source>
        <translation>%1, %2 der Rechnung</translation>
    </message>
    <message>
        <source>%1 calls to models without a price are left out</source>
        <translation>%1 Aufrufe an Modelle ohne Preis fehlen darin</translation>
    </message>
    <message>
        <source>%1 of the bill is %2.</source>
        <translation>%1 der Rechnung sind %2.</translation>
    </message>
    <message>
        <source>%1 of the bill is %2; %3 is %4.</source>
        <translation>%1 der Rechnung sind %2, %3 sind %4.</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Anlässe</translation>
    </message>
    <message>
        <source>What each agent costs; a click shows its steps</source>
        <translation>Was jeder Agent kostet; ein Klick zeigt seine Schritte</translation>
    </message>
    <message>
        <source>What each step costs, with its retries and fetches</source>
        <translation>Was jeder Schritt kostet, mit seinen Wiederholungen und Abrufen</translation>
    </message>
    <message>
        <source>What the calls to each model cost</source>
        <translation>Was die Aufrufe an jedes Modell kosten</translation>
    </message>
    <message>
        <source>What input, cached input and output cost, and the tools&apos; fees</source>
        <translation>Was Eingabe, Eingabe aus dem Cache und Ausgabe kosten, und die Gebühren der Werkzeuge</translation>
    </message>
    <message>
        <source>What calls are made for</source>
        <translation>Wozu aufgerufen wird</translation>
    </message>
    <message>
        <source>Where the bill goes, %1. %2</source>
        <comment>by agents, say; then all of them</comment>
        <translation>Wohin die Rechnung geht, %1. %2</translation>
    </message>
    <message>
        <source>%1: what it costs is unknown; no model of it has a price.</source>
        <translation>%1: Was es kostet, ist unbekannt; keines der Modelle hat einen Preis.</translation>
    </message>
    <message>
        <source>%1: nothing costs anything.</source>
        <translation>%1: Nichts kostet etwas.</translation>
    </message>
    <message>
        <source>“%1” alone is %2.</source>
        <comment>agent or step, share of the bill</comment>
        <translation>„%1“ allein macht %2 aus.</translation>
    </message>
    <message>
        <source>%1 calls to models without a price are left out.</source>
        <translation>%1 Aufrufe an Modelle ohne Preis fehlen darin.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>scenario, what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>no price is known</source>
        <translation>kein Preis bekannt</translation>
    </message>
    <message>
        <source>%1 in, %2 out per million tokens</source>
        <translation>%1 Eingabe, %2 Ausgabe je Million Token</translation>
    </message>
    <message>
        <source>classify</source>
        <translation>klassifizieren</translation>
    </message>
    <message>
        <source>say which of a few kinds it is</source>
        <translation>sagen, was von wenigem es ist</translation>
    </message>
    <message>
        <source>extract</source>
        <translation>herauslesen</translation>
    </message>
    <message>
        <source>find facts in a text</source>
        <translation>Fakten in einem Text finden</translation>
    </message>
    <message>
        <source>route</source>
        <translation>zuweisen</translation>
    </message>
    <message>
        <source>decide who or what is next</source>
        <translation>entscheiden, wer oder was an der Reihe ist</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>umformen</translation>
    </message>
    <message>
        <source>say the same in another form</source>
        <translation>dasselbe in anderer Form sagen</translation>
    </message>
    <message>
        <source>summarize</source>
        <translation>zusammenfassen</translation>
    </message>
    <message>
        <source>say the same in fewer words</source>
        <translation>dasselbe kürzer sagen</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>verfassen</translation>
    </message>
    <message>
        <source>write something new</source>
        <translation>etwas Neues schreiben</translation>
    </message>
    <message>
        <source>synthesize</source>
        <translation>zusammenführen</translation>
    </message>
    <message>
        <source>make one text of many</source>
        <translation>aus vielen Texten einen machen</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>schlussfolgern</translation>
    </message>
    <message>
        <source>think it through</source>
        <translation>gründlich nachdenken</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>prefix and the whole conversation</source>
        <translation>Präfix und das ganze Gespräch</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>its prompt and the latest user message</source>
        <translation>den eigenen Prompt und die letzte Nachricht</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>its prompt and the latest tool result</source>
        <translation>den eigenen Prompt und das letzte Werkzeugergebnis</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>its prompt alone</source>
        <translation>nur den eigenen Prompt</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>each run independently of the others</source>
        <translation>jeder Lauf unabhängig von den anderen</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>at equal distances</source>
        <translation>in gleichen Abständen</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alle auf einmal</translation>
    </message>
    <message>
        <source>together at one hour of each day</source>
        <translation>zusammen zu einer Stunde des Tages</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no tool</comment>
        <translation>keines</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no agent</comment>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Runs a day</source>
        <translation>Läufe je Tag</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Eintreffen</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>Think time</source>
        <translation>Bedenkzeit</translation>
    </message>
    <message>
        <source>User message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>dollars a result</source>
        <translation>Dollar je Ergebnis</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Distinct inputs</source>
        <translation>Verschiedene Eingaben</translation>
    </message>
    <message>
        <source>Popularity</source>
        <translation>Beliebtheit</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>%1 ± %2</source>
        <comment>difference, the computation&apos;s error</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>P5, P95</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Difference in percent</source>
        <translation>Unterschied in Prozent</translation>
    </message>
    <message>
        <source>Range (P5–P95)</source>
        <translation>Spanne (P5–P95)</translation>
    </message>
    <message>
        <source>Cost per run</source>
        <translation>Kosten je Lauf</translation>
    </message>
    <message>
        <source>Cost per successful run</source>
        <translation>Kosten je gelungenem Lauf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Latency P50</source>
        <translation>Latenz P50</translation>
    </message>
    <message>
        <source>Latency P95</source>
        <translation>Latenz P95</translation>
    </message>
    <message>
        <source>Input read from the cache</source>
        <translation>Aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>Tool cache hits</source>
        <translation>Treffer im Tool-Cache</translation>
    </message>
    <message>
        <source>Runs that succeed</source>
        <translation>Läufe, die gelingen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>P5–P95: %1</source>
        <translation>P5–P95: %1</translation>
    </message>
    <message>
        <source>Difference: %1 (%2)</source>
        <translation>Unterschied: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 calls to models without a price are left out</source>
        <translation>%1 Aufrufe an Modelle ohne Preis fehlen darin</translation>
    </message>
    <message>
        <source>Nothing differs in the settings</source>
        <translation>In den Einstellungen ist nichts verschieden</translation>
    </message>
    <message>
        <source>What differs in the settings</source>
        <translation>Was in den Einstellungen verschieden ist</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>cost, difference in percent</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What scenarios cost. %1</source>
        <translation>Was Szenarien kosten. %1</translation>
    </message>
    <message>
        <source>Choose at least one more scenario to compare with.</source>
        <translation>Noch mindestens ein Szenario zum Vergleichen auswählen.</translation>
    </message>
    <message>
        <source>Which is the cheapest is unknown: “%1” calls models without a price.</source>
        <translation>Welches am billigsten ist, ist unbekannt: „%1“ ruft Modelle ohne Preis auf.</translation>
    </message>
    <message>
        <source>The periods differ, so the costs can&apos;t be compared; the costs per run can.</source>
        <translation>Die Zeiträume sind verschieden, also lassen sich die Kosten nicht vergleichen; die Kosten je Lauf schon.</translation>
    </message>
    <message>
        <source>None costs less than “%1”, %2.</source>
        <translation>Keines kostet weniger als „%1“, %2.</translation>
    </message>
    <message>
        <source>“%1” and “%2” cost the same within the computation&apos;s error.</source>
        <translation>„%1“ und „%2“ kosten dasselbe, soweit die Rechnung es weiß.</translation>
    </message>
    <message>
        <source>“%1” costs the least: %2, %3 against “%4”.</source>
        <translation>„%1“ kostet am wenigsten: %2, %3 gegenüber „%4“.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a key and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a technique</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a parameter and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a technique</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>on: %1</source>
        <comment>a technique and its parameters</comment>
        <translation>ein: %1</translation>
    </message>
    <message>
        <source>as usual</source>
        <comment>a value that the plan does not give</comment>
        <translation>wie üblich</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>Cache read</source>
        <translation>Aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>In den Cache geschrieben</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Own answers</source>
        <translation>Eigene Antworten</translation>
    </message>
    <message>
        <source>Tool results</source>
        <translation>Werkzeugergebnisse</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>instructions and tool definitions, sent with every call</source>
        <translation>Anweisungen und Werkzeugbeschreibungen, die mit jedem Aufruf mitgehen</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>its own earlier answers</source>
        <translation>eigene frühere Antworten</translation>
    </message>
    <message>
        <source>tool results</source>
        <translation>Werkzeugergebnisse</translation>
    </message>
    <message>
        <source>summaries</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>a retry</source>
        <translation>eine Wiederholung</translation>
    </message>
    <message>
        <source>a fetch</source>
        <translation>ein Nachladen</translation>
    </message>
    <message>
        <source>a history summary</source>
        <translation>eine Zusammenfassung des Verlaufs</translation>
    </message>
    <message>
        <source>a compaction</source>
        <translation>eine Verdichtung</translation>
    </message>
    <message>
        <source>Call %1: %2, %3</source>
        <translation>Aufruf %1: %2, %3</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <comment>what they are, how many</comment>
        <translation>%1: %2 Token</translation>
    </message>
    <message>
        <source>cost unknown: the model has no price</source>
        <translation>Kosten unbekannt: Das Modell hat keinen Preis</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s)</source>
        <translation>
            <numerusform>%1: %n Aufruf</numerusform>
            <numerusform>%1: %n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens sent</source>
        <translation>%1 Token gesendet</translation>
    </message>
    <message>
        <source>the first %1 are drawn</source>
        <translation>die ersten %1 sind gezeichnet</translation>
    </message>
    <message>
        <source>Tokens of a call</source>
        <translation>Token eines Aufrufs</translation>
    </message>
    <message>
        <source>A run in the middle sends nothing in “%1”.</source>
        <translation>Ein mittlerer Lauf sendet in „%1“ nichts.</translation>
    </message>
    <message numerus="yes">
        <source>A typical run sends %1 tokens in %n call(s); %2 of them are %3.</source>
        <translation>
            <numerusform>Ein typischer Lauf sendet %1 Token in %n Aufruf; %2 davon sind %3.</numerusform>
            <numerusform>Ein typischer Lauf sendet %1 Token in %n Aufrufen; %2 davon sind %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “%1” it sends %2 in %n call(s)</source>
        <translation>
            <numerusform>In „%1“ sendet er %2 in %n Aufruf</numerusform>
            <numerusform>In „%1“ sendet er %2 in %n Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of them read from the cache.</source>
        <translation>, davon %1 aus dem Cache gelesen.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Spendwright</source>
        <translation>Über Spendwright</translation>
    </message>
    <message>
        <source>&lt;b&gt;Spendwright %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Spendwright %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>What your LLM agents will cost, and what saves. Everything is computed on this machine.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later. Uses Qt %1 and QCustomPlot.</source>
        <translation>Was LLM-Agenten kosten werden und was davon sich sparen lässt. Alles wird auf diesem Rechner berechnet.&lt;br&gt;&lt;br&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer. Verwendet Qt %1 und QCustomPlot.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>%1 is %2, which is more than anything that can be computed here; the most is %3</source>
        <translation>%1 ist %2, mehr als sich hier irgend berechnen lässt; höchstens %3</translation>
    </message>
    <message>
        <source>%1 is %2, but is a share or a chance: it must be from 0 to 1</source>
        <translation>%1 ist %2, ist aber ein Anteil oder eine Wahrscheinlichkeit: erlaubt ist 0 bis 1</translation>
    </message>
    <message>
        <source>%1 is %2 tokens, but no context holds more than a few million; the most is %3</source>
        <translation>%1 ist %2 Token, doch kein Kontext fasst mehr als ein paar Millionen; höchstens %3</translation>
    </message>
    <message>
        <source>%1 is %2; more than %3 runs a day would take hours to simulate. Plan a part of the traffic and scale its cost up</source>
        <translation>%1 ist %2; mehr als %3 Läufe je Tag zu simulieren würde Stunden dauern. Besser einen Teil des Verkehrs planen und die Kosten hochrechnen</translation>
    </message>
    <message>
        <source>%1 is %2; more than %3 repetitions in one run would take hours to simulate, and no context would hold them. Plan fewer repetitions and more runs</source>
        <translation>%1 ist %2; mehr als %3 Wiederholungen in einem Lauf zu simulieren würde Stunden dauern, und kein Kontext fasste sie. Besser weniger Wiederholungen und mehr Läufe planen</translation>
    </message>
    <message>
        <source>%1 is %2; more than %3 results of one step would take hours to simulate. Plan fewer and larger results</source>
        <translation>%1 ist %2; mehr als %3 Ergebnisse eines Schritts zu simulieren würde Stunden dauern. Besser weniger und größere Ergebnisse planen</translation>
    </message>
    <message>
        <source>%1 is %2; more than %3 sub-agents at once would take hours to simulate. Plan fewer of them and more runs</source>
        <translation>%1 ist %2; mehr als %3 Unteragenten auf einmal zu simulieren würde Stunden dauern. Besser weniger davon und mehr Läufe planen</translation>
    </message>
    <message>
        <source>%1 is %2; a conversation of more than %3 turns would take hours to simulate. Plan shorter and more conversations</source>
        <translation>%1 ist %2; ein Gespräch mit mehr als %3 Zügen zu simulieren würde Stunden dauern. Besser kürzere und mehr Gespräche planen</translation>
    </message>
    <message>
        <source>%1 is %2; above %3 the cache practically never sees the same thing again, so write at most that</source>
        <translation>%1 ist %2; über %3 sieht der Cache praktisch nie dasselbe wieder, also höchstens so viel angeben</translation>
    </message>
    <message>
        <source>%1 is %2 seconds; %3 are more than 30 years, so write at most that</source>
        <translation>%1 ist %2 Sekunden; %3 sind mehr als 30 Jahre, also höchstens so viel angeben</translation>
    </message>
    <message>
        <source>%1 is %2; it multiplies repeats and sizes, and at more than %3 times the simulation would take hours</source>
        <translation>%1 ist %2; das vervielfacht Wiederholungen und Größen, und bei mehr als dem %3-Fachen würde die Simulation Stunden dauern</translation>
    </message>
    <message>
        <source>%1 is %2 dollars; a single price or fee of more than %3 is surely a slip</source>
        <translation>%1 ist %2 Dollar; ein einzelner Preis oder eine Gebühr von mehr als %3 ist sicher ein Versehen</translation>
    </message>
    <message>
        <source>%1 is %2; with more than %3 there is one popular input and nothing else, so write at most that</source>
        <translation>%1 ist %2; bei mehr als %3 gibt es eine beliebte Eingabe und sonst nichts, also höchstens so viel angeben</translation>
    </message>
    <message>
        <source>%1 is %2; a multiplier of more than %3 is surely a slip</source>
        <translation>%1 ist %2; ein Faktor von mehr als %3 ist sicher ein Versehen</translation>
    </message>
    <message>
        <source>%1 is %2 tokens a second; more than %3 is surely a slip</source>
        <translation>%1 ist %2 Token je Sekunde; mehr als %3 ist sicher ein Versehen</translation>
    </message>
    <message>
        <source>%1 must have the keys of exactly one distribution: p5 and p95; min and max, perhaps mode; or values, perhaps weights</source>
        <translation>%1 braucht die Schlüssel genau einer Verteilung: p5 und p95; min und max, dazu vielleicht mode; oder values, dazu vielleicht weights</translation>
    </message>
    <message>
        <source>%1 is %2 but %3 is %4: %1 must not be above %3</source>
        <translation>%1 ist %2, aber %3 ist %4: %1 darf nicht über %3 liegen</translation>
    </message>
    <message>
        <source>%1 is so wide that its rarest draws reach %2; bring p5 %3 and p95 %4 nearer together</source>
        <translation>%1 ist so breit, dass die seltensten Werte %2 erreichen; p5 %3 und p95 %4 müssen näher zusammen</translation>
    </message>
    <message>
        <source>p5 is %1, but must be above 0; use min and max for a range that begins at 0</source>
        <translation>p5 ist %1, muss aber über 0 liegen; für einen Bereich ab 0 sind min und max da</translation>
    </message>
    <message>
        <source>values is empty; list at least one number</source>
        <translation>values ist leer; wenigstens eine Zahl muss darin stehen</translation>
    </message>
    <message>
        <source>values lists %1 numbers; each draw looks through them, so %2 are the most</source>
        <translation>values nennt %1 Zahlen; jede Ziehung geht sie durch, daher sind %2 das Höchste</translation>
    </message>
    <message>
        <source>%1 must be a number, but is the text %2; in a file write %3</source>
        <translation>%1 muss eine Zahl sein, ist aber der Text %2; in einer Datei steht dafür %3</translation>
    </message>
    <message>
        <source>%1 must be a number or a distribution such as {&quot;p5&quot;: 300, &quot;p95&quot;: 900}, but is %2</source>
        <translation>%1 muss eine Zahl sein oder eine Verteilung wie {&quot;p5&quot;: 300, &quot;p95&quot;: 900}, ist aber %2</translation>
    </message>
    <message>
        <source>Brackets are nested more than %1 deep here; no plan needs that, so the file is not read</source>
        <translation>Klammern sind hier mehr als %1 Ebenen tief geschachtelt; das braucht kein Plan, darum wird die Datei nicht gelesen</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands here twice; remove one of the two</source>
        <translation>Der Schlüssel „%1“ steht hier zweimal; einer davon muss weg</translation>
    </message>
    <message>
        <source>The number %1 is too large for a computer to hold; write a finite one</source>
        <translation>Die Zahl %1 ist zu groß für einen Rechner; nötig ist eine endliche</translation>
    </message>
    <message>
        <source>This is not JSON from line %1, column %2 on: %3</source>
        <translation>Ab Zeile %1, Spalte %2 ist das kein JSON: %3</translation>
    </message>
    <message>
        <source>Byte %2 of line %1 is not UTF-8; save the file in the encoding UTF-8</source>
        <translation>Byte %2 von Zeile %1 ist kein UTF-8; die Datei muss in UTF-8 gespeichert sein</translation>
    </message>
    <message>
        <source>There is nothing but blanks; JSON was expected</source>
        <translation>Hier stehen nur Leerzeichen; erwartet wird JSON</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;, neither in the price book nor among the plan&apos;s own; name another one, or add it to the plan&apos;s &quot;models&quot;</source>
        <translation>Ein Modell „%1“ gibt es weder in der Preisliste noch unter den eigenen des Plans; ein anderes nennen oder es unter „models“ in den Plan aufnehmen</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;, neither in the price book nor among the plan&apos;s own; is &quot;%2&quot; meant?</source>
        <translation>Ein Modell „%1“ gibt es weder in der Preisliste noch unter den eigenen des Plans; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>The default model here, %1, is not in the price book; name another one</source>
        <translation>Das Modell, das hier sonst gälte, %1, ist nicht in der Preisliste; ein anderes nennen</translation>
    </message>
    <message>
        <source>There is no tool with the id &quot;%1&quot; in this plan</source>
        <translation>Ein Werkzeug mit der Kennung „%1“ gibt es in diesem Plan nicht</translation>
    </message>
    <message>
        <source>There is no tool with the id &quot;%1&quot; in this plan; is &quot;%2&quot; meant?</source>
        <translation>Ein Werkzeug mit der Kennung „%1“ gibt es in diesem Plan nicht; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>There is no agent with the id &quot;%1&quot; in this plan</source>
        <translation>Einen Agenten mit der Kennung „%1“ gibt es in diesem Plan nicht</translation>
    </message>
    <message>
        <source>There is no agent with the id &quot;%1&quot; in this plan; is &quot;%2&quot; meant?</source>
        <translation>Einen Agenten mit der Kennung „%1“ gibt es in diesem Plan nicht; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>%1 has %2 members; more than %3 can&apos;t be computed in a sensible time. Split the plan into several files</source>
        <translation>%1 hat %2 Einträge; mehr als %3 lassen sich nicht in vernünftiger Zeit berechnen. Den Plan auf mehrere Dateien aufteilen</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is taken already; give each its own</source>
        <translation>Die Kennung „%1“ ist schon vergeben; jedes braucht seine eigene</translation>
    </message>
    <message>
        <source>There is no technique &quot;%1&quot;; there are %2</source>
        <translation>Eine Technik „%1“ gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>There is no technique &quot;%1&quot;; is &quot;%2&quot; meant?</source>
        <translation>Eine Technik „%1“ gibt es nicht; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in the order twice</source>
        <translation>„%1“ steht zweimal in der Reihenfolge</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in the order, but is not on in this scenario</source>
        <translation>„%1“ steht in der Reihenfolge, ist in diesem Szenario aber nicht eingeschaltet</translation>
    </message>
    <message>
        <source>set changes %1 places; more than %2 make another plan, so write another file</source>
        <translation>set ändert %1 Stellen; mehr als %2 ergeben einen anderen Plan, also eine andere Datei</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a path; paths look like /agents/research/traffic/runs_per_day</source>
        <translation>„%1“ ist kein Pfad; Pfade sehen so aus: /agents/research/traffic/runs_per_day</translation>
    </message>
    <message>
        <source>A scenario can&apos;t change &quot;%1&quot;</source>
        <translation>Ein Szenario kann „%1“ nicht ändern</translation>
    </message>
    <message>
        <source>The scenario &quot;before&quot; is the plan without techniques; give this one another id</source>
        <translation>Das Szenario „before“ ist der Plan ohne Techniken; dieses braucht eine andere Kennung</translation>
    </message>
    <message>
        <source>The scenario &quot;before&quot; is the plan as it is; give one that changes it another id</source>
        <translation>Das Szenario „before“ ist der Plan, wie er ist; eines, das ihn ändert, braucht eine andere Kennung</translation>
    </message>
    <message>
        <source>The file has %1 bytes; a plan is some kilobytes, and no more than %2 bytes are read</source>
        <translation>Die Datei hat %1 Byte; ein Plan hat einige Kilobyte, und mehr als %2 Byte werden nicht gelesen</translation>
    </message>
    <message>
        <source>A plan is an object in curly brackets, but this is %1</source>
        <translation>Ein Plan ist ein Objekt in geschweiften Klammern, dies aber ist %1</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; differs from the key &quot;%2&quot; under which the model stands; leave the id out</source>
        <translation>Die Kennung „%1“ ist anders als der Schlüssel „%2“, unter dem das Modell steht; die Kennung weglassen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names two models</source>
        <translation>„%1“ benennt zwei Modelle</translation>
    </message>
    <message>
        <source>A model&apos;s id is empty; give it a name of its own</source>
        <translation>Die Kennung eines Modells ist leer; es braucht einen eigenen Namen</translation>
    </message>
    <message>
        <source>%1 has no price on %2: its calls will be counted, but not priced</source>
        <translation>%1 hat am %2 keinen Preis: die Aufrufe werden gezählt, aber nicht berechnet</translation>
    </message>
    <message>
        <source>%1 is retired: its provider no longer answers calls to it</source>
        <translation>%1 ist abgeschaltet: der Anbieter beantwortet keine Aufrufe mehr</translation>
    </message>
    <message>
        <source>%1 is %2, but tokens are whole; %3 is taken</source>
        <translation>%1 ist %2, Token aber sind ganze; gerechnet wird mit %3</translation>
    </message>
    <message>
        <source>confidence goes up to %1; it is compared with a threshold that is mostly below 1</source>
        <translation>confidence geht bis %1; verglichen wird mit einer Schwelle, die meist unter 1 liegt</translation>
    </message>
    <message>
        <source>%1 must be a tool&apos;s id, or a list such as [{&quot;id&quot;: &quot;search&quot;, &quot;weight&quot;: 2}], but is %2</source>
        <translation>%1 muss die Kennung eines Werkzeugs sein oder eine Liste wie [{&quot;id&quot;: &quot;search&quot;, &quot;weight&quot;: 2}], ist aber %2</translation>
    </message>
    <message>
        <source>All weights of %1 are 0; at least one must be above 0</source>
        <translation>Alle Gewichte von %1 sind 0; wenigstens eines muss darüber liegen</translation>
    </message>
    <message>
        <source>The agent has no steps, so it would do nothing; give it at least one</source>
        <translation>Der Agent hat keine Schritte und täte nichts; er braucht wenigstens einen</translation>
    </message>
    <message>
        <source>%1 is %2; the hours of a day are 0 to %3</source>
        <translation>%1 ist %2; die Stunden eines Tages sind 0 bis %3</translation>
    </message>
    <message>
        <source>There is no place &quot;%1&quot; in this plan; things in lists are named by their ids</source>
        <translation>Eine Stelle „%1“ gibt es in diesem Plan nicht; was in Listen steht, wird mit seiner Kennung benannt</translation>
    </message>
    <message>
        <source>%1 scenarios change a plan of %2 values; that many copies do not fit in memory. Split the plan into several files</source>
        <translation>%1 Szenarien ändern einen Plan mit %2 Werten; so viele Kopien passen nicht in den Speicher. Den Plan auf mehrere Dateien aufteilen</translation>
    </message>
    <message>
        <source>%1 is %2, but can&apos;t be negative</source>
        <translation>%1 ist %2, kann aber nicht negativ sein</translation>
    </message>
    <message>
        <source>%1 must be a text in quotation marks, but is %2</source>
        <translation>%1 muss ein Text in Anführungszeichen sein, ist aber %2</translation>
    </message>
    <message>
        <source>%1 must be a number, but is %2</source>
        <translation>%1 muss eine Zahl sein, ist aber %2</translation>
    </message>
    <message>
        <source>%1 is %2, but must be above 0</source>
        <translation>%1 ist %2, muss aber über 0 liegen</translation>
    </message>
    <message>
        <source>%1 must be a whole number, but is %2</source>
        <translation>%1 muss eine ganze Zahl sein, ist aber %2</translation>
    </message>
    <message>
        <source>%1 must be a list in square brackets, but is %2</source>
        <translation>%1 muss eine Liste in eckigen Klammern sein, ist aber %2</translation>
    </message>
    <message>
        <source>%1 must be an object in curly brackets, but is %2</source>
        <translation>%1 muss ein Objekt in geschweiften Klammern sein, ist aber %2</translation>
    </message>
    <message>
        <source>%1 must be a date such as &quot;2026-11-22&quot;, but is %2</source>
        <translation>%1 muss ein Datum wie &quot;2026-11-22&quot; sein, ist aber %2</translation>
    </message>
    <message>
        <source>%1 is missing here, and there is no default for it</source>
        <translation>%1 fehlt hier, und es gibt nichts, was stattdessen gälte</translation>
    </message>
    <message>
        <source>%1 must be true or false, but is %2</source>
        <translation>%1 muss true oder false sein, ist aber %2</translation>
    </message>
    <message>
        <source>%1 is %2; it must be one of %3</source>
        <translation>%1 ist %2; möglich ist eines von %3</translation>
    </message>
    <message>
        <source>%1 is empty; give it a name of its own</source>
        <translation>%1 ist leer; nötig ist ein eigener Name</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; means nothing here; it is kept, but has no effect</source>
        <translation>Der Schlüssel „%1“ bedeutet hier nichts; er bleibt stehen, hat aber keine Wirkung</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; means nothing here; it is kept, but has no effect. Is &quot;%2&quot; meant?</source>
        <translation>Der Schlüssel „%1“ bedeutet hier nichts; er bleibt stehen, hat aber keine Wirkung. Ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>This is not a plan: format is %1, not &quot;%2&quot;</source>
        <translation>Das ist kein Plan: format ist %1 und nicht „%2“</translation>
    </message>
    <message>
        <source>The plan is of version %1, but this program reads versions up to %2; it takes a newer Spendwright</source>
        <translation>Der Plan hat Version %1, dieses Programm aber liest Versionen bis %2; dafür braucht es ein neueres Spendwright</translation>
    </message>
    <message>
        <source>There is no version %1 of plans; the first is 1</source>
        <translation>Eine Version %1 von Plänen gibt es nicht; die erste ist 1</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 0 to %2, but is %3</source>
        <translation>%1 muss eine ganze Zahl von 0 bis %2 sein, ist aber %3</translation>
    </message>
    <message>
        <source>%1 is %2; more than %3 days, ten years, can&apos;t be simulated</source>
        <translation>%1 ist %2; mehr als %3 Tage, zehn Jahre, lassen sich nicht simulieren</translation>
    </message>
    <message>
        <source>%1 is %2; plan at least one day</source>
        <translation>%1 ist %2; wenigstens ein Tag ist nötig</translation>
    </message>
    <message>
        <source>The plan has no agents, so it would cost nothing; add at least one</source>
        <translation>Der Plan hat keine Agenten und kostete nichts; er braucht wenigstens einen</translation>
    </message>
    <message>
        <source>Up to this agent there are more than %1 steps, which can&apos;t be computed in a sensible time. Split the plan into several files</source>
        <translation>Bis zu diesem Agenten sind es mehr als %1 Schritte, die sich nicht in vernünftiger Zeit berechnen lassen. Den Plan auf mehrere Dateien aufteilen</translation>
    </message>
    <message>
        <source>There is no scenario with the id &quot;%1&quot; in this plan</source>
        <translation>Ein Szenario mit der Kennung „%1“ gibt es in diesem Plan nicht</translation>
    </message>
    <message>
        <source>There is more of the kind; the first %1 are listed</source>
        <translation>Es gibt mehr von dieser Art; die ersten %1 sind aufgeführt</translation>
    </message>
    <message>
        <source>The agents delegate in a circle, which would never end: %1</source>
        <translation>Die Agenten beauftragen einander im Kreis, was nie ein Ende hätte: %1</translation>
    </message>
    <message>
        <source>Agents delegate to agents more than %1 levels deep from here; make the chain shorter</source>
        <translation>Von hier an beauftragen Agenten einander mehr als %1 Ebenen tief; die Kette muss kürzer sein</translation>
    </message>
    <message>
        <source>A run of this agent, with its sub-agents, would make some %1 calls and tool results; more than %2 would take hours to simulate. Plan fewer repeats, turns or sub-agents, and more runs</source>
        <translation>Ein Lauf dieses Agenten mit seinen Unteragenten käme auf etwa %1 Aufrufe und Werkzeugergebnisse; mehr als %2 zu simulieren würde Stunden dauern. Besser weniger Wiederholungen, Züge oder Unteragenten und mehr Läufe planen</translation>
    </message>
    <message>
        <source>Up to this agent the plan makes some %1 calls and tool results in its period; more than %2 would take hours to simulate. Plan a part of the traffic and scale its cost up</source>
        <translation>Bis zu diesem Agenten kommt der Plan in seinem Zeitraum auf etwa %1 Aufrufe und Werkzeugergebnisse; mehr als %2 zu simulieren würde Stunden dauern. Besser einen Teil des Verkehrs planen und die Kosten hochrechnen</translation>
    </message>
    <message>
        <source>The price book is of version %1, but this program reads version 1</source>
        <translation>Die Preisliste hat Version %1, dieses Programm aber liest Version 1</translation>
    </message>
    <message>
        <source>There are two prices from &quot;%1&quot; on; remove one of them</source>
        <translation>Ab „%1“ gelten zwei Preise; einer davon muss weg</translation>
    </message>
    <message>
        <source>%1 is %2; no conversation has more than %3 turns or results, so write at most that</source>
        <translation>%1 ist %2; kein Gespräch hat mehr als %3 Züge oder Ergebnisse, mehr ist also nicht nötig</translation>
    </message>
    <message>
        <source>Things in lists are named by their ids; write &quot;%1&quot;</source>
        <translation>Dinge in Listen heißen nach ihrer Kennung: „%1“</translation>
    </message>
    <message>
        <source>%1 needs exactly %3 numbers and has %2</source>
        <translation>%1 braucht genau %3 Zahlen und hat %2</translation>
    </message>
    <message>
        <source>%1 is %2; a limit of more than %3 is surely a slip</source>
        <translation>%1 ist %2; eine Grenze von mehr als %3 ist sicher ein Versehen</translation>
    </message>
    <message>
        <source>The rate limits are of version %1, but this program reads version 1</source>
        <translation>Die Ratengrenzen haben Version %1, dieses Programm liest aber Version 1</translation>
    </message>
    <message>
        <source>There is no tier &quot;%1&quot;</source>
        <translation>Es gibt keine Stufe „%1“</translation>
    </message>
    <message>
        <source>The provider&apos;s own spending limit is reached (%1): %2. Raise it in the provider&apos;s console</source>
        <translation>Die Ausgabengrenze beim Anbieter ist erreicht (%1): %2. Sie lässt sich in der Konsole des Anbieters erhöhen</translation>
    </message>
    <message>
        <source>The key was refused (%1): %2. Check the key and the endpoint</source>
        <translation>Der Schlüssel wurde abgelehnt (%1): %2. Bitte Schlüssel und Endpunkt prüfen</translation>
    </message>
    <message>
        <source>The provider&apos;s billing stands in the way (%1): %2</source>
        <translation>Die Abrechnung beim Anbieter steht dem entgegen (%1): %2</translation>
    </message>
    <message>
        <source>The key isn&apos;t allowed to do this (%1): %2</source>
        <translation>Der Schlüssel darf das nicht (%1): %2</translation>
    </message>
    <message>
        <source>There is no such model or resource (%1): %2. Check the model&apos;s name and the endpoint&apos;s URL</source>
        <translation>Ein solches Modell oder eine solche Ressource gibt es nicht (%1): %2. Bitte den Namen des Modells und die URL des Endpunkts prüfen</translation>
    </message>
    <message>
        <source>The request is too large (%1): %2</source>
        <translation>Die Anfrage ist zu groß (%1): %2</translation>
    </message>
    <message>
        <source>The rate limit is reached (%1): %2. Wait a little and try again</source>
        <translation>Die Ratengrenze ist erreicht (%1): %2. Bitte etwas warten und noch einmal versuchen</translation>
    </message>
    <message>
        <source>The API is overloaded (%1): %2. Try again later</source>
        <translation>Die API ist überlastet (%1): %2. Bitte später noch einmal versuchen</translation>
    </message>
    <message>
        <source>The server failed (%1): %2. Try again later</source>
        <translation>Der Server ist gescheitert (%1): %2. Bitte später noch einmal versuchen</translation>
    </message>
    <message>
        <source>The server refused the request (%1): %2</source>
        <translation>Der Server hat die Anfrage abgelehnt (%1): %2</translation>
    </message>
    <message>
        <source>The server answered with status %1 and without a reason. Check that the endpoint speaks the Messages API</source>
        <translation>Der Server antwortete mit Status %1 und ohne Grund. Bitte prüfen, ob der Endpunkt die Messages-API spricht</translation>
    </message>
    <message>
        <source>There is no connection to the endpoint: %1. Nothing was sent</source>
        <translation>Es gibt keine Verbindung zum Endpunkt: %1. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>The endpoint can&apos;t prove who it is: %1. Nothing was sent</source>
        <translation>Der Endpunkt kann nicht beweisen, wer er ist: %1. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>The server took too long, and the call was ended</source>
        <translation>Der Server brauchte zu lange, und der Aufruf wurde beendet</translation>
    </message>
    <message>
        <source>The answer is larger than any message can be, and was not read</source>
        <translation>Die Antwort ist größer, als eine Nachricht sein kann, und wurde nicht gelesen</translation>
    </message>
    <message>
        <source>The call was cancelled</source>
        <translation>Der Aufruf wurde abgebrochen</translation>
    </message>
    <message>
        <source>The connection broke after the request had gone out: %1</source>
        <translation>Die Verbindung riss ab, nachdem die Anfrage hinausgegangen war: %1</translation>
    </message>
    <message>
        <source>The API key is empty</source>
        <translation>Der API-Schlüssel ist leer</translation>
    </message>
    <message>
        <source>The API key holds a space, a line break or a character that no key has; copy it again, without what stands around it</source>
        <translation>Der API-Schlüssel enthält ein Leerzeichen, einen Zeilenumbruch oder ein Zeichen, das kein Schlüssel hat; bitte noch einmal kopieren, ohne was darum herum steht</translation>
    </message>
    <message>
        <source>What was given as the API key has %1 characters: that is no key</source>
        <translation>Was als API-Schlüssel angegeben wurde, hat %1 Zeichen: das ist kein Schlüssel</translation>
    </message>
    <message>
        <source>The tool &quot;%1&quot; runs at the provider&apos;s, and what its results add to the bill can&apos;t be known before: no cap could hold</source>
        <translation>Das Werkzeug „%1“ läuft beim Anbieter, und was seine Ergebnisse kosten, ist vorher nicht zu wissen: keine Obergrenze könnte halten</translation>
    </message>
    <message>
        <source>The price book has no price for the model &quot;%1&quot;, so nobody can say whether the cap would hold</source>
        <translation>Das Preisbuch hat keinen Preis für das Modell „%1“; niemand kann sagen, ob die Obergrenze hielte</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no message but of the type &quot;%1&quot;. Check that the endpoint speaks the Messages API</source>
        <translation>Die Antwort des Servers ist keine Nachricht, sondern vom Typ „%1“. Bitte prüfen, ob der Endpunkt die Messages-API spricht</translation>
    </message>
    <message>
        <source>The server&apos;s stream makes no sense, and was ended</source>
        <translation>Der Strom des Servers ergibt keinen Sinn und wurde beendet</translation>
    </message>
    <message>
        <source>The stream ended before the message was complete</source>
        <translation>Der Strom endete, bevor die Nachricht vollständig war</translation>
    </message>
    <message>
        <source>The server sends calls to another place (status %1), which is never followed. Check the endpoint&apos;s URL</source>
        <translation>Der Server schickt Aufrufe an einen anderen Ort (Status %1); dem wird nie gefolgt. Bitte die URL des Endpunkts prüfen</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no message. Check that the endpoint speaks the Messages API</source>
        <translation>Die Antwort des Servers ist keine Nachricht. Bitte prüfen, ob der Endpunkt die Messages-API spricht</translation>
    </message>
    <message>
        <source>The endpoint&apos;s URL is not one: it should be like %1</source>
        <translation>Die URL des Endpunkts ist keine: sie sollte sein wie %1</translation>
    </message>
    <message>
        <source>%1: a user name or password in an endpoint&apos;s URL would be written into logs. The key has a place of its own</source>
        <translation>%1: ein Benutzername oder Passwort in der URL eines Endpunkts käme in Protokolle. Der Schlüssel hat seinen eigenen Platz</translation>
    </message>
    <message>
        <source>%1: an endpoint&apos;s URL has neither &quot;?&quot; nor &quot;#&quot;</source>
        <translation>%1: die URL eines Endpunkts hat weder „?“ noch „#“</translation>
    </message>
    <message>
        <source>%1: an endpoint&apos;s URL begins with https://, or with http:// where it is on this machine (127.0.0.1), so that nobody reads the key on its way</source>
        <translation>%1: die URL eines Endpunkts beginnt mit https://, oder mit http://, wenn er auf diesem Rechner ist (127.0.0.1), damit niemand den Schlüssel unterwegs liest</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version of the API: that is a date like %2</source>
        <translation>„%1“ ist keine Version der API: die ist ein Datum wie %2</translation>
    </message>
    <message>
        <source>An endpoint needs a name</source>
        <translation>Ein Endpunkt braucht einen Namen</translation>
    </message>
    <message>
        <source>Two endpoints are called &quot;%1&quot;</source>
        <translation>Zwei Endpunkte heißen „%1“</translation>
    </message>
    <message>
        <source>The system&apos;s keychain doesn&apos;t let this program in. Unlock it, or use the key for this session only</source>
        <translation>Der Schlüsselbund des Systems lässt dieses Programm nicht hinein. Bitte aufschließen, oder den Schlüssel nur für diese Sitzung benutzen</translation>
    </message>
    <message>
        <source>The system&apos;s keychain can&apos;t be used: %1. It may be missing or locked; the key can be used for this session, or come from ANTHROPIC_API_KEY</source>
        <translation>Der Schlüsselbund des Systems ist nicht zu benutzen: %1. Vielleicht fehlt er oder ist verschlossen; der Schlüssel kann für diese Sitzung gelten oder aus ANTHROPIC_API_KEY kommen</translation>
    </message>
    <message>
        <source>A cap must be above 0 and below %1 dollars</source>
        <translation>Eine Obergrenze muss über 0 und unter %1 Dollar liegen</translation>
    </message>
    <message>
        <source>No spending cap is set. Say first how much may be spent</source>
        <translation>Es ist keine Obergrenze gesetzt. Bitte zuerst sagen, wie viel ausgegeben werden darf</translation>
    </message>
    <message>
        <source>The cap of %1 could be passed: %2 are spent or reserved, and this call can cost up to %3. Raise the cap, or ask for less</source>
        <translation>Die Obergrenze von %1 könnte überschritten werden: %2 sind ausgegeben oder reserviert, und dieser Aufruf kann bis zu %3 kosten. Bitte die Obergrenze erhöhen oder weniger verlangen</translation>
    </message>
    <message>
        <source>This call could cost more than the ledger can hold</source>
        <translation>Dieser Aufruf könnte mehr kosten, als das Kassenbuch fassen kann</translation>
    </message>
    <message>
        <source>The call is no longer in the ledger: somebody else has changed it</source>
        <translation>Der Aufruf steht nicht mehr im Kassenbuch: jemand anders hat es geändert</translation>
    </message>
    <message>
        <source>The folder %1 for the ledger of live calls can&apos;t be made. Nothing is sent that can&apos;t be written down</source>
        <translation>Der Ordner %1 für das Kassenbuch der Aufrufe lässt sich nicht anlegen. Nichts wird gesendet, was nicht aufgeschrieben werden kann</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing, so the ledger of live calls can&apos;t be kept; on Debian: libqt6sql6-sqlite</source>
        <translation>Qts Treiber für SQLite fehlt, deshalb kann das Kassenbuch der Aufrufe nicht geführt werden; unter Debian: libqt6sql6-sqlite</translation>
    </message>
    <message>
        <source>The ledger of live calls (%1) was made by a newer version of this program. Use that one</source>
        <translation>Das Kassenbuch der Aufrufe (%1) stammt von einer neueren Version dieses Programms. Bitte jene benutzen</translation>
    </message>
    <message>
        <source>The ledger of live calls (%1) is damaged and can&apos;t be put aside. Nothing is sent that can&apos;t be written down</source>
        <translation>Das Kassenbuch der Aufrufe (%1) ist beschädigt und lässt sich nicht beiseitelegen. Nichts wird gesendet, was nicht aufgeschrieben werden kann</translation>
    </message>
    <message>
        <source>The ledger of live calls was damaged. It was put aside as %1, and a new one begun: what was spent before is not in it</source>
        <translation>Das Kassenbuch der Aufrufe war beschädigt. Es wurde als %1 beiseitegelegt und ein neues begonnen: was vorher ausgegeben wurde, steht nicht darin</translation>
    </message>
    <message>
        <source>The ledger of live calls (%1) can&apos;t be used: %2. Nothing is sent that can&apos;t be written down</source>
        <translation>Das Kassenbuch der Aufrufe (%1) ist nicht zu benutzen: %2. Nichts wird gesendet, was nicht aufgeschrieben werden kann</translation>
    </message>
    <message>
        <source>The ledger of live calls (%1) is locked by another program. Nothing is sent that can&apos;t be written down; try again once the other is done</source>
        <translation>Das Kassenbuch der Aufrufe (%1) ist von einem anderen Programm gesperrt. Nichts wird gesendet, was nicht aufgeschrieben werden kann; bitte noch einmal versuchen, wenn das andere fertig ist</translation>
    </message>
    <message>
        <source>The ledger of live calls (%1) can&apos;t be written to. Nothing is sent that can&apos;t be written down; look at the permissions of the file and its folder</source>
        <translation>In das Kassenbuch der Aufrufe (%1) lässt sich nicht schreiben. Nichts wird gesendet, was nicht aufgeschrieben werden kann; bitte die Rechte der Datei und ihres Ordners prüfen</translation>
    </message>
    <message>
        <source>There is no room for the ledger of live calls (%1), or its disk fails. Nothing is sent that can&apos;t be written down; make room and try again</source>
        <translation>Für das Kassenbuch der Aufrufe (%1) ist kein Platz, oder sein Datenträger versagt. Nichts wird gesendet, was nicht aufgeschrieben werden kann; bitte Platz schaffen und noch einmal versuchen</translation>
    </message>
    <message>
        <source>The ledger of live calls (%1) is damaged. Nothing is sent that can&apos;t be written down; at the next start it is put aside and a new one begun</source>
        <translation>Das Kassenbuch der Aufrufe (%1) ist beschädigt. Nichts wird gesendet, was nicht aufgeschrieben werden kann; beim nächsten Start wird es beiseitegelegt und ein neues begonnen</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON. Check that the endpoint speaks the Messages API</source>
        <translation>Die Antwort des Servers ist kein JSON. Bitte prüfen, ob der Endpunkt die Messages-API spricht</translation>
    </message>
    <message>
        <source>There is no API key for this endpoint. Nothing was sent</source>
        <translation>Für diesen Endpunkt gibt es keinen API-Schlüssel. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>The cap must be above 0</source>
        <translation>Die Obergrenze muss über 0 liegen</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds no count of tokens</source>
        <translation>Die Antwort des Servers enthält keine Zahl von Tokens</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Bitte ein Modell wählen</translation>
    </message>
    <message>
        <source>The most tokens to write must be from 0 to %1</source>
        <translation>Die meisten zu schreibenden Tokens müssen zwischen 0 und %1 liegen</translation>
    </message>
    <message>
        <source>With 0 tokens to write, which warms the cache, nothing can be streamed</source>
        <translation>Mit 0 zu schreibenden Tokens, was den Cache wärmt, kann nichts gestreamt werden</translation>
    </message>
    <message>
        <source>More than %1 tokens take longer than an answer in one piece may: let it be streamed</source>
        <translation>Mehr als %1 Tokens dauern länger, als eine Antwort in einem Stück darf: bitte streamen lassen</translation>
    </message>
    <message>
        <source>The request is larger than the 32 MB that the API takes</source>
        <translation>Die Anfrage ist größer als die 32 MB, die die API nimmt</translation>
    </message>
    <message>
        <source>There is no message to send</source>
        <translation>Es gibt keine Nachricht zu senden</translation>
    </message>
    <message>
        <source>There are more than the %1 messages that the API takes</source>
        <translation>Es sind mehr als die %1 Nachrichten, die die API nimmt</translation>
    </message>
    <message>
        <source>Message %1 is empty</source>
        <translation>Nachricht %1 ist leer</translation>
    </message>
    <message>
        <source>There are %1 cache breakpoints; the API takes 4</source>
        <translation>Es gibt %1 Cache-Haltepunkte; die API nimmt 4</translation>
    </message>
    <message>
        <source>Cache breakpoints of one hour must stand before those of 5 minutes</source>
        <translation>Cache-Haltepunkte von einer Stunde müssen vor denen von 5 Minuten stehen</translation>
    </message>
    <message>
        <source>The budget for thinking must be from %1 tokens to below the most tokens to write</source>
        <translation>Das Budget zum Denken muss von %1 Tokens bis unter die meisten zu schreibenden Tokens gehen</translation>
    </message>
    <message>
        <source>There is no tool &quot;%1&quot; that could be asked for</source>
        <translation>Es gibt kein Werkzeug „%1“, das verlangt werden könnte</translation>
    </message>
    <message>
        <source>%1 takes no effort</source>
        <translation>%1 nimmt keinen Aufwand</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t take thinking &quot;%2&quot;</source>
        <translation>%1 nimmt das Denken „%2“ nicht</translation>
    </message>
    <message>
        <source>%1 takes thinking &quot;%2&quot; only up to effort &quot;%3&quot;</source>
        <translation>%1 nimmt das Denken „%2“ nur bis zum Aufwand „%3“</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made to use a tool: leave the choice to it</source>
        <translation>%1 kann nicht gezwungen werden, ein Werkzeug zu benutzen: bitte ihm die Wahl lassen</translation>
    </message>
    <message>
        <source>With %1 the last message must be the user&apos;s</source>
        <translation>Bei %1 muss die letzte Nachricht vom Nutzer sein</translation>
    </message>
    <message>
        <source>%1 has no fast speed</source>
        <translation>%1 hat keine schnelle Stufe</translation>
    </message>
    <message>
        <source>%1 can&apos;t be kept in the US</source>
        <translation>%1 kann nicht in den USA gehalten werden</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2</source>
        <translation>Das ist kein JSON: %1 bei Byte %2</translation>
    </message>
    <message>
        <source>Tool %1 is not a JSON object</source>
        <translation>Werkzeug %1 ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Tool %1 needs a &quot;name&quot; of at most 128 letters, digits, _ and -</source>
        <translation>Werkzeug %1 braucht einen „name“ aus höchstens 128 Buchstaben, Ziffern, _ und -</translation>
    </message>
    <message>
        <source>Tool %1 (%2) needs an &quot;input_schema&quot;, a JSON object</source>
        <translation>Werkzeug %1 (%2) braucht ein „input_schema“, ein JSON-Objekt</translation>
    </message>
    <message>
        <source>The input_schema of tool %1 (%2) needs &quot;type&quot;: &quot;object&quot;</source>
        <translation>Das input_schema von Werkzeug %1 (%2) braucht &quot;type&quot;: &quot;object&quot;</translation>
    </message>
    <message>
        <source>Message %1 needs a &quot;role&quot;: user, assistant or system</source>
        <translation>Nachricht %1 braucht eine „role“: user, assistant oder system</translation>
    </message>
    <message>
        <source>A block of message %1 is not an object with a &quot;type&quot;</source>
        <translation>Ein Block von Nachricht %1 ist kein Objekt mit einem „type“</translation>
    </message>
    <message>
        <source>Message %1 needs &quot;content&quot;: a text or a list of blocks</source>
        <translation>Nachricht %1 braucht „content“: einen Text oder eine Liste von Blöcken</translation>
    </message>
    <message>
        <source>Two tools are called &quot;%1&quot;</source>
        <translation>Zwei Werkzeuge heißen „%1“</translation>
    </message>
    <message>
        <source>There is no list of messages in it</source>
        <translation>Es enthält keine Liste von Nachrichten</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Research agent</source>
        <translation>Rechercheagent</translation>
    </message>
    <message>
        <source>Ten calls a run, 1,000 runs a day: seven techniques, each alone and all together.</source>
        <translation>Zehn Aufrufe je Lauf, 1.000 Läufe je Tag: sieben Techniken, jede allein und alle zusammen.</translation>
    </message>
    <message>
        <source>Seven techniques</source>
        <translation>Sieben Techniken</translation>
    </message>
    <message>
        <source>An agent for each technique, made so that only this one touches it.</source>
        <translation>Für jede Technik ein Agent, gerade so, dass nur sie bei ihm etwas ausrichtet.</translation>
    </message>
    <message>
        <source>Support chat</source>
        <translation>Support-Chat</translation>
    </message>
    <message>
        <source>Customers who think between messages: what the cache&apos;s five minutes and one hour are worth.</source>
        <translation>Kunden, die zwischen Nachrichten nachdenken: was fünf Minuten und eine Stunde Cache wert sind.</translation>
    </message>
    <message>
        <source>Nightly documents</source>
        <translation>Dokumente bei Nacht</translation>
    </message>
    <message>
        <source>Work that nobody waits for: batches, and a cache that everything reaches at once.</source>
        <translation>Arbeit, auf die niemand wartet: Batches, und ein Cache, den alles auf einmal erreicht.</translation>
    </message>
    <message>
        <source>A lead with workers, against one agent that does it all.</source>
        <translation>Ein leitender Agent mit Helfern, gegen einen, der alles allein tut.</translation>
    </message>
    <message>
        <source>Long loop</source>
        <translation>Lange Schleife</translation>
    </message>
    <message>
        <source>Forty steps that send everything again: pruning, compaction, fetching on demand.</source>
        <translation>Vierzig Schritte, die alles wieder senden: ausdünnen, verdichten, bei Bedarf holen.</translation>
    </message>
    <message>
        <source>Mixed traffic</source>
        <translation>Gemischter Verkehr</translation>
    </message>
    <message>
        <source>Business hours, bursts, figures that are doubtful, and a budget.</source>
        <translation>Geschäftszeiten, Schübe, unsichere Zahlen und ein Budget.</translation>
    </message>
    <message>
        <source>Lead and workers</source>
        <translation>Leitung und Helfer</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The bill</source>
        <translation>Die Rechnung</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>agent, step</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1: a price of the plan’s own.</source>
        <translation>%1: ein Preis des Plans selbst.</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>model, then where its price is from</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>%1, price since %2:</source>
        <translation>%1, Preis seit %2:</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <comment>part of the bill, scenario</comment>
        <translation>%1 in „%2“</translation>
    </message>
    <message>
        <source>%1 calls to %2</source>
        <comment>number, model</comment>
        <translation>%1 Aufrufe an %2</translation>
    </message>
    <message>
        <source>batched</source>
        <comment>calls</comment>
        <translation>im Stapel</translation>
    </message>
    <message>
        <source>fast</source>
        <comment>calls</comment>
        <translation>schnell</translation>
    </message>
    <message>
        <source>long requests</source>
        <translation>lange Anfragen</translation>
    </message>
    <message>
        <source>without a price</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>× %1 batched</source>
        <translation>× %1 im Stapel</translation>
    </message>
    <message>
        <source>× %1 fast</source>
        <translation>× %1 schnell</translation>
    </message>
    <message>
        <source>× %1 in the US</source>
        <translation>× %1 in den USA</translation>
    </message>
    <message>
        <source>Prices are %1</source>
        <translation>Preise sind %1</translation>
    </message>
    <message>
        <source>%1 calls to models without a price are left out.</source>
        <translation>%1 Aufrufe an Modelle ohne Preis fehlen.</translation>
    </message>
    <message>
        <source>The scenario’s whole bill is computed to ± %1.</source>
        <translation>Die ganze Rechnung des Szenarios ist auf ± %1 berechnet.</translation>
    </message>
    <message>
        <source>Computed exactly.</source>
        <translation>Genau berechnet.</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>Report (PDF)</source>
        <translation>Bericht (PDF)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>Arbeitsmappe (Excel)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Text (Markdown)</translation>
    </message>
    <message>
        <source>Figures (JSON)</source>
        <translation>Zahlen (JSON)</translation>
    </message>
    <message>
        <source>Chart (PNG)</source>
        <translation>Diagramm (PNG)</translation>
    </message>
    <message>
        <source>Chart (SVG)</source>
        <translation>Diagramm (SVG)</translation>
    </message>
    <message>
        <source>Plan with its prices</source>
        <translation>Plan mit seinen Preisen</translation>
    </message>
    <message>
        <source>A report to hand on: the answer, charts, tables, assumptions and prices.</source>
        <translation>Ein Bericht zum Weitergeben: die Antwort, Diagramme, Tabellen, Annahmen und Preise.</translation>
    </message>
    <message>
        <source>The same report as one file for a browser, light and dark.</source>
        <translation>Derselbe Bericht als eine Datei für den Browser, hell und dunkel.</translation>
    </message>
    <message>
        <source>A sheet each for summary, steps, techniques, assumptions and prices; totals are formulas.</source>
        <translation>Je ein Blatt für Überblick, Schritte, Techniken, Annahmen und Preise; Summen sind Formeln.</translation>
    </message>
    <message>
        <source>The cost of each step, with what it rests on in further columns.</source>
        <translation>Die Kosten jedes Schritts, mit allem, worauf sie beruhen, in weiteren Spalten.</translation>
    </message>
    <message>
        <source>Tables for a chat, an issue or a wiki.</source>
        <translation>Tabellen für einen Chat, ein Ticket oder ein Wiki.</translation>
    </message>
    <message>
        <source>All figures with all their digits, for programs.</source>
        <translation>Alle Zahlen mit allen Stellen, für Programme.</translation>
    </message>
    <message>
        <source>A picture of one chart.</source>
        <translation>Ein Bild eines Diagramms.</translation>
    </message>
    <message>
        <source>One chart as vectors, with text as text.</source>
        <translation>Ein Diagramm als Vektoren, mit Text als Text.</translation>
    </message>
    <message>
        <source>For a teammate: with the prices and the seed inside it gives the same figures to the last digit, whatever prices their program knows, and says so.</source>
        <translation>Für Kollegen: Mit den Preisen und dem Startwert darin ergibt er dieselben Zahlen bis zur letzten Stelle, welche Preise ihr Programm auch kennt, und sagt das.</translation>
    </message>
</context>
<context>
    <name>ExportedChart</name>
    <message>
        <source>%1: a typical run of %2</source>
        <comment>plan, agent</comment>
        <translation>%1: ein typischer Lauf von %2</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Context of a run</source>
        <translation>Kontext eines Laufs</translation>
    </message>
    <message>
        <source>Cost by agent</source>
        <translation>Kosten nach Agent</translation>
    </message>
    <message>
        <source>Cost by step</source>
        <translation>Kosten nach Schritt</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>Kosten nach Modell</translation>
    </message>
    <message>
        <source>Cost by kind of token</source>
        <translation>Kosten nach Art der Tokens</translation>
    </message>
    <message>
        <source>Cost by cause</source>
        <translation>Kosten nach Anlass</translation>
    </message>
    <message>
        <source>Where the cost will lie</source>
        <translation>Wo die Kosten liegen werden</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds, as a unit behind a figure</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>As today</source>
        <translation>Wie heute</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>in the US only</source>
        <translation>nur in den USA</translation>
    </message>
    <message>
        <source>last</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>so nothing behind them can be read from the cache</source>
        <translation>sodass nichts dahinter aus dem Cache kommen kann</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>How busy each hour of the day is</source>
        <translation>Wie viel in jeder Stunde des Tages los ist</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>How busy each day is, Monday first</source>
        <translation>Wie viel an jedem Tag los ist, Montag zuerst</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>What it is called inside the plan. What refers to it follows.</source>
        <translation>Wie es im Plan heißt. Was sich darauf bezieht, ändert sich mit.</translation>
    </message>
    <message>
        <source>One of</source>
        <translation>Eines von</translation>
    </message>
    <message>
        <source>Several tools: one of them is drawn each time, by weight</source>
        <translation>Mehrere Werkzeuge: jedes Mal wird eines gezogen, nach Gewicht</translation>
    </message>
    <message>
        <source>Add tool</source>
        <translation>Werkzeug hinzufügen</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>How often a model&apos;s answer is good enough, 0 to 1. A call that fails is made again. Nothing said: unmeasured.</source>
        <translation>Wie oft die Antwort eines Modells gut genug ist, 0 bis 1. Ein misslungener Aufruf wird wiederholt. Ohne Angabe: nicht gemessen.</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Conversations that begin in a day. None: the agent is only delegated to.</source>
        <translation>Gespräche, die an einem Tag beginnen. Keine: der Agent wird nur beauftragt.</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Eintreffen</translation>
    </message>
    <message>
        <source>o&apos;clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Burst at</source>
        <translation>Schub um</translation>
    </message>
    <message>
        <source>For runs that come all at once: 0 to 23</source>
        <translation>Für Läufe, die alle auf einmal kommen: 0 bis 23</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>User messages in a run</source>
        <translation>Nachrichten von Menschen in einem Lauf</translation>
    </message>
    <message>
        <source>Think time</source>
        <translation>Bedenkzeit</translation>
    </message>
    <message>
        <source>Between the answer and the user&apos;s next message</source>
        <translation>Zwischen der Antwort und der nächsten Nachricht</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Tool definitions</source>
        <translation>Werkzeugdefinitionen</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Material that stands in front of every conversation</source>
        <translation>Material, das vor jedem Gespräch steht</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>How many different references there are, each customer&apos;s documents, say</source>
        <translation>Wie viele verschiedene Nachschlagetexte es gibt, etwa die Unterlagen jedes Kunden</translation>
    </message>
    <message>
        <source>Volatile</source>
        <translation>Veränderlich</translation>
    </message>
    <message>
        <source>What differs in every call: a timestamp, a shuffled list</source>
        <translation>Was in jedem Aufruf anders ist: ein Zeitstempel, eine gemischte Liste</translation>
    </message>
    <message>
        <source>Volatile go</source>
        <translation>Steht</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>The agent that does a part of the work beside this one</source>
        <translation>Der Agent, der neben diesem einen Teil der Arbeit tut</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Beauftragt</translation>
    </message>
    <message>
        <source>Sub-agents</source>
        <translation>Unteragenten</translation>
    </message>
    <message>
        <source>How many start at once</source>
        <translation>Wie viele auf einmal beginnen</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>What each is told</source>
        <translation>Was jedem gesagt wird</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Was zurückkommt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>Preise vom</translation>
    </message>
    <message>
        <source>The day whose prices hold</source>
        <translation>Der Tag, dessen Preise gelten</translation>
    </message>
    <message>
        <source>$ a period</source>
        <translation>$ je Zeitraum</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichsbasis</translation>
    </message>
    <message>
        <source>What scenarios are compared with</source>
        <translation>Womit Szenarien verglichen werden</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Gerechnet</translation>
    </message>
    <message>
        <source>Counted for</source>
        <translation>Gezählt für</translation>
    </message>
    <message>
        <source>The model whose tokens the plan&apos;s figures count</source>
        <translation>Das Modell, dessen Token die Zahlen des Plans zählen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Another one gives other luck</source>
        <translation>Ein anderer gibt anderen Zufall</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Somebody waits for the answer</source>
        <translation>Jemand wartet auf die Antwort</translation>
    </message>
    <message>
        <source>Only agents that nobody waits for can be batched</source>
        <translation>Nur Agenten, auf die niemand wartet, können als Batch laufen</translation>
    </message>
    <message>
        <source>User message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Drawn for each run; multiplies repeats, outputs and tool results</source>
        <translation>Für jeden Lauf gezogen; vervielfacht Wiederholungen, Ausgaben und Werkzeugergebnisse</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Model routing goes by it. Type a word of your own where none of these fits.</source>
        <translation>Danach richtet sich das Modell-Routing. Passt keine davon, ein eigenes Wort eingeben.</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Pinned to this model</source>
        <translation>Fest auf dieses Modell</translation>
    </message>
    <message>
        <source>Model routing leaves it alone</source>
        <translation>Das Modell-Routing lässt es, wie es ist</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>How often in a turn</source>
        <translation>Wie oft in einem Zug</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>That the step is done at all, 0 to 1</source>
        <translation>Dass der Schritt überhaupt getan wird, 0 bis 1</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Above early exit&apos;s threshold the rest is skipped, 0 to 1</source>
        <translation>Über der Schwelle des frühen Endes entfällt der Rest, 0 bis 1</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Results fetched side by side</source>
        <translation>Ergebnisse, die nebeneinander geholt werden</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>$ a result</source>
        <translation>$ je Ergebnis</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>How many different inputs there are. 0: none ever comes back</source>
        <translation>Wie viele verschiedene Eingaben es gibt. 0: keine kommt je wieder</translation>
    </message>
    <message>
        <source>Popularity</source>
        <translation>Beliebtheit</translation>
    </message>
    <message>
        <source>0: all inputs alike; 1: the usual few favourites; more: fewer still</source>
        <translation>0: alle Eingaben gleich; 1: die üblichen wenigen Lieblinge; mehr: noch weniger</translation>
    </message>
    <message>
        <source>as the first step</source>
        <translation>wie erster Schritt</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Eine Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner und keine Datei.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which is the most that is read.</source>
        <translation>%1 ist größer als %2; mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1%</source>
        <comment>a share; some languages want a blank</comment>
        <translation>%1 %</translation>
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
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1: %2 Token</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What each day cost (days in UTC)</source>
        <translation>Was jeder Tag gekostet hat (Tage in UTC)</translation>
    </message>
    <message>
        <source>What each model cost</source>
        <translation>Was jedes Modell gekostet hat</translation>
    </message>
    <message>
        <source>What each agent cost</source>
        <translation>Was jeder Agent gekostet hat</translation>
    </message>
    <message>
        <source>Which step is expensive</source>
        <translation>Welcher Schritt teuer ist</translation>
    </message>
    <message>
        <source>prompts</source>
        <comment>calls that belong to no plan</comment>
        <translation>Prompts</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) ended so that nobody knows the cost; they count at the most they can have cost. Known: %1.</source>
        <translation>
            <numerusform>%n Aufruf endete so, dass niemand die Kosten kennt; er zählt mit dem Meisten, das er gekostet haben kann. Bekannt: %1.</numerusform>
            <numerusform>%n Aufrufe endeten so, dass niemand die Kosten kennt; sie zählen mit dem Meisten, das sie gekostet haben können. Bekannt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No call has cost anything yet.</source>
        <translation>Noch kein Aufruf hat etwas gekostet.</translation>
    </message>
    <message>
        <source>Dearest: “%1” with %2, %3 of the whole.</source>
        <comment>a day, model, agent or step; an amount; a share</comment>
        <translation>Am teuersten: „%1“ mit %2, %3 des Ganzen.</translation>
    </message>
    <message>
        <source>No spending cap is set, so nothing can be sent.</source>
        <translation>Es ist keine Ausgabengrenze gesetzt, darum kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>%1 of the cap of %2 are spent since %3.</source>
        <translation>%1 der Grenze von %2 sind seit %3 ausgegeben.</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>end not known</source>
        <translation>Ende unbekannt</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cache write, 5 minutes</source>
        <translation>Cache-Schreiben, 5 Minuten</translation>
    </message>
    <message>
        <source>Cache write, 1 hour</source>
        <translation>Cache-Schreiben, 1 Stunde</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache-Lesen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>First token after %1</source>
        <translation>Erstes Token nach %1</translation>
    </message>
    <message>
        <source>Ended with %1</source>
        <translation>Endete mit %1</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>%1 %2 needs %3 of the calls a minute that tier %4 allows</source>
        <translation>%1 braucht %2 %3 der Aufrufe je Minute, die Stufe %4 erlaubt</translation>
    </message>
    <message>
        <source>%1 %2 needs %3 of the input tokens a minute that tier %4 allows</source>
        <translation>%1 braucht %2 %3 der Eingabe-Token je Minute, die Stufe %4 erlaubt</translation>
    </message>
    <message>
        <source>%1 %2 needs %3 of the output tokens a minute that tier %4 allows</source>
        <translation>%1 braucht %2 %3 der Ausgabe-Token je Minute, die Stufe %4 erlaubt</translation>
    </message>
    <message>
        <source>A month of 30 days costs %1 of the %2 that tier %3 allows.</source>
        <translation>Ein Monat von 30 Tagen kostet %1 der %2, die Stufe %3 erlaubt.</translation>
    </message>
    <message>
        <source>Tier %1 would do.</source>
        <translation>Stufe %1 würde genügen.</translation>
    </message>
    <message>
        <source>No tier in this list would do.</source>
        <translation>Keine Stufe dieser Liste würde genügen.</translation>
    </message>
    <message>
        <source>%1: nobody knows the limits of the models that are called.</source>
        <translation>%1: Die Grenzen der aufgerufenen Modelle sind unbekannt.</translation>
    </message>
    <message>
        <source>%1: makes no calls that these limits are for.</source>
        <translation>%1: macht keine Aufrufe, für die diese Grenzen gelten.</translation>
    </message>
    <message>
        <source>%1: %2, so calls will be refused.</source>
        <translation>%1: %2, also werden Aufrufe abgelehnt.</translation>
    </message>
    <message>
        <source>%1: %2; %3.</source>
        <translation>%1: %2; %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>All of the provider’s</source>
        <translation>Alle des Anbieters</translation>
    </message>
    <message>
        <source>%1, fast</source>
        <comment>models</comment>
        <translation>%1, schnell</translation>
    </message>
    <message>
        <source>traffic can grow by %1</source>
        <comment>a share</comment>
        <translation>der Verkehr kann um %1 wachsen</translation>
    </message>
    <message>
        <source>traffic can grow %1-fold</source>
        <translation>der Verkehr kann auf das %1-Fache wachsen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Bill of a month</source>
        <translation>Monatsrechnung</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>in 30 Tagen</translation>
    </message>
    <message>
        <source>in every hour</source>
        <translation>in jeder Stunde</translation>
    </message>
    <message>
        <source>every day</source>
        <comment>in the busiest hour (every day, 10:00–11:00)</comment>
        <translation>täglich</translation>
    </message>
    <message>
        <source>in the burst (%1, %2)</source>
        <comment>day, time</comment>
        <translation>im Schub (%1, %2)</translation>
    </message>
    <message>
        <source>in the busiest hour (%1, %2–%3)</source>
        <comment>day, from, to</comment>
        <translation>in der vollsten Stunde (%1, %2–%3)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Expected in the hour, without the ups and downs of luck within it. Tokens read from the prompt cache don’t count.</source>
        <translation>Erwartet in der Stunde, ohne das Auf und Ab des Zufalls darin. Aus dem Prompt-Cache gelesene Token zählen nicht.</translation>
    </message>
    <message>
        <source>Batched calls have limits of their own and aren’t counted.</source>
        <translation>Aufrufe in Stapeln haben eigene Grenzen und sind nicht mitgezählt.</translation>
    </message>
    <message>
        <source>Where a limit is unknown, all input is counted.</source>
        <translation>Wo eine Grenze unbekannt ist, zählt alle Eingabe.</translation>
    </message>
    <message>
        <source>The bill leaves out calls to models that have no price.</source>
        <translation>Der Rechnung fehlen Aufrufe von Modellen ohne Preis.</translation>
    </message>
</context>
<context>
    <name>LiveFields</name>
    <message>
        <source>Low</source>
        <comment>effort</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>effort</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <comment>effort</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Extra high</source>
        <comment>effort</comment>
        <translation>Sehr hoch</translation>
    </message>
    <message>
        <source>Maximum</source>
        <comment>effort</comment>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>The model’s own</source>
        <comment>effort</comment>
        <translation>Wie das Modell</translation>
    </message>
    <message>
        <source>As the model likes</source>
        <comment>thinking</comment>
        <translation>Wie das Modell mag</translation>
    </message>
    <message>
        <source>Up to a budget</source>
        <comment>thinking</comment>
        <translation>Bis zu einem Budget</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>thinking</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Only between tools</source>
        <comment>thinking</comment>
        <translation>Nur zwischen Werkzeugen</translation>
    </message>
    <message>
        <source>The model’s own</source>
        <comment>thinking</comment>
        <translation>Wie das Modell</translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message>
        <source>%1 The server says: “%2”</source>
        <comment>what went wrong</comment>
        <translation>%1 Der Server sagt: „%2“</translation>
    </message>
    <message>
        <source>There is a key for %1, in memory until the program ends.</source>
        <translation>Für %1 gibt es einen Schlüssel, im Speicher, bis das Programm endet.</translation>
    </message>
    <message>
        <source>There is a key for %1, in the system’s keychain.</source>
        <translation>Für %1 gibt es einen Schlüssel, im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The key of the variable ANTHROPIC_API_KEY is used.</source>
        <translation>Der Schlüssel aus der Variable ANTHROPIC_API_KEY wird benutzt.</translation>
    </message>
    <message>
        <source>There is no key for %1 yet.</source>
        <translation>Für %1 gibt es noch keinen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>ModelFields</name>
    <message>
        <source>$ per million</source>
        <translation>$ je Million</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Write, 5 min</source>
        <translation>Schreiben, 5 min</translation>
    </message>
    <message>
        <source>Write, 1 hour</source>
        <translation>Schreiben, 1 Std.</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache lesen</translation>
    </message>
    <message>
        <source>In a batch</source>
        <translation>Als Batch</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Nothing: the model has no fast speed</source>
        <translation>Nichts: das Modell hat keine schnelle Stufe</translation>
    </message>
    <message>
        <source>In the US</source>
        <translation>In den USA</translation>
    </message>
    <message>
        <source>Long requests</source>
        <translation>Lange Anfragen</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Requests with more input cost these prices, output included</source>
        <translation>Anfragen mit mehr Eingabe kosten diese Preise, die Ausgabe eingeschlossen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Caches from</source>
        <translation>Cache ab</translation>
    </message>
    <message>
        <source>A shorter prefix is not cached</source>
        <translation>Ein kürzeres Präfix kommt nicht in den Cache</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>Kontextfenster</translation>
    </message>
    <message>
        <source>Longest output</source>
        <translation>Längste Ausgabe</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>Tokens for the same text, beside other models</source>
        <translation>Token für denselben Text, neben anderen Modellen</translation>
    </message>
    <message>
        <source>Tools take</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>What tool definitions take besides their own</source>
        <translation>Was Werkzeugdefinitionen über ihre eigenen Token hinaus brauchen</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>Token je Sekunde</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds, as a unit behind a figure</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>Begins after</source>
        <translation>Beginnt nach</translation>
    </message>
    <message>
        <source>Reads input</source>
        <translation>Liest Eingabe</translation>
    </message>
    <message>
        <source>Reads cache</source>
        <translation>Liest Cache</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>Mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>Prices that change: a JSON list of {&quot;from&quot;: &quot;2026-11-22&quot;, &quot;input&quot;: 3, &quot;output&quot;: 15}</source>
        <translation>Preise, die sich ändern: eine JSON-Liste mit {&quot;from&quot;: &quot;2026-11-22&quot;, &quot;input&quot;: 3, &quot;output&quot;: 15}</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>One of the price book&apos;s: what is said here replaces what the book says</source>
        <translation>Eine aus der Preisliste: was hier steht, ersetzt, was die Liste sagt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Retires</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>NewPlanDialog</name>
    <message>
        <source>My agent</source>
        <translation>Mein Agent</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Work with the tool</source>
        <translation>Mit dem Werkzeug arbeiten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>As today</source>
        <translation>Wie heute</translation>
    </message>
    <message>
        <source>With savings</source>
        <translation>Mit Einsparungen</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>all steps are pinned</source>
        <translation>alle Schritte sind festgelegt</translation>
    </message>
    <message>
        <source>no step uses a tool</source>
        <translation>kein Schritt verwendet ein Werkzeug</translation>
    </message>
    <message>
        <source>no tool&apos;s input comes back</source>
        <translation>keine Werkzeugeingabe kommt wieder</translation>
    </message>
    <message>
        <source>no step reads the conversation</source>
        <translation>kein Schritt liest das Gespräch</translation>
    </message>
    <message>
        <source>no confidence is given</source>
        <translation>keine Sicherheit angegeben</translation>
    </message>
    <message>
        <source>somebody waits for every agent</source>
        <translation>auf jeden Agenten wartet jemand</translation>
    </message>
    <message>
        <source>nothing volatile comes first</source>
        <translation>nichts Veränderliches vorn</translation>
    </message>
    <message>
        <source>no tool results to prune</source>
        <translation>keine Werkzeugergebnisse zum Ausdünnen</translation>
    </message>
    <message>
        <source>no reference material</source>
        <translation>kein Nachschlagematerial</translation>
    </message>
    <message>
        <source>no agent delegates</source>
        <translation>kein Agent beauftragt andere</translation>
    </message>
    <message>
        <source>prefix %1 &lt; %2 tokens</source>
        <translation>Präfix %1 &lt; %2 Token</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds, as a unit behind a figure</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>Tools for which it is another</source>
        <translation>Werkzeuge, für die es anders ist</translation>
    </message>
    <message>
        <source>Add tool</source>
        <translation>Werkzeug hinzufügen</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Leitet um</translation>
    </message>
    <message>
        <source>The model that steps with that task go to</source>
        <translation>Das Modell, an das Schritte mit dieser Aufgabe gehen</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Share of runs</source>
        <translation>Anteil der Läufe</translation>
    </message>
    <message>
        <source>the prefix</source>
        <translation>das Präfix</translation>
    </message>
    <message>
        <source>the conversation too</source>
        <translation>auch das Gespräch</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Im Cache</translation>
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
        <source>writing costs more</source>
        <translation>das Schreiben kostet mehr</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Nur für</translation>
    </message>
    <message>
        <source>Tools whose results are kept; all of them where none is named</source>
        <translation>Werkzeuge, deren Ergebnisse bleiben; alle, wenn keines genannt ist</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>das Ergebnis</translation>
    </message>
    <message>
        <source>the step&apos;s call too</source>
        <translation>auch den Aufruf</translation>
    </message>
    <message>
        <source>the step&apos;s call is not made where all its results are there</source>
        <translation>der Aufruf des Schritts entfällt, wo alle seine Ergebnisse schon da sind</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Spart</translation>
    </message>
    <message>
        <source>Kept for, by tool</source>
        <translation>Bleibt, je Werkzeug</translation>
    </message>
    <message>
        <source>exchanges</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>when more is old</source>
        <translation>wenn mehr alt ist</translation>
    </message>
    <message>
        <source>for every call</source>
        <translation>für jeden Aufruf</translation>
    </message>
    <message>
        <source>Keeps the latest</source>
        <translation>Behält die letzten</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Wrapper</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>What stands around the summary in the conversation</source>
        <translation>Was im Gespräch um die Zusammenfassung steht</translation>
    </message>
    <message>
        <source>Made anew</source>
        <translation>Neu gemacht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Waits until that much can be cleared at once</source>
        <translation>Wartet, bis sich so viel auf einmal räumen lässt</translation>
    </message>
    <message>
        <source>Fetched again</source>
        <translation>Neu geholt</translation>
    </message>
    <message>
        <source>Chance for each later call, 0 to 1</source>
        <translation>Chance bei jedem späteren Aufruf, 0 bis 1</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Sure above</source>
        <translation>Sicher über</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Anstoß</translation>
    </message>
    <message>
        <source>Wrong exits</source>
        <translation>Falsches Ende</translation>
    </message>
    <message>
        <source>Their share, 0 to 1</source>
        <translation>Ihr Anteil, 0 bis 1</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>Nobody knows beforehand: 0 to 1</source>
        <translation>Weiß vorher niemand: 0 bis 1</translation>
    </message>
    <message>
        <source>Fetches</source>
        <translation>Holt</translation>
    </message>
    <message>
        <source>Chance for each call</source>
        <translation>Chance bei jedem Aufruf</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>By tool</source>
        <translation>Je Werkzeug</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>%1: nine days in ten cost between %2 and %3</source>
        <translation>%1: Neun von zehn Tagen kosten zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1: nine weeks in ten cost between %2 and %3</source>
        <translation>%1: Neun von zehn Wochen kosten zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1: nine months in ten cost between %2 and %3</source>
        <translation>%1: Neun von zehn Monaten kosten zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1: nine years in ten cost between %2 and %3</source>
        <translation>%1: Neun von zehn Jahren kosten zwischen %2 und %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: nine in ten periods of %n day(s) cost between %2 and %3</source>
        <translation>
            <numerusform>%1: Neun von zehn Zeiträumen von %n Tag kosten zwischen %2 und %3</numerusform>
            <numerusform>%1: Neun von zehn Zeiträumen von %n Tagen kosten zwischen %2 und %3</numerusform>
        </translation>
    </message>
    <message>
        <source>the budget of %1 is exceeded</source>
        <translation>das Budget von %1 wird überschritten</translation>
    </message>
    <message>
        <source>the budget of %1 is almost always exceeded</source>
        <translation>das Budget von %1 wird fast immer überschritten</translation>
    </message>
    <message>
        <source>whether the budget of %1 is kept is unknown</source>
        <translation>ob das Budget von %1 eingehalten wird, ist unbekannt</translation>
    </message>
    <message>
        <source>the budget of %1 is exceeded in at least %2 of all cases</source>
        <translation>das Budget von %1 wird in mindestens %2 aller Fälle überschritten</translation>
    </message>
    <message>
        <source>the budget of %1 is kept</source>
        <translation>das Budget von %1 wird eingehalten</translation>
    </message>
    <message>
        <source>the budget of %1 is almost never exceeded</source>
        <translation>das Budget von %1 wird fast nie überschritten</translation>
    </message>
    <message>
        <source>the budget of %1 is exceeded in %2 of all cases</source>
        <translation>das Budget von %1 wird in %2 aller Fälle überschritten</translation>
    </message>
    <message>
        <source>%1: unknown; no model has a price</source>
        <translation>%1: unbekannt; kein Modell hat einen Preis</translation>
    </message>
    <message>
        <source>Always %1</source>
        <translation>Immer %1</translation>
    </message>
    <message>
        <source>P5: %1</source>
        <comment>one in twenty costs less</comment>
        <translation>P5: %1</translation>
    </message>
    <message>
        <source>P50: %1</source>
        <comment>half cost less</comment>
        <translation>P50: %1</translation>
    </message>
    <message>
        <source>P95: %1</source>
        <comment>one in twenty costs more</comment>
        <translation>P95: %1</translation>
    </message>
    <message>
        <source>More than the budget of %1: %2</source>
        <translation>Mehr als das Budget von %1: %2</translation>
    </message>
    <message>
        <source>%1 calls to models without a price are left out</source>
        <translation>%1 Aufrufe an Modelle ohne Preis fehlen darin</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Wee&amp;k</source>
        <translation>Woch&amp;e</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Monat</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>Per&amp;iod</source>
        <translation>Ze&amp;itraum</translation>
    </message>
    <message>
        <source>%1: what it costs is unknown; no model of it has a price.</source>
        <translation>%1: Was es kostet, ist unbekannt; keines der Modelle hat einen Preis.</translation>
    </message>
    <message>
        <source>%1: it costs %2</source>
        <translation>%1: Es kostet %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>what it costs, what becomes of the budget</comment>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>Nothing in this plan is in doubt or left to chance.</source>
        <translation>In diesem Plan ist nichts unsicher oder dem Zufall überlassen.</translation>
    </message>
    <message>
        <source>No doubts entered: the ranges are luck alone.</source>
        <translation>Nichts ist als unsicher eingetragen: Die Spannen sind reiner Zufall.</translation>
    </message>
    <message>
        <source>With a budget in the plan its chance of being exceeded stands here.</source>
        <translation>Mit einem Budget im Plan steht hier, wie wahrscheinlich es überschritten wird.</translation>
    </message>
    <message>
        <source>* leaves out %1 calls to models without a price.</source>
        <translation>* Darin fehlen %1 Aufrufe an Modelle ohne Preis.</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>Budget %1 →</source>
        <comment>it lies on the right</comment>
        <translation>Budget %1 →</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>%1 → %2</source>
        <comment>bill before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
</context>
<context>
    <name>PlanPlaces</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>A range needs an end: %1</source>
        <translation>Ein Bereich braucht ein Ende: %1</translation>
    </message>
    <message>
        <source>A range needs a beginning: %1</source>
        <translation>Ein Bereich braucht einen Anfang: %1</translation>
    </message>
    <message>
        <source>A range begins with its lower end: %1</source>
        <translation>Ein Bereich beginnt mit dem kleineren Wert: %1</translation>
    </message>
    <message>
        <source>One in twenty lies below a range&apos;s beginning, so that can&apos;t be 0. From 0 on: %1</source>
        <translation>Einer von zwanzig Werten liegt unter dem Anfang eines Bereichs, also kann der nicht 0 sein. Von 0 an: %1</translation>
    </message>
    <message>
        <source>A range is two numbers, with nine in ten between: 300..900</source>
        <translation>Ein Bereich besteht aus zwei Zahlen, zwischen denen neun von zehn Werten liegen: 300..900</translation>
    </message>
    <message>
        <source>Least~likely~most takes three numbers: %1. A range has dots: %2</source>
        <translation>Kleinstes~wahrscheinlichstes~größtes braucht drei Zahlen: %1. Ein Bereich hat Punkte: %2</translation>
    </message>
    <message>
        <source>Least~likely~most takes three numbers: %1</source>
        <translation>Kleinstes~wahrscheinlichstes~größtes braucht drei Zahlen: %1</translation>
    </message>
    <message>
        <source>Least~likely~most goes upwards: 300~500~900</source>
        <translation>Kleinstes~wahrscheinlichstes~größtes geht aufwärts: 300~500~900</translation>
    </message>
    <message>
        <source>A figure in doubt is a number and a percentage: 5k ±10%</source>
        <translation>Eine ungewisse Zahl hat eine Prozentangabe: 5k ±10%</translation>
    </message>
    <message>
        <source>Doubt is a percentage below 100. Around %1: %2</source>
        <translation>Die Ungewissheit ist eine Prozentzahl unter 100. Um %1 herum: %2</translation>
    </message>
    <message>
        <source>Doubt is a percentage below 100: %1</source>
        <translation>Die Ungewissheit ist eine Prozentzahl unter 100: %1</translation>
    </message>
    <message>
        <source>A figure in doubt is a number and a percentage: %1</source>
        <translation>Eine ungewisse Zahl hat eine Prozentangabe: %1</translation>
    </message>
    <message>
        <source>A range is written with two dots: %1</source>
        <translation>Ein Bereich wird mit zwei Punkten geschrieben: %1</translation>
    </message>
    <message>
        <source>“%1” is no quantity. Type a number (2000, 2k), a range (300..900), least~likely~most (300~500~900) or a figure in doubt (5k ±10%).</source>
        <translation>„%1“ ist keine Größe. Möglich sind eine Zahl (2000, 2k), ein Bereich (300..900), kleinstes~wahrscheinlichstes~größtes (300~500~900) oder eine ungewisse Zahl (5k ±10%).</translation>
    </message>
    <message>
        <source>Between %1 and %2 %4, %3 on average</source>
        <translation>Zwischen %1 und %2 %4, im Mittel %3</translation>
    </message>
    <message>
        <source>%1 %4 on average, nine in ten between %2 and %3</source>
        <translation>Im Mittel %1 %4, neun von zehn zwischen %2 und %3</translation>
    </message>
</context>
<context>
    <name>Savings</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 costs %2 more</source>
        <translation>%1 kostet %2 mehr</translation>
    </message>
    <message>
        <source>%1 saves %2</source>
        <translation>%1 spart %2</translation>
    </message>
    <message>
        <source> ± %1</source>
        <comment>error of the computation</comment>
        <translation> ± %1</translation>
    </message>
    <message>
        <source>%1 of the bill before</source>
        <translation>%1 der Rechnung vorher</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Fair share</source>
        <translation>Fairer Anteil</translation>
    </message>
    <message>
        <source>What each adds when they are switched on one after the other</source>
        <translation>Was jede beiträgt, wenn sie der Reihe nach eingeschaltet werden</translation>
    </message>
    <message>
        <source>What each saves when it is the only one</source>
        <translation>Was jede spart, wenn sie die einzige ist</translation>
    </message>
    <message>
        <source>What would be lost if it were switched off and all the others stayed</source>
        <translation>Was verloren ginge, wenn sie aus wäre und alle anderen blieben</translation>
    </message>
    <message>
        <source>Its average over all orders (Shapley value); the shares add up to what is saved</source>
        <translation>Ihr Durchschnitt über alle Reihenfolgen (Shapley-Wert); zusammen ergeben die Anteile die Ersparnis</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%1. Cost of %n day(s), prices of %2, seed %3.</source>
        <translation>
            <numerusform>%1. Kosten von %n Tag, Preise vom %2, Startwert %3.</numerusform>
            <numerusform>%1. Kosten von %n Tagen, Preise vom %2, Startwert %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Savings, %1. %2</source>
        <translation>Ersparnis, %1. %2</translation>
    </message>
    <message>
        <source>routed calls have a prefix of %1 tokens, and their model caches none below %2</source>
        <translation>umgeleitete Aufrufe haben ein Präfix von %1 Token, und ihr Modell speichert keines unter %2</translation>
    </message>
    <message>
        <source>each model has a cache of its own, so that more is written</source>
        <translation>jedes Modell hat einen eigenen Cache, sodass mehr geschrieben wird</translation>
    </message>
    <message>
        <source>in a batch only %1 of what is cached is found</source>
        <translation>im Stapel werden nur %1 des Gespeicherten gefunden</translation>
    </message>
    <message>
        <source>what is rewritten has to be cached anew</source>
        <translation>was umgeschrieben wird, muss neu gespeichert werden</translation>
    </message>
    <message>
        <source>both spare the same tokens</source>
        <translation>beide sparen dieselben Token</translation>
    </message>
    <message>
        <source>one leaves out calls that the other makes cheaper</source>
        <translation>das eine lässt Aufrufe weg, die das andere billiger macht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>technique, share of the bill</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing saves anything here.</source>
        <translation>Hier spart nichts etwas.</translation>
    </message>
    <message>
        <source>On its own each would take off: %1.</source>
        <comment>techniques with shares</comment>
        <translation>Für sich allein nähme jedes weg: %1.</translation>
    </message>
    <message>
        <source>What switching one off would lose: %1.</source>
        <comment>techniques with shares</comment>
        <translation>Was das Abschalten kosten würde: %1.</translation>
    </message>
    <message>
        <source>%1 off, most of it by %2.</source>
        <comment>share, techniques with shares</comment>
        <translation>%1 weniger, das meiste durch %2.</translation>
    </message>
    <message>
        <source>What saves: %1.</source>
        <comment>techniques with shares</comment>
        <translation>Was spart: %1.</translation>
    </message>
    <message>
        <source>What costs more instead: %1.</source>
        <comment>techniques with shares</comment>
        <translation>Was stattdessen mehr kostet: %1.</translation>
    </message>
    <message>
        <source>What costs more instead: %1; something volatile in front of the prefix keeps it from being read again.</source>
        <comment>techniques with shares</comment>
        <translation>Was stattdessen mehr kostet: %1; etwas Wechselndes vor dem Präfix verhindert, dass es wieder gelesen wird.</translation>
    </message>
    <message>
        <source>What costs more instead: %1; much more is written to the cache than read.</source>
        <comment>techniques with shares</comment>
        <translation>Was stattdessen mehr kostet: %1; es wird viel mehr in den Cache geschrieben als daraus gelesen.</translation>
    </message>
    <message>
        <source>%1 saves less with another than each on its own.</source>
        <comment>dagger</comment>
        <translation>%1 spart mit einem anderen weniger als jedes für sich.</translation>
    </message>
    <message>
        <source>The two scenarios have the same techniques with the same settings.</source>
        <translation>Beide Szenarien haben dieselben Techniken mit denselben Einstellungen.</translation>
    </message>
    <message>
        <source>%1 %2 and %3 save %4 less together than each on its own</source>
        <comment>dagger, two techniques, amount</comment>
        <translation>%1 %2 und %3 sparen zusammen %4 weniger als jedes für sich</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a clash, its reason</comment>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>So do %n more pair(s).</source>
        <translation>
            <numerusform>So auch %n weiteres Paar.</numerusform>
            <numerusform>So auch %n weitere Paare.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 With %2 it saves %3 less than each on its own</source>
        <comment>dagger, technique, amount</comment>
        <translation>%1 Mit %2 spart es %3 weniger als jedes für sich</translation>
    </message>
</context>
<context>
    <name>ScenarioFields</name>
    <message>
        <source>Techniques in order</source>
        <translation>Techniken der Reihe nach</translation>
    </message>
    <message>
        <source>The order in which the waterfall takes them. Switch them on in Techniques.</source>
        <translation>Die Reihenfolge, in der der Wasserfall sie nimmt. Eingeschaltet werden sie unter „Techniken“.</translation>
    </message>
    <message>
        <source>Changes to the plan</source>
        <translation>Änderungen am Plan</translation>
    </message>
    <message>
        <source>Values that the scenario replaces in the plan</source>
        <translation>Werte, die das Szenario im Plan ersetzt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>%1 › %2</source>
        <comment>field, what of it</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>technique, its parameter</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>P5–P95</source>
        <comment>an input is moved to the ends of what is believed of it</comment>
        <translation>P5–P95</translation>
    </message>
    <message>
        <source>±20%</source>
        <translation>±20 %</translation>
    </message>
    <message>
        <source>at %1: no visible effect</source>
        <translation>bei %1: keine sichtbare Wirkung</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>change, the computation&apos;s error</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>at %1: %2</source>
        <comment>value of an input, change of the bill</comment>
        <translation>bei %1: %2</translation>
    </message>
    <message>
        <source>at %1: %2, %3 of the bill</source>
        <comment>value of an input, change of the bill, its share</comment>
        <translation>bei %1: %2, %3 der Rechnung</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>; moved to P5 and P95 of what the plan believes</source>
        <translation>; bewegt auf P5 und P95 dessen, was der Plan annimmt</translation>
    </message>
    <message>
        <source>it can&apos;t be more</source>
        <translation>mehr kann es nicht sein</translation>
    </message>
    <message>
        <source>input at its low end</source>
        <translation>Eingabe am unteren Ende</translation>
    </message>
    <message>
        <source>input at its high end</source>
        <translation>Eingabe am oberen Ende</translation>
    </message>
    <message>
        <source>What moves the bill, the most first. %1</source>
        <translation>Was die Rechnung bewegt, das Größte zuerst. %1</translation>
    </message>
    <message>
        <source>%1: what it costs is unknown; no model of it has a price.</source>
        <translation>%1: Was es kostet, ist unbekannt; keines der Modelle hat einen Preis.</translation>
    </message>
    <message>
        <source>%1: nothing costs anything.</source>
        <translation>%1: Nichts kostet etwas.</translation>
    </message>
    <message>
        <source>%1: no input has a visible effect on the bill.</source>
        <translation>%1: Keine Eingabe wirkt sichtbar auf die Rechnung.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>changes of the bill</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: “%2” moves the bill most: by %3 between the ends of what is believed of it, a span of %4 of %5.</source>
        <translation>%1: „%2“ bewegt die Rechnung am meisten: um %3 zwischen den Enden des Angenommenen, eine Spanne von %4 von %5.</translation>
    </message>
    <message>
        <source>%1: “%2” moves the bill most: by %3 where it is 20% less or more, a span of %4 of %5.</source>
        <translation>%1: „%2“ bewegt die Rechnung am meisten: um %3, wenn es 20 % weniger oder mehr ist, eine Spanne von %4 von %5.</translation>
    </message>
    <message>
        <source>%1: “%2” moves the bill most: by %3 where it is 20% less, %4 of %5.</source>
        <translation>%1: „%2“ bewegt die Rechnung am meisten: um %3, wenn es 20 % weniger ist, %4 von %5.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more that move(s) it by less than %1.</source>
        <translation>
            <numerusform>Und %n weitere, die sie um weniger als %1 bewegt.</numerusform>
            <numerusform>Und %n weitere, die sie um weniger als %1 bewegen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) have no visible effect.</source>
        <translation>
            <numerusform>%n Eingabe hat keine sichtbare Wirkung.</numerusform>
            <numerusform>%n Eingaben haben keine sichtbare Wirkung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) were not moved, each of parts that cost less than %1.</source>
        <translation>
            <numerusform>%n Eingabe wurde nicht bewegt; sie gehört zu Teilen, die weniger als %1 kosten.</numerusform>
            <numerusform>%n Eingaben wurden nicht bewegt; sie gehören zu Teilen, die je weniger als %1 kosten.</numerusform>
        </translation>
    </message>
    <message>
        <source>* Calls to models without a price are left out.</source>
        <translation>* Aufrufe an Modelle ohne Preis fehlen darin.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>As today</source>
        <translation>Wie heute</translation>
    </message>
    <message>
        <source>With savings</source>
        <translation>Mit Einsparungen</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Websuche</translation>
    </message>
    <message>
        <source>One short call for each item: mail, tickets, forms.</source>
        <translation>Ein kurzer Aufruf für jedes Stück: Mails, Anfragen, Formulare.</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Klassifizieren</translation>
    </message>
    <message>
        <source>Plans, searches several times, writes an answer.</source>
        <translation>Plant, sucht mehrmals und schreibt eine Antwort.</translation>
    </message>
    <message>
        <source>Plan the searches</source>
        <translation>Suchen planen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Conversations with people who think in between.</source>
        <translation>Gespräche mit Menschen, die zwischendurch nachdenken.</translation>
    </message>
    <message>
        <source>Chat assistant</source>
        <translation>Chat-Assistent</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Documents read at night, when nobody waits.</source>
        <translation>Dokumente, die nachts gelesen werden, wenn niemand wartet.</translation>
    </message>
    <message>
        <source>Nightly batch</source>
        <translation>Nächtlicher Batch</translation>
    </message>
    <message>
        <source>Extract the fields</source>
        <translation>Felder herauslesen</translation>
    </message>
    <message>
        <source>Check the doubtful ones</source>
        <translation>Zweifelhafte prüfen</translation>
    </message>
    <message>
        <source>A lead that hands parts of the work to sub-agents.</source>
        <translation>Ein leitender Agent, der Teile der Arbeit an Unteragenten gibt.</translation>
    </message>
    <message>
        <source>Orchestrator</source>
        <translation>Leitung mit Helfern</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Hand out the work</source>
        <translation>Arbeit verteilen</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Helfer</translation>
    </message>
    <message>
        <source>Search and read</source>
        <translation>Suchen und lesen</translation>
    </message>
    <message>
        <source>Report to the lead</source>
        <translation>An die Leitung berichten</translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation>Recherche</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Model routing</source>
        <translation>Modell-Routing</translation>
    </message>
    <message>
        <source>Steps with a simple task go to a cheaper model, unless they are pinned.</source>
        <translation>Schritte mit einer einfachen Aufgabe gehen an ein billigeres Modell, wenn sie nicht festgelegt sind.</translation>
    </message>
    <message>
        <source>Tool cache</source>
        <translation>Werkzeug-Cache</translation>
    </message>
    <message>
        <source>A tool&apos;s result is kept for a while and not fetched again for the same input.</source>
        <translation>Das Ergebnis eines Werkzeugs wird eine Weile behalten und für dieselbe Eingabe nicht noch einmal geholt.</translation>
    </message>
    <message>
        <source>Prompt caching</source>
        <translation>Prompt-Caching</translation>
    </message>
    <message>
        <source>The provider keeps the beginning of requests; reading it again costs a fraction.</source>
        <translation>Der Anbieter behält den Anfang der Anfragen; ihn wieder zu lesen kostet einen Bruchteil.</translation>
    </message>
    <message>
        <source>Result truncation</source>
        <translation>Ergebnisse kürzen</translation>
    </message>
    <message>
        <source>Long tool results are cut before they enter the conversation.</source>
        <translation>Lange Werkzeugergebnisse werden gekürzt, bevor sie ins Gespräch kommen.</translation>
    </message>
    <message>
        <source>History summary</source>
        <translation>Verlauf kürzen</translation>
    </message>
    <message>
        <source>Older exchanges are replaced by a short summary that a cheap model writes.</source>
        <translation>An die Stelle älterer Wechsel tritt eine kurze Zusammenfassung, die ein billiges Modell schreibt.</translation>
    </message>
    <message>
        <source>Early exit</source>
        <translation>Frühes Ende</translation>
    </message>
    <message>
        <source>Once a result is sure enough, the remaining steps are skipped and the answer is written.</source>
        <translation>Sobald ein Ergebnis sicher genug ist, entfallen die übrigen Schritte und die Antwort wird geschrieben.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Runs that nobody waits for are sent as batches, for half the price.</source>
        <translation>Läufe, auf die niemand wartet, gehen als Batch hinaus, zum halben Preis.</translation>
    </message>
    <message>
        <source>Stable prefix</source>
        <translation>Stabiles Präfix</translation>
    </message>
    <message>
        <source>What changes in every call goes last, so that it doesn&apos;t spoil the prompt cache.</source>
        <translation>Was sich mit jedem Aufruf ändert, steht zuletzt, damit es den Prompt-Cache nicht verdirbt.</translation>
    </message>
    <message>
        <source>Result pruning</source>
        <translation>Ergebnisse ausdünnen</translation>
    </message>
    <message>
        <source>All but the latest tool results become short notes in the conversation.</source>
        <translation>Alle außer den letzten Werkzeugergebnissen werden im Gespräch zu kurzen Notizen.</translation>
    </message>
    <message>
        <source>Compaction</source>
        <translation>Verdichtung</translation>
    </message>
    <message>
        <source>A conversation that has grown too long is replaced by a summary of it.</source>
        <translation>Ein Gespräch, das zu lang geworden ist, wird durch eine Zusammenfassung ersetzt.</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Abruf bei Bedarf</translation>
    </message>
    <message>
        <source>Reference material is fetched in pieces when it is needed, not sent with every call.</source>
        <translation>Nachschlagematerial wird in Stücken geholt, wenn es gebraucht wird, und nicht mit jedem Aufruf gesendet.</translation>
    </message>
    <message>
        <source>Single agent</source>
        <translation>Einzelagent</translation>
    </message>
    <message>
        <source>What was delegated to sub-agents is done in the agent&apos;s own conversation.</source>
        <translation>Was Unteragenten aufgetragen war, geschieht im Gespräch des Agenten selbst.</translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <comment>what is wrong, and where</comment>
        <translation>%1 (bei %2)</translation>
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
        <source>Changes to the plan</source>
        <translation>Änderungen am Plan</translation>
    </message>
    <message>
        <source>Interplay</source>
        <comment>what techniques do to each other</comment>
        <translation>Zusammenspiel</translation>
    </message>
    <message>
        <source>lower</source>
        <comment>“keep” where nouns have their capital within a sentence, as in German</comment>
        <translation>keep</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Change id of %1</source>
        <translation>Kennung von %1 ändern</translation>
    </message>
    <message>
        <source>Traffic × %1</source>
        <translation>Verkehr × %1</translation>
    </message>
    <message numerus="yes">
        <source>Period of %n day(s)</source>
        <translation>
            <numerusform>Zeitraum von %n Tag</numerusform>
            <numerusform>Zeitraum von %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%1 von %2 ändern</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Neuer Agent</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation>Agent hinzufügen</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>New tool</source>
        <translation>Neues Werkzeug</translation>
    </message>
    <message>
        <source>Add tool</source>
        <translation>Werkzeug hinzufügen</translation>
    </message>
    <message>
        <source>My model</source>
        <translation>Mein Modell</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>%1 ausschneiden</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Add scenario</source>
        <translation>Szenario hinzufügen</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Neuer Agent</translation>
    </message>
    <message>
        <source>As today</source>
        <translation>Wie heute</translation>
    </message>
    <message>
        <source>With savings</source>
        <translation>Mit Einsparungen</translation>
    </message>
</context>
<context>
    <name>spendwright::AdviceCard</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Makes the change in the plan; one step to undo</source>
        <translation>Macht die Änderung im Plan; ein Schritt zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>Anwenden: %1</translation>
    </message>
</context>
<context>
    <name>spendwright::AdvicePage</name>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>What would save more stands here once the plan has been computed and the changes have been tried.</source>
        <translation>Was mehr sparen würde, steht hier, sobald der Plan berechnet ist und die Änderungen probiert sind.</translation>
    </message>
    <message>
        <source>Changes that were tried</source>
        <translation>Probierte Änderungen</translation>
    </message>
    <message>
        <source>Advice: %1</source>
        <translation>Rat: %1</translation>
    </message>
</context>
<context>
    <name>spendwright::AnswerView</name>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer appears here.</source>
        <translation>Hier erscheint die Antwort.</translation>
    </message>
</context>
<context>
    <name>spendwright::BreakdownPage</name>
    <message>
        <source>Where the bill goes stands here once the plan has been computed.</source>
        <translation>Wohin die Rechnung geht, steht hier, sobald der Plan berechnet ist.</translation>
    </message>
    <message>
        <source>Where the bill goes</source>
        <translation>Wohin die Rechnung geht</translation>
    </message>
    <message>
        <source>‹ All agents</source>
        <translation>‹ Alle Agenten</translation>
    </message>
    <message>
        <source>Back to all agents (Backspace)</source>
        <translation>Zurück zu allen Agenten (Rücktaste)</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Alle Agenten</translation>
    </message>
    <message>
        <source>› %1</source>
        <comment>the agent, behind “All agents”</comment>
        <translation>› %1</translation>
    </message>
    <message>
        <source>Nothing is called in either scenario, so nothing costs anything.</source>
        <translation>In keinem der Szenarien wird etwas aufgerufen, also kostet nichts etwas.</translation>
    </message>
    <message>
        <source>Explain the figure &amp;after…</source>
        <translation>Zahl &amp;nachher erklären …</translation>
    </message>
    <message>
        <source>Explain the figure &amp;before…</source>
        <translation>Zahl &amp;vorher erklären …</translation>
    </message>
</context>
<context>
    <name>spendwright::CacheBox</name>
    <message>
        <source>No cache breakpoint</source>
        <translation>Kein Cache-Haltepunkt</translation>
    </message>
    <message>
        <source>Cache up to here, 5 min</source>
        <translation>Bis hier cachen, 5 min</translation>
    </message>
    <message>
        <source>Cache up to here, 1 h</source>
        <translation>Bis hier cachen, 1 h</translation>
    </message>
</context>
<context>
    <name>spendwright::CallsModel</name>
    <message>
        <source>≤ %1</source>
        <comment>a cost at most</comment>
        <translation>≤ %1</translation>
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
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>spendwright::CapForm</name>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Count f&amp;rom now</source>
        <translation>Ab &amp;jetzt zählen</translation>
    </message>
    <message>
        <source>What was spent before no longer counts against the cap</source>
        <translation>Was vorher ausgegeben wurde, zählt nicht mehr zur Obergrenze</translation>
    </message>
    <message>
        <source>Spend at &amp;most (USD)</source>
        <translation>&amp;Höchstens ausgeben (USD)</translation>
    </message>
    <message>
        <source>Spent since %1: %2 of %3. %4 are left.</source>
        <comment>a moment and three amounts</comment>
        <translation>Ausgegeben seit %1: %2 von %3. %4 sind übrig.</translation>
    </message>
    <message>
        <source>Nothing is sent before you set it. Every call reserves the most it can cost.</source>
        <translation>Nichts wird gesendet, bevor sie gesetzt ist. Jeder Aufruf reserviert das meiste, was er kosten kann.</translation>
    </message>
    <message>
        <source>That is no amount of dollars. Try 5 or 0.50.</source>
        <translation>Das ist kein Betrag in Dollar. Zum Beispiel 5 oder 0,50.</translation>
    </message>
</context>
<context>
    <name>spendwright::CentrePages</name>
    <message>
        <source>&amp;Savings</source>
        <translation>&amp;Ersparnis</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <translation>&amp;Kontext</translation>
    </message>
    <message>
        <source>&amp;Where it goes</source>
        <translation>&amp;Wohin es geht</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>&amp;Advice</source>
        <translation>R&amp;at</translation>
    </message>
    <message>
        <source>Se&amp;nsitivity</source>
        <translation>Empfi&amp;ndlichkeit</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>spendwright::ChangesField</name>
    <message>
        <source>Change another place…</source>
        <translation>Eine andere Stelle ändern …</translation>
    </message>
    <message>
        <source>Change another place</source>
        <translation>Eine andere Stelle ändern</translation>
    </message>
    <message>
        <source>Remove this change</source>
        <translation>Diese Änderung entfernen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>what a place is called, and its path</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>“%1” is no place of the plan. Choose one of the list.</source>
        <translation>„%1“ ist keine Stelle des Plans. Eine aus der Liste wählen.</translation>
    </message>
</context>
<context>
    <name>spendwright::ChangesModel</name>
    <message>
        <source>change of %1</source>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>what the plan itself says</comment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Here</source>
        <comment>what the scenario says</comment>
        <translation>Hier</translation>
    </message>
    <message>
        <source>“%1” is no value for %2.</source>
        <translation>„%1“ ist kein Wert für %2.</translation>
    </message>
</context>
<context>
    <name>spendwright::ClipboardActions</name>
    <message>
        <source>The clipboard holds no agent, step, tool or scenario.</source>
        <translation>In der Zwischenablage ist kein Agent, Schritt, Werkzeug oder Szenario.</translation>
    </message>
    <message>
        <source>A step needs an agent to belong to, and the plan has none.</source>
        <translation>Ein Schritt gehört zu einem Agenten, und der Plan hat keinen.</translation>
    </message>
</context>
<context>
    <name>spendwright::ComparePage</name>
    <message>
        <source>Add a plan…</source>
        <translation>Plan hinzufügen …</translation>
    </message>
    <message>
        <source>Scenarios stand here side by side once the plan has been computed.</source>
        <translation>Szenarien stehen hier nebeneinander, sobald der Plan berechnet ist.</translation>
    </message>
    <message>
        <source>Scenarios to compare</source>
        <translation>Szenarien zum Vergleichen</translation>
    </message>
    <message>
        <source>Compare with the baseline and the last scenario of another plan</source>
        <translation>Mit der Vergleichsbasis und dem letzten Szenario eines anderen Plans vergleichen</translation>
    </message>
    <message>
        <source>What scenarios cost</source>
        <translation>Was Szenarien kosten</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>Szenarien nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>plan, scenario</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Compare with another plan</source>
        <translation>Mit einem anderen Plan vergleichen</translation>
    </message>
    <message>
        <source>Plans (*.spendplan);;All files (*)</source>
        <translation>Pläne (*.spendplan);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>spendwright::ContextPage</name>
    <message>
        <source>A&amp;gent:</source>
        <translation>A&amp;gent:</translation>
    </message>
    <message>
        <source>A typical run stands here once the plan has been computed.</source>
        <translation>Hier steht ein typischer Lauf, sobald der Plan berechnet ist.</translation>
    </message>
    <message>
        <source>Agent whose run is shown</source>
        <translation>Agent, dessen Lauf gezeigt wird</translation>
    </message>
    <message>
        <source>Context, call by call</source>
        <translation>Kontext, Aufruf für Aufruf</translation>
    </message>
    <message>
        <source>No agent has traffic of its own, so there is no run to show.</source>
        <translation>Kein Agent hat eigenen Verkehr, also gibt es keinen Lauf zu zeigen.</translation>
    </message>
</context>
<context>
    <name>spendwright::CostPanel</name>
    <message>
        <source>Cost table</source>
        <translation>Kostentabelle</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Explain the figure…</source>
        <translation>Zahl &amp;erklären …</translation>
    </message>
    <message>
        <source>Copy &amp;figure</source>
        <translation>&amp;Zahl kopieren</translation>
    </message>
</context>
<context>
    <name>spendwright::CostTableModel</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>agent, step</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1 calls before, %2 after</source>
        <translation>%1 Aufrufe vorher, %2 nachher</translation>
    </message>
    <message>
        <source>%1 calls to models without a price are left out</source>
        <translation>%1 Aufrufe an Modelle ohne Preis fehlen darin</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>The technique that moves the step&apos;s cost most when it alone is on</source>
        <translation>Die Technik, die allein eingeschaltet die Kosten des Schritts am stärksten bewegt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
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
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
</context>
<context>
    <name>spendwright::DistributionView</name>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>P5</source>
        <translation>P5</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
</context>
<context>
    <name>spendwright::DocumentNotices</name>
    <message>
        <source>“%1” was moved or removed. Saving writes it again.</source>
        <translation>„%1“ wurde verschoben oder entfernt. Speichern schreibt es neu.</translation>
    </message>
    <message>
        <source>“%1” has been changed, and is no longer open in another window.</source>
        <translation>„%1“ wurde geändert und ist nicht mehr in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is no longer open in another window.</source>
        <translation>„%1“ ist nicht mehr in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>“%1” has been changed in the other window that it is open in.</source>
        <translation>„%1“ wurde in dem anderen Fenster, in dem es offen ist, geändert.</translation>
    </message>
    <message>
        <source>“%1” is open in another window and can only be read here.</source>
        <translation>„%1“ ist in einem anderen Fenster offen und lässt sich hier nur lesen.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program, and has changes here that are not saved.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, und hier sind Änderungen noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
</context>
<context>
    <name>spendwright::EmptyState</name>
    <message>
        <source>This plan has no agents yet</source>
        <translation>Dieser Plan hat noch keine Agenten</translation>
    </message>
    <message>
        <source>Describe an agent, its steps, models and traffic,
and see what a month of it costs.</source>
        <translation>Einen Agenten mit Schritten, Modellen und Verkehr beschreiben
und sehen, was ein Monat davon kostet.</translation>
    </message>
</context>
<context>
    <name>spendwright::EndpointForm</name>
    <message>
        <source>Add an endpoint</source>
        <translation>Einen Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Remove this endpoint</source>
        <translation>Diesen Endpunkt entfernen</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>&amp;Endpunkt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>Basis-&amp;URL</translation>
    </message>
    <message>
        <source>API &amp;version</source>
        <translation>API-&amp;Version</translation>
    </message>
    <message>
        <source>Key sent &amp;as</source>
        <translation>Schlüssel &amp;als</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>An endpoint needs a name.</source>
        <translation>Ein Endpunkt braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is another endpoint of that name.</source>
        <translation>Es gibt schon einen Endpunkt dieses Namens.</translation>
    </message>
</context>
<context>
    <name>spendwright::EndpointsDialog</name>
    <message>
        <source>Endpoints and spending</source>
        <translation>Endpunkte und Ausgaben</translation>
    </message>
    <message>
        <source>Where calls go</source>
        <translation>Wohin Aufrufe gehen</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Wer bezahlt</translation>
    </message>
    <message>
        <source>How much at most</source>
        <translation>Wie viel höchstens</translation>
    </message>
</context>
<context>
    <name>spendwright::ExplanationPanel</name>
    <message>
        <source>Parts of the figure</source>
        <translation>Teile der Zahl</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>$ a million</source>
        <translation>$ je Million</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Where the figure is from</source>
        <translation>Woher die Zahl kommt</translation>
    </message>
    <message>
        <source>Choose “Explain…” on a figure.</source>
        <translation>Bei einer Zahl „Erklären …“ wählen.</translation>
    </message>
    <message>
        <source>What “%1” saves against “%2”</source>
        <translation>Was „%1“ gegen „%2“ spart</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Nothing is called here.</source>
        <translation>Hier wird nichts aufgerufen.</translation>
    </message>
</context>
<context>
    <name>spendwright::ExportController</name>
    <message>
        <source>CSV tables</source>
        <translation>CSV-Tabellen</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel-Arbeitsmappen</translation>
    </message>
    <message>
        <source>Markdown texts</source>
        <translation>Markdown-Texte</translation>
    </message>
    <message>
        <source>PNG images</source>
        <translation>PNG-Bilder</translation>
    </message>
    <message>
        <source>There is nothing to export yet: the plan has not been computed.</source>
        <translation>Es gibt noch nichts zu exportieren: der Plan ist nicht berechnet.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <translation>%1 ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 waits until the plan has no errors.</source>
        <translation>%1 wartet, bis der Plan keine Fehler hat.</translation>
    </message>
    <message>
        <source>%1 is written as soon as the figures are exact enough.</source>
        <translation>%1 wird geschrieben, sobald die Zahlen genau genug sind.</translation>
    </message>
    <message>
        <source> (shared)</source>
        <comment>behind the name of a plan&apos;s copy for others</comment>
        <translation> (geteilt)</translation>
    </message>
</context>
<context>
    <name>spendwright::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>C&amp;hart:</source>
        <translation>&amp;Diagramm:</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Breite:</translation>
    </message>
    <message>
        <source>H&amp;eight:</source>
        <translation>&amp;Höhe:</translation>
    </message>
    <message>
        <source>Pi&amp;xels in a point:</source>
        <translation>&amp;Pixel je Punkt:</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>The preview stands here as soon as the figures are exact enough.</source>
        <translation>Hier steht die Vorschau, sobald die Zahlen genau genug sind.</translation>
    </message>
    <message>
        <source>No run is known yet, or no agent has traffic of its own.</source>
        <translation>Noch ist kein Lauf bekannt, oder kein Agent hat eigenen Verkehr.</translation>
    </message>
    <message>
        <source>No model of the plan has a price, so there is nothing to draw.</source>
        <translation>Kein Modell des Plans hat einen Preis, also gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>Das ließ sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>spendwright::ExportPreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Vorschau der Seiten</translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation>Vorschau des Textes</translation>
    </message>
    <message>
        <source>Preview of the sheets</source>
        <translation>Vorschau der Blätter</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more page(s)</source>
        <translation>
            <numerusform>und %n weitere Seite</numerusform>
            <numerusform>und %n weitere Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::FieldForm</name>
    <message>
        <source>A thing needs an id.</source>
        <translation>Eine Kennung muss sein.</translation>
    </message>
    <message>
        <source>Something else has the id “%1”.</source>
        <translation>Etwas anderes hat die Kennung „%1“ schon.</translation>
    </message>
    <message>
        <source>What a model adds to tool definitions of its own is counted by the program; it is not part of this.</source>
        <translation>Was ein Modell von sich aus zu Werkzeugdefinitionen hinzufügt, zählt das Programm selbst; es gehört nicht dazu.</translation>
    </message>
</context>
<context>
    <name>spendwright::FigureLabel</name>
    <message>
        <source>&amp;Explain…</source>
        <translation>&amp;Erklären …</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>Zahl &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>spendwright::FileController</name>
    <message>
        <source>Plans (*.%1);;All files (*)</source>
        <translation>Pläne (*.%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>They are lost when the plan is read from disk again.</source>
        <translation>Sie gehen verloren, wenn der Plan neu von der Platte gelesen wird.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened.</source>
        <translation>„%1“ wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Reloading loses your changes, overwriting loses those of the other program.</source>
        <translation>Neu laden verwirft die Änderungen hier, Überschreiben die des anderen Programms.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>&amp;Überschreiben</translation>
    </message>
    <message>
        <source>Save plan as</source>
        <translation>Plan speichern unter</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>Sonst gehen sie verloren.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>spendwright::FindBar</name>
    <message>
        <source>Find in plan</source>
        <translation>Im Plan suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hit</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>spendwright::Headline</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Latency P95</source>
        <translation>Latenz P95</translation>
    </message>
    <message>
        <source>%1 a run</source>
        <translation>%1 je Lauf</translation>
    </message>
    <message>
        <source>%1 calls to models without a price are left out</source>
        <translation>%1 Aufrufe an Modelle ohne Preis fehlen darin</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n day(s)</source>
        <translation>
            <numerusform>%1 an %n Tag</numerusform>
            <numerusform>%1 in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>a model has no price</source>
        <translation>ein Modell hat keinen Preis</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>saved, error of the computation</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>Saved in %n day(s): %1</source>
        <translation>
            <numerusform>An %n Tag gespart: %1</numerusform>
            <numerusform>In %n Tagen gespart: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>in 90 of 100 cases</source>
        <translation>in 90 von 100 Fällen</translation>
    </message>
    <message>
        <source>The bill after, from P5 to P95: what the plan doubts, and luck</source>
        <translation>Die Rechnung nachher, von P5 bis P95: was im Plan unsicher ist, und der Zufall</translation>
    </message>
    <message>
        <source>no doubts entered</source>
        <translation>nichts ist unsicher</translation>
    </message>
    <message>
        <source>The bill after, from P5 to P95. No figure of the plan is in doubt, so this is luck alone.
Enter doubt as a range: 800..1200 runs a day, say.</source>
        <translation>Die Rechnung nachher, von P5 bis P95. Keine Zahl des Plans ist unsicher, es ist also nur der Zufall.
Unsicheres als Bereich eingeben: etwa 800..1200 Läufe je Tag.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>95 of 100 runs are done by then; half of them within %1</source>
        <translation>Bis dahin sind 95 von 100 Läufen fertig, die Hälfte davon schon nach %1</translation>
    </message>
</context>
<context>
    <name>spendwright::Inspector</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>spendwright::IssuesModel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>spendwright::IssuesPanel</name>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>spendwright::KeyForm</name>
    <message>
        <source>Keep it &amp;in the system’s keychain</source>
        <translation>&amp;Im Schlüsselbund des Systems behalten</translation>
    </message>
    <message>
        <source>U&amp;se this key</source>
        <translation>Schlüssel &amp;benutzen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>Ver&amp;gessen</translation>
    </message>
    <message>
        <source>Without it the key is forgotten when the program ends</source>
        <translation>Sonst ist der Schlüssel vergessen, wenn das Programm endet</translation>
    </message>
    <message>
        <source>Asks the endpoint for its models, which costs nothing</source>
        <translation>Fragt den Endpunkt nach seinen Modellen; das kostet nichts</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-Sc&amp;hlüssel</translation>
    </message>
    <message>
        <source>The endpoint has to be right before it can have a key.</source>
        <translation>Der Endpunkt muss stimmen, bevor er einen Schlüssel haben kann.</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>ein anderer Schlüssel</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Forget the key for %1?</source>
        <translation>Den Schlüssel für %1 vergessen?</translation>
    </message>
    <message>
        <source>It can&apos;t be shown again; to use it you would have to enter it anew.</source>
        <translation>Er kann nicht wieder gezeigt werden; zum Benutzen müsste er neu eingegeben werden.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>It works: %Ln model(s) can be used.</source>
        <translation>
            <numerusform>Es geht: %Ln Modell kann benutzt werden.</numerusform>
            <numerusform>Es geht: %Ln Modelle können benutzt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::LedgerModel</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <comment>a cost at most</comment>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>Ended in an error that costs nothing</source>
        <translation>Endeten mit einem Fehler, der nichts kostet</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache-Schreiben</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache-Lesen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Latency</source>
        <comment>mean</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>First token</source>
        <comment>mean time to it</comment>
        <translation>Erstes Token</translation>
    </message>
</context>
<context>
    <name>spendwright::LedgerWindow</name>
    <message>
        <source>Spending – Spendwright</source>
        <translation>Ausgaben – Spendwright</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Spending ca&amp;p…</source>
        <translation>Ausgaben&amp;grenze…</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>&amp;Latest calls</source>
        <translation>&amp;Letzte Aufrufe</translation>
    </message>
    <message>
        <source>Latest calls</source>
        <translation>Letzte Aufrufe</translation>
    </message>
    <message>
        <source>No live call has been made yet.
Test a prompt, and what it cost stands here.</source>
        <translation>Es gab noch keinen echten Aufruf.
Probieren Sie einen Prompt aus, dann steht hier, was er gekostet hat.</translation>
    </message>
    <message>
        <source>&amp;Test a prompt…</source>
        <translation>Prompt &amp;ausprobieren…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>spending</source>
        <comment>a file&apos;s name</comment>
        <translation>ausgaben</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
</context>
<context>
    <name>spendwright::LimitsModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: no such calls</source>
        <translation>%1: keine solchen Aufrufe</translation>
    </message>
    <message>
        <source>%1: %2, %3 of the limit, %4</source>
        <translation>%1: %2, %3 der Grenze, %4</translation>
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
        <source>After, %1 until the limit is reached</source>
        <comment>traffic can grow 3-fold</comment>
        <translation>Nachher: %1, bis die Grenze erreicht ist</translation>
    </message>
    <message>
        <source>How much of the limit the busiest hour needs: before (thin) and after</source>
        <translation>Wie viel der Grenze die vollste Stunde braucht: vorher (dünn) und nachher</translation>
    </message>
    <message>
        <source>What is left of the limit in the busiest hour, after</source>
        <translation>Was nachher in der vollsten Stunde von der Grenze übrig ist</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>Je Minute</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Of the limit</source>
        <translation>Davon gebraucht</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Luft</translation>
    </message>
</context>
<context>
    <name>spendwright::LimitsPage</name>
    <message>
        <source>What the busiest hour needs stands here once the plan has been computed.</source>
        <translation>Was die vollste Stunde braucht, steht hier, sobald der Plan berechnet ist.</translation>
    </message>
    <message>
        <source>T&amp;ier of your organisation:</source>
        <translation>St&amp;ufe der Organisation:</translation>
    </message>
    <message>
        <source>Tier of your organisation</source>
        <translation>Stufe der Organisation</translation>
    </message>
    <message>
        <source>Your tier stands in the provider’s console, under limits</source>
        <translation>Die Stufe steht in der Konsole des Anbieters, unter den Grenzen</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Ratengrenzen</translation>
    </message>
    <message>
        <source>Nothing is called in either scenario, so no limit is near.</source>
        <translation>In keinem der Szenarien wird etwas aufgerufen, also ist keine Grenze nahe.</translation>
    </message>
</context>
<context>
    <name>spendwright::LiveSession</name>
    <message>
        <source>%1 needs an API key before anything can be sent.</source>
        <translation>%1 braucht einen API-Schlüssel, bevor etwas gesendet werden kann.</translation>
    </message>
    <message>
        <source>Nothing is sent before you have set how much may be spent.</source>
        <translation>Nichts wird gesendet, bevor gesetzt ist, wie viel ausgegeben werden darf.</translation>
    </message>
</context>
<context>
    <name>spendwright::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>Beispi&amp;el öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>Techniken</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Table as CSV…</source>
        <translation>&amp;Tabelle als CSV …</translation>
    </message>
    <message>
        <source>Tables as &amp;Excel workbook…</source>
        <translation>Tabellen als &amp;Excel-Arbeitsmappe …</translation>
    </message>
    <message>
        <source>Table as &amp;Markdown…</source>
        <translation>Tabelle als &amp;Markdown …</translation>
    </message>
    <message>
        <source>&amp;Chart as PNG…</source>
        <translation>&amp;Diagramm als PNG …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Find in plan…</source>
        <translation>Im Plan &amp;suchen …</translation>
    </message>
    <message>
        <source>Copy cost ta&amp;ble</source>
        <translation>Kosten&amp;tabelle kopieren</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Add &amp;agent</source>
        <translation>&amp;Agent hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;step</source>
        <translation>&amp;Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;tool</source>
        <translation>&amp;Werkzeug hinzufügen</translation>
    </message>
    <message>
        <source>Add mode&amp;l price</source>
        <translation>&amp;Modellpreis hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>New s&amp;cenario…</source>
        <translation>&amp;Neues Szenario …</translation>
    </message>
    <message>
        <source>R&amp;ename scenario…</source>
        <translation>Szenario um&amp;benennen …</translation>
    </message>
    <message>
        <source>Remo&amp;ve scenario</source>
        <translation>Szenario ent&amp;fernen</translation>
    </message>
    <message>
        <source>Compare with this scenar&amp;io</source>
        <translation>Mit diesem Szenario ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;About Spendwright</source>
        <translation>Ü&amp;ber Spendwright</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>“%1” is a new scenario; techniques are switched there.</source>
        <translation>„%1“ ist ein neues Szenario; dort werden Techniken geschaltet.</translation>
    </message>
    <message>
        <source>%1[*] (read-only) – Spendwright</source>
        <translation>%1[*] (nur lesbar) – Spendwright</translation>
    </message>
    <message>
        <source>%1[*] – Spendwright</source>
        <translation>%1[*] – Spendwright</translation>
    </message>
    <message>
        <source>Start pa&amp;ge</source>
        <translation>Sta&amp;rtseite</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The steps of one agent</source>
        <translation>Die Schritte eines Agenten</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>How often each agent runs</source>
        <translation>Wie oft jeder Agent läuft</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>What the steps can call</source>
        <translation>Was die Schritte aufrufen können</translation>
    </message>
    <message>
        <source>E&amp;xport with preview…</source>
        <translation>Mit &amp;Vorschau exportieren …</translation>
    </message>
    <message>
        <source>&amp;Report as PDF…</source>
        <translation>&amp;Bericht als PDF …</translation>
    </message>
    <message>
        <source>Report as &amp;web page…</source>
        <translation>Bericht als &amp;Webseite …</translation>
    </message>
    <message>
        <source>&amp;Plan with its prices…</source>
        <translation>&amp;Plan mit seinen Preisen …</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Test a prompt…</source>
        <translation>Einen Prompt &amp;testen…</translation>
    </message>
    <message>
        <source>&amp;Endpoints and spending…</source>
        <translation>&amp;Endpunkte und Ausgaben…</translation>
    </message>
    <message>
        <source>&amp;Spending…</source>
        <translation>&amp;Ausgaben…</translation>
    </message>
</context>
<context>
    <name>spendwright::MessageCard</name>
    <message>
        <source>Cache breakpoint behind this message</source>
        <translation>Cache-Haltepunkt hinter dieser Nachricht</translation>
    </message>
    <message>
        <source>Move this message up</source>
        <translation>Diese Nachricht nach oben</translation>
    </message>
    <message>
        <source>Move this message down</source>
        <translation>Diese Nachricht nach unten</translation>
    </message>
    <message>
        <source>Remove this message</source>
        <translation>Diese Nachricht entfernen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>User</source>
        <comment>role</comment>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <comment>role</comment>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System</source>
        <comment>role</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>Text, or a text file dropped here</source>
        <translation>Text, oder eine Textdatei hierher ziehen</translation>
    </message>
    <message>
        <source>Role of message %1</source>
        <translation>Rolle von Nachricht %1</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
</context>
<context>
    <name>spendwright::MessageStrip</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>spendwright::NewPlanDialog</name>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>a run</source>
        <translation>je Lauf</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>How often the agent calls its tool before it answers</source>
        <translation>Wie oft der Agent sein Werkzeug aufruft, bevor er antwortet</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Sent with every call</source>
        <translation>Geht mit jedem Aufruf hinaus</translation>
    </message>
    <message>
        <source>Tool result</source>
        <translation>Werkzeugergebnis</translation>
    </message>
    <message>
        <source>What one tool call gives back; it is sent again with every later call of the run</source>
        <translation>Was ein Werkzeugaufruf zurückgibt; es geht mit jedem späteren Aufruf des Laufs wieder hinaus</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What the model writes in a call</source>
        <translation>Was das Modell in einem Aufruf schreibt</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Conversations that begin in a day</source>
        <translation>Gespräche, die an einem Tag beginnen</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>An agent that works with a tool. Sizes are typed as you think of them: 2k, or 300..900 where nine out of ten lie between.</source>
        <translation>Ein Agent, der mit einem Werkzeug arbeitet. Größen werden eingegeben, wie man sie denkt: 2k, oder 300..900, wenn neun von zehn dazwischen liegen.</translation>
    </message>
    <message>
        <source>Add &amp;detail</source>
        <translation>&amp;Ausarbeiten</translation>
    </message>
    <message>
        <source>Opens the plan in the window, with everything else that can be said about it</source>
        <translation>Öffnet den Plan im Fenster, mit allem anderen, was sich darüber sagen lässt</translation>
    </message>
    <message>
        <source>Price of a month</source>
        <translation>Preis eines Monats</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antworten</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <comment>a price</comment>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>%1 a run, %2 calls</source>
        <translation>%1 je Lauf, %2 Aufrufe</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>nichts läuft</translation>
    </message>
    <message>
        <source>with prompt caching %1 (%2)</source>
        <translation>mit Prompt-Caching %1 (%2)</translation>
    </message>
</context>
<context>
    <name>spendwright::NotesField</name>
    <message>
        <source>This is not JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
</context>
<context>
    <name>spendwright::OrderField</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1 (Alt and an arrow key)</source>
        <translation>%1 (Alt und eine Pfeiltaste)</translation>
    </message>
</context>
<context>
    <name>spendwright::PairsField</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: name %2</source>
        <translation>%1: Name %2</translation>
    </message>
    <message>
        <source>%1: value %2</source>
        <translation>%1: Wert %2</translation>
    </message>
    <message>
        <source>%1: remove %2</source>
        <translation>%1: %2 entfernen</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Noch gibt es nichts zu wählen.</translation>
    </message>
    <message>
        <source>All are listed.</source>
        <translation>Alle sind aufgeführt.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>“%1” stands here twice.</source>
        <translation>„%1“ steht hier zweimal.</translation>
    </message>
</context>
<context>
    <name>spendwright::PeriodPage</name>
    <message>
        <source>Where the cost will lie stands here once the plan has been computed.</source>
        <translation>Wo die Kosten liegen werden, steht hier, sobald der Plan berechnet ist.</translation>
    </message>
    <message>
        <source>Where the cost will lie</source>
        <translation>Wo die Kosten liegen werden</translation>
    </message>
</context>
<context>
    <name>spendwright::PlaceDelegate</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>spendwright::PlanDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>The file is not a plan.</source>
        <translation>Die Datei ist kein Plan.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>%1 is open in another window and can&apos;t be replaced.</source>
        <translation>%1 ist in einem anderen Fenster offen und lässt sich nicht ersetzen.</translation>
    </message>
    <message>
        <source>%1 is open in another window.</source>
        <translation>%1 ist in einem anderen Fenster offen.</translation>
    </message>
</context>
<context>
    <name>spendwright::PlanTreeModel</name>
    <message>
        <source>%1 a day</source>
        <translation>%1 je Tag</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichsbasis</translation>
    </message>
    <message>
        <source>$%1, $%2</source>
        <comment>price of input and output</comment>
        <translation>$%1, $%2</translation>
    </message>
    <message>
        <source>Plan without a name</source>
        <translation>Plan ohne Namen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>spendwright::PlanTreePanel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>spendwright::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>The start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>The plan that was open last</source>
        <translation>Zuletzt geöffneter Plan</translation>
    </message>
</context>
<context>
    <name>spendwright::PromptEditor</name>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Cache breakpoint behind the system prompt</source>
        <translation>Cache-Haltepunkt hinter dem Systemprompt</translation>
    </message>
    <message>
        <source>&amp;Add message</source>
        <translation>Nachricht hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Cache breakpoint behind the tools</source>
        <translation>Cache-Haltepunkt hinter den Werkzeugen</translation>
    </message>
    <message>
        <source>A JSON list of {name, description, input_schema}</source>
        <translation>Eine JSON-Liste von {name, description, input_schema}</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
</context>
<context>
    <name>spendwright::PromptTextEdit</name>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which is more than a prompt should have.</source>
        <translation>%1 ist größer als %2, mehr, als ein Prompt haben sollte.</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1 ist kein Text in UTF-8.</translation>
    </message>
</context>
<context>
    <name>spendwright::PromptWindow</name>
    <message>
        <source>&amp;Count tokens</source>
        <translation>&amp;Tokens zählen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Test a prompt</source>
        <translation>Einen Prompt testen</translation>
    </message>
    <message>
        <source>Has the endpoint count the input; that costs nothing</source>
        <translation>Lässt den Endpunkt die Eingabe zählen; das kostet nichts</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>&amp;Endpoints and spending…</source>
        <translation>&amp;Endpunkte und Ausgaben…</translation>
    </message>
    <message>
        <source>%1 input tokens</source>
        <translation>%1 Eingabe-Tokens</translation>
    </message>
    <message>
        <source>%1 It is tried again in %2.</source>
        <comment>an error and a time</comment>
        <translation>%1 In %2 wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>To %1 (%2)</source>
        <comment>an endpoint and its host</comment>
        <translation>An %1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 are left</source>
        <comment>where to, and two amounts</comment>
        <translation>%1 · %2 von %3 sind übrig</translation>
    </message>
</context>
<context>
    <name>spendwright::QuantityField</name>
    <message>
        <source>&amp;Count tokens of a text…</source>
        <translation>&amp;Token eines Textes zählen …</translation>
    </message>
</context>
<context>
    <name>spendwright::QuantityHint</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>spendwright::QuantityLine</name>
    <message>
        <source>“%1” is no number. Type it like 2000 or 2k.</source>
        <translation>„%1“ ist keine Zahl. So eingeben: 2000 oder 2k.</translation>
    </message>
    <message>
        <source>“%1” is a range; this must be one number.</source>
        <translation>„%1“ ist ein Bereich; hier muss es eine einzelne Zahl sein.</translation>
    </message>
    <message>
        <source>“%1” goes below zero.</source>
        <translation>„%1“ reicht unter null.</translation>
    </message>
</context>
<context>
    <name>spendwright::RecoveryCopy</name>
    <message>
        <source>The folder is in use.</source>
        <translation>Der Ordner wird gerade benutzt.</translation>
    </message>
    <message>
        <source>No copy of the unsaved work could be kept for the case of a crash. %1</source>
        <translation>Von der nicht gespeicherten Arbeit ließ sich keine Kopie für den Fall eines Absturzes anlegen. %1</translation>
    </message>
</context>
<context>
    <name>spendwright::SavingsPage</name>
    <message>
        <source>What each technique saves stands here once the plan has been computed.</source>
        <translation>Was jede Technik spart, steht hier, sobald der Plan berechnet ist.</translation>
    </message>
    <message>
        <source>Savings chart</source>
        <translation>Ersparnisdiagramm</translation>
    </message>
</context>
<context>
    <name>spendwright::ScenarioActions</name>
    <message>
        <source>baseline</source>
        <translation>Vergleichsbasis</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Name; it begins as a copy of “%1”</source>
        <translation>Name; es beginnt als Kopie von „%1“</translation>
    </message>
    <message>
        <source>My scenario</source>
        <translation>Mein Szenario</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>Szenario umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>spendwright::ScenarioBar</name>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Vorher</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>&amp;Nachher</translation>
    </message>
</context>
<context>
    <name>spendwright::ScenarioChoice</name>
    <message>
        <source>As today</source>
        <translation>Wie heute</translation>
    </message>
    <message>
        <source>My scenario</source>
        <translation>Mein Szenario</translation>
    </message>
</context>
<context>
    <name>spendwright::SensitivityPage</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>What moves the bill of the first scenario</source>
        <translation>Was die Rechnung des ersten Szenarios bewegt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What moves the bill of the second scenario</source>
        <translation>Was die Rechnung des zweiten Szenarios bewegt</translation>
    </message>
    <message>
        <source>What moves the bill</source>
        <translation>Was die Rechnung bewegt</translation>
    </message>
    <message>
        <source>What moves the bill stands here once it has been computed.</source>
        <translation>Was die Rechnung bewegt, steht hier, sobald es berechnet ist.</translation>
    </message>
    <message>
        <source>Computing: %1</source>
        <translation>Rechnet: %1</translation>
    </message>
    <message>
        <source>Break-even points of %1</source>
        <translation>Gewinnschwellen von %1</translation>
    </message>
</context>
<context>
    <name>spendwright::SettingsForm</name>
    <message>
        <source>&amp;Budget</source>
        <translation>B&amp;udget</translation>
    </message>
    <message>
        <source>St&amp;ream the answer</source>
        <translation>Antwort st&amp;reamen</translation>
    </message>
    <message>
        <source>The most that the model may write; 0 only warms the cache</source>
        <translation>Das meiste, was das Modell schreiben darf; 0 wärmt nur den Cache</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Most to&amp;kens</source>
        <translation>&amp;Höchstens Tokens</translation>
    </message>
    <message>
        <source>E&amp;ffort</source>
        <translation>Au&amp;fwand</translation>
    </message>
    <message>
        <source>T&amp;hinking</source>
        <translation>&amp;Denken</translation>
    </message>
</context>
<context>
    <name>spendwright::SharedNotice</name>
    <message>
        <source>These figures are the same as where the plan was shared on %1, to the last digit.</source>
        <translation>Diese Zahlen sind dieselben wie dort, wo der Plan am %1 geteilt wurde, bis zur letzten Stelle.</translation>
    </message>
    <message>
        <source>These figures differ from those where the plan was shared on %1: the plan has been changed since.</source>
        <translation>Diese Zahlen sind andere als dort, wo der Plan am %1 geteilt wurde: Der Plan wurde seither geändert.</translation>
    </message>
    <message>
        <source>These figures differ from those where the plan was shared on %1: it was shared by %2, and this is Spendwright %3.</source>
        <translation>Diese Zahlen sind andere als dort, wo der Plan am %1 geteilt wurde: Geteilt hat ihn %2, und dies ist Spendwright %3.</translation>
    </message>
</context>
<context>
    <name>spendwright::StartPage</name>
    <message>
        <source>What your LLM agents will cost, and what saves.</source>
        <translation>Was LLM-Agenten kosten werden und was davon sich sparen lässt.</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Neuer Plan …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Zuletzt geöffnete Pläne</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>Ein Beispiel ansehen</translation>
    </message>
    <message>
        <source>&amp;Back to “%1”</source>
        <translation>&amp;Zurück zu „%1“</translation>
    </message>
    <message>
        <source>Plans that you open or save are listed here.</source>
        <translation>Pläne, die geöffnet oder gespeichert werden, stehen dann hier.</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, folder</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove “%1” from this list</source>
        <translation>„%1“ von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>What a month costs, before and after, and what each technique does to it.</source>
        <translation>Was ein Monat vorher und nachher kostet, und was jede Technik daran ändert.</translation>
    </message>
</context>
<context>
    <name>spendwright::StatusView</name>
    <message>
        <source>a model has no price</source>
        <translation>ein Modell hat keinen Preis</translation>
    </message>
    <message>
        <source>computed to ±%1</source>
        <translation>berechnet auf ±%1</translation>
    </message>
    <message>
        <source>computed exactly</source>
        <translation>exakt berechnet</translation>
    </message>
    <message>
        <source>Progress of the computation</source>
        <translation>Fortschritt der Berechnung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No issues</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>The plan has errors. The figures are those of the last plan without.</source>
        <translation>Der Plan hat Fehler. Die Zahlen sind die des letzten Plans ohne.</translation>
    </message>
    <message>
        <source>The plan has errors: there are no figures yet.</source>
        <translation>Der Plan hat Fehler: noch gibt es keine Zahlen.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), prices of %1</source>
        <translation>
            <numerusform>%n Tag, Preise vom %1</numerusform>
            <numerusform>%n Tage, Preise vom %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::TechniqueRow</name>
    <message>
        <source>Parameters of %1</source>
        <translation>Parameter von %1</translation>
    </message>
    <message>
        <source>would cost %1</source>
        <translation>kostete %1</translation>
    </message>
    <message>
        <source>would save %1</source>
        <translation>brächte %1</translation>
    </message>
</context>
<context>
    <name>spendwright::TechniquesPanel</name>
    <message>
        <source>&amp;New scenario</source>
        <translation>&amp;Neues Szenario</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>“%1” is what others are compared with. Switching a technique makes a new scenario.</source>
        <translation>Mit „%1“ werden andere verglichen. Eine Technik zu schalten legt ein neues Szenario an.</translation>
    </message>
    <message>
        <source>Nobody measured the cheaper models’ pass rate, and routing doesn’t pay even at 100%.</source>
        <translation>Die Erfolgsquote der billigeren Modelle hat niemand gemessen, und selbst bei 100 % lohnt sich das Routing nicht.</translation>
    </message>
    <message>
        <source>Nobody measured the cheaper models’ pass rate; routing pays at any.</source>
        <translation>Die Erfolgsquote der billigeren Modelle hat niemand gemessen; das Routing lohnt sich bei jeder.</translation>
    </message>
    <message>
        <source>Nobody measured the cheaper models’ pass rate; routing pays above %1.</source>
        <translation>Die Erfolgsquote der billigeren Modelle hat niemand gemessen; das Routing lohnt sich über %1.</translation>
    </message>
</context>
<context>
    <name>spendwright::TextField</name>
    <message>
        <source>“%1” is no date. Type it like 2026-11-22.</source>
        <translation>„%1“ ist kein Datum. So eingeben: 2026-11-22.</translation>
    </message>
</context>
<context>
    <name>spendwright::TextPad</name>
    <message numerus="yes">
        <source>%1
…
(%Ln character(s), of which the beginning is shown. Delete takes them all away.)</source>
        <translation>
            <numerusform>%1
…
(%Ln Zeichen, von denen der Anfang zu sehen ist. Entf nimmt es weg.)</numerusform>
            <numerusform>%1
…
(%Ln Zeichen, von denen der Anfang zu sehen ist. Entf nimmt alle weg.)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::ThingsModel</name>
    <message>
        <source>A figure such as 2k or 300..900</source>
        <translation>Eine Zahl wie 2k oder 300..900</translation>
    </message>
    <message>
        <source>In %1; a figure such as 2k or 300..900</source>
        <translation>In %1; eine Zahl wie 2k oder 300..900</translation>
    </message>
</context>
<context>
    <name>spendwright::ThingsPanel</name>
    <message>
        <source>Steps of &amp;agent</source>
        <translation>Schritte von &amp;Agent</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Agents and their traffic</source>
        <translation>Agenten und ihr Verkehr</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>spendwright::TokenDialog</name>
    <message>
        <source>English text</source>
        <translation>englischer Text</translation>
    </message>
    <message>
        <source>program code</source>
        <translation>Programmcode</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text in another language</source>
        <translation>Text in einer anderen Sprache</translation>
    </message>
    <message>
        <source>Count tokens: %1</source>
        <translation>Token zählen: %1</translation>
    </message>
    <message>
        <source>&amp;Paste a prompt, a document or a tool’s JSON:</source>
        <translation>Einen Prompt, ein Dokument oder das JSON eines Werkzeugs &amp;einfügen:</translation>
    </message>
    <message>
        <source>Text to count</source>
        <translation>Zu zählender Text</translation>
    </message>
    <message>
        <source>Put &amp;in</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message numerus="yes">
        <source>An estimate by a rule of thumb, not a tokenizer’s count: probably between %1 and %2. %3, %Ln character(s).</source>
        <translation>
            <numerusform>Nach einer Faustregel geschätzt, nicht von einem Tokenizer gezählt: wohl zwischen %1 und %2. %3, %Ln Zeichen.</numerusform>
            <numerusform>Nach einer Faustregel geschätzt, nicht von einem Tokenizer gezählt: wohl zwischen %1 und %2. %3, %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the tokens of %1, as the plan’s figures are.</source>
        <translation>In Token von %1, wie die Zahlen des Plans.</translation>
    </message>
    <message>
        <source>about %1 tokens</source>
        <comment>an estimate</comment>
        <translation>etwa %1 Token</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>tokens</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>To models with another tokenizer it is %1; the program converts by itself.</source>
        <translation>Für Modelle mit anderem Tokenizer sind es %1; das Programm rechnet von selbst um.</translation>
    </message>
</context>
<context>
    <name>spendwright::WeightBars</name>
    <message>
        <source>%1: %2</source>
        <comment>hour or day, and its weight</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>spendwright::WeightsField</name>
    <message>
        <source>the same all the time</source>
        <translation>immer gleich viel</translation>
    </message>
    <message numerus="yes">
        <source>Type %n weight(s) with blanks between them, none below 0; there are %1.</source>
        <translation>
            <numerusform>%n Gewicht eingeben, nicht unter 0; da sind %1.</numerusform>
            <numerusform>%n Gewichte mit Leerzeichen dazwischen eingeben, keines unter 0; da sind %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::WhatIfBar</name>
    <message>
        <source>Tries out more or less traffic: every agent’s runs a day, times this.
Kept in the scenario “After”, so exports say the same; ×1 takes it back.</source>
        <translation>Probiert mehr oder weniger Verkehr aus: die Läufe aller Agenten je Tag, mal dies.
Steht im Szenario „Nachher“, damit Exporte dasselbe sagen; ×1 nimmt es zurück.</translation>
    </message>
    <message>
        <source>Tries out another period than the plan’s own, in the scenario “After”.</source>
        <translation>Probiert einen anderen Zeitraum als den des Plans aus, im Szenario „Nachher“.</translation>
    </message>
    <message>
        <source>Tra&amp;ffic</source>
        <translation>Ve&amp;rkehr</translation>
    </message>
    <message>
        <source>Perio&amp;d</source>
        <translation>Zei&amp;traum</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform> Tag</numerusform>
            <numerusform> Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
</context>
<context>
    <name>spendwright::Windows</name>
    <message>
        <source>Spendwright found unsaved work from %1 on “%2”.</source>
        <translation>Es gibt nicht gespeicherte Arbeit vom %1 an „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>Spendwright found unsaved work on %n plan(s), the latest from %1.</source>
        <translation>
            <numerusform>Es gibt nicht gespeicherte Arbeit an %n Plan, vom %1.</numerusform>
            <numerusform>Es gibt nicht gespeicherte Arbeit an %n Plänen, zuletzt vom %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>The copy %1 can&apos;t be restored. %2</source>
        <translation>Die Kopie %1 lässt sich nicht wiederherstellen. %2</translation>
    </message>
</context>
</TS>
