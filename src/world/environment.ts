// Where does the program live on this machine?
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Environment } from './world.ts'

/** src/world, dist/world and dist/bundle all lie two below the root of the package. */
const packageRoot = fileURLToPath(new URL('../../', import.meta.url))

type Variables = Readonly<Record<string, string | undefined>>

/** The environment of this process. */
export function systemEnvironment(): Environment {
  return {
    variable: (name) => process.env[name],
    home: () => homeOf(process.platform, process.env, homedir()),
    workingFolder: () => process.cwd(),
    shipped: (path) => join(packageRoot, path),
  }
}

/** The place for keys, trust list and drafts: TAUT_HOME, else where the platform keeps such things. */
export function homeOf(platform: NodeJS.Platform, variables: Variables, userFolder: string): string {
  const own = variables['TAUT_HOME']
  if (own !== undefined && own !== '') return resolve(own)
  if (platform === 'win32') return join(variables['APPDATA'] || join(userFolder, 'AppData', 'Roaming'), 'taut')
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support', 'taut')
  const data = variables['XDG_DATA_HOME']
  // The XDG rule: a path that is not absolute counts as not set.
  return join(data?.startsWith('/') === true ? data : join(userFolder, '.local', 'share'), 'taut')
}
