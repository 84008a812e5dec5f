// How is the ssh-agent of this machine asked? One message there, one back, over its socket or its named pipe.
import { createConnection } from 'node:net'
import { Failure } from '../model/failure.ts'
import { whyOf } from './system-error.ts'
import type { AgentQuestion } from './world.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** Where the agent of OpenSSH for Windows listens when nothing else is said. */
const windowsPipe = '\\\\.\\pipe\\openssh-ssh-agent'

/** OpenSSH's own limit; a longer reply is none. */
const longestReply = 256 * 1024

/** After so many milliseconds without a reply somebody has to do something: touch the token, type the PIN. */
const slowAfter = 1000

/** Where the agent listens, or undefined where there is none, or none on this machine. */
export function agentPath(platform: NodeJS.Platform, variables: Variables): string | undefined {
  const named = variables['SSH_AUTH_SOCK'] || undefined
  if (platform !== 'win32') return named
  const path = named ?? windowsPipe
  // A pipe of another machine would be reached over the network.
  return /^[\\/]{2}(?![.?][\\/])/u.test(path) ? undefined : path
}

/**
 * Sends a message to the agent that listens at a path and gives its reply, both without their lengths.
 * Failure: agent-missing, agent-timeout, agent-broken.
 */
export function askAgent(path: string | undefined, { message, limitMs, slow }: AgentQuestion): Promise<Uint8Array> {
  if (path === undefined) return Promise.reject(new Failure('agent-missing'))
  return new Promise((resolve, reject) => {
    const socket = createConnection({ path })
    const waiting = setTimeout(() => slow?.(), slowAfter)
    const limit = setTimeout(() => end(new Failure('agent-timeout', { seconds: Math.round(limitMs / 1000) })), limitMs)
    let came = Buffer.alloc(0)
    let connected = false
    const end = (outcome: Uint8Array | Failure): void => {
      clearTimeout(waiting)
      clearTimeout(limit)
      socket.destroy()
      if (outcome instanceof Failure) reject(outcome)
      else resolve(outcome)
    }
    socket.on('connect', () => {
      connected = true
      const length = Buffer.alloc(4)
      length.writeUInt32BE(message.length)
      socket.write(Buffer.concat([length, message]))
    })
    socket.on('data', (piece: Buffer) => {
      came = Buffer.concat([came, piece])
      const reply = replyIn(came)
      if (reply === 'broken') end(new Failure('agent-broken'))
      else if (reply !== 'partial') end(reply)
    })
    socket.on('error', (error) => {
      end(connected ? new Failure('agent-broken') : new Failure('agent-missing', { path, why: whyOf(error) }))
    })
    socket.on('close', () => end(new Failure('agent-broken')))
  })
}

/** What came so far: the whole reply, a part of one, or something that is none. */
function replyIn(came: Buffer): Uint8Array | 'partial' | 'broken' {
  if (came.length < 4) return 'partial'
  const length = came.readUInt32BE()
  if (length === 0 || length > longestReply || came.length > 4 + length) return 'broken'
  return came.length < 4 + length ? 'partial' : new Uint8Array(came.subarray(4))
}
