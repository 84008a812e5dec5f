// A form or a record as one HTML page that needs nothing else: no script, no outside resource, made for A4.
import { say, type Tongue } from '../../words/say.ts'
import { visibleLines } from '../visible-lines.ts'
import type { Blank, Block, Box, Cell, Detail, Field, Form, FormItem } from './blocks.ts'
import { styleSheet } from './html-style.ts'

export function formHtml({ title, mark, warning, blocks }: Form, language: Tongue): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}  ${escaped(mark)}</title>
<style>${styleSheet(mark, warning?.text)}</style>
</head>
<body>
${warningHtml(warning)}<h1>${escaped(title)}</h1>
<p class="mark">${escaped(mark)}</p>
${blocks.map((block) => blockHtml(block, language)).join('\n')}
</body>
</html>
`
}

/** A band above the page, and a word across every sheet; the margin of each sheet says it once more. */
function warningHtml(warning: Form['warning']): string {
  if (warning === undefined) return ''
  return `<div class="across" aria-hidden="true">${escaped(warning.mark)}</div>\n<p class="warning" role="alert">${escaped(warning.text)}</p>\n`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return visibleLines(text)
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '')
    .replaceAll('\n', '<br>')
}

function blockHtml(block: Block, language: Tongue): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`
    case 'notes':
      return `<div class="notes">${block.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`
    case 'list':
      return `<ul>${block.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
    case 'verdict':
      return `<div class="verdict">${block.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`
    case 'details':
      return detailsHtml(block.rows)
    case 'fields':
      return `<div class="fields">\n${block.fields.map(fieldHtml).join('\n')}\n</div>`
    case 'items':
      return itemsHtml(block, language)
    case 'table':
      return tableHtml(block)
  }
}

/** Two to a row, as long as neither wants the whole width. */
function detailsHtml(details: readonly Detail[]): string {
  const rows: Detail[][] = []
  for (const detail of details) {
    const last = rows.at(-1)
    const [left] = last ?? []
    if (detail.wide === true || last === undefined || last.length > 1 || left?.wide === true) rows.push([detail])
    else last.push(detail)
  }
  const cells = ({ name, lines }: Detail, span: number): string =>
    `<th scope="row">${escaped(name)}</th><td${span > 1 ? ` colspan="${span}"` : ''}>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</td>`
  const body = rows.map((row) => `<tr>${row.map((one) => cells(one, row.length === 1 ? 3 : 1)).join('')}</tr>`)
  const widths = [17, 33, 17, 33].map((share) => `<col style="width:${share}%">`).join('')
  return `<table class="dense details">\n<colgroup>${widths}</colgroup>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function fieldHtml({ name, notes = [], boxes, unit, wide }: Field): string {
  const room = boxes === undefined ? `${lineHtml}${unitHtml(unit)}` : boxes.map(boxHtml).join('')
  return `<div class="field${wide === true ? ' wide' : ''}"><span>${escaped(name)}</span>${room}${notesHtml(notes)}</div>`
}

const lineHtml = '<span class="line"></span>'

function unitHtml(unit: string | undefined): string {
  return unit === undefined ? '' : ` <span>${escaped(unit)}</span>`
}

function boxHtml({ text, ticked }: Box): string {
  return `<span class="tick"><span class="box">${ticked === true ? '✕' : ''}</span>${escaped(text)}</span>`
}

function notesHtml(notes: readonly string[]): string {
  return notes.length === 0 ? '' : `<ul class="notes">${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`
}

function itemsHtml({ title, notes, items }: Extract<Block, { kind: 'items' }>, language: Tongue): string {
  const head = (['form.number', 'form.item', 'form.result', 'form.note'] as const).map(
    (key) => `<th scope="col">${escaped(say(language, key))}</th>`,
  )
  const told = notes.map((note) => `<p>${escaped(note)}</p>`).join('')
  return `<table class="items">
<colgroup><col style="width:6%"><col style="width:54%"><col style="width:15%"><col style="width:25%"></colgroup>
<thead><tr><th class="section" colspan="4">${escaped(title)}${told}</th></tr><tr>${head.join('')}</tr></thead>
<tbody>
${items.map(itemHtml).join('\n')}
</tbody>
</table>`
}

function itemHtml({ number, id, ask, level, clause, grave, notes, blanks, outcomes }: FormItem): string {
  const told = grave ? `<b class="grave">${escaped(level)}</b>` : escaped(level)
  const what = `<p class="ask">${escaped(ask)}</p><p class="id"><code>${escaped(id)}</code>  ${told}  ${escaped(clause)}</p>`
  const cells = [
    `<td>${number}</td>`,
    `<td>${what}${notesHtml(notes)}${blanks.map(blankHtml).join('')}</td>`,
    `<td class="result">${outcomes.map(boxHtml).join('')}</td>`,
    '<td></td>',
  ]
  return `<tr>${cells.join('')}</tr>`
}

function blankHtml({ label, unit }: Blank): string {
  return `<div class="blank"><span>${escaped(label)}</span>${lineHtml}${unitHtml(unit)}</div>`
}

function tableHtml({ columns, rows, dense }: Extract<Block, { kind: 'table' }>): string {
  const widths = columns.map(({ share }) => `<col style="width:${share}%">`).join('')
  const head = columns.map(({ text }) => `<th scope="col">${escaped(text)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')
  return `<table${dense === true ? ' class="dense"' : ''}>\n<colgroup>${widths}</colgroup>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`
}

function cellHtml(cell: Cell): string {
  const lines = cell.map((line) => {
    if (typeof line === 'string') return `<p>${escaped(line)}</p>`
    return 'strong' in line ? `<p><b>${escaped(line.strong)}</b></p>` : boxHtml(line)
  })
  const isBoxes = cell.some((line) => typeof line !== 'string' && 'text' in line)
  return `<td${isBoxes ? ' class="boxes"' : ''}>${lines.join('')}</td>`
}
