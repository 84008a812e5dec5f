// Which language to speak: the flag, then the environment, then the system.
import type { Tongue } from '../words/say.ts'
import type { Environment } from '../world/world.ts'

/** Read before the flags are parsed, since help and complaints about flags need it too. */
export function languageFor(argv: readonly string[], environment: Environment): Tongue {
  return (
    tongueOf(flagIn(argv)) ??
    tongueOf(firstSet(environment)) ??
    tongueOf(Intl.DateTimeFormat().resolvedOptions().locale) ??
    'en'
  )
}

function flagIn(argv: readonly string[]): string | undefined {
  const joined = argv.find((word) => word.startsWith('--lang='))
  const index = argv.indexOf('--lang')
  return joined?.slice('--lang='.length) ?? (index < 0 ? undefined : argv[index + 1])
}

/** The order of POSIX: LC_ALL, LC_MESSAGES, LANG. */
function firstSet(environment: Environment): string | undefined {
  return ['LC_ALL', 'LC_MESSAGES', 'LANG']
    .map(environment.variable)
    .find((value) => value !== undefined && value !== '')
}

function tongueOf(locale: string | undefined): Tongue | undefined {
  if (locale === undefined) return undefined
  if (/^zh/iu.test(locale)) return 'zh'
  return /^(en|C|POSIX)/iu.test(locale) ? 'en' : undefined
}
