"""The look of an article in a browser, on paper and in an e-book reader."""

from __future__ import annotations

# What every reading program understands; sizes in em follow the size its reader chose.
BOOK = """\
@charset "utf-8";
body { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
body { line-height: 1.8; }
h1, h2 { font-weight: bold; line-height: 1.35; margin: .2em 0 .5em; text-align: left; }
h1 { font-size: 1.6em; }
p { margin: 0; }
.paragraph { text-indent: 2em; text-align: justify; orphans: 2; widows: 2; }
.cut { text-indent: 0; }
.dateline, .filing { color: #6b645a; font-size: .8em; margin-bottom: 1.2em; }
.kicker { color: #5f584f; font-size: 1.05em; }
.stand_in { color: #5f584f; font-weight: normal; font-size: 1.3em; }
.subhead { font-size: 1.05em; }
.column { color: #a8322a; font-size: .9em; }
.byline { color: #5f584f; font-size: .9em; }
.note { color: #a8322a; }
.reference { color: #5f584f; font-size: .9em; text-align: right; }
header { margin-bottom: 1em; break-after: avoid; page-break-after: avoid; }
header p, h1, h2 { break-after: avoid; page-break-after: avoid; }
aside { border-left: 2px solid #a8322a; margin: 1em 0; padding: 0 0 0 .8em; font-size: .95em; }
aside .label { color: #a8322a; font-size: .85em; }
.corrections { color: #6b645a; font-size: .8em; margin-top: 1.6em; }
.citation { color: #6b645a; font-size: .8em; margin-top: 1.6em; }
.citation { border-top: 1px solid #d9d2c5; padding-top: .5em; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: .35em 0; }
nav li li { padding-left: 1em; }
nav a { color: inherit; text-decoration: none; }
nav .place { color: #6b645a; font-size: .8em; }
.cover { text-align: center; padding-top: 25%; }
.cover h1 { font-size: 2em; text-align: center; }
.cover .subtitle { color: #5f584f; }
.foreword { margin: 2em 0; }
"""

# What one file for a browser has besides: a page of its own for each article on paper.
SCREEN = """\
html { background: #fbf9f4; color: #1f1d1a; }
body { font-size: 17px; margin: 0 auto; max-width: 38em; padding: 24px 16px 48px; }
article, .cover, nav { margin-bottom: 64px; }
nav h2 { font-size: 1.1em; color: #a8322a; }
.cover { padding-top: 12%; }
@media (prefers-color-scheme: dark) {
  html { background: #1c1b19; color: #e6e1d8; }
  .kicker, .stand_in, .byline, .reference, .cover .subtitle { color: #a39b8f; }
  .dateline, .filing, .corrections, .citation, nav .place { color: #9a9287; }
  .column, .note, aside .label, nav h2 { color: #e98a7b; }
  .citation { border-color: #3a3733; }
}
@media print {
  @page { size: A4; margin: 22mm 24mm; }
  html { background: none; color: #000; }
  body { font-size: 11.5pt; max-width: none; padding: 0; }
  article, .cover, nav { margin-bottom: 0; }
  article + article, .cover + *, nav + article { break-before: page; }
}
"""
