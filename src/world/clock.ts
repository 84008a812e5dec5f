// What time is it, and how much has gone by?
import type { Clock } from './world.ts'

/** The clock of this machine. The monotonic one counts from the start of the process; on Linux it stands still while the machine sleeps. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => Math.floor(performance.now()),
    timezone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC',
  }
}
