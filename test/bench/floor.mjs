// The floor that verification is measured against: read, JSON.parse, three Ed25519 verifications. Frozen: never changed.
//
// node floor.mjs WORKERS LIST     LIST holds one path of a result file per line
// prints {"files":N,"seconds":S}: from the moment that all workers are ready until the last file is done.
// Everything beyond the three signatures being true is left out on purpose; one that is false ends the run.
import { hash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { argv } from 'node:process'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const begin = '-----BEGIN SSH SIGNATURE-----\n'.length
const end = '\n-----END SSH SIGNATURE-----\n'.length

/** Where key and signature stand in the blob of an ssh-ed25519 signature with namespace result@taut and sha512. */
const keyAt = 33
const signatureAt = 117
const blobLength = 181

/** What stands before the digest in the bytes that are signed (PROTOCOL.sshsig). */
const preamble = Buffer.from('SSHSIG\0\0\0\x0bresult@taut\0\0\0\0\0\0\0\x06sha512\0\0\0\x40', 'latin1')

function pathsIn(list) {
  return readFileSync(list, 'utf8').split('\n').filter((line) => line !== '')
}

/** Verifies the three signatures of one file; `keys` remembers each key once made. */
function judge(path, keys, message) {
  const { signatures } = JSON.parse(readFileSync(path, 'utf8'))
  if (signatures.length !== 3) throw new Error(`${path}: not three signatures`)
  for (const { statement, sig } of signatures) {
    const blob = Buffer.from(sig.slice(begin, -end), 'base64')
    if (blob.length !== blobLength) throw new Error(`${path}: not a signature of the known layout`)
    const x = blob.toString('base64url', keyAt, keyAt + 32)
    let key = keys.get(x)
    if (key === undefined) {
      key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
      keys.set(x, key)
    }
    hash('sha512', JSON.stringify(statement), 'buffer').copy(message, preamble.length)
    if (!verify(null, message, key, blob.subarray(signatureAt))) throw new Error(`${path}: a signature is false`)
  }
}

/** One worker: takes the next file that nobody has taken until none is left. */
function work({ list, taken }) {
  const paths = pathsIn(list)
  const next = new Int32Array(taken)
  const keys = new Map()
  const message = Buffer.concat([preamble, Buffer.alloc(64)])
  parentPort.once('message', () => {
    for (let at = Atomics.add(next, 0, 1); at < paths.length; at = Atomics.add(next, 0, 1)) judge(paths[at], keys, message)
    tell(parentPort, 'done')
  })
  tell(parentPort, 'ready')
}

function tell(port, word) {
  port.postMessage(word)
}

async function measure(workers, list) {
  const taken = new SharedArrayBuffer(4)
  const pool = Array.from({ length: workers }, () => new Worker(new URL(import.meta.url), { workerData: { list, taken } }))
  const heard = () =>
    Promise.all(
      pool.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once('message', resolve)
            worker.once('error', reject)
          }),
      ),
    )
  await heard()
  const done = heard()
  const start = performance.now()
  for (const worker of pool) tell(worker, 'go')
  await done
  const seconds = (performance.now() - start) / 1000
  const files = pathsIn(list).length
  if (files === 0 || Atomics.load(new Int32Array(taken), 0) < files) throw new Error('not every file was taken')
  console.log(JSON.stringify({ files, seconds }))
}

if (isMainThread) await measure(Number(argv[2]), argv[3])
else work(workerData)
