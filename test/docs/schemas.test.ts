// Does schemas/README.md say what is so: its example verifies, its codes are ours, and its commands print what it shows?
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { largestAnswers } from '../../src/format/answers.ts'
import { canonicalize } from '../../src/format/canonical.ts'
import { largestChecklist } from '../../src/format/checklist.ts'
import { largestCompiled, printCompiled, readCompiled } from '../../src/format/compiled.ts'
import { largestDraft } from '../../src/format/draft.ts'
import { largestKey } from '../../src/format/key.ts'
import { largestResult } from '../../src/format/result.ts'
import { largestTrust, readTrust } from '../../src/format/trust.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { problemCodes } from '../../src/model/problem.ts'
import { textProblem } from '../../src/model/text.ts'
import { csvReporter } from '../../src/report/batch/csv.ts'
import { csvHead } from '../../src/report/findings/findings-csv.ts'
import { sha256, sha256OfPieces } from '../../src/sign/digest.ts'
import { openTrust, type TrustList } from '../../src/sign/trust-list.ts'
import type { Context, ShelvedChecklist } from '../../src/verify/context.ts'
import { type Verification, verifyResult } from '../../src/verify/verify-result.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const schemas = join(root, 'schemas')
const example = join(schemas, 'example')
const resultName = 'gas-station.result.json'
const textOf = (...path: readonly string[]) => readFileSync(join(...path), 'utf8').replaceAll('\r\n', '\n')
const readme = textOf(schemas, 'README.md')

/** The blocks of a kind: the rest of the opening line, and what stands in it. */
function blocksOf(kind: string): readonly { readonly about: string; readonly text: string }[] {
  const block = new RegExp(`^\`\`\`${kind}(?: ([^\n]*))?\n(.*?)^\`\`\`$`, 'gmsu')
  return [...readme.matchAll(block)].map(([, about = '', text = '']) => ({ about, text }))
}

function trustOf(): TrustList {
  const read = readTrust(readFileSync(join(example, 'trust.json')))
  if (!('value' in read)) throw new Error(`the trust list of the example cannot be read: ${JSON.stringify(read)}`)
  const list = openTrust(read.value, canonicalize)
  if (!('body' in list)) throw new Error(`the trust list of the example does not hold: ${JSON.stringify(list)}`)
  return list
}

/** The released checklists, by digest. */
function released(): ReadonlyMap<string, ShelvedChecklist> {
  const folder = join(root, 'checklists', 'released')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    names.map((name) => {
      const read = readCompiled(readFileSync(join(folder, name)))
      if (!('value' in read)) throw new Error(`${name} is not a compiled checklist`)
      return [sha256(printCompiled(read.value)), { checklist: read.value, planner: plannerFor(read.value) }] as const
    }),
  )
}

/** What lies beside the example, judged an hour after it was signed. */
function contextOf(): Context {
  const lock = JSON.parse(textOf(root, 'checklists', 'lock.json')) as Readonly<Record<string, string>>
  const shelf = released()
  const signedAt = /"signedAt": "([^"]*)"/u.exec(textOf(example, resultName))?.[1] ?? ''
  return {
    trust: trustOf(),
    checklists: { released: (id, version) => lock[`${id}@${version}`], find: (digest) => shelf.get(digest) },
    evidence: (path) => sha256OfPieces([readFileSync(join(example, path))]),
    now: Date.parse(signedAt) + 3_600_000,
  }
}

function verified(text: string): Verification {
  return verifyResult(new TextEncoder().encode(text), contextOf())
}

const codesOf = ({ problems }: Verification) => problems.map(({ code }) => code)

describe('the example', () => {
  test('verifies by the trust list and with the evidence beside it', () => {
    const verification = verified(textOf(example, resultName))
    expect([verification.status, ...codesOf(verification)]).toEqual(['valid', 'time-unproven'])
  })

  test('does not verify when a fail is made a pass', () => {
    const altered = verified(textOf(example, resultName).replace('"outcome": "fail"', '"outcome": "pass"'))
    expect(altered.status).toBe('invalid')
    expect(codesOf(altered)).toContain('signature-body')
  })

  test('is all there is in its folder: no key was left behind', () => {
    const files = readdirSync(example, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const names = files.map(({ name }) => name.replace(/^[0-9a-f]{64}\./u, 'DIGEST.'))
    expect(names.sort()).toEqual([
      'DIGEST.png',
      'DIGEST.png',
      'DIGEST.png',
      'allowed_signers',
      resultName,
      'trust.json',
    ])
  })

  test('is what the README shows of it', () => {
    const excerpts = blocksOf('json')
    expect(excerpts.map(({ about }) => about)).toEqual([
      `example/${resultName}`,
      `example/${resultName}`,
      'example/trust.json',
    ])
    for (const { about, text } of excerpts) {
      const whole = textOf(schemas, about)
      let from = 0
      for (const piece of text.split(/^ *…\n/mu)) {
        const at = whole.indexOf(piece, from)
        expect(at < 0 ? `${about} does not go on with\n${piece}` : '').toBe('')
        from = at + piece.length
      }
    }
  })
})

describe('the README', () => {
  test('names every schema', () => {
    const named = [...readme.matchAll(/^\| `([a-z-]+\.schema\.json)` \|/gmu)].map(([, name = '']) => name)
    expect(named.sort()).toEqual(
      readdirSync(schemas)
        .filter((name) => name.endsWith('.schema.json'))
        .sort(),
    )
  })

  test('has every code of reading and verifying, with its stage and level, in our order', () => {
    const rows = [
      ...readme.matchAll(/^\| `([a-z0-9-]+)` \| ([a-z]+) \| (error|indeterminate|warning|info) \| \S[^|]* \|$/gmu),
    ]
    const codes = Object.entries(problemCodes).filter(([, [stage]]) => stage !== 'author')
    expect(rows.map(([, code, stage, level]) => [code, stage, level])).toEqual(
      codes.map(([code, [stage, level]]) => [code, stage, level]),
    )
  })

  test('has every column of both kinds of csv, in their order', () => {
    const [, told = ''] = /^### What a batch is told in$(.*?)^## /msu.exec(readme) ?? []
    const tables = told.split(/^\| column \|.*$/mu).slice(1)
    const columnsIn = (table = '') => [...table.matchAll(/^\| ((?:`[A-Za-z0-9-]+` ?)+)\|/gmu)].flatMap(([, names = '']) => [...names.matchAll(/[A-Za-z0-9-]+/gu)].map(([name]) => name))
    expect(tables.map(columnsIn)).toEqual([csvReporter.head, csvHead('codes')].map((head) => head.trimEnd().split(',')))
  })

  test('says how large a file may be', () => {
    const [, list = ''] = /^1\. A regular file, not empty, of (at most .*?\))\.$/msu.exec(readme) ?? []
    const mebi = 1024 * 1024
    const [result, trust, yaml] = [largestResult, largestTrust, largestAnswers].map((size) => `${size / mebi} MiB`)
    expect(list.replaceAll(/\s+/gu, ' ')).toBe(
      `at most ${result} (result, compiled checklist), ${trust} (trust list, draft, signing log), ${largestKey / 1024} KiB (key file) or ${yaml} (YAML)`,
    )
    expect([largestCompiled, largestDraft, largestChecklist]).toEqual([largestResult, largestTrust, largestAnswers])
  })

  test('lists the very characters that are hidden', () => {
    const [, list = ''] = /no hidden character \(([^)]*)\)/u.exec(readme) ?? []
    const ranges = list
      .replace('U+', '')
      .split(/,\s+/u)
      .map((range) => range.split('–').map((digits) => Number.parseInt(digits, 16)))
    const isListed = (point: number) => ranges.some(([from = 0, to = from]) => from <= point && point <= to)
    // The first plane, and the one that holds the tags.
    const points = [0, 0xe0000].flatMap((first) => Array.from({ length: 0x10000 }, (_, nth) => first + nth))
    const differing = points.filter(
      (point) => isListed(point) !== (textProblem(String.fromCodePoint(point)) === 'hidden-character'),
    )
    expect(differing.map((point) => point.toString(16))).toEqual([])
  })

  test('gives the patterns of the schemas', () => {
    const { $defs } = JSON.parse(textOf(schemas, 'common.schema.json')) as {
      readonly $defs: Readonly<Record<string, { readonly pattern?: string }>>
    }
    expect(readme.replaceAll('\\|', '|')).toContain(`| decimal | \`${$defs['Decimal']?.pattern ?? 'nothing'}\`,`)
  })

  test('shows no command that is not played here', () => {
    expect(readme.match(/^\$ /gmu)?.length).toBe(
      blocksOf('console').flatMap(({ text }) => text.match(/^\$ /gmu) ?? []).length,
    )
  })
})

const installed = ['jq --version', 'sha256sum --version', 'ssh-keygen -Y check-novalidate -n file -s none'].every(
  (line) => {
    const [command = '', ...args] = line.split(' ')
    // Without a signature to check, an ssh-keygen that knows -Y ends with 255.
    return [0, 255].includes(spawnSync(command, args, { input: '' }).status ?? -1)
  },
)
const played = installed ? describe : describe.skip
const note = installed ? '' : ' (skipped: jq, sha256sum or ssh-keygen with -Y is not installed)'

played(`the auditor${note}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'taut-auditor-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What a command prints, in a copy of the example that has the same neighbours. */
  function printed(command: string): string {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: join(folder, 'schemas/example'),
      encoding: 'utf8',
    })
    return status === 0 ? stdout : `ended with ${status}: ${stdout}${stderr}`
  }

  test('sees what the README shows', () => {
    cpSync(example, join(folder, 'schemas/example'), { recursive: true })
    cpSync(join(root, 'checklists/released'), join(folder, 'checklists/released'), { recursive: true })
    const shown = blocksOf('console').map(({ text }) => text)
    const again = shown.map((text) => {
      const commands = text.split('\n').filter((line) => line.startsWith('$ '))
      return commands.map((line) => `${line}\n${printed(line.slice(2))}`).join('')
    })
    expect(shown.length).toBe(3)
    expect(again).toEqual(shown)
  })

  test('is refused a statement that was altered', () => {
    const sign = 'ssh-keygen -Y verify -f allowed_signers -I zhang.wei -n result@taut -s statement.sig'
    expect(printed(`${sign} < statement`)).toContain('Good "result@taut" signature')
    expect(printed(`sed 's/performed/watched/' statement | ${sign}`)).toContain('ended with 255')
  })
})
