// What is said when a signer may not sign, when the trust list does not hold, or when the times of signing do not fit.
import { askIssuer, doNotRely, getTrustAnew } from './hints.ts'
import type { ProblemWords } from './problem-words.ts'

const signerProblems = {
  'signer-unknown': {
    exit: 2,
    title: { zh: '以 {signer} 名义签名的密钥不在信任清单中（{fingerprint}）。', en: 'The key that signed as {signer} is not in the trust list ({fingerprint}).' },
    hint: {
      zh: '请先向本人核实密钥指纹，再请信任清单的发布单位登记；核实不了的，不得采信。',
      en: 'Confirm the fingerprint with that person and have the key entered in the trust list; otherwise do not rely on the result.',
    },
  },
  'signer-mismatch': {
    exit: 2,
    title: { zh: '以 {signer} 名义签名的密钥是 {holder} 的。', en: 'The key that signed as {signer} belongs to {holder}.' },
    hint: doNotRely,
  },
  'signer-same-person': {
    exit: 2,
    title: { zh: '{signer} 既是检查人员，又代表被检查单位签名。', en: '{signer} is one of the inspectors, and signed for the unit as well.' },
    hint: { zh: '请由被检查单位的其他人员签名。', en: 'Have somebody else sign for the unit.' },
  },
  'grant-role': {
    exit: 2,
    title: { zh: '信任清单没有授权 {signer} 以角色 {wanted} 签名。', en: 'The trust list does not let {signer} sign in the role {wanted}.' },
    hint: askIssuer,
  },
  'grant-region': {
    exit: 2,
    title: { zh: '信任清单没有授权 {signer} 在行政区划 {wanted} 签名。', en: 'The trust list does not let {signer} sign for the region {wanted}.' },
    hint: askIssuer,
  },
  'grant-sector': {
    exit: 2,
    title: { zh: '信任清单没有授权 {signer} 在行业领域 {wanted} 签名。', en: 'The trust list does not let {signer} sign for the sector {wanted}.' },
    hint: askIssuer,
  },
  'grant-checklist': {
    exit: 2,
    title: { zh: '信任清单没有授权 {signer} 对检查表 {wanted} 的结果签名。', en: 'The trust list does not let {signer} sign results of the checklist {wanted}.' },
    hint: askIssuer,
  },
  'grant-unit': {
    exit: 2,
    title: { zh: '信任清单没有授权 {signer} 对这个单位签名（{wanted}）。', en: 'The trust list does not let {signer} sign for this unit ({wanted}).' },
    hint: askIssuer,
  },
  'grant-kind': {
    exit: 2,
    title: { zh: '信任清单没有授权 {signer} 签这种性质的检查（{wanted}）。', en: 'The trust list does not let {signer} sign this kind of inspection ({wanted}).' },
    hint: askIssuer,
  },
  'grant-time': {
    exit: 2,
    title: { zh: '签名时（{wanted}），{signer} 不在授权期内。', en: 'At the time of signing ({wanted}), {signer} was not allowed to sign.' },
    hint: askIssuer,
  },
  'key-not-yet-valid': {
    exit: 2,
    title: { zh: '{signer} 签名时，密钥尚未生效（{from} 起有效）。', en: 'The key of {signer} was not valid yet when it signed; it is valid from {from}.' },
    hint: { zh: '请核对签名所用电脑的时钟，必要时重新签名。', en: 'Check the clock of the computer that signed, and sign again where needed.' },
  },
  'key-expired': {
    exit: 2,
    title: { zh: '{signer} 签名时，密钥已过有效期（至 {until}）。', en: 'The key of {signer} was no longer valid when it signed; it was valid until {until}.' },
    hint: { zh: '请用有效的密钥重新签名。', en: 'Sign again with a key that is valid.' },
  },
  'key-retired': {
    exit: 2,
    title: { zh: '{signer} 签名时，密钥已停用（{at} 起）。', en: 'The key of {signer} had been retired since {at} when it signed.' },
    hint: { zh: '请用有效的密钥重新签名。', en: 'Sign again with a key that is valid.' },
  },
  'key-compromised': {
    exit: 2,
    title: {
      zh: '{signer} 的密钥自 {since} 起已泄露，没有回执能证明签名在此之前。',
      en: 'The key of {signer} was in wrong hands from {since}, and no receipt proves that it signed before.',
    },
    hint: { zh: '请勿采信；请签名人核实后用新密钥重新签名。', en: 'Do not rely on it; have the signer confirm the result and sign again with a new key.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const listProblems = {
  'trust-expired': {
    exit: 0,
    title: { zh: '信任清单已于 {expires} 到期。', en: 'The trust list expired at {expires}.' },
    hint: getTrustAnew,
  },
  'trust-threshold': {
    exit: 2,
    title: {
      zh: '信任清单需要 {need} 个根密钥的签名，有效的只有 {have} 个。',
      en: 'The trust list needs the {need?signature:signatures} of {need} root {need?key:keys}, and {have} {have?holds:hold}.',
    },
    hint: getTrustAnew,
  },
  'trust-signature': {
    exit: 2,
    title: { zh: '根密钥 {root} 在信任清单上的签名无效。', en: 'The signature of the root key {root} on the trust list does not hold.' },
    hint: getTrustAnew,
  },
  'trust-key-unusable': {
    exit: 2,
    title: { zh: '信任清单中的这把密钥已损坏或不安全，不能使用。', en: 'This key in the trust list is damaged or unsafe and cannot be used.' },
    hint: getTrustAnew,
  },
  'trust-key-shared': {
    exit: 2,
    title: { zh: '{id} 的密钥在信任清单中出现了不止一次。', en: 'The key of {id} stands in the trust list more than once.' },
    hint: { zh: '一把密钥只能属于一个人，请向信任清单的发布单位重新索取。', en: 'A key belongs to one person only; get the list anew from whoever issues it.' },
  },
  'trust-duplicate-id': {
    exit: 2,
    title: { zh: '{id} 在信任清单中出现了不止一次。', en: '{id} stands in the trust list more than once.' },
    hint: getTrustAnew,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const timeProblems = {
  'signed-before-end': {
    exit: 2,
    title: { zh: '{signer} 在 {signedAt} 签名，早于检查结束（{endedAt}）。', en: '{signer} signed at {signedAt}, before the inspection ended at {endedAt}.' },
    hint: doNotRely,
  },
  'signed-in-future': {
    exit: 2,
    title: { zh: '签名或回执的时间在将来：{signedAt}。', en: 'The time of a signature or receipt lies in the future: {signedAt}.' },
    hint: { zh: '请核对本机和签名电脑的时钟。', en: 'Check the clock of this computer and of the one that signed.' },
  },
  'signed-before-anchor': {
    exit: 2,
    title: {
      zh: '{signer} 在 {signedAt} 签名，早于所依据的信任清单的发布时间（{issuedAt}）。',
      en: '{signer} signed at {signedAt}, before the trust list named in the signature was issued at {issuedAt}.',
    },
    hint: doNotRely,
  },
  'anchor-unknown': {
    exit: 0,
    title: {
      zh: '{signer} 签名时所依据的信任清单（第 {version} 版）不是当前使用的这一份。',
      en: '{signer} signed by version {version} of the trust list, which is not the list used here.',
    },
  },
  'anchor-differs': {
    exit: 2,
    title: { zh: '{signer} 写的信任清单版本号（{version}）与其摘要不符。', en: 'The version of the trust list that {signer} names ({version}) is not that of its digest.' },
    hint: doNotRely,
  },
  'receipt-before-signature': {
    exit: 2,
    title: { zh: '{signer} 的回执早于它所确认的签名。', en: 'The receipt of {signer} is older than a signature that it confirms.' },
    hint: doNotRely,
  },
  'receipt-unusable': {
    exit: 0,
    title: { zh: '{signer} 的回执不能证明时间（{why}），未予采用。', en: 'The receipt of {signer} proves no time ({why}) and was set aside.' },
  },
  'time-unproven': {
    exit: 0,
    title: { zh: '签名时间没有回执证明，只有签名人自己的时钟为据。', en: 'No receipt proves when this was signed; only the clocks of the signers say so.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const trustProblems = { ...signerProblems, ...listProblems, ...timeProblems } as const satisfies Readonly<Record<string, ProblemWords>>
