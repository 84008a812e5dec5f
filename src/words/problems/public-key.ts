// What is said of a file that should hold a public key of OpenSSH.
import type { ProblemWords } from './problem-words.ts'

const givePublic = {
  zh: '请给出以 .pub 结尾的公钥文件，内容是一行，如“ssh-ed25519 AAAA…”。',
  en: 'Give the public key file, whose name ends in .pub: one line, as "ssh-ed25519 AAAA...".',
} as const

export const publicKeyProblems = {
  'public-key-private': {
    exit: 3,
    title: { zh: '{path} 是私钥，没有登记，也没有保留其中任何内容；私钥谁也不能给，登记只用公钥。', en: 'The file {path} holds a private key, and nothing of it was kept; a private key is given to nobody, not even for enrolment.' },
    hint: givePublic,
  },
  'public-key-malformed': {
    exit: 3,
    title: { zh: '{path} 里没有 OpenSSH 公钥，或者公钥已损坏。', en: 'The file {path} holds no public key of OpenSSH, or a damaged one.' },
    hint: givePublic,
  },
  'public-key-algorithm': {
    exit: 3,
    title: { zh: '{path} 里的公钥用的是 {algorithm}，不能用来签结果。', en: 'The key in {path} is of the kind {algorithm}, which cannot sign results.' },
    hint: { zh: '请改用 Ed25519 或 ECDSA P-256（nistp256）的密钥。', en: 'Use a key of the kind Ed25519 or ECDSA P-256 (nistp256).' },
  },
  'public-key-weak': {
    exit: 3,
    title: { zh: '{path} 里的公钥不安全：谁都能做出它的签名，没有登记。', en: 'The key in {path} is unsafe, since anybody can make signatures that hold under it; it was not taken.' },
    hint: { zh: '请另外生成密钥，并查明这把密钥从何而来。', en: 'Make another key, and find out where this one came from.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
