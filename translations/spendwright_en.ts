<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Advice</name>
    <message numerus="yes">
        <source>“%1”: of %n change(s) that were simulated, none would save anything.</source>
        <translation>
            <numerusform>“%1”: %n change was simulated, and would save nothing.</numerusform>
            <numerusform>“%1”: of %n changes that were simulated, none would save anything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” costs %2. %n change(s) would save something beyond the error of the computation, the first of them %3.</source>
        <translation>
            <numerusform>“%1” costs %2. %n change would save something beyond the error of the computation: %3.</numerusform>
            <numerusform>“%1” costs %2. %n changes would save something beyond the error of the computation, the first of them %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Breakdown</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message numerus="yes">
        <source>%1: %n call(s)</source>
        <translation>
            <numerusform>%1: %n call</numerusform>
            <numerusform>%1: %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A typical run sends %1 tokens in %n call(s); %2 of them are %3.</source>
        <translation>
            <numerusform>A typical run sends %1 tokens in %n call; %2 of them are %3.</numerusform>
            <numerusform>A typical run sends %1 tokens in %n calls; %2 of them are %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “%1” it sends %2 in %n call(s)</source>
        <translation>
            <numerusform>In “%1” it sends %2 in %n call</numerusform>
            <numerusform>In “%1” it sends %2 in %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message numerus="yes">
        <source>%n call(s) ended so that nobody knows the cost; they count at the most they can have cost. Known: %1.</source>
        <translation>
            <numerusform>%n call ended so that nobody knows the cost; it counts at the most it can have cost. Known: %1.</numerusform>
            <numerusform>%n calls ended so that nobody knows the cost; they count at the most they can have cost. Known: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message numerus="yes">
        <source>%1: nine in ten periods of %n day(s) cost between %2 and %3</source>
        <translation>
            <numerusform>%1: nine in ten periods of %n day cost between %2 and %3</numerusform>
            <numerusform>%1: nine in ten periods of %n days cost between %2 and %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Savings</name>
    <message numerus="yes">
        <source>%1. Cost of %n day(s), prices of %2, seed %3.</source>
        <translation>
            <numerusform>%1. Cost of %n day, prices of %2, seed %3.</numerusform>
            <numerusform>%1. Cost of %n days, prices of %2, seed %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So do %n more pair(s).</source>
        <translation>
            <numerusform>So does %n more pair.</numerusform>
            <numerusform>So do %n more pairs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message numerus="yes">
        <source>And %n more that move(s) it by less than %1.</source>
        <translation>
            <numerusform>And %n more that moves it by less than %1.</numerusform>
            <numerusform>And %n more that move it by less than %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) have no visible effect.</source>
        <translation>
            <numerusform>%n input has no visible effect.</numerusform>
            <numerusform>%n inputs have no visible effect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) were not moved, each of parts that cost less than %1.</source>
        <translation>
            <numerusform>%n input was not moved, of parts that cost less than %1.</numerusform>
            <numerusform>%n inputs were not moved, each of parts that cost less than %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>Period of %n day(s)</source>
        <translation>
            <numerusform>Period of %n day</numerusform>
            <numerusform>Period of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::ExportPreview</name>
    <message numerus="yes">
        <source>and %n more page(s)</source>
        <translation>
            <numerusform>and %n more page</numerusform>
            <numerusform>and %n more pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::Headline</name>
    <message numerus="yes">
        <source>%1 in %n day(s)</source>
        <translation>
            <numerusform>%1 in %n day</numerusform>
            <numerusform>%1 in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved in %n day(s): %1</source>
        <translation>
            <numerusform>Saved in %n day: %1</numerusform>
            <numerusform>Saved in %n days: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::KeyForm</name>
    <message numerus="yes">
        <source>It works: %Ln model(s) can be used.</source>
        <translation>
            <numerusform>It works: %Ln model can be used.</numerusform>
            <numerusform>It works: %Ln models can be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::StatusView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), prices of %1</source>
        <translation>
            <numerusform>%n day, prices of %1</numerusform>
            <numerusform>%n days, prices of %1</numerusform>
        </translation>
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
(%Ln character, of which the beginning is shown. Delete takes them all away.)</numerusform>
            <numerusform>%1
…
(%Ln characters, of which the beginning is shown. Delete takes them all away.)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::TokenDialog</name>
    <message numerus="yes">
        <source>An estimate by a rule of thumb, not a tokenizer’s count: probably between %1 and %2. %3, %Ln character(s).</source>
        <translation>
            <numerusform>An estimate by a rule of thumb, not a tokenizer’s count: probably between %1 and %2. %3, %Ln character.</numerusform>
            <numerusform>An estimate by a rule of thumb, not a tokenizer’s count: probably between %1 and %2. %3, %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::WeightsField</name>
    <message numerus="yes">
        <source>Type %n weight(s) with blanks between them, none below 0; there are %1.</source>
        <translation>
            <numerusform>Type %n weight with blanks between them, none below 0; there are %1.</numerusform>
            <numerusform>Type %n weights with blanks between them, none below 0; there are %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::WhatIfBar</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spendwright::Windows</name>
    <message numerus="yes">
        <source>Spendwright found unsaved work on %n plan(s), the latest from %1.</source>
        <translation>
            <numerusform>Spendwright found unsaved work on %n plan, from %1.</numerusform>
            <numerusform>Spendwright found unsaved work on %n plans, the latest from %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
