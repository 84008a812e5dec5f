// A trust list as it is told, with fingerprints in place of keys: the same for people and for scripts.
import type { EarlierVersion, Grant, PublishedChecklist, Revocation, TrustPolicy } from '../model/generated/formats.ts'

export interface TrustView {
  readonly name: string
  readonly version: number
  /** By which people recognise the list: of its root keys. */
  readonly fingerprint: string
  readonly digest: string
  readonly selfMade: boolean
  readonly issuedAt: string
  readonly expires?: string
  readonly threshold: number
  readonly roots: readonly { readonly id: string; readonly fingerprint: string; readonly signed: boolean }[]
  readonly policy: TrustPolicy
  readonly people: readonly PersonView[]
  readonly checklists: readonly PublishedChecklist[]
  readonly history: readonly EarlierVersion[]
}

export interface PersonView {
  readonly id: string
  readonly name: string
  readonly licence?: string
  readonly org?: string
  readonly keys: readonly KeyView[]
  readonly grants: readonly Grant[]
}

export interface KeyView {
  readonly fingerprint: string
  readonly from: string
  readonly until?: string
  readonly revoked?: Revocation
}
