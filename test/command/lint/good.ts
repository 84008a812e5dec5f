// A small checklist without a fault, with one of everything, which the tests of lint spoil one thing at a time.

export const good = `format: taut-checklist/1
id: gas/x
version: "1"
sector: gas
title: { zh: 样例, en: Sample }
sources: [made-up]
facts:
  - id: kind
    type: choice
    ask: { zh: 是哪一类？, en: Which kind is it? }
    options: [{ id: lng, zh: 液化, en: Liquid }, { id: cng, zh: 压缩, en: Compressed }]
  - id: tanks
    type: yes-no
    when: "facts.kind == 'lng'"
    ask: { zh: 有储罐吗？, en: Are there tanks? }
  - { id: floors, type: number, ask: { zh: 有几层？, en: How many floors? } }
  - id: gear
    type: choices
    ask: { zh: 有哪些设备？, en: What gear is there? }
    options: [{ id: pump, zh: 泵, en: Pump }, { id: fan, zh: 风机, en: Fan }]
  - { id: built, type: date, ask: { zh: 哪天建成？, en: When was it built? } }
  - { id: maker, type: text, ask: { zh: 哪家制造？, en: Who made it? } }
sections:
  - id: first
    title: { zh: 第一节, en: First }
    items:
      - id: x.door
        ask: { zh: 门向外开吗？, en: Does the door open outwards? }
        look: [observation]
        cites: [{ source: made-up, clause: "1", read: full }]
        hazard: general
        tags: [way-out]
      - id: x.light
        ask: { zh: 灯亮吗？, en: Does the light work? }
        look: [test]
        cites: [{ source: made-up, clause: "2", read: part }]
        hazard: none
        when: "facts.floors > 2"
        tags: [way-out]
  - id: second
    title: { zh: 第二节, en: Second }
    when: "facts.kind == 'lng' && facts.tanks"
    items:
      - id: x.methane
        ask: { zh: 甲烷在限值以内吗？, en: Is methane within its limit? }
        look: [measurement]
        cites: [{ source: made-up, clause: "1", read: full }]
        hazard: general
        reading:
          quantity: { zh: 甲烷, en: methane }
          unit: "%"
          limits:
            - { fail: { atLeast: "1.0" }, hazard: major }
            - { fail: { over: "0.5" }, when: "'fan' in facts.gear" }
      - id: x.plate
        ask: { zh: 铭牌上的日期在有效期内吗？, en: Is the day on the plate still valid? }
        look: [document]
        cites: [{ source: made-up, clause: "2", read: memory }]
        hazard: general
        when: "facts.built < '2020-01-01' || facts.maker == 'own'"
        date:
          quantity: { zh: 有效期, en: valid until }
          limits: [{ fail: { past: true } }]
rules:
  - id: x.out
    title: { zh: 出不去, en: No way out }
    allOf: [x.door, x.light]
    hazard: major
    cites: [{ source: made-up, clause: "1", read: full }]
  - id: x.many
    title: { zh: 多处不合格, en: Several faults }
    count: { of: [x.door, x.light, x.methane], atLeast: 2 }
    hazard: general
    cites: [{ source: made-up, clause: "2", read: part }]
  - id: x.tagged
    title: { zh: 出口有毛病, en: Way out at fault }
    count: { tagged: way-out, atLeast: 1 }
    when: "facts.kind != 'lng'"
    hazard: general
    cites: [{ source: made-up, clause: "1", read: full }]
`

export const source = `format: taut-source/1
id: made-up
number: MU 1-2026
title: { zh: 样例规则, en: Sample rules }
issuer: { zh: 样例单位, en: Sample issuer }
inForce: 2026-01-01
clauses:
  - { id: "1", subject: { zh: 门, en: Doors }, read: full }
  - { id: "2", subject: { zh: 灯, en: Lights }, read: part }
`

/** A scored checklist in the manner of JGJ 59, small and without a fault. */
export const scored = `format: taut-checklist/1
id: gas/scored
version: "1"
sector: gas
title: { zh: 评分, en: Scored }
sources: [made-up]
sections:
  - id: all
    title: { zh: 全部, en: All }
    items:
      - id: s.one
        ask: { zh: 一好吗？, en: Is one well? }
        look: [observation]
        cites: [{ source: made-up, clause: "1", read: full }]
        hazard: general
        points: "60"
      - id: s.two
        ask: { zh: 二好吗？, en: Is two well? }
        look: [observation]
        cites: [{ source: made-up, clause: "1", read: full }]
        hazard: general
        points: "39.5"
      - id: s.three
        ask: { zh: 三好吗？, en: Is three well? }
        look: [observation]
        cites: [{ source: made-up, clause: "1", read: full }]
        hazard: general
        points: "0.5"
score:
  method: jgj-59
  lines:
    - id: line
      title: { zh: 一行, en: Line }
      weight: "100"
      sheets:
        - { id: sheet, title: { zh: 一张, en: Sheet }, guarantee: [s.one], general: [s.two, s.three] }
  cites: [{ source: made-up, clause: "1", read: full }]
`

/** Another checklist that can be taken over. */
export const shared = `format: taut-checklist/1
id: common/shared
version: "1"
sector: common
title: { zh: 共用, en: Shared }
sources: [made-up]
facts:
  - { id: floors, type: number, ask: { en: How many floors?, zh: 有几层？ } }
sections:
  - id: both
    title: { zh: 共用, en: Shared }
    items:
      - id: c.one
        ask: { zh: 通道畅通吗？, en: Is the way free? }
        look: [observation]
        cites: [{ source: made-up, clause: "1", read: full }]
        hazard: general
      - id: c.two
        ask: { zh: 栏杆牢固吗？, en: Is the rail firm? }
        look: [observation]
        cites: [{ source: made-up, clause: "1", read: full }]
        hazard: general
        when: "facts.floors > 5"
rules:
  - id: c.both
    title: { zh: 两处, en: Both }
    allOf: [c.one, c.two]
    hazard: major
    cites: [{ source: made-up, clause: "1", read: full }]
`

/** The good checklist with a section taken from the shared one. */
export const including = good.replace('rules:\n', '  - from: common/shared\nrules:\n')
