// Everything outside the program that a command may touch, as one type. No code.
import type { Language } from '../model/generated/formats.ts'

export interface World {
  readonly files: Files
  readonly terminal: Terminal
  readonly clock: Clock
  /** Made when first wanted: it loads the prompt library. Failure: no-terminal. */
  readonly interviewer: (language: Language) => Promise<Interviewer>
  /** Asks line by line, from any input and without a moving cursor. */
  readonly plainInterviewer: (language: Language) => Promise<Interviewer>
  /** Unpredictable bytes. */
  readonly random: (length: number) => Uint8Array
  readonly environment: Environment
  readonly crew: Crew
  readonly interrupts: Interrupts
  /** Asks the ssh-agent of this machine and gives its reply. Failure: agent-missing, agent-timeout, agent-broken. */
  readonly agent: (question: AgentQuestion) => Promise<Uint8Array>
  /** The module of libsodium for node; undefined where it is not installed. */
  readonly libsodium: () => unknown
}

export interface AgentQuestion {
  /** Without its length. */
  readonly message: Uint8Array
  /** How long to wait for the reply, in milliseconds. */
  readonly limitMs: number
  /** Called once when the reply has not come after a second: a person may have to do something. */
  readonly slow?: () => void
}

/** Threads beside this one, which all do the same kind of work. */
export interface Crew {
  /** How many can work at once on this machine. */
  readonly cores: () => number
  /** Starts one. What it is set up with is copied to it: plain data, no functions. */
  readonly hire: (setup: unknown) => Hand
}

export interface Hand {
  /** Hands over a piece of work; several may wait, and are done in turn. Never rejects. */
  readonly do: (work: unknown) => Promise<Handed>
  readonly dismiss: () => void
}

/** What became of a piece of work: it was done, a bug threw (its stack), or the thread was gone before it was done. */
export type Handed =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly stack: string }
  | { readonly kind: 'lost'; readonly why: string }

/** Ctrl+C, or a signal to end, for work that can be broken off with what was done so far; a second one ends the program at once. */
export interface Interrupts {
  readonly watch: () => Watch
  /** Takes an interrupt to whoever watches; false where nobody does. */
  readonly take: () => boolean
}

export interface Watch {
  readonly heard: () => boolean
  /** Lets an interrupt come in that arrived while this thread worked. */
  readonly breathe: () => Promise<void>
  readonly release: () => void
}

/** A path as text, or its bytes where a name need not be text. */
export type FilePath = string | Uint8Array

/** What lies in a folder, without following links. */
export interface Entry {
  readonly name: Uint8Array
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** A file that is being written. Failure of each: cannot-write. */
export interface Output {
  readonly write: (text: string) => void
  /** Puts it in its place; until then, what was there is there still. */
  readonly finish: () => void
  /** Leaves nothing of it. */
  readonly abandon: () => void
}

/** Files by path. Everything throws a Failure for what the file system refuses. */
export interface Files {
  /** Whole file. Failure: path-not-found, path-unreadable, path-not-regular, path-circular, path-empty, path-too-large (over limit bytes, judged before reading). */
  readonly read: (path: FilePath, limit: number) => Uint8Array
  /** As read, but into one buffer that the next call fills again. Failure: also path-changed, where the file changed meanwhile. */
  readonly readShared: (path: FilePath, limit: number) => Uint8Array
  /** A file's bytes piece by piece, for what may be large. Failures as read, but any size where no limit in bytes is given. */
  readonly chunks: (path: FilePath, limit?: number) => Iterable<Uint8Array>
  /** As chunks, also of an empty file, and of a pipe or a device, which may have to be waited for. Failure: path-not-found, path-unreadable, path-not-regular for a folder. */
  readonly stream: (path: FilePath) => Iterable<Uint8Array>
  readonly kind: (path: FilePath) => 'file' | 'folder' | 'other' | 'none'
  /** The same text for all paths that lead to one file, however they are spelled and through whatever links, also where nothing lies yet. */
  readonly identity: (path: FilePath) => string
  /** Whether the path itself is a link, wherever it leads. */
  readonly isLink: (path: FilePath) => boolean
  /** Names in a folder, sorted by code unit. Failure: path-not-found, path-unreadable. */
  readonly list: (path: string) => readonly string[]
  /** What lies in a folder, in no order, one after the other: there may be very many. Failure: as list. */
  readonly entries: (path: FilePath) => Iterable<Entry>
  /**
   * Opens a file to be written bit by bit, whole or not at all; what is no ordinary file is written to as it is. A fresh one
   * takes the place of nothing. Failure: cannot-write, path-exists.
   */
  readonly openOutput: (path: string, options?: { readonly fresh?: boolean }) => Output
  /** Makes a file, whole or not at all, with its folders. Failure: path-exists (never overwrites), cannot-write. */
  readonly writeNew: (path: string, bytes: Uint8Array, options?: { readonly secret?: boolean }) => void
  /** Makes or replaces a file, whole or not at all. Failure: cannot-write. */
  readonly replace: (path: string, bytes: Uint8Array, options?: { readonly secret?: boolean }) => void
  /** Copies a file of any size, whole or not at all; an existing target is left as it is. Failure: as read and cannot-write. */
  readonly copy: (from: string, to: string) => void
  /** Opens an append-only file, made new or existing. Failure: path-exists, path-not-found, journal-write. */
  readonly openJournal: (path: string, how: 'new' | 'existing') => Journal
  /** Does the work while no other program holds the lock at this path. Failure: cannot-write. */
  readonly locked: <T>(path: string, work: () => Promise<T>) => Promise<T>
  /**
   * Takes the lock at this path until it is given back or the program ends, however it ends; undefined where another
   * program has it. Failure: journal-write.
   */
  readonly hold: (path: string) => (() => void) | undefined
  /** Whether another program has the lock at this path now. */
  readonly isHeld: (path: string) => boolean
  /** Removes a file, or a folder with all that is in it; nothing there is fine. */
  readonly remove: (path: string) => void
  /** A fresh folder that nothing else uses. */
  readonly temporaryFolder: () => string
}

export interface Journal {
  /** Appends one line and its line feed, then syncs it to disk; only then returns. Failure: journal-write. */
  readonly append: (line: string) => void
  /** Cuts the file to its first bytes: takes a torn last line away. Failure: journal-write. */
  readonly truncate: (length: number) => void
  readonly close: () => void
}

export interface Terminal {
  /** For machines and for what was asked for. */
  readonly out: (text: string) => void
  /** For people. */
  readonly err: (text: string) => void
  /** What stands on stdin, piece by piece. Failure: path-unreadable. */
  readonly input: () => Iterable<Uint8Array>
  /** Which stream is a terminal that can draw over a line, so that somebody sees what is drawn there. */
  readonly watched: { readonly out: boolean; readonly err: boolean }
  /** Both stdin and stdout are a terminal, so that questions can be asked. */
  readonly interactive: boolean
  /** Colour is wanted on stdout and on stderr. */
  readonly colour: { readonly out: boolean; readonly err: boolean }
  /** Terminal columns; 80 where that is not known. */
  readonly columns: () => number
}

export interface Clock {
  /** Wall time in milliseconds since 1970, UTC. */
  readonly now: () => number
  /** Milliseconds on a clock that never goes back and does not count sleep where the system can tell. */
  readonly monotonic: () => number
  /** IANA name of the local zone. */
  readonly timezone: () => string
}

export interface Environment {
  readonly variable: (name: string) => string | undefined
  /** The platform's own place for this program's keys, trust list and drafts. */
  readonly home: () => string
  readonly workingFolder: () => string
  /** Where a file that comes with the program lies: shipped('checklists/samples/station-answers.yaml'). */
  readonly shipped: (path: string) => string
}

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  /** A line shown below while this one is pointed at. */
  readonly more?: string
}

/** Something that may be done at a question besides choosing: a digit, or a letter for whoever types no Chinese. */
export interface Action<A extends string> {
  readonly value: A
  /** The digit, or ← for the left arrow, as it is shown. */
  readonly digit: string
  readonly letter: string
  readonly label: string
  /** Leaves no trace in the record of the questions: it only shows something, or goes elsewhere. */
  readonly passing?: true
}

/** Asks a person. Every question rejects with Failure interrupted on Ctrl+C or a closed terminal. */
export interface Interviewer {
  /** One of several; digits, arrows and Enter. */
  readonly choose: <T extends string, A extends string = never>(question: {
    readonly message: string
    readonly choices: readonly Choice<T>[]
    /** Pointed at first. Without it nothing is, so that an Enter too many answers no question. */
    readonly initial?: T
    /** Shown above the question: where we are. */
    readonly above?: string
    /** At most nine choices may have actions, whose digits none of them has. */
    readonly actions?: readonly Action<A>[]
    /** The action of Enter, as long as nothing is pointed at: the answer that stands is kept. */
    readonly enter?: A
    /** Above the choices: the head of their columns. */
    readonly heading?: string
    /** Esc and ← leave it for the question before, by GoneBack; an action of ← goes before. */
    readonly back?: boolean
    /** → leaves it for the same question in another language, called so in that language, by OtherLanguage. */
    readonly other?: string
    /** Keys within this many milliseconds after the question was drawn were meant for another one: they are dropped, and that is said. */
    readonly settle?: number
  }) => Promise<T | A>
  /** One of many, found by typing parts of its label or of what more there is; undefined when the person leaves it. */
  readonly find: <T extends string>(question: { readonly message: string; readonly choices: readonly Choice<T>[] }) => Promise<T | undefined>
  /** Several of several; may be none. */
  readonly chooseSeveral: <T extends string>(question: {
    readonly message: string
    readonly choices: readonly Choice<T>[]
    readonly initial?: readonly T[]
    /** Shown above the question. */
    readonly above?: string
    /** Esc and ← leave it for the question before, by GoneBack. */
    readonly back?: boolean
  }) => Promise<readonly T[]>
  /** A line of text; check returns what is wrong with it, or undefined. An empty answer takes the initial one. */
  readonly write: (question: {
    readonly message: string
    readonly initial?: string
    /** An empty answer is fine: a single - gives one where something is proposed. */
    readonly optional?: boolean
    /** The message while something is proposed, where it would else say that Enter leaves it empty. */
    readonly proposing?: string
    /** Shown above the question. */
    readonly above?: string
    readonly check?: (text: string) => string | undefined
    /** What the text will be taken for, told while it is typed and once it is answered; undefined where that is the text itself. */
    readonly reads?: (text: string) => string | undefined
    /** Esc, and ← in an empty line, leave it for the question before, by GoneBack. */
    readonly back?: boolean
    /** → in an empty line leaves it for the same question in another language, called so in that language, by OtherLanguage. */
    readonly other?: string
  }) => Promise<string>
  /** Text that is not shown. */
  readonly secret: (question: { readonly message: string; readonly check?: (text: string) => string | undefined }) => Promise<string>
}
