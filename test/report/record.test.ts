// Does the record to hand over hold what it must, say on every page when it does not count, and take no text for its own marks?
import { describe, expect, test } from '@jest/globals'
import type { ResultBody } from '../../src/model/generated/formats.ts'
import { problem } from '../../src/model/problem.ts'
import { formHtml } from '../../src/report/form/html.ts'
import { formMarkdown } from '../../src/report/form/markdown.ts'
import { recordOf } from '../../src/report/record/record-of.ts'
import { say } from '../../src/words/say.ts'
import type { Verification } from '../../src/verify/verify-result.ts'
import { hostile } from './everything.ts'
import { askedBy, inHand, siteBody } from './told.ts'

const trust = { name: `list ${hostile}`, version: 3, fingerprint: 'SHA256:abc', selfMade: true }
const at = Date.parse('2026-11-03T02:00:00Z')

const supervised: ResultBody = {
  ...siteBody(),
  kind: 'supervision',
  inspectors: [
    { id: 'inspector.a', name: '检查员甲', licence: '4301020172', org: `甲局 ${hostile}` },
    { id: 'inspector.b', name: '检查员乙', licence: '4301020173', org: '甲局' },
  ],
  acknowledgement: { kind: 'refused', reason: `不服 ${hostile}`, witness: '见证人丙' },
}

/** A record of what verification has let through; that it did is for verification's own tests. */
function recordFor(status: 'valid' | 'indeterminate', language: 'zh' | 'en', body = supervised) {
  const result = inHand(body)
  const problems = status === 'valid' ? [] : [problem('signature-missing', '/signatures', { role: 'inspector', have: 1, need: 2 })]
  const verification = { status, problems, result } as unknown as Verification
  return recordOf({ path: `r ${hostile}.json`, at, verification, result, asked: askedBy(body), trust }, language)
}

describe.each(['zh', 'en'] as const)('the record in %s', (language) => {
  const html = formHtml(recordFor('valid', language), language)

  test('has unit, people with their licences, findings, what was not checked, conclusion, refusal and digest', () => {
    const { unit, findings } = supervised
    const wanted = [
      unit.name,
      unit.creditCode ?? '',
      '检查员甲',
      '4301020172',
      '4301020173',
      '见证人丙',
      '0123 4567 89ab cdef',
      '0123456789abcdef'.repeat(4),
      'SHA256:abc',
      '2026-11-03T02:00:00Z',
      say(language, `verdict.${supervised.conclusion.verdict}`),
      say(language, 'acknowledgement.refused'),
      say(language, 'form.signatures'),
      '没有司机室。',
      ...findings.flatMap(({ id, description, responsible }) => [`<p>${id}</p>`, description, responsible?.name ?? '']),
    ]
    expect(wanted.filter((text) => !html.includes(text))).toEqual([])
    expect(html).not.toContain(say(language, 'record.indeterminate'))
  })

  test('says on a line of its own that the trust list is self-made', () => {
    expect(html).toContain(`<p>${say(language, 'record.self-made')}</p>`)
  })

  test('needs nothing else, runs nothing, and takes no text for a tag', () => {
    expect(html).not.toMatch(/<script|<img|<link|onload|https?:|url\(|src=|href=|\u001b/u)
    expect(html.match(/&(?!(?:amp|lt|gt|quot|#39);)/gu)).toBeNull()
    expect(html).not.toMatch(/\{[a-z]{2,}\}|undefined|\[object/u)
    const markdown = formMarkdown(recordFor('valid', language), language)
    expect(markdown).not.toMatch(/<script|\{[a-z]{2,}\}|undefined|\[object/u)
    expect(markdown).toContain('4301020173')
  })

  test('names the inspectors, and whoever saw the refusal, where they sign by hand', () => {
    const signatures = html.slice(html.lastIndexOf('<table>'))
    expect(signatures).toContain('检查员乙')
    expect(signatures).toContain('见证人丙')
    expect(signatures).not.toContain(say(language, 'role.inspected-party'))
  })

  test('says at the head of every sheet and across it that it is not valid yet', () => {
    const page = formHtml(recordFor('indeterminate', language), language)
    const warning = say(language, 'record.indeterminate')
    expect(page).toContain(`@top-center { content: "${warning}"`)
    expect(page).toContain(`<p class="warning" role="alert">${warning}</p>`)
    expect(page).toMatch(/<div class="across"[^>]*>[^<]/u)
    expect(page).toContain('signature-missing')
    expect(warning).not.toMatch(/["\\]/u)
  })

  test('of an invalid file says that and why, and nothing of what it holds', () => {
    const verification: Verification = { status: 'invalid', problems: [problem('signature-body', '/signatures/0', { signer: 'zhang.wei' })] }
    const page = formHtml(recordOf({ path: 'r.json', at, verification, trust }, language), language)
    expect(page).toContain(`@top-center { content: "${say(language, 'record.invalid')}"`)
    expect(page).toContain('signature-body')
    expect(page).not.toContain(supervised.unit.name)
    expect(page).not.toContain(`<h2>${say(language, 'form.signatures')}</h2>`)
  })
})

describe('a record without findings', () => {
  test('says so', () => {
    const body: ResultBody = { ...supervised, findings: [] }
    expect(formMarkdown(recordFor('valid', 'en', body), 'en')).toContain(say('en', 'record.no-findings'))
  })
})
