// What is said about signing keys.
export const keyTexts = {
  'key.offer': { zh: '现在生成签名密钥吗？', en: 'Make a signing key now?' },
  'key.offer-why': {
    zh: '这台电脑上还没有签名密钥。检查结果要用密钥签名，别人才能核验。密钥只存在本机，用口令锁住。',
    en: 'There is no signing key on this computer yet. A result is signed with a key, so that others can check it. The key stays on this computer, locked with a passphrase.',
  },
  'key.offer-yes': { zh: '生成（约一分钟）', en: 'Yes (about a minute)' },
  'key.offer-no': { zh: '以后再说，先检查', en: 'Later: inspect first' },
  'key.new-passphrase': { zh: '为密钥设一个口令（至少 {least} 个字符，不显示）', en: 'A passphrase for the key (at least {least} characters, not shown)' },
  'key.repeat-passphrase': { zh: '再输一遍口令', en: 'The passphrase once more' },
  'key.passphrase': { zh: '密钥 {signer} 的口令', en: 'Passphrase of the key {signer}' },
  'key.wrong-passphrase': { zh: '口令不对，请再试。', en: 'That is not the passphrase. Please try again.' },
  'key.too-short': { zh: '至少 {least} 个字符', en: 'at least {least} characters' },
  'key.not-the-same': { zh: '两遍不一样，请从头再输。', en: 'The two were not the same. Please begin again.' },
  'key.made': { zh: '已生成 {signer} 的签名密钥：{path}', en: 'signing key of {signer}: {path}' },
  'key.trust-made': { zh: '已生成只信任您本人的信任清单：{path}', en: 'a trust list that trusts only yourself: {path}' },
  'key.trust-lacks': {
    zh: '本机的信任清单（{path}）里没有这把密钥，列入之前，它签的结果不算有效。',
    en: 'The trust list of this machine ({path}) does not know this key; until it does, what it signs is not valid.',
  },
  'key.keep-passphrase': { zh: '口令请记牢：忘了就打不开密钥，谁也没有办法。', en: 'Remember the passphrase: without it nobody can open the key.' },
  'key.none': { zh: '还没有签名密钥。', en: 'There is no signing key.' },
  'key.line': { zh: '{signer}（{name}）{fingerprint}，{createdAt} 生成', en: '{signer} ({name}) {fingerprint}, made {createdAt}' },
} as const
