// What is said when a key, a passphrase, the trust list or the signing log keeps a command from going on.
import { getTrustAnew } from './hints.ts'
import type { ProblemWords } from './problem-words.ts'

export const keyFailures = {
  'key-missing': {
    exit: 3,
    title: { zh: '没有找到可用来签名的密钥。', en: 'There is no such key to sign with.' },
    hint: { zh: '可用“taut key list”查看，或用“taut key new”生成。', en: 'See which there are with "taut key list", or make one with "taut key new".' },
  },
  'key-ambiguous': {
    exit: 3,
    title: { zh: '有多把签名密钥，不知道该用哪一把：{keys}。', en: 'There are several keys, and it is not clear which is meant: {keys}.' },
    hint: { zh: '请指明用哪一把。', en: 'Say which one is to sign.' },
  },
  'key-exists': {
    exit: 3,
    title: { zh: '密钥文件 {path} 已经存在，没有改动。', en: 'There is already a key at {path}; it was left as it is.' },
    hint: { zh: '请使用这把密钥，或换一个签名人编号。', en: 'Use that key, or choose another id.' },
  },
  'key-broken': {
    exit: 3,
    title: { zh: '密钥文件 {path} 已损坏。', en: 'The key file {path} is damaged.' },
    hint: { zh: '请从备份恢复，或生成新密钥并重新登记。', en: 'Restore it from a copy, or make a new key and have it entered in the trust list.' },
  },
  'key-passphrase': {
    exit: 3,
    title: { zh: '口令打不开密钥文件 {path}。', en: 'The passphrase does not open the key file {path}.' },
    hint: {
      zh: '请核对大小写和输入法后再试；口令无误的，文件可能被改动过。',
      en: 'Check capitals and the input method and try again; if the passphrase is right, the file was altered.',
    },
  },
  'key-not-listed': {
    exit: 3,
    title: { zh: '{signer} 的密钥不属于本次检查的检查人员。', en: 'The key of {signer} does not belong to an inspector of this inspection.' },
    hint: { zh: '请把该人员写入检查人员，或改用已写明的检查人员的密钥。', en: 'Name that person among the inspectors, or sign with the key of one who is named.' },
  },
  'passphrase-missing': {
    exit: 3,
    title: { zh: '没有给出密钥的口令，也无法提问。', en: 'The passphrase of the key is not given, and cannot be asked for here.' },
    hint: {
      zh: '请在终端里运行，或用 --passphrase-file 或环境变量 TAUT_PASSPHRASE 给出。',
      en: 'Run it in a terminal, or give it with --passphrase-file or the variable TAUT_PASSPHRASE.',
    },
  },
  'passphrase-encoding': {
    exit: 3,
    title: { zh: '口令文件 {path} 不是 UTF-8 文本。', en: 'The passphrase file {path} is not text in UTF-8.' },
    hint: { zh: '请把它另存为 UTF-8 编码。', en: 'Save it again in the encoding UTF-8.' },
  },
  'passphrase-short': {
    exit: 3,
    title: { zh: '口令太短，至少要 {least} 个字符。', en: 'The passphrase is too short; it needs at least {least} {least?character:characters}.' },
    hint: { zh: '请选一个较长的口令，例如几个词连在一起。', en: 'Choose a longer one, such as several words in a row.' },
  },
  'trust-missing': {
    exit: 3,
    title: { zh: '{path} 处没有信任清单；没有信任清单，什么都不能采信。', en: 'There is no trust list at {path}, and nothing can be believed without one.' },
    hint: { zh: '请用 --trust 指定信任清单，或用“taut key new”建立本机的清单。', en: 'Name one with --trust, or let "taut key new" make one for this computer.' },
  },
  'trust-broken': {
    exit: 3,
    title: { zh: '信任清单 {path} 无效。', en: 'The trust list {path} does not hold.' },
    hint: getTrustAnew,
  },
  'log-broken': {
    exit: 4,
    title: { zh: '记录本机签名序号的文件 {path} 已损坏。', en: 'The file {path}, by which the signatures of this computer are numbered, is damaged.' },
    hint: {
      zh: '请把它改名留存，以后会作为新设备从头编号；不要换回旧备份，否则同一序号会用两次。',
      en: 'Rename it and keep it; numbering then begins anew, as of another device. An older copy put back would use numbers twice.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
