// What is said of signatures that do not hold, do not belong there or are missing.
import { askForOriginal, doNotRely } from './hints.ts'
import type { ProblemWords } from './problem-words.ts'

const signAgain = {
  zh: '请用 taut 和 Ed25519 密钥重新签名。',
  en: 'Sign again with taut and an Ed25519 key.',
} as const

export const signingProblems = {
  'signature-none': {
    exit: 2,
    title: { zh: '这份结果没有签名。', en: 'Nobody has signed this result.' },
    hint: { zh: '请检查人员补签。', en: 'Have the inspectors sign it.' },
  },
  'signature-malformed': {
    exit: 2,
    title: { zh: '{signer} 的签名已损坏，或不是 SSH 签名。', en: 'The signature of {signer} is damaged, or is not an SSH signature.' },
    hint: askForOriginal,
  },
  'signature-encoding': {
    exit: 2,
    title: { zh: '{signer} 的签名没有按标准形式书写。', en: 'The signature of {signer} is not written in the standard form.' },
    hint: askForOriginal,
  },
  'signature-version': {
    exit: 2,
    title: { zh: '{signer} 的签名版本不受支持。', en: 'The signature of {signer} is of a version that is not accepted.' },
    hint: signAgain,
  },
  'signature-namespace': {
    exit: 2,
    title: { zh: '{signer} 的签名是为其他用途做的。', en: 'The signature of {signer} was made for another purpose.' },
    hint: { zh: '用于别处的签名在这里无效，请重新签名。', en: 'A signature made for something else does not count here; sign again.' },
  },
  'signature-hash': {
    exit: 2,
    title: { zh: '{signer} 的签名所用的摘要算法不被接受。', en: 'The signature of {signer} uses a digest algorithm that is not accepted.' },
    hint: signAgain,
  },
  'signature-algorithm': {
    exit: 2,
    title: { zh: '{signer} 的签名用了这一版程序不接受的算法，无法核验。', en: 'The signature of {signer} uses an algorithm that this version does not take, so it cannot be checked.' },
    hint: signAgain,
  },
  'signature-key-weak': {
    exit: 2,
    title: { zh: '{signer} 的签名密钥不安全，它的签名不能证明任何事。', en: 'The key behind the signature of {signer} is unsafe, and its signatures prove nothing.' },
    hint: {
      zh: '请用“taut key new”生成新密钥，列入信任清单后重新签名。',
      en: 'Make a new key with "taut key new", have it entered in the trust list, and sign again.',
    },
  },
  'signature-mismatch': {
    exit: 2,
    title: {
      zh: '{signer} 的签名与所签内容不符：内容被改动过，或签名不是这把密钥做的。',
      en: 'The signature of {signer} does not fit its statement: that was altered, or another key made the signature.',
    },
    hint: doNotRely,
  },
  'signature-body': {
    exit: 2,
    title: {
      zh: '{signer} 签的不是这份内容：结果在签名后被改动过，或签名来自另一份结果。',
      en: 'What {signer} signed is not this content: the result was altered afterwards, or the signature comes from another one.',
    },
    hint: doNotRely,
  },
  'signature-repeated': {
    exit: 2,
    title: { zh: '{signer} 或其密钥签了不止一次。', en: 'The person or the key behind the signature of {signer} signs more than once.' },
    hint: { zh: '每个人、每把密钥只能签一次。', en: 'Each person and each key signs once.' },
  },
  'signature-covered-missing': {
    exit: 2,
    title: { zh: '{signer} 签名时已有的一个签名不见了。', en: 'A signature that was there when {signer} signed is gone.' },
    hint: { zh: '请向签名人索取签名齐全的文件。', en: 'Get the file with all its signatures from those who signed.' },
  },
  'signature-order': {
    exit: 2,
    title: { zh: '{signer} 的签名顺序不对。', en: 'The signature of {signer} was not made in the right order.' },
    hint: {
      zh: '应由检查人员先签，被检查单位看到全部检查人员的签名后再签。',
      en: 'The inspectors sign first, and the unit signs after them, over all their signatures.',
    },
  },
  'signature-missing': {
    exit: 2,
    title: {
      zh: '签名还不齐：角色 {role} 需要 {need} 个签名，现有 {have} 个。',
      en: 'Not everybody has signed yet: {need} {need?signature:signatures} in the role {role} {need?is:are} needed, {have} {have?is:are} there.',
    },
    hint: { zh: '请尚未签名的人补签；补齐之前不算有效。', en: 'Have those sign who have not; until then the result is not valid.' },
  },
  'signature-intent': {
    exit: 2,
    title: { zh: '{signer} 签名所写的用意与其角色不符。', en: 'The intent that {signer} states in signing does not fit the role.' },
    hint: doNotRely,
  },
  'signature-log': {
    exit: 2,
    title: { zh: '{signer} 签名的序号与前一次签名的记录对不上。', en: 'The number of the signature of {signer} does not fit what it says of the signature before.' },
    hint: doNotRely,
  },
  'signer-not-inspector': {
    exit: 2,
    title: { zh: '{signer} 以检查人员身份签名，但不在检查人员名单中。', en: '{signer} signed as an inspector, and is not named among the inspectors.' },
    hint: doNotRely,
  },
  'signer-details-differ': {
    exit: 2,
    title: { zh: '{signer} 的 {member} 与信任清单不一致。', en: 'What the result says of {signer} differs from the trust list in {member}.' },
    hint: { zh: '请向信任清单的发布单位核实哪个正确。', en: 'Ask whoever issues the trust list which is right.' },
  },
  'acknowledgement-signer': {
    exit: 2,
    title: { zh: '{signer} 代表被检查单位签名，与记录的签收情况不符。', en: 'The signature of {signer} for the unit does not fit the acknowledgement in the record.' },
    hint: doNotRely,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
