// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/htmlstyle.h"

#include "engine/report/svgbuilder.h"

namespace spendwright {

namespace {

constexpr const char* kStyle =
    R"(  :root { color-scheme: light dark; --text: #1a1a1a; --muted: #5c5c5c; --ground: #ffffff;
    --card: #f4f5f7; --rule: #d9dce0; --accent: #00704f; }
  * { box-sizing: border-box; }
  body { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: var(--text);
    background: var(--ground); max-width: 70rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem;
    overflow-wrap: anywhere; }
  h1 { font-size: 2rem; line-height: 1.2; margin: 0; }
  h1, dd, td { unicode-bidi: plaintext; }
  h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .25rem; }
  .subtitle { color: var(--muted); margin: .25rem 0 1.25rem; }
  .headline { font-size: 1.15rem; max-width: 46rem; margin: 0 0 1.5rem; }
  .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem;
    margin: 0 0 1.5rem; padding: 0; list-style: none; }
  .figures li { background: var(--card); border-radius: .5rem; padding: .75rem 1rem; }
  .figures span { display: block; color: var(--muted); font-size: .875rem; }
  .figures strong { display: block; font-size: 1.5rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
  .caption { color: var(--muted); margin: 0 0 .75rem; }
  figure { margin: 0; overflow-x: auto; }
  svg { display: block; width: 100%; max-width: 60rem; min-width: 34rem; height: auto; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; margin: .75rem 0; font-size: .9rem; width: 100%; }
  th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--rule); text-align: start;
    vertical-align: top; }
  td:not(.n):not(:last-child) { min-width: 8rem; }
  th { color: var(--muted); font-weight: 600; vertical-align: bottom; overflow-wrap: normal; }
  th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  tr.total td { font-weight: 700; border-top: 2px solid var(--muted); border-bottom: 0; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.5rem; font-size: .9rem;
    margin: .75rem 0; }
  dt { color: var(--muted); } dd { margin: 0; }
  .notes { color: var(--muted); font-size: .9rem; padding-inline-start: 1.25rem; margin-top: 2rem; }
)";

constexpr const char* kPrint = R"(  @media print {
    body { font-size: 10pt; max-width: none; padding: 0; }
    h2 { break-after: avoid; } figure, tr, .figures li { break-inside: avoid; }
    thead { display: table-header-group; } .scroll, figure { overflow: visible; }
    svg { min-width: 0; } @page { size: A4; margin: 18mm 16mm; }
  }
)";

} // namespace

std::string htmlStyle()
{
    std::string style = std::string(kStyle)
                        + "  @media screen and (prefers-color-scheme: dark) {\n    :root { --text: #e8e8e8; "
                          "--muted: #a8a8a8; --ground: #1b1d20; --card: #26292e; --rule: #3a3e44; }\n";
    for (const Ink ink : kInks) {
        const std::string id = inkId(ink);
        const std::string dark = inkInTheDark(ink);
        style += "    .f-" + id + " { fill: " + dark + "; } .s-" + id + " { stroke: " + dark + "; }\n";
    }
    return style + "  }\n" + kPrint;
}

} // namespace spendwright
