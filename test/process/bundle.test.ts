// Does the program start from the one file it is bundled into, with the code that was kept for it, and without?
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const bundle = join('dist', 'bundle', 'taut.cjs')

let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'taut-bundle-'))
  for (const part of ['bin', 'package.json', bundle]) cpSync(join(root, part), join(copy, part), { recursive: true })
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

const node = (folder: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { LANG: 'en_US.UTF-8' } })
  return { status, stdout, stderr }
}

test('lies alone in its folder, in ASCII, since it is read without decoding', () => {
  expect(readdirSync(join(root, dirname(bundle)))).toEqual(['taut.cjs', 'taut.cjs.code'])
  expect(readFileSync(join(root, bundle)).every((byte) => byte < 0x80)).toBe(true)
})

test('the code that was kept is taken by the node that kept it', () => {
  const asked = "process.stdout.write(String(require('./bin/program.js').loaded().script.cachedDataRejected))"
  expect(node(root, '-e', asked)).toEqual({ status: 0, stdout: 'false', stderr: '' })
})

test.each([
  ['was not kept', undefined],
  ['is cut short', (code: Buffer) => code.subarray(0, code.length / 2)],
  ['is of another V8', (code: Buffer) => Buffer.concat([code.subarray(0, 4), Buffer.from([1, 2, 3, 4]), code.subarray(8)])],
])('says the same where the code %s', (_what, damaged) => {
  if (damaged !== undefined) writeFileSync(join(copy, `${bundle}.code`), damaged(readFileSync(join(root, `${bundle}.code`))))
  const expected = node(root, 'bin/taut.js', '--help')
  expect(expected.stdout).toContain('verify [options]')
  expect(node(copy, 'bin/taut.js', '--help')).toEqual(expected)
})
