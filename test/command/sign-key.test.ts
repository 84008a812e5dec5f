// Which key signs a result: one in the agent, an imported one, and none by guessing.
import { describe, expect, test } from '@jest/globals'
import type { Signer } from '../../src/sign/signer.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { memoryAgent } from '../support/memory-agent.ts'
import type { Disk } from '../support/memory-disk.ts'
import { first, office, second, stranger } from '../verify/parties.ts'
import { diskWith, path, resultOf, visit } from './parties.ts'
import { home, run } from './running.ts'

describe('the key that signs', () => {
  const evidence = ['--evidence', systemEnvironment().shipped('test/cases/given')]
  const signing = (disk: Disk, key: readonly string[], signers: readonly Signer[], role = 'inspector') =>
    run(['sign', path, '--role', role, ...key, ...evidence], { files: disk, start: '2026-11-03T02:30:00Z', agent: memoryAgent(signers), interactive: false })

  test('is the one in the agent that belongs to an inspector', async () => {
    const disk = await diskWith(visit())
    const held = [office.signer, stranger.signer, second.signer]
    expect(await signing(disk, ['--key', 'agent'], held)).toMatchObject({ code: 0 })
    expect(resultOf(disk).signatures[1]?.statement.signer).toBe(second.id)
    expect(await signing(disk, ['--key', 'agent'], held, 'receipt')).toMatchObject({ code: 3, err: expect.stringContaining('several keys') })
  })

  test('may be one that was imported, by its owner’s id or alone, and lie in the agent', async () => {
    for (const key of [[], ['--key', second.id]]) {
      const disk = await diskWith(visit())
      disk.seed('second.pub', second.signer.public.text)
      await run(['key', 'import', 'second.pub', '--id', second.id, '--name', second.name, '--org', '样例监管局'], { files: disk, interactive: false })
      expect(await signing(disk, key, [first.signer])).toMatchObject({ code: 3, err: expect.stringContaining('does not hold') })
      expect(await signing(disk, key, [])).toMatchObject({ code: 3, err: expect.stringContaining('holds no key') })
      expect(await signing(disk, key, [second.signer])).toMatchObject({ code: 0 })
    }
  })

  test('is none where the agent holds nobody’s, or no id fits', async () => {
    const disk = await diskWith(visit())
    expect(await signing(disk, ['--key', 'agent'], [stranger.signer])).toMatchObject({ code: 3, err: expect.stringContaining('not known here') })
    expect(await signing(disk, ['--key', 'nobody'], [second.signer])).toMatchObject({ code: 3, err: expect.stringContaining('no such key') })
    expect(await signing(disk, [], [second.signer])).toMatchObject({ code: 3 })
    disk.seed(`${home}/keys/a.pub.json`, '{}')
    expect(await signing(disk, ['--key', 'agent'], [second.signer])).toMatchObject({ code: 3, err: expect.stringContaining('a.pub.json') })
  })
})
