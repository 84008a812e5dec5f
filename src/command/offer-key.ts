// On a machine without a signing key: offers to make one, so that the first inspection can be signed.
import { say } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { askInspector } from './ask/inspector.ts'
import type { Home } from './home.ts'
import { makeKey, tellKey } from './key-new.ts'
import type { PassphraseOptions } from './keyring.ts'
import type { Telling } from '../report/telling.ts'

interface OfferOptions {
  readonly telling: Telling
  readonly walked?: boolean
  /** The offer can be left for the question before, by GoneBack. */
  readonly back?: boolean
  /** Called in the other language, it can be left for that, by OtherLanguage. */
  readonly other?: string
}

/** True when a key was made. Saying no is fine: the inspection can be walked now and signed later, or, once `walked`, kept as a draft. */
export async function offerKey(
  world: World,
  home: Home,
  interviewer: Interviewer,
  options: PassphraseOptions & OfferOptions,
): Promise<boolean> {
  const { language } = options.telling
  const answer = await interviewer.choose({
    message: say(language, 'key.offer'),
    above: say(language, 'key.offer-why'),
    ...(options.back === true ? { back: true } : {}),
    ...(options.other === undefined ? {} : { other: options.other }),
    choices: [
      { value: 'yes', label: say(language, 'key.offer-yes') },
      { value: 'no', label: say(language, options.walked === true ? 'key.offer-no-walked' : 'key.offer-no') },
    ],
  })
  if (answer === 'no') return false
  const inspector = await askInspector(interviewer, language)
  const { key, trustMade } = await makeKey(world, home, inspector, options)
  tellKey(world, home, key, trustMade, options.telling)
  return true
}
