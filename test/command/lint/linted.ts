// Runs lint on files in memory and gives what it finds, in one line each.
import { run } from '../running.ts'
import { memoryDisk } from '../../support/memory-disk.ts'

export interface Linted {
  readonly code: number
  /** "code line:column", after the file where it is not the only one. */
  readonly found: readonly string[]
  readonly out: string
  readonly err: string
}

/** Lints a folder, or one file; the files are given by their paths. */
export async function lint(files: Readonly<Record<string, string | Uint8Array>>, path = 'own', argv: readonly string[] = []): Promise<Linted> {
  const disk = memoryDisk()
  for (const [name, text] of Object.entries(files)) disk.seed(name, text)
  const { code, out, err } = await run(['checklist', 'lint', path, ...argv], { files: disk })
  const lines = out.split('\n').filter((line) => line !== '' && !line.startsWith('  '))
  return { code, out, err, found: lines.map(shortened) }
}

/** own/gas/x.yaml:3:1  some-code  A sentence. */
function shortened(line: string): string {
  const [, path = '', at = '', code = line] = /^(.*?)(?::(\d+:\d+))? {2}([a-z0-9-]+) {2}/u.exec(line) ?? []
  const file = path === 'own/gas/x.yaml' ? '' : `${path} `
  return `${file}${code} ${at}`.trim()
}
