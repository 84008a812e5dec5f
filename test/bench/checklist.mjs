// Makes checklists of any length, as an author would write them, for results of any size.

/** The document that every item cites. */
export const source = {
  format: 'taut-source/1',
  id: 'bench-criteria',
  number: '测试〔2026〕1号',
  title: { zh: '性能测试用判定标准', en: 'Criteria for measuring speed' },
  issuer: { zh: '性能测试', en: 'The benchmark' },
  issued: '2026-01-01',
  inForce: '2026-01-01',
  clauses: Array.from({ length: 20 }, (_, index) => ({
    id: `${index + 1}`,
    subject: { zh: `第${index + 1}条`, en: `Clause ${index + 1}` },
    hazard: index % 5 === 0 ? 'major' : 'general',
    read: 'full',
  })),
}

const facts = [
  {
    id: 'station',
    type: 'choice',
    ask: { zh: '这是哪一类场站？', en: 'What kind of station is this?' },
    options: [
      { id: 'lng', zh: '液化天然气', en: 'LNG' },
      { id: 'cng', zh: '压缩天然气', en: 'CNG' },
    ],
  },
  { id: 'tanks', type: 'yes-no', ask: { zh: '有储罐吗？', en: 'Are there tanks?' } },
]

/** A checklist source of so many items, all of which apply to an LNG station with tanks. */
export function checklistOf(items) {
  const sections = Array.from({ length: Math.ceil(items / 20) }, (_, at) => sectionOf(at, Math.min(20, items - at * 20)))
  const ids = sections[0].items.slice(0, 4).map(({ id }) => id)
  return {
    format: 'taut-checklist/1',
    id: `bench/items-${items}`,
    version: '2026.1',
    sector: 'gas',
    title: { zh: `性能测试用清单（${items}项）`, en: `Checklist of ${items} items for measuring speed` },
    sources: [source.id],
    facts,
    sections,
    rules: [
      {
        id: 'bench.rule.two-of-four',
        title: { zh: '四项中有两项不合格', en: 'Two of four failed' },
        count: { of: ids, atLeast: '2' },
        hazard: 'major',
        cites: [{ source: source.id, clause: '1', read: 'full' }],
      },
    ],
  }
}

function sectionOf(at, items) {
  return {
    id: `bench.s${at + 1}`,
    title: { zh: `第${at + 1}部分`, en: `Part ${at + 1}` },
    ...(at % 3 === 1 ? { when: "facts.station in ['lng', 'cng']" } : {}),
    items: Array.from({ length: items }, (_, index) => itemOf(at, index)),
  }
}

/** Every seventh item has a condition, every eleventh a reading, every tenth is a major danger. */
function itemOf(at, index) {
  const nth = at * 20 + index
  const cites = [{ source: source.id, clause: `${(nth % 20) + 1}`, read: 'full' }]
  return {
    id: `bench.s${at + 1}.item-${index + 1}`,
    ask: {
      zh: `第${nth + 1}项：设备完好，连接处无泄漏吗？`,
      en: `Item ${nth + 1}: is the equipment sound, are the joints tight?`,
    },
    look: ['observation'],
    cites,
    hazard: nth % 10 === 0 ? 'major' : 'general',
    ...(nth % 7 === 3 ? { when: 'facts.tanks == true' } : {}),
    ...(nth % 11 === 5 ? { reading: readingWith(cites) } : {}),
    remedy: nth % 10 === 0 ? { handling: 'stop-work' } : { handling: 'deadline', days: '15' },
  }
}

function readingWith(cites) {
  return {
    quantity: { zh: '可燃气体浓度', en: 'combustible gas' },
    unit: '%',
    limits: [
      { fail: { atLeast: '1.0' }, cites, hazard: 'general' },
      { fail: { atLeast: '4.0' }, cites, hazard: 'major', when: "facts.station == 'lng'" },
    ],
  }
}
