// Pieces of work done by this thread or by several, and handed on in the order of the pieces.
import type { Crew, Hand } from '../../world/world.ts'

export interface Work<P, T> {
  /** How many pieces there are. */
  readonly count: number
  readonly piece: (index: number) => P
  /** Takes what came of a piece; called for each in turn, from the first. */
  readonly take: (told: T) => void
  /** Whether to begin no further piece. */
  readonly stopped: () => boolean
}

/** Does everything in this thread; `breathe` lets it listen to the keyboard between two pieces. */
export async function doneHere<P, T>(
  work: Work<P, T>,
  judge: (piece: P) => T,
  breathe: () => Promise<void>,
): Promise<void> {
  for (let index = 0; index < work.count && !work.stopped(); index += 1) {
    work.take(judge(work.piece(index)))
    await breathe()
  }
}

export interface Hiring<T> {
  readonly crew: Crew
  readonly setup: unknown
  readonly hands: number
  /** Proves what came over from a thread. Throws for what nobody there can have made. */
  readonly check: (value: unknown, index: number) => T
}

/**
 * Does everything in other threads. One that dies is replaced, and what it had is done again; where that happens again and
 * again, and where a bug throws in a thread, this throws: no piece goes missing.
 */
export async function doneByHands<P, T>(work: Work<P, T>, hiring: Hiring<T>): Promise<void> {
  const places = Array.from({ length: hiring.hands }, (): Place => ({ hand: hiring.crew.hire(hiring.setup) }))
  const shop: Shop<P, T> = { work, hiring, done: new Map(), waiting: [], next: 0, taken: 0, broken: false }
  try {
    await Promise.all(places.flatMap((place) => Array.from({ length: ahead }, () => lane(shop, place))))
  } finally {
    shop.broken = true
    for (const { hand } of places) hand.dismiss()
  }
}

/** What a hand holds beside what it works on, so that it need not wait for the next. */
const ahead = 2

/** So many pieces for each hand may be done before one that is still worked on: what is held in memory is bounded. */
const window = 8

/** So often a piece is begun when the thread that had it died. */
const tries = 3

/** Where one hand works; another takes its place when it has died. */
interface Place {
  hand: Hand
}

interface Shop<P, T> {
  readonly work: Work<P, T>
  readonly hiring: Hiring<T>
  /** What is done and waits for pieces before it. */
  readonly done: Map<number, T>
  /** Who waits for a piece to be taken. */
  readonly waiting: (() => void)[]
  /** The next piece to begin, and the next to be taken. */
  next: number
  taken: number
  broken: boolean
}

/** Does one piece after the other at one place, until there are no more. */
async function lane<P, T>(shop: Shop<P, T>, place: Place): Promise<void> {
  const { work, hiring } = shop
  try {
    while (shop.next < work.count && !shop.broken && !work.stopped()) {
      const index = shop.next
      shop.next += 1
      while (index >= shop.taken + window * hiring.hands && !shop.broken) await turn(shop)
      const told = await pieceDone(shop, place, index)
      if (!shop.broken) keep(shop, told, index)
    }
  } catch (error) {
    shop.broken = true
    throw error
  } finally {
    wake(shop)
  }
}

/** Waits until something was taken. */
async function turn<P, T>({ waiting }: Shop<P, T>): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve)
  })
}

function wake<P, T>({ waiting }: Shop<P, T>): void {
  for (const go of waiting.splice(0)) go()
}

async function pieceDone<P, T>(shop: Shop<P, T>, place: Place, index: number): Promise<T> {
  const { work, hiring } = shop
  const piece = work.piece(index)
  const whys: string[] = []
  while (whys.length < tries) {
    const { hand } = place
    const handed = await hand.do(piece)
    if (handed.kind === 'done') return hiring.check(handed.value, index)
    if (handed.kind === 'failed') throw new Error(handed.stack)
    whys.push(handed.why)
    // Of two pieces that a dead hand had, the first to hear of it finds another.
    if (place.hand === hand && !shop.broken) place.hand = hiring.crew.hire(hiring.setup)
  }
  throw new Error(`a thread died ${tries} times over piece ${index}: ${whys.join('; ')}`)
}

/** Hands on all that is next in turn. */
function keep<P, T>(shop: Shop<P, T>, told: T, index: number): void {
  const { done, work } = shop
  done.set(index, told)
  for (let first = done.get(shop.taken); first !== undefined; first = done.get(shop.taken)) {
    done.delete(shop.taken)
    work.take(first)
    shop.taken += 1
  }
  wake(shop)
}
