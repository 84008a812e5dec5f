// The checklists of one's own as plain data, so that every thread judges by the same ones.
import { parseShipped, printCompiled } from '../../format/compiled.ts'
import type { SourceDocument } from '../../model/generated/formats.ts'
import type { OwnChecklists } from '../own-checklists.ts'
import { noneOwn } from '../shelf.ts'

export interface PackedOwn {
  /** Complete forms with their digests: those written now, and those kept from earlier releases. */
  readonly forms: readonly { readonly digest: string; readonly text: string }[]
  readonly sources: readonly SourceDocument[]
}

export function packOwn({ written, kept, register }: OwnChecklists): PackedOwn {
  const forms = [...written, ...kept.all()].map(({ checklist, digest }) => ({ digest, text: printCompiled(checklist) }))
  return { forms, sources: [...register.values()] }
}

/** What was packed, to judge by: there, which of them is current does not matter. */
export function unpackOwn({ forms, sources }: PackedOwn): OwnChecklists {
  const written = forms.map(({ digest, text }) => ({ digest, checklist: parseShipped(new TextEncoder().encode(text)) }))
  return { ...noneOwn, written, register: new Map(sources.map((source) => [source.id, source])) }
}
