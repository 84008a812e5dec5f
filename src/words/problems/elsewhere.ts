// What is said in place of a problem's title where the fault lies with what stands elsewhere, which is named.
import type { Phrase } from '../say.ts'

/** By code; {other} is a file, with the place in it where there is one, or the id of a checklist. */
export const elsewherePhrases: Readonly<Record<string, Phrase>> = {
  'duplicate-id': { zh: '编号 {id} 在 {other} 中已经用了。', en: 'The id {id} is in use already, in {other}.' },
  'include-faulty': {
    zh: '这里引用的检查表 {id} 本身有误：{other} 处有 {code}，可能还有其他错误。',
    en: 'The checklist {id}, which is taken over here, has faults of its own: {code} at {other}, and maybe more.',
  },
}
