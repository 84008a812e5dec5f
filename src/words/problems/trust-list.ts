// What is said of versions of a trust list that do not follow each other, and of changes to a list that cannot be made.
import { getTrustAnew } from './hints.ts'
import type { ProblemWords } from './problem-words.ts'

const askRoots = {
  zh: '请勿使用这一版，先向根密钥持有人核实。',
  en: 'Do not use this version before those who hold the root keys have cleared this up.',
} as const

const successionWords = {
  'trust-version-older': {
    exit: 2,
    title: { zh: '这是第 {version} 版，早于已知的第 {known} 版。', en: 'This is version {version}, older than version {known}, which is known here.' },
    hint: getTrustAnew,
  },
  'trust-version-twice': {
    exit: 2,
    title: { zh: '第 {version} 版有两份不同的清单。', en: 'There are two different lists of version {version}.' },
    hint: askRoots,
  },
  'trust-former-roots': {
    exit: 2,
    title: {
      zh: '上一版的根密钥须有 {need} 个在这一版上签名，有效的只有 {have} 个。',
      en: 'Of the roots of the version before, {need} must sign this one, and {have} {have?has:have}.',
    },
    hint: { zh: '请上一版的根密钥持有人签名。', en: 'Have it signed by those who hold the root keys of the version before.' },
  },
  'trust-chain-broken': {
    exit: 2,
    title: { zh: '这一版没有承接第 {version} 版。', en: 'This version does not say that it follows version {version}.' },
    hint: askRoots,
  },
  'trust-person-vanished': {
    exit: 2,
    title: { zh: '上一版中的 {id} 在这一版里不见了。', en: '{id} stands in the version before, and is gone from this one.' },
    hint: askRoots,
  },
  'trust-key-vanished': {
    exit: 2,
    title: { zh: '{id} 的一把密钥在这一版里不见了，或者换了人。', en: 'A key of {id} is gone from this version, or is given to somebody else.' },
    hint: { zh: '密钥只能停用，不能删除。', en: 'Keys are closed, never removed.' },
  },
  'trust-key-reopened': {
    exit: 2,
    title: { zh: '{id} 的一把密钥已经停用，这一版又把它放开了。', en: 'A key of {id} was closed, and this version opens it again.' },
    hint: { zh: '请为本人登记一把新密钥。', en: 'Enrol a new key for that person instead.' },
  },
  'trust-grant-vanished': {
    exit: 2,
    title: { zh: '{id} 的一项授权在这一版里不见了，或者改小了。', en: 'A grant of {id} is gone from this version, or was changed.' },
    hint: { zh: '授权可以定下截止时间，不能删改；要改的，请另加一项。', en: 'A grant can be ended, and is never removed or changed; add another one.' },
  },
  'trust-checklist-vanished': {
    exit: 2,
    title: { zh: '上一版公布的检查表 {id} {version} 在这一版里不见了。', en: 'The checklist {id} {version} was published before, and is gone from this version.' },
    hint: { zh: '检查表可以停用，不能撤掉。', en: 'A checklist can be taken out of force, and not be taken back.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const judgingWords = {
  'trust-rolled-back': {
    exit: 3,
    title: {
      zh: '信任清单 {path} 是第 {version} 版，而本机用过第 {known} 版。',
      en: 'The trust list {path} is version {version}, and version {known} was used here before.',
    },
    hint: { zh: '清单可能被换成了旧版，请向发布单位索取最新一版。', en: 'It may have been put back on purpose; get the newest version from whoever issues it.' },
  },
  'trust-forked': {
    exit: 3,
    title: { zh: '信任清单 {path} 与本机用过的第 {version} 版不同。', en: 'The trust list {path} is another version {version} than the one that was used here before.' },
    hint: askRoots,
  },
  'trust-too-old': {
    exit: 3,
    title: { zh: '信任清单 {path} 是第 {version} 版，要求至少第 {least} 版。', en: 'The trust list {path} is version {version}, and at least version {least} is asked for.' },
    hint: { zh: '请向发布单位索取最新一版。', en: 'Get the newest version from whoever issues it.' },
  },
  'trust-memory-broken': {
    exit: 3,
    title: { zh: '记录信任清单版本的文件 {path} 已损坏。', en: 'The file {path}, which remembers the versions of trust lists, is damaged.' },
    hint: {
      zh: '请从备份恢复；核对清单确为最新一版后，也可以删除它。',
      en: 'Restore it from a copy; or delete it, once you have made sure that your list is the newest.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const changingWords = {
  'trust-refused': {
    exit: 3,
    title: { zh: '{path} 这一版不能接受。', en: 'The version in {path} is not accepted.' },
    hint: { zh: '原因已一并列出，现用的清单没有改动。', en: 'The reasons are listed with this message; the list in force is as it was.' },
  },
  'trust-not-root': {
    exit: 3,
    title: { zh: '{signer} 的密钥不是这份清单的根密钥，不能在清单上签名。', en: 'The key of {signer} is not a root of this list and cannot sign it.' },
    hint: { zh: '请由根密钥持有人操作，或用 --key 指明用谁的密钥。', en: 'Have it done by one who holds a root key, or name the key with --key.' },
  },
  'trust-roots-wrong': {
    exit: 3,
    title: {
      zh: '根密钥共 {roots} 个，不能要求 {threshold} 个签名，编号也不能重复。',
      en: 'There {roots?is:are} {roots} {roots?root:roots}: not {threshold} of them can be asked to sign, or two have one id.',
    },
    hint: { zh: '请核对各个根密钥和 --threshold。', en: 'Check the roots and --threshold.' },
  },
  'trust-key-weak': {
    exit: 3,
    title: { zh: '公钥 {key} 不安全，不能登记：它的签名对任何内容都成立。', en: 'The public key {key} is unsafe and is not enrolled: one signature of it holds for anything.' },
    hint: { zh: '请查清是谁给的，再让本人用“taut key new”生成密钥。', en: 'Find out who handed it over, and have that person make a key with "taut key new".' },
  },
  'trust-key-unreadable': {
    exit: 3,
    title: { zh: '{key} 不是可以登记的公钥（{why}）。', en: 'No public key that can be enrolled is in {key} ({why}).' },
    hint: { zh: '请给出 OpenSSH 的 .pub 文件，密钥类型为 Ed25519 或 ECDSA P-256（nistp256）。', en: 'Give a .pub file as OpenSSH writes it, of a key of the kind Ed25519 or ECDSA P-256 (nistp256).' },
  },
  'trust-key-taken': {
    exit: 3,
    title: { zh: '这把密钥已经登记在 {id} 名下。', en: 'This key is enrolled already, for {id}.' },
    hint: { zh: '一把密钥只能属于一个人。', en: 'A key belongs to one person only.' },
  },
  'trust-person-unknown': {
    exit: 3,
    title: { zh: '清单里没有 {id}。', en: 'There is nobody of the id {id} in the list.' },
    hint: { zh: '可用“taut trust show”查看清单里有谁。', en: 'See who is in the list with "taut trust show".' },
  },
  'trust-person-differs': {
    exit: 3,
    title: { zh: '清单里 {id} 的 {member} 与此不同，不能改。', en: 'The list says something else of {id} in {member}, which cannot be changed.' },
    hint: {
      zh: '以前的结果是照原来的写法签的；确实变了的，请用新编号登记。',
      en: 'Earlier results were signed by what stands there; where it really changed, enrol the person under a new id.',
    },
  },
  'trust-nothing-to-change': {
    exit: 3,
    title: { zh: '没有要改的：清单里已经是这样。', en: 'There is nothing to change: the list says so already.' },
  },
  'trust-checklist-differs': {
    exit: 3,
    title: { zh: '检查表 {id} {version} 已经公布，内容与此不同。', en: 'The checklist {id} {version} is published already, with another text.' },
    hint: { zh: '请改用新的版本号再公布。', en: 'Raise its version, and publish that.' },
  },
  'trust-stranger': {
    exit: 3,
    title: {
      zh: '现用的清单没有承接到 {path}，它的指纹是 {fingerprint}。',
      en: 'The list at hand does not lead to {path}, of which the fingerprint is {fingerprint}.',
    },
    hint: {
      zh: '请通过其他途径向发布单位核对指纹，核对无误后用 --fingerprint 给出。',
      en: 'Have whoever issues it tell you the fingerprint by another way, and give that one with --fingerprint.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const trustListProblems = { ...successionWords, ...judgingWords, ...changingWords } as const satisfies Readonly<Record<string, ProblemWords>>
