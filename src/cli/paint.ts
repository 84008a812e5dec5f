// Colours for a terminal; loaded only where colour is wanted.
import { Chalk } from 'chalk'
import type { Brush, Paint } from '../report/paint.ts'

export function colours(): Paint {
  const chalk = new Chalk({ level: 1 })
  // chalk paints all that it is given, and so would paint the place in a list, too, that map tells it.
  const alone = (brush: Brush): Brush => (text) => brush(text)
  return { strong: alone(chalk.bold), faint: alone(chalk.dim), good: alone(chalk.green), bad: alone(chalk.red.bold), doubtful: alone(chalk.yellow) }
}
