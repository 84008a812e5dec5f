// A moment as the clock at the place showed it.

/** Day and time in a zone, as 2026-11-03 09:00:00; the moment itself where this machine does not know the zone. */
export function localTime(moment: string, timezone: string): string {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' }).format(
      new Date(moment),
    )
  } catch {
    return moment
  }
}
