// How the form looks on paper and on screen: A4, black on white, nothing from outside.

/**
 * The style sheet; `mark` stands at the foot of every page and holds nothing but letters, digits and plain marks, and
 * `warning`, where there is one, at its head: it holds neither quotation marks nor strokes.
 */
export function styleSheet(mark: string, warning?: string): string {
  const head = warning === undefined ? '' : `@top-center { content: "${warning}"; font: bold 13pt sans-serif; color: #b00000; }\n  `
  return `
@page { size: A4; margin: ${warning === undefined ? 14 : 18}mm 12mm 16mm;
  ${head}  @bottom-left { content: "${mark}"; font: 8pt sans-serif; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
* { box-sizing: border-box; }
html { color: #000; background: #fff; }
body { margin: 0 auto; max-width: 186mm; padding: 4mm; line-height: 1.4;
  font: 9.5pt "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans", Arial, sans-serif; }
h1 { font-size: 17pt; margin: 0 0 1mm; }
h2 { font-size: 12pt; margin: 6mm 0 1.5mm; break-after: avoid; }
p, ul { margin: 0 0 1mm; }
ul { padding-left: 4mm; }
.mark { font-family: "Noto Sans Mono", Consolas, Menlo, monospace; font-size: 9pt; }
.notes { font-size: 8.5pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 2mm 0; }
thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1mm 1.5mm; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { font-weight: bold; border-bottom-width: 0.5mm; }
th.section { font-size: 11.5pt; border-width: 0.5mm; }
th.section p { font-weight: normal; font-size: 8.5pt; margin: 0; }
tbody tr { height: 9mm; }
.fields { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6mm; margin: 2mm 0; break-inside: avoid; }
.field { display: flex; flex-wrap: wrap; gap: 0 2mm; align-items: baseline; min-height: 8mm; padding-top: 1.5mm;
  break-inside: avoid; }
.wide { grid-column: 1 / -1; }
.line { flex: 1; display: inline-block; min-width: 24mm; border-bottom: 0.25mm solid #000; height: 1.2em;
  vertical-align: bottom; }
.field ul { flex-basis: 100%; margin: 0; }
.tick { display: inline-flex; align-items: baseline; margin-right: 3mm; }
td.result .tick, td.boxes .tick { display: flex; margin: 0 0 1mm; }
.box { flex: none; display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.3mm solid #000; margin-right: 1.5mm;
  vertical-align: -0.4mm; font-size: 8pt; line-height: 2.8mm; text-align: center; overflow: hidden; }
.ask { font-weight: bold; }
.id { font-size: 8.5pt; }
.grave { border: 0.3mm solid #000; padding: 0 1mm; }
.blank { display: flex; align-items: baseline; gap: 1.5mm; padding-top: 1.5mm; }
code { font-family: "Noto Sans Mono", Consolas, Menlo, monospace; overflow-wrap: anywhere; }
table.dense tbody tr { height: auto; }
table.dense td p, table.dense th { margin: 0; }
table.dense td p + p { margin-top: 0.6mm; }
.details th { font-weight: normal; background: #f2f2f2; border-bottom-width: 0.25mm; }
.verdict { border: 0.5mm solid #000; padding: 2mm 3mm; margin: 2mm 0; break-inside: avoid; }
.verdict p:first-child { font-size: 13pt; font-weight: bold; }
.warning { border: 1mm solid #b00000; color: #b00000; font-size: 15pt; font-weight: bold; text-align: center;
  padding: 3mm; margin: 0 0 4mm; }
.across { position: fixed; top: 50%; left: 50%; transform: translate(-50%, -50%) rotate(-35deg); white-space: nowrap;
  font: bold 64pt sans-serif; color: #b00000; opacity: 0.16; pointer-events: none; }
@media print { .details th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@media print { body { padding: 0; max-width: none; } }
`
}
