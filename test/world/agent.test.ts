// Is the ssh-agent asked over its socket, and whatever listens there told from one?
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import { agentPath, askAgent } from '../../src/world/agent.ts'

const folder = mkdtempSync(join(tmpdir(), 'taut-agent-'))
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true })
})

/** Something that listens on a socket and does this to whoever asks. */
function listening(answer: (socket: Socket, asked: Buffer) => void): Promise<string> {
  const path = join(folder, `${servers.length}.sock`)
  const server = createServer((socket) => {
    socket.on('data', (asked) => answer(socket, asked))
    socket.on('error', () => {})
  })
  servers.push(server)
  return new Promise((resolve) => {
    server.listen(path, () => resolve(path))
  })
}

const message = Uint8Array.of(11)
const ask = (path: string | undefined, limitMs = 5000, slow?: () => void) =>
  askAgent(path, { message, limitMs, ...(slow === undefined ? {} : { slow }) })

const unixOnly = process.platform === 'win32' ? describe.skip : describe

unixOnly('an agent', () => {
  test('is sent the message with its length, and gives what came with its own', async () => {
    const path = await listening((socket, asked) => {
      socket.write(Buffer.concat([Buffer.from([0, 0, 0, asked.length]), asked]))
    })
    expect([...(await ask(path))]).toEqual([0, 0, 0, 1, 11])
  })

  test('may reply in pieces', async () => {
    const path = await listening((socket) => {
      const reply = [0, 0, 0, 2, 12, 7]
      const send = async (): Promise<void> => {
        for (const byte of reply) {
          socket.write(Uint8Array.of(byte))
          await pause(2)
        }
      }
      void send()
    })
    expect([...(await ask(path))]).toEqual([12, 7])
  })

  test('that takes more than a second is said to be waited for, once', async () => {
    let told = 0
    const path = await listening((socket) => {
      setTimeout(() => socket.write(Uint8Array.of(0, 0, 0, 1, 5)), 1200)
    })
    await ask(path, 5000, () => { told += 1 })
    expect(told).toBe(1)
  })

  test.each([
    ['says nothing until the time is up', () => {}, 'agent-timeout'],
    ['closes at once', (socket: Socket) => socket.end(), 'agent-broken'],
    ['closes in the middle', (socket: Socket) => socket.end(Uint8Array.of(0, 0, 0, 9, 12)), 'agent-broken'],
    ['replies with nothing', (socket: Socket) => socket.write(Uint8Array.of(0, 0, 0, 0)), 'agent-broken'],
    ['promises four thousand million bytes', (socket: Socket) => socket.write(Buffer.alloc(4, 0xff)), 'agent-broken'],
    ['says more than it announced', (socket: Socket) => socket.write(Uint8Array.of(0, 0, 0, 1, 5, 5)), 'agent-broken'],
    ['speaks another language', (socket: Socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'), 'agent-broken'],
  ])('that %s is no agent', async (_, answer, code) => {
    await expect(ask(await listening(answer), 300)).rejects.toMatchObject({ code })
  })

  test('where none listens is missing', async () => {
    await expect(ask(undefined)).rejects.toMatchObject({ code: 'agent-missing' })
    await expect(ask(join(folder, 'nobody.sock'))).rejects.toMatchObject({ code: 'agent-missing' })
    await expect(ask(folder)).rejects.toMatchObject({ code: 'agent-missing' })
  })
})

describe('the place of the agent', () => {
  test.each<[string, NodeJS.Platform, Record<string, string>, string | undefined]>([
    ['is what the variable says', 'linux', { SSH_AUTH_SOCK: '/run/agent' }, '/run/agent'],
    ['is nowhere without it', 'linux', {}, undefined],
    ['is nowhere where it is empty', 'darwin', { SSH_AUTH_SOCK: '' }, undefined],
    ['is the pipe of OpenSSH on Windows', 'win32', {}, '\\\\.\\pipe\\openssh-ssh-agent'],
    ['may be another pipe of this machine', 'win32', { SSH_AUTH_SOCK: '\\\\.\\pipe\\pageant' }, '\\\\.\\pipe\\pageant'],
    ['is never a pipe of another machine', 'win32', { SSH_AUTH_SOCK: '\\\\server\\pipe\\agent' }, undefined],
    ['nor one spelled with slashes', 'win32', { SSH_AUTH_SOCK: '//server/pipe/agent' }, undefined],
  ])('%s', (_, platform, variables, path) => {
    expect(agentPath(platform, variables)).toBe(path)
  })
})
