// What an agent that does not sign is told as: missing, empty, locked, refusing to show, refusing to sign, gone meanwhile.
import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/model/failure.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { type AgentState, memoryAgent } from '../support/memory-agent.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import type { World } from '../../src/world/world.ts'
import { signerNumber } from '../sign/keys.ts'
import { p256Number } from '../sign/p256.ts'
import { second } from '../verify/parties.ts'
import { diskWith, path, visit } from './parties.ts'
import { run } from './running.ts'

const [ed25519, p256] = [signerNumber(40), p256Number(40)]
const refusal = Uint8Array.of(5)

/** An agent that replies in its own way to one kind of question. */
function except(kind: number, reply: () => Uint8Array, agent: World['agent']): World['agent'] {
  return async (question) => (question.message[0] === kind ? reply() : agent(question))
}

const shown = (agent: World['agent']) => run(['key', 'show', ed25519.public.fingerprint], { agent })

describe('an agent', () => {
  test.each<readonly [string, World['agent'], string]>([
    ['that is empty', memoryAgent([]), 'holds no key'],
    ['that is locked', memoryAgent([ed25519], { isLocked: true }), 'seems to be locked'],
    ['that is empty and too old to tell', memoryAgent([], { isOld: true }), 'seems to be locked'],
    ['that hangs up when it is asked what it does not know', except(27, () => { throw new Failure('agent-broken') }, memoryAgent([])), 'seems to be locked'],
    ['that does not show its keys', except(11, () => refusal, memoryAgent([ed25519])), 'refused to say which keys'],
    ['that is not there', async () => { throw new Failure('agent-missing') }, 'no ssh-agent'],
    ['with another key', memoryAgent([p256]), 'does not hold the key'],
  ])('%s has its own sentence', async (_, agent, told) => {
    expect(await shown(agent)).toMatchObject({ code: 3, out: '', err: expect.stringContaining(told) })
  })

  test('does not hide a bug', async () => {
    const agent = except(27, () => { throw new TypeError('a bug') }, memoryAgent([]))
    expect(await shown(agent)).toMatchObject({ code: 1 })
  })

  test('in key list is silent where nobody misses it, and told where a key may lie in it', async () => {
    const disk = memoryDisk()
    const listed = (agent: World['agent']) => run(['key', 'list'], { agent, files: disk })
    const locked = memoryAgent([ed25519], { isLocked: true })
    expect((await listed(locked)).err).not.toContain('locked')
    expect((await listed(except(11, () => refusal, locked))).err).toContain('refused to say which keys')
    disk.seed('given.pub', ed25519.public.text)
    await run(['key', 'import', 'given.pub', '--id', 'li.na', '--name', '李娜', '--org', '局'], { files: disk })
    expect(await listed(locked)).toMatchObject({ code: 0, err: expect.stringContaining('seems to be locked') })
    expect((await listed(memoryAgent([]))).err).toBe('')
  })
})

describe('an agent that does not sign', () => {
  const evidence = systemEnvironment().shipped('test/cases/given')
  const { signer } = second
  const signing = async (agent: World['agent']) => {
    const disk = await diskWith(visit())
    const before = disk.text(path)
    const argv = ['sign', path, '--role', 'inspector', '--key', signer.public.fingerprint, '--evidence', evidence]
    const done = await run(argv, { files: disk, start: '2026-11-03T02:30:00Z', agent, interactive: false })
    expect(disk.text(path)).toBe(before)
    return done
  }

  test('has refused', async () => {
    const refusing = except(13, () => refusal, memoryAgent([signer]))
    expect(await signing(refusing)).toMatchObject({ code: 3, err: expect.stringContaining('refused to sign') })
  })

  test('was locked after it had shown the key', async () => {
    const state: AgentState = {}
    const agent = memoryAgent([signer], state)
    const locking: World['agent'] = async (question) => {
      state.isLocked ||= question.message[0] === 13
      return agent(question)
    }
    expect(await signing(locking)).toMatchObject({ code: 3, err: expect.stringContaining('seems to be locked') })
  })

  test('has lost the key meanwhile', async () => {
    let held = [signer, p256]
    const losing: World['agent'] = async (question) => {
      if (question.message[0] === 13) held = [p256]
      return memoryAgent(held)(question)
    }
    expect(await signing(losing)).toMatchObject({ code: 3, err: expect.stringContaining('does not hold the key') })
  })
})
