// What is said when the ssh-agent, which holds keys of cards and tokens, cannot or will not sign.
import type { ProblemWords } from './problem-words.ts'

export const agentProblems = {
  'agent-missing': {
    exit: 3,
    title: { zh: '没有找到正在运行的 ssh-agent。', en: 'There is no ssh-agent that answers.' },
    hint: {
      zh: '请启动 ssh-agent，并核对环境变量 SSH_AUTH_SOCK；在 Windows 上请启动服务“OpenSSH Authentication Agent”。',
      en: 'Start one and check the variable SSH_AUTH_SOCK; on Windows start the service "OpenSSH Authentication Agent".',
    },
  },
  'agent-timeout': {
    exit: 3,
    title: { zh: 'ssh-agent 等了 {seconds} 秒仍没有答复，没有签名。', en: 'The ssh-agent did not answer within {seconds} {seconds?second:seconds}, and nothing was signed.' },
    hint: {
      zh: '请再试一次，并及时触碰密钥、输入 PIN，或在弹出的窗口中同意。',
      en: 'Try again, and touch the key, type its PIN or agree in the window that opens.',
    },
  },
  'agent-broken': {
    exit: 3,
    title: { zh: 'ssh-agent 的答复不合规范，没有采用。', en: 'What the ssh-agent answered is not in order, and was not used.' },
    hint: { zh: '请重新启动 ssh-agent 后再试；仍不行的，请换一个。', en: 'Restart the agent and try again; if it stays so, use another one.' },
  },
  'agent-refused': {
    exit: 3,
    title: { zh: 'ssh-agent 拒绝签名：没有触碰密钥、PIN 不对，或者没有同意。', en: 'The ssh-agent refused to sign: the key was not touched, the PIN was wrong, or nobody agreed.' },
    hint: { zh: '请再试一次；卡或令牌拔出过的请重新加入。', en: 'Try again; a card or token that was pulled out has to be added anew.' },
  },
  'agent-list-refused': {
    exit: 3,
    title: { zh: 'ssh-agent 不肯说出它有哪些密钥。', en: 'The ssh-agent refused to say which keys it holds.' },
    hint: {
      zh: '请解锁它，或在它弹出的窗口中同意；通过转发使用它的，请改在本机使用。',
      en: 'Unlock it, or agree in the window that it opens; if it is reached through forwarding, use one on this computer.',
    },
  },
  'agent-empty': {
    exit: 3,
    title: { zh: 'ssh-agent 里没有密钥。', en: 'The ssh-agent holds no key.' },
    hint: { zh: '可用“ssh-add”加入密钥。', en: 'Add one with "ssh-add".' },
  },
  'agent-locked': {
    exit: 3,
    title: { zh: 'ssh-agent 不显示密钥，别的请求也不答应，看来已被锁住。', en: 'The ssh-agent shows no key and grants nothing: it seems to be locked.' },
    hint: {
      zh: '请用“ssh-add -X”解锁；8.9 版以前的 OpenSSH 和别的代理程序没有密钥时也这样答复，那就用“ssh-add”加入。',
      en: 'Unlock it with "ssh-add -X". OpenSSH before 8.9 and other agents answer alike when they hold no key: then add one with "ssh-add".',
    },
  },
  'agent-key-missing': {
    exit: 3,
    title: { zh: 'ssh-agent 里没有密钥 {key}。', en: 'The ssh-agent does not hold the key {key}.' },
    hint: { zh: '可用“taut key list”查看有哪些；卡或令牌请先插上，再用“ssh-add”加入。', en: 'See which there are with "taut key list"; plug in the card or token and add it with "ssh-add".' },
  },
  'agent-key-algorithm': {
    exit: 3,
    title: { zh: 'ssh-agent 里的密钥用的是 {algorithm}，不能用来签结果。', en: 'The key in the ssh-agent is of the kind {algorithm}, which cannot sign results.' },
    hint: { zh: '请改用 Ed25519 或 ECDSA P-256（nistp256）的密钥。', en: 'Use a key of the kind Ed25519 or ECDSA P-256 (nistp256).' },
  },
  'key-owner-unknown': {
    exit: 3,
    title: { zh: '不知道密钥 {fingerprint} 是谁的。', en: 'Whose key {fingerprint} is, is not known here.' },
    hint: {
      zh: '请先用“taut key import”登记它的公钥和持有人，或用信任清单中已有的密钥。',
      en: 'Say whose it is with "taut key import" and its public key, or use one that the trust list knows.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
