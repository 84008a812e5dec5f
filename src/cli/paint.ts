// Colours for a terminal; loaded only where colour is wanted.
import { Chalk } from 'chalk'
import type { Paint } from '../report/paint.ts'

export function colours(): Paint {
  const chalk = new Chalk({ level: 1 })
  return { strong: chalk.bold, faint: chalk.dim, good: chalk.green, bad: chalk.red.bold, doubtful: chalk.yellow }
}
